"""Imported where processes are forked from: what is slow to import, and the words, are read once."""

import gunicorn.app.wsgiapp

import admin
import bot.telegram.polling
import bot.telegram.webhook
import jobs.chats
from texts import plain

__all__ = ["admin", "bot", "gunicorn", "jobs"]

plain("back")
