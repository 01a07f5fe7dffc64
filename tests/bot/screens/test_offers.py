"""Looking for offers (P01 to P05, P08, P09, P12, A21 to A23)."""

import pytest

from models.folding import fold
from models.offers.criteria import Criteria
from models.offers.offer import Domain, Level, Nature, Offer, close, write_offer
from models.offers.searches import Search
from models.organisations.company import Company
from tests.bot.driver import Talker
from tests.cast import Cast, offer

BAKERS = ("Boulanger", "Boulangère de nuit", "Aide-boulanger <b>H/F</b>", "Boulanger & pâtissier", "Chef boulanger")


@pytest.fixture
def bakers(cast: Cast) -> list[Offer]:
    """With the one of the cast, six offers that "boulanger" finds, the oldest first."""
    return [cast.offer, *(offer(cast.bakery, cast.chloe, title) for title in BAKERS)]


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


def test_values_of_a_criterion_show_how_many_offers_they_leave(amina, bakers, cast):
    Offer.update(level=Level.CAP).where(Offer.id == bakers[1].id).execute()
    Offer.get_by_id(bakers[1].id).make_searchable()
    amina.says("boulanger").taps("Préciser").taps("Par diplôme")
    assert amina.labels[:2] == ["Sans diplôme (5)", "CAP, BEP (1)"]
    amina.says("2")
    assert amina.text.startswith("1 offre pour « boulanger », CAP, BEP.")
    amina.taps("Préciser").taps("Changer un critère").says("1").taps("Retirer CAP, BEP")
    assert amina.text.startswith("6 offres pour « boulanger ».")


@pytest.fixture
def trades(bakers: list[Offer], cast: Cast) -> list[str]:
    """Offers of six domains, most of them of one: what the buttons say, in order of the alphabet."""
    for domain in (Domain.DIPLOMACY, Domain.AUDIT, Domain.SAFETY, Domain.PURCHASING, Domain.DIGITAL):
        write_offer(cast.chloe, offer(cast.bakery, cast.chloe, "Apprenti"), domain=domain)
    Offer.update(domain=Domain.HOSPITALITY).where(Offer.id == cast.other_offer.id).execute()
    Offer.get_by_id(cast.other_offer.id).make_searchable()
    named = ("Achats (1)", "Diplomatie et relations internationales (1)", "Études, qualité, audit (1)")
    last = ("Hygiène et sécurité, prévention des risques (1)", "Hôtellerie, restauration, tourisme (7)")
    return [*named, *sorted(last, key=fold), "Numérique, digital (1)"]


def test_domains_come_in_alphabetical_order_and_back_returns_to_the_page_before(amina, trades):
    amina.says("/offres").taps("Par métier")
    assert amina.labels[:5] == [*trades[:4], "Suite"]
    assert amina.taps("Suite").labels[:2] == trades[4:]
    assert amina.taps("Retour").labels[:4] == trades[:4]
    assert "Par métier" in amina.taps("Retour").labels


def test_every_criterion_is_one_or_two_presses_from_where_a_search_begins(amina, bakers):
    amina.says("/offres").taps("Région, diplôme, horaires…")
    first = amina.labels
    assert first[:5] == ["Par type de contrat", "Par métier", "Par région", "Par diplôme", "Suite"]
    assert amina.taps("Suite").labels[:2] == ["Par employeur", "Par horaires"]
    assert amina.taps("Retour").labels == first


def test_criteria_left_to_add_are_all_there_beside_the_one_to_change(amina, bakers):
    amina.says("apprentissage").taps("Préciser")
    assert amina.labels[:5] == ["Par métier", "Par région", "Par diplôme", "Suite", "Changer un critère"]
    assert amina.taps("Suite").labels[:3] == ["Par employeur", "Par horaires", "Changer un critère"]


def test_any_job_is_said_in_few_words_beside_its_town(amina, cast):
    write_offer(cast.chloe, offer(cast.bakery, cast.chloe, "Vendeuse"), nature=Nature.JOB, commune="69123")
    assert "Emploi privé ou public, Lyon" in amina.says("CDI Lyon").text


def test_two_offers_whose_contracts_read_the_same_are_told_apart_by_their_town(amina, cast):
    for nature, commune in ((Nature.PUBLIC_JOB, "69123"), (Nature.CONTRACT_JOB, "33063")):
        made = offer(cast.bakery, cast.chloe, "Jardinière")
        write_offer(cast.chloe, made, nature=nature, commune=commune)
    amina.says("jardinière")
    assert sorted(amina.labels[:2]) == ["Jardinière, Bordeaux", "Jardinière, Lyon"]


