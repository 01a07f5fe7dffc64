"""A professional of a partner company guides someone: asked in the chat, answered by the company, followed (A33)."""
