"""How hard a password is to guess."""

import re

from models.folding import fold
from models.people.staff import Staff

# Guesses that it must withstand, as a power of ten: what zxcvbn calls "very unguessable".
ENOUGH = 10
# zxcvbn reads no more than that; what is good so far is good.
READ = 72
# Beside zxcvbn's own 30 000 passwords, names and words: what French keyboards and people give first.
KNOWN = "motdepasse azertyuiop qsdfghjklm wxcvbn".split()
PRODUCT = "tremplin"


def is_strong(password: str, staff: Staff) -> bool:
    """Whether it is neither a common password nor a sequence, without what anybody knows of its owner."""
    from zxcvbn import zxcvbn  # 13 MB of lists, that only whoever chooses a password needs

    unknown = _without_own_words(password, staff)[:READ]
    return bool(unknown and zxcvbn(unknown, KNOWN)["guesses_log10"] >= ENOUGH)


def _without_own_words(password: str, staff: Staff) -> str:
    words = re.findall(r"\w{3,}", fold(f"{PRODUCT} {staff.first_name} {staff.last_name} {staff.email}"))
    return re.sub("|".join(words), "", fold(password))
