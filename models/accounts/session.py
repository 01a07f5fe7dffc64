"""A sign-in is a row: it ends when nobody used it for a while, after half a day, and when its owner leaves."""

import secrets
from datetime import timedelta
from typing import Self

from peewee import CharField, DateTimeField, ForeignKeyField, OperationalError

from models.database import Table, is_busy, now
from models.people.staff import Staff

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
# Acts of administration ask the password again when it was typed longer ago than that.
FRESH = timedelta(minutes=15)
NOTED_EVERY = timedelta(minutes=1)


class Session(Table):
    """One sign-in of one account. `key` is what the browser holds, in its signed cookie.

    `account_key` is the account's own at that moment: a new password changes it, and so ends every session at once.
    """

    key = CharField(max_length=64, primary_key=True, default=secrets.token_urlsafe)
    staff = ForeignKeyField(Staff, on_delete="CASCADE")
    staff_id: int
    account_key = CharField(max_length=64)
    opened_at = DateTimeField(default=now)
    seen_at = DateTimeField(default=now, index=True)

    @classmethod
    def open(cls, staff: Staff) -> Self:
        """A new session of this account, as it was when its password was checked."""
        opened: Self = cls.create(staff=staff.id, account_key=staff.fs_uniquifier)
        return opened

    @classmethod
    def read(cls, key: str) -> Self | None:
        """The session of this key with its account, in one query, unless it has ended."""
        live = (cls.seen_at > now() - IDLE) & (cls.opened_at > now() - LONGEST)
        of_account = Staff.active & (Staff.fs_uniquifier == cls.account_key)
        found: Self | None = cls.select(cls, Staff).join(Staff).where(cls.key == key, live, of_account).first()
        return found

    def note_use(self) -> None:
        """Keep it alive. Written once a minute at most: pages are read far more often."""
        if now() - self.seen_at < NOTED_EVERY:
            return
        try:
            Session.update(seen_at=now()).where(Session.key == self.key).execute()
        except OperationalError as error:
            if not is_busy(error):  # a page is worth more than this note, and the next page makes it
                raise

    def end(self) -> None:
        """Whoever still holds its key gets nothing for it."""
        Session.delete().where(Session.key == self.key).execute()


def keep_signed_in(jump: timedelta) -> None:
    """Whoever was signed in before the demo's clock jumped by so much stays so."""
    lived = Session.seen_at > now() - jump - IDLE
    Session.update(seen_at=now(), opened_at=now()).where(lived).execute()


def forget_ended() -> int:
    """Forget the sessions that nobody can use any more. How many there were."""
    ended = (Session.seen_at < now() - IDLE) | (Session.opened_at < now() - LONGEST)
    return int(Session.delete().where(ended).execute())
