"""What others than us call active in a document: PDFium and pypdf, and LibreOffice's rules on macros and links."""

import ctypes
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import olefile
import pypdf
import pypdfium2.raw as pdfium
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

ACTIVE = {
    "/JS",
    "/JavaScript",
    "/Launch",
    "/EF",
    "/EmbeddedFile",
    "/GoToR",
    "/GoToE",
    "/SubmitForm",
    "/RichMedia",
    "/XFA",
}
LOCAL = re.compile(r"(?:file:///)?[a-z]:[\\/](?![\\/])|file:///(?:users|applications|home|usr|opt)/", re.IGNORECASE)
FETCHES = re.compile(r"^[\s\"]*(?:DDE|DDEAUTO|INCLUDE(?:PICTURE|TEXT)?|IMPORT|LINK|DATABASE|RD)\b", re.IGNORECASE)
PRESSED = re.compile(r"\s*(?:https?:|mailto:|tel:|#|(?![\\/])[^:]*$)", re.IGNORECASE)


def active_parts(name: str, content: bytes) -> list[str]:
    """What is active in a file of that name."""
    judge = {"pdf": pdf, "docx": docx, "odt": odt, "rtf": rtf, "doc": doc}[name.lower().rpartition(".")[2]]
    return list(judge(content))


def pdf(content: bytes) -> Iterator[str]:
    yield from to_pdfium(content)
    try:
        yield from to_pypdf(pypdf.PdfReader(io.BytesIO(content)).trailer)
    except (pypdf.errors.PyPdfError, AttributeError, KeyError):
        return  # it cannot open what is damaged: no opinion


def to_pypdf(trailer: DictionaryObject) -> Iterator[str]:
    yield from (found for found in names_in(trailer, set()) if found in ACTIVE)
    opening = trailer["/Root"].get("/OpenAction")
    opening = opening.get_object() if opening is not None else None
    if isinstance(opening, DictionaryObject) and opening.get("/S") != "/GoTo":
        yield "an action at opening"


def names_in(value: Any, seen: set[int]) -> Iterator[str]:
    """Every name that can be reached, as pypdf resolves it."""
    value = value.get_object() if hasattr(value, "get_object") else value
    if id(value) in seen:
        return
    if isinstance(value, (DictionaryObject, StreamObject)):
        seen.add(id(value))
        for key in value:
            yield str(key)
            yield from names_in(value.raw_get(key), seen)
    elif isinstance(value, ArrayObject):
        seen.add(id(value))
        for inner in value:
            yield from names_in(inner, seen)
    elif isinstance(value, str):
        yield str(value)


def to_pdfium(content: bytes) -> Iterator[str]:
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    assert document, "kept, and PDFium cannot open it"
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document):
        yield "JavaScript"
    if pdfium.FPDFDoc_GetAttachmentCount(document):
        yield "attachments"
    for number in range(pdfium.FPDF_GetPageCount(document)):
        page = pdfium.FPDF_LoadPage(document, number)
        place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page, place, link):
            kind = pdfium.FPDFAction_GetType(pdfium.FPDFLink_GetAction(link))
            if kind in (pdfium.PDFACTION_LAUNCH, pdfium.PDFACTION_REMOTEGOTO, pdfium.PDFACTION_EMBEDDEDGOTO):
                yield "a link that starts or opens something"
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)


def parts_of(content: bytes) -> Iterator[tuple[str, bytes, list[ElementTree.Element]]]:
    """Each entry of a zip: its name in lower case, its content, its elements where it is XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            try:
                elements = list(ElementTree.fromstring(data).iter())
            except (ElementTree.ParseError, ValueError):
                elements = []
            yield name.lower(), data, elements


def embedded(data: bytes) -> bool:
    return data.startswith((b"PK", b"MZ", b"\xd0\xcf\x11\xe0"))


def docx(content: bytes) -> Iterator[str]:
    for name, data, elements in parts_of(content):
        if "vba" in name or b"macroEnabled" in data or embedded(data):
            yield f"a program or a document: {name}"
        for element in elements:
            given = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
            is_relation = element.tag.endswith("}Relationship")  # by another name, it relates nothing
            if is_relation and given.get("TargetMode", "").strip().lower() == "external":
                kind, target = given["Type"].rpartition("/")[2], given["Target"]
                if not (kind == "hyperlink" and PRESSED.match(target)) and not (
                    kind == "attachedTemplate" and LOCAL.match(target)
                ):
                    yield f"{kind} to {target}"
        words = "".join(element.text or "" for element in elements if element.tag.endswith("}instrText"))
        if FETCHES.match(words):
            yield words


def odt(content: bytes) -> Iterator[str]:
    for name, data, elements in parts_of(content):
        if name.startswith(("basic/", "scripts/")) or embedded(data):
            yield f"a program or a document: {name}"
        for element in elements:
            tag = element.tag.rpartition("}")[2]
            if tag in ("event-listener", "dde-source", "floating-frame", "plugin", "applet", "object-ole"):
                yield tag
            target = element.get("{http://www.w3.org/1999/xlink}href", "")
            inside = ":" not in target and not target.startswith(("/", "\\", "../"))
            if not (PRESSED.match(target) if tag == "a" else inside or (tag == "template" and LOCAL.match(target))):
                yield f"{tag} to {target}"


def rtf(content: bytes) -> Iterator[str]:
    plain = content.replace(rb"\\", b"\1")  # a backslash to be read, which begins no word of command
    text = re.sub(rb"\\'([0-9a-fA-F]{2})", lambda code: bytes.fromhex(code[1].decode()), plain).decode("latin-1")
    yield from re.findall(r"\\(?:objdata|object|objupdate|objocx|bin)(?![a-z])", text)
    for instruction in re.findall(r"\\fldinst((?:[^{}]|\{[^{}]*\})*)\}", text):
        words = re.sub(r"\\u(\d+) ?\??", lambda code: chr(int(code[1])), instruction)
        if FETCHES.match(re.sub(r"\\[a-z]+-?\d* ?|[{}\0\r\n]|\\[^a-z]", "", words)):
            yield instruction


def doc(content: bytes) -> Iterator[str]:
    with olefile.OleFileIO(io.BytesIO(content)) as container:
        names = {part.lower() for path in container.listdir() for part in path}
        yield from names & {"macros", "vba", "objectpool", "\x01ole10native"}
        text = container.openstream("WordDocument").read().replace(b"\0", b"").decode("latin-1")
        yield from (field for field in re.findall("\x13([^\x13-\x15]*)", text) if FETCHES.match(field))
