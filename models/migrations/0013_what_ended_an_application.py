"""An application knows whose hiring ended it and where it stood before, and whether it passed the gate unread.

Those of before learn it from the journal: the line of an end follows that of the acceptance which caused it.
"""

from peewee import BooleanField, CharField, Check, ForeignKeyField, Model, SqliteDatabase

STATES = "'new', 'processing', 'postponed', 'accepted', 'refused', 'cancelled', 'hired_elsewhere'"

ENDED = """
SELECT MAX(id) FROM entry
WHERE subject_kind = 'application' AND subject_id = application.id AND verb = 'hire_elsewhere'
"""
FILL = (
    f"""
    UPDATE application SET ended_from = (SELECT before FROM entry WHERE id = ({ENDED})) WHERE state = 'hired_elsewhere'
    """,  # noqa: S608 (ours)
    f"""
    UPDATE application SET hired_by_id = (
        SELECT accepted.company_id FROM application AS accepted WHERE accepted.id = (
            SELECT subject_id FROM entry
            WHERE subject_kind = 'application' AND verb = 'accept' AND id < ({ENDED})
            ORDER BY id DESC LIMIT 1
        )
    )
    WHERE ended_from IS NOT NULL
    """,  # noqa: S608 (ours)
    """
    UPDATE application SET direct = (1 = 1) WHERE EXISTS (
        SELECT 1 FROM entry
        WHERE subject_kind = 'application' AND subject_id = application.id AND verb = 'send' AND after = 'validated'
    )
    """,
)


class Company(Model):
    class Meta:
        table_name = "company"


def up(migrator, db):
    state = CharField(max_length=30, null=True, constraints=[Check(f"ended_from IN ({STATES})")])
    company = ForeignKeyField(
        Company, Company._meta.primary_key, backref="+", on_delete="RESTRICT", null=True, index=False
    )
    migrator.migrate(
        migrator.add_column("application", "direct", BooleanField(default=False)),
        migrator.add_column("application", "hired_by_id", company),
        migrator.add_column("application", "ended_from", state),
    )
    for fill in FILL:
        db.execute_sql(fill)


def down(migrator, db):
    # SQLite's own way refuses a column that is a foreign key.
    legacy = {"legacy": True} if isinstance(db, SqliteDatabase) else {}
    migrator.migrate(
        migrator.drop_column("application", "ended_from"),
        migrator.drop_column("application", "hired_by_id", **legacy),
        migrator.drop_column("application", "direct"),
    )
