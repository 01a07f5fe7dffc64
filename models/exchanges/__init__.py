"""What candidates and the referents who accompany them write to each other."""
