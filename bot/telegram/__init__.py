"""The only room that knows Telegram: updates become events, screens become messages."""
