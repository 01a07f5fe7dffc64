"""Offers are kept in one press, found again, and let go (Garder pour plus tard)."""

from datetime import timedelta

import pytest

from models.database import now, today
from models.notices.preferences import Topic, Way, choose_way
from models.offers.kept import MOST_KEPT, KeptOffer, keep_offer
from models.offers.offer import Offer
from models.offers.publishing import close
from models.people.candidate import Candidate
from models.privacy.sleeping import sleep
from models.registrations.accompaniment import Accompaniment
from tests.bot.driver import Talker
from tests.cast import Cast, offer

TOLD = "Gardée. Je vous préviens 3 jours avant la fin."


@pytest.fixture
def ending(cast: Cast) -> Offer:
    """An offer that takes applications for ten more days."""
    return ends_in(cast.offer, 10)


def ends_in(offer: Offer, days: int) -> Offer:
    Offer.update(closes_on=today() + timedelta(days=days)).where(Offer.id == offer.id).execute()
    return Offer.get_by_id(offer.id)


def kept(talker: Talker) -> list[str]:
    return [row.offer.title for row in KeptOffer.kept_by(talker.conversation.candidate)]


def test_offer_is_kept_in_one_press_and_found_again(amina, ending):
    amina.taps(f"offers/{ending.id}").taps("Garder ou partager")
    assert amina.labels[0] == "Garder pour plus tard"
    assert amina.taps("Garder pour plus tard").text == TOLD
    assert amina.taps("Mes offres gardées").labels[0] == ending.title
    assert "Dernier jour" in amina.says("1").text
    assert amina.conversation.path == f"offers/{ending.id}"


def test_second_press_says_the_same_and_keeps_once(amina, ending):
    for _ in range(2):
        assert amina.taps(f"offers/{ending.id}/keep").text == TOLD
    assert kept(amina) == [ending.title]


def test_one_without_a_last_day_promises_nothing(amina, cast):
    assert amina.taps(f"offers/{cast.offer.id}/keep").text == "Gardée."


def test_one_that_closes_soon_says_when(amina, cast):
    ends_in(cast.offer, 1)
    assert amina.taps(f"offers/{cast.offer.id}/keep").text == "Gardée.\nDernier jour pour postuler : demain."


NOT_TOLD = {
    "applied": lambda cast: cast.apply(),
    "asleep": lambda cast: sleep(cast.amina),
    "no reminders": lambda cast: choose_way(cast.amina, Topic.REMINDERS, Way.NONE),
}


@pytest.mark.parametrize("why", NOT_TOLD)
def test_whom_nothing_will_be_told_is_promised_nothing(amina, cast, ending, why):
    NOT_TOLD[why](cast)
    assert amina.taps(f"offers/{ending.id}/keep").text == "Gardée."


def test_kept_offer_is_let_go_and_kept_again(amina, ending):
    amina.taps(f"offers/{ending.id}/keep").taps(f"offers/{ending.id}").taps("Garder ou partager")
    assert "Garder pour plus tard" not in amina.labels
    assert amina.taps("Ne plus garder").text == "L’offre « Apprenti boulanger » n’est plus gardée."
    assert kept(amina) == []
    amina.taps("Garder pour plus tard")
    assert kept(amina) == [ending.title]


