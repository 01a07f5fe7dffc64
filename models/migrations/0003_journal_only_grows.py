"""The journal can only be added to: the database itself refuses to change or remove a line."""

SQLITE = """
CREATE TRIGGER entry_no_{verb} BEFORE {verb} ON entry
BEGIN SELECT RAISE(ABORT, 'the journal can only be added to'); END
"""
POSTGRESQL = """
CREATE FUNCTION entry_only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the journal can only be added to'; END $$
"""
TRIGGER = """
CREATE TRIGGER entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
FOR EACH STATEMENT EXECUTE FUNCTION entry_only_grows()
"""


def up(migrator, db):
    if "sqlite" in type(db).__name__.lower():
        db.execute_sql(SQLITE.format(verb="update"))
        db.execute_sql(SQLITE.format(verb="delete"))
    else:
        db.execute_sql(POSTGRESQL)
        db.execute_sql(TRIGGER)


def down(migrator, db):
    if "sqlite" in type(db).__name__.lower():
        db.execute_sql("DROP TRIGGER entry_no_update")
        db.execute_sql("DROP TRIGGER entry_no_delete")
    else:
        db.execute_sql("DROP TRIGGER entry_only_grows ON entry")
        db.execute_sql("DROP FUNCTION entry_only_grows")
