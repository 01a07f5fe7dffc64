"""Whether a file may come in."""

from dataclasses import dataclass

from models.documents.inspection import doc, docx, odt, pdf, rtf
from models.documents.inspection.kinds import FileType, Reason, looks_like
from models.documents.inspection.names import extension, safe_name
from models.refusal import Refused

MAX_PHOTO_SIZE = 10_000_000
MAX_SIZE = 1_000 * 1024  # "1 000 Ko" (P18): in bytes, with the kilobyte that phones and computers show

_CHECKS = {
    FileType.PDF: pdf.check,
    FileType.DOC: doc.check,
    FileType.DOCX: docx.check,
    FileType.ODT: odt.check,
    FileType.RTF: rtf.check,
}


@dataclass(frozen=True)
class InspectedFile:
    """A file that passed inspection, by `inspect` or by `inspect_apart`: nothing else makes one."""

    name: str
    type: FileType
    content: bytes

    @property
    def size(self) -> int:
        return len(self.content)


def inspect(name: str, content: bytes) -> InspectedFile:
    """The file, when its content agrees with its extension and can do no harm (P18).

    Raises Refused with a `Reason`, and `looks` (a `Looks` or None) when it is not one of our types. A hostile file
    can take long: what people send goes through `inspect_apart`.
    """
    claimed = claimed_type(name, content)
    check(claimed, content)
    return InspectedFile(safe_name(name), claimed, content)


def claimed_type(name: str, content: bytes) -> FileType:
    """The type that its name claims. Raises Refused for what needs no reading: empty, too large, no type of ours."""
    if not content:
        raise Refused(Reason.EMPTY)
    if len(content) > MAX_SIZE:
        raise Refused(Reason.TOO_LARGE, limit=MAX_SIZE, size=len(content))
    ending = extension(name)
    if ending in docx.WITH_MACROS:
        raise Refused(Reason.MACROS)
    if ending not in set(FileType):
        raise Refused(Reason.NOT_ACCEPTED, looks=looks_like(content))
    return FileType(ending)


def check(claimed: FileType, content: bytes) -> None:
    """Raises Refused unless the content is of this type and can do no harm."""
    _CHECKS[claimed](content)
