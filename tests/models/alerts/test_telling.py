"""What searches found is told once, at its time, all of it together, and only what is news still."""

from datetime import datetime

import pytest

from models.alerts.digest import Digest
from models.alerts.keeping import keep_search, let_go_search, pause_search, set_rhythm
from models.alerts.matching import match_new_offers
from models.alerts.news import news_of
from models.alerts.telling import tell_found
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.database import now
from models.notices.delivery import Delivery, DeliveryState, Priority
from models.notices.notice import Kind, Notice
from models.notices.preferences import Topic, Way, choose_way
from models.notices.queue import take
from models.notices.quiet import hold_back
from models.offers.criteria import Criteria
from models.offers.offer import Offer
from models.offers.publishing import close, publish
from models.offers.searches import Rhythm, Search, kept_as
from models.offers.seen import note_seen
from models.organisations.company import block
from models.people.candidate import Candidate
from settings import settings
from tests.cast import Cast, offer

BAKER = Criteria("boulanger")


@pytest.fixture(autouse=True)
def matched(cast: Cast, clock) -> None:
    """The offers of the cast are no news."""
    match_new_offers()


def kept(candidate: Candidate, criteria: Criteria = BAKER, rhythm: Rhythm = Rhythm.AT_ONCE) -> Search:
    values, digest = kept_as(criteria)
    search = Search.create(candidate=candidate, criteria=values, digest=digest)
    keep_search(candidate, search, criteria.words or "Tout")
    set_rhythm(candidate, search, rhythm)
    return Search.get_by_id(search.id)


def published(cast: Cast, title: str = "Boulanger") -> Offer:
    made = offer(cast.bakery, cast.chloe, title)
    match_new_offers()
    return made


def alerts() -> list[Notice]:
    return list(Notice.select().where(Notice.kind == Kind.NEW_OFFERS).order_by(Notice.id))


def told(notice: Notice) -> list[Offer]:
    """What its message says if it leaves now."""
    news = news_of([notice]).get(notice.id)
    return list(news.offers) if news else []


def test_new_offer_is_told_once(cast: Cast):
    kept(cast.amina)
    found = published(cast)
    assert tell_found() == 1
    assert tell_found() == 0
    (notice,) = alerts()
    assert (notice.recipient, told(notice)) == (cast.amina, [found])
    assert Delivery.get(Delivery.notice == notice).priority == Priority.BULK


def test_offer_that_two_searches_find_is_told_once(cast: Cast):
    kept(cast.amina)
    kept(cast.amina, Criteria(nature=("apprenticeship", "job", "internship", "contract_job", "public_job")))
    found = published(cast)
    tell_found()
    (notice,) = alerts()
    assert told(notice) == [found]


def test_each_is_told_of_their_own(cast: Cast):
    kept(cast.amina)
    kept(cast.other_candidate, Criteria("plombier"))
    baker, plumber = published(cast), offer(cast.other_company, cast.driss, "Plombier")
    match_new_offers()
    tell_found()
    assert {notice.recipient: told(notice) for notice in alerts()} == {
        cast.amina: [baker],
        cast.other_candidate: [plumber],
    }


def test_what_a_weekly_search_found_does_not_leave_with_what_is_told_at_once(cast: Cast):
    kept(cast.amina, Criteria("plombier"), rhythm=Rhythm.WEEKLY)
    kept(cast.amina)
    offer(cast.other_company, cast.driss, "Plombier")
    at_once = published(cast)
    tell_found()
    (notice,) = alerts()
    assert told(notice) == [at_once]
    assert Digest.select().count() == 1


@pytest.mark.parametrize(
    ("rhythm", "before", "then"),
    [
        (Rhythm.DAILY, "2026-03-03 06:59", "2026-03-03 07:00"),
        (Rhythm.WEEKLY, "2026-03-09 06:59", "2026-03-09 07:00"),
    ],
)
def test_nobody_is_told_before_the_time(cast: Cast, clock, rhythm, before, then):
    """The clock begins on a Monday at nine in Paris."""
    kept(cast.amina, rhythm=rhythm)
    one, other = published(cast), published(cast, "Aide-boulangère")
    clock.move_to(datetime.fromisoformat(f"{before}+00:00"))
    assert (tell_found(), alerts()) == (0, [])
    clock.move_to(datetime.fromisoformat(f"{then}+00:00"))
    tell_found()
    (notice,) = alerts()
    assert told(notice) == [other, one]


