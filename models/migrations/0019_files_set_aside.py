"""Files that people sent where no question waited for one, until they say what to do with them.

A number is never given twice: buttons bear it.
"""

from peewee import AutoField, CharField, DateTimeField, ForeignKeyField, IntegerField, Model, SqliteDatabase

from models.migrations.enums import definition_of, rebuild

KEY, COUNTING_KEY = '"id" INTEGER NOT NULL PRIMARY KEY', '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT'


class Conversation(Model):
    id = AutoField()

    class Meta:
        table_name = "conversation"


class Aside(Model):
    conversation = ForeignKeyField(Conversation, backref="+", on_delete="CASCADE", index=False)
    page_of = ForeignKeyField("self", null=True, backref="+", on_delete="CASCADE")
    name = CharField(max_length=80)
    type = CharField(max_length=8)
    size = IntegerField()
    key = CharField(max_length=64, index=True)
    created_at = DateTimeField(index=True)

    class Meta:
        table_name = "aside"
        indexes = ((("conversation", "id"), False),)


def up(migrator, db):
    with db.bind_ctx([Aside], bind_refs=False, bind_backrefs=False):
        db.create_tables([Aside])
    if isinstance(db, SqliteDatabase):
        rebuild(db, "aside", definition_of(db, "aside").replace(KEY, COUNTING_KEY))


def down(migrator, db):
    with db.bind_ctx([Aside], bind_refs=False, bind_backrefs=False):
        db.drop_tables([Aside])
