"""Bringing a database to the shape that the code expects, one numbered step after the other."""

from pathlib import Path

from playhouse.migrations import Runner

from models.database import db

FOLDER = Path(__file__).parent


def migrate() -> list[str]:
    """Apply every step not applied yet to the open database. The names of those applied.

    Runs outside any transaction of ours: on SQLite, rebuilding a table inside one deletes its children.
    """
    applied: list[str] = Runner(db.obj, str(FOLDER)).up()
    return applied


def is_up_to_date() -> bool:
    """Whether every step that the code knows was applied to the open database."""
    return all(step.applied for step in Runner(db.obj, str(FOLDER)).status())
