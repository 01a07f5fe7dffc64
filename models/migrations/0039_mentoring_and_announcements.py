"""Candidates ask partner companies for a mentor; the team writes news of the platform."""

from peewee import (
    SQL,
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

HOPES = "hope IN ('trade', 'interviews', 'advice', 'people')"
STATES = "state IN ('asked', 'accepted', 'declined', 'ended', 'withdrawn')"
READERS = "readers IN ('candidates', 'staff', 'everyone')"


class Candidate(Model):
    class Meta:
        table_name = "candidate"


class Company(Model):
    class Meta:
        table_name = "company"


class Mentoring(Model):
    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False, backref="+")
    company = ForeignKeyField(Company, on_delete="RESTRICT", index=False, backref="+")
    hope = CharField(max_length=30, constraints=[Check(HOPES)])
    message = TextField()
    state = CharField(max_length=30, constraints=[Check(STATES)])
    mentor = CharField(max_length=120)
    contact = TextField()
    answer = TextField()
    answered_at = DateTimeField(null=True)
    reminded = BooleanField()
    created_at = DateTimeField()

    class Meta:
        table_name = "mentoring"
        indexes = ((("candidate", "created_at"), False), (("company", "state", "created_at"), False))


Mentoring.add_index(
    Mentoring.index(
        Mentoring.candidate,
        Mentoring.company,
        unique=True,
        where=SQL("state IN ('asked', 'accepted')"),
        name="mentoring_running",
    )
)


class Announcement(Model):
    title = CharField(max_length=80)
    words = TextField()
    readers = CharField(max_length=30, constraints=[Check(READERS)])
    begins_on = DateField()
    ends_on = DateField()
    published = BooleanField()
    revision = IntegerField()
    created_at = DateTimeField()

    class Meta:
        table_name = "announcement"
        constraints = [Check("ends_on >= begins_on")]


class AnnouncementRead(Model):
    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False, backref="+")
    announcement = ForeignKeyField(Announcement, on_delete="CASCADE", backref="+")
    at = DateTimeField()

    class Meta:
        table_name = "announcement_read"
        primary_key = CompositeKey("candidate", "announcement")


TABLES = [Mentoring, Announcement, AnnouncementRead]


def up(migrator, db):
    with db.bind_ctx([Candidate, Company, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)


def down(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES[::-1])
