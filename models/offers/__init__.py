"""What employers propose, and how it is found."""
