"""A person can go for good: no number is given twice, for the journal and old buttons name rows by their numbers."""

from peewee import SqliteDatabase

from models.migrations.enums import definition_of, rebuild

KEY, COUNTING_KEY = '"id" INTEGER NOT NULL PRIMARY KEY', '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT'
NAMED = ("candidate", "conversation", "application", "registration", "search", "notice", "invitation")


def up(migrator, db):
    change_keys(db, KEY, COUNTING_KEY)


def down(migrator, db):
    change_keys(db, COUNTING_KEY, KEY)


def change_keys(db, before, after):
    """On PostgreSQL a number is never given twice as it is."""
    if not isinstance(db, SqliteDatabase):
        return
    for table in NAMED:
        definition = definition_of(db, table)
        if before not in definition:
            raise ValueError(f"{table} has another key than {before}")
        rebuild(db, table, definition.replace(before, after))