def test_contracts_stand_on_one_page(amina, cast):
    for nature in Nature:
        write_offer(cast.chloe, offer(cast.bakery, cast.chloe, "Vendeur"), nature=nature)
    amina.says("/offres").taps("Par type de contrat")
    assert (len(amina.labels), "Suite" in amina.labels) == (len(Nature) + 2, False), "with the ways back and home"


@pytest.mark.parametrize(("typed", "chosen"), [("sécurité", "Hygiène"), ("etudes", "Études"), ("diplomatie", "Diplo")])
def test_word_typed_among_the_values_chooses_one(amina, trades, typed, chosen):
    amina.says("/offres").taps("Par métier").says(typed)
    assert amina.text.startswith(f"1 offre pour {chosen}")


def test_word_that_several_values_have_asks_which(amina, trades):
    amina.says("/offres").taps("Par métier").says("et")
    assert [label[:4] for label in amina.labels[:3]] == ["Dipl", "Étud", "Hygi"]
    assert "Hygiène et sécurité" in amina.says("3").text


def test_word_that_no_value_has_is_searched(amina, trades):
    amina.says("/offres").taps("Par métier").says("boulanger")
    assert amina.text.startswith("6 offres pour « boulanger ».")


def test_place_is_narrowed_from_region_to_commune(amina, bakers):
    amina.says("/offres").taps("Région, diplôme, horaires…").taps("Par région").says("1")
    assert "Auvergne-Rhône-Alpes" in amina.text
    amina.taps("Préciser").taps("Par département").says("1").taps("Préciser").taps("Par ville").says("1")
    assert "Lyon" in amina.text.partition("\n")[0]
    assert "Par ville" not in amina.taps("Préciser").labels


def test_a_criterion_takes_several_values_one_at_a_time(amina, bakers):
    Offer.update(level=Level.CAP).where(Offer.id == bakers[1].id).execute()
    Offer.update(level=Level.BAC).where(Offer.id == bakers[2].id).execute()
    for baker in bakers[1:3]:
        Offer.get_by_id(baker.id).make_searchable()
    amina.says("boulanger").taps("Préciser").taps("Par diplôme").taps("CAP, BEP (1)")
    amina.taps("Préciser").taps("Changer un critère").taps("CAP, BEP").taps("Ajouter un autre choix")
    assert not [label for label in amina.labels if label.startswith("CAP, BEP")], "what is chosen is not offered again"
    amina.taps("Bac (1)")
    assert amina.text.startswith("2 offres pour « boulanger », Bac ou CAP, BEP.")
    amina.taps("Préciser").taps("Changer un critère").says("1")
    assert amina.text.startswith("Vous cherchez : Bac ou CAP, BEP.")
    assert amina.labels[:3] == ["Retirer Bac", "Retirer CAP, BEP", "Ajouter un autre choix"]
    assert amina.says("1").text.startswith("1 offre pour « boulanger », CAP, BEP.")


def test_a_fifth_value_cannot_be_added(amina, bakers):
    four = Criteria(domain=("it", "health", "sales", "hospitality"))
    search = Search.of(amina.conversation, four).id
    amina.taps(f"searches/{search}/change/domain")
    assert (len(amina.labels), "Ajouter un autre choix" in amina.labels) == (6, False), "with the ways back and home"


def test_a_criterion_that_is_gone_leads_to_those_left(amina, bakers):
    search = Search.of(amina.conversation, Criteria(words="boulanger")).id
    assert amina.taps(f"searches/{search}/change/level").text.startswith("Vous cherchez : « boulanger ».")
    for gone in ("level/cap", "company/x", "level"):
        assert amina.taps(f"searches/{search}/without/{gone}").text.startswith("6 offres pour « boulanger »."), gone


def test_value_that_no_offer_has_is_nowhere(amina, bakers):
    search = Search.of(amina.conversation, Criteria(words="boulanger")).id
    for forged in ("nature/none", "nature/'--", "level/bac_5", "company/999", "company/x", "commune/75056", "region/x"):
        assert amina.taps(f"searches/{search}/with/{forged}").text.startswith("Je ne trouve pas cette page."), forged


def test_search_of_another_looks_forgotten(amina, other, bakers):
    other.says("plombier secret")
    for ending in ("", "/refine", "/refine/nature", "/without", "/after/1", f"/offers/{bakers[0].id}"):
        assert amina.taps(other.conversation.path + ending).text.startswith("Cette recherche n’est plus gardée.")


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
