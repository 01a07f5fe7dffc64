"""The screens, a file a subject. Importing them opens their paths."""

from bot.form_session import register_form
from bot.screens import (
    account,
    applications,
    applying,
    documents,
    help,
    home,
    kept_searches,
    offers,
    registration,
    sayings,
    searches,
    turning,
)
from bot.screens.help import broken
from bot.screens.searches import search_for

__all__ = [
    "account",
    "applications",
    "applying",
    "broken",
    "documents",
    "help",
    "home",
    "kept_searches",
    "offers",
    "registration",
    "sayings",
    "search_for",
    "searches",
    "turning",
]

for form in (registration.registration, applying.applying, applying.correcting, documents.adding, kept_searches.naming):
    register_form(form)
