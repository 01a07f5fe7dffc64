"""The types of file that we keep, why others are refused, and what these look like."""

import re
from enum import StrEnum


class FileType(StrEnum):
    """What we keep, by its extension (P18)."""

    PDF = "pdf"
    DOC = "doc"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"


class Reason(StrEnum):
    """Why a file is refused: one sentence each."""

    EMPTY = "file_empty"
    TOO_LARGE = "file_too_large"  # facts: limit, size
    NOT_ACCEPTED = "file_not_accepted"  # the extension is none of ours; fact: looks
    MISMATCH = "file_mismatch"  # the content is not what the extension says; fact: looks
    MACROS = "file_macros"
    ENCRYPTED = "file_encrypted"
    EXTERNAL = "file_external"  # it fetches, embeds or starts something else
    BOMB = "file_bomb"  # it grows out of proportion when opened
    DAMAGED = "file_damaged"
    VIRUS = "file_virus"
    HEIC = "file_heic"  # a photo as some phones keep it, which few readers open
    UNCHECKED = "file_unchecked"  # the antivirus cannot be asked now


class Looks(StrEnum):
    """What a file seems to be, to say it in plain words."""

    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    ARCHIVE = "archive"
    PROGRAM = "program"
    WEB_PAGE = "web_page"
    DOCUMENT = "document"
    TEXT = "text"


PDF_START = b"%PDF-"
RTF_START = b"{\\rtf"
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_START = b"PK\x03\x04"
HEIC = re.compile(rb".{4}ftyp(hei|hev|mif1|msf1|avif)", re.DOTALL)

_SIGNATURES = [  # the first that matches at the beginning
    (Looks.DOCUMENT, rb"%PDF-|\{\\rtf|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    (Looks.DOCUMENT, rb"PK\x03\x04.{26}(\[Content_Types\]\.xml|_rels/|word/|docProps/|mimetypeapplication/)"),
    (Looks.ARCHIVE, rb"PK\x03\x04|PK\x05\x06|Rar!\x1a\x07|7z\xbc\xaf|\x1f\x8b|BZh\d|\xfd7zXZ|.{257}ustar"),
    (Looks.IMAGE, rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\0|MM\0\*|BM.{4}\0{4}"),
    (Looks.IMAGE, rb".{4}ftyp(hei|hev|mif1|msf1|avif)|\s*<svg|\s*<\?xml[^>]*>\s*<svg"),
    (Looks.AUDIO, rb"ID3|OggS|fLaC|RIFF.{4}WAVE|\xff[\xe2\xe3\xf1-\xfb]|.{4}ftypM4A|#!AMR"),
    (Looks.VIDEO, rb".{4}ftyp|\x1aE\xdf\xa3|RIFF.{4}AVI |FLV\x01|\0\0\x01\xba"),
    (Looks.PROGRAM, rb"MZ|\x7fELF|\xca\xfe\xba\xbe|[\xcf\xce]\xfa\xed\xfe|#!"),
    (Looks.WEB_PAGE, rb"(\xef\xbb\xbf)?\s*(<!--.*?-->\s*)?<(!doctype html|html|head|body|script)"),
]
_PATTERNS = [(looks, re.compile(pattern, re.DOTALL | re.IGNORECASE)) for looks, pattern in _SIGNATURES]


def looks_like(content: bytes) -> Looks | None:
    """What the first bytes look like, or None. Good enough for a sentence, not for letting a file in."""
    start = content[:1024]
    for looks, pattern in _PATTERNS:
        if pattern.match(start):
            return looks
    return Looks.TEXT if _is_text(start) else None


def _is_text(start: bytes) -> bool:
    text = start.decode(errors="ignore")
    return len(text.encode()) > 0.9 * len(start) and all(sign.isprintable() or sign.isspace() for sign in text)
