"""A candidate's address is confirmed by a code, which also brings them back; and the day of their last sign of life."""

from datetime import date

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    Check,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    SqliteDatabase,
)

from models.migrations.enums import definition_of, rebuild

REASONS = Check("email_refusal IN ('unknown', 'full', 'blocked')")
EPOCH = date(1970, 1, 1)
KEY, COUNTING_KEY = '"id" INTEGER NOT NULL PRIMARY KEY', '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT'
SHORT, LONG = '"address" VARCHAR(80)', '"address" VARCHAR(254)'


class Candidate(Model):
    id = AutoField()

    class Meta:
        table_name = "candidate"


class Conversation(Model):
    id = AutoField()

    class Meta:
        table_name = "conversation"


class Proof(Model):
    conversation = ForeignKeyField(Conversation, backref="+", unique=True, on_delete="CASCADE")
    candidate = ForeignKeyField(Candidate, backref="+", null=True, on_delete="CASCADE")
    email = CharField(max_length=254)
    salt = CharField(max_length=32)
    tries = IntegerField(default=0)
    answered = BooleanField(default=False)
    expires_at = DateTimeField(index=True)

    class Meta:
        table_name = "proof"


def up(migrator, db):
    with db.bind_ctx([Proof], bind_refs=False, bind_backrefs=False):
        db.create_tables([Proof])
    replace(db, "proof", KEY, COUNTING_KEY)  # a mail under way names one by its number: it is given to no other
    migrator.migrate(
        migrator.add_column("candidate", "email_confirmed_at", DateTimeField(null=True)),
        migrator.add_column("candidate", "email_refused_on", DateField(null=True)),
        migrator.add_column("candidate", "email_refusal", CharField(max_length=30, null=True, constraints=[REASONS])),
        migrator.add_column("candidate", "active_on", DateField(default=EPOCH, index=True)),
        migrator.add_column("candidate", "leaving_told_on", DateField(null=True)),
    )
    # Nobody knows who came when: two years begin today.
    db.execute_sql("UPDATE candidate SET active_on = CURRENT_DATE")
    resize(db, SHORT, LONG, 254)


def down(migrator, db):
    # A mail to another address than the reader's own leaves no more.
    db.execute_sql("DELETE FROM delivery WHERE LENGTH(address) > 80")
    resize(db, LONG, SHORT, 80)
    migrator.migrate(
        migrator.drop_index("candidate", "candidate_active_on"),
        migrator.drop_column("candidate", "email_confirmed_at"),
        migrator.drop_column("candidate", "email_refused_on"),
        migrator.drop_column("candidate", "email_refusal"),
        migrator.drop_column("candidate", "active_on"),
        migrator.drop_column("candidate", "leaving_told_on"),
    )
    with db.bind_ctx([Proof], bind_refs=False, bind_backrefs=False):
        db.drop_tables([Proof])


def resize(db, before, after, size):
    """An e-mail address is longer than one on a channel."""
    if not isinstance(db, SqliteDatabase):
        db.execute_sql(f"ALTER TABLE delivery ALTER COLUMN address TYPE VARCHAR({size})")
    replace(db, "delivery", before, after)


def replace(db, table, before, after):
    """In the table's statement, on SQLite."""
    if not isinstance(db, SqliteDatabase):
        return
    definition = definition_of(db, table)
    if before not in definition:
        raise ValueError(f"{table} has no {before}")
    rebuild(db, table, definition.replace(before, after))
