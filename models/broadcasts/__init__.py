"""What the team writes to many people at once."""
