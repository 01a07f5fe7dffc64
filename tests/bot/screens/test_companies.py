"""Writing to an employer without an offer: the directory, advice, and the form (A28, I39)."""

import pytest

from models.applications.application import Application, Gate
from models.conversations.draft import Draft
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company, CompanyKind, Partnership, block
from models.organisations.convention import Convention
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import company

MESSAGE = "Bonjour, je cherche un travail de vendeuse chez vous."
NOWHERE = "Je ne trouve pas cette page."


@pytest.fixture
def hospital(cast) -> Company:
    """Far from Amina's place."""
    made = company("Hôpital des Quatre-Vents", "55208131766522")
    made.commune, made.kind, made.description = "33318", CompanyKind.PUBLIC, "Un hôpital public de 400 lits."
    made.save()
    return made


def write_to(talker: Talker, one: Company) -> Talker:
    """Up to the review."""
    talker.taps(f"companies/{one.id}").taps("Envoyer une candidature").says("1").says(MESSAGE)
    return talker


def test_directory_lists_the_nearest_first_with_what_they_do(amina, cast, hospital):
    Company.update(name="Zoo de Lyon").where(Company.id == cast.bakery.id).execute()
    amina.taps("offers").taps("Écrire à un employeur")
    assert amina.labels[:3] == ["Garage Petit", "Zoo de Lyon", "Hôpital des Quatre-Vents"]
    assert "1. Garage Petit, Lyon. Entreprise privée. 1 offre." in amina.text
    assert "3. Hôpital des Quatre-Vents, Pessac. Un hôpital public de 400 lits." in amina.text


def test_search_typed_in_the_directory_is_searched_where_no_employer_is_called_so(amina, cast, hospital):
    amina.taps("companies")
    assert "offre" in amina.says("je cherche un apprentissage à Lyon").text
    assert "Apprentissage" in amina.text
    amina.taps("companies")
    assert amina.says("hôpital").text.startswith("Hôpital des Quatre-Vents")


def test_employers_that_receive_nothing_come_last_and_are_said_so(amina, cast, hospital):
    block(cast.chloe, cast.bakery)
    amina.taps("offers").taps("Écrire à un employeur")
    assert amina.labels[:3] == ["Garage Petit", "Hôpital des Quatre-Vents", cast.bakery.name]
    assert "Ne reçoit pas de candidatures" in amina.text.partition("3. ")[2]


def test_directory_has_pages_and_leads_back_to_the_one_before(amina, cast, hospital):
    for number, siret in enumerate(("44306184100047", "33070384400036")):
        company(f"Atelier {number}", siret)
    amina.taps("companies")
    assert amina.labels[3] == "Suite"
    amina.taps("Suite")
    assert amina.labels[:2] == ["Garage Petit", "Hôpital des Quatre-Vents"]
    page = amina.conversation.path
    assert amina.taps("Hôpital des Quatre-Vents").taps("Retour").conversation.path == page
    assert amina.taps("Retour").conversation.path == "companies"


@pytest.mark.parametrize("words", ["les quatre-vents", "hopitale quatre vent", "pessac", "Pesac", "33600", "gironde"])
def test_employer_is_found_by_its_name_or_town_with_mistakes(amina, hospital, words):
    amina.taps("companies").says(words)
    assert amina.labels[0] == "Hôpital des Quatre-Vents"
    assert amina.says("1").text.startswith("Hôpital des Quatre-Vents\nService public, Pessac.")


@pytest.mark.parametrize("words", ["zzz", "%", "' OR 1=1 --", "مرحبا", "x" * 4000, "..", "a/b"])
def test_nothing_like_it_says_so_and_keeps_searching(amina, hospital, words):
    amina.taps("companies").says(words)
    assert "Écrivez" in amina.text
    assert "Hôpital" in amina.says("hopital").text


@pytest.mark.parametrize(
    "words",
    [
        "je veux travailler chez hopital des quatre-vents",
        "J’aimerais bosser chez Hôpital Quatre-Vents",
        "candidature spontanée à l’hôpital des Quatre-Vents",
        "postuler chez hopital",
    ],
)
def test_who_names_the_employer_they_want_is_led_to_it(amina, hospital, words):
    assert amina.says(words).text.startswith("Hôpital des Quatre-Vents")
    assert "Envoyer une candidature" in amina.labels


def test_where_no_employer_has_that_name_it_is_a_search(amina, cast):
    assert amina.says("je veux travailler chez un boulanger").text.startswith("1 offre pour « boulanger ».")


@pytest.mark.parametrize("words", ["candidature spontanée", "je veux écrire à une entreprise", "postuler sans offre"])
def test_directory_opens_by_words(amina, words):
    assert amina.says(words).conversation.path == "companies"


def test_stranger_looks_and_searches_but_cannot_write(stranger, hospital):
    stranger.taps("offers").taps("Écrire à un employeur").says("hopital")
    stranger.taps("Envoyer une candidature")
    assert stranger.text.startswith("Pour postuler, il faut un compte.")
    assert Draft.get().path == f"companies/{hospital.id}/apply", "found again once registered"
    assert not Application.select().exists()


