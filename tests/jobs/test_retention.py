"""What is kept no longer than needed, and whether the journal is whole."""

from datetime import timedelta
from pathlib import Path

from jobs import retention
from jobs.retention import check_journal, forget_documents, forget_notices, forget_updates
from models import journal
from models.acts import act, record
from models.conversations.conversation import TELEGRAM
from models.conversations.update import Update
from models.database import at, now
from models.documents import storage
from models.documents.document import Document, DocumentKind, add_document, store
from models.documents.inspection.inspector import inspect
from models.documents.received import ReceivedFile, count_file
from models.notices.delivery import Delivery, DeliveryState, Priority
from models.notices.notice import Kind, Notice
from settings import settings
from tests.cast import Cast
from tests.files import pdf
from tests.models.offers.conftest import statements
from tests.tampering import tamper


def test_old_updates_are_forgotten_and_recent_ones_count_once(database):
    Update.create(channel=TELEGRAM, number=1, at=now() - timedelta(days=31))
    Update.create(channel=TELEGRAM, number=2, at=now() - timedelta(days=29))
    forget_updates()
    assert [update.number for update in Update.select()] == [2]


def test_old_notices_are_forgotten_but_those_that_wait(cast):
    def notice(days: int, *states: DeliveryState) -> Notice:
        told = Notice.create(kind=Kind.ACCOUNT_VALIDATE, candidate=cast.amina, created_at=now() - timedelta(days=days))
        for state in states:
            Delivery.queue(told, TELEGRAM, Priority.NEWS, state=state)
        return told

    Notice.delete().execute()
    open_, sent = DeliveryState.WAITING, DeliveryState.SENT
    failed, replaced = DeliveryState.FAILED, DeliveryState.REPLACED
    waiting, replaced_waiting, fresh = notice(91, open_), notice(91, replaced, open_), notice(89, sent)
    notice(91, sent), notice(91, failed), notice(91, replaced, sent), notice(91)
    forget_notices()
    assert list(Notice.select().order_by(Notice.id)) == [waiting, replaced_waiting, fresh]
    assert {delivery.notice for delivery in Delivery.select()} == {waiting, replaced_waiting, fresh}


def test_much_is_forgotten_piece_by_piece(database, monkeypatch):
    monkeypatch.setattr(retention, "PIECE", 3)
    days = [40, 40, 40, 40, 39, 38, 37, 36, 35, 29]
    today = now()
    for number, age in enumerate(days):
        Update.create(channel=TELEGRAM, number=number, at=today - timedelta(days=age))
    with statements(monkeypatch) as seen:
        forget_updates()
    assert [update.number for update in Update.select()] == [9]
    assert len([sql for sql in seen if sql.startswith("DELETE")]) == 3


def test_whole_journal_is_noted_and_the_note_is_logged(cast, caplog):
    caplog.set_level("INFO")
    check_journal()
    (file,) = notes()
    assert f"the journal is whole; its note: {file.read_text()}" in caplog.text
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@act
def _look(cast: Cast) -> None:
    for _ in range(3):
        record(cast.bruno, "look", cast.amina)


def look_at(cast: Cast) -> list[journal.Entry]:
    """Three lines."""
    _look(cast)
    return list(journal.Entry.select().where(journal.Entry.verb == "look").order_by(journal.Entry.id))


def notes() -> list[Path]:
    return list(Path(settings().journal_notes).glob("*"))


def test_line_that_was_changed_is_named_and_not_noted(cast, caplog):
    look_at(cast)
    changed = journal.Entry.select().order_by(journal.Entry.id).offset(1).get()
    tamper(f"UPDATE entry SET verb = 'rewritten' WHERE id = {changed.id}")
    check_journal()
    (error,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert f"the journal is broken: line {changed.id} was changed" in error.getMessage()
    assert notes() == []


def test_lines_that_were_cut_since_the_night_before_are_missed(cast, caplog):
    lines = look_at(cast)
    check_journal()
    tamper(f"DELETE FROM entry WHERE id = {lines[-1].id}")
    check_journal()
    (error,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert f"the journal is broken: lines after line {lines[-2].id} were cut off" in error.getMessage()


def test_each_night_forgets_documents_files_and_counts_that_serve_no_more(cast):
    count_file(cast.amina)
    removed, orphan = (store(inspect("CV.pdf", pdf())) for _ in range(2))
    document = add_document(cast.amina, DocumentKind.CV, removed)
    Document.update(removed_at=now()).where(Document.id == document.id).execute()
    forget_documents()
    assert not Document.select().where(Document.id == document.id).exists()
    assert storage.exists(orphan.key)
    with at(now() + timedelta(days=2)):
        forget_documents()
    assert [storage.exists(key) for key in (orphan.key, removed.key, cast.cv.key)] == [False, False, True]
    assert not ReceivedFile.select().exists()
