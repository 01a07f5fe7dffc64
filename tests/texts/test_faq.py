"""What people ask is found by their own words, mistyped or not, in both languages; enough is there for each."""

import re

import pytest

from models.support.webinar import Audience
from texts.faq import MOST_FOUND, answer_of, entries_for, find, question_of
from texts.languages import FOLDER, FRENCH, reading

FOR_CANDIDATES = [Audience.CANDIDATES]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("comment retirer ma candidature", "withdraw"),
        ("jai changé de telephone", "phone"),
        ("je veut effacer mon compt", "erase"),
        ("qui voit mon dossier", "who-sees"),
        ("on me demande de l'argent", "free"),
        ("faire un CV", "no-cv"),
        ("pas de reponse employeur", "wait"),
        ("trop de notifications", "notices"),
        ("handicap", "disability"),
    ],
)
def test_nearest_question_is_found_by_one_s_own_words(said: str, name: str):
    assert find(said, FOR_CANDIDATES)[0].name == name


@pytest.mark.parametrize("said", ["", "xyzzy", "de la", "bonjour", "plombier paris", "\U0001f642", "a" * 5000])
def test_what_nobody_asks_finds_nothing(said: str):
    assert find(said, FOR_CANDIDATES) == []


def test_english_is_found_in_english():
    with reading("en"):
        (found, *_) = find("erase my acount", FOR_CANDIDATES)
        assert question_of(found) == "How do I erase my account?"


def test_each_question_finds_itself_and_no_more_than_a_few():
    for entry in entries_for(Audience):
        found = find(question_of(entry), [entry.audience])
        assert entry in found
        assert len(found) <= MOST_FOUND


@pytest.mark.parametrize(
    ("audience", "least"), [(Audience.CANDIDATES, 20), (Audience.REFERENTS, 10), (Audience.EMPLOYERS, 10)]
)
def test_there_are_enough_for_each_and_answers_are_short(audience: Audience, least: int):
    entries = entries_for([audience])
    assert len(entries) >= least
    for spoken in ("fr", "en"):
        with reading(spoken):
            assert all(len(f"{question_of(one)} {answer_of(one)}".split()) <= 60 for one in entries)


def test_staff_do_not_find_what_is_for_others():
    assert {one.audience for one in find("candidature", [Audience.EMPLOYERS])} <= {Audience.EMPLOYERS}


def test_help_of_staff_calls_buttons_by_their_names():
    """Pages of staff are in French only: help in English quotes their words as they are."""
    pages = [file.read_text() for file in (FOLDER / FRENCH).glob("*.ftl") if file.name != "faq.ftl"]
    named = {name for page in pages for name in re.findall(r"(?:=|\]) (.+)", page)}
    for spoken in ("fr", "en"):
        with reading(spoken):
            answers = " ".join(str(answer_of(one)) for one in entries_for([Audience.REFERENTS, Audience.EMPLOYERS]))
        quoted = set(re.findall(r"[«“]\s?([A-ZÉ].+?)\s?[»”]", answers))
        assert len(quoted) > 9
        assert quoted <= named
