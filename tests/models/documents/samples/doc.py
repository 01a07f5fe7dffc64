"""Documents of Word before 2007."""

import struct

from models.documents.inspection.kinds import Reason
from tests import files
from tests.models.documents.samples.parts import EVIL, WEB

ACCEPTED = {
    "a doc with a link": ("cv.doc", files.doc(f'CV \x13 HYPERLINK "{WEB}" \x14moi\x15')),
}

REFUSED = {
    Reason.MISMATCH: {
        "an old workbook": ("cv.doc", files.ole({"Workbook": b"x"})),
    },
    Reason.MACROS: {
        "a doc with a project": (
            "cv.doc",
            files.doc(streams={"Macros/VBA/_VBA_PROJECT": b"x", "Macros/PROJECT": b"x"}),
        ),
        "a doc with a project out of the directory": (
            "cv.doc",
            files.doc("_VBA_PROJECT".encode("utf-16-le").decode("latin-1")),
        ),
    },
    Reason.ENCRYPTED: {
        "a docx called doc": ("cv.doc", files.ole({"EncryptedPackage": b"x"})),
        "a doc": ("cv.doc", files.doc(flags=0x0300)),
    },
    Reason.EXTERNAL: {
        "doc: DDE": ("cv.doc", files.doc('\x13DDEAUTO c:\\cmd.exe "/k calc"\x15')),
        "doc: DDE in wide letters": ("cv.doc", files.doc('\x13DDE cmd "x"\x15'.encode("utf-16-le").decode("latin-1"))),
        "doc: embedded object": ("cv.doc", files.doc(streams={"ObjectPool/_1/\x01Ole10Native": b"x"})),
        "doc: template from the network": ("cv.doc", files.doc(streams={"1Table": EVIL.encode("utf-16-le")})),
    },
    Reason.DAMAGED: {
        "a doc without its table": ("cv.doc", files.ole({"WordDocument": struct.pack("<HH6xH", 0xA5EC, 0xC1, 0)})),
        "a doc without its magic": ("cv.doc", files.ole({"WordDocument": b"x"})),
    },
}
