"""Searching offers in words (P01 to P05, P12): what is read, what is said back, and what where nothing is."""

import pytest

from models.offers.publishing import close, write_offer
from tests.cast import offer


def test_words_find_offers_newest_first_with_their_count(amina, bakers):
    amina.says("boulanger")
    assert amina.text.startswith("6 offres pour « boulanger ». Les plus récentes d’abord.\n\n1. Chef boulanger, ")
    line = f"Boulangerie Martin, Lyon. Aujourd’hui, {bakers[-1].reference}. Vous apprenez un métier."
    assert line in amina.text
    assert amina.labels[:5] == [
        "Chef boulanger",
        "Boulanger & pâtissier",
        "Aide-boulanger <b>H/F</b>",
        "Suite",
        "Préciser",
    ]


@pytest.mark.parametrize("words", ["boulanger à Lyon", "lyon boulanger", "Bonjour, je cherche boulanger sur lyon svp"])
def test_place_is_a_criterion_wherever_it_is_said(amina, bakers, words):
    assert amina.says(words).text.startswith("6 offres pour « boulanger », ")


def test_where_nothing_is_here_search_goes_farther_and_says_so(amina, bakers):
    amina.says("boulanger lille")
    assert amina.text.startswith("Rien ici : Lille. J’ai cherché plus loin.\n6 offres pour « boulanger ».")
    assert "absent" not in amina.text
    assert len(amina.text.split()) <= 60


def test_other_contract_is_shown_where_the_wanted_one_has_none(amina, bakers):
    amina.says("stage boulanger")
    assert amina.text.startswith("Rien pour ce contrat : Stage. Voici les autres.\n6 offres")


def test_words_that_nobody_has_are_said_to_be_left_out(amina, bakers):
    amina.says("boulanger astronaute")
    assert amina.text.startswith("Rien avec tous les mots : boulanger astronaute. J’en ai retiré.\n6 offres")


def test_mistake_of_typing_is_mended_and_said(amina, bakers):
    amina.says("boulnger")
    assert amina.text.startswith("J’ai lu « boulanger » pour « boulnger ».\n6 offres pour « boulanger ».")


def test_words_are_searched_as_they_were_typed_in_one_press(amina, bakers):
    amina.says("boulnger").taps("Chercher « boulnger »")
    assert "« boulnger »" in amina.text
    assert "J’ai lu" not in amina.text


def test_word_in_doubt_is_replaced_by_nothing_and_the_other_is_one_press(amina, bakers, cast):
    cast.offer.title = "Zinc"
    cast.offer.make_searchable()
    amina.says("sinc")
    assert "Vouliez-vous dire « zinc » ?" in amina.text
    assert "« sinc »" in amina.text
    assert amina.taps("Chercher « zinc »").text.startswith("1 offre pour « zinc ».")


def test_hours_are_said_back_and_can_be_taken_away(amina, bakers, cast):
    cast.offer.title, cast.offer.hours = "Boulanger du soir", "temps partiel"
    cast.offer.make_searchable()
    assert amina.says("boulanger mi-temps").text.startswith("1 offre pour « boulanger », Temps partiel.")
    amina.taps("Préciser").taps("Changer un critère").taps("Temps partiel").taps("Retirer Temps partiel")
    assert amina.text.startswith("6 offres pour « boulanger ».")


def test_where_no_offer_tells_these_hours_the_others_are_shown(amina, bakers):
    amina.says("boulanger la nuit")
    assert amina.text.startswith("Rien à ces horaires : La nuit. Voici les autres.\n6 offres")


def test_how_far_one_goes_is_said_back_and_changed_in_one_press(amina, bakers, cast):
    cast.offer.commune = "33281"
    cast.offer.make_searchable()
    assert amina.says("boulanger près de Bordeaux").text.startswith("1 offre pour « boulanger », à 30 km de Bordeaux.")
    amina.taps("Préciser").taps("Changer un critère").taps("à 30 km de Bordeaux")
    assert amina.labels[:4] == ["Retirer à 30 km de Bordeaux", "À 10 km", "À 30 km", "À 50 km"]
    assert amina.taps("À 10 km").text.startswith("1 offre pour « boulanger », à 10 km de Bordeaux.")


