"""Candidates have their referents told that they need a person; diplomas and certificates are a kind of document."""

from peewee import AutoField, CharField, Check, DateTimeField, ForeignKeyField, Model

from models.migrations.enums import allow

BEFORE = ("cv", "letter", "other")
AFTER = ("cv", "letter", "certificate", "other")
WHY = "why IN ('no_cv', 'stuck', 'discouraged', 'pending', 'unwell')"


class Candidate(Model):
    id = AutoField()

    class Meta:
        table_name = "candidate"


class HelpAsk(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", index=False)
    why = CharField(max_length=30, constraints=[Check(WHY)])
    created_at = DateTimeField()

    class Meta:
        table_name = "help_ask"
        indexes = ((("candidate", "created_at"), False),)


def up(migrator, db):
    with db.bind_ctx([HelpAsk], bind_refs=False, bind_backrefs=False):
        db.create_tables([HelpAsk])
    allow(db, "document", "kind", AFTER)


def down(migrator, db):
    # What kind it was is lost: that nobody but the referents sees it is the safe side.
    db.execute_sql("UPDATE document SET kind = 'other' WHERE kind = 'certificate'")
    allow(db, "document", "kind", BEFORE)
    with db.bind_ctx([HelpAsk], bind_refs=False, bind_backrefs=False):
        db.drop_tables([HelpAsk])
