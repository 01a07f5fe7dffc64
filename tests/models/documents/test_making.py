"""Documents that we make: what stands on them, and that the worst answers still make a whole page."""

import pytest
from pypdfium2 import PdfDocument

from models.documents.inspection.inspector import MAX_SIZE, inspect
from models.documents.making.cv import (
    CV,
    LONGEST_ANSWER,
    LONGEST_BESIDE,
    Layout,
    Section,
    checked_lines,
    name_of_cv,
)
from models.documents.making.drawing import draw
from models.documents.making.fonts import drawable
from models.documents.making.picture import picture_of
from models.people.candidate import Candidate
from models.refusal import Refused


def cv_of(words: str, beside: str) -> CV:
    main = [Section("Expérience", words.splitlines()), Section("Formation", words.splitlines()), Section("Vide", [])]
    few = [Section("Langues", beside.splitlines()), Section("Ce que j’aime", beside.splitlines())]
    return CV(
        "Éléonore Ça-va Ğüneş", beside.replace("\n", " "), Section("Contact", ["a" * 60 + "@exemple.fr"]), main, few
    )


WORDS = {
    "ordinary": ("Un stage\nUn autre", "Français"),
    "one word": ("M" * LONGEST_ANSWER, "M" * LONGEST_BESIDE),
    "markup": ("<para><b>&amp;<img src='file:///etc/passwd'/></a>", "</para>&#0;"),
    "many lines": ("\n".join("M" * 60 for _ in range(10)), "\n".join("M" * 20 for _ in range(10))),
}


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_any_answer_makes_a_cv_that_passes_as_any_file(layout, words):
    made = draw(cv_of(*words), layout)
    assert inspect("CV.pdf", made).size < MAX_SIZE / 10
    assert picture_of(made).startswith(b"\x89PNG")


@pytest.mark.parametrize("layout", Layout)
def test_what_is_beside_stays_on_the_first_page(layout):
    with PdfDocument(draw(cv_of(*WORDS["many lines"]), layout)) as document:
        first = document[0].get_textpage().get_text_range()
        assert "Éléonore" in first
        assert len(document) <= 2
        assert layout == Layout.PLAIN or "Ce que j’aime" in first


@pytest.mark.parametrize("layout", Layout)
def test_markup_is_words(layout):
    with PdfDocument(draw(cv_of(*WORDS["markup"]), layout)) as document:
        assert "<b>&amp;<img" in document[0].get_textpage().get_text_range()


@pytest.mark.parametrize("layout", Layout)
def test_same_answers_make_the_same_file(layout):
    assert draw(cv_of("a", "b"), layout) == draw(cv_of("a", "b"), layout)


def test_rare_accent_goes_and_emoji_too():
    assert drawable("Nguyễn\tĐoković 👍🏽 Łukasz œuvre") == "Nguyen Đoković Łukasz œuvre"


def test_lines_are_kept_and_bullets_go():
    assert checked_lines("- un\n\n• deux\n*\n🙂\n3 ans") == "un\ndeux\n3 ans"


def test_more_lines_than_fit_stand_on_the_last():
    lines = checked_lines("\n".join(f"l{number}" for number in range(30))).splitlines()
    assert len(lines) == 10
    assert lines[-1].endswith("l28, l29")


@pytest.mark.parametrize("words", ["", " ", "👍", "...", "123", "こんにちは"])
def test_answer_that_cannot_be_drawn_is_refused(words):
    with pytest.raises(Refused, match="cv_letters"):
        checked_lines(words)


@pytest.mark.parametrize(
    ("sought", "name"),
    [
        ("Un apprentissage en cuisine", "CV_BenaliAmina_ApprentissageCuisine.pdf"),
        ("../../etc/passwd", "CV_BenaliAmina_Passwd.pdf"),
        ("BTP", "CV_BenaliAmina.pdf"),
        ("Je veux juste travailler, rien d’autre", "CV_BenaliAmina.pdf"),
    ],
)
def test_cv_is_named_as_advised(sought, name):
    assert name_of_cv(Candidate(first_name="Amina", last_name="Benali"), sought) == name