def test_where_nothing_is_around_search_goes_farther_and_says_so(amina, bakers):
    amina.says("boulanger près de Bordeaux")
    assert amina.text.startswith("Rien ici : à 30 km de Bordeaux. J’ai cherché plus loin.\n6 offres")


def test_town_that_nobody_measured_is_said(amina, bakers):
    amina.says("boulanger près d’Annecy")
    assert amina.text.startswith("Je ne sais pas mesurer autour de Annecy : j’ai cherché dans son département.")


@pytest.mark.parametrize("path", ["around/75056/30", "around/33063/31", "around/99999/10"])
def test_forged_radius_changes_nothing(amina, bakers, cast, path):
    cast.offer.commune = "33281"
    cast.offer.make_searchable()
    search = amina.says("boulanger près de Bordeaux").conversation.path
    assert amina.taps(f"{search}/{path}").text == amina.taps(f"{search}/refine").text


def test_what_is_not_wanted_is_not_searched_as_wished(amina, bakers):
    amina.says("boulanger sauf Lyon")
    assert amina.text.startswith("Je ne sais pas chercher « sauf Lyon » : je l’ai laissé de côté.\n6 offres")


def test_town_of_a_frequent_name_is_asked_for(amina, bakers):
    amina.says("boulanger saint-denis")
    assert amina.text == "Plusieurs villes s’appellent Saint-Denis. Laquelle voulez-vous ?"
    assert amina.labels[:2] == ["Saint-Denis, La Réunion", "Saint-Denis, Seine-Saint-Denis"]
    assert amina.says("2").text.startswith("Je ne trouve pas d’offre. Vous cherchez :\n« boulanger », Saint-Denis.")
    assert amina.labels[:2] == ["Retirer « boulanger »", "Retirer Saint-Denis"]
    assert amina.taps("Retirer Saint-Denis").text.startswith("6 offres pour « boulanger ».")


@pytest.mark.parametrize("words", ["🧱", "...", "%_%"])
def test_what_cannot_be_read_gets_an_example(amina, bakers, words):
    amina.says(words)
    assert amina.text.startswith("Je n’ai pas compris quel travail vous cherchez.")
    assert "Voir toutes les offres" in amina.labels


def test_offers_that_only_speak_of_it_come_on_a_page_of_their_own(amina, bakers, cast):
    close(cast.chloe, bakers[0])  # so that there is room beside the last of them
    write_offer(cast.chloe, offer(cast.bakery, cast.chloe, "Livreur"), description="Vous livrez le boulanger.")
    amina.says("boulanger").taps("Suite")
    assert "Livreur" not in amina.labels
    amina.taps("Suite")
    assert "Celles-ci en parlent seulement." in amina.text
    assert amina.labels[0] == "Livreur"
    assert amina.says("1").text.startswith("Offre 6 sur 6.")
    assert "Celles-ci en parlent seulement." in amina.taps("Retour").text


def test_exact_reference_finds_its_offer_only(amina, bakers):
    for typed in (bakers[1].reference, f"réf. {bakers[1].reference}", bakers[1].reference.replace("-", " ")):
        amina.says(typed)
        assert amina.text.startswith("1 offre pour"), typed
        assert amina.labels[0] == "Boulanger"


def test_what_finds_nothing_says_what_to_do(amina, bakers):
    amina.says("astronaute")
    assert amina.text.startswith("Je ne trouve pas d’offre. Vous cherchez :\n« astronaute ».\nRetirez un critère")
    assert amina.labels[0] == "Chercher autrement"


def test_no_offer_at_all_is_said_plainly(amina, cast):
    close(cast.chloe, cast.offer)
    close(cast.driss, cast.other_offer)
    assert amina.says("/offres").taps("Voir toutes les offres").text.startswith("Il n’y a pas d’offre en ce moment.")
