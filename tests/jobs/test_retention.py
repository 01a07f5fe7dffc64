"""What is kept no longer than needed, and whether the journal is whole."""

from datetime import timedelta
from pathlib import Path

import pytest

from jobs import retention
from jobs.retention import (
    check_journal,
    forget_documents,
    forget_drafts,
    forget_notices,
    forget_searches,
    forget_sign_ins,
    forget_updates,
)
from models import journal
from models.accounts import attempts
from models.accounts.attempts import Attempt
from models.accounts.session import Session
from models.acts import act, record
from models.conversations.conversation import TELEGRAM, Conversation, bind
from models.conversations.draft import Draft
from models.conversations.update import Update
from models.database import at, now
from models.documents import storage
from models.documents.document import Document, DocumentKind, add_document, store
from models.documents.inspection.inspector import inspect
from models.documents.received import ReceivedFile, count_file
from models.notices.delivery import Delivery, DeliveryState, Priority
from models.notices.notice import Kind, Notice
from models.offers.criteria import Criteria
from models.offers.searches import Search
from models.offers.seen import Seen, note_seen
from models.support.asking import answer_ticket, ask_team
from models.support.ticket import Ticket
from settings import settings
from tests.cast import Cast
from tests.files import pdf
from tests.models.offers.conftest import statements
from tests.tampering import tamper


def test_old_answers_of_the_team_are_forgotten(cast):
    answer_ticket(cast.team, ask_team(cast.amina, "Bonjour"), "Voici.")
    Ticket.update(written_at=now() - timedelta(days=settings().ticket_days + 1)).execute()
    assert retention.forget_tickets() == 1
    assert not Ticket.select().exists()


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


@pytest.fixture
def chat(database) -> Conversation:
    return Conversation.create(channel=TELEGRAM, address="1")


def searched(chat: Conversation, words: str, days: int) -> Search:
    made = Search.of(chat, Criteria(words=words))
    Search.update(used_at=now() - timedelta(days=days)).where(Search.id == made.id).execute()
    return made


def test_old_searches_are_forgotten_in_pieces_and_recent_ones_kept(chat, monkeypatch):
    monkeypatch.setattr(retention, "PIECE", 2)
    for number in range(5):
        searched(chat, f"secret {number}", 31)
    recent = searched(chat, "cuisine", 29)
    forget_searches()
    assert list(Search.select()) == [recent]


def test_offers_looked_at_are_forgotten_after_half_a_year(cast):
    for offer, days in ((cast.offer, 181), (cast.other_offer, 179)):
        note_seen(cast.amina, offer)
        Seen.update(at=now() - timedelta(days=days)).where(Seen.offer == offer).execute()
    assert [retention.forget_seen() for _ in range(2)] == [1, 0]
    assert [row.offer for row in Seen.select()] == [cast.other_offer]


def test_search_made_again_is_recent(chat):
    searched(chat, "cuisine", 31)
    again = Search.of(chat, Criteria(words="cuisine"))
    forget_searches()
    assert list(Search.select()) == [again]


NAMED = {
    "where one is": lambda here: {"path": here},
    "the page of results where one is": lambda here: {"path": f"{here}/after/9"},
    "the results of the offer where one is": lambda here: {"results": f"{here}/after/9"},
    "what a button leads to": lambda here: {"choices": [["Accueil", "home"], ["Voir", here]]},
    "beyond what a button leads to": lambda here: {"choices": [["1. Boulanger", f"{here}/offers/3"]]},
}


@pytest.mark.parametrize("why", NAMED)
@pytest.mark.parametrize("whose", ["conversation", "candidate"])
def test_old_search_that_a_screen_names_is_kept_whoever_else_has_one_of_that_number(cast, why, whose):
    chat, other = (Conversation.create(channel=TELEGRAM, address=address) for address in "12")
    if whose == "candidate":
        bind(chat, cast.amina)
    many = [searched(chat, f"secret {number}", 31) for number in range(12)]
    Conversation.update(**NAMED[why](f"searches/{many[11].id}")).where(Conversation.id == chat.id).execute()
    Conversation.update(path=f"searches/{many[3].id}").where(Conversation.id == other.id).execute()
    forget_searches()
    assert list(Search.select()) == [many[11]], "neither a number that begins so, nor what another's screen names"


def test_answers_to_a_form_left_long_ago_are_forgotten(chat):
    for path, days in (("register", 91), ("offers/4/apply", 89)):
        Draft.keep(chat, path, {"first_name": "Lina"})
        Draft.update(updated_at=now() - timedelta(days=days)).where(Draft.path == path).execute()
    forget_drafts()
    assert [draft.path for draft in Draft.select()] == ["offers/4/apply"]


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


def test_each_night_forgets_sessions_that_ended_and_attempts_that_count_no_more(cast, clock):
    Session.open(cast.bruno)
    attempts.begin({"bruno from here": 3})
    clock.shift(attempts.LONGEST_WINDOW)
    kept = Session.open(cast.chloe)
    attempts.begin({"chloe from here": 3})
    forget_sign_ins()
    assert (Session.get(), Attempt.select().count()) == (kept, 1)
