"""PDF documents."""

import zlib

from models.documents.inspection.kinds import Reason
from tests import files
from tests.models.documents.samples.parts import WEB


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    return files.pdf_of([*files.pdf_objects(), *objects], trailer)


def object_stream(*bodies: bytes, dictionary: bytes = b"/Type /ObjStm /N %d /First %d") -> bytes:
    """Objects packed in one compressed stream, as writers do since PDF 1.5."""
    offsets = [sum(len(body) + 1 for body in bodies[:index]) for index in range(len(bodies))]
    header = b" ".join(b"%d %d" % (90 + index, offset) for index, offset in enumerate(offsets)) + b"\n"
    packed = zlib.compress(header + b"\n".join(bodies))
    return files.stream(packed, dictionary % (len(bodies), len(header)) + b" /Filter /FlateDecode")


def opening(action: bytes, *objects: bytes) -> bytes:
    """A PDF that does this when it is opened."""
    catalog, *others = files.pdf_objects()
    return files.pdf_of([catalog.replace(b">>", b"/OpenAction %b >>" % action), *others, *objects])


def linking(action: bytes) -> bytes:
    """A PDF whose page has a link that does this when it is pressed."""
    link = b"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << %b >> >>]" % action
    catalog, pages, page, *others = files.pdf_objects()
    return files.pdf_of([catalog, pages, page.replace(b"/Type /Page", b"/Type /Page " + link), *others])


SCRIPT = b"/JavaScript << /Names [(x) << /S /JavaScript /JS <6170702e616c657274> >>] >>"


def scripted(before: bytes = b"", script: bytes = SCRIPT) -> bytes:
    """A PDF that runs a script when it is opened, with something before it that may hide it."""
    catalog, *others = files.pdf_objects()
    return files.pdf_of([catalog.replace(b">>", b"%b /Names << %b >> >>" % (before, script)), *others])


def packed(begins: bytes = b"stream\n", head: bytes = b"", dictionary: bytes = b"") -> bytes:
    """A PDF that runs a script when it is opened, packed in a stream of objects."""
    catalog, *others = files.pdf_objects()
    head += b"400 0\n"
    held = zlib.compress(head + b"<< %b >>" % SCRIPT)
    sizes = b"/Type /ObjStm /N 1 /First %d /Filter /FlateDecode %b" % (len(head), dictionary)
    holder = files.stream(held, sizes).replace(b"stream\n", begins, 1)
    bodies = [catalog.replace(b">>", b"/Names 400 0 R >>"), *others, holder]
    content, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    places = [(0, 0, 0), *((1, offset, 0) for offset in [*offsets, len(content)]), (2, 6, 0)]
    table = b"".join(bytes([kind]) + place.to_bytes(3, "big") + bytes([index]) for kind, place, index in places)
    listing = files.stream(table, b"/Type /XRef /W [1 3 1] /Index [0 8 400 1] /Size 401 /Root 1 0 R")
    return content + b"7 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (listing, len(content))


HIDDEN = {
    "plainly": scripted(),
    "in a stream of objects": packed(),
    "in a stream after a space": packed(b"stream \n"),
    "in a stream after a remark": packed(b"stream%\n"),
    "in a stream after a zero": packed(b"stream\0\n"),
    "behind a remark in the head of a stream": packed(head=b"%1\n"),
    "behind a second head": packed(dictionary=b"/Text (/First 400)"),
    "behind a parenthesis in hexadecimal": scripted(b"/Lang <(>"),
    "behind a remark in hexadecimal": scripted(b"/Lang <%>"),
    "in codes": scripted(script=SCRIPT.replace(b"JavaScript", b"J#61v#61Script").replace(b"/JS", b"/#4a#53")),
    "before a space of PDFium's own": scripted(
        script=SCRIPT.replace(b"JavaScript", b"JavaScript\xff").replace(b"/JS", b"/JS\x80")
    ),
    "in an object of a remark": scripted().replace(b"1 0 obj", b"1 0%\nobj").replace(b"1 0%", b"1 0 %"),
}

PACKED = b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"

