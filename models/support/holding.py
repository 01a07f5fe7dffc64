"""What the team decides of a webinar: to hold it, to move it, to cancel it. Who signed up is told by the clock."""

from typing import Any
from urllib.parse import urlsplit

from models.acts import act, record
from models.database import now
from models.editing import keep, opened
from models.people.staff import Staff
from models.refusal import Refused
from models.support.webinar import LONGEST_LINK, LONGEST_TITLE, Attendance, Webinar
from models.validation import checked_text


@act
def write_webinar(by: Staff, webinar: Webinar | None, seen: int | None = None, **values: Any) -> Webinar:
    """Keep a webinar, new or known: the team's business. Raises Refused."""
    by.check_oversees()
    kept = opened(Webinar, webinar, seen, values)
    if webinar and kept.audience != Webinar.get_by_id(kept.id).audience and Attendance.counts([kept.id]):
        raise Refused("webinar_audience")  # who signed up could not reach it any more
    if kept.is_cancelled:
        raise Refused("webinar_cancelled")
    if kept.starts_at <= now():
        raise Refused("webinar_past")
    kept.title = " ".join(checked_text(kept.title, "title_missing", LONGEST_TITLE).split())
    kept.words = checked_text(kept.words, "description_missing")
    kept.link = _checked_link(kept.link)
    if kept.seats is not None and kept.seats < 1:
        raise Refused("webinar_seats")
    keep(by, kept)
    return kept


@act
def cancel_webinar(by: Staff, webinar: Webinar) -> Webinar:
    """It is not held. Raises Refused: it was cancelled already, or has begun."""
    by.check_oversees()
    kept = Webinar.locked(webinar.id)
    if kept.is_cancelled:
        raise Refused("webinar_cancelled")
    if not kept.is_open:
        raise Refused("webinar_past")
    kept.cancelled_at = now()
    kept.revision += 1
    kept.save(only=[Webinar.cancelled_at, Webinar.revision])
    record(by, "cancel_webinar", kept)
    return kept


def _checked_link(link: str) -> str:
    """An address that a browser opens safely. Raises Refused("webinar_link")."""
    address = checked_text(link, "webinar_link", LONGEST_LINK)
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise Refused("webinar_link") from error
    if parts.scheme != "https" or not parts.hostname or any(sign.isspace() or sign in "<>\"'" for sign in address):
        raise Refused("webinar_link")
    return address
