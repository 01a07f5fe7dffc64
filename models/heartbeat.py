"""When each process that nobody calls last said that it lives: a row each."""

from datetime import timedelta

from peewee import CharField, DateTimeField

from models.database import Table, now

BOT = "bot"
JOBS = "jobs"
EVERY = timedelta(seconds=5)


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
