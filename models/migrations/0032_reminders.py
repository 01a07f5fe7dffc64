"""Who keeps candidates waiting is reminded in one message a day, who waits is told once, offers end; the clock tells its runs."""

from datetime import datetime

from peewee import BooleanField, CharField, Check, DateField, DateTimeField, IntegerField, Model

EPOCH = datetime(1970, 1, 1)


OUTCOMES = "outcome IN ('running', 'ended', 'failed')"


class Job(Model):
    name = CharField(max_length=40, unique=True)
    every = IntegerField(null=True)
    next_at = DateTimeField(null=True)
    asked_at = DateTimeField(null=True)

    class Meta:
        table_name = "job"


class Run(Model):
    job = CharField(max_length=40)
    started_at = DateTimeField(index=True)
    ended_at = DateTimeField(null=True)
    outcome = CharField(max_length=30, constraints=[Check(OUTCOMES)])
    count = IntegerField(null=True)
    error = CharField(max_length=80, null=True)

    class Meta:
        table_name = "run"
        indexes = ((("job", "started_at"), False),)


class Ahead(Model):
    id = IntegerField(primary_key=True)
    days = IntegerField()

    class Meta:
        table_name = "ahead"


TABLES = [Job, Run, Ahead]


def up(migrator, db):
    with db.bind_ctx(TABLES):
        db.create_tables(TABLES)
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
    # What is kept for later has a calendar of its own, which begins now.
    db.execute_sql("UPDATE application SET reminded = 0 WHERE state = 'postponed'")


def down(migrator, db):
    with db.bind_ctx(TABLES):
        db.drop_tables(TABLES)
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
