"""Who keeps an offer is told once that it closes soon: in one message, with what they began to answer."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from jobs.subjects import is_void, with_subjects
from models.applications.application import Application
from models.applications.last_days import is_told_of_end, tell_of_closing_offers
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.database import now, today
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.notices.preferences import Topic, Way, choose_way
from models.offers.kept import KeptOffer, keep_offer, let_go_offer
from models.offers.offer import Offer
from models.offers.publishing import close
from models.organisations.company import Company
from models.privacy.sleeping import sleep, wake
from models.registrations.accompaniment import Accompaniment
from tests.acts import at_once, everything
from tests.cast import Cast, put_pending, put_refused

END = date(2026, 3, 12)


@pytest.fixture
def kept(cast: Cast, clock) -> KeptOffer:
    """Since the 2nd of March, Amina keeps the bakery's offer, which takes applications until the 12th."""
    Accompaniment.update(began_at=now() - timedelta(days=30)).execute()
    ends(cast.offer, END)
    keep_offer(cast.amina, cast.offer)
    return KeptOffer.get()


def ends(offer: Offer, day: date | None) -> None:
    Offer.update(closes_on=day).where(Offer.id == offer.id).execute()


def begin(cast: Cast, offer: Offer) -> str:
    chat, _ = Conversation.get_or_create(channel=TELEGRAM, address="1", defaults={"candidate": cast.amina})
    path = f"offers/{offer.id}/apply"
    Draft.keep(chat, path, {"message": "Bonjour."})
    return path


def told() -> list[tuple[str, dict[str, Any]]]:
    return [(notice.kind, notice.facts) for notice in Notice.select().order_by(Notice.id)]


def of_kept(*offers: Offer, path: str | None = None) -> tuple[str, dict[str, Any]]:
    return Kind.KEPT_CLOSES, {"offers": [offer.id for offer in offers], "path": path}


def day_by_day(clock, days: int = 20) -> list[int]:
    """The days of March on which somebody was told."""
    found = []
    for _ in range(days):
        found += [today().day] * tell_of_closing_offers()
        clock.shift(timedelta(days=1))
    return found


def test_kept_offer_is_told_of_once_three_days_before_its_last_day(cast: Cast, kept, clock):
    assert day_by_day(clock) == [9]
    assert told() == [of_kept(cast.offer)]


@pytest.mark.parametrize(("last", "day"), [(date(2026, 3, 30), 27), (date(2026, 3, 29), 26), (date(2026, 3, 28), 25)])
def test_changes_of_hour_move_nothing(cast: Cast, kept, clock, last: date, day: int):
    ends(cast.offer, last)
    clock.move_to("2026-03-24T22:30:00+00:00")
    assert tell_of_closing_offers() == 0
    found = []
    for _ in range(24 * 6):
        found += [today().day] * tell_of_closing_offers()
        clock.shift(timedelta(hours=1))
    assert found == [day]


def test_clock_that_stood_still_for_three_days_tells_all_the_same(cast: Cast, kept, clock):
    clock.shift(timedelta(days=10))
    assert tell_of_closing_offers() == 1
    assert told() == [of_kept(cast.offer)]


def test_offer_whose_last_day_is_over_is_not_told_of(cast: Cast, kept, clock):
    clock.shift(timedelta(days=11))
    before = everything()
    assert tell_of_closing_offers() == 0
    assert everything() == before


def test_two_clocks_tell_once(cast: Cast, kept, clock):
    clock.shift(timedelta(days=8))
    begin(cast, cast.other_offer)
    ends(cast.other_offer, END)
    at_once(*[tell_of_closing_offers] * 4)
    assert len(told()) == 1


def test_several_offers_are_told_in_one_message_the_first_to_end_first(cast: Cast, kept, clock):
    ends(cast.other_offer, END - timedelta(days=1))
    keep_offer(cast.amina, cast.other_offer)
    clock.shift(timedelta(days=8))
    assert tell_of_closing_offers() == 1
    assert told() == [of_kept(cast.other_offer, cast.offer)]
    assert tell_of_closing_offers() == 0


def test_who_began_an_answer_to_another_offer_has_one_message_of_both(cast: Cast, kept, clock):
    ends(cast.other_offer, END)
    path = begin(cast, cast.other_offer)
    assert day_by_day(clock) == [9]
    assert told() == [of_kept(cast.offer, path=path)]


def test_what_a_draft_tells_of_is_not_told_of_again(cast: Cast, kept, clock):
    path = begin(cast, cast.offer)
    assert day_by_day(clock) == [9]
    assert told() == [(Kind.DRAFT_CLOSES, {"path": path})]


