"""Kept searches are watched for: what new offers answer waits in digests until the person is told."""

import json

from peewee import (
    BlobField,
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    JSONField,
    Model,
    TextField,
)

RHYTHM = "rhythm IN ('at_once', 'daily', 'weekly')"
# Each criterion by the facets that it has.
CRITERIA = (
    ("nature",),
    ("domain",),
    ("level",),
    ("region", "department", "commune", "around"),
    ("time",),
    ("company",),
    ("words",),
)


class Candidate(Model):
    class Meta:
        table_name = "candidate"


class Search(Model):
    candidate = ForeignKeyField(Candidate, null=True, backref="+")
    criteria = JSONField()
    name = CharField(max_length=60, null=True)
    paused = BooleanField()

    class Meta:
        table_name = "search"


class Watch(Model):
    search = ForeignKeyField(Search, primary_key=True, on_delete="CASCADE", backref="+")
    candidate_id = IntegerField()
    rhythm = CharField(max_length=30, constraints=[Check(RHYTHM)])
    conditions = TextField()

    class Meta:
        table_name = "watch"


class Watermark(Model):
    id = IntegerField(primary_key=True)
    number = IntegerField()

    class Meta:
        table_name = "watermark"


class Digest(Model):
    search_id = IntegerField()
    batch = IntegerField()
    candidate_id = IntegerField()
    bits = BlobField()
    due_at = DateTimeField()

    class Meta:
        table_name = "digest"
        primary_key = CompositeKey("search_id", "batch")
        indexes = ((("due_at", "candidate_id"), False),)


class Offer(Model):
    class Meta:
        table_name = "offer"


class Seen(Model):
    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False, backref="+")
    offer = ForeignKeyField(Offer, on_delete="CASCADE", backref="+")
    at = DateTimeField(index=True)

    class Meta:
        table_name = "seen"
        primary_key = CompositeKey("candidate", "offer")


TABLES = [Watch, Watermark, Digest, Seen]


def up(migrator, db):
    with db.bind_ctx([Candidate, Search, Offer, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
        migrator.migrate(
            migrator.add_column(
                "search", "rhythm", CharField(max_length=30, default="daily", constraints=[Check(RHYTHM)])
            )
        )
        [(last,)] = db.execute_sql("SELECT COALESCE(MAX(number), 0) FROM offer").fetchall()
        Watermark.create(id=1, number=last)
        kept = Search.select(Search.id, Search.candidate, Search.criteria).where(
            Search.name.is_null(False), ~Search.paused, Search.candidate.is_null(False)
        )
        for search in list(kept):
            conditions = "\n".join(lines(search.criteria))
            Watch.create(search=search, candidate_id=search.candidate_id, rhythm="daily", conditions=conditions)


def lines(criteria):
    parts = ({name: criteria[name] for name in names if name in criteria} for names in CRITERIA)
    return [json.dumps(part, sort_keys=True, separators=(",", ":")) for part in parts if part] or ["{}"]


def down(migrator, db):
    migrator.migrate(migrator.drop_column("search", "rhythm"))
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES)
