"""What is kept no longer than needed, and whether the journal is whole."""

from datetime import timedelta

from jobs.retention import check_journal, forget_notices, forget_updates
from models import journal
from models.conversations.update import Update
from models.database import db, now, on_postgresql, transaction
from models.notices.notice import Delivery, Notice


def test_old_updates_are_forgotten_and_recent_ones_count_once(database):
    Update.create(update_id=1, at=now() - timedelta(days=31))
    Update.create(update_id=2, at=now() - timedelta(days=29))
    forget_updates()
    assert [update.update_id for update in Update.select()] == [2]


def test_old_notices_are_forgotten_but_those_that_wait(cast):
    def notice(state: Delivery, days: int) -> Notice:
        facts = {"kind": "account_validate", "candidate": cast.amina, "channel": "telegram"}
        return Notice.create(**facts, state=state, created_at=now() - timedelta(days=days))

    Notice.delete().execute()
    waiting, fresh = notice(Delivery.WAITING, 91), notice(Delivery.SENT, 89)
    notice(Delivery.SENT, 91), notice(Delivery.FAILED, 91)
    forget_notices()
    assert list(Notice.select().order_by(Notice.id)) == [waiting, fresh]


def test_whole_journal_is_no_error(cast, caplog):
    caplog.set_level("INFO")
    check_journal()
    assert "the journal is whole" in caplog.text
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_line_that_was_changed_is_named(cast, caplog):
    with transaction():
        for _ in range(3):
            journal.write(cast.bruno, "look", cast.amina)
    changed = journal.Entry.select().order_by(journal.Entry.id).offset(1).get()
    tamper(f"UPDATE entry SET verb = 'rewritten' WHERE id = {changed.id}")
    check_journal()
    (error,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert f"the journal is broken at line {changed.id}:" in error.getMessage()


def tamper(statement: str) -> None:
    """As someone who can do anything to the database, but cannot compute the seals that follow."""
    if on_postgresql():
        db.execute_sql("SET session_replication_role = replica")
        db.execute_sql(statement)
        db.execute_sql("SET session_replication_role = DEFAULT")
        return
    for (trigger,) in db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.execute_sql(f"DROP TRIGGER {trigger}")
    db.execute_sql(statement)
