"""What is kept no longer than needed, and the nightly look at the journal."""

import logging
from datetime import timedelta

from models.conversations.update import Update
from models.database import connection, now
from models.journal import first_broken
from models.notices.notice import Delivery, Notice

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
    over = Notice.state.in_([Delivery.SENT, Delivery.FAILED]) & (Notice.created_at < now() - NOTICES)
    with connection():
        forgotten = Notice.delete().where(over).execute()
    log.info("notices forgotten: %d", forgotten)


def check_journal() -> None:
    """Read the whole journal again, and say which line was changed or removed, if any."""
    with connection():
        broken = first_broken()
    if broken is None:
        log.info("the journal is whole")
    else:
        log.error("the journal is broken at line %d: it was changed, or a line before it was removed", broken)
