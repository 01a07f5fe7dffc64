"""The screens, a file a subject. Importing them opens their paths."""

from bot.form_session import register_form
from bot.screens import (
    account,
    applications,
    applying,
    correcting,
    cv,
    documents,
    files,
    help,
    hired,
    home,
    kept_searches,
    offers,
    refining,
    registration,
    sayings,
    searches,
    searching,
    turning,
)
from bot.screens.files import offer_file
from bot.screens.help import broken
from bot.screens.searching import search_for

__all__ = [
    "account",
    "applications",
    "applying",
    "broken",
    "correcting",
    "cv",
    "documents",
    "files",
    "help",
    "hired",
    "home",
    "kept_searches",
    "offer_file",
    "offers",
    "refining",
    "registration",
    "sayings",
    "search_for",
    "searches",
    "searching",
    "turning",
]

FORMS = (
    registration.registration,
    applying.applying,
    correcting.correcting,
    documents.adding,
    documents.renaming,
    documents.replacing,
    cv.making,
    kept_searches.naming,
    kept_searches.changing,
)

for form in FORMS:
    register_form(form)
