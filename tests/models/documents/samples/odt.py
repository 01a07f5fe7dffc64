"""OpenDocument texts."""

import random

from models.documents.inspection.kinds import Reason
from tests import files
from tests.models.documents.samples.parts import DTD, WEB


def odt(body: str = "", **parts: str | bytes) -> bytes:
    return files.archive(files.odt_parts(body=body) | parts)


def meta(template: str) -> str:
    return files.odf("office:document-meta", f'<office:meta><meta:template xlink:href="{template}"/></office:meta>')


SCRIPT_LINK = (
    '<script:event-listener xlink:href="vnd.sun.star.script:Standard.M.x?language=Basic&amp;location=document"/>'
)

# Does not shrink, so that the rest may grow a hundred times.
PHOTO = {"Pictures/1.png": random.Random(1).randbytes(300_000)}

ACCEPTED = {
    "an odt with a link and a photo": (
        "cv.odt",
        odt(
            f'<text:a xlink:href="{WEB}">moi</text:a><draw:image xlink:href="Pictures/1.png"/>',
            **{"Pictures/1.png": files.png(), "Configurations2/": b""},
        ),
    ),
    "an odt made from a template of its writer": ("cv.odt", odt(**{"meta.xml": meta("file:///C:/Modeles/cv.ott")})),
}

REFUSED = {
    Reason.MISMATCH: {
        "an ods": ("cv.odt", odt(mimetype="application/vnd.oasis.opendocument.spreadsheet")),
    },
    Reason.MACROS: {
        "an odt with Basic": ("cv.odt", odt(**{"Basic/Standard/Module1.xml": "<a/>"})),
        "an odt with Python": ("cv.odt", odt(**{"Scripts/python/a.py": "print()"})),
        "an odt that calls a macro": ("cv.odt", odt(f"<office:event-listeners>{SCRIPT_LINK}</office:event-listeners>")),
    },
    Reason.ENCRYPTED: {
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
    },
    Reason.EXTERNAL: {
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
    },
    Reason.BOMB: {
        "ratio over 100": ("cv.odt", odt(**{"Pictures/a.bmp": b"\0" * 5_000_000})),
        "thousands of links": (
            "cv.odt",
            odt('<text:a xlink:href="https://a"/>' * 160_000, **PHOTO),
        ),
        "a docx in an odt": ("cv.odt", odt(**{"Pictures/1.png": files.docx()})),
        "gzip in a zip": ("cv.odt", odt(**{"Pictures/a.emz": b"\x1f\x8b\x08\0"})),
        "entities in an odt": ("cv.odt", odt(**{"styles.xml": DTD})),
        "entities under a picture's name": ("cv.odt", odt(**{"Pictures/a.png": DTD})),
    },
    Reason.DAMAGED: {
        "an odt without its content": (
            "cv.odt",
            files.archive({k: v for k, v in files.odt_parts().items() if k != "content.xml"}),
        ),
        "a zip with a path out": ("cv.odt", odt(**{"../../evil.xml": "<a/>"})),
    },
}
