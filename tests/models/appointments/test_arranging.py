"""A referent proposes times, the candidate takes one or asks for others; either side cancels; nobody is told twice."""

from datetime import datetime, timedelta

import pytest

from models.appointments.appointment import Appointment, AppointmentState, Meeting
from models.appointments.arranging import cancel, choose, decline, move, propose
from models.appointments.moves import MOVES, may
from models.conversations.conversation import EMAIL
from models.database import at, now
from models.journal import history
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.organisations.membership import Membership
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from models.validation import checked_instant
from tests.acts import at_once, reasons, refused, unreachable
from tests.cast import Cast, candidate
from tests.models.appointments.conftest import fixed, fresh, in_days, proposal, proposed, told


def test_candidate_is_told_of_the_times_and_both_of_the_one_that_was_taken(cast: Cast):
    first, second = in_days(3), in_days(4)
    made = proposed(cast, second, first)
    assert (made.state, made.free_times()) == (AppointmentState.PROPOSED, [first, second])
    assert told(cast.amina) == [Kind.APPOINTMENT_PROPOSED]
    held = choose(cast.amina, made, second)
    assert (held.state, held.starts_at) == (AppointmentState.FIXED, second)
    assert told(cast.amina)[1:] == told(cast.bruno) == [Kind.APPOINTMENT_FIXED]
    assert [one.verb for one in history(cast.amina)] == ["propose_appointment", "choose_appointment"]


def test_pressed_twice_it_is_proposed_and_chosen_once(cast: Cast):
    first, second = proposed(cast, in_days(3)), proposed(cast, in_days(3))
    assert first == second
    for _ in range(2):
        choose(cast.amina, first, in_days(3))
    assert told(cast.bruno) == [Kind.APPOINTMENT_FIXED]
    assert Appointment.select().count() == 1


def test_same_times_proposed_again_later_are_another_appointment(cast: Cast):
    first, later = proposed(cast, in_days(3)), now() + timedelta(minutes=1)
    with at(later):
        assert proposed(cast, in_days(3)) != first


def test_what_was_changed_at_once_is_not_taken_for_the_same_pressed_twice(cast: Cast):
    first, bruno = proposed(cast, in_days(3)), fresh(cast.bruno)
    with_words = propose(bruno, cast.amina, proposal(in_days(3), words="Apportez votre CV."))
    at_other_times = propose(bruno, cast.amina, proposal(in_days(5), words="Apportez votre CV."))
    assert len({first, with_words, at_other_times}) == 3


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"meeting": Meeting.VIDEO, "whereabouts": "meet.example/1"}, "video_link"),
        ({"whereabouts": " "}, "meeting_place"),
        ({"minutes": 31}, "choice"),
        ({"words": "a" * 2001}, "text_too_long"),
    ],
)
def test_proposal_that_nobody_could_follow_is_refused(cast: Cast, facts, reason):
    with refused(reason):
        propose(fresh(cast.bruno), cast.amina, proposal(**facts))


@pytest.mark.parametrize(
    ("days", "reason"),
    [((), "times_missing"), ((1, 2, 3, 4, 5), "too_many_times"), ((-1, 2), "times_past"), ((400,), "times_far")],
)
def test_times_that_cannot_be_are_refused(cast: Cast, days, reason):
    times = [in_days(day) for day in days]
    made = proposed(cast)
    with refused(reason):
        move(fresh(cast.bruno), made, times, "")


def test_time_that_is_typed_twice_is_proposed_once(cast: Cast):
    assert proposed(cast, in_days(4), in_days(3), in_days(4)).free_times() == [in_days(3), in_days(4)]


def test_stranger_cannot_propose_nor_see_nor_move_nor_cancel(cast: Cast):
    with refused("not_yours"):
        propose(fresh(cast.driss), cast.amina, proposal())
    made = proposed(cast)
    for stranger in (fresh(cast.driss), fresh(cast.chloe), cast.other_candidate):
        with unreachable():
            cancel(stranger, made, "")
    with unreachable():
        choose(cast.other_candidate, made, in_days(3))
    with refused("not_yours"):
        cancel(fresh(cast.team), made, "")


def test_past_time_cannot_be_chosen(cast: Cast):
    first, second = in_days(3), in_days(4)
    made = proposed(cast, first, second)
    with at(first), refused("time_past"):
        choose(cast.amina, made, first)
    assert made.free_times() == [first, second]
    with at(first):
        assert made.free_times() == [second]


def test_time_that_was_moved_away_meanwhile_cannot_be_chosen(cast: Cast):
    made = proposed(cast, in_days(3))
    move(fresh(cast.bruno), made, [in_days(5)], "Je suis en réunion.")
    with refused("time_gone"):
        choose(cast.amina, made, in_days(3))
    assert choose(cast.amina, made, in_days(5)).starts_at == in_days(5)


