"""What people must be told, and how it reaches them."""
