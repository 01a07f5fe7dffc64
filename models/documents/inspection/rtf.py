"""Rich Text Format: groups in braces, control words after a backslash."""

import re

from models.documents.inspection import links
from models.documents.inspection.kinds import RTF_START, Reason, looks_like
from models.refusal import Refused

# A control word with its number, a byte in hexadecimal, an escaped sign, or a brace.
_TOKEN = re.compile(rb"\\([A-Za-z]+)(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])", re.DOTALL)
_IGNORED = b"\0\r\n"
_ESCAPED = (b"\\", b"{", b"}")
_MAX_TOKENS = 300_000
_ACTIVE = {
    "object",
    "objdata",
    "objupdate",
    "objemb",
    "objlink",
    "objautlink",
    "objocx",
    "objhtml",
    "objsub",
    "bin",  # raw bytes, braces included: no one can tell where the text goes on
}
_JUDGED = {"fldinst", "template"}  # the instruction of a field, the address of a template


def check(content: bytes) -> None:
    """Raises Refused unless this is a whole RTF document that fetches, embeds and starts nothing."""
    if not content.startswith(RTF_START):
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    reader = _Reader()
    position = 0
    for count, token in enumerate(_TOKEN.finditer(content)):
        if count == _MAX_TOKENS:
            raise Refused(Reason.BOMB)
        reader.read_text(content[position : token.start()])
        reader.read_token(token)
        position = token.end()
    if reader.depth != 0 or content[position:].strip(b"\0\r\n\t \x1a"):
        raise Refused(Reason.DAMAGED)


class _Reader:
    """Where we are in the groups, and the texts to be judged when their group closes."""

    def __init__(self) -> None:
        self.depth = 0
        self.open: list[tuple[str, int, list[str]]] = []

    def read_token(self, token: re.Match[bytes]) -> None:
        word, number, hexadecimal, sign, brace = token.groups()
        if brace:
            self.depth += 1 if brace == b"{" else -1
            self.close_group()
        elif word:
            self.read_word(word.decode().lower(), number)
        elif hexadecimal:
            self.read_text(bytes.fromhex(hexadecimal.decode()))
        elif sign in _ESCAPED:  # other signs, such as the star of what may be skipped, are no part of the text
            self.read_text(sign)

    def read_text(self, text: bytes) -> None:
        if self.open:
            self.open[-1][2].append(text.translate(None, _IGNORED).decode("latin-1"))

    def read_word(self, word: str, number: bytes) -> None:
        if word in _ACTIVE:
            raise Refused(Reason.EXTERNAL)
        if word in _JUDGED:
            self.open.append((word, self.depth, []))
        # Plain letters need no code: written so inside an instruction, they hide it.
        if word == "u" and self.open and 0 <= int(number or 0) < 128:
            raise Refused(Reason.EXTERNAL)

    def close_group(self) -> None:
        while self.open and self.depth < self.open[-1][1]:
            word, _, parts = self.open.pop()
            text = "".join(parts)
            if links.fetches(text) or (word == "template" and not links.is_on_own_disk(text)):
                raise Refused(Reason.EXTERNAL)
