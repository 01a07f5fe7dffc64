"""What only someone can do who owns the database, but has no key."""

from models.database import db, on_postgresql
from models.journal import Entry


def tamper(sql: str) -> None:
    """Run a statement that the triggers would refuse."""
    with db.atomic():
        if on_postgresql():
            db.execute_sql("SET LOCAL session_replication_role = replica")
            db.execute_sql(sql)
            return
        guards = list(
            db.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'")
        )
        for name, _ in guards:
            db.execute_sql(f"DROP TRIGGER {name}")
        db.execute_sql(sql)
        for _, guard in guards:
            db.execute_sql(guard)


def reseal_without_key(first: int) -> None:
    """Make a chain again from this line on, as anyone can who owns the database but has no key."""
    before = Entry.select().where(Entry.id < first).order_by(Entry.id.desc()).first()
    previous = before.hash if before else ""
    for entry in Entry.select().where(Entry.id >= first).order_by(Entry.id):
        previous = entry.seal_without_key(previous)
        tamper(f"UPDATE entry SET hash = '{previous}' WHERE id = {entry.id}")
