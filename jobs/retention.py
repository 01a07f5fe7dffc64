"""What is kept no longer than needed, and the nightly look at the journal."""

import logging
from datetime import timedelta

from models.conversations.update import Update
from models.database import connection, now
from models.journal import Broken
from models.journal_notes import keep, verify
from models.notices.delivery import OPEN, Delivery
from models.notices.notice import Notice

log = logging.getLogger("tremplin.jobs")

# Telegram repeats an update for a day at most; the rest is margin.
UPDATES = timedelta(days=30)
# Long enough to see why someone was not told; the words of screens are in some of them.
NOTICES = timedelta(days=90)


def forget_updates() -> None:
    """Forget the numbers of the updates handled long ago."""
    with connection():
        forgotten = Update.delete().where(Update.at < now() - UPDATES).execute()
    log.info("updates forgotten: %d", forgotten)


def forget_notices() -> None:
    """Forget the notices that arrived, or never will, long ago."""
    on_their_way = Delivery.select(Delivery.notice).where(Delivery.state.in_(OPEN))
    with connection():
        old = Notice.delete().where(Notice.created_at < now() - NOTICES, Notice.id.not_in(on_their_way))
        forgotten = old.execute()
    log.info("notices forgotten: %d", forgotten)


def check_journal() -> None:
    """Read the whole journal again: say what is wrong with it, or note how far it goes.

    The note is logged as well: a log that is kept elsewhere is one more place that can tell.
    """
    try:
        with connection():
            head, _ = verify()
    except Broken as broken:
        log.error("the journal is broken: %s", broken)
        return
    log.info("the journal is whole; its note: %s", keep(head).written())
