"""Candidates and their referents meet: appointments, and the times that are proposed; a topic of notices is theirs."""

from peewee import SQL, CharField, Check, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

from models.migrations.enums import allow

MEETING = "meeting IN ('place', 'phone', 'video')"
STATE = "state IN ('proposed', 'fixed', 'declined', 'cancelled')"
FIXED = SQL("state = 'fixed'")
TOPICS = ("applications", "to_read", "offers", "reminders", "messages", "news")
MORE_TOPICS = ("applications", "to_read", "offers", "reminders", "messages", "appointments", "news")


class Candidate(Model):
    class Meta:
        table_name = "candidate"


class Establishment(Model):
    class Meta:
        table_name = "establishment"


class Staff(Model):
    class Meta:
        table_name = "staff"


class Appointment(Model):
    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", backref="+")
    establishment = ForeignKeyField(Establishment, on_delete="RESTRICT", backref="+")
    staff = ForeignKeyField(Staff, on_delete="RESTRICT", backref="+")
    meeting = CharField(max_length=30, constraints=[Check(MEETING)])
    whereabouts = CharField(max_length=200)
    minutes = IntegerField()
    words = TextField()
    state = CharField(max_length=30, constraints=[Check(STATE)])
    starts_at = DateTimeField(null=True)
    answer = TextField()
    reminded = IntegerField()
    sequence = IntegerField()
    created_at = DateTimeField()

    class Meta:
        table_name = "appointment"


Appointment.add_index(Appointment.index(Appointment.starts_at, where=FIXED, name="appointment_fixed"))
Appointment.add_index(
    Appointment.index(Appointment.staff, Appointment.starts_at, unique=True, where=FIXED, name="appointment_once")
)


class AppointmentTime(Model):
    appointment = ForeignKeyField(Appointment, on_delete="CASCADE", index=False, backref="+")
    starts_at = DateTimeField()

    class Meta:
        table_name = "appointment_time"
        indexes = ((("appointment", "starts_at"), True),)


TABLES = [Appointment, AppointmentTime]


def up(migrator, db):
    with db.bind_ctx([Candidate, Establishment, Staff, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)
    allow(db, "preference", "topic", MORE_TOPICS)


def down(migrator, db):
    db.execute_sql("DELETE FROM preference WHERE topic = 'appointments'")
    allow(db, "preference", "topic", TOPICS)
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES[::-1])
