"""A conversation keeps which update it answered last, since when that answer may not have arrived, and the results seen."""

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


def down(migrator, db):
    db.execute_sql("DROP INDEX conversation_unsaid")
    for name in reversed(COLUMNS):
        db.execute_sql(f"ALTER TABLE {TABLE} DROP COLUMN {name}")
