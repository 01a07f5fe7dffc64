"""Searches are kept in one press from a result, named, paused and let go, each by its owner (P06, P35)."""

import json

import pytest

from models.alerts.keeping import MOST_KEPT
from models.journal import history
from models.offers.searches import Search
from tests.bot.driver import Talker
from tests.cast import Cast, offer


@pytest.fixture
def cooks(cast: Cast) -> None:
    for title in ("Commis de cuisine", "Second de cuisine", "Chef de cuisine", "Aide de cuisine"):
        offer(cast.bakery, cast.chloe, title)


@pytest.fixture
def kept(amina: Talker, cooks) -> Search:
    amina.says("cuisine").says("1").taps("Garder cette recherche")
    return Search.get(Search.name.is_null(False))


def test_search_is_kept_in_one_press_from_a_result(amina, kept):
    assert amina.text.startswith("Recherche gardée : « cuisine ».")
    pressed = ["Voir les offres", "Quand me prévenir", "La modifier", "Mettre en pause", "Ne plus la garder"]
    assert amina.labels[:5] == pressed
    assert "Garder cette recherche" not in amina.taps("Voir les offres").says("1").labels


def test_kept_searches_are_where_a_search_begins(amina, kept):
    assert amina.says("/offres").taps("Mes recherches gardées").labels[0] == "« cuisine »"
    assert amina.says("1").taps("Voir les offres").text.startswith("4 offres pour « cuisine ».")


def test_kept_twice_is_one(amina, kept):
    amina.forges(f"searches/{kept.id}/keep")
    assert Search.kept_by(kept.candidate).count() == 1


def test_name_is_changed_and_an_empty_one_refused(amina, kept):
    amina.taps("La modifier").taps("Changer son nom").says(" ")
    assert Search.get_by_id(kept.id).name == kept.name
    amina.says("Mon futur métier")
    assert amina.text.startswith("Mon futur métier\nCritères :\n« cuisine »\n")
    assert Search.get_by_id(kept.id).name == "Mon futur métier"


def test_criteria_are_changed_in_place_with_several_of_each(amina, kept):
    amina.taps("La modifier").taps("Changer ses critères").says("cuisine stage ou apprentissage lyon ou bordeaux")
    wanted = Search.get_by_id(kept.id).wanted()
    assert (set(wanted.nature), set(wanted.commune)) == ({"internship", "apprenticeship"}, {"69123", "33063"})
    assert amina.text.startswith("« cuisine », Apprentissage ou Stage")
    assert Search.kept_by(kept.candidate).count() == 1


def test_name_that_one_gave_stays_when_the_criteria_change(amina, kept):
    amina.taps("La modifier").taps("Changer son nom").says("Mon futur métier").taps("La modifier").taps(
        "Changer ses critères"
    ).says("boulanger")
    assert amina.text.startswith("Mon futur métier\nCritères :\n« boulanger »\n")


def test_criteria_that_are_not_understood_change_nothing(amina, kept):
    amina.taps("La modifier").taps("Changer ses critères").says("🍕 ...")
    assert Search.get_by_id(kept.id).criteria == kept.criteria
    assert "Je n’ai pas compris." in amina.text


def test_two_kept_searches_never_look_for_the_same(amina, kept):
    amina.says("/start").says("commis").says("1").taps("Garder cette recherche")
    amina.taps("La modifier").taps("Changer ses critères").says("cuisine")
    assert "sous un autre nom" in amina.text
    assert {one.wanted().words for one in Search.kept_by(kept.candidate)} == {"cuisine", "commis"}


def test_search_made_before_with_the_same_criteria_gives_way(amina, kept):
    amina.says("/start").says("boulanger")
    amina.taps(f"kept/{kept.id}").taps("La modifier").taps("Changer ses critères").says("boulanger")
    assert Search.get_by_id(kept.id).wanted().words == "boulanger"


def test_paused_search_says_so_until_it_goes_on(amina, kept):
    assert amina.taps("Mettre en pause").text.endswith("Elle est en pause. Elle ne prévient pas.")
    assert Search.get_by_id(kept.id).paused
    assert "pause." not in amina.taps("Reprendre").text
    assert not Search.get_by_id(kept.id).paused


