"""What the clock ends: times that all went by are told of once, what a former place had is cancelled; both know."""

from collections.abc import Callable

import pytest

from jobs.subjects import is_void, with_subjects
from models.appointments.appointment import Appointment, AppointmentState
from models.appointments.arranging import cancel, choose, decline, move
from models.appointments.expiring import call_off_of_former, tell_unchosen
from models.database import at, now
from models.journal import history
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.organisations.membership import Membership
from models.privacy.erasing import erase
from models.registrations.accompaniment import Accompaniment
from models.registrations.deciding import refuse, validate
from tests.acts import at_once, everything, reasons, refused
from tests.cast import Cast, put_pending
from tests.models.appointments.conftest import fixed, fresh, in_days, proposed, told

UNCHOSEN, CANCELLED = Kind.APPOINTMENT_UNCHOSEN, Kind.APPOINTMENT_CANCELLED


def offered(cast: Cast) -> Appointment:
    """Two times, of which nothing is told any more."""
    made = proposed(cast, in_days(3), in_days(4))
    Notice.delete().execute()
    return made


def nothing(verb: Callable[[], int]) -> None:
    before = everything()
    assert verb() == 0
    assert everything() == before


def test_both_are_told_once_that_all_times_went_by(cast: Cast):
    offered(cast)
    with at(in_days(3)):
        nothing(tell_unchosen)
    with at(in_days(4)):
        assert tell_unchosen() == 1
        nothing(tell_unchosen)
    assert told(cast.amina) == told(cast.bruno) == [UNCHOSEN]


def test_clock_that_stood_for_three_days_tells_it_all_the_same(cast: Cast):
    offered(cast)
    with at(in_days(7)):
        assert tell_unchosen() == 1
        left = with_subjects(list(Delivery.select().order_by(Delivery.id)))
        assert [is_void(one.notice) for one in left] == [False, False]


def test_two_clocks_tell_it_once(cast: Cast):
    offered(cast)

    def run() -> int:
        with at(in_days(4)):
            return tell_unchosen()

    at_once(run, run)
    assert told(cast.amina) == told(cast.bruno) == [UNCHOSEN]


def test_times_proposed_anew_that_go_by_are_told_of_anew(cast: Cast):
    made, later = offered(cast), in_days(6)
    with at(in_days(4)):
        tell_unchosen()
        move(fresh(cast.bruno), made, [later], "")
        nothing(tell_unchosen)
        [first] = with_subjects(list(Delivery.select().join(Notice).where(Notice.staff == cast.bruno)))
        assert is_void(first.notice), "other times are proposed before this could be told"
    with at(later):
        assert tell_unchosen() == 1
    assert told(cast.bruno) == [UNCHOSEN] * 2


def test_who_let_the_times_go_by_can_ask_for_others(cast: Cast):
    made = offered(cast)
    with at(in_days(5)):
        tell_unchosen()
        assert decline(cast.amina, made, "La semaine prochaine ?").state == AppointmentState.DECLINED
        nothing(tell_unchosen)


@pytest.mark.parametrize("end", ["choose", "decline", "cancel"])
def test_what_was_answered_did_not_go_by(cast: Cast, end: str):
    made = offered(cast)
    given = {"choose": (choose, in_days(3)), "decline": (decline, "Non."), "cancel": (cancel, "")}
    verb, what = given[end]
    verb(cast.amina, made, what)
    with at(in_days(9)):
        nothing(tell_unchosen)


def test_nobody_is_told_to_ask_a_place_that_follows_them_no_more(cast: Cast):
    put_pending(cast.amina, cast.mission)
    offered(cast)
    refuse(cast.amina, fresh(cast.bruno), "Vous êtes suivie ailleurs.")
    Notice.delete().execute()
    with at(in_days(4)):
        assert tell_unchosen() == 1
    assert (told(cast.amina), told(cast.bruno)) == ([], [])


# Of a former place


