"""Whoever has not read a candidate for three days is reminded, once for each silence, whatever the clock did."""

from datetime import timedelta

import pytest

from jobs.subjects import is_void, with_subjects
from models.acts import act
from models.database import at, now
from models.exchanges.thread import Message, Thread
from models.exchanges.unread import remind_of_unread
from models.exchanges.writing import mark_read, write_to_referents
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind, Notice
from models.privacy.erasing import erase
from models.registrations.accompaniment import begin
from tests.acts import at_once, everything, reasons
from tests.cast import Cast, cast
from tests.models.exchanges.test_messages import fresh

__all__ = ["cast"]

DAYS = timedelta(days=1)


def reminded(cast: Cast) -> int:
    return Notice.select().where(Notice.kind == Kind.MESSAGE_REMIND, Notice.staff == cast.bruno).count()


def wait(days: float) -> None:
    """The clock looks then, as often as it finds something."""
    with at(now() + days * DAYS):
        while remind_of_unread():
            pass


@pytest.fixture
def written(cast: Cast, clock) -> Message:
    return write_to_referents(cast.amina, "Je suis perdue.")


def test_place_is_reminded_once_from_the_third_day(cast: Cast, written):
    told = []
    for days in range(6):
        wait(days)
        told.append(reminded(cast))
    assert told == [0, 0, 0, 1, 1, 1]
    assert Notice.select().where(Notice.kind == Kind.MESSAGE_REMIND).count() == 1
    assert Delivery.select().join(Notice).where(Notice.kind == Kind.MESSAGE_REMIND).get().priority == Priority.BULK


def test_what_was_read_is_not_reminded_of_and_the_next_silence_is(cast: Cast, written):
    wait(3)
    mark_read(fresh(cast.bruno), written.thread, written.id)
    before = everything()
    wait(10)
    assert everything() == before
    with at(now() + 10 * DAYS):
        write_to_referents(cast.amina, "Vous êtes là ?")
    wait(12)
    assert reminded(cast) == 1
    wait(13)
    assert reminded(cast) == 2


def test_what_came_while_one_read_waits_from_its_own_day(cast: Cast, written):
    with at(now() + 2 * DAYS):
        write_to_referents(cast.amina, "Encore moi.")
    mark_read(fresh(cast.bruno), written.thread, written.id)
    wait(4)
    assert reminded(cast) == 0
    wait(5)
    assert reminded(cast) == 1


def test_former_place_is_told_nothing(cast: Cast, written):
    act(begin)(cast.amina, cast.other_mission, None, None)
    wait(3)
    assert not Notice.select().where(Notice.kind == Kind.MESSAGE_REMIND).exists()


def test_read_before_it_leaves_it_is_void(cast: Cast, written):
    wait(3)
    mark_read(fresh(cast.bruno), written.thread, written.id)
    late = Delivery.select(Delivery, Notice).join(Notice).where(Notice.kind == Kind.MESSAGE_REMIND)
    (delivery,) = with_subjects(list(late))
    assert is_void(delivery.notice)


def test_two_clocks_remind_once(cast: Cast, written, clock):
    clock.shift(3 * DAYS)
    at_once(remind_of_unread, remind_of_unread)
    assert reminded(cast) == 1


def test_erased_at_the_same_instant_nothing_is_left(cast: Cast, written, clock):
    clock.shift(3 * DAYS)
    assert not reasons(at_once(remind_of_unread, lambda: erase(cast.amina)))
    assert not Thread.select().exists()