def test_advice_says_what_helps_and_leads_back(amina, hospital):
    amina.taps(f"companies/{hospital.id}").taps("Conseils pour écrire")
    for advice in ("Renseignez-vous", "quel travail vous voulez", "Demandez de l’aide"):
        assert advice in amina.text
    assert amina.taps("Retour").conversation.path == f"companies/{hospital.id}"


def test_offers_of_an_employer_are_one_press_away(amina, cast):
    assert amina.taps(f"companies/{cast.bakery.id}").taps("Voir son offre").labels[0] == "Apprenti boulanger"
    Offer.update(state=OfferState.CLOSED).execute()
    assert "Voir son offre" not in amina.taps(f"companies/{cast.bakery.id}").labels


def test_application_without_an_offer_goes_to_the_referent_and_is_followed(amina, cast):
    write_to(amina, cast.bakery)
    assert "Candidature spontanée : Boulangerie Martin." in amina.text
    assert amina.taps("Envoyer").text.startswith("C’est envoyé à votre référent.")
    sent = Application.get()
    assert (sent.company, sent.offer, sent.message, sent.gate) == (cast.bakery, None, MESSAGE, Gate.AWAITING)
    assert amina.taps("Suivre ma candidature").text.startswith("Candidature spontanée, Boulangerie Martin\n")
    assert "1. Candidature spontanée, Boulangerie Martin. Envoyée" in amina.taps("applications").text


def test_a_second_one_within_a_day_is_refused_clearly(amina, cast):
    write_to(amina, cast.bakery).taps("Envoyer")
    before = everything("conversation", "update")
    amina.forges(f"companies/{cast.bakery.id}/apply")
    assert amina.text == "Vous avez déjà écrit à cet employeur. Attendez 24 heures entre deux envois."
    assert everything("conversation", "update") == before


def test_sending_twice_sends_once(amina, cast):
    path = write_to(amina, cast.bakery).path_of("Envoyer")
    amina.forges(path).forges(path)
    assert Application.select().count() == 1


def test_blocked_employer_says_so_everywhere_and_takes_nothing(amina, cast):
    review = write_to(amina, cast.bakery).path_of("Envoyer")
    block(cast.chloe, cast.bakery)
    assert "Ne reçoit pas de candidatures en ce moment." in amina.taps("companies").text
    amina.taps("Boulangerie Martin")
    assert amina.text.endswith("Cet employeur ne reçoit pas de candidatures en ce moment.")
    assert "Envoyer une candidature" not in amina.labels
    for path in (review, f"companies/{cast.bakery.id}/apply"):
        assert amina.forges(path).text == "Boulangerie Martin ne reçoit pas de candidatures en ce moment."
    assert not Application.select().exists()


def test_employer_out_of_use_is_nowhere(amina, cast):
    Company.update(active=False).where(Company.id == cast.bakery.id).execute()
    for ending in ("", "/apply"):
        assert amina.taps(f"companies/{cast.bakery.id}{ending}").text.startswith(NOWHERE)
    assert "Boulangerie" not in amina.taps("companies").text


def test_partner_of_another_convention_is_nowhere_and_takes_nothing(amina, cast):
    other = Convention.create(name="Place de l’apprentissage")
    Partnership.create(company=cast.bakery, convention=other)
    for ending in ("", "/apply", "/apply/send"):
        assert amina.taps(f"companies/{cast.bakery.id}{ending}").text.startswith(NOWHERE)
    assert "Boulangerie" not in amina.taps("companies").text
    assert not Application.select().exists()


def test_partner_of_another_convention_is_found_neither_by_its_name_nor_where_one_wants_to_work(amina, cast, hospital):
    Partnership.create(company=hospital, convention=Convention.create(name="Place de l’apprentissage"))
    amina.taps("companies").says("hôpital des quatre vents")
    assert "Hôpital" not in amina.text + " ".join(amina.labels)
    amina.says("/start").says("je veux travailler chez hopital des quatre-vents")
    assert "Hôpital" not in amina.text + " ".join(amina.labels)
    assert not amina.text.startswith(NOWHERE), "it is a search like any other"


def test_begun_without_an_offer_is_found_again_at_home(amina, cast):
    amina.taps(f"companies/{cast.bakery.id}/apply").says("1").says(MESSAGE).says("/start")
    assert amina.labels[0] == "Continuer : Candidature spontanée, Boulangerie Martin"
    assert "Candidature spontanée, Boulangerie Martin. Commencée" in amina.taps("applications").text
    assert amina.says("1").conversation.path == f"companies/{cast.bakery.id}/apply"
    block(cast.chloe, cast.bakery)
    assert not amina.says("/start").labels[0].startswith("Continuer")


def test_pending_person_prepares_and_cannot_send(pending, cast):
    write_to(pending, cast.bakery)
    assert pending.text.startswith("C’est prêt, et c’est gardé.")
    assert "Envoyer" not in pending.labels


def test_employer_that_writes_tags_shows_them_as_words(amina, cast):
    hostile = "<a href='https://x.fr'>Gagnez</a> & <script>"
    Company.update(name=hostile, description=hostile).where(Company.id == cast.bakery.id).execute()
    assert hostile in amina.taps("companies").text
    assert amina.taps(f"companies/{cast.bakery.id}").text.count(hostile) == 2
