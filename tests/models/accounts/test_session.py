"""Sign-ins: how long they last, and what ends them."""

from datetime import timedelta

import pytest
from peewee import OperationalError

from models.accounts import password, session, team
from models.accounts.session import Session
from models.people.staff import Staff
from tests.acts import everything
from tests.cast import PASSWORD, Cast, cast

__all__ = ["cast"]


def opened(cast: Cast) -> Session:
    return Session.open(Staff.get_by_id(cast.bruno.id))


def test_key_gives_the_account_in_one_query(cast: Cast):
    assert Session.read(opened(cast).key).staff == cast.bruno
    assert Session.read("guessed") is None


def test_unused_for_half_an_hour_it_ends(cast: Cast, clock):
    key = opened(cast).key
    clock.shift(timedelta(minutes=29))
    Session.read(key).note_use()
    clock.shift(timedelta(minutes=29))
    assert Session.read(key)
    clock.shift(timedelta(minutes=1))
    assert Session.read(key) is None


def test_used_all_day_it_ends_after_twelve_hours(cast: Cast, clock):
    key = opened(cast).key
    for _ in range(12 * 3 - 1):
        clock.shift(timedelta(minutes=20))
        Session.read(key).note_use()
    clock.shift(timedelta(minutes=20))
    assert Session.read(key) is None


def test_use_is_written_once_a_minute_at_most(cast: Cast, clock):
    key, before = opened(cast).key, everything()
    clock.shift(timedelta(seconds=59))
    Session.read(key).note_use()
    assert everything() == before
    clock.shift(timedelta(seconds=1))
    Session.read(key).note_use()
    assert everything("session") == {name: rows for name, rows in before.items() if name != "session"}
    assert everything() != before


def test_a_busy_database_loses_the_note_and_not_the_page(cast: Cast, clock, monkeypatch):
    row = opened(cast)
    clock.shift(timedelta(minutes=2))
    monkeypatch.setattr(Session, "update", lambda **values: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        row.note_use()
    monkeypatch.setattr(Session, "update", held)
    monkeypatch.setattr(session, "is_busy", lambda error: True)
    row.note_use()
    monkeypatch.setattr(session, "is_busy", lambda error: False)
    with pytest.raises(OperationalError):
        row.note_use()


def held(**values):
    raise OperationalError


@pytest.mark.parametrize(
    "end",
    [
        lambda cast: password.change(Staff.get_by_id(cast.bruno.id), PASSWORD, "trois chats sous la pluie"),
        lambda cast: password.choose_by_reset(password.reset_code(cast.bruno), "trois chats sous la pluie"),
        lambda cast: team.close_account(cast.team, cast.bruno),
        lambda cast: [row.end() for row in Session.select()],
    ],
    ids=["change", "reset", "closing", "sign-out"],
)
def test_what_ends_every_session_of_an_account(cast: Cast, end):
    first, second = opened(cast).key, opened(cast).key
    stays = Session.open(Staff.get_by_id(cast.chloe.id)).key
    end(cast)
    assert (Session.read(first), Session.read(second)) == (None, None)
    assert Session.select().where(Session.key == stays).count() in (0, 1)


def test_sign_in_with_a_password_that_is_just_replaced_opens_nothing(cast: Cast):
    verified = Staff.get_by_id(cast.bruno.id)
    password.change(verified, PASSWORD, "trois chats sous la pluie")
    assert Session.read(Session.open(cast.bruno).key) is None


def test_ended_sessions_are_forgotten(cast: Cast, clock):
    opened(cast)
    clock.shift(timedelta(minutes=20))
    kept = opened(cast)
    clock.shift(timedelta(minutes=20))
    assert session.forget_ended() == 1
    assert Session.get() == kept
