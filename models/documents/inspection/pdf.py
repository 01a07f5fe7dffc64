"""PDF, read without trusting its table of contents, and as PDFium reads it: neither may find anything active.

A reader may rebuild that table and find objects that it does not list, so every place where an object can begin
is looked at, and the streams that hold objects are opened. What a page draws is data, and is not looked at.
"""

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO

from models.documents.inspection import pdfium
from models.documents.inspection.kinds import PDF_START, Looks, Reason, looks_like
from models.documents.inspection.pdf_objects import Found, Reader
from models.documents.inspection.pdf_values import Reference
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
    b"Movie",
    b"GoToE",
    b"GoToR",
    b"ImportData",
    b"SubmitForm",
    b"XFA",
}
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|script)", re.IGNORECASE)


def check(content: bytes) -> None:
    """Raises Refused unless this is a whole PDF, without password, that starts, sends, opens and embeds nothing."""
    if not content.startswith(PDF_START):
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    if _HTML.search(content[:_TAIL]):
        raise Refused(Reason.MISMATCH, looks=Looks.WEB_PAGE)
    if zipfile.is_zipfile(BytesIO(content)):
        raise Refused(Reason.MISMATCH, looks=Looks.ARCHIVE)
    # Cut short, or something else follows.
    if b"%%EOF" not in content[-_TAIL:] or b"startxref" not in content[-_TAIL:]:
        raise Refused(Reason.DAMAGED)
    _check_objects(content)
    pdfium.check(content)


def _check_objects(content: bytes) -> None:
    reader = Reader(content)
    objects = reader.objects()
    if reader.names & _ACTIVE or _acts_by_itself(objects):
        raise Refused(Reason.EXTERNAL)
    if not {b"Root", b"Page"} <= reader.names:
        raise Refused(Reason.DAMAGED)


def _acts_by_itself(objects: list[Found]) -> bool:
    """Whether something else than going to a page is done without being asked: at opening (`OpenAction`), or as one
    reads, points and prints (`AA`)."""
    by_number: dict[int | None, list[object]] = defaultdict(list)
    for found in objects:
        by_number[found.number].append(found.value)

    def meant(value: object) -> list[object]:
        return by_number[value.number] if isinstance(value, Reference) else [value]

    dictionaries = [one for found in objects for one in _dictionaries(found.value)]
    actions = [action for one in dictionaries for action in meant(one.get(b"OpenAction"))]
    for one in dictionaries:
        for several in meant(one.get(b"AA")):
            values = several.values() if isinstance(several, dict) else ()
            actions += [several, *(action for value in values for action in meant(value))]
    return not all(_goes_to_a_page(action) for action in actions)


def _dictionaries(value: object) -> Iterator[dict[bytes, object]]:
    """Those in a value, itself included."""
    if isinstance(value, dict):
        yield value
    if isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _dictionaries(inner)


def _goes_to_a_page(action: object) -> bool:
    """Whether it is no action at all, a place in the document for example, or one that leads to such a place alone."""
    if isinstance(action, Reference):  # to a reference: no writer does that
        return False
    if not isinstance(action, dict) or b"S" not in action:
        return True
    return action[b"S"] == b"GoTo" and b"Next" not in action
