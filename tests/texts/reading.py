"""How easily a text is read: its words, its sentences, its syllables, and the score of its language."""

import re
import unicodedata
from dataclasses import dataclass

FEWEST_SCORED = 30  # words: below, one long word decides the score
LEAST_SCORE, LEAST_MEDIAN = 65, 80
# A screen joins several texts, and in English "application" counts for four in each line of home.
LEAST_SCORE_IN = {"fr": LEAST_SCORE, "en": 55}
LEAST_IN_ENGLISH = 60  # where plain English begins
LONGEST_SENTENCE = 15

_QUOTED = re.compile(r"«.*?»|“.*?”", re.DOTALL)
# A list's number at the beginning of a line is neither a word nor an end.
_NUMBER = re.compile(r"^\d+\. ", re.MULTILINE)
_END = re.compile(r"[.!?…]+(?=\s|$)|\n+")
_VOWELS = re.compile(r"[aeiouyœæ]+")
# Two vowels that are said apart: "création", "boa", "maïs", "ouvrier".
_APART = re.compile(r"(?<=é)(?=[aâeèiouôy])|(?<=o)(?=[aâé])|(?=[ïëü])|(?<=[bcdfgptv][lr]i)(?=[aeéo])")
# What is written and not said at the end of a word, after a consonant: "votre", "lettres"; or a vowel: "vie", "idées".
_MUTE = re.compile(r"(?<=[^aeiouyœ])es?$|(?<=[iyuéè])es?$")
_GUIDE = re.compile(r"(?<=[gq])u(?=[eiéèêy])")
_BETWEEN = re.compile(r"(?<=[aou])y(?=[aeiouéè])")  # "envoyer" is en-voi-ier
_ELIDED = re.compile(r"(qu|[^aeiouy])[’']")


# In English, an e at the end is not said, but in "table"; nor is that of "asked", but in "wanted".
_MUTE_IN_ENGLISH = re.compile(r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouydt])e(?=d$)|(?<=[^aeiouyscxzg])e(?=s$)")


@dataclass(frozen=True)
class Measure:
    """What is counted in a text of this language."""

    words: int
    sentences: int
    syllables: int
    language: str = "fr"

    @property
    def score(self) -> float:
        """100 is for all, 60 is ordinary, 30 is for those who studied: of Kandel and Moles, in English of Flesch."""
        if self.language == "en":
            return 206.835 - 1.015 * self.words / self.sentences - 84.6 * self.syllables / self.words
        return 207 - 1.015 * self.words / self.sentences - 73.6 * self.syllables / self.words


def measure(text: str, language: str = "fr") -> Measure:
    """Of a text in which nobody is quoted: see `ours`."""
    spoken = [spoken for spoken in map(words, sentences(text)) if spoken]
    said = [word for sentence in spoken for word in sentence]
    counted = syllables_in_english if language == "en" else syllables
    return Measure(len(said), len(spoken), sum(map(counted, said)), language)


def ours(text: str) -> str:
    """Without what people wrote themselves, which stands between quotes."""
    return _QUOTED.sub("", text)


def sentences(text: str) -> list[str]:
    """Its sentences. A line is one too: nothing goes on below it."""
    return [part.strip() for part in _END.split(_NUMBER.sub("", text)) if words(part)]


def words(text: str) -> list[str]:
    """What is read as a word: it has a letter or a figure. "L’employeur" is one, "06 12" are two."""
    return [word for word in text.split() if re.search(r"[^\W_]", word)]


def syllables(word: str) -> int:
    """How many are said, as one reads aloud: "entreprise" has three. Figures and initials count for one."""
    letters = "".join(char for char in _ELIDED.sub("", word.lower()) if char.isalpha() or char == "-")
    return max(1, sum(map(_syllables, letters.split("-"))))


def syllables_in_english(word: str) -> int:
    """How many are said, nearly: "employer" has three. Figures and initials count for one."""
    parts = re.findall(r"[^\W\d_]+", word.lower())
    return max(1, sum(len(_groups(_MUTE_IN_ENGLISH.sub("", _BETWEEN.sub("i-i", part)))) or 1 for part in parts))


def _syllables(part: str) -> int:
    said = _MUTE.sub("", part) if len(_groups(part)) > 1 else part
    return len(_groups(_APART.sub("-", _BETWEEN.sub("i-i", _GUIDE.sub("", said)))))


def _groups(letters: str) -> list[str]:
    return _VOWELS.findall(_bare(letters))


def _bare(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
