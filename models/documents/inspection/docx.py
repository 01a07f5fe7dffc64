"""Word documents since 2007: a zip of XML parts."""

from models.documents.inspection import archive, doc, links, markup
from models.documents.inspection.kinds import OLE_START, Looks, Reason, looks_like
from models.documents.inspection.markup import Element
from models.refusal import Refused

WITH_MACROS = ("docm", "dotm")
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = "[content_types].xml"

# The last word of a relationship's type.
_MACROS = ("vbaproject", "wordvbadata", "xlmacrosheet")
_ACTIVE = ("oleobject", "control", "activexcontrolbinary", "package", "afchunk", "frame", "subdocument")


def check(content: bytes) -> None:
    """Raises Refused unless this is a whole Word document that fetches, embeds and starts nothing."""
    if content.startswith(OLE_START):
        doc.refuse_encrypted(content)  # Office wraps a protected docx in the older container
    if not archive.is_archive(content):
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    parts = archive.expand(content)
    markup.refuse_bombs(parts)
    if _TYPES not in parts:
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    _check_types(parts)
    for name, data in parts.items():
        _check_part(name, data)


def _check_types(parts: dict[str, bytes]) -> None:
    values = {value.lower() for element in markup.elements(parts[_TYPES]) for value in element.values("ContentType")}
    if any("macroenabled" in value or "vbaproject" in value for value in values):
        raise Refused(Reason.MACROS)
    if any("vbaproject" in name or "vbadata" in name for name in parts):
        raise Refused(Reason.MACROS)
    if _DOCUMENT not in values:
        raise Refused(Reason.MISMATCH, looks=Looks.DOCUMENT)
    if not any(name.startswith("word/document") for name in parts):  # Word online numbers it: document2.xml
        raise Refused(Reason.DAMAGED)


def _check_part(name: str, data: bytes) -> None:
    if data.startswith(OLE_START) or looks_like(data) == Looks.PROGRAM:
        raise Refused(Reason.EXTERNAL)
    if not markup.is_markup(name, data):
        return
    current = ""
    fields: list[str] = []  # one instruction a line; Word cuts one into many runs
    for event in markup.read(data):
        if isinstance(event, str):
            fields.append(event if current == "instrText" else "")
            continue
        current = event.name
        if current in ("fldChar", "fldSimple"):
            fields += ["\n", *event.values("instr")]
        _check_element(event)
    if links.fetches("".join(fields)):
        raise Refused(Reason.EXTERNAL)


def _check_element(element: Element) -> None:
    if element.name == "Relationship":
        _check_relationship(element)
    if element.name in ("imagedata", "fill", "stroke") and any("//" in source for source in element.values("src")):
        raise Refused(Reason.EXTERNAL)


def _check_relationship(element: Element) -> None:
    kind = element.attributes.get("Type", "").strip().rpartition("/")[2].lower()
    target = element.attributes.get("Target", "")
    if kind in _MACROS:
        raise Refused(Reason.MACROS)
    if kind in _ACTIVE:
        raise Refused(Reason.EXTERNAL)
    if element.attributes.get("TargetMode", "Internal").strip().lower() != "external":
        return
    ordinary = kind == "hyperlink" and links.is_ordinary(target)
    if not ordinary and not (kind == "attachedtemplate" and links.is_on_own_disk(target)):
        raise Refused(Reason.EXTERNAL)
