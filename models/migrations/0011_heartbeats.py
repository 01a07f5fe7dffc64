"""When the bot and the clock last said that they live."""

from peewee import CharField, DateTimeField, Model


class Heartbeat(Model):
    name = CharField(max_length=20, primary_key=True)
    at = DateTimeField()

    class Meta:
        table_name = "heartbeat"


def up(migrator, db):
    with db.bind_ctx([Heartbeat]):
        db.create_tables([Heartbeat])


def down(migrator, db):
    with db.bind_ctx([Heartbeat]):
        db.drop_tables([Heartbeat])
