"""Both sides are reminded at nine the day before and two hours before, once each, whatever the clock did meanwhile."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from jobs.subjects import is_void, with_subjects
from models.appointments import reminding
from models.appointments.appointment import Appointment
from models.appointments.arranging import cancel, choose, decline, move
from models.appointments.hours import day_before
from models.appointments.reminding import remind, remind_of_asked
from models.database import at, now, set_timezone
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind, Notice
from models.notices.quiet import Hours, choose_quiet_hours, hold_back
from models.organisations.membership import Membership
from models.privacy.sleeping import sleep
from models.registrations.accompaniment import Accompaniment
from tests.acts import at_once
from tests.cast import Cast
from tests.models.appointments.conftest import fixed, fresh, in_days, proposed, told

TOMORROW, SOON = Kind.APPOINTMENT_TOMORROW, Kind.APPOINTMENT_SOON
BEGIN = datetime(2027, 1, 4, 10)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
# In UTC: a winter's day, the day on which summer time begins here, the one on which it ends, and the days after them.
DAYS = (
    datetime(2027, 1, 15, 9),
    datetime(2027, 3, 28, 12),
    datetime(2027, 3, 29, 7),
    datetime(2027, 10, 31, 13),
    datetime(2027, 11, 1, 8),
)


def arranged(cast: Cast, instant: datetime) -> Appointment:
    """Chosen long before, and nothing told of that any more."""
    with at(BEGIN):
        made = fixed(cast, instant)
    Notice.delete().execute()
    return made


def reminded(cast: Cast) -> list[str]:
    assert told(cast.amina) == told(cast.bruno)
    return told(cast.amina)


def lived(begin: datetime, end: datetime, step: timedelta) -> None:
    while begin <= end:
        with at(begin):
            while remind():
                pass
        begin += step


@pytest.mark.parametrize("instant", DAYS, ids=str)
def test_both_are_reminded_once_at_nine_the_day_before_and_once_two_hours_before(cast: Cast, instant):
    arranged(cast, instant)
    lived(instant - timedelta(days=3), day_before(instant) - MINUTE, HOUR)
    assert reminded(cast) == []
    lived(day_before(instant), instant - 2 * HOUR - MINUTE, HOUR / 4)
    assert reminded(cast) == [TOMORROW]
    lived(instant - 2 * HOUR, instant + timedelta(days=1), HOUR / 4)
    assert reminded(cast) == [TOMORROW, SOON]


@pytest.mark.parametrize(
    ("instant", "nine"),
    [
        (datetime(2027, 3, 28, 12), datetime(2027, 3, 27, 8)),
        (datetime(2027, 3, 29, 7), datetime(2027, 3, 28, 7)),
        (datetime(2027, 10, 31, 13), datetime(2027, 10, 30, 7)),
        (datetime(2027, 11, 1, 8), datetime(2027, 10, 31, 8)),
    ],
)
def test_nine_is_what_the_clocks_show_on_both_sides_of_a_change(instant, nine):
    assert day_before(instant) == nine


def test_moved_zone_changes_the_hour_of_the_first_and_tells_nothing_twice(cast: Cast):
    instant = datetime(2027, 1, 15, 20)
    arranged(cast, instant)
    try:
        set_timezone(ZoneInfo("Indian/Reunion"))
        lived(instant - timedelta(days=3), datetime(2027, 1, 14, 4, 59), HOUR / 4)
        assert reminded(cast) == []  # it is the 16th at midnight there: nine of the 15th
        lived(datetime(2027, 1, 15, 5), datetime(2027, 1, 15, 6), HOUR / 4)
        assert reminded(cast) == [TOMORROW]
    finally:
        set_timezone(ZoneInfo("Europe/Paris"))
    lived(datetime(2027, 1, 15, 6), instant, HOUR / 4)
    assert reminded(cast) == [TOMORROW, SOON]


@pytest.mark.parametrize(
    ("back", "kinds"),
    [
        (timedelta(hours=5), [TOMORROW, SOON]),  # the first is late, and still helps
        (timedelta(hours=1), [SOON]),
        (timedelta(hours=-1), []),
    ],
)
def test_clock_that_stood_for_three_days_tells_what_still_helps(cast: Cast, back, kinds):
    instant = DAYS[0]
    arranged(cast, instant)
    lived(instant - timedelta(days=4), instant - timedelta(days=3), HOUR)
    lived(instant - back, instant + timedelta(days=1), HOUR)
    assert reminded(cast) == kinds


def test_two_clocks_remind_once(cast: Cast):
    arranged(cast, DAYS[0])

    def run() -> int:
        with at(day_before(DAYS[0])):
            return remind()

    at_once(run, run)
    assert reminded(cast) == [TOMORROW]


def test_whoever_chooses_after_nine_is_not_told_of_tomorrow(cast: Cast):
    with at(day_before(DAYS[0]) + HOUR):
        fixed(cast, DAYS[0])
        Notice.delete().execute()
    lived(day_before(DAYS[0]) + HOUR, DAYS[0], HOUR)
    assert reminded(cast) == [SOON]


def test_time_that_is_chosen_anew_is_reminded_of_anew(cast: Cast):
    made = arranged(cast, DAYS[0])
    lived(day_before(DAYS[0]), day_before(DAYS[0]), HOUR)
    later = DAYS[0] + timedelta(days=5)
    with at(day_before(DAYS[0]) + HOUR):
        move(fresh(cast.bruno), made, [later], "")
        choose(cast.amina, made, later)
        Notice.delete().execute()
    lived(day_before(DAYS[0]) + HOUR, later, HOUR)
    assert reminded(cast) == [TOMORROW, SOON]


@pytest.mark.parametrize("end", ["cancel", "move"])
def test_what_is_cancelled_or_moved_is_not_reminded_of(cast: Cast, end):
    made = arranged(cast, DAYS[0])
    with at(BEGIN):
        if end == "cancel":
            cancel(fresh(cast.bruno), made, "")
        else:
            move(fresh(cast.bruno), made, [DAYS[0] + timedelta(days=9)], "")
    Notice.delete().execute()
    lived(DAYS[0] - timedelta(days=2), DAYS[0], HOUR)
    assert reminded(cast) == []


def test_two_hours_before_does_not_wait_for_the_end_of_quiet_hours_and_the_day_before_does(cast: Cast):
    early = datetime(2027, 1, 15, 7)  # eight here: the first leaves at nine, the second at six
    arranged(cast, early)
    with at(BEGIN):
        choose_quiet_hours(cast.amina, Hours(8, 16))
    for instant, leaves in ((day_before(early), False), (early - 2 * HOUR, True)):
        with at(instant):
            remind()
            [last] = (
                Delivery.select()
                .join(Notice)
                .where(Notice.candidate == cast.amina)
                .order_by(Delivery.id.desc())
                .limit(1)
            )
            last.channel = "telegram"
            assert bool(hold_back([last])) == leaves
            assert last.priority == (Priority.ANSWER if leaves else Priority.NEWS)


@pytest.mark.parametrize(("late", "void"), [(HOUR, False), (2 * HOUR, True)])
def test_reminder_that_could_not_leave_is_not_told_after_the_appointment(cast: Cast, late, void):
    arranged(cast, DAYS[0])
    lived(DAYS[0] - 2 * HOUR, DAYS[0] - 2 * HOUR, HOUR)
    with at(DAYS[0] - 2 * HOUR + late):
        for delivery in with_subjects(list(Delivery.select().order_by(Delivery.id))):
            assert is_void(delivery.notice) == void


def test_first_reminder_that_could_not_leave_makes_room_for_the_second(cast: Cast):
    arranged(cast, DAYS[0])
    lived(day_before(DAYS[0]), day_before(DAYS[0]), HOUR)
    with at(DAYS[0] - HOUR):
        assert all(is_void(one.notice) for one in with_subjects(list(Delivery.select())))


def test_notice_of_times_that_were_moved_meanwhile_does_not_leave(cast: Cast):
    made = proposed(cast)
    move(fresh(cast.bruno), made, [made.free_times()[1]], "")
    first, second = with_subjects(list(Delivery.select().order_by(Delivery.id)))
    assert is_void(first.notice)
    assert not is_void(second.notice)


def test_who_sleeps_is_reminded_all_the_same(cast: Cast):
    arranged(cast, DAYS[0])
    with at(BEGIN):
        sleep(cast.amina)
    Notice.delete().execute()
    lived(DAYS[0] - timedelta(days=2), DAYS[0], HOUR)
    assert reminded(cast) == [TOMORROW, SOON]


def test_former_place_is_not_reminded_of_whom_it_no_longer_accompanies(cast: Cast):
    arranged(cast, DAYS[0])
    Accompaniment.update(establishment=cast.other_mission).where(Accompaniment.candidate == cast.amina).execute()
    lived(DAYS[0] - timedelta(days=2), DAYS[0], HOUR)
    assert (told(cast.amina), told(cast.bruno), told(cast.driss)) == ([TOMORROW, SOON], [], [])


def test_nobody_who_left_the_place_is_reminded(cast: Cast):
    arranged(cast, DAYS[0])
    Membership.update(active=False).where(Membership.staff == cast.bruno).execute()
    lived(DAYS[0] - timedelta(days=2), DAYS[0], HOUR)
    assert (told(cast.amina), told(cast.bruno)) == ([TOMORROW, SOON], [])


def test_someone_erased_in_the_middle_keeps_nobody_from_being_reminded(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    arranged(cast, DAYS[0])
    gone = Appointment(candidate=999_999, id=999_999, sequence=0)
    due = reminding._due
    monkeypatch.setattr(reminding, "_due", lambda step: [gone, *due(step)])
    with at(day_before(DAYS[0])):
        remind()
    assert reminded(cast) == [TOMORROW]


def asked_again(cast: Cast) -> list[str]:
    return [kind for kind in told(cast.bruno) if kind == Kind.APPOINTMENT_REMIND]


def test_who_was_asked_for_other_times_is_reminded_once_after_three_days(cast: Cast, clock):
    decline(cast.amina, proposed(cast), "Plutôt le soir.")
    found = []
    for _ in range(6):
        at_once(remind_of_asked, remind_of_asked)
        found.append(len(asked_again(cast)))
        clock.shift(timedelta(days=1))
    assert found == [0, 0, 0, 1, 1, 1]
    assert Kind.APPOINTMENT_REMIND not in told(cast.amina)


def test_who_proposed_other_times_is_not_reminded(cast: Cast, clock):
    made = proposed(cast)
    decline(cast.amina, made, "Plutôt le soir.")
    move(fresh(cast.bruno), made, [in_days(8)], "")
    with at(now() + timedelta(days=3)):
        assert remind_of_asked() == 0
    assert asked_again(cast) == []


def test_times_proposed_before_it_leaves_make_it_void(cast: Cast, clock):
    made = proposed(cast)
    decline(cast.amina, made, "Plutôt le soir.")
    with at(now() + timedelta(days=3)):
        remind_of_asked()
        move(fresh(cast.bruno), made, [in_days(8)], "")
        late = Delivery.select(Delivery, Notice).join(Notice).where(Notice.kind == Kind.APPOINTMENT_REMIND)
        (delivery,) = with_subjects(list(late))
        assert is_void(delivery.notice)


def test_what_is_moved_as_a_clock_was_about_to_remind_of_it_is_not_reminded_of(cast: Cast, monkeypatch):
    stale, later = arranged(cast, DAYS[0]), DAYS[0] + timedelta(days=9)
    with at(BEGIN):
        choose(cast.amina, move(fresh(cast.bruno), stale, [later], ""), later)
    Notice.delete().execute()
    monkeypatch.setattr(reminding, "_due", lambda step: [stale])
    with at(day_before(DAYS[0])):
        remind()
    assert reminded(cast) == []


def test_times_that_all_went_by_are_not_proposed_any_more(cast: Cast):
    with at(BEGIN):
        proposed(cast)
    [proposal] = with_subjects(list(Delivery.select()))
    with at(BEGIN + timedelta(days=3)):
        assert not is_void(proposal.notice)
    with at(BEGIN + timedelta(days=5)):
        assert is_void(proposal.notice)
