"""Searches, offers as search sees them, and the index over their tokens.

On SQLite, that index is a full-text table without a copy of the text, which triggers keep. A later step that rebuilds
`facet` (SQLite does so to change a column) loses these triggers, and must make them again.
"""

from peewee import (
    BigIntegerField,
    CharField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    JSONField,
    Model,
    TextField,
)

SQLITE = """
CREATE VIRTUAL TABLE facet_words USING fts5(
    tokens, content='facet', content_rowid='number',
    detail=none, columnsize=0, tokenize="ascii tokenchars '_:'"
)
"""
ADD = "INSERT INTO facet_words(rowid, tokens) VALUES (new.number, new.tokens);"
REMOVE = "INSERT INTO facet_words(facet_words, rowid, tokens) VALUES ('delete', old.number, old.tokens);"
TRIGGERS = {"INSERT": ADD, "DELETE": REMOVE, "UPDATE": f"{REMOVE} {ADD}"}
POSTGRESQL = "CREATE INDEX facet_tokens ON facet USING gin (string_to_array(tokens, ' '))"


class Chat(Model):
    telegram_id = BigIntegerField(primary_key=True)

    class Meta:
        table_name = "chat"


class Search(Model):
    chat = ForeignKeyField(Chat, backref="+", on_delete="CASCADE", index=False)
    criteria = JSONField()
    digest = CharField(max_length=64)
    created_at = DateTimeField()

    class Meta:
        table_name = "search"
        indexes = ((("chat", "digest"), True),)


class Facet(Model):
    number = IntegerField(primary_key=True)
    nature = CharField(max_length=30)
    domain = CharField(max_length=30)
    level = CharField(max_length=30)
    company = IntegerField()
    region = CharField(max_length=5)
    department = CharField(max_length=5)
    commune = CharField(max_length=5)
    tokens = TextField()

    class Meta:
        table_name = "facet"
        indexes = ((("nature", "domain", "level", "company", "region", "department", "commune"), False),)


TABLES = [Search, Facet]


def up(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
    if "sqlite" not in type(db).__name__.lower():
        db.execute_sql(POSTGRESQL)
        return
    db.execute_sql(SQLITE)
    for verb, body in TRIGGERS.items():
        db.execute_sql(f"CREATE TRIGGER facet_words_{verb.lower()} AFTER {verb} ON facet BEGIN {body} END")


def down(migrator, db):
    if "sqlite" in type(db).__name__.lower():
        db.execute_sql("DROP TABLE facet_words")
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES)
