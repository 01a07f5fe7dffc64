"""Whoever keeps an offer hears that it closes soon, by chat or by mail, with the way to it and the way out."""

from datetime import timedelta
from threading import Event

import pytest

from jobs.mail import EmailSender
from jobs.reminders import nudge_candidates
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import now, today
from models.notices.delivery import Delivery
from models.notices.quiet import QuietHours
from models.offers.kept import KeptOffer, keep_offer
from models.offers.offer import Offer
from models.registrations.accompaniment import Accompaniment
from settings import settings
from tests.cast import Cast, offer
from tests.jobs.conftest import candidate_of


@pytest.fixture
def amina(friend, clock):
    return friend("Amina")


def keeps(person, *offers: Offer) -> None:
    """Since a week ago; they close in three days."""
    Accompaniment.update(began_at=now() - timedelta(days=30)).execute()
    for one in offers:
        keep_offer(candidate_of(person), one)
        ends(one)


def ends(offer: Offer) -> None:
    Offer.update(closes_on=today() + timedelta(days=3)).where(Offer.id == offer.id).execute()


def said(person) -> str:
    return person.last.text.replace("\u00a0", " ")


def test_message_tells_no_title_and_leads_to_the_offer_and_out(amina, cast: Cast, sender):
    keeps(amina, cast.offer)
    nudge_candidates(Event())
    sender.run()
    assert said(amina) == "Une offre que vous gardez se ferme bientôt."
    assert amina.labels[:2] == ["Apprenti boulanger, Lyon", "Ne plus garder"]
    paths = [button.data.lstrip("+") for button in amina.last.buttons]
    assert paths[:2] == [f"offers/{cast.offer.id}", f"offers/{cast.offer.id}/let-go"]
    nudge_candidates(Event())
    sender.run()
    assert len(amina.heard) == 1


def test_several_are_told_together_with_what_was_begun(amina, cast: Cast, sender):
    many = [offer(cast.bakery, cast.chloe, f"Boulanger {number}") for number in range(5)]
    keeps(amina, *many)
    ends(cast.other_offer)
    Draft.keep(Conversation.of(candidate_of(amina)), f"offers/{cast.other_offer.id}/apply", {"message": "Bonjour."})
    nudge_candidates(Event())
    sender.run()
    [heard] = amina.heard
    assert said(amina) == (
        "5 offres que vous gardez se ferment bientôt. La candidature que vous avez commencée vous attend."
    )
    assert [label.replace("\u00a0", " ") for label in amina.labels[:5]] == [
        "Continuer : Mécanicienne",
        "Boulanger 0, Lyon",
        "Boulanger 1, Lyon",
        "Boulanger 2, Lyon",
        "Mes offres gardées",
    ]


def test_night_is_quiet(amina, cast: Cast, sender, clock):
    keeps(amina, cast.offer)
    QuietHours.create(candidate=candidate_of(amina), begin=22, end=7)
    clock.move_to("2026-03-02T22:30:00+00:00")
    nudge_candidates(Event())
    sender.run()
    assert amina.heard == []
    clock.move_to("2026-03-03T08:30:00+00:00")
    sender.run()
    assert len(amina.heard) == 1


def test_let_go_before_it_leaves_it_does_not_leave(amina, cast: Cast, sender):
    keeps(amina, cast.offer)
    nudge_candidates(Event())
    KeptOffer.delete().execute()
    sender.run()
    assert (amina.heard, Delivery.select().count()) == ([], 0)


def test_whoever_has_no_chat_gets_a_mail_with_a_link_to_each(amina, cast: Cast, mail_server):
    keeps(amina, cast.offer, cast.other_offer)
    Conversation.update(reachable=False).execute()
    nudge_candidates(Event())
    EmailSender(settings().smtp_url.get_secret_value(), Event()).run()
    [mail] = mail_server.received
    assert mail["Subject"] == "2 offres que vous gardez se ferment bientôt"
    words = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    for one in (cast.offer, cast.other_offer):
        assert f"{one.title}, Lyon\n" in words
        assert f"offer_{one.reference}" in words
    assert "commencée" not in words
