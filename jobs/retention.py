"""What is kept no longer than needed, and the nightly look at the journal."""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from peewee import SQL, fn

from models.accounts import attempts, session
from models.accounts.proof import forget_proofs
from models.applications.attachment import forget_removed_documents
from models.applications.undoable import forget_undoable
from models.clock.job import Run
from models.conversations.aside import forget_asides
from models.conversations.draft import Draft
from models.conversations.update import Update
from models.database import connection, now
from models.documents.document import sweep_files
from models.documents.received import forget_received_files
from models.journal import Broken
from models.journal_notes import keep, verify
from models.notices.delivery import OPEN, Delivery
from models.notices.notice import Notice
from models.offers.searches import Search
from models.offers.seen import Seen
from models.privacy.archive import forget_archives
from models.support import forgetting

log = logging.getLogger("tremplin.jobs")

# Telegram repeats an update for a day at most; the rest is margin.
UPDATES = timedelta(days=30)
# What someone typed, and answers to a form begun: buttons that are on a screen still work after that.
SEARCHES = timedelta(days=30)
DRAFTS = timedelta(days=90)
# An alert tells of an offer within a week of its publication; one that is published again much later is news.
SEEN = timedelta(days=180)
# Long enough to see why someone was not told; the words of screens are in some of them.
NOTICES = timedelta(days=90)
# So many are forgotten in some milliseconds: nobody notices that they waited.
PIECE = 1000


def forget_updates() -> int:
    """Forget the numbers of the updates handled long ago."""
    with connection():
        pieces = _pieces(Update.at, now() - UPDATES)
        return sum(Update.delete().where(piece).execute() for piece in pieces)


def forget_notices() -> int:
    """Forget the notices that arrived, or never will, long ago."""
    open_ = Delivery.select(SQL("1")).where(Delivery.notice == Notice.id, Delivery.state.in_(OPEN))
    with connection():
        pieces = _pieces(Notice.created_at, now() - NOTICES)
        return sum(Notice.delete().where(piece, ~fn.EXISTS(open_)).execute() for piece in pieces)


def _pieces(at: Any, before: datetime) -> Iterator[Any]:
    """The conditions of the rows older than that, some at a time, the oldest first: others write in between."""
    start: datetime | None = datetime.min
    while start is not None:
        old = at.model.select(at).where(at > start, at < before)
        end = old.order_by(at).offset(PIECE - 1).limit(1).scalar()
        yield (at > start) & (at <= end if end else at < before)
        start = end


def forget_documents() -> None:
    """Forget the documents that were removed and that nothing carries any more, then the files that nothing names."""
    with connection():
        forget_received_files()
        forget_archives()
        forget_asides()
        documents, files = forget_removed_documents(), sweep_files()
    log.info("documents forgotten: %d; files: %d", documents, files)


def forget_sign_ins() -> None:
    """Forget the sessions that ended, the attempts that count no more, and codes that nobody typed."""
    with connection():
        forget_proofs()
        log.info("sessions forgotten: %d, attempts: %d", session.forget_ended(), attempts.forget_old())


def forget_searches() -> int:
    """Forget what was searched long ago, but what someone has on their screen."""
    forgotten = 0
    while piece := _forget_piece(now() - SEARCHES):
        forgotten += piece
    return forgotten


def _forget_piece(before: datetime) -> int:
    with connection():
        old = Search.forgettable(before).select(Search.id).limit(PIECE)
        return int(Search.delete().where(Search.id.in_(old)).execute())


def forget_seen() -> int:
    """Forget which offers were looked at long ago."""
    with connection():
        pieces = _pieces(Seen.at, now() - SEEN)
        return sum(Seen.delete().where(piece).execute() for piece in pieces)


def forget_drafts() -> int:
    """Forget the answers to forms that nobody went on with."""
    with connection():
        return int(Draft.delete().where(Draft.updated_at < now() - DRAFTS).execute())


def forget_moves() -> int:
    """Forget what moves changed that can no longer be undone."""
    with connection():
        return forget_undoable()


def forget_tickets() -> int:
    """Forget what was asked of the team, and answered, long ago."""
    with connection():
        return forgetting.forget_tickets()


def forget_runs() -> int:
    """Forget what the clock did long ago."""
    with connection():
        return Run.forget_old()


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
