"""The team writes, tries, schedules, launches, stops, resumes and ends a broadcast; nobody else does."""

from datetime import date, datetime, time, timedelta

import pytest
import time_machine

from models.broadcasts.audience import Audience
from models.broadcasts.broadcast import LONGEST_TITLE, LONGEST_WORDS, Broadcast, State
from models.broadcasts.sending import (
    end,
    launch,
    resume,
    schedule,
    send_trial,
    stop,
    throw_away,
    unschedule,
    write_broadcast,
)
from models.broadcasts.telling import begin_scheduled, tell_some
from models.database import now
from models.journal import history
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind, Notice
from tests.acts import at_once, reasons, refused
from tests.cast import Cast
from tests.models.broadcasts.conftest import fresh, told

WHO = ("bruno", "chloe", "driss")
VERBS = {
    "write": lambda by, it: write_broadcast(by, it, it.revision, "À moi", "Autre chose.", Audience()),
    "throw_away": throw_away,
    "send_trial": send_trial,
    "schedule": lambda by, it: schedule(by, it, it.revision, date(2026, 3, 9), time(10)),
    "unschedule": unschedule,
    "launch": lambda by, it: launch(by, it, it.revision),
    "stop": stop,
    "resume": resume,
    "end": end,
}
# In which states each verb is the team's; a verb that was done already does nothing twice.
OPEN = {
    "write": {State.DRAFT, State.SCHEDULED},
    "throw_away": {State.DRAFT, State.SCHEDULED},
    "send_trial": set(State),
    "schedule": {State.DRAFT, State.SCHEDULED},
    "unschedule": {State.DRAFT, State.SCHEDULED},
    "launch": {State.DRAFT, State.SCHEDULED, State.RUNNING},
    "stop": {State.RUNNING, State.STOPPED},
    "resume": {State.STOPPED, State.RUNNING},
    "end": {State.STOPPED, State.DONE},
}


def put(broadcast: Broadcast, state: State) -> Broadcast:
    Broadcast.update(state=state).where(Broadcast.id == broadcast.id).execute()
    return fresh(broadcast)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("verb", VERBS)
def test_nobody_but_the_team_does_any_of_it(cast: Cast, written: Broadcast, clock, verb: str, who: str):
    for state in State:
        broadcast = put(written, state)
        with refused("not_yours"):
            VERBS[verb](getattr(cast, who), broadcast)


@pytest.mark.parametrize("who", WHO)
def test_nobody_but_the_team_writes_a_new_one(cast: Cast, who: str):
    with refused("not_yours"):
        write_broadcast(getattr(cast, who), None, None, "Forum", "Venez.", Audience())


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_is_done_in_its_states_only(cast: Cast, written: Broadcast, clock, verb: str, state: State):
    broadcast = put(written, state)
    if state in OPEN[verb]:
        VERBS[verb](cast.team, broadcast)
    else:
        with refused("broadcast_state"):
            VERBS[verb](cast.team, broadcast)


def test_who_wrote_and_sent_it_is_in_the_journal(cast: Cast, launched: Broadcast):
    stop(cast.team, launched)
    lines = [(line.verb, line.actor_id, line.after) for line in history(launched)]
    team = cast.team.id
    assert lines == [("create", team, None), ("launch", team, "running"), ("stop", team, "stopped")]


@pytest.mark.parametrize(
    ("title", "words", "reason"),
    [
        ("", "Venez.", "title_missing"),
        ("Forum", " \n ", "message_missing"),
        ("F" * (LONGEST_TITLE + 1), "Venez.", "text_too_long"),
        ("Forum", "V" * (LONGEST_WORDS + 1), "text_too_long"),
    ],
)
def test_words_are_there_and_fit_a_message(cast: Cast, title, words, reason):
    with refused(reason):
        write_broadcast(cast.team, None, None, title, words, Audience())


def test_title_is_one_line(cast: Cast):
    made = write_broadcast(cast.team, None, None, "Forum\nBcc: tous@mail.example", "Venez.", Audience())
    assert made.title == "Forum Bcc: tous@mail.example"


@pytest.mark.parametrize("verb", ["write", "schedule", "launch"])
def test_what_a_colleague_edited_meanwhile_is_read_first(cast: Cast, written: Broadcast, clock, verb: str):
    write_broadcast(cast.team, written, written.revision, "Forum", "Le forum ouvre mardi.", Audience())
    with refused("edited_meanwhile"):
        VERBS[verb](cast.team, written)


