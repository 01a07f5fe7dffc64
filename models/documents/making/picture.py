"""A page as one sees it."""

from io import BytesIO
from threading import Lock

import pypdfium2

# PDFium is not made for several threads at once.
_ONE_AT_A_TIME = Lock()
_SCALE = 1.5  # of 72 points an inch: the letters of a CV can be read on a phone


def picture_of(pdf: bytes) -> bytes:
    """The first page of a PDF that we made, as a PNG."""
    made = BytesIO()
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        document[0].render(scale=_SCALE).to_pil().save(made, "PNG")
    return made.getvalue()
