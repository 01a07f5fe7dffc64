"""Candidates and their referents meet: times are proposed, one is chosen, moved, cancelled, reminded of."""
