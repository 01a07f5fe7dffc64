"""Who keeps candidates waiting is reminded in one message a day."""

from peewee import DateField, DateTimeField, IntegerField

EPOCH = "1970-01-01 00:00:00"


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("company", "reminded_on", DateField(null=True)),
        migrator.add_column("establishment", "reminded_on", DateField(null=True)),
        migrator.add_column("application", "gate_since", DateTimeField(default=EPOCH)),
        migrator.add_column("application", "gate_reminded", IntegerField(default=0)),
        migrator.add_column("registration", "reminded", IntegerField(default=0)),
    )
    db.execute_sql("UPDATE application SET gate_since = created_at")
    # What a calendar has settled already is not told again on the first day.
    db.execute_sql("UPDATE application SET reminded = 0 WHERE state = 'postponed'")


def down(migrator, db):
    migrator.migrate(
        migrator.drop_column("company", "reminded_on"),
        migrator.drop_column("establishment", "reminded_on"),
        migrator.drop_column("application", "gate_since"),
        migrator.drop_column("application", "gate_reminded"),
        migrator.drop_column("registration", "reminded"),
    )
