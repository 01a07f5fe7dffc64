"""A move can be undone for a while; an application without an answer for long can end so."""

from peewee import CharField, DateTimeField, ForeignKeyField, JSONField, Model

from models.migrations.enums import allow

STATES = ("new", "processing", "postponed", "accepted", "refused", "cancelled", "hired_elsewhere")
ENDED_WITHOUT_ANSWER = """
UPDATE application SET state = COALESCE(
    (
        SELECT before FROM entry
        WHERE subject_kind = 'application' AND subject_id = application.id AND verb = 'close_unanswered'
        ORDER BY id DESC LIMIT 1
    ),
    'new'
)
WHERE state = 'no_answer'
"""


class Application(Model):
    class Meta:
        table_name = "application"


class Staff(Model):
    class Meta:
        table_name = "staff"


class Undoable(Model):
    application = ForeignKeyField(Application, primary_key=True, backref="+", on_delete="CASCADE")
    act = CharField(max_length=32, index=True)
    verb = CharField(max_length=30, null=True)
    staff = ForeignKeyField(Staff, null=True, backref="+", on_delete="CASCADE")
    before = JSONField()
    documents = JSONField()
    until = DateTimeField(index=True)

    class Meta:
        table_name = "undoable"


def up(migrator, db):
    for column in ("state", "ended_from"):
        allow(db, "application", column, (*STATES, "no_answer"))
    with db.bind_ctx([Undoable], bind_refs=False, bind_backrefs=False):
        db.create_tables([Undoable])
    db.execute_sql("CREATE INDEX notice_of_move ON notice (act) WHERE subject_kind = 'application'")


def down(migrator, db):
    db.execute_sql("DROP INDEX notice_of_move")
    with db.bind_ctx([Undoable], bind_refs=False, bind_backrefs=False):
        db.drop_tables([Undoable])
    db.execute_sql(ENDED_WITHOUT_ANSWER)
    for column in ("state", "ended_from"):
        allow(db, "application", column, STATES)
