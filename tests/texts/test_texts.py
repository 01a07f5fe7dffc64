"""The words that people read: each there, each whole, each safe, and in the French of books."""

import re
from collections.abc import Iterator
from hashlib import sha256

import pytest
from markupsafe import escape

from models.conversations.conversation import CONSENT_VERSION
from tests.texts.messages import JUNK, PATTERNS, WRITTEN, every_way
from texts import plain, text


def test_no_line_is_anything_but_a_message_or_a_comment():
    assert not [entry.content for entry in JUNK]


def test_no_name_is_that_of_two_messages():
    names = [message.id.name for message in WRITTEN]
    assert not {name for name in names if names.count(name) > 1}


HOSTILE = "<b>&\"' {$x}"


def test_every_message_is_filled_and_escaped_whatever_the_variant():
    for name in PATTERNS:
        for value in (HOSTILE, 1, 12345, "", "absent", "x" * 5000):
            for facts in every_way(name, value):
                html, words = text(name, **facts), plain(name, **facts)
                assert HOSTILE not in html, name
                assert html.count(escape(HOSTILE)) == words.count(HOSTILE), name


def prose() -> Iterator[tuple[str, str]]:
    """Each piece of text in each variant of each message, as it is said."""
    for name in PATTERNS:
        for facts in every_way(name, "mot"):
            yield name, plain(name, **facts)


def test_no_message_is_empty():
    assert not [name for name, words in prose() if not words.strip()]


def test_signs_are_spaced_as_in_french_and_never_parted_from_their_word():
    wrong = [
        f"{name}: {found[0]!r}"
        for name, words in prose()
        for found in re.finditer(r"[^\s\d/][?!;»](?!\w)| [:;!?»%€]|« |\w:(?!//)(?=\s|$)", words)
    ]
    assert not wrong


def test_apostrophes_and_dots_are_those_of_print():
    wrong = [name for name, words in prose() if "'" in words or "..." in words]
    assert not wrong


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Bruno Morel", "de Bruno Morel"),
        ("Alice Petit", "d’Alice Petit"),
        ("Élodie Roux", "d’Élodie Roux"),
        ("Œnone", "d’Œnone"),
        ("Yves Roux", "d’Yves Roux"),
        ("Yasmine Roux", "de Yasmine Roux"),
        ("Hassan Ali", "de Hassan Ali"),
        ("<b>", "de &lt;b&gt;"),
    ],
)
def test_french_elides_before_a_vowel(name, said):
    assert text("application-of", name=name) == f"Candidature {said}"


def test_no_sentence_shouts_or_blames():
    assert not [
        name for name, words in prose() if "!" in words or re.search(r"\berreur \d|\bvous devez\b", words, re.I)
    ]


# Each text that people agree to, by its version: other words are another version, which those who agreed never saw.
AGREED_TO = {"2026-11e": "5ee16c87c7cffbde"}


def test_text_that_people_agree_to_has_a_version_of_its_own():
    whole = ("kept", "privacy-text-what", "privacy-text-who", "privacy-text-rights", "welcome", "not-now-text")
    invited = [plain("invitation", name="Ada", establishment="Ici", referent=by) for by in ("", "Bruno")]
    words = "".join([*map(plain, whole), *invited])
    assert AGREED_TO[CONSENT_VERSION] == sha256(words.encode()).hexdigest()[:16]


# Longer because a law, a list or an example wants it.
MAY_BE_LONG = {"guide-steps"}
MOST_WORDS = 60
MOST_WORDS_A_SENTENCE = 15
LONG_SENTENCES = re.compile(r"Au lycée|À l’université|J’accepte|Je garde votre nom")


def test_messages_are_short():
    assert not [name for name, words in prose() if len(words.split()) > MOST_WORDS and name not in MAY_BE_LONG]


def test_sentences_are_short():
    wrong = {
        f"{name}: {sentence}"
        for name, words in prose()
        for sentence in re.split(r"(?<=[.?…])\s|\n|\u00a0: |« ", words)
        if len(re.findall(r"[\w’'-]+", sentence)) > MOST_WORDS_A_SENTENCE and not LONG_SENTENCES.search(sentence)
    }
    assert not wrong
