"""Someone needs a person: every referent of their place is told, once a day, and nobody else."""

from datetime import timedelta

import pytest
import time_machine

from models.exchanges.writing import write_to_candidate
from models.journal import history
from models.notices.notice import Kind, Notice
from models.organisations.membership import Membership
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.help import SHOWN_FOR, HelpAsk, Why, ask_for_help
from models.registrations.standing import note_opening
from tests.acts import everything
from tests.cast import Cast, candidate, put_pending, staff
from tests.races import at_once


def told() -> list[Staff]:
    return [notice.staff for notice in Notice.select().where(Notice.kind == Kind.HELP_ASKED).order_by(Notice.id)]


def test_every_referent_of_the_place_is_told_and_it_is_journalled(cast: Cast):
    colleague = staff("Farid", "Roy", establishment=cast.mission)
    ask_for_help(cast.amina, Why.NO_CV)
    assert told() == [cast.bruno, colleague]
    assert Notice.get().facts == {"why": "no_cv"}
    assert [(line.verb, line.facts) for line in history(cast.amina)][-1] == ("ask_for_help", {"why": "no_cv"})
    assert HelpAsk.latest_of(cast.amina).why == Why.NO_CV


def test_who_waits_is_heard_by_the_place_that_was_asked(cast: Cast):
    put_pending(cast.amina, cast.other_mission)
    ask_for_help(cast.amina, Why.PENDING)
    assert told() == [cast.driss]


def test_second_ask_within_a_day_tells_nobody(cast: Cast):
    ask_for_help(cast.amina, Why.NO_CV)
    before = everything()
    with pytest.raises(Refused, match="help_asked_already"):
        ask_for_help(cast.amina, Why.STUCK)
    assert everything() == before
    with time_machine.travel(timedelta(days=1, minutes=1), tick=False):
        ask_for_help(cast.amina, Why.STUCK)
    assert told() == [cast.bruno, cast.bruno]


def test_who_is_unwell_is_heard_whatever_they_asked_before_but_once(cast: Cast):
    ask_for_help(cast.amina, Why.NO_CV)
    ask_for_help(cast.amina, Why.UNWELL)
    with pytest.raises(Refused, match="help_asked_already"):
        ask_for_help(cast.amina, Why.UNWELL)
    assert len(told()) == 2


def test_pressing_many_times_at_once_tells_once(cast: Cast):
    def ask() -> None:
        try:
            ask_for_help(cast.amina, Why.STUCK)
        except Refused:
            return

    at_once(*[ask] * 4)
    assert told() == [cast.bruno]


def test_where_nobody_has_an_account_it_is_said_and_nothing_is_kept(cast: Cast):
    Membership.update(active=False).where(Membership.staff == cast.bruno).execute()
    before = everything()
    with pytest.raises(Refused, match="nobody_to_tell"):
        ask_for_help(cast.amina, Why.STUCK)
    assert everything() == before


def test_old_ask_is_no_news_any_more(cast: Cast):
    ask_for_help(cast.amina, Why.STUCK)
    with time_machine.travel(SHOWN_FOR + timedelta(minutes=1), tick=False):
        assert HelpAsk.latest_of(cast.amina) is None


def unheard_by(person: Staff) -> list[str]:
    return [str(one.candidate) for one in HelpAsk.unheard_by(Staff.get_by_id(person.id))]


@pytest.mark.parametrize(
    "hear",
    [
        lambda cast: note_opening(cast.bruno, cast.amina),
        lambda cast: write_to_candidate(Staff.get_by_id(cast.bruno.id), cast.amina, "Je vous appelle."),
    ],
)
def test_who_asked_waits_until_a_referent_of_the_place_takes_it_up(cast: Cast, hear):
    bruno = Staff.get_by_id(cast.bruno.id)
    note_opening(bruno, cast.amina)
    ask_for_help(cast.amina, Why.STUCK)
    note_opening(cast.team, cast.amina)
    assert unheard_by(bruno) == ["Amina Diallo"]
    assert unheard_by(cast.driss) == unheard_by(cast.chloe) == unheard_by(cast.team) == []
    hear(cast)
    assert unheard_by(bruno) == []


def test_who_asks_again_waits_again_once_and_who_is_unwell_comes_first(cast: Cast):
    lou = candidate("Lou", "Marin", cast.mission, cast.convention)
    ask_for_help(cast.amina, Why.STUCK)
    ask_for_help(lou, Why.STUCK)
    ask_for_help(lou, Why.UNWELL)
    assert unheard_by(cast.bruno) == ["Lou Marin", "Amina Diallo"]
    note_opening(cast.bruno, lou)
    with time_machine.travel(timedelta(days=1, minutes=1), tick=False):
        ask_for_help(lou, Why.NO_CV)
        assert unheard_by(cast.bruno) == ["Amina Diallo", "Lou Marin"]
    with time_machine.travel(SHOWN_FOR + timedelta(days=2), tick=False):
        assert unheard_by(cast.bruno) == []


def test_whom_another_place_follows_now_waits_there_alone(cast: Cast):
    ask_for_help(cast.amina, Why.STUCK)
    put_pending(cast.amina, cast.other_mission)
    assert unheard_by(cast.bruno) == []
    assert unheard_by(cast.driss) == ["Amina Diallo"]
