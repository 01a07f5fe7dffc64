"""Sign-ins, attempts to guess and asked resets are rows; who is invited joins when they accept."""

from peewee import CharField, DateTimeField, ForeignKeyField, IntegerField, Model


class Staff(Model):
    class Meta:
        table_name = "staff"


class Session(Model):
    key = CharField(max_length=64, primary_key=True)
    staff = ForeignKeyField(Staff, backref="+", on_delete="CASCADE")
    account_key = CharField(max_length=64)
    opened_at = DateTimeField()
    seen_at = DateTimeField(index=True)

    class Meta:
        table_name = "session"


class Attempt(Model):
    about = CharField(max_length=64, primary_key=True)
    since = DateTimeField(index=True)
    count = IntegerField()

    class Meta:
        table_name = "attempt"


class ResetAsk(Model):
    email = CharField(max_length=254, primary_key=True)
    asked_at = DateTimeField()

    class Meta:
        table_name = "reset_ask"


NOT_COME_YET = """
UPDATE membership SET active = false, invited_at = created_at
WHERE active AND staff_id IN (SELECT id FROM staff WHERE password IS NULL)
"""
NEW = [Session, Attempt, ResetAsk]


def up(migrator, db):
    with db.bind_ctx([*NEW, Staff]):
        db.create_tables(NEW, safe=False)
    migrator.migrate(migrator.add_column("membership", "invited_at", DateTimeField(null=True)))
    db.execute_sql(NOT_COME_YET)
    db.execute_sql("UPDATE notice SET kind = 'membership_offered' WHERE kind = 'membership_added'")


def down(migrator, db):
    db.execute_sql("UPDATE notice SET kind = 'membership_added' WHERE kind = 'membership_offered'")
    db.execute_sql("UPDATE membership SET active = true WHERE invited_at IS NOT NULL")
    migrator.migrate(migrator.drop_column("membership", "invited_at"))
    with db.bind_ctx(NEW):
        db.drop_tables(NEW, safe=False)
