"""Whoever owns the database but not the key changes, removes or adds no line unseen: the first wrong one is named."""

import pytest
from peewee import CharField, DateTimeField, IntegerField, JSONField
from playhouse.migrations import Runner

from models import journal
from models.acts import act, record
from models.database import db, now
from models.journal import Broken, Entry, first_broken, verified
from models.migrations import FOLDER, migrate
from settings import settings
from tests.acts import written
from tests.cast import Cast
from tests.tampering import reseal_without_key, tamper

OTHER = {CharField: "'other'", DateTimeField: "'2020-01-01'", IntegerField: "999", JSONField: """'{"number": 8}'"""}
COLUMNS = [(field.column_name, OTHER[type(field)]) for field in Entry._meta.sorted_fields if field.name != "id"]


def write(cast: Cast, count: int = 1) -> list[Entry]:
    return written(cast.bruno, cast.amina, count)


def test_whole_journal_is_whole(cast: Cast):
    lines = write(cast, 5)
    assert list(verified())[-1] == (lines[-1].id, lines[-1].id, lines[-1].hash)
    assert first_broken() is None


@pytest.mark.parametrize(("column", "other"), [*COLUMNS, ("actor_id", "NULL"), ("before", "''")])
def test_changed_line_is_found(cast: Cast, column: str, other: str):
    line = write(cast, 3)[1]
    tamper(f"UPDATE entry SET {column} = {other} WHERE id = {line.id}")
    assert wrong() == f"line {line.id} was changed, or written without the key"


def wrong() -> str:
    """What is said of the first wrong line, which is also named by its number."""
    with pytest.raises(Broken) as broken:
        list(verified())
    assert first_broken() == broken.value.line
    assert f"line {broken.value.line}" in str(broken.value)
    return str(broken.value)


def test_line_after_a_removed_one_is_found(cast: Cast):
    before, removed, after = write(cast, 3)
    tamper(f"DELETE FROM entry WHERE id = {removed.id}")
    assert wrong().startswith(f"line {after.id} does not follow line {before.id}:")


def test_line_that_takes_the_number_of_a_removed_one_is_found(cast: Cast):
    _, removed, after = write(cast, 3)
    tamper(f"DELETE FROM entry WHERE id = {removed.id}")
    tamper(f"UPDATE entry SET id = {removed.id} WHERE id = {after.id}")
    assert first_broken() == removed.id


def test_first_line_removed_is_found(cast: Cast):
    first = Entry.select().order_by(Entry.id).get()
    second = Entry.select().where(Entry.id > first.id).order_by(Entry.id).get()
    tamper(f"DELETE FROM entry WHERE id = {first.id}")
    assert first_broken() == second.id


def test_line_moved_before_the_first_is_found(cast: Cast):
    last = write(cast)[-1]
    tamper(f"UPDATE entry SET id = -1 WHERE id = {last.id}")
    assert first_broken() == -1


def test_chain_made_again_without_the_key_is_found_where_it_begins(cast: Cast):
    line = write(cast, 5)[2]
    tamper(f"UPDATE entry SET verb = 'close' WHERE id = {line.id}")
    reseal_without_key(line.id)
    assert first_broken() == line.id


def test_whole_chain_made_again_without_the_key_is_found(cast: Cast):
    write(cast, 5)
    reseal_without_key(0)
    assert wrong() == "line 1 and those after it are not sealed with the key"


def test_chain_made_with_another_key_is_found(cast: Cast, environment):
    write(cast, 5)
    environment.setenv("JOURNAL_KEY", "another key, of 32 characters or more")
    settings.cache_clear()
    assert first_broken() == 1


def test_line_added_without_the_key_is_found(cast: Cast):
    last = write(cast, 3)[-1]
    added = Entry(**{**last.__data__, "id": last.id + 1})
    added.hash = added.seal_without_key(last.hash)
    added.save(force_insert=True)
    write(cast)
    assert first_broken() == added.id


def test_more_lines_than_fit_in_a_page_are_read(cast: Cast, monkeypatch):
    monkeypatch.setattr(journal, "PAGE", 3)
    lines = write(cast, 10)
    assert [head.line for head in verified()] == list(range(lines[-1].id + 1))
    tamper(f"UPDATE entry SET verb = 'close' WHERE id = {lines[8].id}")
    assert first_broken() == lines[8].id


STEP = "0007_journal_sealed_with_a_key"


@pytest.fixture
def older(own_database) -> list[int]:
    """A database from before there was a key, with lines whose numbers have a gap: its step comes again."""
    Runner(db.obj, str(FOLDER)).down(STEP)
    previous, numbers = "", [1, 2, 3, 5, 6]
    for number in numbers:
        facts = {"actor_kind": "staff", "actor_id": 3, "subject_kind": "candidate", "subject_id": 4}
        entry = Entry(id=number, at=now(), verb="open", facts={"number": number}, **facts)
        entry.hash = previous = entry.seal_without_key(previous)
        entry.save(force_insert=True)
    assert STEP in migrate()
    return numbers


def write_about_nobody() -> None:
    act(record)(None, "remind", Entry.select().first())


def test_lines_from_before_there_was_a_key_stay_whole_and_the_next_one_seals_them(older: list[int]):
    write_about_nobody()
    assert [head.line for head in verified()] == [0, *older, 7, 8]
    seal = Entry.get_by_id(7)
    assert (seal.actor_kind, seal.verb, seal.subject_kind, seal.subject_id) == ("system", "seal", "entry", 6)


@pytest.mark.parametrize("line", [1, 3, 5, 6, 7])
def test_line_changed_in_a_journal_begun_without_a_key_is_found(older: list[int], line: int):
    tamper(f"UPDATE entry SET verb = 'close' WHERE id = {line}")
    assert first_broken() == line


def test_line_removed_from_those_without_a_key_is_found(older: list[int]):
    tamper("DELETE FROM entry WHERE id = 3")
    assert wrong() == "line 5 does not follow line 2: it was changed, or lines between them were removed"


def test_chain_without_a_key_made_again_is_found_at_the_line_that_sealed_it(older: list[int]):
    tamper("UPDATE entry SET verb = 'close' WHERE id = 2")
    write_about_nobody()
    sealed = {entry.id: entry.hash for entry in Entry.select().where(Entry.id > 6)}
    reseal_without_key(2)
    for number, seal in sealed.items():
        tamper(f"UPDATE entry SET hash = '{seal}' WHERE id = {number}")
    assert first_broken() == 7


def test_journal_cut_back_to_the_lines_without_a_key_is_found(older: list[int]):
    tamper("DELETE FROM entry WHERE id > 6")
    assert wrong() == "line 1 and those after it are not sealed with the key"


def test_line_without_a_key_after_those_with_it_is_found(older: list[int]):
    added = Entry(**{**Entry.get_by_id(6).__data__, "id": 8})
    added.hash = added.seal_without_key(Entry.get_by_id(7).hash)
    added.save(force_insert=True)
    assert first_broken() == 8


def test_step_that_goes_and_comes_again_leaves_the_journal_whole(older: list[int]):
    write_about_nobody()
    Runner(db.obj, str(FOLDER)).down(STEP)
    migrate()
    write_about_nobody()
    assert first_broken() is None


def test_journal_without_lines_needs_no_line_that_seals(own_database):
    assert Entry.select().count() == 0
    assert first_broken() is None