ACCEPTED = {
    "a pdf with a link": (
        "cv.pdf",
        pdf(b"<< /Type /Annot /Subtype /Link /A << /S /URI /URI (%b) >> >>" % WEB.encode()),
    ),
    "a pdf that opens at its first page": ("cv.pdf", pdf(b"<< /OpenAction [3 0 R /Fit] >>")),
    "a pdf of a web developer": ("cv.pdf", pdf(b"<< /Title (HTML/JavaScript \\(React\\)/JS) >>")),
    "a pdf with two titles, of TeX": ("cv.pdf", pdf(b"<< /Title (CV) /Author (Amina) /Title (CV 2026) >>")),
    "a pdf with numbers of every kind": ("cv.pdf", pdf(b"[-.5 +3 4. --5 0.00-35 true false null 3 0 R]")),
    "a pdf with names in another script": ("cv.pdf", pdf("<< /BaseFont /ABCDEE+等线 /A#20B 1 >>".encode())),
    "a pdf that draws the word": ("cv.pdf", files.pdf("HTML/JavaScript/Launch")),
    "a pdf with packed objects": ("cv.pdf", pdf(object_stream(b"<< /Title (CSS/JavaScript) >>", b"[1 2 (x)]", b"42"))),
    "a pdf with an extra line at its end": ("cv.pdf", files.pdf() + b"\r\n"),
    "a name in capitals": ("CV_AminaBenali_Comptable.PDF", files.pdf()),
    "a name with accents and a path": (r"C:\Mes papiers\Été à Nîmes.pdf", files.pdf()),
}

