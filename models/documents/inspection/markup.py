"""XML, read once from end to end: no tree is built, no entity is ever expanded."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from models.documents.inspection.kinds import Reason
from models.refusal import Refused

_STARTS = (b"<", b"\0<", b"\xef\xbb\xbf<", b"\xff\xfe", b"\xfe\xff")
_NAMES = (".xml", ".rels", ".vml", ".rdf")
_ENCODINGS = ("utf-8", "utf-16")  # another one would be read here and elsewhere in two ways
_MAX_DEPTH = 1_000
_MAX_MARKS = 300_000
_MAX_SIZE = 8_000_000
_CHUNK = 65_536


class Element(NamedTuple):
    """One opening tag, and the name alone of its attributes' namespaces left in front: "namespace}name"."""

    name: str
    attributes: dict[str, str]

    def values(self, name: str) -> list[str]:
        """The attributes of that name in any namespace: a reader may look at another one than we expect."""
        return [value for key, value in self.attributes.items() if key.rpartition("}")[2] == name]


def is_markup(name: str, data: bytes) -> bool:
    """Whether an entry is XML, by its name or by its first bytes."""
    return bool(data) and (name.endswith(_NAMES) or data.lstrip().startswith(_STARTS))


def refuse_bombs(parts: Mapping[str, bytes]) -> None:
    """Raises Refused for more text, tags and attributes than any CV has: each costs time, and a zip packs millions."""
    marked = [data for name, data in parts.items() if is_markup(name, data)]
    marks = sum(data.count(b"<") + data.count(b"=") for data in marked)
    if marks > _MAX_MARKS or sum(map(len, marked)) > _MAX_SIZE:
        raise Refused(Reason.BOMB)


class _Listener:
    """Refuses what no office suite writes, and keeps the rest until it is read."""

    def __init__(self) -> None:
        self.seen: list[Element | str] = []
        self.depth = 0

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            raise Refused(Reason.DAMAGED)

    def doctype(self, *_: object) -> None:
        raise Refused(Reason.BOMB)  # entities that multiply need one

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise Refused(Reason.BOMB)
        self.seen.append(Element(name.rpartition("}")[2], attributes))

    def end(self, _name: str) -> None:
        self.depth -= 1

    def text(self, text: str) -> None:
        self.seen.append(text)


def read(xml: bytes) -> Iterator[Element | str]:
    """Opening tags and texts in their order. Raises Refused: bomb for a DTD, entities or depth; damaged."""
    listener = _Listener()
    parser = _parser(listener)
    for start in range(0, len(xml) + 1, _CHUNK):
        chunk = xml[start : start + _CHUNK]
        try:
            parser.Parse(chunk, len(chunk) < _CHUNK)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Refused(Reason.DAMAGED) from error
        yield from listener.seen
        listener.seen.clear()


def _parser(listener: _Listener) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.XmlDeclHandler = listener.declaration
    parser.StartDoctypeDeclHandler = listener.doctype
    parser.StartElementHandler = listener.start
    parser.EndElementHandler = listener.end
    parser.CharacterDataHandler = listener.text
    return parser


def elements(xml: bytes) -> Iterator[Element]:
    """Opening tags alone. Raises Refused as `read` does."""
    return (event for event in read(xml) if isinstance(event, Element))