def test_closed_offer_is_refused_with_near_ones(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/share")
    close(cast.chloe, cast.offer)
    assert amina.taps("Garder pour plus tard").text.startswith("Cette offre est fermée")
    assert amina.labels[0] == "Voir des offres proches"
    assert "Garder pour plus tard" not in amina.taps(f"offers/{cast.offer.id}/share").labels
    assert kept(amina) == []


def test_closed_offer_says_so_in_the_list_and_is_taken_off(amina, cast):
    amina.taps(f"offers/{cast.other_offer.id}/keep").taps(f"offers/{cast.offer.id}/keep")
    close(cast.chloe, cast.offer)
    amina.taps("Mes offres gardées")
    assert amina.text.replace("\u00a0", " ").splitlines()[1:] == [
        "1. « Apprenti boulanger ». Fermée.",
        "2. « Mécanicienne ».",
    ]
    assert "Cette offre est fermée" in amina.says("1").text
    assert amina.taps("Ne plus garder").taps("Mes offres gardées").labels[0] == "Mécanicienne"


def test_one_more_than_the_most_is_refused_and_leads_to_the_list(amina, cast, ending):
    for number in range(MOST_KEPT):
        KeptOffer.create(candidate=cast.amina, offer=offer(cast.bakery, cast.chloe, f"N° {number}"))
    assert amina.taps(f"offers/{ending.id}/keep").text.startswith("Vous gardez déjà 50 offres.")
    assert amina.taps("Mes offres gardées").labels[:5] == ["N° 49", "N° 48", "N° 47", "N° 46", "Suite"]
    assert len(kept(amina)) == MOST_KEPT


def test_pages_lead_on_and_back_and_one_that_is_no_more_to_the_first(amina, cast):
    for number in range(6):
        keep_offer(cast.amina, offer(cast.bakery, cast.chloe, f"N° {number}"))
    first = amina.taps("offers/kept").labels[:5]
    assert amina.taps("Suite").labels[:2] == ["N° 1", "N° 0"]
    assert amina.taps("Retour").labels[:5] == first
    KeptOffer.delete().where(KeptOffer.offer.in_([row.offer_id for row in KeptOffer.kept_by(cast.amina)][:3])).execute()
    assert amina.forges("offers/kept/from/4").labels[:3] == ["N° 2", "N° 1", "N° 0"]


def test_two_of_one_title_are_told_apart(amina, cast):
    twin = offer(cast.other_company, cast.driss, cast.offer.title)
    for one in (twin, cast.offer):
        keep_offer(cast.amina, one)
    labels = amina.taps("offers/kept").labels
    assert set(labels[:2]) == {"Apprenti boulanger, Boulangerie Martin", "Apprenti boulanger, Garage Petit"}


def test_empty_list_says_what_to_do(amina, cast):
    assert "Garder ou partager" in amina.taps("offers/kept").text
    assert amina.taps("Chercher une offre").conversation.path == "offers"


@pytest.mark.parametrize("said", ["mes offres gardées", "mes favoris"])
def test_words_open_the_list(amina, cast, said):
    assert amina.says(said).conversation.path == "offers/kept"


@pytest.mark.parametrize("said", ["saved offers", "my favourites"])
def test_english_words_open_the_list(amina, cast, said):
    Candidate.update(language="en").where(Candidate.id == cast.amina.id).execute()
    amina.taps(f"offers/{cast.offer.id}/keep")
    assert amina.text == "Kept."
    assert amina.says(said).text.splitlines() == ["Your kept offers", "1. “Apprenti boulanger”."]


@pytest.mark.parametrize("path", ["offers", "kept", "applications"])
def test_list_is_where_one_looks_for_it(amina, cast, path):
    keep_offer(cast.amina, cast.offer)
    assert amina.taps(path).taps("Mes offres gardées").conversation.path == "offers/kept"


def test_list_is_beside_kept_searches_and_applications_too(amina, cast, ending):
    cast.apply(offer=cast.other_offer)
    amina.says("boulanger").says("1").taps("Garder cette recherche")
    for path in ("kept", "applications"):
        assert amina.taps(path).taps("Mes offres gardées").conversation.path == "offers/kept"


def test_stranger_is_led_to_register_and_keeps_nothing(stranger, cast):
    stranger.taps("offers").taps(f"offers/{cast.offer.id}/share").taps("Garder pour plus tard")
    assert "J’accepte" in stranger.labels
    stranger.taps("welcome/accept").taps(f"offers/{cast.offer.id}/keep")
    assert stranger.conversation.path.startswith("register")
    assert KeptOffer.select().count() == 0


def test_former_candidate_keeps_nothing(amina, cast):
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.amina).execute()
    amina.taps(f"offers/{cast.offer.id}/keep")
    assert KeptOffer.select().count() == 0


def test_pending_candidate_keeps(pending, cast, ending):
    assert pending.taps(f"offers/{ending.id}/keep").text == TOLD
    assert kept(pending) == [ending.title]


def test_what_another_keeps_is_not_shown(amina, other, ending):
    other.taps(f"offers/{ending.id}/keep")
    assert ending.title not in amina.taps("offers/kept").labels
    amina.forges(f"offers/{ending.id}/let-go")
    assert kept(other) == [ending.title]
