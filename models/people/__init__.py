"""Candidates and staff."""