def test_trial_is_mailed_to_oneself_once_as_it_is_written(cast: Cast, written: Broadcast):
    send_trial(cast.team, written)
    send_trial(cast.team, written)
    (trial,) = Notice.select()
    assert (trial.kind, trial.staff) == (Kind.BROADCAST_TRIAL, cast.team)
    assert Delivery.get().priority == Priority.ANSWER
    write_broadcast(cast.team, written, written.revision, "Forum", "Le forum ouvre mardi.", Audience())
    send_trial(cast.team, written)
    assert Notice.select().count() == 2
    assert told() == []


@pytest.mark.parametrize(
    ("day", "hour", "begins_at"),
    [
        (date(2026, 3, 2), 10, datetime(2026, 3, 2, 9)),
        (date(2026, 7, 1), 10, datetime(2026, 7, 1, 8)),
        (date(2026, 10, 25), 2, datetime(2026, 10, 25, 0)),  # an hour that comes twice: the first
    ],
)
def test_hour_is_that_of_the_people(cast: Cast, written: Broadcast, clock, day, hour, begins_at):
    schedule(cast.team, written, written.revision, day, time(hour))
    assert (fresh(written).state, fresh(written).begins_at) == (State.SCHEDULED, begins_at)


def test_hour_that_is_skipped_is_none(cast: Cast, written: Broadcast, clock):
    with refused("no_such_hour"):
        schedule(cast.team, written, written.revision, date(2026, 3, 29), time(2))


@pytest.mark.parametrize(("day", "hour"), [(date(2026, 3, 2), 9), (date(2026, 3, 1), 23), (date(2027, 3, 10), 9)])
def test_hour_is_to_come_within_a_year(cast: Cast, written: Broadcast, clock, day, hour):
    with refused("broadcast_date"):
        schedule(cast.team, written, written.revision, day, time(hour))


def test_begins_at_its_hour_and_not_before(cast: Cast, written: Broadcast, clock):
    schedule(cast.team, written, written.revision, date(2026, 3, 2), time(10))
    assert begin_scheduled() == 0
    clock.shift(timedelta(hours=1))
    assert begin_scheduled() == 1
    assert begin_scheduled() == 0
    assert (fresh(written).state, fresh(written).expected) == (State.RUNNING, 2)
    assert history(written)[-1].actor_kind == "system"


def test_clock_that_stood_three_days_begins_it_once(cast: Cast, written: Broadcast, clock):
    schedule(cast.team, written, written.revision, date(2026, 3, 2), time(10))
    clock.shift(timedelta(days=3))
    at_once(begin_scheduled, begin_scheduled)
    assert [line.verb for line in history(written)].count("launch") == 1
    assert tell_some(written.id) == 2
    assert tell_some(written.id) == 0


def test_unscheduled_it_does_not_begin(cast: Cast, written: Broadcast, clock):
    schedule(cast.team, written, written.revision, date(2026, 3, 2), time(10))
    unschedule(cast.team, written)
    clock.shift(timedelta(days=1))
    assert begin_scheduled() == 0
    assert fresh(written).state == State.DRAFT


def test_two_presses_at_once_begin_it_once(cast: Cast, written: Broadcast):
    press = lambda: launch(cast.team, written, written.revision)  # noqa: E731
    assert reasons(at_once(press, press)) == []
    assert [line.verb for line in history(written)] == ["create", "launch"]


def test_scheduled_one_that_is_edited_leaves_as_edited(cast: Cast, written: Broadcast):
    with time_machine.travel(now() + timedelta(minutes=1)):
        write_broadcast(cast.team, written, written.revision, "Forum", "Le forum ouvre mardi.", Audience())
    launch(cast.team, written, written.revision + 1)
    with refused("broadcast_state"):
        write_broadcast(cast.team, written, fresh(written).revision, "Forum", "Le forum ouvre jeudi.", Audience())
    assert fresh(written).words == "Le forum ouvre mardi."


def test_number_of_one_thrown_away_is_given_to_no_other(cast: Cast, written: Broadcast):
    throw_away(cast.team, written)
    assert not Broadcast.select().exists()
    assert history(written)[-1].verb == "throw_away"
    assert write_broadcast(cast.team, None, None, "Salon", "Venez.", Audience()).id > written.id


def test_thrown_away_as_its_hour_comes_it_is_gone_or_begins(cast: Cast, written: Broadcast, clock):
    schedule(cast.team, written, written.revision, date(2026, 3, 2), time(10))
    clock.shift(timedelta(hours=1))
    at_once(begin_scheduled, lambda: throw_away(cast.team, written))
    left = Broadcast.get_or_none()
    assert left is None or left.state == State.RUNNING
