"""What people ask the team, and the webinars that it holds: tickets and their messages, webinars and who comes."""

from peewee import BooleanField, CharField, Check, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

STATES = "state IN ('open', 'answered', 'closed')"
AUDIENCES = "audience IN ('candidates', 'referents', 'employers')"
ONE_OF_TWO = "(candidate_id IS NULL) <> (staff_id IS NULL)"


class Candidate(Model):
    class Meta:
        table_name = "candidate"


class Staff(Model):
    class Meta:
        table_name = "staff"


class Ticket(Model):
    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", backref="+")
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE", backref="+")
    concerns = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", backref="+")
    names = CharField(max_length=120)
    email = CharField(max_length=254)
    pass_number = CharField(max_length=12)
    siret = CharField(max_length=14)
    state = CharField(max_length=30, constraints=[Check(STATES)])
    created_at = DateTimeField()
    written_at = DateTimeField()

    class Meta:
        table_name = "ticket"
        constraints = [Check(ONE_OF_TWO)]
        indexes = ((("state", "written_at"), False),)


class TicketMessage(Model):
    ticket = ForeignKeyField(Ticket, on_delete="CASCADE", index=False, backref="+")
    by_team = BooleanField()
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", backref="+")
    words = TextField()
    created_at = DateTimeField()

    class Meta:
        table_name = "ticket_message"
        indexes = ((("ticket", "id"), False),)


class Webinar(Model):
    title = CharField(max_length=120)
    words = TextField()
    audience = CharField(max_length=30, constraints=[Check(AUDIENCES)])
    starts_at = DateTimeField(index=True)
    minutes = IntegerField(constraints=[Check("minutes BETWEEN 5 AND 600")])
    link = CharField(max_length=500)
    seats = IntegerField(null=True, constraints=[Check("seats > 0")])
    cancelled_at = DateTimeField(null=True)
    revision = IntegerField()

    class Meta:
        table_name = "webinar"


class Attendance(Model):
    webinar = ForeignKeyField(Webinar, on_delete="CASCADE", index=False, backref="+")
    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", backref="+")
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE", backref="+")
    told_start = DateTimeField()
    reminders = IntegerField()
    created_at = DateTimeField()

    class Meta:
        table_name = "attendance"
        constraints = [Check(ONE_OF_TWO)]
        indexes = ((("webinar", "candidate"), True), (("webinar", "staff"), True))


TABLES = [Ticket, TicketMessage, Webinar, Attendance]


def up(migrator, db):
    with db.bind_ctx([Candidate, Staff, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)


def down(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES[::-1])
