"""Papers of offers, companies that are partners of some conventions only, and how long employers take to answer.

Applications of before learn from the journal when they were answered first. A number of a paper is never given twice:
buttons bear it.
"""

from peewee import AutoField, CharField, Check, DateTimeField, ForeignKeyField, IntegerField, Model, SqliteDatabase

from models.migrations.enums import definition_of, rebuild

KEY, COUNTING_KEY = '"id" INTEGER NOT NULL PRIMARY KEY', '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT'
ANSWERED = """
UPDATE application SET answered_at = (
    SELECT MIN(at) FROM entry WHERE subject_kind = 'application' AND subject_id = application.id
    AND verb IN ('postpone', 'accept', 'refuse')
) WHERE received_at IS NOT NULL
"""
DAYS = {True: "julianday(date({0})) - julianday(date({1}))", False: "{0}::date - {1}::date"}
INDEX = "CREATE INDEX application_answered ON application (company_id, answered_at, days_to_answer) WHERE {}"


class Company(Model):
    id = AutoField()

    class Meta:
        table_name = "company"


class Convention(Model):
    id = AutoField()

    class Meta:
        table_name = "convention"


class Offer(Model):
    id = AutoField()

    class Meta:
        table_name = "offer"


class Partnership(Model):
    company = ForeignKeyField(Company, backref="+", on_delete="CASCADE", index=False)
    convention = ForeignKeyField(Convention, backref="+", on_delete="CASCADE")

    class Meta:
        table_name = "partnership"
        indexes = ((("company", "convention"), True),)


class Enclosure(Model):
    offer = ForeignKeyField(Offer, backref="+", on_delete="CASCADE")
    name = CharField(max_length=80)
    type = CharField(max_length=30, constraints=[Check("type IN ('pdf', 'doc', 'docx', 'odt', 'rtf')")])
    size = IntegerField()
    key = CharField(max_length=64, index=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "enclosure"


NEW = [Partnership, Enclosure]


def up(migrator, db):
    with db.bind_ctx(NEW, bind_refs=False, bind_backrefs=False):
        db.create_tables(NEW)
    is_sqlite = isinstance(db, SqliteDatabase)
    if is_sqlite:
        rebuild(db, "enclosure", definition_of(db, "enclosure").replace(KEY, COUNTING_KEY))
    migrator.migrate(
        migrator.add_column("application", "answered_at", DateTimeField(null=True)),
        migrator.add_column("application", "days_to_answer", IntegerField(null=True)),
    )
    db.execute_sql(ANSWERED)
    days = DAYS[is_sqlite].format("answered_at", "received_at")
    db.execute_sql(f"UPDATE application SET days_to_answer = {days} WHERE answered_at IS NOT NULL")  # noqa: S608 (ours)
    db.execute_sql(INDEX.format("answered_at IS NOT NULL"))


def down(migrator, db):
    db.execute_sql("DROP INDEX application_answered")
    migrator.migrate(*(migrator.drop_column("application", one) for one in ("answered_at", "days_to_answer")))
    with db.bind_ctx(NEW, bind_refs=False, bind_backrefs=False):
        db.drop_tables(NEW)
