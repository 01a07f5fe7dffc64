"""Pages speak the language of who is signed in; what it does not say, and every other page, is in French."""

import shutil

import pytest

from models.people.staff import Staff
from tests.cast import Cast
from texts import languages
from texts.languages import FRENCH, language


@pytest.fixture
def esperanto(cast: Cast, tmp_path, monkeypatch):
    """A language of two messages beside French, which is Bruno's."""
    shutil.copytree(languages.FOLDER / FRENCH, tmp_path / FRENCH)
    (tmp_path / "eo").mkdir()
    (tmp_path / "eo" / "words.ftl").write_text(
        "home-hello = Saluton { $name }\nview-candidates = Kandidatoj\n", encoding="utf-8"
    )
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    languages.reload()
    Staff.update(language="eo").where(Staff.id == cast.bruno.id).execute()
    yield "eo"
    monkeypatch.undo()
    languages.reload()


def test_pages_are_in_the_language_of_who_is_signed_in(cast: Cast, sign_in, esperanto):
    page = sign_in(cast.bruno).get("/").text
    assert "Saluton Bruno" in page
    assert "Kandidatoj" in page
    assert '<html lang="eo">' in page
    assert "Candidatures" in page


def test_next_page_is_its_reader_s_again(cast: Cast, sign_in, esperanto):
    sign_in(cast.bruno).get("/")
    assert "Bonjour Chloé" in sign_in(cast.chloe).get("/").text
    assert '<html lang="fr">' in sign_in(None).get("/login").text
    assert language() == FRENCH


def test_page_that_is_not_there_ends_its_language_too(cast: Cast, sign_in, esperanto):
    assert sign_in(cast.bruno).get("/nowhere").status_code == 404
    assert sign_in(cast.bruno).get("/", query_string={"search": "\0"}).status_code == 400
    assert language() == FRENCH


def test_language_without_words_is_french(cast: Cast, sign_in):
    Staff.update(language="xx").where(Staff.id == cast.bruno.id).execute()
    assert "Bonjour Bruno" in sign_in(cast.bruno).get("/").text


def test_front_page_is_in_english_for_who_asks_and_names_its_other_language(app):
    page = app.test_client().get("/?lang=en").text
    assert "You are looking for work" in page
    assert '<a href="/" lang="fr" hreflang="fr">Français</a>' in page
    assert '<link rel="alternate" hreflang="en" href="http' in page
    assert "Vous cherchez un travail" in app.test_client().get("/").text


def test_address_changes_no_page_of_staff(cast: Cast, sign_in):
    assert '<html lang="fr">' in sign_in(cast.bruno).get("/applications/?lang=en").text
