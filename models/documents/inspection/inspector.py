"""Whether a file may come in."""

from models.documents.inspection import doc, docx, odt, pdf, rtf
from models.documents.inspection.kinds import FileType, Reason, looks_like
from models.documents.inspection.names import extension
from models.refusal import Refused

MAX_SIZE = 1_000 * 1024  # "1 000 Ko" (P18): in bytes, with the kilobyte that phones and computers show

_CHECKS = {
    FileType.PDF: pdf.check,
    FileType.DOC: doc.check,
    FileType.DOCX: docx.check,
    FileType.ODT: odt.check,
    FileType.RTF: rtf.check,
}


def inspect(name: str, content: bytes) -> FileType:
    """The type of a file whose content agrees with its extension and can do no harm (P18).

    Raises Refused with a `Reason`, and `looks` (a `Looks` or None) when it is not one of our types.
    """
    if not content:
        raise Refused(Reason.EMPTY)
    if len(content) > MAX_SIZE:
        raise Refused(Reason.TOO_LARGE, limit=MAX_SIZE, size=len(content))
    claimed = _claimed(name, content)
    _CHECKS[claimed](content)
    return claimed


def _claimed(name: str, content: bytes) -> FileType:
    ending = extension(name)
    if ending in docx.WITH_MACROS:
        raise Refused(Reason.MACROS)
    if ending not in set(FileType):
        raise Refused(Reason.NOT_ACCEPTED, looks=looks_like(content))
    return FileType(ending)
