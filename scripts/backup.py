"""`python -m scripts.backup`: the database as it is at one instant, and the files it speaks of, in one archive.

`python -m scripts.backup folder` puts it there instead of in `var/backups`. All processes may go on meanwhile.
"""

import sys
from pathlib import Path
from time import monotonic

from deployment import open_deployment
from models.database import now
from models.documents import storage
from scripts.archive import Archive
from scripts.dump import dump_of_open_database

FOLDER = "var/backups"
FILES = "files"


def main(arguments: list[str]) -> int:
    """Answers 0, 1 when a file could not be read and the rest is there, or 2 when asked for something else."""
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        print(__doc__)
        return 2
    begun = monotonic()
    open_deployment()
    path = Path(*arguments or [FOLDER], f"tremplin-{now():%Y%m%dT%H%M%S}.zip")
    rows, files, unread = back_up(path)
    size = path.stat().st_size / 1e6
    print(f"{path}: {rows} rows, {files} files, {size:.1f} MB, in {monotonic() - begun:.1f} s.")
    for key in unread:
        print(f"The file {key} is not as it was put there, or cannot be read: it is not in the backup.")
    return 1 if unread else 0


def back_up(path: Path) -> tuple[int, int, list[str]]:
    """Make the archive: how many rows and files are in it, and which files could not be read."""
    dump = dump_of_open_database()
    with Archive.at(path) as archive:
        facts = dump.save(archive)
        # After the rows: a file is kept before its row is, so each row of that instant has its own by now.
        unread = [key for key in storage.kept_keys() if not add_file(archive, key)]
        archive.seal(kind=dump.kind, made_at=now().isoformat(), **facts)
    return sum(table["rows"] for table in facts["tables"].values()), len(archive.names(FILES)), unread


def add_file(archive: Archive, key: str) -> bool:
    """Whether the file could be read, or was removed meanwhile: one that is damaged keeps no other out."""
    try:
        content = storage.read(key)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    archive.add(f"{FILES}/{key}", [content])
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
