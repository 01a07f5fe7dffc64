"""Searches that people keep, and the new offers that they are told of."""
