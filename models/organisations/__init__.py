"""Those who accompany and those who hire, and who belongs to them."""
