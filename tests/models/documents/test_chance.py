"""What chance does to a file never breaks the inspection."""

import io
import random
import time
import zipfile

import pytest

from models.documents.inspection.inspector import inspect
from models.documents.inspection.kinds import Reason
from models.refusal import Refused
from tests import files
from tests.models.documents.samples import ACCEPTED, MAKERS


@pytest.mark.parametrize("ending", MAKERS)
def test_chance_cannot_break_the_inspection(ending):
    """300 random changes to files of each type: accepted or refused, never anything else, and soon."""
    chance = random.Random(ending)
    originals = [MAKERS[ending]("Amina\n" * 30), *(data for name, data in ACCEPTED.values() if name.endswith(ending))]
    slowest, reasons = 0.0, set()
    for _ in range(300):
        content = mutated(chance, chance.choice(originals))
        started = time.process_time()
        reasons.add(outcome(f"cv.{ending}", content))
        slowest = max(slowest, time.process_time() - started)
    assert reasons <= {None, *Reason}
    assert len(reasons) > 1
    assert slowest < 1


def outcome(name: str, content: bytes) -> str | None:
    try:
        inspect(name, content)
    except Refused as refusal:
        return refusal.reason
    return None


def mutated(chance: random.Random, content: bytes) -> bytes:
    """The content changed by chance; in a zip, half of the time one of its parts, or the sums would tell at once."""
    if not content.startswith(b"PK") or chance.random() < 0.5:
        return scrambled(chance, content, keep=8)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name, data in parts.items() if data])
    return files.archive(parts | {name: scrambled(chance, parts[name], keep=0)})


def scrambled(chance: random.Random, content: bytes, keep: int) -> bytes:
    """The content with a few bytes changed, cut out or doubled; the first ones stay, to get past the door."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(keep, len(data))
        length = chance.choice([1, 1, 1, 4, 40])
        match chance.randrange(4):
            case 0:
                data[place : place + length] = chance.randbytes(length)
            case 1 if len(data) > keep + 8 + length:
                del data[place : place + length]
            case 2:
                data[place:place] = data[place : place + length]
            case _:
                data[place : place + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f"])
    return bytes(data)