def test_button_of_a_search_that_was_let_go_says_that_it_is_kept_no_more(amina, kept):
    amina.taps("Ne plus la garder").forges(f"kept/{kept.id}")
    assert amina.text.startswith("Cette recherche n’est pas gardée.")


def test_search_that_is_let_go_can_be_kept_again(amina, kept):
    amina.taps("Ne plus la garder")
    assert Search.get_by_id(kept.id).name is None
    amina.taps("Garder cette recherche")
    assert Search.get_by_id(kept.id).name == kept.name


def test_no_more_than_ten_are_kept(amina, kept):
    for number in range(MOST_KEPT - 1):
        Search.create(candidate=kept.candidate, criteria={}, digest=str(number), name=f"n° {number}")
    amina.says("commis").says("1").taps("Garder cette recherche")
    assert amina.text.startswith("Vous gardez déjà 10 recherches.")
    assert Search.kept_by(kept.candidate).count() == MOST_KEPT


def test_journal_tells_each_act_once_and_never_what_is_looked_for(amina, kept):
    amina.taps("La modifier").taps("Changer son nom").says("Mon futur métier").taps("La modifier").taps(
        "Changer ses critères"
    ).says("boulanger")
    for path in ("pause", "pause", "resume", "let-go", "let-go"):
        amina.forges(f"kept/{kept.id}/{path}")
    lines = history(kept)
    assert [line.verb for line in lines] == ["keep", "rename", "change", "pause", "resume", "let_go"]
    assert {(line.actor_kind, line.actor_id) for line in lines} == {("candidate", kept.candidate_id)}
    told = json.dumps([line.__data__ for line in lines], default=str)
    assert not any(words in told for words in ("cuisine", "boulanger", "métier"))


@pytest.mark.parametrize("path", ["keep", "name", "pause", "resume", "let-go"])
def test_stranger_cannot_touch_a_kept_search(amina, other, kept, path):
    other.taps(f"searches/{kept.id}/keep" if path == "keep" else f"kept/{kept.id}/{path}")
    assert other.text.startswith("Cette recherche n’est plus gardée.")
    again = Search.get_by_id(kept.id)
    assert (again.name, again.paused, again.candidate_id) == (kept.name, False, kept.candidate_id)


def test_kept_search_is_never_forgotten(amina, kept, clock):
    clock.shift(400 * 86400)
    assert not Search.forgettable(kept.used_at.replace(year=9999)).where(Search.id == kept.id).exists()


@pytest.mark.parametrize(("said", "told"), [("1", "dès qu’une offre arrive"), ("3", "le lundi matin")])
def test_rhythm_is_chosen_and_said(amina, kept, said, told):
    amina.taps("Quand me prévenir").says(said)
    assert amina.text.startswith("C’est noté : ")
    assert told in amina.text
    assert amina.says("/offres").taps("Mes recherches gardées").says("1").text.endswith(f"{told}.")


def test_rhythm_that_is_none_changes_nothing(amina, kept):
    amina.forges(f"kept/{kept.id}/rhythm/hourly")
    assert Search.get_by_id(kept.id).rhythm == kept.rhythm


def test_what_finds_nothing_is_kept_in_one_press(amina: Talker, cooks):
    amina.says("astronaute").taps("Me prévenir quand il y en a")
    assert amina.text.startswith("Recherche gardée : « astronaute ».")


def test_what_was_asked_is_kept_and_not_what_was_found_farther_away(amina: Talker, cooks):
    amina.says("cuisine lille")
    assert amina.text.startswith("Rien ici : Lille.")
    amina.taps("Me prévenir quand il y en a")
    assert Search.get(Search.name.is_null(False)).wanted().commune == ("59350",)


def test_few_results_are_kept_from_their_page(amina: Talker, cast: Cast):
    offer(cast.bakery, cast.chloe, "Commis de cuisine")
    assert "Garder cette recherche" in amina.says("cuisine").labels
    assert "Garder cette recherche" not in amina.taps("Garder cette recherche").taps("Voir les offres").labels


@pytest.mark.parametrize("words", ["astronaute", "cuisine lille", "cuisine"])
def test_who_has_no_account_is_offered_to_keep_nothing(stranger: Talker, cooks, words: str):
    labels = stranger.says(words).labels
    assert not {"Garder cette recherche", "Me prévenir quand il y en a"} & set(labels)
