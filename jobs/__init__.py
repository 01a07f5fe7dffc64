"""What happens by the clock, in the process that leads. Nothing imports this room."""
