"""Reading what people type: dates, small numbers and the employer they want, as they write them."""

import re
from datetime import date

import phonenumbers

from models.folding import fold
from models.refusal import Refused
from models.validation import checked_phone
from texts.languages import FRENCH, language

_FRENCH_MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
_ENGLISH_MONTHS = "january february march april may june july august september october november december"
_SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {
    month: number for months in (_FRENCH_MONTHS, _ENGLISH_MONTHS) for number, month in enumerate(months.split(), 1)
}
# "Mar" is Tuesday in French.
_MONTHS_IN_ENGLISH = _MONTHS | {month: number for number, month in enumerate(_SHORT_MONTHS.split(), 1)}
_EIGHT_DIGITS = re.compile(r"^(\d\d)(\d\d)(\d{4})$")
_FRENCH_NUMBERS = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_ENGLISH_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_NUMBERS = {word: number for words in (_FRENCH_NUMBERS, _ENGLISH_NUMBERS) for number, word in enumerate(words.split())}

_ADDRESS = re.compile(r"[^\s,;:<>()]+@[^\s,;:<>()@]+\.[^\s,;:<>()@]+")
_EMPLOYER = re.compile(
    r"\b(?:(?:travailler|bosser|postuler|candidater|embauche[er]?) chez"
    r"|(?:candidature|candidater|postuler) spontanee?(?:ment)? (?:chez|pour|a la|a l|aux|au|a)"
    r"|(?:i want to|i would like to|i d like to) work (?:at|for)(?: the)?) (.+)"
)


def wanted_employer(words: str) -> str | None:
    """Whom someone says that they want to work for, as in "je veux travailler chez …"; nothing where they name none."""
    said = _EMPLOYER.search(fold(words))
    return said[1] if said else None


def contact_in(words: str) -> tuple[str, str] | None:
    """The e-mail address or the telephone number that is in these words, and which of them it is; else nothing."""
    if address := _ADDRESS.search(words):
        return "email", address[0].rstrip(".")
    number = next(iter(phonenumbers.PhoneNumberMatcher(words, "FR")), None)
    return ("phone", checked_phone(number.raw_string)) if number else None


def read_date(words: str) -> date:
    """A day typed as 24/03/2004, 24-3-2004, le 24 mars 2004, 24032004 or 2004-03-24; March 24, 2004.

    The day comes before the month, as people write it in France. Raises Refused("date").
    """
    months = _MONTHS if language() == FRENCH else _MONTHS_IN_ENGLISH
    typed = _EIGHT_DIGITS.sub(r"\1 \2 \3", fold(words))
    parts = [part for part in re.findall(r"\d+|[a-z]+", typed) if part.isdecimal() or part in months]
    if len(parts) != 3:
        raise Refused("date")
    if parts[0] in months:
        parts[:2] = parts[1], parts[0]
    day, month, year = parts if len(parts[2]) == 4 else reversed(parts)
    if len(year) != 4:  # of 24/03/04, nobody can tell the year
        raise Refused("date")
    try:
        return date(int(year), months.get(month) or int(month), int(day))
    except (ValueError, OverflowError) as error:
        raise Refused("date") from error


def read_number(words: str) -> int | None:
    """A number typed in digits or in letters."""
    typed = fold(words).strip()
    if typed.isdecimal() and len(typed) < 10:
        return int(typed)
    return _NUMBERS.get(typed)
