"""Who sees an appointment, and which ones are in each other's way."""

from datetime import timedelta

from models.appointments.appointment import Appointment, AppointmentState
from models.appointments.arranging import choose, move
from models.database import at
from models.organisations.membership import Membership
from models.registrations.accompaniment import Accompaniment
from tests.acts import refused
from tests.cast import Cast, staff
from tests.models.appointments.conftest import fixed, fresh, in_days, proposed


def test_place_that_accompanies_someone_next_does_not_see_what_they_had_with_the_former_one(cast: Cast):
    proposed(cast)
    odile = staff("Odile", "Roux", establishment=cast.other_mission)
    Accompaniment.update(establishment=cast.other_mission).where(Accompaniment.candidate == cast.amina).execute()
    assert not Appointment.visible_to(fresh(odile)).exists()
    assert not Appointment.visible_to(fresh(cast.bruno)).exists()
    assert Appointment.visible_to(cast.amina).count() == 1


def test_two_referents_do_not_meet_one_candidate_at_the_same_time(cast: Cast):
    Membership.create(staff=cast.chloe, establishment=cast.mission, role="referent")
    other = proposed(cast, in_days(3), in_days(4), by=cast.chloe)
    fixed(cast, in_days(3))
    with refused("referent_busy"):
        proposed(cast, in_days(3), by=cast.chloe)
    with refused("time_taken"):
        choose(cast.amina, other, in_days(3))
    assert other.free_times() == [in_days(4)]


def test_appointment_is_moved_by_less_than_its_length(cast: Cast):
    held = fixed(cast, in_days(3))
    later = in_days(3) + timedelta(minutes=15)
    move(fresh(cast.bruno), held, [later], "")
    assert choose(cast.amina, held, later).state == AppointmentState.FIXED


def test_time_that_was_chosen_is_not_said_again_to_be_fixed_once_it_is_past(cast: Cast):
    chosen = in_days(3)
    held = fixed(cast, chosen)
    with at(chosen), refused("appointment_past"):
        choose(cast.amina, held, chosen)
