"""Candidates are told of what stands still: each occurrence once, never of what is closed, sent or given up."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from jobs.subjects import is_void, with_subjects
from models.applications import moves
from models.applications.application import Application
from models.applications.last_days import tell_of_closing_offers
from models.applications.nudges import tell_of_sleeping_drafts, tell_unanswered, unanswered_of
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.database import now, today
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind, Notice
from models.offers.offer import Offer, OfferState
from models.offers.publishing import close
from models.privacy.sleeping import sleep
from models.registrations.accompaniment import Accompaniment
from tests.acts import at_once, everything
from tests.cast import Cast

MESSAGE = {"message": "Bonjour."}


@pytest.fixture
def waiting(cast: Cast, clock) -> Application:
    """An application that the bakery has had for ten days."""
    application = moves.validate(cast.apply(), cast.bruno)
    clock.shift(timedelta(days=10))
    Notice.delete().execute()
    return application


@pytest.fixture
def path(cast: Cast, clock) -> str:
    """Amina began to answer the bakery's offer three days ago."""
    held = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    path = f"offers/{cast.offer.id}/apply"
    Draft.keep(held, path, MESSAGE)
    clock.shift(timedelta(days=3, hours=1))
    Accompaniment.update(began_at=now() - timedelta(days=30)).execute()
    return path


def told() -> list[tuple[str, str]]:
    return [(notice.recipient.first_name, notice.kind) for notice in Notice.select().order_by(Notice.id)]


def day_by_day(clock, job: Callable[[], int], days: int) -> list[int]:
    found = []
    for day in range(days):
        found += [day] * job()
        clock.shift(timedelta(days=1))
    return found


def test_who_has_no_answer_for_ten_days_is_told_once(waiting: Application, clock):
    assert day_by_day(clock, tell_unanswered, 40) == [0]
    assert told() == [("Amina", Kind.APPLICATION_SILENT)]


def test_several_are_told_in_one_message_without_those_answered_since(cast: Cast, waiting: Application, clock):
    second = moves.validate(cast.apply(cast.amina, cast.other_offer), cast.bruno)
    clock.shift(timedelta(days=10))
    Application.update(silence_told=False).execute()
    assert tell_unanswered() == 2
    (notice,) = Notice.select().where(Notice.kind == Kind.APPLICATION_SILENT)
    assert notice.facts["applications"] == [waiting.id, second.id]
    assert [one.id for one in unanswered_of([notice])[notice.id]] == [waiting.id, second.id]
    moves.withdraw(second, cast.amina)
    assert [one.id for one in unanswered_of([notice])[notice.id]] == [waiting.id]


def test_nobody_is_told_before_ten_days(cast: Cast, clock):
    moves.validate(cast.apply(), cast.bruno)
    clock.shift(timedelta(days=9))
    before = everything()
    assert tell_unanswered() == 0
    assert everything() == before


@pytest.mark.parametrize("verb", ["postpone", "withdraw", "accept"])
def test_what_has_an_answer_or_waits_for_none_is_not_told(cast: Cast, waiting: Application, verb: str):
    if verb == "withdraw":
        moves.withdraw(waiting, cast.amina)
    else:
        moves.move(verb, waiting, cast.chloe, {"answer": "Merci.", "starts_on": today()})
    before = everything()
    assert tell_unanswered() == 0
    assert everything() == before


def test_what_is_answered_before_the_message_leaves_is_not_told(cast: Cast, waiting: Application):
    tell_unanswered()
    moves.postpone(Application.get_by_id(waiting.id), cast.chloe, "Plus tard.")
    (first, *_) = with_subjects(list(Delivery.select().order_by(Delivery.id)))
    assert (first.notice.kind, is_void(first.notice)) == (Kind.APPLICATION_SILENT, True)


def test_draft_that_sleeps_is_told_of_once(path: str, clock):
    assert day_by_day(clock, tell_of_sleeping_drafts, 30) == [0]
    assert told() == [("Amina", Kind.DRAFT_WAITS)]


