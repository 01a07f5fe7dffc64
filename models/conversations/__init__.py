"""Channels on which people talk with us, and what they have begun to say."""
