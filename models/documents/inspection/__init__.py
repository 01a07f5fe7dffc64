"""Whether a file may come in: each type has its own dangers."""
