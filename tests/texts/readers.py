"""Who reads which message: what only staff read stays French; all else is said in English as well.

Nothing is listed twice: a message is for staff when the back office alone says it, or when it tells staff a notice. A
new page or a new mail of theirs is known by where its words are said.
"""

from tests.texts.messages import PATTERNS, Saying, Walk, sayings
from tests.texts.test_named import messages_of
from texts.notices import NOTICES, STAFF

# Pages that anyone may open, and those that a link leads candidates to. Every other page is for staff.
OPEN_PAGES = (
    "admin/openweb/",
    "admin/templates/openweb/",
    "admin/archives.py",
    "admin/templates/archive.html",
    "admin/mails.py",
    "admin/templates/stop_mails.html",
    "admin/templates/front.html",
    "admin/templates/layout.html",
    "admin/templates/error.html",
    "admin/errors.py",
)
# Said at a place of both, to staff only: in their reminders, about their mails, and to who is signed in.
STAFF_ONLY = {
    "file-too-large",
    "mail-waiting-application",
    "mail-waiting-registration",
    "mails-kept",
    "mails-title",
    "own-password",
    "sign-out",
    "staff-topic",
    "staff-topic-hint",
}
TOLD_STAFF = {message for (_, audience), message in NOTICES.items() if audience == STAFF}


def is_of_back_office(saying: Saying) -> bool:
    return saying.where.startswith("admin/") and not saying.where.startswith(OPEN_PAGES)


def is_told_staff(name: str) -> bool:
    return name in STAFF_ONLY or name.partition(".")[0] in TOLD_STAFF


def for_staff_only() -> set[str]:
    """The messages that nobody else reads."""
    office = {name for saying in sayings() if is_of_back_office(saying) for name in messages_of(saying)}
    elsewhere = {name for saying in sayings() if not is_of_back_office(saying) for name in messages_of(saying)}
    read = {name for name in elsewhere & PATTERNS.keys() if not is_told_staff(name)}
    borrowed = {one for name in read for one in Walk(PATTERNS[name]).borrowed}
    return {name for name in PATTERNS if is_told_staff(name) or name in office} - read - borrowed


def for_all() -> set[str]:
    """What a candidate or a passer-by can read."""
    return PATTERNS.keys() - for_staff_only()
