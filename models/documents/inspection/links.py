"""Which links of a text document are ordinary, and which make the reader's computer fetch or start something."""

import re

_ORDINARY = re.compile(r"\s*(?:(?:https?|mailto|tel):|#|(?![\\/])[^:]*$)", re.IGNORECASE)
_OWN_DISK = re.compile(
    r"\s*(?:(?:file:///)?[a-z]:[\\/](?![\\/])|file:///(?:users|applications|home|usr|opt)/)", re.IGNORECASE
)
_FETCHES = r"(?:DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE|RD)\b"
_FIELD = re.compile(rf'^(?:[^\S\n]|")*{_FETCHES}', re.IGNORECASE | re.MULTILINE)


def is_ordinary(target: str) -> bool:
    """Whether a link is one that people put in a CV and that does nothing until it is clicked: web, mail, phone."""
    return bool(_ORDINARY.match(target))


def is_on_own_disk(target: str) -> bool:
    """Whether a template is a file of the writer's own computer.

    Word and LibreOffice note it in each document made from a template; nothing is fetched from a network.
    """
    return bool(_OWN_DISK.match(target))


def fetches(fields: str) -> bool:
    """Whether the instruction of a field, one a line, reads another file or starts another program."""
    return bool(_FIELD.search(fields))
