"""An offer that is published reaches those whose kept searches it answers, by chat and by mail, once."""

from threading import Event

import pytest

from jobs.alerts import match_offers, tell_of_offers
from jobs.mail import EmailSender
from models.alerts.keeping import keep_search, pause_search, set_rhythm
from models.conversations.conversation import Conversation
from models.notices.delivery import Delivery, DeliveryState
from models.offers.criteria import Criteria
from models.offers.offer import Offer
from models.offers.publishing import close
from models.offers.searches import Rhythm, Search
from settings import settings
from tests.cast import Cast, offer
from tests.jobs.conftest import candidate_of


@pytest.fixture
def amina(friend, clock):
    match_offers(Event())
    return friend("Amina")


def kept(person, criteria: Criteria) -> Search:
    owner = candidate_of(person)
    search = Search.of(Conversation.of(owner), criteria)
    keep_search(owner, search, criteria.words or "Tout")
    set_rhythm(owner, search, Rhythm.AT_ONCE)
    return Search.get_by_id(search.id)


def published(cast: Cast, *titles: str) -> list[Offer]:
    return [offer(cast.bakery, cast.chloe, title) for title in titles]


def said(person) -> str:
    return person.last.text.replace("\u00a0", " ")


def tick() -> None:
    match_offers(Event())
    tell_of_offers(Event())


def test_message_says_why_and_leads_to_the_offers(amina, cast, sender):
    search = kept(amina, Criteria("boulanger", commune=("69123",)))
    newest = published(cast, "Boulanger", "Aide-boulangère", "Apprenti boulanger de nuit")[::-1]
    tick()
    sender.run()
    assert said(amina).splitlines() == [
        "3 nouvelles offres pour vous.",
        "Parce que vous cherchez : « boulanger », Lyon.",
    ]
    pressed = amina.labels
    assert pressed[:5] == [
        "Apprenti boulanger de nuit, Lyon",
        "Aide-boulangère, Lyon",
        "Voir toutes les offres",
        "Régler cette alerte",
        "Arrêter cette alerte",
    ]
    paths = [button.data.lstrip("+") for button in amina.last.buttons]
    here = f"kept/{search.id}"
    assert paths[:5] == [*(f"offers/{one.id}" for one in newest[:2]), f"searches/{search.id}", here, f"{here}/pause"]


def test_two_searches_are_told_together(amina, cast, sender):
    kept(amina, Criteria("boulanger"))
    kept(amina, Criteria("mécanicienne"))
    published(cast, "Boulanger", "Mécanicienne")
    tick()
    sender.run()
    assert len(amina.heard) == 1
    assert "« boulanger » ou « mécanicienne »" in said(amina)
    assert "Mes recherches gardées" in amina.labels


@pytest.mark.parametrize("words", ["boulanger handicap", "boulanger RQTH", "insertion boulanger"])
def test_lock_screen_shows_nothing_of_what_is_nobodys_business(amina, cast, sender, words):
    kept(amina, Criteria(words))
    made = offer(cast.bakery, cast.chloe, f"Boulanger {words}")
    assert made.number
    tick()
    sender.run()
    assert amina.last.text.splitlines()[0] == "Une nouvelle offre pour vous."
    assert words.split()[-1] not in amina.last.text
    assert "RQTH" not in amina.last.text


def test_what_is_no_news_when_it_leaves_does_not_leave(amina, cast, sender):
    kept(amina, Criteria("boulanger"))
    [made] = published(cast, "Boulanger")
    tick()
    close(cast.chloe, made)
    sender.run()
    assert (amina.heard, Delivery.select().count()) == ([], 0)


def test_paused_meanwhile_does_not_leave(amina, cast, sender):
    search = kept(amina, Criteria("boulanger"))
    published(cast, "Boulanger")
    tick()
    pause_search(candidate_of(amina), search, True)
    sender.run()
    assert amina.heard == []


def test_whoever_has_no_chat_gets_it_by_mail_with_a_link_to_each(amina, cast, mail_server):
    kept(amina, Criteria("boulanger"))
    newest = published(cast, "Boulanger", "Aide-boulangère")[::-1]
    Conversation.update(reachable=False).execute()
    tick()
    EmailSender(settings().smtp_url.get_secret_value(), Event()).run()
    (mail,) = mail_server.received
    words = mail.get_body(("plain",)).get_content()
    assert mail["Subject"] == "2 nouvelles offres pour vous"
    assert [line for line in words.splitlines() if "offer_" in line] == [
        f"http://127.0.0.1:9/tremplin_bot?start=offer_{one.reference}" for one in newest
    ]
    assert {one.state for one in Delivery.select()} == {DeliveryState.SENT}


def test_two_clocks_tell_once(amina, cast, sender):
    kept(amina, Criteria("boulanger"))
    published(cast, "Boulanger")
    tick()
    tick()
    sender.run()
    sender.run()
    assert len(amina.heard) == 1


def test_stopped_clock_matches_nothing_more(cast, amina):
    kept(amina, Criteria("boulanger"))
    published(cast, "Boulanger")
    stopping = Event()
    stopping.set()
    match_offers(stopping)
    tell_of_offers(stopping)
    assert Delivery.select().count() == 0
