"""The screens, a file a subject. Importing them opens their paths."""

from bot.form_session import register_form
from bot.screens import (
    account,
    applications,
    applying,
    correcting,
    documents,
    help,
    hired,
    home,
    offers,
    registration,
    searches,
)
from bot.screens.help import broken
from bot.screens.searches import search_for

__all__ = [
    "account",
    "applications",
    "applying",
    "broken",
    "correcting",
    "documents",
    "help",
    "hired",
    "home",
    "offers",
    "registration",
    "search_for",
    "searches",
]

for form in (registration.registration, applying.applying, correcting.correcting, documents.adding):
    register_form(form)
