"""The objects of a PDF, read as its readers do, and refused where they are not exactly well formed.

Readers repair what is broken, each in its own way: what one takes for a text is a script to another. So nothing is
repaired here. What stands between objects is not looked at: a reader may go by it, or rebuild it from the objects.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from models.documents.inspection import archive
from models.documents.inspection.kinds import Reason
from models.documents.inspection.pdf_values import Builder, read_name
from models.refusal import Refused

_MAX_TOKENS = 500_000

_SPACE = rb"[\0\t\n\f\r ]"
_TOKEN = re.compile(
    rb"(?:%b++|%%[^\r\n]*+)*+"
    rb"(?:/(?P<name>[^\0\t\n\f\r ()<>\[\]{}/%%]*)|(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%%]+)"
    rb"|(?P<open><<|\[)|(?P<close>>>|\])|(?P<text>\()|<(?:[0-9A-Fa-f]|%b)*+>)" % (_SPACE, _SPACE)
)
_IN_TEXT = re.compile(rb"\\.|[()]", re.DOTALL)
_LINE_END = re.compile(rb" *(?:\r\n|\n|\r)")
# The numbers of an object, or a remark in their place: no writer puts one there, and readers pass over it.
# PDFium ends a word at two bytes more than the standard does.
_BEGINNING = re.compile(
    rb"(?:(?<![\d.+-])(?P<number>[\d.+-]+)%b+(?P<generation>[\d.+-]+)%b+|%%[^%%\r\n]*[\r\n]%b*(?:[\d.+-]+%b+)?)"
    rb"obj(?![A-Za-z])|trailer(?=(?:%b++|%%[^\r\n]*+)*+<<)" % ((rb"[\0\t\n\f\r \x80\xff]",) * 5)
)
_NOT_FOR_HOLDERS = {b"DecodeParms", b"DP", b"F"}


class Found(NamedTuple):
    """An object or a trailer: its number if it has one, its value, and where its stream begins if it has one."""

    number: int | None
    value: object
    stream: int | None = None


class Reader:
    """Walks through the objects of one file. Its work is counted: a file made to be read for ever is a bomb."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.names: set[bytes] = set()
        self.room = archive.MAX_EXPANDED
        self.bytes_left = archive.MAX_EXPANDED
        self.tokens_left = _MAX_TOKENS

    def objects(self) -> list[Found]:
        """Every object, wherever it begins, those in streams of objects too.

        Raises Refused: encrypted, bomb or damaged.
        """
        found = [self._object(beginning) for beginning in _BEGINNING.finditer(self.content)]
        if b"Encrypt" in self.names:
            raise Refused(Reason.ENCRYPTED)
        # More ends than beginnings: the table may name a place that only a careless reader takes for an object.
        if self.content.count(b"endobj") > sum(one.number is not None for one in found):
            raise Refused(Reason.DAMAGED)
        return found + [inner for outer in found for inner in self._held(outer)]

    def _object(self, beginning: re.Match[bytes]) -> Found:
        if beginning[0] == b"trailer":
            return Found(None, self._value(self.content, beginning.end()))
        number, generation = beginning["number"], beginning["generation"]
        if number is None or not (number.isdigit() and generation.isdigit()) or not beginning[0].isascii():
            raise Refused(Reason.DAMAGED)
        builder = Builder()
        end = self._read(self.content, beginning.end(), builder, to_its_end=True)
        if builder.ending == b"endobj":
            return Found(int(number), builder.value)
        line_end = _LINE_END.match(self.content, end)
        if line_end is None:
            raise Refused(Reason.DAMAGED)
        return Found(int(number), builder.value, line_end.end())

    def _held(self, outer: Found) -> Iterator[Found]:
        """The objects kept in the stream of another: after N pairs of a number and a place, in its `First` bytes."""
        holder, stream = outer.value, outer.stream
        if stream is None or not isinstance(holder, dict) or not _holds_objects(holder):
            return
        data = self._opened(holder, stream)
        first, count = (_whole_number(holder.get(key)) for key in (b"First", b"N"))
        head = [_whole_number(word) for word in data[:first].split()]
        if len(data) < first or len(head) != 2 * count:
            raise Refused(Reason.DAMAGED)
        for number, offset in zip(head[::2], head[1::2], strict=True):
            yield Found(number, self._value(data, first + offset))

    def _opened(self, holder: dict[bytes, object], stream: int) -> bytes:
        # Writers use this one filter. What only another reader could open is not let through unseen.
        if holder.get(b"Filter") not in (b"FlateDecode", [b"FlateDecode"]) or holder.keys() & _NOT_FOR_HOLDERS:
            raise Refused(Reason.DAMAGED)
        end = self.content.find(b"endstream", stream)
        if end < 0:
            raise Refused(Reason.DAMAGED)
        self._count(end - stream)
        data = archive.inflate(self.content[stream:end], self.room)
        self.room -= len(data)
        return data

    def _value(self, data: bytes, position: int) -> object:
        """The value that begins here."""
        builder = Builder()
        self._read(data, position, builder, to_its_end=False)
        return builder.value

    def _read(self, data: bytes, position: int, builder: Builder, to_its_end: bool) -> int:
        """Fill the builder, with one value, or with all until the object ends. Gives where the reading stopped."""
        while token := _TOKEN.match(data, position):
            self._count(token.end() - position)
            position = self._after_text(data, token.end()) if token.lastgroup == "text" else token.end()
            kind = token.lastgroup
            written = token[kind] if kind else b""
            builder.take(kind, written)
            if kind == "name":
                self.names.add(read_name(written))
            if builder.ending or (builder.is_complete and not to_its_end):
                return position
        raise Refused(Reason.DAMAGED)

    def _after_text(self, data: bytes, position: int) -> int:
        depth = 1
        while sign := _IN_TEXT.search(data, position):
            self._count(sign.end() - position)
            position = sign.end()
            depth += {b"(": 1, b")": -1}.get(sign[0], 0)
            if not depth:
                return position
        raise Refused(Reason.DAMAGED)

    def _count(self, size: int) -> None:
        self.tokens_left -= 1
        self.bytes_left -= size
        if self.tokens_left < 0 or self.bytes_left < 0:
            raise Refused(Reason.BOMB)


def _holds_objects(holder: dict[bytes, object]) -> bool:
    # Some readers go by the two keys and never look at the type.
    return holder.get(b"Type") == b"ObjStm" or {b"First", b"N"} <= holder.keys()


def _whole_number(word: object) -> int:
    if not isinstance(word, bytes) or not word.isdigit() or len(word) > 9:
        raise Refused(Reason.DAMAGED)
    return int(word)