def test_what_was_told_of_is_not_told_of_again_to_who_begins_to_answer_it(cast: Cast, kept, clock):
    clock.shift(timedelta(days=8))
    tell_of_closing_offers()
    begin(cast, cast.offer)
    day_by_day(clock)
    assert told() == [of_kept(cast.offer)]


def test_what_closes_as_it_is_kept_is_not_told_of_again(cast: Cast, clock):
    ends(cast.offer, today() + timedelta(days=3))
    keep_offer(cast.amina, cast.offer)
    before = everything()
    assert tell_of_closing_offers() == 0
    assert everything() == before


APPLIED = {
    "sent": lambda cast: cast.apply(),
    "withdrawn": lambda cast: Application.update(withdrawn=True).where(Application.id == cast.apply().id).execute(),
}


@pytest.mark.parametrize("how", APPLIED)
def test_who_applied_is_not_told(cast: Cast, kept, clock, how: str):
    APPLIED[how](cast)
    Notice.delete().execute()
    assert day_by_day(clock) == []
    assert told() == []


NOT_TOLD: dict[str, Callable[[Cast], object]] = {
    "sleeps": lambda cast: sleep(cast.amina),
    "refused": lambda cast: put_refused(cast.amina, cast.mission),
    "former": lambda cast: Accompaniment.update(ended_at=now()).execute(),
    "let go": lambda cast: let_go_offer(cast.amina, cast.offer),
    "closed": lambda cast: close(cast.chloe, cast.offer),
    "no last day": lambda cast: ends(cast.offer, None),
}


@pytest.mark.parametrize("why", NOT_TOLD)
def test_who_sleeps_or_is_followed_by_nobody_or_keeps_it_no_longer_is_not_told(cast: Cast, kept, clock, why: str):
    clock.shift(timedelta(days=8))
    NOT_TOLD[why](cast)
    before = everything()
    assert tell_of_closing_offers() == 0
    assert everything() == before


def test_who_wakes_before_the_end_is_told(cast: Cast, kept, clock):
    sleep(cast.amina)
    clock.shift(timedelta(days=8))
    tell_of_closing_offers()
    wake(cast.amina)
    assert tell_of_closing_offers() == 1
    assert of_kept(cast.offer) in told()


def test_who_waits_to_be_validated_is_told(cast: Cast, clock):
    put_pending(cast.amina, cast.mission)
    ends(cast.offer, END)
    keep_offer(cast.amina, cast.offer)
    assert day_by_day(clock) == [9]


def test_who_wants_no_reminder_has_none_and_is_promised_none(cast: Cast, kept, clock):
    assert is_told_of_end(cast.amina, Offer.get_by_id(cast.offer.id))
    choose_way(cast.amina, Topic.REMINDERS, Way.NONE)
    assert not is_told_of_end(cast.amina, Offer.get_by_id(cast.offer.id))
    clock.shift(timedelta(days=8))
    tell_of_closing_offers()
    assert Delivery.select().count() == 0


MEANWHILE: dict[str, Callable[[Cast], object]] = {
    "applied": lambda cast: cast.apply(),
    "let go": lambda cast: let_go_offer(cast.amina, cast.offer),
    "closed": lambda cast: close(cast.chloe, cast.offer),
    "over": lambda cast: ends(cast.offer, today() - timedelta(days=1)),
    "blocked": lambda cast: Company.update(blocked=True).execute(),
    "asleep": lambda cast: sleep(cast.amina),
}


@pytest.mark.parametrize("what", MEANWHILE)
def test_what_is_no_news_when_the_message_leaves_does_not_leave(cast: Cast, kept, clock, what: str):
    clock.shift(timedelta(days=8))
    tell_of_closing_offers()
    number = Delivery.get().id
    assert [offer.id for offer in read(number).subject.offers] == [cast.offer.id]
    MEANWHILE[what](cast)
    assert is_void(read(number))


def test_what_is_left_is_told_when_the_message_leaves(cast: Cast, kept, clock):
    ends(cast.other_offer, END)
    path = begin(cast, cast.other_offer)
    clock.shift(timedelta(days=8))
    tell_of_closing_offers()
    number = Delivery.get().id
    let_go_offer(cast.amina, cast.offer)
    left = read(number).subject
    assert (left.begun.path, left.offers) == (path, ())
    Draft.forget(Conversation.get(), path)
    assert is_void(read(number))


def read(number: int) -> Notice:
    """The notice of this delivery, as it would leave now."""
    (delivery,) = with_subjects([Delivery.get_by_id(number)])
    found: Notice = delivery.notice
    return found
