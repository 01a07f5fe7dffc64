"""Offers in the chat (P08, P09, A21 to A23): a card, the whole, a list that leads back, what takes no application."""

import pytest

from models.offers.offer import Nature, Offer
from models.offers.publishing import close, write_offer
from models.offers.searches import Search
from models.organisations.company import Company
from tests.bot.driver import Talker
from tests.cast import offer


def test_long_description_is_begun_and_the_page_stays_short(amina, cast):
    """P04."""
    long = "Vous préparez les légumes et les desserts <b>pour</b> 300 repas. " * 20
    for number in range(3):
        write_offer(cast.chloe, offer(cast.bakery, cast.chloe, f"Commis {number}"), description=long)
    amina.says("commis")
    assert amina.text.count(" Vous préparez les légumes") == 3
    assert "300 repas" not in amina.text
    assert len(amina.text.split()) <= 60


def test_offer_whose_commune_has_merged_is_still_shown_everywhere(amina, bakers):
    Offer.update(commune="69999").where(Offer.id == bakers[-1].id).execute()
    assert "Boulangerie Martin, 69999." in amina.says("boulanger").text
    assert "69999" in amina.says("1").text
    near = amina.forges(f"offers/{bakers[-1].id}/near").text
    assert near.startswith("Voici des offres proches de « Chef boulanger ».\n\n1. Boulanger & pâtissier")


def test_two_offers_of_one_title_are_told_apart(amina, bakers, cast):
    write_offer(cast.chloe, offer(cast.bakery, cast.chloe, "Chef boulanger"), nature=Nature.JOB)
    assert amina.says("chef boulanger").labels[:2] == ["Chef boulanger, emploi", "Chef boulanger, apprentissage"]


def test_two_offers_of_one_title_and_contract_are_told_apart_by_their_town(amina, bakers, cast):
    other = write_offer(cast.chloe, offer(cast.bakery, cast.chloe, "Chef boulanger"), commune="75056")
    other.make_searchable()
    assert amina.says("chef boulanger").labels[:2] == ["Chef boulanger, Paris", "Chef boulanger, Lyon"]


def test_one_offer_alone_is_not_said_to_be_the_newest(amina, bakers):
    assert amina.says("chef").text.startswith("1 offre pour « chef ».\n\n1. Chef boulanger, ")


@pytest.mark.parametrize("why", [{"blocked": True}, {"active": False}])
def test_list_says_which_employer_takes_no_application(amina, bakers, cast, why):
    line = "Boulangerie Martin, Lyon. Ne reçoit pas de candidatures."
    assert line not in amina.says("boulanger").text
    Company.update(**why).where(Company.id == cast.bakery.id).execute()
    assert line in amina.taps(amina.conversation.path).text


def test_near_offers_are_not_those_one_has_applied_to(amina, bakers, cast):
    cast.apply(offer=bakers[-2])
    near = amina.forges(f"offers/{bakers[-1].id}/near")
    assert bakers[-2].title not in near.labels
    assert bakers[-1].title not in near.labels
    assert near.labels[0] == bakers[-3].title


def test_next_page_goes_on_and_back_returns_to_the_one_before(amina, bakers):
    amina.says("boulanger").taps("Suite")
    assert amina.labels[:3] == ["Boulangère de nuit", "Boulanger", "Apprenti boulanger"]
    assert "Suite" not in amina.labels
    assert amina.says("2").text.startswith("Offre 5 sur 6.")
    amina.says("boulanger").taps("Suite").taps("Retour")
    assert amina.labels[0] == "Chef boulanger"


def test_offers_follow_each_other_and_lead_back_to_the_results(amina, bakers):
    amina.says("boulanger").says("1")
    assert amina.text.startswith("Offre 1 sur 6.\nChef boulanger\nApprentissage. Lyon, Boulangerie Martin.")
    assert "Offre précédente" not in amina.labels
    for position in range(2, 7):
        assert amina.taps("Offre suivante").text.startswith(f"Offre {position} sur 6.")
    assert "Offre suivante" not in amina.labels
    assert amina.taps("Offre précédente").text.startswith("Offre 5 sur 6.")
    assert amina.taps("Retour").text.startswith("6 offres pour « boulanger ».")


def test_closed_offer_says_so_and_shows_near_ones(amina, bakers, cast):
    amina.says("boulanger").says("1")
    old = amina.path_of("Postuler")
    close(cast.chloe, bakers[-1])
    assert amina.taps(old).text == "Cette offre est fermée depuis aujourd’hui. Je peux montrer des offres proches."
    assert "Chef boulanger" not in amina.taps("Voir des offres proches").labels
    assert amina.says("/start").says("boulanger").text.startswith("5 offres")
    amina.taps(f"offers/{bakers[-1].id}")
    assert "Cette offre est fermée" in amina.text
    assert "Postuler" not in amina.labels


def test_draft_is_nowhere(amina, cast):
    values = {"title": "Secret", "nature": "job", "domain": "it", "commune": "69123", "description": "Secret"}
    draft = write_offer(cast.chloe, None, company=cast.bakery, **values)
    for ending in ("", "/full", "/near", "/apply"):
        assert amina.taps(f"offers/{draft.id}{ending}").text.startswith("Je ne trouve pas cette page.")


