"""The journal: lines that can only be added, each sealed by the one before it, and no text that someone wrote."""

import json
from datetime import date

import pytest
from peewee import DatabaseError

from models.accounts import colleagues
from models.acts import act, record
from models.applications import moves
from models.applications.application import Application
from models.applications.reason import write_reason
from models.conversations.conversation import TELEGRAM, Conversation, agree
from models.database import db, now, on_postgresql, today, transaction
from models.documents.document import DocumentKind, add_document, open_document, remove_document, store
from models.documents.inspection.inspector import inspect
from models.journal import Entry, first_broken, history
from models.offers.publishing import write_offer
from models.organisations.company import block
from models.people.profile import complete
from models.registrations import deciding
from models.registrations.joining import accept_invitation, create_candidate, invite_candidate, register
from tests.acts import at_once, everything, written
from tests.cast import Cast
from tests.files import pdf


def write(cast: Cast, count: int = 1) -> list[Entry]:
    return written(cast.bruno, cast.amina, count)


def test_line_says_who_did_what_to_what_and_when(cast: Cast, clock):
    act(record)(cast.bruno, "edit", cast.amina, "pending", "active", count=3)
    line = history(cast.amina)[-1]
    assert (line.at, line.actor_kind, line.actor_id) == (now(), "staff", cast.bruno.id)
    assert (line.verb, line.before, line.after, line.facts) == ("edit", "pending", "active", {"count": 3})


def test_system_is_nobody(cast: Cast):
    act(record)(None, "remind", cast.amina)
    line = history(cast.amina)[-1]
    assert (line.actor_kind, line.actor_id) == ("system", None)


def test_history_is_of_one_thing_oldest_first(cast: Cast):
    for verb, subject in (("open", cast.amina), ("open", cast.bakery), ("edit", cast.amina)):
        act(record)(cast.bruno, verb, subject)
    assert cast.bakery.id == cast.amina.id, "the same number, another kind"
    assert [line.verb for line in history(cast.amina)] == ["open", "edit"]


def test_line_outside_an_act_is_an_error(cast: Cast):
    before = everything()
    with pytest.raises(RuntimeError, match="do it in an act"), transaction():
        record(cast.bruno, "open", cast.amina)
    assert everything() == before


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entry SET verb = 'validate'",
        "UPDATE entry SET verb = 'validate' WHERE id = (SELECT MAX(id) FROM entry)",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE id = (SELECT MAX(id) FROM entry)",
        "TRUNCATE entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE id = 2",
        "REPLACE INTO entry SELECT * FROM entry WHERE id = (SELECT MAX(id) FROM entry)",
        "INSERT INTO entry SELECT * FROM entry WHERE id = 2 ON CONFLICT (id) DO UPDATE SET verb = 'validate'",
    ],
)
def test_database_refuses_to_change_or_remove_a_line(cast: Cast, sql: str):
    write(cast)
    before = everything()
    with pytest.raises(DatabaseError), db.atomic():
        db.execute_sql(sql)
    assert everything() == before


def test_line_that_takes_the_seal_of_another_does_not_replace_it(cast: Cast):
    first, last = write(cast, 2)
    before = everything()
    replace = Entry.insert if on_postgresql() else Entry.replace
    with pytest.raises(DatabaseError), db.atomic():
        replace(**{**last.__data__, "id": last.id + 1, "hash": first.hash}).execute()
    assert everything() == before


def test_line_without_a_number_is_refused(cast: Cast):
    last = write(cast)[-1]
    with pytest.raises(DatabaseError), db.atomic():
        Entry.create(**{**last.__data__, "id": None, "hash": "as code of before would seal it"})


def test_lines_of_many_writers_at_once_hang_on_one_another(cast: Cast):
    before = Entry.select().count()
    at_once(*[lambda: [write(cast) for _ in range(5)]] * 6)
    assert Entry.select().count() == before + 30
    assert first_broken() is None


def test_line_of_an_act_that_failed_is_not_there(cast: Cast):
    before = Entry.select().count()
    with transaction() as whole:
        write(cast)
        whole.rollback()
    assert Entry.select().count() == before
    write(cast)
    assert first_broken() is None


MARK = "Quetzalcoatl"


def test_journal_holds_no_text_that_someone_wrote(cast: Cast):
    told = f"{MARK} dit bonjour."
    come_in(cast, told)
    application = play(cast, told)
    write_offer(cast.chloe, cast.offer, title=told, description=told)
    colleagues.invite_colleague(cast.chloe, cast.bakery, f"{MARK}@pain.example", MARK, MARK)
    block(cast.chloe, cast.bakery)
    write_reason(cast.team, None, label=told)
    paper = add_document(cast.amina, DocumentKind.CV, store(inspect(f"{MARK}.pdf", pdf())))
    open_document(cast.bruno, paper)
    remove_document(cast.amina, paper)
    verbs = {line.verb for line in Entry.select()}
    assert verbs >= {"send", "send_back", "correct", "validate", "postpone", "refuse", "accept", "cancel", "complete"}
    assert verbs >= {"register", "create", "agree", "invite", "accept_invitation", "edit", "block", "add", "remove"}
    lines = [json.dumps(line.__data__, default=str).lower() for line in Entry.select()]
    assert [line for line in lines if MARK.lower() in line] == []
    assert MARK in application.answer, "the mark was told"
    assert first_broken() is None


def come_in(cast: Cast, told: str) -> None:
    """One comes in by an invitation, and one is refused."""
    names = {"first_name": MARK, "last_name": MARK, "email": f"{MARK}@mail.example", "birth_date": date(2010, 5, 4)}
    created = create_candidate(cast.bruno, cast.mission, names)
    complete(created, {"guardian": MARK, "guardian_phone": "06 12 34 56 78", "birth_date": date(2010, 5, 4)})
    accept_invitation(invite_candidate(cast.bruno, created), Conversation.create(channel=TELEGRAM, address="77"))
    other = Conversation.create(channel=TELEGRAM, address="78")
    agree(other)
    deciding.refuse(register(other, cast.mission, names), cast.bruno, told)


def play(cast: Cast, told: str) -> Application:
    application = cast.apply(note=told, help_asked=True)
    moves.send_back(application, cast.bruno, told)
    moves.correct(application, cast.amina, told, documents=[cast.cv])
    moves.validate(application, cast.bruno)
    moves.postpone(application, cast.chloe, told)
    moves.refuse(application, cast.chloe, cast.reason, told, private_note=told)
    moves.accept(application, cast.chloe, today(), answer=told)
    return moves.cancel(application, cast.chloe, told)
