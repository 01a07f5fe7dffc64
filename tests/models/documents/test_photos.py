"""Photos of papers: straightened, light, without what they tell of place, and bounded in every way."""

import random
from contextlib import suppress
from io import BytesIO

import pytest
from PIL import Image

from models.documents.inspection.apart import straighten_apart
from models.documents.inspection.inspector import MAX_SIZE, inspect
from models.documents.inspection.kinds import Reason
from models.documents.making.photos import MOST_PIXELS, paper_of, straighten
from models.refusal import Refused
from tests.files import pdf, photo


def seen(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def is_red(pixel: tuple[int, ...]) -> bool:
    return pixel[0] > 150 and pixel[1] < 80


def noise(width: int, height: int) -> bytes:
    """The heaviest of photos."""
    made = BytesIO()
    pixels = random.Random(1).randbytes(3 * width * height)
    Image.frombytes("RGB", (width, height), pixels).save(made, "JPEG", quality=90)
    return made.getvalue()


@pytest.mark.parametrize("rotated", [False, True])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_photo_stands_upright_whichever_way_it_was_taken(rotated, kind):
    image = seen(straighten(photo(300, 400, rotated, kind)))
    assert (image.format, image.size) == ("JPEG", (300, 400))
    assert is_red(image.getpixel((150, 5)))
    assert not is_red(image.getpixel((5, 200)))


def test_photo_is_made_light_and_tells_nothing_else():
    image = seen(straighten(photo(3000, 4000, rotated=True)))
    assert image.size == (1200, 1600)
    assert not image.getexif()


def test_what_is_clear_becomes_white():
    made = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(made, "PNG")
    assert seen(straighten(made.getvalue())).getpixel((5, 5)) == (255, 255, 255)


def bomb() -> bytes:
    made = BytesIO()
    Image.new("1", (MOST_PIXELS // 1000 + 1, 1000)).save(made, "PNG")
    return made.getvalue()


REFUSED = {
    "cut": (photo()[:200], Reason.DAMAGED),
    "bomb": (bomb(), Reason.BOMB),
    "HEIC": (b"\0\0\0\x18ftypheic" + b"\0" * 64, Reason.HEIC),
    "PDF": (pdf(), Reason.MISMATCH),
    "SVG": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Reason.DAMAGED),
    "TIFF": (b"II*\0" + b"\0" * 64, Reason.DAMAGED),
}


@pytest.mark.parametrize(("content", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_photo_is_refused_with_its_reason_also_apart(content, reason):
    for read in (straighten, straighten_apart):
        with pytest.raises(Refused) as caught:
            read(content)
        assert caught.value.reason == reason


def test_photo_is_the_same_apart():
    assert straighten_apart(photo(rotated=True)) == straighten(photo(rotated=True))


@pytest.mark.filterwarnings("ignore:.*(Tag data|EXIF)")
def test_altered_photo_is_read_or_refused():
    chance = random.Random(7)
    for _ in range(100):
        content = bytearray(photo(40, 60, rotated=True))
        for _ in range(5):
            content[chance.randrange(len(content))] = chance.randrange(256)
        with suppress(Refused):
            assert seen(straighten(bytes(content))).format == "JPEG"


def test_ten_heavy_pages_travel_together():
    pages = [straighten(noise(1200 + number, 1600)) for number in range(10)]
    made = paper_of(pages)
    assert len(made) <= MAX_SIZE
    assert inspect("CV.pdf", made).size == len(made)


def test_same_photos_make_the_same_paper():
    assert paper_of([photo()]) == paper_of([photo()])
