"""Made-up data sets, the same on every machine, kept in the folder BENCH_DATA so that a second run finds them."""

import os
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]


def kept(name: str, sources: list[str], make: Callable[[Path], None]) -> Path:
    """The data set of this name, made now if there is none by these sources. One half made is never taken for done."""
    path = folder() / f"{name}-{digest(sources)}"
    if not path.exists():
        print(f"(making {name})", flush=True)
        with tempfile.TemporaryDirectory(dir=folder(), prefix=f"{name}-") as scratch:
            half = Path(scratch, "half")
            half.mkdir()
            make(half)
            half.rename(path)
    return path


def folder() -> Path:
    path = Path(os.environ.get("BENCH_DATA") or Path(tempfile.gettempdir(), "tremplin-bench"))
    path.mkdir(parents=True, exist_ok=True)
    return path


def digest(sources: list[str]) -> str:
    """Changes with the code that makes the data."""
    files = sorted(file for source in sources for file in ROOT.glob(source))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]
