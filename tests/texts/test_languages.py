"""Words are in the language of who reads, message by message; what a language lacks is in French."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest

from models.database import today
from texts import day, languages, lazy, plain, text
from texts.languages import FRENCH, language, reading


def test_words_are_in_the_language_of_who_reads(esperanto):
    assert plain("back") == "Reen"
    with reading(FRENCH):
        assert plain("back") == "Retour"
    assert plain("back") == "Reen"


def test_a_message_that_a_language_lacks_is_in_french_its_days_included(esperanto):
    tomorrow = today() + timedelta(days=1)
    assert plain("home") == "Accueil"
    assert plain("you-start", day=tomorrow) == "Vous commencez demain."


def test_words_and_days_read_anew_are_said_anew(esperanto):
    said = plain("back"), day(today())
    (languages.FOLDER / "eo" / "words.ftl").write_text("back = Reveni\nday = nun", encoding="utf-8")
    languages.reload()
    assert said == ("Reen", "hodiaŭ")
    assert (plain("back"), day(today())) == ("Reveni", "nun")


def test_words_that_several_threads_want_at_once_are_read_once(monkeypatch):
    made, bundle, together = [], languages.FluentBundle, Barrier(4)
    monkeypatch.setattr(languages, "FluentBundle", lambda *args, **options: made.append(1) or bundle(*args, **options))

    def want() -> str:
        together.wait(10)
        return plain("back")

    languages.reload()
    with ThreadPoolExecutor(4) as pool:
        wanted = [pool.submit(want) for _ in range(4)]
    assert ([one.result() for one in wanted], made) == (["Retour"] * 4, [1])


def test_days_are_in_the_language_of_who_reads(esperanto):
    assert day(today()) == "hodiaŭ"
    assert day(date(2020, 1, 1)) == "la 1-a de Januaro2020"


def test_typography_is_that_of_the_language(esperanto):
    assert text("hello", name="Amina") == "Saluton Amina: bonvenon."
    assert "\u00a0:" in plain("help")


def test_lazy_words_are_said_anew_for_each_reader(esperanto):
    label = lazy("back")
    assert str(label) == "Reen"
    with reading(FRENCH):
        assert str(label) == "Retour"


def test_a_language_that_we_do_not_have_is_read_in_french(esperanto):
    with reading("de"):
        assert language() == FRENCH
        assert plain("back") == "Retour"


def test_what_no_language_has_is_an_error(esperanto):
    with pytest.raises(KeyError, match="nothing-of-the-kind"):
        plain("nothing-of-the-kind")


def test_the_language_ends_with_its_block_also_when_it_fails(esperanto):
    with pytest.raises(ZeroDivisionError), reading(FRENCH):
        _ = 1 / 0
    assert language() == "eo"


def test_two_people_served_at_once_read_each_their_own(esperanto):
    async def one_of(language: str) -> str:
        with reading(language):
            await asyncio.sleep(0)
            return await asyncio.to_thread(plain, "back")

    async def both() -> list[str]:
        return await asyncio.gather(one_of("eo"), one_of(FRENCH))

    assert asyncio.run(both()) == ["Reen", "Retour"]


def test_words_that_changed_are_read_again(esperanto):
    assert plain("back") == "Reen"
    (languages.FOLDER / "eo" / "words.ftl").write_text("back = Returni\n", encoding="utf-8")
    languages.reload()
    assert plain("back") == "Returni"
