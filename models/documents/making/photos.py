"""Photos of papers: each straightened and made light, then one clean PDF of them, a page each.

What people send is read by `straighten` in a process of its own (inspection/apart.py); the PDF is made of its results.
"""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageOps
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from models.documents.inspection.inspector import MAX_SIZE
from models.documents.inspection.kinds import HEIC, Looks, Reason, looks_like
from models.refusal import Refused

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 40_000_000
_LONG_SIDE, _QUALITY = 1600, 70
# Where many pages would weigh too much together, each weighs less: about this part of what it weighed.
_LIGHTER = ((1400, 60, 0.7), (1200, 50, 0.45), (1000, 40, 0.3), (800, 30, 0.15))
_ROOM = MAX_SIZE * 3 // 4  # a PDF writes its images in letters, five for four bytes
_MARGIN = 8 * mm


def straighten(content: bytes) -> bytes:
    """The photo as it is looked at, as a light JPEG without what it says of place and time. Raises Refused."""
    if HEIC.match(content):
        raise Refused(Reason.HEIC)
    if looks_like(content) != Looks.IMAGE:
        raise Refused(Reason.MISMATCH, looks=looks_like(content))
    Image.MAX_IMAGE_PIXELS = None  # ours is stricter, and is asked first
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as photo:
            if photo.width * photo.height > MOST_PIXELS:
                raise Refused(Reason.BOMB)
            return _light(photo, _LONG_SIDE, _QUALITY)
    except (Refused, MemoryError):
        raise
    except Exception as error:  # Pillow stumbles in many ways over altered bytes; each means the same to us
        raise Refused(Reason.DAMAGED) from error


def paper_of(photos: Sequence[bytes]) -> bytes:
    """A PDF with these photos, as `straighten` made them, a page of A4 each. Raises Refused when it is too large."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1, lang="fr")
    for photo in _lightened(photos):
        _draw_page(canvas, photo)
    canvas.save()
    if len(made.getvalue()) > MAX_SIZE:
        raise Refused(Reason.TOO_LARGE, limit=MAX_SIZE, size=len(made.getvalue()))
    return made.getvalue()


def _lightened(photos: Sequence[bytes]) -> Sequence[bytes]:
    """Light enough to travel together, or as light as can still be read."""
    pages, whole = photos, sum(map(len, photos))
    for side, quality, part in _LIGHTER:
        if sum(map(len, pages)) <= _ROOM:
            break
        if whole * part <= _ROOM or part == _LIGHTER[-1][2]:
            pages = [_lighter(photo, side, quality) for photo in photos]
    return pages


def _light(photo: Image.Image, side: int, quality: int) -> bytes:
    photo.thumbnail((side, side))
    upright = ImageOps.exif_transpose(photo)
    made = BytesIO()
    _on_white(upright).save(made, "JPEG", quality=quality, optimize=True)
    return made.getvalue()


def _on_white(photo: Image.Image) -> Image.Image:
    if not photo.has_transparency_data:
        return photo.convert("RGB")
    paper = Image.new("RGBA", photo.size, "white")
    paper.alpha_composite(photo.convert("RGBA"))
    return paper.convert("RGB")


def _lighter(photo: bytes, side: int, quality: int) -> bytes:
    with Image.open(BytesIO(photo), formats=("JPEG",)) as image:
        return _light(image, side, quality)


def _draw_page(canvas: Canvas, photo: bytes) -> None:
    image = ImageReader(BytesIO(photo))
    width, height = image.getSize()
    page = A4 if height >= width else (A4[1], A4[0])
    canvas.setPageSize(page)
    room = page[0] - 2 * _MARGIN, page[1] - 2 * _MARGIN
    canvas.drawImage(image, _MARGIN, _MARGIN, *room, preserveAspectRatio=True, anchor="c")
    canvas.showPage()
