"""Who keeps candidates waiting is reminded in one message a day, who waits is told once, offers end on their last day."""

from datetime import datetime

from peewee import BooleanField, DateField, DateTimeField, IntegerField

EPOCH = datetime(1970, 1, 1)


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("company", "reminded_on", DateField(null=True)),
        migrator.add_column("establishment", "reminded_on", DateField(null=True)),
        migrator.add_column("application", "gate_since", DateTimeField(default=EPOCH)),
        migrator.add_column("application", "gate_reminded", IntegerField(default=0)),
        migrator.add_column("application", "silence_told", BooleanField(default=False)),
        migrator.add_column("registration", "reminded", IntegerField(default=0)),
        migrator.add_column("draft", "reminded", BooleanField(default=False)),
        migrator.add_column("draft", "end_told", BooleanField(default=False)),
        migrator.add_column("offer", "closes_on", DateField(null=True)),
        migrator.add_column("offer", "confirmed_on", DateField(default=EPOCH.date())),
        migrator.add_column("offer", "asked_on", DateField(null=True)),
    )
    db.execute_sql("UPDATE application SET gate_since = created_at")
    db.execute_sql("UPDATE offer SET confirmed_on = DATE(COALESCE(published_at, created_at))")
    # What a calendar has settled already is not told again on the first day.
    db.execute_sql("UPDATE application SET reminded = 0 WHERE state = 'postponed'")


def down(migrator, db):
    migrator.migrate(
        migrator.drop_column("company", "reminded_on"),
        migrator.drop_column("establishment", "reminded_on"),
        migrator.drop_column("application", "gate_since"),
        migrator.drop_column("application", "gate_reminded"),
        migrator.drop_column("application", "silence_told"),
        migrator.drop_column("registration", "reminded"),
        migrator.drop_column("draft", "reminded"),
        migrator.drop_column("draft", "end_told"),
        migrator.drop_column("offer", "closes_on"),
        migrator.drop_column("offer", "confirmed_on"),
        migrator.drop_column("offer", "asked_on"),
    )