def test_draft_that_was_gone_on_with_is_not_told_of_again(path: str, clock):
    tell_of_sleeping_drafts()
    Draft.keep(Conversation.get(), path, {"message": "Bonsoir."})
    assert day_by_day(clock, tell_of_sleeping_drafts, 30) == []
    assert len(told()) == 1


def test_draft_is_left_alone_for_three_days_after_the_last_answer(path: str, clock):
    Draft.keep(Conversation.get(), path, {"message": "Bonsoir."})
    assert day_by_day(clock, tell_of_sleeping_drafts, 8) == [4]


def test_draft_for_a_closed_offer_is_never_told_of(cast: Cast, path: str, clock):
    close(cast.chloe, cast.offer)
    tell_of_sleeping_drafts()
    assert day_by_day(clock, tell_of_sleeping_drafts, 3) == []
    assert told() == []


def test_two_drafts_of_one_person_are_told_of_in_one_message(cast: Cast, path: str, clock):
    Draft.keep(Conversation.get(), f"companies/{cast.other_company.id}/apply", MESSAGE)
    clock.shift(timedelta(days=4))
    tell_of_sleeping_drafts()
    assert Notice.get().facts == {"path": f"companies/{cast.other_company.id}/apply"}
    assert tell_of_sleeping_drafts() == 0


def test_who_is_accompanied_by_nobody_is_not_told(cast: Cast, path: str):
    Accompaniment.update(ended_at=now()).execute()
    before = everything()
    assert tell_of_sleeping_drafts() == 0
    assert everything() == before


def test_who_was_accepted_a_moment_ago_is_not_told_twice_of_what_they_began(path: str, clock):
    """That they are accepted says so too."""
    Accompaniment.update(began_at=now() - timedelta(days=2)).execute()
    assert day_by_day(clock, tell_of_sleeping_drafts, 4) == [2]


@pytest.mark.parametrize("end", ["forget", "close", "sleep"])
def test_what_no_longer_helps_before_the_message_leaves_is_not_told(cast: Cast, path: str, end: str):
    tell_of_sleeping_drafts()
    (delivery,) = with_subjects(list(Delivery.select()))
    assert not is_void(delivery.notice)
    if end == "forget":
        Draft.forget(Conversation.get(), path)
    elif end == "sleep":
        sleep(cast.amina)
    else:
        close(cast.chloe, cast.offer)
    (delivery,) = with_subjects(list(Delivery.select()))
    assert is_void(delivery.notice)


def test_offer_that_closes_in_three_days_is_told_of_once_to_who_began_to_answer(cast: Cast, path: str, clock):
    Offer.update(closes_on=date(2026, 3, 12)).where(Offer.id == cast.offer.id).execute()
    days = day_by_day(clock, tell_of_closing_offers, 15)
    assert days == [4], "the 9th"
    assert told() == [("Amina", Kind.DRAFT_CLOSES)]


def test_offer_that_closes_later_or_closed_is_not_told_of(cast: Cast, path: str):
    for closes_on in (today() + timedelta(days=4), today() - timedelta(days=1), None):
        Offer.update(closes_on=closes_on).execute()
        assert tell_of_closing_offers() == 0
    assert told() == []


def test_offer_that_was_closed_before_its_day_is_told_of_where_it_opens_again(cast: Cast, path: str):
    Offer.update(closes_on=today(), state=OfferState.CLOSED).execute()
    assert tell_of_closing_offers() == 0
    Offer.update(state=OfferState.PUBLISHED).execute()
    assert tell_of_closing_offers() == 1
    assert told() == [("Amina", Kind.DRAFT_CLOSES)]


@pytest.mark.parametrize("job", [tell_unanswered, tell_of_sleeping_drafts, tell_of_closing_offers])
def test_two_at_the_same_instant_tell_once(cast: Cast, path: str, job: Callable[[], int]):
    application = moves.validate(cast.apply(offer=cast.other_offer), cast.bruno)
    Application.update(received_at=now() - timedelta(days=12)).where(Application.id == application.id).execute()
    Offer.update(closes_on=today()).execute()
    Notice.delete().execute()
    at_once(*[job] * 4)
    assert len(told()) == 1
    assert [one.priority for one in Delivery.select()] == [Priority.BULK], "it waits for the morning"
