"""What is said of oneself or of us in words that nobody foresaw: understood where it can be, and never a search."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.guessing import Guesser
from bot.sayings import UNCLEAR, guessed, heard


def read(path: str) -> dict[str, Any]:
    return tomllib.loads(Path(path).read_text(encoding="utf-8"))


FRUITS = [(["une", "pomme"], "fruit"), (["une", "poire", "verte"], "fruit"), (["un", "chou", "vert"], "legume")]


def test_kind_is_guessed_from_the_words_that_its_wordings_have():
    likely, kind = Guesser(FRUITS).guess(["poire", "et", "pomme"])
    assert kind == "fruit"
    assert likely > 0.5


def test_words_that_no_wording_has_make_nothing_likely():
    assert Guesser(FRUITS).guess(["vélo"])[0] < 0.9


@pytest.mark.parametrize("words", ["je me suis gouré dans mon prénom hier", "ils vont me repondre kan a votre avis"])
def test_what_no_wording_says_is_guessed(words):
    assert heard(words) is None
    assert guessed(words) not in (None, UNCLEAR)


@pytest.mark.parametrize("words", ["je suis maçon", "vous avez des postes de cuisinier", "Boucher", "🍕"])
def test_what_names_a_job_or_says_nothing_of_oneself_is_not_guessed(words):
    assert guessed(words) is None


def test_no_job_that_there_is_is_taken_for_a_saying():
    jobs = [job["title"] for domain in read("demo/jobs.toml").values() for job in domain]
    metiers = [name for domain in read("models/profiles/metiers.toml").values() for *_, name in domain["metiers"]]
    said = [one for domain in read("models/offers/reading/synonyms.toml").values() for one in domain if " " in one]
    assert len(names := [*jobs, *metiers, *said]) >= 300
    assert [name for name in names if heard(name) or guessed(name)] == []


def test_what_is_heard_is_not_guessed():
    assert heard("merci")
    assert guessed("merci") is None


def test_what_is_not_understood_is_not_searched_unless_one_wants_it(amina):
    amina.says("mon chat dort sur votre canapé")
    assert amina.text == "Je n’ai pas compris. Que voulez-vous faire ?"
    amina.says("1")
    assert amina.conversation.path.startswith("searches/")


def test_what_may_be_a_search_or_not_is_asked(amina):
    amina.says("jai envoyer ma demande vous lavez recu")
    assert amina.text == "Cherchez-vous un emploi, ou autre chose ?"
    assert len(amina.conversation.choices) <= 4
    amina.says("2")
    assert amina.conversation.path == "applications"


def test_what_may_be_said_or_not_is_searched_in_one_press(amina):
    amina.says("jai envoyer ma demande vous lavez recu").says("1")
    assert amina.conversation.path.startswith("searches/")


def test_word_of_a_title_is_searched_whatever_is_said_with_it(amina, cast):
    cast.offer.title = "Zingueur"
    cast.offer.make_searchable()
    amina.says("moi je zingue, vous avez zingueur")
    assert "1 offre" in amina.text


def test_guess_takes_no_answer_from_a_form(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1")
    message = "je ne comprend pa tro komen on fé mais votre poste me plait"
    assert guessed(message)
    amina.says(message)
    assert amina.answers["message"] == message
