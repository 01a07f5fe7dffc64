"""Asking for a new password: whoever asks waits as long whether the account exists, and its owner gets few mails."""

from datetime import timedelta

from peewee import CharField, DateTimeField

from models.acts import act, record
from models.database import Table, now
from models.notices.delivery import Priority
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.people.staff import Staff
from models.validation import checked_email

ONE_EACH = timedelta(minutes=15)


class ResetAsk(Table):
    """An address that was typed, until the clock looks whether it is an account's: some seconds."""

    email = CharField(max_length=254, primary_key=True)
    asked_at = DateTimeField(default=now)


def ask_reset(email: str) -> None:
    """Have a link sent to the account of this address, if there is one. Who asks learns nothing, nor by the time.

    Raises Refused when it is no address.
    """
    ResetAsk.insert(email=checked_email(email)).on_conflict_ignore().execute()


def waiting() -> list[ResetAsk]:
    """What was asked, the oldest first."""
    return list(ResetAsk.select().order_by(ResetAsk.asked_at).limit(100))


@act
def answer_ask(ask: ResetAsk) -> None:
    """Send the link where there is an open account that has none under way. Either way the ask is forgotten."""
    ResetAsk.delete().where(ResetAsk.email == ask.email).execute()
    staff = Staff.get_or_none(Staff.email == ask.email, Staff.active, Staff.password.is_null(False))
    if staff is None or _has_link(staff):
        return
    record(None, "ask_reset", staff)
    tell(staff, Kind.PASSWORD_RESET, priority=Priority.ANSWER)


def _has_link(staff: Staff) -> bool:
    """Whether a link was sent not long ago, and still opens: a new password voids it."""
    told = (Notice.staff == staff) & Notice.kind.in_([Kind.PASSWORD_RESET, Kind.PASSWORD_CHANGED])
    last = Notice.select().where(told, Notice.created_at > now() - ONE_EACH).order_by(Notice.id.desc()).first()
    return last is not None and last.kind == Kind.PASSWORD_RESET
