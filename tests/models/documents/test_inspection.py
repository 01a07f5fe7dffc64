"""Files that people send: each accepted type, and each refusal with its reason."""

import io
import random
import time

import olefile
import pypdf
import pytest

from models.documents.inspection.inspector import MAX_SIZE, inspect
from models.documents.inspection.kinds import FileType, Looks, Reason
from models.refusal import Refused
from tests import files
from tests.models.documents.samples import ACCEPTED, MAKERS, REFUSED
from tests.models.documents.samples.docx import docx


def refused(name: str, content: bytes) -> Refused:
    with pytest.raises(Refused) as refusal:
        inspect(name, content)
    return refusal.value


# What comes in


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


# What does not


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


@pytest.mark.parametrize(
    ("reason", "name", "content"),
    [
        pytest.param(reason, name, content, id=f"{reason}: {case}")
        for reason, cases in REFUSED.items()
        for case, (name, content) in cases.items()
    ],
)
def test_hostile_or_broken_file_is_refused_with_its_reason(reason, name, content):
    started = time.process_time()
    assert refused(name, content).reason == reason
    assert time.process_time() - started < 3


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


@pytest.mark.parametrize(
    ("place", "value"),
    [(30, b"W"), (14, b"\1"), (18, b"\1"), (22, b"\1")],
    ids=["name", "sum", "size", "size-expanded"],
)
def test_archive_that_says_two_things_of_an_entry_is_damaged(place, value):
    """Readers that believe what stands before an entry would open another document than the one we looked into."""
    whole = MAKERS["docx"]()
    told = whole[:place] + value + whole[place + 1 :]
    assert inspect("cv.docx", whole)
    assert (told != whole, refused("cv.docx", told).reason) == (True, Reason.DAMAGED)
