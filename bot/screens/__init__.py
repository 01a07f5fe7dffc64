"""The screens, a file a subject. Importing them opens their paths."""

from bot.form_paths import register_form
from bot.screens import (
    account,
    applications,
    applying,
    by_mail,
    companies,
    correcting,
    cv,
    documents,
    files,
    help,
    hired,
    home,
    invitations,
    kept_searches,
    messages,
    notice_choices,
    notices,
    offers,
    privacy,
    profile,
    profile_forms,
    refining,
    registration,
    sayings,
    searches,
    searching,
    sharing,
    sleeping,
    turning,
    undoing,
)
from bot.screens.companies import employer_named
from bot.screens.files import offer_file
from bot.screens.help import broken
from bot.screens.privacy import erased
from bot.screens.profile_forms import change_contact
from bot.screens.searching import search_for

__all__ = [
    "account",
    "applications",
    "applying",
    "broken",
    "by_mail",
    "change_contact",
    "companies",
    "correcting",
    "cv",
    "documents",
    "employer_named",
    "erased",
    "files",
    "help",
    "hired",
    "home",
    "invitations",
    "kept_searches",
    "messages",
    "notice_choices",
    "notices",
    "offer_file",
    "offers",
    "privacy",
    "profile",
    "profile_forms",
    "refining",
    "registration",
    "sayings",
    "search_for",
    "searches",
    "sharing",
    "sleeping",
    "searching",
    "turning",
    "undoing",
]

FORMS = (
    registration.registration,
    applying.applying,
    applying.spontaneous,
    correcting.correcting,
    documents.adding,
    documents.renaming,
    documents.replacing,
    cv.making,
    kept_searches.naming,
    *profile_forms.FORMS.values(),
    kept_searches.changing,
    messages.writing,
    messages.writing_on,
)

for form in FORMS:
    register_form(form)
