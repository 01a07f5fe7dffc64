"""When each process that nobody calls last said that it lives: a row each."""

from datetime import timedelta

from peewee import CharField, DateTimeField

from models.database import Table, now

BOT = "bot"
JOBS = "jobs"
EVERY = timedelta(seconds=5)
# Some beats may fail while the database is busy, or the machine.
SILENT = timedelta(seconds=30)


class Heartbeat(Table):
    """The last beat of one process, of which one at a time works."""

    name = CharField(max_length=20, primary_key=True)
    at = DateTimeField()


def beat(name: str) -> None:
    """Say that this process lives now."""
    at = {"at": now()}
    Heartbeat.insert(name=name, **at).on_conflict(conflict_target=[Heartbeat.name], update=at).execute()


def ages() -> dict[str, timedelta]:
    """How long ago each process that ever lived said so."""
    return {one.name: now() - one.at for one in Heartbeat.select()}


def is_silent(name: str) -> bool:
    """Whether nobody does this process's work now."""
    return ages().get(name, SILENT) >= SILENT


def live_on(by: timedelta) -> None:
    """Whoever lives has lived that time as well, which went by at a press."""
    for one in Heartbeat.select():
        Heartbeat.update(at=one.at + by).where(Heartbeat.name == one.name).execute()
