"""`python -m models.documents.inspection pdf`: judges the file on its input, says what is wrong with it, as JSON."""

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


def main() -> None:
    """Write the refusal, or null for a file that may come in."""
    sys.excepthook = _report
    _limit()
    json.dump(_verdict(FileType(sys.argv[1]), sys.stdin.buffer.read()), sys.stdout)


def _limit() -> None:
    os.nice(5)  # people wait for their answers, not for this
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_OF_WORK, SECONDS_OF_WORK + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _verdict(claimed: FileType, content: bytes) -> dict[str, object] | None:
    try:
        check(claimed, content)
    except Refused as refusal:
        return {"reason": refusal.reason, **refusal.facts}
    except MemoryError:
        return {"reason": Reason.BOMB}
    return None


def _report(kind: type[BaseException], _error: BaseException, where: TracebackType | None) -> None:
    """A fault of ours, without its message: it can hold what people wrote."""
    traceback.print_tb(where)
    print(kind.__name__, file=sys.stderr)


if __name__ == "__main__":
    main()
