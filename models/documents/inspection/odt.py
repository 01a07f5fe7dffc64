"""OpenDocument texts, of LibreOffice and others: a zip of XML parts."""

from models.documents.inspection import archive, links, markup
from models.documents.inspection.kinds import OLE_START, Looks, Reason, looks_like
from models.documents.inspection.markup import Element
from models.refusal import Refused

_TEXT = b"application/vnd.oasis.opendocument.text"
_MANIFEST = "meta-inf/manifest.xml"
_CONTENT = "content.xml"

_MACRO_FOLDERS = ("basic/", "scripts/", "dialogs/")
_MACRO_ELEMENTS = ("script", "event-listener")
_ACTIVE_ELEMENTS = (
    "applet",
    "plugin",
    "object-ole",
    "floating-frame",
    "dde-source",
    "dde-connection",
    "dde-connection-decl",
    "submission",
)


def check(content: bytes) -> None:
    """Raises Refused unless this is a whole OpenDocument text that fetches, embeds and starts nothing."""
    if not archive.is_archive(content):
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    parts = archive.expand(content)
    markup.refuse_bombs(parts)
    if parts.get("mimetype", b"").strip() != _TEXT:
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    if _CONTENT not in parts or _MANIFEST not in parts:
        raise Refused(Reason.DAMAGED)
    # First of all: what is encrypted cannot be read as XML.
    if any(element.name == "encryption-data" for element in markup.elements(parts[_MANIFEST])):
        raise Refused(Reason.ENCRYPTED)
    if any(name.startswith(_MACRO_FOLDERS) and not name.endswith("/") for name in parts):
        raise Refused(Reason.MACROS)
    for name, data in parts.items():
        _check_part(name, data)


def _check_part(name: str, data: bytes) -> None:
    if data.startswith(OLE_START) or looks_like(data) == Looks.PROGRAM:
        raise Refused(Reason.EXTERNAL)
    if not markup.is_markup(name, data):
        return
    for element in markup.elements(data):
        _check_element(element)


def _check_element(element: Element) -> None:
    if element.name in _MACRO_ELEMENTS:
        raise Refused(Reason.MACROS)
    if element.name in _ACTIVE_ELEMENTS:
        raise Refused(Reason.EXTERNAL)
    if not all(_may_refer(element.name, target) for target in element.values("href")):
        raise Refused(Reason.EXTERNAL)


def _may_refer(element: str, target: str) -> bool:
    if element == "a" or element.startswith("area-"):
        return links.is_ordinary(target)
    if element == "template" and links.is_on_own_disk(target):
        return True
    return ":" not in target and not target.startswith(("/", "\\", "../"))
