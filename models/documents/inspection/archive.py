"""A zip, opened with suspicion: what comes out is counted while it comes out, whatever the headers promise."""

import io
import struct
import zipfile
import zlib

from models.documents.inspection.kinds import PDF_START, ZIP_START, Looks, Reason, looks_like
from models.refusal import Refused

MAX_ENTRIES = 500
MAX_EXPANDED = 20_000_000
MAX_RATIO = 100

_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_END = b"PK\x05\x06"
_END_SIZE = 22
_ANY_ZIP = b"PK"
_ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000
_AES = 99
# The sizes and the sum come after the data; the name is in UTF-8.
_TOLD_LATER, _IN_UTF_8 = 0x0008, 0x0800


def is_archive(content: bytes) -> bool:
    """Whether the content is a zip from its first byte, and no PDF to the readers that look a bit further."""
    return content.startswith(ZIP_START) and PDF_START not in content[:1024]


def expand(content: bytes) -> dict[str, bytes]:
    """Every entry of a zip by its name in lower case. Raises Refused: encrypted, bomb or damaged."""
    entries = sorted(_directory(content), key=lambda entry: entry.header_offset)
    if len(entries) > MAX_ENTRIES:
        raise Refused(Reason.BOMB)
    _check_names(entries)
    room = min(MAX_EXPANDED, MAX_RATIO * len(content))
    end = 0
    expanded: dict[str, bytes] = {}
    for entry in entries:
        start = _data_start(content, entry, end)
        end = start + entry.compress_size
        data = _inflate(content[start:end], entry, room)
        _check_header(content, entry)
        room -= len(data)
        expanded[entry.filename.lower()] = data
    return expanded


def _directory(content: bytes) -> list[zipfile.ZipInfo]:
    # Nothing may follow the end record, nor precede the first entry: another format could live there.
    if content[-_END_SIZE:][:4] != _END:
        raise Refused(Reason.DAMAGED)
    try:
        entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, struct.error, NotImplementedError, ValueError, OSError, IndexError) as error:
        raise Refused(Reason.DAMAGED) from error
    if not entries or min(entry.header_offset for entry in entries) != 0:
        raise Refused(Reason.DAMAGED)
    return entries


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    # Two entries of one name: we would look into one, the reader into the other. Office readers ignore case.
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) < len(names) or any("\\" in name or ".." in name.split("/") for name in names):
        raise Refused(Reason.DAMAGED)


def _data_start(content: bytes, entry: zipfile.ZipInfo, previous_end: int) -> int:
    if entry.header_offset < previous_end:
        raise Refused(Reason.BOMB)  # entries that share their bytes: one kilobyte can hold gigabytes
    try:
        header = _LOCAL_HEADER.unpack_from(content, entry.header_offset)
    except struct.error as error:
        raise Refused(Reason.DAMAGED) from error
    signature, _, flags, method, *_, name_length, extra_length = header
    if (flags | entry.flag_bits) & _ENCRYPTED_FLAGS or _AES in (method, entry.compress_type):
        raise Refused(Reason.ENCRYPTED)
    if signature != ZIP_START or method != entry.compress_type:
        raise Refused(Reason.DAMAGED)
    return entry.header_offset + _LOCAL_HEADER.size + int(name_length) + int(extra_length)


def _check_header(content: bytes, entry: zipfile.ZipInfo) -> None:
    # Some readers believe the directory, others what stands before each entry: both must say the same.
    _, _, flags, *_, told_sum, packed, size, length, _ = _LOCAL_HEADER.unpack_from(content, entry.header_offset)
    start = entry.header_offset + _LOCAL_HEADER.size
    name = content[start : start + length].decode("utf-8" if flags & _IN_UTF_8 else "cp437", "replace")
    sizes_agree = (told_sum, packed, size) == (entry.CRC, entry.compress_size, entry.file_size)
    if name != entry.orig_filename or not (sizes_agree or flags & _TOLD_LATER):
        raise Refused(Reason.DAMAGED)


def _inflate(packed: bytes, entry: zipfile.ZipInfo, room: int) -> bytes:
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused(Reason.DAMAGED)
    data = packed if entry.compress_type == zipfile.ZIP_STORED else inflate(packed, room, raw=True)
    if len(data) > room:
        raise Refused(Reason.BOMB)
    if len(data) != entry.file_size or zlib.crc32(data) != entry.CRC:
        raise Refused(Reason.DAMAGED)
    if looks_like(data) == Looks.ARCHIVE or data.startswith(_ANY_ZIP):  # a document in a document is one too
        raise Refused(Reason.BOMB)
    return data


def inflate(packed: bytes, room: int, *, raw: bool = False) -> bytes:
    """What deflated bytes hold, at most `room` bytes. Raises Refused: bomb, or damaged when cut or altered."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS)
    try:
        data = inflater.decompress(packed, room + 1)
    except zlib.error as error:
        raise Refused(Reason.DAMAGED) from error
    if len(data) > room:
        raise Refused(Reason.BOMB)
    if not inflater.eof:
        raise Refused(Reason.DAMAGED)
    return data
