"""Two years without a sign of life: told 30 days before, kept by one press, else erased; nobody goes untold."""

from datetime import timedelta

import pytest

from models.applications import moves
from models.conversations.conversation import EMAIL, TELEGRAM
from models.database import now, today
from models.journal import history
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from models.people.activity import note_activity
from models.people.candidate import Candidate
from models.privacy import inactivity
from models.privacy.inactivity import end, over, read_stay, stay, stay_code, tell_of_the_end
from models.privacy.sleeping import sleep
from models.profiles.parts import part_called, write_part
from tests.acts import at_once, everything, refused
from tests.cast import Cast
from tests.models.chats import agreed

QUIET = 700  # days, after which one is told


@pytest.fixture
def amina(cast: Cast, clock) -> Candidate:
    """Silent for as long as it takes; Zoé was there yesterday."""
    agreed(77, candidate=cast.amina)
    Candidate.update(active_on=today() - timedelta(days=QUIET)).where(Candidate.id == cast.amina.id).execute()
    return Candidate.get_by_id(cast.amina.id)


def told() -> list[tuple[str, str]]:
    queued = Delivery.select().order_by(Delivery.id)
    return [(str(one.notice.recipient), one.channel) for one in queued]


def leaves(at: object = None) -> None:
    Delivery.update(state=DeliveryState.SENT, sent_at=at or now()).execute()


def is_there(candidate: Candidate) -> bool:
    return Candidate.select().where(Candidate.id == candidate.id).exists()


def ended() -> int:
    return sum(map(end, over()))


def test_told_once_by_chat_and_mail_and_the_referent_too(cast: Cast, amina):
    assert (tell_of_the_end(), tell_of_the_end()) == (1, 0)
    assert told() == [("Amina Diallo", TELEGRAM), ("Amina Diallo", EMAIL), ("Bruno Morel", EMAIL)]
    assert {one.kind for one in Notice.select()} == {Kind.ACCOUNT_ENDS}
    assert history(amina)[-1].verb == "tell_of_the_end"


def test_day_before_nobody_is_told(cast: Cast, clock):
    Candidate.update(active_on=today() - timedelta(days=QUIET - 1)).execute()
    before = everything()
    assert tell_of_the_end() == 0
    assert everything() == before


def test_thirty_days_after_it_left_they_are_erased_and_the_referent_knows(cast: Cast, amina, clock):
    tell_of_the_end()
    leaves()
    clock.shift(timedelta(days=29))
    assert ended() == 0
    clock.shift(timedelta(days=1))
    assert ended() == 1
    assert not is_there(amina)
    assert is_there(cast.other_candidate)
    assert Notice.select().where(Notice.kind == Kind.ACCOUNT_ERASED).get().staff == cast.bruno
    line = history(amina)[-1]
    assert (line.verb, line.actor_id) == ("erase", None)


def test_who_sleeps_counts_too(cast: Cast, amina, clock):
    sleep(amina)
    tell_of_the_end()
    leaves()
    clock.shift(timedelta(days=30))
    assert ended() == 1


@pytest.mark.parametrize("days", [0, 20, 29])
def test_what_left_late_counts_from_then(cast: Cast, amina, clock, days: int):
    tell_of_the_end()
    clock.shift(timedelta(days=40))
    leaves(now() - timedelta(days=days))
    assert ended() == 0
    assert is_there(amina)


def test_what_waits_to_leave_keeps_them(cast: Cast, amina, clock):
    tell_of_the_end()
    clock.shift(timedelta(days=300))
    assert ended() == 0
    Delivery.update(state=DeliveryState.SENDING).execute()
    assert ended() == 0


def test_mail_that_never_leaves_keeps_nobody_who_was_told_in_the_chat(cast: Cast, amina, clock):
    tell_of_the_end()
    Delivery.update(state=DeliveryState.SENT, sent_at=now()).where(Delivery.channel == TELEGRAM).execute()
    clock.shift(timedelta(days=30))
    assert ended() == 1


def test_whom_nothing_can_reach_any_more_goes_after_thirty_days(cast: Cast, amina, clock):
    tell_of_the_end()
    Delivery.update(state=DeliveryState.FAILED).execute()
    clock.shift(timedelta(days=29))
    assert ended() == 0
    clock.shift(timedelta(days=1))
    assert ended() == 1


def test_clock_that_stood_for_years_tells_first(cast: Cast, amina, clock):
    clock.shift(timedelta(days=900))
    assert ended() == 0
    tell_of_the_end()
    leaves()
    clock.shift(timedelta(days=3))
    assert ended() == 0


SIGNS = {
    "press": lambda cast: note_activity(Candidate.get_by_id(cast.amina.id)),
    "stay": lambda cast: stay(cast.amina),
    "referent writes": lambda cast: write_part(
        cast.bruno, cast.amina, part_called("contacts"), {"phone": "06 12 34 56 78"}
    ),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_sign_of_life_keeps_the_account_and_they_are_told_anew_two_years_later(cast: Cast, amina, clock, sign: str):
    tell_of_the_end()
    leaves()
    clock.shift(timedelta(days=29))
    SIGNS[sign](cast)
    clock.shift(timedelta(days=1))
    assert (ended(), tell_of_the_end()) == (0, 0)
    after = Candidate.get_by_id(amina.id)
    assert (after.active_on, after.leaving_told_on) == (today() - timedelta(days=1), None)


def test_sign_of_life_at_the_last_instant_wins(cast: Cast, amina, clock):
    tell_of_the_end()
    leaves()
    clock.shift(timedelta(days=30))
    found = over()
    stay(amina)
    before = everything()
    assert [end(one) for one in found] == [False]
    assert everything() == before


def test_two_clocks_tell_once_and_end_once(cast: Cast, amina, clock):
    assert sorted(at_once(tell_of_the_end, tell_of_the_end)) == [0, 1]
    leaves()
    clock.shift(timedelta(days=30))
    [found] = over()
    assert sorted(at_once(lambda: end(found), lambda: end(found))) == [False, True]


def test_many_are_told_in_batches(cast: Cast, amina, monkeypatch):
    Candidate.update(active_on=today() - timedelta(days=QUIET)).execute()
    monkeypatch.setattr(inactivity, "MOST", 1)
    assert [tell_of_the_end() for _ in range(3)] == [1, 1, 0]


def test_employer_who_waits_is_told_that_someone_went_and_never_who(cast: Cast, amina, clock):
    moves.validate(cast.apply(), cast.bruno)
    Notice.delete().execute()
    tell_of_the_end()
    leaves()
    clock.shift(timedelta(days=30))
    ended()
    assert Notice.select().where(Notice.kind == Kind.APPLICATION_ERASED).get().facts == {}


def test_same_day_is_written_once(cast: Cast, clock):
    note_activity(cast.amina)
    before = everything()
    note_activity(cast.amina)
    assert everything() == before


def test_link_in_the_mail_keeps_their_account_only(cast: Cast):
    assert read_stay(stay_code(cast.amina)) == cast.amina
    number, _, signature = stay_code(cast.amina).partition("-")
    for forged in ("", "1", f"{cast.other_candidate.id}-{signature}", f"{number}-x", "9" * 40 + "-x", "é-x"):
        with refused("mail_link_wrong"):
            read_stay(forged)
