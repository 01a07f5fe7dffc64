"""Applications: what was sent, where it stands, and the only moves that change that."""
