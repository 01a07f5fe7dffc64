"""A pretend Telegram in one process, for demonstration, training and tests.

It speaks the HTTP Bot API as strictly as the real one, shows a chat page, keeps a mailbox, and breaks on request.
It imports no other room: the bot meets it over HTTP, as it meets Telegram.
"""
