"""Each person chooses which notices they get, where, and when they are left in peace."""

from peewee import CharField, Check, ForeignKeyField, IntegerField, Model

TOPIC = "topic IN ('applications', 'to_read', 'offers', 'reminders', 'messages', 'news')"
WAY = "way IN ('usual', 'chat', 'email', 'both', 'none')"


class Candidate(Model):
    class Meta:
        table_name = "candidate"


class Staff(Model):
    class Meta:
        table_name = "staff"


class Preference(Model):
    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", index=False, backref="+")
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE", index=False, backref="+")
    topic = CharField(max_length=30, constraints=[Check(TOPIC)])
    way = CharField(max_length=30, constraints=[Check(WAY)])

    class Meta:
        table_name = "preference"
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]
        indexes = ((("candidate", "topic"), True), (("staff", "topic"), True))


class QuietHours(Model):
    candidate = ForeignKeyField(Candidate, primary_key=True, on_delete="CASCADE", backref="+")
    begin_at = IntegerField(constraints=[Check("begin_at BETWEEN 0 AND 23")])
    end_at = IntegerField(constraints=[Check("end_at BETWEEN 0 AND 23")])

    class Meta:
        table_name = "quiet_hours"


TABLES = [Preference, QuietHours]


def up(migrator, db):
    with db.bind_ctx([Candidate, Staff, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)


def down(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES)
