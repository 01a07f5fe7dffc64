"""Refining a search by criteria, one value at a time."""

import pytest

from models.folding import fold
from models.offers.criteria import Criteria
from models.offers.offer import Domain, Level, Nature, Offer
from models.offers.publishing import write_offer
from models.offers.searches import Search
from tests.cast import Cast, offer


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
