"""How a candidate comes in, and who accompanies them."""
