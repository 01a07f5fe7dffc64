"""The team writes to many people at once."""

from peewee import SQL, CharField, Check, DateTimeField, IntegerField, JSONField, Model, TextField

STATES = "state IN ('draft', 'scheduled', 'running', 'stopped', 'done')"


class Broadcast(Model):
    title = CharField(max_length=100)
    words = TextField()
    audience = JSONField()
    state = CharField(max_length=30, constraints=[Check(STATES)], index=True)
    begins_at = DateTimeField(null=True)
    reached = IntegerField()
    expected = IntegerField()
    told = IntegerField()
    arrived = IntegerField()
    lost = IntegerField()
    revision = IntegerField()
    created_at = DateTimeField()

    class Meta:
        table_name = "broadcast"


class Notice(Model):
    subject_id = IntegerField(null=True)

    class Meta:
        table_name = "notice"


OF_BROADCAST = Notice.index(Notice.subject_id, where=SQL("kind = 'broadcast'"), name="notice_of_broadcast")


def up(migrator, db):
    with db.bind_ctx([Broadcast, Notice]):
        db.create_tables([Broadcast])
        db.execute(OF_BROADCAST)


def down(migrator, db):
    db.execute_sql("DROP INDEX notice_of_broadcast")
    with db.bind_ctx([Broadcast]):
        db.drop_tables([Broadcast])
