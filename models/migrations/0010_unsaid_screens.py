"""A conversation keeps which update it answered last, since when that answer may not have arrived, and what it found.

A search says when it was used last, so that it can be forgotten.
"""

from peewee import BigIntegerField, CharField, DateTimeField

TABLE = "conversation"
COLUMNS = {
    "results": CharField(max_length=64, null=True),
    "last_update": BigIntegerField(null=True),
    "unsaid_since": DateTimeField(null=True),
}
INDEX = "CREATE INDEX conversation_unsaid ON conversation (unsaid_since) WHERE unsaid_since IS NOT NULL"


def up(migrator, db):
    migrator.migrate(*(migrator.add_column(TABLE, name, field) for name, field in COLUMNS.items()))
    db.execute_sql(INDEX)
    db.execute_sql("ALTER TABLE search RENAME COLUMN created_at TO used_at")
    migrator.migrate(migrator.add_index("search", ("used_at",), False))


def down(migrator, db):
    migrator.migrate(migrator.drop_index("search", "search_used_at"))
    db.execute_sql("ALTER TABLE search RENAME COLUMN used_at TO created_at")
    db.execute_sql("DROP INDEX conversation_unsaid")
    for name in reversed(COLUMNS):
        db.execute_sql(f"ALTER TABLE {TABLE} DROP COLUMN {name}")
