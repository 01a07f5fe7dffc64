"""`python -m models.documents.inspection pdf`: judges the file on its input, says what is wrong with it, as JSON.

With `photo`, what was made of it follows on the next line.
"""

import json
import os
import resource
import sys
import traceback
from types import TracebackType

from models.documents.inspection.inspector import check
from models.documents.inspection.kinds import FileType, Reason
from models.refusal import Refused

SECONDS_OF_WORK = 2
MEMORY = 300_000_000
PHOTO = "photo"


def main() -> None:
    """Write the refusal, or null for a file that may come in."""
    sys.excepthook = _report
    _limit()
    verdict, made = _verdict(sys.argv[1], sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(verdict).encode() + b"\n" + made)


def _limit() -> None:
    os.nice(5)  # people wait for their answers, not for this
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_OF_WORK, SECONDS_OF_WORK + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _verdict(claimed: str, content: bytes) -> tuple[dict[str, object] | None, bytes]:
    try:
        return None, _made(claimed, content)
    except Refused as refusal:
        return {"reason": refusal.reason, **refusal.facts}, b""
    except MemoryError:
        return {"reason": Reason.BOMB}, b""


def _made(claimed: str, content: bytes) -> bytes:
    if claimed == PHOTO:
        from models.documents.making.photos import straighten  # slow to import: only where there is a photo

        return straighten(content)
    check(FileType(claimed), content)
    return b""


def _report(kind: type[BaseException], _error: BaseException, where: TracebackType | None) -> None:
    """A fault of ours, without its message: it can hold what people wrote."""
    traceback.print_tb(where)
    print(kind.__name__, file=sys.stderr)


if __name__ == "__main__":
    main()