def test_two_candidates_are_not_given_the_same_time_of_a_referent(cast: Cast):
    sofia = candidate("Sofia", "Lopez", cast.mission, cast.convention)
    hers = proposed(cast, in_days(3), in_days(4), candidate=sofia)
    fixed(cast, in_days(3) + timedelta(minutes=15))
    with refused("time_taken"):
        choose(sofia, hers, in_days(3))
    assert hers.free_times() == [in_days(4)]
    assert choose(sofia, hers, in_days(4)).starts_at == in_days(4)


def test_appointments_that_touch_are_not_in_each_others_way(cast: Cast):
    sofia = candidate("Sofia", "Lopez", cast.mission, cast.convention)
    fixed(cast, in_days(3))
    assert fixed(cast, in_days(3) + timedelta(minutes=30), candidate=sofia).state == AppointmentState.FIXED


@pytest.mark.parametrize("later", [timedelta(0), timedelta(minutes=15)], ids=str)
def test_two_who_choose_at_the_same_instant_are_not_received_at_once(cast: Cast, later: timedelta):
    sofia = candidate("Sofia", "Lopez", cast.mission, cast.convention)
    first, second = in_days(3), in_days(3) + later
    one, other = proposed(cast, first), proposed(cast, second, candidate=sofia)
    done = at_once(lambda: choose(cast.amina, one, first), lambda: choose(sofia, other, second))
    assert reasons(done) == ["time_taken"]
    assert told(cast.bruno) == [Kind.APPOINTMENT_FIXED]


def test_referent_who_moves_while_the_candidate_chooses_leaves_no_mixture(cast: Cast):
    made, bruno = proposed(cast, in_days(3)), fresh(cast.bruno)
    done = at_once(lambda: choose(cast.amina, made, in_days(3)), lambda: move(bruno, made, [in_days(5)], ""))
    held = Appointment.get_by_id(made.id)
    assert reasons(done) in ([], ["time_gone"])
    assert (held.state, held.meets_at, held.free_times()) == (AppointmentState.PROPOSED, None, [in_days(5)])


def test_referent_does_not_propose_a_time_that_is_taken(cast: Cast):
    fixed(cast, in_days(3))
    sofia = candidate("Sofia", "Lopez", cast.mission, cast.convention)
    with refused("referent_busy"):
        proposed(cast, in_days(3), candidate=sofia)
    hers = proposed(cast, in_days(4), candidate=sofia)
    with refused("referent_busy"):
        move(fresh(cast.bruno), hers, [in_days(3)], "")


def test_candidate_whom_no_time_suits_says_so_and_the_referent_proposes_others(cast: Cast):
    made = proposed(cast)
    with refused("message_missing"):
        decline(cast.amina, made, "  ")
    decline(cast.amina, made, "Plutôt le soir.")
    held = Appointment.get_by_id(made.id)
    assert (held.state, held.answer) == (AppointmentState.DECLINED, "Plutôt le soir.")
    assert told(cast.bruno) == [Kind.APPOINTMENT_DECLINED]
    with refused("appointment_declined"):
        choose(cast.amina, made, in_days(3))
    move(fresh(cast.bruno), made, [in_days(6)], "")
    assert choose(cast.amina, made, in_days(6)).state == AppointmentState.FIXED


def test_cancelled_appointment_cannot_be_chosen_moved_or_cancelled_again(cast: Cast):
    made = proposed(cast)
    cancel(cast.amina, made, "J’ai trouvé.")
    assert told(cast.bruno) == [Kind.APPOINTMENT_CANCELLED]
    for verb in (
        lambda: choose(cast.amina, made, in_days(3)),
        lambda: decline(cast.amina, made, "Plus tard."),
        lambda: cancel(cast.amina, made, ""),
        lambda: move(fresh(cast.bruno), made, [in_days(6)], ""),
        lambda: cancel(fresh(cast.bruno), made, ""),
    ):
        with refused("appointment_cancelled"):
            verb()


def test_time_once_chosen_is_not_changed_by_an_old_button(cast: Cast):
    made = proposed(cast, in_days(3), in_days(4))
    choose(cast.amina, made, in_days(3))
    with refused("appointment_fixed"):
        choose(cast.amina, made, in_days(4))


def test_past_appointment_is_over_for_both(cast: Cast):
    made = fixed(cast, in_days(3))
    with at(in_days(3)):
        for verb in (
            lambda: cancel(cast.amina, made, ""),
            lambda: decline(cast.amina, made, "Plus tard."),
            lambda: move(fresh(cast.bruno), made, [in_days(6)], ""),
        ):
            with refused("appointment_past"):
                verb()
        assert not any(may(cast.amina, verb, Appointment.get_by_id(made.id)) for verb in MOVES)


