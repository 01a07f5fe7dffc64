"""Imported where processes are forked from: the words are read once, not at every restart."""

from texts import plain

plain("back")
