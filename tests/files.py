"""Small files for tests and for the demo: whole and readable, or hostile in a way that the maker's name tells."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

from PIL import Image

# --- PDF ---------------------------------------------------------------------------------------------------------


def pdf(text: str = "CV") -> bytes:
    """A page of A4 that any reader opens, one line of it for each line of the text."""
    return pdf_of(pdf_objects(text))


def pdf_objects(text: str = "CV") -> list[bytes]:
    """The objects of a one-page PDF: catalog, pages, page, drawing, font. The first is number 1."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    lines = b"".join(b"(%b) Tj T*\n" % line.encode("cp1252", "replace") for line in escaped.splitlines())
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        stream(b"BT /F1 12 Tf 16 TL 72 770 Td\n" + lines + b"ET"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]


def pdf_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF with these objects and with this added to its trailer."""
    content, offsets = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, trailer, len(content))
    )


def stream(data: bytes, dictionary: bytes = b"") -> bytes:
    """The body of a PDF object that holds data."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), dictionary, data)


# --- Zips: Word since 2007, OpenDocument ------------------------------------------------------------------------------


def archive(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip of these entries, deflated, but for `mimetype` which OpenDocument wants plain."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in entries.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            zipped.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(text: str = "CV") -> bytes:
    """A Word document, a paragraph for each line."""
    return archive(docx_parts(text))


def docx_parts(text: str = "CV", body: str = "") -> dict[str, str | bytes]:
    """The parts of a Word document as Word writes them; `body` is added to its paragraphs."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{_escaped(line)}</w:t></w:r></w:p>" for line in text.splitlines())
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": relationships("officeDocument", "word/document.xml", mode="Internal"),
        "word/document.xml": f'{_XML}<w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}">'
        f"<w:body>{paragraphs}{body}</w:body></w:document>",
    }


def slowest_docx() -> bytes:
    """A Word document of 319 KB that takes seconds to read: nearly five million elements, under every limit of size."""
    noise = random.Random(1).randbytes(300_000)  # a picture, so that the rest may grow a hundred times
    return archive(docx_parts(body="<a/>" * 4_700_000) | {"word/media/image1.png": noise})


def relationships(kind: str, target: str, mode: str = "External") -> str:
    """A part of relationships that holds one."""
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{_escaped(target)}" TargetMode="{mode}"/>'
        "</Relationships>"
    )


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODT = "application/vnd.oasis.opendocument.text"
_NAMESPACES = " ".join(
    f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "draw", "meta", "script", "manifest")
)


def odt(text: str = "CV") -> bytes:
    """An OpenDocument text, a paragraph for each line."""
    return archive(odt_parts(text))


def odt_parts(text: str = "CV", body: str = "") -> dict[str, str | bytes]:
    """The parts of an OpenDocument text as LibreOffice writes them; `body` is added to its paragraphs."""
    paragraphs = "".join(f"<text:p>{_escaped(line)}</text:p>" for line in text.splitlines())
    return {
        "mimetype": _ODT,
        "META-INF/manifest.xml": odf("manifest:manifest", manifest_entries("/", "content.xml", "meta.xml")),
        "content.xml": odf(
            "office:document-content",
            f"<office:scripts/><office:body><office:text>{paragraphs}{body}</office:text></office:body>",
        ),
        "meta.xml": odf("office:document-meta", "<office:meta/>"),
        "Thumbnails/thumbnail.png": png(),
    }


def odf(root: str, inside: str) -> str:
    """An XML part of an OpenDocument file."""
    xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{_XML}<{root} {_NAMESPACES} {xlink} office:version="1.3">{inside}</{root}>'


def manifest_entries(*paths: str) -> str:
    """The lines of an OpenDocument manifest."""
    return "".join(
        f'<manifest:file-entry manifest:full-path="{path}" '
        f'manifest:media-type="{_ODT if path == "/" else "text/xml"}"/>'
        for path in paths
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


# --- RTF ---------------------------------------------------------------------------------------------------------


def rtf(text: str = "CV", extra: str = "") -> bytes:
    """An RTF document, a paragraph for each line; `extra` is RTF added as it is."""
    lines = "".join(f"{_rtf_escaped(line)}\\par\n" for line in text.splitlines())
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}}{\*\generator Riched20;}\pard\f0\fs24 "
    return f"{head}{lines}{extra}}}\r\n".encode("ascii")


def _rtf_escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\{}" else sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in text)


# --- Word before 2007 ------------------------------------------------------------------------------------------------

_SECTOR = 512
_FREE, _CHAIN_END, _FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ROOT, _STORAGE, _STREAM = 5, 1, 2


def doc(text: str = "CV", flags: int = 0x0200, streams: Mapping[str, bytes] | None = None) -> bytes:
    """The container of a Word 97 document and its text, enough to be recognised; `streams` are added."""
    header = struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0x040C, 0, flags)
    main = header.ljust(1536, b"\0") + text.replace("\n", "\r").encode("cp1252", "replace")
    return ole({"WordDocument": main, "1Table": b"\0" * 64, "\x05SummaryInformation": b"\0" * 64} | dict(streams or {}))


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE container of these streams; a slash in a name makes a storage."""
    fat: list[int] = []
    body = b""
    starts: dict[str, int] = {}
    for name, data in streams.items():
        # A stream under 4 096 bytes would have to live elsewhere (the mini stream): fill it up.
        filled = _whole_sectors(data.ljust(4096, b"\0"))
        starts[name] = _append(fat, len(filled) // _SECTOR)
        body += filled
    directory = _whole_sectors(_directory(streams, starts))
    directory_start = _append(fat, len(directory) // _SECTOR)
    fat_start, fat_size = len(fat), len(fat) // 126 + 1
    fat += [_FAT_SECTOR] * fat_size
    fat += [_FREE] * (fat_size * 128 - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0") + struct.pack(
        "<5H6x9I", 0x3E, 3, 0xFFFE, 9, 6, 0, fat_size, directory_start, 0, 4096, _CHAIN_END, 0, _CHAIN_END, 0
    )
    fat_sectors = [*range(fat_start, fat_start + fat_size), *[_FREE] * (109 - fat_size)]
    return header + struct.pack("<109I", *fat_sectors) + body + directory + struct.pack(f"<{len(fat)}I", *fat)


def _whole_sectors(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % _SECTOR)


def _append(fat: list[int], count: int) -> int:
    start = len(fat)
    fat += [*range(start + 1, start + count), _CHAIN_END]
    return start


def _directory(streams: Mapping[str, bytes], starts: Mapping[str, int]) -> bytes:
    """The entries of a container. Those of one storage hang on one another's right hand."""
    paths = [""]
    for name in streams:
        steps = name.split("/")
        paths += [path for end in range(len(steps)) if (path := "/".join(steps[: end + 1])) not in paths]
    content = b""
    for index, path in enumerate(paths):
        right = next((i for i in range(index + 1, len(paths)) if index and _parent(paths[i]) == _parent(path)), _FREE)
        child = next((i for i in range(1, len(paths)) if _parent(paths[i]) == path), _FREE)
        kind = _ROOT if not index else _STREAM if path in streams else _STORAGE
        name = (path.rpartition("/")[2] or "Root Entry").encode("utf-16-le") + b"\0\0"
        size = max(len(streams[path]), 4096) if path in streams else 0
        start = starts.get(path, 0 if index else _CHAIN_END)
        content += struct.pack("<64sHBBIII36xIQ", name, len(name), kind, 1, _FREE, right, child, start, size)
    return content


def _parent(path: str) -> str | None:
    return path.rpartition("/")[0] if path else None


# --- What people send by mistake --------------------------------------------------------------------------------------


def png() -> bytes:
    """A grey pixel."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0\x80")), (b"IEND", b""))
    )


def jpeg() -> bytes:
    """The beginning of a photo, as much as anyone looks at."""
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\x80" * 64


def photo(width: int = 300, height: int = 400, rotated: bool = False, kind: str = "JPEG") -> bytes:
    """A page as a phone takes it, a red line at its top: the sensor lies on its side where it is `rotated`."""
    image = Image.new("RGB", (width, height), "white")
    image.paste((200, 0, 0), (0, 0, width, height // 8))
    exif = image.getexif()
    if rotated:
        image = image.rotate(90, expand=True)
        exif[0x0112] = 6
    made = io.BytesIO()
    image.save(made, kind, exif=exif)
    return made.getvalue()


def ogg() -> bytes:
    """The beginning of a voice note."""
    return b"OggS\x00\x02" + b"\0" * 64


def mp4() -> bytes:
    """The beginning of a film."""
    return b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41" + b"\0" * 64


def exe() -> bytes:
    """The beginning of a Windows program."""
    return b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" + b"\0" * 64


def web_page() -> bytes:
    """A web page."""
    return b"<!DOCTYPE html><html><title>CV</title></html>"
