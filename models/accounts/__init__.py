"""Accounts of the back office: how people come in, and who may act for an organisation."""