def test_what_night_holds_back_is_told_in_one_message_in_the_morning(cast: Cast, clock, environment):
    environment.setenv("QUIET_HOURS", "21,8")
    settings.cache_clear()
    kept(cast.amina)
    clock.move_to(datetime.fromisoformat("2026-03-02T22:30+00:00"))
    one = published(cast)
    tell_found()
    assert hold_back(take(EMAIL, 10)) == []
    other = published(cast, "Aide-boulangère")
    tell_found()
    (notice,) = alerts()
    assert told(notice) == [other, one]
    assert Delivery.get().due_at == datetime(2026, 3, 3, 7)


def test_message_of_which_a_part_has_left_tells_nothing_more(cast: Cast):
    """By chat and by e-mail: what the one has told, the other must not go beyond."""
    Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    choose_way(cast.amina, Topic.OFFERS, Way.BOTH)
    kept(cast.amina)
    one = published(cast)
    tell_found()
    take(TELEGRAM, 10)[0].mark_sent()
    other = published(cast, "Aide-boulangère")
    tell_found()
    assert [told(notice) for notice in alerts()] == [[one], [other]]


def test_what_waits_is_told_in_one_message(cast: Cast):
    kept(cast.amina)
    one = published(cast)
    tell_found()
    other = published(cast, "Aide-boulangère")
    tell_found()
    (notice,) = alerts()
    assert told(notice) == [other, one]


def test_message_under_way_is_left_alone(cast: Cast):
    kept(cast.amina)
    one = published(cast)
    tell_found()
    Delivery.update(claimed_until=now()).execute()
    other = published(cast, "Aide-boulangère")
    tell_found()
    assert [told(notice) for notice in alerts()] == [[one], [other]]


def test_message_that_left_is_followed_by_another(cast: Cast):
    kept(cast.amina)
    published(cast)
    tell_found()
    Delivery.update(state=DeliveryState.SENT).execute()
    other = published(cast, "Aide-boulangère")
    tell_found()
    assert told(alerts()[1]) == [other]


@pytest.mark.parametrize(
    "change",
    [
        lambda cast, found, search: close(cast.chloe, found),
        lambda cast, found, search: note_seen(cast.amina, found),
        lambda cast, found, search: cast.apply(offer=found),
        lambda cast, found, search: block(cast.chloe, cast.bakery),
        lambda cast, found, search: pause_search(cast.amina, search, True),
        lambda cast, found, search: let_go_search(cast.amina, search),
    ],
    ids=["closed", "seen", "applied to", "blocked", "paused", "let go"],
)
def test_what_is_no_news_any_more_is_not_told(cast: Cast, change):
    search = kept(cast.amina)
    found = published(cast)
    tell_found()
    (notice,) = alerts()
    change(cast, found, search)
    assert told(notice) == []


def test_another_person_who_saw_it_changes_nothing(cast: Cast):
    kept(cast.amina)
    found = published(cast)
    tell_found()
    note_seen(cast.other_candidate, found)
    assert told(alerts()[0]) == [found]


def test_published_again_within_a_minute_is_told_once(cast: Cast):
    kept(cast.amina)
    found = offer(cast.bakery, cast.chloe, "Boulanger")
    close(cast.chloe, found)
    again = publish(cast.chloe, found)
    match_new_offers()
    tell_found()
    (notice,) = alerts()
    assert told(notice) == [again]
    assert notice.facts["found"][0][1] == [again.number]


def test_what_a_person_who_left_had_to_read_is_forgotten(cast: Cast):
    search = kept(cast.amina)
    published(cast)
    Search.delete().where(Search.id == search.id).execute()
    tell_found()
    assert (alerts(), Digest.select().count()) == ([], 0)


def test_many_people_are_told_by_lots(cast: Cast, monkeypatch):
    monkeypatch.setattr("models.alerts.telling.MOST_PEOPLE", 1)
    kept(cast.amina)
    kept(cast.other_candidate)
    published(cast)
    assert [tell_found() for _ in range(3)] == [1, 1, 0]
    assert {notice.recipient for notice in alerts()} == {cast.amina, cast.other_candidate}


def test_alert_keeps_the_newest_of_very_many(cast: Cast, monkeypatch):
    monkeypatch.setattr("models.alerts.telling.MOST_TOLD", 2)
    kept(cast.amina)
    _, *newest = (offer(cast.bakery, cast.chloe, "Boulanger") for _ in range(3))
    match_new_offers()
    tell_found()
    assert told(alerts()[0]) == newest[::-1]
