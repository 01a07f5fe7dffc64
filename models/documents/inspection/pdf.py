"""PDF, read without trusting its table of contents.

A reader may rebuild that table and find objects that it does not list, so every place where an object can begin
is looked at, and the streams that hold objects are opened. What a page draws is data, and is not looked at.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from models.documents.inspection import archive
from models.documents.inspection.kinds import PDF_START, Looks, Reason, looks_like
from models.refusal import Refused

_TAIL = 1024
_ACTIVE = {
    b"JavaScript",
    b"JS",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"EF",
    b"RichMedia",
    b"Rendition",
    b"GoToE",
    b"GoToR",
    b"ImportData",
    b"SubmitForm",
    b"XFA",
}

_HTML = re.compile(rb"<(?:!doctype html|html|head|body|script)", re.IGNORECASE)
_BEGINNING = re.compile(rb"(?<![A-Za-z])(?:obj|trailer)")
_TOKEN = re.compile(
    rb"(?P<comment>%[^\r\n]*)|/(?P<name>[^\0\t\n\f\r ()<>\[\]{}/%]*)|(?P<open><<|\[)|(?P<close>>>|\])|(?P<text>\()"
    rb"|\b(?P<end>stream(?:\r\n|\n|\r)|endobj\b|startxref\b)"
)
_IN_TEXT = re.compile(rb"\\.|[()]", re.DOTALL)
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_FIRST = re.compile(rb"/First\s+(\d{1,9})\b(?!\s+\d+\s+R)")
_MAX_TOKENS = 500_000


def check(content: bytes) -> None:
    """Raises Refused unless this is a whole PDF, without password, that starts, sends and embeds nothing."""
    if not content.startswith(PDF_START):
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    if _HTML.search(content[:_TAIL]):
        raise Refused(Reason.MISMATCH, looks=Looks.WEB_PAGE)
    if zipfile.is_zipfile(BytesIO(content)):
        raise Refused(Reason.MISMATCH, looks=Looks.ARCHIVE)
    # Cut short, or something else follows.
    if b"%%EOF" not in content[-_TAIL:] or b"startxref" not in content[-_TAIL:]:
        raise Refused(Reason.DAMAGED)
    names = _Reader(content).names()
    if names & _ACTIVE:
        raise Refused(Reason.EXTERNAL)
    if not {b"Root", b"Page"} <= names:
        raise Refused(Reason.DAMAGED)


class _Reader:
    """Walks through the objects of one file. Its work is counted: a file made to be read for ever is a bomb."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.room = archive.MAX_EXPANDED
        self.bytes_left = archive.MAX_EXPANDED
        self.tokens_left = _MAX_TOKENS

    def names(self) -> set[bytes]:
        """Every name that an object of the file uses, decoded. Raises Refused: encrypted, bomb or damaged."""
        found: set[bytes] = set()
        holders: list[tuple[int, int, list[bytes]]] = []
        for beginning in _BEGINNING.finditer(self.content):
            names, stream = self._object(beginning.end())
            found.update(names)
            if stream and _holds_objects(names):
                holders.append((beginning.end(), stream, names))
        if b"Encrypt" in found:
            raise Refused(Reason.ENCRYPTED)
        for start, stream, names in holders:
            found.update(self._held(start, stream, names))
        return found

    def _object(self, start: int) -> tuple[list[bytes], int | None]:
        """The names of the object that begins here, and where its stream begins if it has one."""
        names, depth = [], 0
        for token in self._tokens(self.content, start):
            depth += _step(token)
            if token["name"] is not None:
                names.append(_decoded(token["name"]))
            # Inside a dictionary the word ends nothing: readers skip it and read on.
            if token["end"] and depth <= 0:
                return names, token.end() if token["end"].startswith(b"stream") else None
        return names, None

    def _held(self, start: int, stream: int, names: list[bytes]) -> Iterator[bytes]:
        """The names of the objects kept in a stream of objects."""
        data = self._opened(stream, names)
        first = _FIRST.findall(self.content[start:stream])
        if len(first) != 1:
            raise Refused(Reason.DAMAGED)
        beginning = int(first[0])
        offsets = re.findall(rb"\d{1,9}", data[:beginning])[1::2]
        for offset in offsets:
            yield from self._held_object(data, beginning + int(offset))

    def _held_object(self, data: bytes, start: int) -> Iterator[bytes]:
        depth = 0
        for token in self._tokens(data, start):
            depth += _step(token)
            if token["name"] is not None:
                yield _decoded(token["name"])
            if token["close"] and depth <= 0:
                return

    def _opened(self, stream: int, names: list[bytes]) -> bytes:
        # Writers use this one filter. What only another reader could open is not let through unseen.
        filters = [name for name in names if name.endswith(b"Decode")]
        if filters not in ([], [b"FlateDecode"]) or b"Predictor" in names or (b"Filter" in names and not filters):
            raise Refused(Reason.DAMAGED)
        end = self.content.find(b"endstream", stream)
        if end < 0:
            raise Refused(Reason.DAMAGED)
        self._count(end - stream)
        if not filters:
            return self.content[stream:end]
        data = archive.inflate(self.content[stream:end], self.room)
        self.room -= len(data)
        return data

    def _tokens(self, data: bytes, position: int) -> Iterator[re.Match[bytes]]:
        while token := _TOKEN.search(data, position):
            self._count(token.end() - position)
            position = self._after_text(data, token.end()) if token["text"] else token.end()
            yield token
        self._count(len(data) - position)

    def _after_text(self, data: bytes, position: int) -> int:
        depth = 1
        while depth and (sign := _IN_TEXT.search(data, position)):
            self._count(sign.end() - position)
            position = sign.end()
            depth += {b"(": 1, b")": -1}.get(sign[0], 0)
        return len(data) if depth else position

    def _count(self, size: int) -> None:
        self.tokens_left -= 1
        self.bytes_left -= size
        if self.tokens_left < 0 or self.bytes_left < 0:
            raise Refused(Reason.BOMB)


def _step(token: re.Match[bytes]) -> int:
    return 1 if token["open"] else -1 if token["close"] else 0


def _decoded(name: bytes) -> bytes:
    return _HEX.sub(lambda code: bytes.fromhex(code[1].decode()), name)


def _holds_objects(names: list[bytes]) -> bool:
    # Some readers go by these two keys and never look at the type.
    return b"ObjStm" in names or (b"First" in names and b"N" in names)
