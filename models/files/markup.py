"""XML, read once from end to end: no tree is built, no entity is ever expanded."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from models.files.kinds import Reason
from models.refusal import Refused

_STARTS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe", b"\xfe\xff")
_NAMES = (".xml", ".rels", ".vml", ".rdf")
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


def read(xml: bytes) -> Iterator[Element | str]:
    """Opening tags and texts in their order. Raises Refused: bomb for a DTD or an entity, or damaged."""
    seen: list[Element | str] = []
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = lambda name, attributes: seen.append(Element(name.rpartition("}")[2], attributes))
    parser.CharacterDataHandler = seen.append
    for start in range(0, len(xml) + 1, _CHUNK):
        chunk = xml[start : start + _CHUNK]
        try:
            parser.Parse(chunk, len(chunk) < _CHUNK)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Refused(Reason.DAMAGED) from error
        yield from seen
        seen.clear()


def elements(xml: bytes) -> Iterator[Element]:
    """Opening tags alone. Raises Refused as `read` does."""
    return (event for event in read(xml) if isinstance(event, Element))


def _refuse_doctype(*_: object) -> None:
    raise Refused(Reason.BOMB)  # no office suite writes one; entities that multiply need one
