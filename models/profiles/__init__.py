"""What someone looks for, and the parts of their file."""
