"""What the clock does, and did."""
