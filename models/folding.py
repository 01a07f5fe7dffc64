"""Text as it is compared and searched: without case, accents or joined letters."""

import unicodedata

# NFKD takes accents off, but leaves these letters whole; dashes and apostrophes are typed in many ways.
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"}
_SPACES = dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212'`\u2018\u2019\u02bc\u2032", " ")
_TABLE = str.maketrans(_LETTERS | _SPACES)


def fold(text: str) -> str:
    """The text in lower case, without accents, ligatures, hyphens, apostrophes or doubled spaces.

    Folding a folded text changes nothing. Marks that nobody sees (soft hyphens, directions) are dropped.
    """
    if not text.isascii():
        text = _without_marks(text)
    return " ".join(text.casefold().translate(_TABLE).split())


def _without_marks(text: str) -> str:
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in letters if unicodedata.category(letter) not in ("Mn", "Cf"))