def test_both_calendars_are_changed_whoever_calls_off_what_was_fixed(cast: Cast):
    made = fixed(cast, in_days(3))
    Notice.delete().execute()
    cancel(fresh(cast.bruno), made, "Je suis malade.")
    mine = Notice.select().where(Notice.kind == Kind.APPOINTMENT_CANCELLED)
    assert {(one.candidate_id, one.staff_id) for one in mine} == {(cast.amina.id, None), (None, cast.bruno.id)}
    assert all(one.facts == {"sequence": 2, "calendar": True} for one in mine)


def test_who_reads_mails_gets_one_with_what_changes_their_calendar(cast: Cast):
    made = fixed(cast, in_days(3))
    Notice.delete().execute()
    cancel(fresh(cast.bruno), made, "Je suis malade.")
    assert [one.channel for one in Delivery.select().join(Notice).where(Notice.candidate == cast.amina)] == [EMAIL]


def test_colleagues_are_not_told_of_whom_a_referent_receives(cast: Cast):
    Membership.create(staff=cast.chloe, establishment=cast.mission, role="referent")
    fixed(cast, in_days(3))
    assert (told(cast.bruno), told(cast.chloe)) == ([Kind.APPOINTMENT_FIXED], [])


def test_colleague_receives_whom_a_referent_who_left_was_to_receive(cast: Cast):
    made = proposed(cast)
    Membership.create(staff=cast.chloe, establishment=cast.mission, role="referent")
    Membership.update(active=False).where(Membership.staff == cast.bruno).execute()
    choose(cast.amina, made, in_days(3))
    assert (told(cast.bruno), told(cast.chloe)) == ([], [Kind.APPOINTMENT_FIXED])
    with unreachable():
        cancel(fresh(cast.bruno), made, "")
    cancel(fresh(cast.chloe), made, "")


def test_hour_that_no_clock_shows_is_refused(cast: Cast):
    with refused("no_such_hour"):
        checked_instant(datetime(2027, 3, 28, 2, 30))
    assert checked_instant(datetime(2027, 3, 28, 3, 30)) == datetime(2027, 3, 28, 1, 30)
    assert checked_instant(datetime(2026, 10, 25, 2, 30)) == datetime(2026, 10, 25, 0, 30)


def test_place_that_no_longer_accompanies_someone_meets_them_no_more(cast: Cast):
    made = proposed(cast)
    Accompaniment.update(establishment=cast.other_mission).where(Accompaniment.candidate == cast.amina).execute()
    with refused("nobody_to_tell"):
        choose(cast.amina, made, in_days(3))
    with refused("nobody_to_tell"):
        decline(cast.amina, made, "Plus tard.")
    with unreachable():
        move(fresh(cast.bruno), made, [in_days(5)], "")
    assert cancel(cast.amina, made, "").state == AppointmentState.CANCELLED
    assert told(cast.bruno) == []


def test_colleague_who_proposes_other_times_after_someone_left_receives_the_candidate(cast: Cast):
    made = proposed(cast)
    Membership.create(staff=cast.chloe, establishment=cast.mission, role="referent")
    assert move(fresh(cast.chloe), made, [in_days(5)], "").staff == cast.bruno
    Membership.update(active=False).where(Membership.staff == cast.bruno).execute()
    move(fresh(cast.chloe), made, [in_days(6)], "")
    held = choose(cast.amina, made, in_days(6))
    assert (held.staff, told(cast.chloe)) == (cast.chloe, [Kind.APPOINTMENT_FIXED])


def test_what_was_in_calendars_leaves_them_though_it_was_changed_twice_before_anything_left(cast: Cast):
    made = fixed(cast, in_days(3))
    Notice.delete().execute()
    for day in (5, 6):
        move(fresh(cast.bruno), made, [in_days(day)], "")
    last = Notice.select().where(Notice.facts["sequence"] == Appointment.get_by_id(made.id).sequence)
    assert {one.facts["calendar"] for one in last} == {True}


def test_instant_that_is_none_is_refused_as_a_date():
    for year in (1, 9999):
        with pytest.raises(Refused) as refusal:
            checked_instant(datetime(year, 1, 1))
        assert refusal.value.reason == "date"


def test_former_time_is_no_time_while_another_is_looked_for(cast: Cast):
    made = fixed(cast, in_days(3))
    held = move(fresh(cast.bruno), made, [in_days(5)], "")
    assert (held.starts_at, held.meets_at) == (in_days(3), None)
    sofia = candidate("Sofia", "Lopez", cast.mission, cast.convention)
    assert fixed(cast, in_days(3), candidate=sofia).state == AppointmentState.FIXED
