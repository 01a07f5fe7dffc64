"""The chat is read by people who read with difficulty: short words, short sentences, one idea in each."""

from collections.abc import Iterator
from statistics import median

import pytest

from bot.screen import MOST_WORDS
from phone.markup import parse
from tests.texts.messages import PATTERNS, every_way, sayings
from tests.texts.reading import (
    FEWEST_SCORED,
    LEAST_IN_ENGLISH,
    LEAST_MEDIAN,
    LEAST_SCORE,
    LONGEST_SENTENCE,
    measure,
    ours,
    sentences,
    syllables,
    syllables_in_english,
    words,
)
from texts import ABSENT, text
from texts.languages import reading

ASKED = (".ask", ".example", ".short")
# A value that is read as one short word: what is measured is ours.
NAME = "Nom"


def of_the_chat() -> Iterator[str]:
    """The messages that the chat says: in its own code, as questions, refusals and notices."""
    said = {name for saying in sayings() if saying.where.startswith("bot/") for name in saying.messages}
    for name in PATTERNS:
        is_asked = name.startswith("question-") and name.endswith(ASKED)
        is_refusal = name.startswith("refused-") and (name.endswith(".chat") or f"{name}.chat" not in PATTERNS)
        if name in said or is_asked or is_refusal or name.endswith(".chat"):
            yield name


def said_by(name: str, language: str = "fr") -> set[str]:
    """All that this message can say, as it is read."""
    ways = ({key: None if value == ABSENT else value for key, value in way.items()} for way in every_way(name, NAME))
    with reading(language):
        return {parse(str(text(name, **facts)), "HTML")[0] for facts in ways}


def score(said: set[str], language: str = "fr") -> float | None:
    """That of its hardest variant; none where no variant is long enough."""
    measures = [measure(ours(one), language) for one in said]
    return min((one.score for one in measures if one.words >= FEWEST_SCORED), default=None)


SAID = {name: said_by(name) for name in of_the_chat()}
SCORES = {name: found for name, said in SAID.items() if (found := score(said)) is not None}
SAID_IN_ENGLISH = {name: said_by(name, "en") for name in SAID}
SCORES_IN_ENGLISH = {name: found for name, said in SAID_IN_ENGLISH.items() if (found := score(said, "en")) is not None}


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "je RIB votre offres qui guide vie août rien œuvre deux seul 3114 qu’il n’est"),
        (2, "emploi travail message adresse juger moyen boa maïs théâtre école e-mail idées"),
        (3, "référent entreprise employeur envoyer réunion création essayer rendez-vous l’employeur aujourd’hui"),
        (4, "candidatures invitation validation information"),
        (5, "université"),
    ],
)
def test_syllables_are_those_that_one_says(count, said):
    assert [word for word in said.split() if syllables(word) != count] == []


def test_sentence_ends_at_its_sign_and_at_the_end_of_its_line():
    text = "1. Écrivez à a.b@c.fr. Puis :\nattendez… C’est « fini » !"
    assert sentences(text) == ["Écrivez à a.b@c.fr", "Puis :", "attendez", "C’est « fini »"]
    assert list(map(len, map(words, sentences(text)))) == [3, 1, 1, 2]


def test_what_people_wrote_is_not_ours():
    assert ours("Il écrit : « Un très\nlong texte. » Répondez.").split() == ["Il", "écrit", ":", "Répondez."]


def test_easy_text_scores_better_than_a_hard_one():
    easy = measure("Vous cherchez un stage. Je vous aide. Écrivez le nom de votre ville.")
    hard = measure("L’accompagnement socioprofessionnel individualisé favorise l’employabilité des bénéficiaires.")
    assert hard.score < 0 < 80 < easy.score


@pytest.mark.parametrize("name", SAID)
def test_message_has_short_sentences(name):
    for said in SAID[name]:
        long = [one for one in sentences(ours(said)) if len(words(one)) > LONGEST_SENTENCE]
        assert not long, f"{name}: at most {LONGEST_SENTENCE} words a sentence"
        assert len(words(ours(said))) <= MOST_WORDS, f"{name}: at most {MOST_WORDS} words, in pages beyond"


@pytest.mark.parametrize("name", SAID_IN_ENGLISH)
def test_message_has_short_sentences_in_english_too(name):
    for said in SAID_IN_ENGLISH[name]:
        assert [one for one in sentences(ours(said)) if len(words(one)) > LONGEST_SENTENCE] == []
        assert len(words(ours(said))) <= MOST_WORDS


def test_long_messages_are_easy_to_read_in_english_too():
    assert {name: score for name, score in SCORES_IN_ENGLISH.items() if score < LEAST_IN_ENGLISH} == {}
    assert median(SCORES_IN_ENGLISH.values()) >= LEAST_MEDIAN


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "your work asked closed 3114 write change"),
        (2, "offer table wanted person letter"),
        (3, "employer adviser messages"),
        (4, "application information"),
    ],
)
def test_syllables_of_english_are_nearly_those_that_one_says(count, said):
    assert [word for word in said.split() if syllables_in_english(word) != count] == []


def test_long_messages_are_easy_to_read():
    assert {name: score for name, score in SCORES.items() if score < LEAST_SCORE} == {}
    assert median(SCORES.values()) >= LEAST_MEDIAN
