"""A place is reminded, once, of words that it has not read and of other times that it was asked for."""

from datetime import datetime

from peewee import BooleanField, DateTimeField

EPOCH = datetime(1970, 1, 1)


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("thread", "place_reminded", BooleanField(default=False)),
        migrator.add_column("appointment", "changed_at", DateTimeField(default=EPOCH)),
    )
    db.execute_sql("UPDATE appointment SET changed_at = created_at")


def down(migrator, db):
    migrator.migrate(
        migrator.drop_column("thread", "place_reminded"),
        migrator.drop_column("appointment", "changed_at"),
    )
