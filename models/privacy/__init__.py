"""What a person decides of what is kept about them: to have it, to rest, to go."""
