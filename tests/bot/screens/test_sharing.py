"""An offer is shared by a link that opens it for anyone."""

import re

import pytest

from models.applications.moves import accept, cancel, refuse, validate
from models.database import today
from models.notices.notice import Kind, Notice
from models.offers.offer import Offer
from models.offers.publishing import close, write_offer
from models.offers.sharing import share_link
from models.organisations.company import Company
from models.people.candidate import Candidate
from settings import settings
from tests.bot.driver import Talker
from tests.cast import offer

NEWEST = "Voici les offres les plus récentes."


def payload_of(link: str) -> str:
    payload = link.partition("?start=")[2]
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload), "Telegram carries no other"
    return payload


def opens(talker: Talker, link: str) -> Talker:
    return talker.says(f"/start {payload_of(link)}")


def shared(talker: Talker, id: int) -> str:
    words = talker.taps(f"offers/{id}").taps("Garder ou partager").text
    return re.search(r"http\S+", words)[0]


def test_link_of_an_offer_opens_it_for_a_stranger(amina, stranger, cast):
    link = shared(amina, cast.offer.id)
    assert link.startswith(f"{settings().telegram_bot_url}?start=offer_")
    assert opens(stranger, link).text.startswith("Apprenti boulanger\n")
    assert stranger.conversation.path == f"offers/{cast.offer.id}"
    assert "Postuler" in stranger.labels


def test_who_opened_a_link_can_search_from_there_before_any_agreement(amina, stranger, cast):
    opens(stranger, shared(amina, cast.offer.id))
    assert stranger.says("boulanger").text.startswith("1 offre pour « boulanger ».")


def test_longest_reference_still_makes_a_link(cast):
    Offer.update(reference="2026-9999999").where(Offer.id == cast.offer.id).execute()
    payload_of(share_link(Offer.get_by_id(cast.offer.id)))


def test_sharing_leads_back_to_the_offer_among_the_results(amina, cast):
    among = amina.says("boulanger").says("1").conversation.path
    assert amina.taps("Garder ou partager").taps("Retour").conversation.path == among


def test_where_the_chat_has_no_address_the_reference_is_given(amina, cast, environment):
    environment.setenv("TELEGRAM_BOT_URL", "")
    settings.cache_clear()
    words = amina.taps(f"offers/{cast.offer.id}/share").text
    assert cast.offer.reference in words
    assert "http" not in words


@pytest.mark.parametrize("payload", ["offer_", "offer_2026-99999", "offer_" + "9" * 58, "offer_%27--", "offer_a/b"])
def test_link_to_no_offer_says_so_and_shows_the_newest(stranger, cast, payload):
    stranger.says(f"/start {payload}")
    assert stranger.text.startswith("Je ne trouve pas cette offre.")
    assert NEWEST in stranger.text


def test_unknown_reference_shows_the_newest_offers(stranger, cast):
    stranger.says("/start offer_2026-99999")
    assert NEWEST in stranger.text
    assert stranger.labels[:2] == ["Mécanicienne", "Apprenti boulanger"]
    assert stranger.says("2").text.startswith("Apprenti boulanger\n")


def test_link_of_a_closed_offer_says_so_and_shows_near_ones(amina, stranger, cast):
    link = shared(amina, cast.offer.id)
    close(cast.chloe, cast.offer)
    assert opens(stranger, link).text.startswith("Cette offre est fermée depuis aujourd’hui.\nVoici des offres proches")
    assert "Mécanicienne" in stranger.labels
    assert "Apprenti boulanger" not in stranger.labels


def test_near_offers_of_a_closed_link_leave_out_those_applied_to(amina, cast):
    link = shared(amina, cast.offer.id)
    close(cast.chloe, cast.offer)
    cast.apply(offer=cast.other_offer)
    assert opens(amina, link).text.endswith("Cherchez autrement.")
    assert "Mécanicienne" not in amina.labels


@pytest.mark.parametrize("verb", ["refuse", "cancel"])
def test_near_offers_of_an_answer_leave_out_those_applied_to(amina, cast, verb):
    baker = offer(cast.bakery, cast.chloe, "Boulangère")
    sent = validate(cast.apply(), cast.bruno)
    cast.apply(offer=cast.other_offer)
    if verb == "refuse":
        refuse(sent, cast.chloe, cast.reason, "Merci.")
    else:
        cancel(accept(sent, cast.chloe, today()), cast.chloe, "Fermeture.")
    amina.taps(f"applications/{sent.id}").taps("Voir des offres proches")
    assert amina.labels[:2] == [baker.title, "Chercher autrement"]


def test_unknown_link_leaves_out_those_applied_to(amina, cast):
    cast.apply(offer=cast.other_offer)
    assert amina.says("/start offer_2026-99999").labels[0] == "Apprenti boulanger"


def test_who_applied_opens_the_link_and_follows(amina, cast):
    link = shared(amina, cast.offer.id)
    cast.apply()
    close(cast.chloe, cast.offer)
    assert "Suivre ma candidature" in opens(amina, link).labels


def test_link_of_a_blocked_employer_says_so(stranger, amina, cast):
    link = shared(amina, cast.offer.id)
    Company.update(blocked=True).execute()
    assert "ne reçoit pas de candidatures" in opens(stranger, link).text
    assert "Postuler" not in stranger.labels


def test_draft_is_never_shared(amina, cast):
    values = {"title": "Secret", "nature": "job", "domain": "it", "commune": "69123", "description": "Secret"}
    draft = write_offer(cast.chloe, None, company=cast.bakery, **values)
    assert amina.taps(f"offers/{draft.id}/share").text.startswith("Je ne trouve pas cette page.")
    assert share_link(draft) is None


def test_offer_is_mailed_to_oneself_by_a_press(amina, cast):
    amina.taps(f"offers/{cast.offer.id}").taps("Garder ou partager").taps("Me l’envoyer par e-mail")
    assert amina.text == "L’offre « Apprenti boulanger » part à votre adresse : diallo@mail.example."
    amina.taps(f"offers/{cast.offer.id}/mail-me")
    assert amina.text.startswith("L’offre"), "a second press says the same"
    assert Notice.select().where(Notice.kind == Kind.OFFER_ASKED).count() == 1


def test_who_has_no_address_is_told_so(amina, cast):
    Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    amina.taps(f"offers/{cast.offer.id}/share").taps("Me l’envoyer par e-mail")
    assert amina.text == "Je ne connais pas votre adresse e-mail. Votre référent peut l’ajouter."
    assert not Notice.select().where(Notice.kind == Kind.OFFER_ASKED).exists()
    assert amina.taps("Changer mon adresse").conversation.path == "account/email"


def test_stranger_has_nothing_mailed(stranger, cast):
    stranger.taps("offers").taps(f"offers/{cast.offer.id}/share")
    assert "Me l’envoyer par e-mail" not in stranger.labels
