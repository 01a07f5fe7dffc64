"""The table of moves: which side may make which, and from where."""

from models.appointments.appointment import AppointmentState
from models.appointments.arranging import choose, decline, move
from models.appointments.moves import MOVES, may
from models.notices.notice import Kind, Notice
from tests.acts import refused
from tests.cast import Cast
from tests.models.appointments.conftest import fixed, fresh, in_days, proposed, told


def test_neither_side_moves_in_the_place_of_the_other(cast: Cast):
    made, bruno = proposed(cast, in_days(3)), fresh(cast.bruno)
    for verb in (
        lambda: choose(bruno, made, in_days(3)),
        lambda: decline(bruno, made, "Plus tard."),
        lambda: move(cast.amina, made, [in_days(5)], ""),
    ):
        with refused("not_yours"):
            verb()


def test_time_that_was_chosen_and_suits_no_longer_is_asked_to_be_another(cast: Cast):
    held = fixed(cast, in_days(3))
    Notice.delete().execute()
    assert decline(cast.amina, held, "Je travaille ce jour-là.").state == AppointmentState.DECLINED
    assert told(cast.bruno) == [Kind.APPOINTMENT_DECLINED]


def test_each_move_begins_from_the_states_that_the_table_says_and_no_other(cast: Cast):
    people = {"candidate": cast.amina, "staff": fresh(cast.bruno)}
    made = proposed(cast, in_days(3))
    found = {}
    for state in AppointmentState:
        made.state = state
        found[state] = {(verb, who) for verb in MOVES for who, person in people.items() if may(person, verb, made)}
    cancels = {("cancel", "candidate"), ("cancel", "staff")}
    assert found == {
        AppointmentState.PROPOSED: {("choose", "candidate"), ("decline", "candidate"), ("move", "staff")} | cancels,
        AppointmentState.FIXED: {("decline", "candidate"), ("move", "staff")} | cancels,
        AppointmentState.DECLINED: {("move", "staff")} | cancels,
        AppointmentState.CANCELLED: set(),
    }
