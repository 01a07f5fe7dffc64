"""The candidate's chat."""
