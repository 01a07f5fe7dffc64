"""The journal: lines that can only be added, each sealed by the one before it, and no text that someone wrote."""

import json
from datetime import date

import pytest
from peewee import DatabaseError

from models import journal
from models.accounts import administration
from models.accounts.invitation import Invitation
from models.applications import moves
from models.database import db, now, on_postgresql, today, transaction
from models.documents.document import Document, DocumentKind
from models.journal import Entry, first_broken, history
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.registrations import registration as registrations
from models.registrations.registration import Identity
from tests.acts import at_once, everything
from tests.cast import Cast
from tests.files import pdf


def write(cast: Cast, count: int = 1) -> list[Entry]:
    with transaction():
        return [journal.write(cast.bruno, "open", cast.amina, number=number) for number in range(count)]


def tamper(sql: str) -> None:
    """What only someone who owns the database can do."""
    with db.atomic():
        if on_postgresql():
            db.execute_sql("SET LOCAL session_replication_role = replica")
            db.execute_sql(sql)
            return
        guards = list(
            db.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'")
        )
        for name, _ in guards:
            db.execute_sql(f"DROP TRIGGER {name}")
        db.execute_sql(sql)
        for _, guard in guards:
            db.execute_sql(guard)


def test_line_says_who_did_what_to_what_and_when(cast: Cast, clock):
    with transaction():
        journal.write(cast.bruno, "edit", cast.amina, "pending", "active", count=3)
    line = history(cast.amina)[-1]
    assert (line.at, line.actor_kind, line.actor_id) == (now(), "staff", cast.bruno.id)
    assert (line.verb, line.before, line.after, line.facts) == ("edit", "pending", "active", {"count": 3})


def test_system_is_nobody(cast: Cast):
    with transaction():
        line = journal.write(None, "remind", cast.amina)
    assert (line.actor_kind, line.actor_id) == ("system", None)


def test_history_is_of_one_thing_oldest_first(cast: Cast):
    with transaction():
        journal.write(cast.bruno, "open", cast.amina)
        journal.write(cast.bruno, "open", cast.bakery)
        journal.write(cast.bruno, "edit", cast.amina)
    assert cast.bakery.id == cast.amina.id, "the same number, another kind"
    assert [line.verb for line in history(cast.amina)] == ["open", "edit"]


def test_line_outside_a_transaction_is_an_error(cast: Cast):
    before = everything()
    with pytest.raises(RuntimeError, match="one transaction"):
        journal.write(cast.bruno, "open", cast.amina)
    assert everything() == before


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entry SET verb = 'validate'",
        "UPDATE entry SET verb = 'validate' WHERE id = (SELECT MAX(id) FROM entry)",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE id = (SELECT MAX(id) FROM entry)",
        "TRUNCATE entry",
    ],
)
def test_database_refuses_to_change_or_remove_a_line(cast: Cast, sql: str):
    write(cast)
    before = everything()
    with pytest.raises(DatabaseError), db.atomic():
        db.execute_sql(sql)
    assert everything() == before


def test_whole_journal_is_whole(cast: Cast):
    write(cast, 5)
    assert first_broken() is None


@pytest.mark.parametrize(
    "change",
    [
        "verb = 'close'",
        "at = '2020-01-01 00:00:00'",
        "actor_kind = 'candidate'",
        "actor_id = 999",
        "actor_id = NULL",
        "subject_kind = 'company'",
        "subject_id = 999",
        "before = 'new'",
        "after = 'accepted'",
        """facts = '{"number": 8}'""",
    ],
)
def test_changed_line_is_found(cast: Cast, change: str):
    line = write(cast, 3)[1]
    tamper(f"UPDATE entry SET {change} WHERE id = {line.id}")
    assert first_broken() == line.id


def test_line_after_a_removed_one_is_found(cast: Cast):
    _, removed, after = write(cast, 3)
    tamper(f"DELETE FROM entry WHERE id = {removed.id}")
    assert first_broken() == after.id


def test_first_line_removed_is_found(cast: Cast):
    first = Entry.select().order_by(Entry.id).get()
    second = Entry.select().where(Entry.id > first.id).order_by(Entry.id).get()
    tamper(f"DELETE FROM entry WHERE id = {first.id}")
    assert first_broken() == second.id


def test_lines_of_many_writers_at_once_hang_on_one_another(cast: Cast):
    before = Entry.select().count()
    at_once(*[lambda: [write(cast) for _ in range(5)]] * 6)
    assert Entry.select().count() == before + 30
    assert first_broken() is None


def test_line_of_an_act_that_failed_is_not_there(cast: Cast):
    before = Entry.select().count()
    with transaction() as act:
        write(cast)
        act.rollback()
    assert Entry.select().count() == before
    write(cast)
    assert first_broken() is None


MARK = "Quetzalcoatl"


def test_journal_holds_no_text_that_someone_wrote(cast: Cast):
    told = f"{MARK} dit bonjour."
    identity = Identity(MARK, MARK, f"{MARK}@mail.example", cast.mission, cast.convention, date(2001, 5, 4))
    person = registrations.create(cast.bruno, identity)
    registrations.complete(person, None, date(2010, 5, 4), (MARK, "06 12 34 56 78"))
    Invitation.invite(person, cast.bruno)
    other = registrations.create(cast.bruno, identity)
    Candidate.update(state="pending").where(Candidate.id == other.id).execute()
    registrations.refuse(other, cast.bruno, told)
    application = play(cast, told)
    cast.offer.write(cast.chloe, title=told, description=told)
    administration.invite(cast.chloe, cast.bakery, f"{MARK}@pain.example", MARK, MARK)
    administration.set_blocked(cast.chloe, Company.get_by_id(cast.bakery.id), blocked=True)
    paper = Document.add(cast.amina, DocumentKind.CV, f"{MARK}.pdf", pdf())
    paper.open(cast.bruno)
    paper.remove()
    verbs = {line.verb for line in Entry.select()}
    assert verbs >= {"send", "send_back", "correct", "validate", "postpone", "refuse", "accept", "cancel", "complete"}
    lines = [json.dumps(line.__data__, default=str).lower() for line in Entry.select()]
    assert [line for line in lines if MARK.lower() in line] == []
    assert MARK in application.answer, "the mark was told"
    assert first_broken() is None


def play(cast: Cast, told: str) -> moves.Application:
    application = cast.apply(note=told, help_asked=True)
    moves.send_back(application, cast.bruno, told)
    moves.correct(application, cast.amina, told, [cast.cv])
    moves.validate(application, cast.bruno)
    moves.postpone(application, cast.chloe, told)
    moves.refuse(application, cast.chloe, cast.reason, told, told)
    moves.accept(application, cast.chloe, today(), answer=told)
    return moves.cancel(application, cast.chloe, told)
