"""A PDF as PDFium sees it, the reader of the browsers in which staff open what candidates send."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from models.documents.inspection import links
from models.documents.inspection.kinds import Reason
from models.refusal import Refused

_XFA = (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND)
_QUIET_ACTIONS = (pdfium.PDFACTION_UNSUPPORTED, pdfium.PDFACTION_GOTO)
_ACTIVE_ANNOTATIONS = (
    pdfium.FPDF_ANNOT_FILEATTACHMENT,
    pdfium.FPDF_ANNOT_SOUND,
    pdfium.FPDF_ANNOT_MOVIE,
    pdfium.FPDF_ANNOT_SCREEN,
    pdfium.FPDF_ANNOT_THREED,
    pdfium.FPDF_ANNOT_RICHMEDIA,
    pdfium.FPDF_ANNOT_XFAWIDGET,
)
_PAGE_EVENTS = (pdfium.FPDFPAGE_AACTION_OPEN, pdfium.FPDFPAGE_AACTION_CLOSE)
_LONGEST_LINK = 2_000


def check(content: bytes) -> None:
    """Raises Refused unless PDFium opens it, and finds nothing that starts, sends, opens or embeds something."""
    with _opened(content) as document:
        pages = pdfium.FPDF_GetPageCount(document)
        if pages < 1:
            raise Refused(Reason.DAMAGED)
        if _has_active_parts(document) or any(_page_is_active(document, page) for page in range(pages)):
            raise Refused(Reason.EXTERNAL)


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
        raise Refused(Reason.ENCRYPTED if locked else Reason.DAMAGED)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _has_active_parts(document: Any) -> bool:
    return (
        pdfium.FPDFDoc_GetJavaScriptActionCount(document) != 0
        or pdfium.FPDFDoc_GetAttachmentCount(document) != 0
        or pdfium.FPDF_GetFormType(document) in _XFA
    )


def _page_is_active(document: Any, number: int) -> bool:
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise Refused(Reason.DAMAGED)
    try:
        return (
            any(_kind(page, index) in _ACTIVE_ANNOTATIONS for index in range(pdfium.FPDFPage_GetAnnotCount(page)))
            or any(not _is_ordinary(document, action) for action in _actions_of_links(page))
            or any(_acts_by_itself(page, when) for when in _PAGE_EVENTS)
        )
    finally:
        pdfium.FPDF_ClosePage(page)


def _kind(page: Any, index: int) -> int:
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    kind: int = pdfium.FPDFAnnot_GetSubtype(annotation)
    pdfium.FPDFPage_CloseAnnot(annotation)
    return kind


def _actions_of_links(page: Any) -> Iterator[Any]:
    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, place, link):
        yield pdfium.FPDFLink_GetAction(link)


def _is_ordinary(document: Any, action: Any) -> bool:
    kind = pdfium.FPDFAction_GetType(action)
    if kind != pdfium.PDFACTION_URI:
        return kind in _QUIET_ACTIONS
    target = ctypes.create_string_buffer(_LONGEST_LINK)
    length = pdfium.FPDFAction_GetURIPath(document, action, target, _LONGEST_LINK)
    return length <= _LONGEST_LINK and links.is_ordinary(target.value.decode("latin-1"))


def _acts_by_itself(page: Any, when: int) -> bool:
    action = pdfium.FPDF_GetPageAAction(page, when)
    return bool(action) and pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_GOTO
