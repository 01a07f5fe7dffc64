"""From now on each line is sealed with the key; one more line seals those that were written without it.

A line's number is part of its seal, so it is given, no longer drawn: code of before, which draws it, can add no line.
"""

import hashlib
import hmac
import json
from datetime import UTC, datetime

from peewee import BigAutoField, CharField, DateTimeField, IntegerField, JSONField, Model, SqliteDatabase

from settings import settings

# `INSERT OR REPLACE` removes lines without any trigger on DELETE.
NO_REPLACE = """
CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
WHEN NEW.id <= (SELECT MAX(id) FROM entry) OR EXISTS (SELECT 1 FROM entry WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'the journal can only be added to'); END
"""


class Entry(Model):
    id = BigAutoField()
    at = DateTimeField()
    actor_kind = CharField(max_length=10)
    actor_id = IntegerField(null=True)
    verb = CharField(max_length=30)
    subject_kind = CharField(max_length=20)
    subject_id = IntegerField()
    before = CharField(max_length=30, null=True)
    after = CharField(max_length=30, null=True)
    facts = JSONField()
    hash = CharField(max_length=64, unique=True)

    class Meta:
        table_name = "entry"


def up(migrator, db):
    if isinstance(db, SqliteDatabase):
        db.execute_sql(NO_REPLACE)
    else:
        db.execute_sql("ALTER TABLE entry ALTER id DROP DEFAULT")
    with db.bind_ctx([Entry]):
        first = Entry.select().order_by(Entry.id).first()
        if first and first.hash == seal_without_key(first):
            seal_those_before()


def seal_without_key(first):
    told = [first.at.isoformat(), first.actor_kind, first.actor_id, first.verb, first.subject_kind, first.subject_id]
    line = json.dumps(["", *told, first.before, first.after, first.facts], sort_keys=True)
    return hashlib.sha256(line.encode()).hexdigest()


def seal_those_before():
    last = Entry.select().order_by(Entry.id.desc()).get()
    line = {
        "id": last.id + 1,
        "at": datetime.now(UTC).replace(tzinfo=None),
        "actor_kind": "system",
        "verb": "seal",
        "subject_kind": "entry",
        "subject_id": last.id,
        "facts": {},
    }
    Entry.create(**line, hash=seal(last.hash, line), force_insert=True)


def seal(previous, line):
    key = settings().journal_key.get_secret_value().encode()
    told = json.dumps([previous, line], sort_keys=True, default=str)
    return hmac.digest(key, told.encode(), "sha256").hex()


def down(migrator, db):
    if isinstance(db, SqliteDatabase):
        db.execute_sql("DROP TRIGGER entry_no_replace")
    else:
        db.execute_sql("ALTER TABLE entry ALTER id SET DEFAULT nextval('entry_id_seq')")
        db.execute_sql("SELECT setval('entry_id_seq', MAX(id)) FROM entry HAVING MAX(id) IS NOT NULL")
