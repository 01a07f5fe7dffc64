"""`python -m scripts.journal`: whether the journal is whole, and as long as its notes say.

`python -m scripts.journal note` adds a note as well; `python -m scripts.journal key` prints what it is sealed with.
"""

import sys

from deployment import open_deployment
from models.database import connection
from models.journal import Broken
from models.journal_notes import keep, verify
from settings import settings


def main(arguments: list[str]) -> int:
    """Answers 0, 1 with a sentence when the journal is broken, or 2 when asked for something else."""
    if arguments == ["key"]:
        print(f"JOURNAL_KEY={settings().journal_key.get_secret_value()}")
        return 0
    if arguments not in ([], ["note"]):
        print(__doc__)
        return 2
    open_deployment()
    return check(noting=arguments == ["note"])


def check(noting: bool) -> int:
    try:
        with connection():
            head, notes = verify()
    except Broken as broken:
        print(f"The journal is broken: {broken}.")
        return 1
    print(f"The journal is whole: {head.lines} lines; notes compared: {notes}.")
    if noting:
        print(keep(head).written())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
