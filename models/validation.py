"""What people write, made safe to keep: trimmed, bounded, without what a database or a screen cannot bear."""

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, datetime
from unicodedata import category, combining

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from models.database import local, utc_of
from models.folding import fold
from models.refusal import Refused

LONGEST_TEXT = 2000
# Control characters, those that turn the reading direction and so can make a text show what it does not say, and
# the letters and signs that show nothing: a name made of them would be a button without words.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\u115f\u1160\u3164\uffa0\u2800]")
_IN_NAMES = " -'’.·"
LONGEST_NAME = 60
# What makes a text no name, the most telling first.
NOT_A_NAME: dict[str, Callable[[str], bool]] = {
    "name_markup": lambda name: any(sign in name for sign in "<>{}"),
    "name_link": lambda name: "@" in name or "://" in name or name.lower().startswith("www."),
    "name_long": lambda name: len(name) > LONGEST_NAME,
    "name_emoji": lambda name: any(category(letter) == "So" for letter in name),
    "name_digits": lambda name: any(letter.isdigit() for letter in name),
    "name_empty": lambda name: not any(letter.isalpha() for letter in name),
    "name": lambda name: not all(one.isalpha() or one in _IN_NAMES or combining(one) for one in name),
}


def clean(text: str) -> str:
    """The text without unsafe characters, outer spaces and empty lines in a row."""
    return re.sub(r"\n{3,}", "\n\n", _UNSAFE.sub("", text.replace("\r\n", "\n"))).strip()


def checked_text(text: str | None, missing: str | None, limit: int = LONGEST_TEXT) -> str:
    """The cleaned text. Raises Refused(`missing`) when it is empty and needed, Refused("text_too_long")."""
    cleaned = clean(text or "")
    if missing and not fold(cleaned):  # what nobody sees is no answer either
        raise Refused(missing)
    if len(cleaned) > limit:
        raise Refused("text_too_long", limit=limit)
    return cleaned


def checked_name(text: str) -> str:
    """A person's name: letters in any script, spaces, hyphens, apostrophes; 60 at most. Raises Refused: NOT_A_NAME.

    Typed on a phone without any capital, it gets those that it has on paper.
    """
    name = " ".join(clean(text).split())
    wrong = next((reason for reason, is_so in NOT_A_NAME.items() if is_so(name)), None)
    if wrong:
        raise Refused(wrong)
    return name.title() if name.islower() else name


def checked_email(text: str) -> str:
    """A usable e-mail address, in lower case. Raises Refused("email"). Whether a mailbox answers is not checked.

    Before the @, letters beyond ASCII are refused: few servers read them, and we write to nobody by them.
    """
    try:
        return validate_email(text.strip(), check_deliverability=False, allow_smtputf8=False).normalized.lower()
    except EmailNotValidError as error:
        raise Refused("email") from error


def checked_phone(text: str) -> str:
    """A French or international number, without extension, in international form. Raises Refused("phone")."""
    try:
        number = phonenumbers.parse(text, "FR")
    except phonenumbers.NumberParseException as error:
        raise Refused("phone") from error
    if not phonenumbers.is_valid_number(number) or number.extension:
        raise Refused("phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def checked_instant(typed: datetime) -> datetime:
    """The instant at which the clocks here show this. Raises Refused for an hour that no clock shows that day.

    Of the first year and the last one, not all of it is an instant everywhere.
    """
    if not MINYEAR < typed.year < MAXYEAR:
        raise Refused("date")
    instant = utc_of(typed)
    if local(instant).replace(tzinfo=None) != typed:
        raise Refused("no_such_hour")
    return instant
