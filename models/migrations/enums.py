"""Letting a column that holds one member of an enum hold other members than before, in one line of a step:

allow(db, "offer", "state", ("draft", "published", "closed", "archived"))

A step names all the values, in the enum's order: in `up` those of after, in `down` those of before.
"""

import re

from peewee import SqliteDatabase

CONSTRAINT = """
SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'c'
AND conkey = ARRAY[(SELECT attnum FROM pg_attribute WHERE attrelid = conrelid AND attname = %s)]
"""
DEPENDENTS = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL"


def allow(db, table, column, values):
    """Have the column accept these values and no others. Fails, and changes nothing, when a row holds another one."""
    listed = ", ".join(f"'{value}'" for value in values)
    check = f"CHECK ({column} IN ({listed}))"
    if isinstance(db, SqliteDatabase):
        rebuild(db, table, _definition(db, table, column, check))
    else:
        _replace_constraint(db, table, column, check)


def _definition(db, table, column, check):
    """The table's statement, with this check on the column."""
    changed, found = re.subn(rf'CHECK \("?{column}"? IN \([^)]*\)\)', check, definition_of(db, table))
    if found != 1:
        raise ValueError(f"{table}.{column} has {found} checks of its values, not one")
    return changed


def definition_of(db, table):
    """The table's statement as SQLite keeps it."""
    (statement,) = db.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
    ).fetchone()
    return statement


def rebuild(db, table, definition):
    """Make the table again beside itself and give it its name: SQLite can alter no constraint.

    With its own statement, indexes and triggers: peewee's rebuild takes the statement apart and loses the triggers.
    """
    if db.pragma("foreign_keys"):
        # So it stays inside a transaction of ours, as peewee cannot switch them off there.
        raise RuntimeError(f"With foreign keys on, a rebuild of {table} would delete its children: migrate outside.")
    dependents = [statement for (statement,) in db.execute_sql(DEPENDENTS, (table,)).fetchall()]
    new = f"{table}__new"
    db.execute_sql(re.sub(rf'^CREATE TABLE "?{table}"?', f'CREATE TABLE "{new}"', definition))
    db.execute_sql(f'INSERT INTO "{new}" SELECT * FROM "{table}"')  # noqa: S608 (names of our own)
    if "AUTOINCREMENT" in definition:
        _hand_over_sequence(db, table, new)
    db.execute_sql(f'DROP TABLE "{table}"')
    _rename(db, new, table)
    for statement in dependents:
        db.execute_sql(statement)


def _hand_over_sequence(db, old, new):
    """The highest number ever given, which may be of a row that is gone. Before it counted, a table has none."""
    if db.execute_sql("SELECT 1 FROM sqlite_sequence WHERE name = ?", (old,)).fetchone():
        db.execute_sql("DELETE FROM sqlite_sequence WHERE name = ?", (new,))
        db.execute_sql("INSERT INTO sqlite_sequence SELECT ?, seq FROM sqlite_sequence WHERE name = ?", (new, old))


def _rename(db, table, name):
    # Otherwise SQLite reads every trigger again, and fails on those of other tables that mention the one just dropped.
    db.pragma("legacy_alter_table", 1)
    db.execute_sql(f'ALTER TABLE "{table}" RENAME TO "{name}"')
    db.pragma("legacy_alter_table", 0)


def _replace_constraint(db, table, column, check):
    names = [name for (name,) in db.execute_sql(CONSTRAINT, (f'"{table}"', column)).fetchall()]
    if len(names) != 1:
        raise ValueError(f"{table}.{column} has {len(names)} checks of its values, not one")
    db.execute_sql(f'ALTER TABLE "{table}" DROP CONSTRAINT "{names[0]}", ADD CONSTRAINT "{names[0]}" {check}')
