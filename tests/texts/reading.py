"""How easily French is read: its words, its sentences, its syllables, and the score of Kandel and Moles."""

import re
import unicodedata
from dataclasses import dataclass

FEWEST_SCORED = 30  # words: below, one long word decides the score
LEAST_SCORE, LEAST_MEDIAN = 65, 80
LONGEST_SENTENCE = 15

_QUOTED = re.compile(r"«.*?»", re.DOTALL)
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


@dataclass(frozen=True)
class Measure:
    """What is counted in a text."""

    words: int
    sentences: int
    syllables: int

    @property
    def score(self) -> float:
        """Of Kandel and Moles: 100 is for everybody, 60 is ordinary, 30 is for those who studied."""
        return 207 - 1.015 * self.words / self.sentences - 73.6 * self.syllables / self.words


def measure(text: str) -> Measure:
    """Of a text in which nobody is quoted: see `ours`."""
    spoken = [spoken for spoken in map(words, sentences(text)) if spoken]
    said = [word for sentence in spoken for word in sentence]
    return Measure(len(said), len(spoken), sum(map(syllables, said)))


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


def _syllables(part: str) -> int:
    said = _MUTE.sub("", part) if len(_groups(part)) > 1 else part
    return len(_groups(_APART.sub("-", _BETWEEN.sub("i-i", _GUIDE.sub("", said)))))


def _groups(letters: str) -> list[str]:
    return _VOWELS.findall(_bare(letters))


def _bare(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
