"""`python -m scripts.restore archive`: an empty database and an empty place for files become those of a backup.

With `--replace`, also a database and files that are in use: what they hold is lost. Stop all processes first.
"""

import sys
from pathlib import Path
from time import monotonic

import psycopg
from peewee import OperationalError

from deployment import open_deployment
from models.database import connection, db
from models.documents import storage
from models.migrations import FOLDER, migrate
from scripts.archive import Damaged, Verified, verified
from scripts.backup import FILES
from scripts.dump import dump_of_open_database

# What the migrations themselves fill.
FILLED_AT_FIRST = {"schema_migration", "reason", "sqlite_sequence", "watermark"}


def main(arguments: list[str]) -> int:
    """Answers 0, 1 with a sentence when nothing could be done and nothing was, or 2 when asked for something else."""
    paths = [argument for argument in arguments if argument != "--replace"]
    if len(paths) != 1 or paths[0].startswith("-"):
        print(__doc__)
        return 2
    begun = monotonic()
    open_deployment()
    if reason := refusal(Path(paths[0]), replacing="--replace" in arguments):
        print(f"Nothing was restored: {reason}.", file=sys.stderr)
        return 1
    print(f"Restored, in {monotonic() - begun:.1f} s.")
    return 0


def refusal(path: Path, replacing: bool) -> str | None:
    """Restore this archive. When it cannot be, why: then nothing was changed."""
    try:
        with verified(path) as archive:
            reason = obstacle(archive, replacing)
            return reason or restore(archive)
    except Damaged as damage:
        return f"{path} is no whole backup: {damage}"
    except FileNotFoundError:
        return f"there is no {path}"
    except (OperationalError, psycopg.OperationalError) as error:
        return f"the database does not let us ({type(error).__name__}): stop all that uses it, then try again"


def obstacle(archive: Verified, replacing: bool) -> str | None:
    """Why this archive cannot come here."""
    kind = dump_of_open_database().kind
    if archive.manifest["kind"] != kind:
        return f"the backup is of {archive.manifest['kind']}, and DATABASE_URL names {kind}"
    unknown = set(archive.manifest["steps"]) - {step.stem for step in FOLDER.glob("0*.py")}
    if unknown:
        return f"the backup was made by a newer Tremplin, which knows {min(unknown)}"
    if not replacing and is_in_use():
        return "the database or the place for files is not empty; with --replace, what they hold is lost"
    return None


def is_in_use() -> bool:
    """Whether anything is kept in the database or among the files."""
    with connection():
        tables = set(db.get_tables()) - FILLED_AT_FIRST
        rows = any(db.execute_sql(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone() for table in tables)  # noqa: S608
    return rows or next(storage.kept_keys(), None) is not None


def restore(archive: Verified) -> None:
    """Files first, which harms nobody, then all rows at once, then what only the present database needed."""
    files = archive.names(FILES)
    for name in files:
        storage.put_back(name.rpartition("/")[2], b"".join(archive.pieces(name)))
    dump_of_open_database().load(archive)
    migrate()
    for key in set(storage.kept_keys()) - {name.rpartition("/")[2] for name in files}:
        storage.delete(key)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
