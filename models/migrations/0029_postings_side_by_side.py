"""PostgreSQL keeps the bits of a token side by side, in the index of the key, and need not look for each row.

In the table, they lie where each block was written: a hundred pages to read for a frequent word, among a million offers.
SQLite's index would put nearly each row on a page of its own, and its table is read quickly enough.
"""

from peewee import SqliteDatabase

DROP = "ALTER TABLE posting DROP CONSTRAINT posting_pkey"
SIDE_BY_SIDE = "ALTER TABLE posting ADD CONSTRAINT posting_pkey PRIMARY KEY (token, block) INCLUDE (start, bits)"
BEFORE = "ALTER TABLE posting ADD CONSTRAINT posting_pkey PRIMARY KEY (token, block)"
# The index alone is read where a vacuum has passed. By default that is when a fifth of the table has changed.
VACUUM_SOONER = "ALTER TABLE posting SET (autovacuum_vacuum_scale_factor = 0.02)"
VACUUM_AS_BEFORE = "ALTER TABLE posting RESET (autovacuum_vacuum_scale_factor)"


def up(migrator, db):
    on_postgresql(db, DROP, SIDE_BY_SIDE, VACUUM_SOONER)


def down(migrator, db):
    on_postgresql(db, VACUUM_AS_BEFORE, DROP, BEFORE)


def on_postgresql(db, *statements):
    if isinstance(db, SqliteDatabase):
        return
    for statement in statements:
        db.execute_sql(statement)
