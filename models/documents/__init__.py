"""What candidates keep to send, and how a file may come in."""
