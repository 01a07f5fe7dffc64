"""The letters of the documents that we make: Vera, free, bundled with reportlab, and so the same on every machine."""

import unicodedata
from functools import cache
from typing import Any

REGULAR, BOLD = "Vera", "VeraBd"
# Letters that Unicode does not take apart.
_NEAREST = str.maketrans({"đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ŋ": "n", "Ŋ": "N", "ə": "e", "Ə": "E", "−": "-"})


@cache
def load_fonts() -> None:
    """Make them known to reportlab, once in a process."""
    from reportlab.pdfbase import pdfmetrics  # slow to import: only where a document is made
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (REGULAR, BOLD):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))


def drawable(words: str) -> str:
    """The words in letters that the font has: rare accents and emoji go. Of an unknown alphabet nothing is left."""
    whole = unicodedata.normalize("NFC", words)
    return " ".join("".join(map(_drawn, whole)).split())


@cache
def _known() -> frozenset[int]:
    from reportlab.pdfbase.ttfonts import TTFont

    face: Any = TTFont(REGULAR, f"{REGULAR}.ttf").face
    return frozenset(face.charToGlyph)


def _drawn(letter: str) -> str:
    if letter.isspace():
        return " "
    if ord(letter) in _known():
        return letter
    nearest = unicodedata.normalize("NFKD", letter).translate(_NEAREST)
    return "".join(one for one in nearest if ord(one) in _known())
