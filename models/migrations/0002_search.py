"""Searches, and the index of offers that they look into."""

from peewee import (
    BigIntegerField,
    BlobField,
    CharField,
    CompositeKey,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    JSONField,
    Model,
    TextField,
)


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


class Searchable(Model):
    number = IntegerField(primary_key=True)
    tokens = TextField()

    class Meta:
        table_name = "searchable"


class Posting(Model):
    token = CharField(max_length=80)
    block = IntegerField()
    facet = CharField(max_length=20, null=True, index=True)
    start = IntegerField()
    bits = BlobField()

    class Meta:
        table_name = "posting"
        primary_key = CompositeKey("token", "block")


TABLES = [Search, Searchable, Posting]


def up(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)


def down(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES)