REFUSED = {
    Reason.MISMATCH: {
        "a pdf after something else": ("cv.pdf", b"\n" + files.pdf()),
        "a pdf that is also a web page": (
            "cv.pdf",
            files.pdf().replace(b"\n", b"\n%<html><script>alert(1)</script>\n", 1),
        ),
        "a pdf that is also a zip": ("cv.pdf", files.pdf() + files.archive({"x": "x"})),
    },
    Reason.ENCRYPTED: {
        "a pdf": ("cv.pdf", pdf(trailer=b"/Encrypt 9 0 R")),
        "a pdf, in its second object": ("cv.pdf", pdf(b"<< /Type /XRef /Encr#79pt << /V 5 >> >>")),
    },
    Reason.EXTERNAL: {
        "pdf: JavaScript": ("cv.pdf", pdf(b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>")),
        "pdf: JavaScript in codes": ("cv.pdf", pdf(b"<< /S /J#61v#61Script /#4AS 7 0 R >>")),
        "pdf: JavaScript at opening": ("cv.pdf", pdf(b"<< /OpenAction << /S /JavaScript /JS (x) >> >>")),
        "pdf: JavaScript packed": ("cv.pdf", pdf(object_stream(b"42", b"<< /S /JavaScript /JS (x) >>"))),
        "pdf: JavaScript packed without its type": (
            "cv.pdf",
            pdf(object_stream(b"<< /S /JavaScript /JS (x) >>", dictionary=b"/N %d /First %d")),
        ),
        "pdf: JavaScript packed after an open text": ("cv.pdf", pdf(object_stream(b"1 (", b"<< /S /JavaScript >>"))),
        "pdf: JavaScript after a remark": ("cv.pdf", pdf(b"<< % (\n /S /JavaScript >>")),
        "pdf: script behind a link": ("cv.pdf", linking(b"/S /URI /URI (javascript:alert\\(1\\))")),
        "pdf: link at opening": ("cv.pdf", opening(b"<< /S /URI /URI (https://evil.example) >>")),
        "pdf: link at opening, elsewhere": ("cv.pdf", opening(b"6 0 R", b"<< /S /URI /URI (https://evil.example) >>")),
        "pdf: link at opening, twice elsewhere": (
            "cv.pdf",
            opening(b"6 0 R", b"7 0 R", b"<< /S /URI /URI (https://evil.example) >>"),
        ),
        "pdf: link as a page is read, twice elsewhere": (
            "cv.pdf",
            pdf(b"<< /AA 7 0 R >>", b"8 0 R", b"<< /O << /S /URI /URI (https://evil.example) >> >>"),
        ),
        "pdf: link at opening, packed": (
            "cv.pdf",
            opening(b"90 0 R", object_stream(b"<< /S /URI /URI (https://evil.example) >>")),
        ),
        "pdf: link after the page at opening": (
            "cv.pdf",
            opening(b"<< /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://evil.example) >> >>"),
        ),
        "pdf: link as a page is read": ("cv.pdf", pdf(b"<< /AA << /O << /S /URI /URI (https://evil.example) >> >> >>")),
        "pdf: film of before": ("cv.pdf", pdf(b"<< /Type /Annot /Subtype /Movie >>")),
        "pdf: program": ("cv.pdf", pdf(b"<< /S /Launch /F (cmd.exe) >>")),
        "pdf: file": ("cv.pdf", pdf(files.stream(b"x", b"/Type /EmbeddedFile"))),
        "pdf: file without its type": ("cv.pdf", pdf(b"<< /Type /Filespec /EF << /F 7 0 R >> >>")),
        "pdf: film": ("cv.pdf", pdf(b"<< /Type /Annot /Subtype /RichMedia >>")),
        "pdf: form that is sent": ("cv.pdf", pdf(b"<< /S /SubmitForm /F (https://evil.example) >>")),
    },
    Reason.BOMB: {
        "a pdf with a huge packed object": ("cv.pdf", pdf(object_stream(b"0" * 21_000_000))),
        "a pdf of nested lists": ("cv.pdf", pdf(b"[" * 2_000 + b"]" * 2_000)),
        "a pdf of names": ("cv.pdf", pdf(object_stream(b"[" + b"/a" * 600_000 + b"]"))),
    },
    Reason.DAMAGED: {
        "a pdf with an object after an open text": ("cv.pdf", pdf(b"1 (", b"42")),
        "a pdf with an end inside an object": ("cv.pdf", pdf(b"<< endobj /S /JavaScript >>")),
        "a pdf with a key twice": ("cv.pdf", pdf(b"<< /Type /X /Type /Y >>")),
        "a pdf with a key and no value": ("cv.pdf", pdf(b"<< /Type >>")),
        "a pdf with two values in one object": ("cv.pdf", pdf(b"42 43")),
        "a pdf with a bracket too many": ("cv.pdf", pdf(b"[1 2]]")),
        "a pdf with brackets crossed": ("cv.pdf", pdf(b"<< /A [1 >> ]")),
        "a pdf with an unknown word": ("cv.pdf", pdf(b"[1 or 2]")),
        "a pdf with a reference to nothing": ("cv.pdf", pdf(b"[R]")),
        "a pdf with a code that is none": ("cv.pdf", pdf(b"<< /Java#3Zcript 42 >>")),
        "a pdf with a gap that only PDFium reads": ("cv.pdf", files.pdf().replace(b"5 0 obj", b"5 0\xffobj")),
        "a pdf with an object that does not say so": ("cv.pdf", files.pdf().replace(b"5 0 obj", b"5 0 odd")),
        "a pdf with an odd number of object": ("cv.pdf", files.pdf().replace(b"5 0 obj", b"5. 0 obj")),
        "a pdf that holds more objects than it says": (
            "cv.pdf",
            pdf(files.stream(zlib.compress(b"8 0 9 0\n42"), b"/Type /ObjStm /N 1 /First 8 /Filter /FlateDecode")),
        ),
        "a pdf whose packed objects are packed twice": (
            "cv.pdf",
            pdf(object_stream(b"42", dictionary=b"/Type /ObjStm /N %d /First %d /DecodeParms << /Predictor 12 >>")),
        ),
        "a pdf without a page": ("cv.pdf", files.pdf_of([b"<< /Type /Catalog >>"])),
        "a pdf whose packed objects are cut": ("cv.pdf", pdf(files.stream(zlib.compress(b"4 0 42")[:-5], PACKED))),
        "a pdf with another packing": (
            "cv.pdf",
            pdf(files.stream(b"<~~>", b"/Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]")),
        ),
    },
}