def test_offer_by_mail_has_no_button_to_apply(amina, cast):
    Offer.update(by_mail_only=True, contact_email="emploi@x.fr").where(Offer.id == cast.offer.id).execute()
    amina.taps(f"offers/{cast.offer.id}")
    assert "Pour postuler, écrivez un e-mail à emploi@x.fr." in amina.text
    assert "Postuler" not in amina.labels
    amina.taps(f"offers/{cast.offer.id}/apply")
    assert amina.text == "Pour cette offre, écrivez un e-mail à emploi@x.fr."


def test_long_description_is_summed_up_then_read_whole(amina, cast):
    told = "Vous pétrissez la pâte & la mie. " * 150
    Offer.update(description=told).where(Offer.id == cast.offer.id).execute()
    amina.taps(f"offers/{cast.offer.id}")
    assert "la mie.\nRéférence " in amina.text
    assert amina.labels[:2] == ["Postuler", "Lire tout"]
    assert told.strip() in amina.taps("Lire tout").text


def test_offer_whose_employer_writes_tags_shows_them_as_words(amina, cast):
    hostile = "<a href='https://x.fr'>Gagnez</a> & <script>"
    Offer.update(title=hostile, description=hostile).where(Offer.id == cast.offer.id).execute()
    assert amina.taps(f"offers/{cast.offer.id}").text.count(hostile) == 2
    assert amina.taps(f"offers/{cast.offer.id}/full").text.count(hostile) == 2


def test_offers_are_shown_before_registration(cast):
    curious = Talker(700_000_300)
    assert "1 offre pour « boulanger »" in curious.says("boulanger").text
    assert "j’ai besoin de votre accord" in curious.says("/start").text
    curious.says("J’accepte").taps("offers")
    assert curious.taps("Voir toutes les offres").text.startswith("2 offres.")
    assert "il faut un compte" in curious.says("1").taps("Postuler").text
    assert "votre prénom" in curious.taps("M’inscrire").text


def test_the_way_back_from_an_offer_leads_to_its_page_of_the_results(amina: Talker, bakers: list[Offer]):
    first = amina.says("boulanger").conversation.path
    second = amina.taps("Suite").conversation.path
    assert amina.taps("Boulangère de nuit").taps("Retour").conversation.path == second
    third_of_first = amina.taps(first).taps("Aide-boulanger <b>H/F</b>")
    assert third_of_first.taps("Offre suivante").taps("Retour").conversation.path == second
    assert amina.taps("Boulangère de nuit").taps("Offre précédente").taps("Retour").conversation.path == first


def test_reading_all_of_an_offer_does_not_lose_the_results(amina: Talker, bakers: list[Offer]):
    Offer.update(description="Une phrase de plus. " * 40).where(Offer.id == bakers[-1].id).execute()
    among = amina.says("boulanger").taps("Chef boulanger").conversation.path
    assert amina.taps("Lire tout").taps("Retour").conversation.path == among


@pytest.mark.parametrize("why", [{"blocked": True}, {"active": False}])
def test_offer_of_an_employer_who_takes_no_application_says_so_and_cannot_be_applied_to(amina, cast, why):
    Company.update(**why).where(Company.id == cast.bakery.id).execute()
    amina.taps(f"offers/{cast.offer.id}")
    assert amina.text.endswith("Boulangerie Martin ne reçoit pas de candidatures en ce moment.")
    assert amina.labels == ["Voir des offres proches", "Garder ou partager", "Retour", "Accueil"]
    amina.taps(f"offers/{cast.offer.id}/full")
    assert "Postuler" not in amina.labels


def test_results_with_long_names_stay_short(amina, cast):
    Company.update(name="Université des Deux Fleuves, services centraux").execute()
    for title in ("Chargé ou chargée de mobilité internationale", "Agent de surveillance de la voie publique"):
        offer(cast.bakery, cast.chloe, title)
    Offer.update(nature=Nature.PUBLIC_JOB).execute()
    assert "Université des Deux Fleuves, Lyon." in amina.says("/offres").taps("Voir toutes les offres").text


def test_button_of_a_search_that_is_forgotten_leads_to_a_new_one(amina, cast):
    button = amina.says("boulanger").path_of("Apprenti boulanger")
    Search.delete().execute()
    assert amina.taps(button).text.startswith("Cette recherche n’est plus gardée.")
    assert "Écrivez ce que vous cherchez" in amina.taps("Voir les offres").text


def test_offer_is_a_card_that_says_first_what_one_wants_to_know(amina, bakers, cast):
    write_offer(
        cast.chloe, bakers[0], hours="de 5 h à 12 h.", duration="2 ans", pay="1 820 € brut par mois", adaptable=True
    )
    card = amina.forges(f"offers/{bakers[0].id}").text.splitlines()
    assert card[:6] == [
        "Apprenti boulanger",
        "Apprentissage, 2 ans. Lyon, Boulangerie Martin.",
        "Horaires : de 5 h à 12 h.",
        "Niveau : Sans diplôme.",
        "Salaire : 1 820 € brut par mois.",
        "Le poste peut être adapté à un handicap.",
    ]
    assert card[-1] == f"Référence {bakers[0].reference}."


def test_employer_presents_itself_in_the_whole_text_and_answers_no_search(amina, bakers):
    Company.update(description="Une boulangerie avec son jardin.").execute()
    assert "jardin" not in amina.forges(f"offers/{bakers[0].id}").text
    assert "L’employeur : Une boulangerie avec son jardin." in amina.taps("Lire tout").text