def refused_with(cast: Cast, make: Callable[[], Appointment]) -> Appointment:
    """Amina asked to be followed, was given an appointment, and is refused."""
    put_pending(cast.amina, cast.mission)
    made = make()
    refuse(cast.amina, fresh(cast.bruno), "Vous êtes suivie ailleurs.")
    Notice.delete().execute()
    return made


def test_appointment_of_whom_the_place_refuses_is_cancelled_and_both_are_told(cast: Cast):
    made = refused_with(cast, lambda: fixed(cast, in_days(3)))
    assert call_off_of_former() == 1
    held = Appointment.get_by_id(made.id)
    assert (held.state, held.starts_at) == (AppointmentState.CANCELLED, in_days(3))
    assert told(cast.amina) == told(cast.bruno) == [CANCELLED]
    assert all(one.facts == {"sequence": 2, "calendar": True} for one in Notice.select())
    last = history(cast.amina)[-1]
    assert (last.actor_kind, last.verb) == ("system", "cancel_appointment")
    nothing(call_off_of_former)


@pytest.mark.parametrize("end", ["ended", "elsewhere"])
def test_appointment_of_whom_the_place_accompanies_no_more_is_cancelled(cast: Cast, end: str):
    fixed(cast, in_days(3))
    Notice.delete().execute()
    nothing(call_off_of_former)
    changed = {"ended_at": now()} if end == "ended" else {"establishment": cast.other_mission}
    Accompaniment.update(changed).where(Accompaniment.candidate == cast.amina).execute()
    assert call_off_of_former() == 1
    assert told(cast.amina) == told(cast.bruno) == [CANCELLED]


def test_what_was_only_proposed_or_asked_for_is_cancelled_too(cast: Cast):
    def both() -> Appointment:
        decline(cast.amina, proposed(cast, in_days(5)), "Plus tard.")
        return proposed(cast, in_days(3))

    refused_with(cast, both)
    assert call_off_of_former() == 2
    assert told(cast.amina) == told(cast.bruno) == [CANCELLED] * 2


def test_colleague_of_who_left_is_told_of_it(cast: Cast):
    made = refused_with(cast, lambda: fixed(cast, in_days(3)))
    Membership.create(staff=cast.chloe, establishment=cast.mission, role="referent")
    Membership.update(active=False).where(Membership.staff == cast.bruno).execute()
    call_off_of_former()
    assert (told(cast.bruno), told(cast.chloe)) == ([], [CANCELLED])
    assert Appointment.get_by_id(made.id).state == AppointmentState.CANCELLED


def test_who_waits_or_is_validated_keeps_their_appointment(cast: Cast):
    put_pending(cast.amina, cast.mission)
    fixed(cast, in_days(3))
    nothing(call_off_of_former)
    validate(cast.amina, fresh(cast.bruno))
    nothing(call_off_of_former)


def test_what_is_past_stays_as_it_was(cast: Cast):
    refused_with(cast, lambda: fixed(cast, in_days(3)))
    with at(in_days(3)):
        nothing(call_off_of_former)


def test_cancelled_by_the_candidate_at_the_same_instant_it_is_cancelled_once(cast: Cast):
    made = refused_with(cast, lambda: fixed(cast, in_days(3)))
    done = at_once(call_off_of_former, lambda: cancel(cast.amina, made, ""))
    assert reasons(done) in ([], ["appointment_cancelled"])
    assert Appointment.get_by_id(made.id).sequence == 2


def test_erased_at_the_same_instant_nobody_is_told_twice(cast: Cast):
    refused_with(cast, lambda: fixed(cast, in_days(3)))
    assert not reasons(at_once(call_off_of_former, lambda: erase(cast.amina)))
    assert not Appointment.select().exists()


def test_former_time_of_what_was_cancelled_is_taken_by_nobody(cast: Cast):
    made = refused_with(cast, lambda: fixed(cast, in_days(3)))
    call_off_of_former()
    with refused("appointment_cancelled"):
        choose(cast.amina, made, in_days(3))
