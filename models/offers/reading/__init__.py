"""What people mean by what they type to find an offer."""
