"""Drafts of broadcasts can be thrown away, and tickets are forgotten: on SQLite too, no number is given twice.

People say the number of a ticket on the telephone; the journal and the notices name a broadcast by its own.
"""

from peewee import SqliteDatabase

from models.migrations.enums import definition_of, rebuild

KEY, COUNTING_KEY = '"id" INTEGER NOT NULL PRIMARY KEY', '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT'
TABLES = ("broadcast", "ticket")


def up(migrator, db):
    change_keys(db, KEY, COUNTING_KEY)


def down(migrator, db):
    change_keys(db, COUNTING_KEY, KEY)


def change_keys(db, before, after):
    """On PostgreSQL a number is never given twice as it is."""
    if not isinstance(db, SqliteDatabase):
        return
    for table in TABLES:
        definition = definition_of(db, table)
        if before not in definition:
            raise ValueError(f"{table} has another key than {before}")
        rebuild(db, table, definition.replace(before, after))
