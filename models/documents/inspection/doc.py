"""Word documents of before 2007: streams in an OLE container."""

import io
import re
import struct

import olefile

from models.documents.inspection import links
from models.documents.inspection.kinds import OLE_START, Looks, Reason, looks_like
from models.refusal import Refused

_MAIN = "worddocument"
_ENCRYPTED = {"encryptedpackage", "encryptioninfo"}
_MACROS = {"macros", "vba", "_vba_project", "_vba_project_cur"}
_EMBEDDED = {"objectpool", "package", "\x01ole10native"}

# The beginning of the main stream: FibBase in [MS-DOC].
_HEADER = struct.Struct("<2sH6xH")
_MAGIC = (b"\xec\xa5", b"\xdc\xa5")  # Word 97 and later, Word 6 and 95
_WORD_97 = 0xC1
_IS_ENCRYPTED = 0x0100
_HAS_TABLE_1 = 0x0200

# A field's instruction follows the character 19; once zeros are gone, one byte a letter or two read the same.
_FIELD = re.compile("\x13([^\x13-\x15]{1,200})")
_REMOTE_TEMPLATE = re.compile(
    b"(?:%b|%b)(?:[^\0]\0){1,250}?%b" % tuple(re.escape(word.encode("utf-16-le")) for word in ("http", "\\\\", ".dot")),
    re.IGNORECASE,
)


def check(content: bytes) -> None:
    """Raises Refused unless this is a whole Word document without macros, password or embedded objects."""
    if not content.startswith(OLE_START):
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    refuse_encrypted(content)
    streams = _streams(content)
    if _names(streams) & _MACROS or "_VBA_PROJECT".encode("utf-16-le") in content:
        raise Refused(Reason.MACROS)
    if _names(streams) & _EMBEDDED:
        raise Refused(Reason.EXTERNAL)
    if [_MAIN] not in streams:
        raise Refused(Reason.MISMATCH, looks=Looks.DOCUMENT)  # a spreadsheet, a mail, an installer
    _check_main(content, streams)


def refuse_encrypted(content: bytes) -> None:
    """Raises Refused when an OLE container keeps a document under a password, whatever its extension says."""
    if _names(_streams(content)) & _ENCRYPTED:
        raise Refused(Reason.ENCRYPTED)


def _check_main(content: bytes, streams: list[list[str]]) -> None:
    main = _stream(content, _MAIN)
    if len(main) < _HEADER.size or not main.startswith(_MAGIC):
        raise Refused(Reason.DAMAGED)
    _, version, flags = _HEADER.unpack_from(main)
    if flags & _IS_ENCRYPTED:
        raise Refused(Reason.ENCRYPTED)
    if links.fetches("\n".join(_FIELD.findall(main.decode("latin-1").replace("\0", "")))):
        raise Refused(Reason.EXTERNAL)
    if version >= _WORD_97:
        _check_table(content, streams, "1table" if flags & _HAS_TABLE_1 else "0table")


def _check_table(content: bytes, streams: list[list[str]], table: str) -> None:
    if [table] not in streams:
        raise Refused(Reason.DAMAGED)
    if _REMOTE_TEMPLATE.search(_stream(content, table)):
        raise Refused(Reason.EXTERNAL)


def _names(streams: list[list[str]]) -> set[str]:
    return {part for path in streams for part in path}


def _streams(content: bytes) -> list[list[str]]:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            return [[part.lower() for part in path] for path in container.listdir()]
    except Exception as error:  # olefile stumbles in many ways over altered bytes; each means the same to us
        raise Refused(Reason.DAMAGED) from error


def _stream(content: bytes, name: str) -> bytes:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            return bytes(container.openstream(name).read())
    except Exception as error:  # as above
        raise Refused(Reason.DAMAGED) from error
