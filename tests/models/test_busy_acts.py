"""An act in the way of another is done again, some times at most, and who asked for it does not notice."""

import sqlite3
from collections.abc import Callable
from itertools import count
from threading import Barrier, Event

import pytest
from peewee import IntegrityError, OperationalError

from models import acts
from models.acts import act, record
from models.database import db, transaction
from models.journal import first_broken, history
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.organisations.company import Company
from models.people.staff import Staff
from models.refusal import Refused
from tests.acts import at_once, everything
from tests.cast import Cast
from tests.held import deadlock, locked

HELD = {
    "deadlock": deadlock(),
    "busy": locked(),
    "busy, with a snapshot": locked(sqlite3.SQLITE_BUSY_SNAPSHOT),
    "table locked": locked(sqlite3.SQLITE_LOCKED),
}


@act
def rename(by: Staff, company: Company, name: str) -> str:
    """A verb that changes, tells and says so."""
    Company.update(name=name).where(Company.id == company.id).execute()
    tell(by, Kind.RESULT, company)
    record(by, "edit", company, name=name)
    return name


def name_of(company: Company) -> str:
    return Company.get_by_id(company.id).name


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits between two attempts."""
    monkeypatch.setattr(acts, "LONGEST_PAUSE", 0)


def failing(times: int, error: Exception) -> tuple[Callable[[Cast], str], list[int]]:
    """A verb that fails so many times after it wrote, told and said; and its attempts."""
    attempts: list[int] = []

    @act
    def verb(cast: Cast) -> str:
        attempts.append(len(attempts) + 1)
        rename(cast.chloe, cast.bakery, f"Fournil {attempts[-1]}")
        if attempts[-1] <= times:
            raise error
        return name_of(cast.bakery)

    return verb, attempts


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("error", HELD.values(), ids=HELD)
def test_act_in_the_way_of_another_is_done_again_and_the_caller_does_not_notice(cast: Cast, error: Exception):
    verb, attempts = failing(acts.MOST_ATTEMPTS - 1, error)
    assert verb(cast) == f"Fournil {acts.MOST_ATTEMPTS}"
    assert len(attempts) == acts.MOST_ATTEMPTS
    assert [line.facts for line in history(cast.bakery)] == [{"name": f"Fournil {acts.MOST_ATTEMPTS}"}]
    assert Notice.select().count() == 1


@pytest.mark.usefixtures("hurried")
def test_act_that_is_always_in_the_way_is_given_up(cast: Cast):
    verb, attempts = failing(99, deadlock())
    before = everything()
    with pytest.raises(OperationalError, match="interblocage"):
        verb(cast)
    assert (len(attempts), everything()) == (acts.MOST_ATTEMPTS, before)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    "error",
    [
        Refused("not_yours"),
        IntegrityError("UNIQUE constraint failed"),
        OperationalError("server closed the connection unexpectedly"),
        ValueError("the file is locked"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_other_failures_are_not_tried_again(cast: Cast, error: Exception):
    verb, attempts = failing(1, error)
    with pytest.raises(type(error)):
        verb(cast)
    assert attempts == [1]


@pytest.mark.usefixtures("hurried")
def test_part_in_the_way_of_another_has_its_whole_act_done_again(cast: Cast):
    part, attempts = failing(1, deadlock())
    begun = []

    @act
    def whole() -> str:
        begun.append(len(begun))
        return part(cast)

    assert whole() == "Fournil 2"
    assert (len(begun), len(attempts), len(history(cast.bakery))) == (2, 2, 1)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_acts_that_wait_for_each_other_are_both_done(cast: Cast):
    both_hold_one, attempts = Barrier(2), []

    def verb(first: Company, second: Company) -> Callable[[], str]:
        tries = count(1)

        @act
        def run() -> str:
            rename(cast.chloe, first, "Premier")
            attempts.append(next(tries))
            if attempts[-1] == 1:
                both_hold_one.wait(10)
            return rename(cast.chloe, second, "Second")

        return run

    outcomes = at_once(verb(cast.bakery, cast.other_company), verb(cast.other_company, cast.bakery))
    assert outcomes == ["Second", "Second"]
    assert sorted(attempts) == [1, 1, 2], "the database let one of them go first"
    assert len(history(cast.bakery)) + len(history(cast.other_company)) == Notice.select().count() == 4
    assert first_broken() is None


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_act_waits_for_a_writer_who_takes_long(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    held, met, free = Event(), Event(), Event()

    def pause(least: float, most: float) -> float:
        met.set()
        assert free.wait(10)
        return 0

    def hold() -> None:
        with transaction():
            held.set()
            assert met.wait(10)
        free.set()

    def act_meanwhile() -> str:
        db.execute_sql("PRAGMA busy_timeout = 0")
        assert held.wait(10)
        return rename(cast.chloe, cast.bakery, "Fournil")

    monkeypatch.setattr(acts, "uniform", pause)
    assert at_once(hold, act_meanwhile) == [None, "Fournil"]
