"""Jobs of the clock and their runs, as the leader notes them and the team reads them."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from peewee import CharField, DateTimeField, IntegerField, fn

from models.acts import act, record
from models.database import Choice, Table, now, transaction
from models.people.staff import Staff

KEPT = timedelta(days=30)


class Outcome(StrEnum):
    """How a run went. One that still runs, or was killed, has not ended."""

    RUNNING = "running"
    ENDED = "ended"
    FAILED = "failed"


class Job(Table):
    """Something that runs by the clock: every so many seconds, or next at that instant. `asked_at`: run it now."""

    name = CharField(max_length=40, unique=True)
    every = IntegerField(null=True)
    next_at = DateTimeField(null=True)
    asked_at = DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.name)


class Run(Table):
    """A run of a job; of one that runs every few seconds, a day of them that went alike."""

    job = CharField(max_length=40)
    started_at = DateTimeField(default=now, index=True)
    ended_at = DateTimeField(null=True)
    outcome = Choice(Outcome, default=Outcome.RUNNING)
    count = IntegerField(null=True)
    error = CharField(max_length=80, null=True)

    class Meta:
        indexes = ((("job", "started_at"), False),)

    def end(self, count: int | None) -> None:
        """It went well, and did so many things."""
        self.ended_at, self.outcome, self.count = now(), Outcome.ENDED, count

    def fail(self, error: Exception) -> None:
        """Only the kind of error is kept: its words can be people's."""
        self.ended_at, self.outcome, self.error = now(), Outcome.FAILED, type(error).__name__[:80]

    @classmethod
    def last_begun(cls, job: str) -> datetime | None:
        """When it last began, of the runs that came to an end."""
        begun: Any = cls.select(fn.MAX(cls.started_at)).where(cls.job == job, cls.outcome != Outcome.RUNNING).scalar()
        return datetime.fromisoformat(begun) if isinstance(begun, str) else begun

    @classmethod
    def last_of_each(cls, jobs: Iterable[str]) -> "dict[str, Run]":
        """The latest run of each of these jobs that ever ran."""
        latest = cls.select(fn.MAX(cls.id)).where(cls.job.in_(list(jobs))).group_by(cls.job)
        return {run.job: run for run in cls.select().where(cls.id.in_(latest))}

    @classmethod
    def failures(cls, jobs: Iterable[str]) -> dict[str, int]:
        """How many runs of each of these jobs failed, among those that are kept."""
        failed = cls.select(cls.job, fn.COUNT(cls.id)).where(cls.job.in_(list(jobs)), cls.outcome == Outcome.FAILED)
        rows: Any = failed.group_by(cls.job).tuples()
        return dict(rows)

    @classmethod
    def forget_old(cls) -> int:
        """Forget those of more than thirty days ago."""
        return int(cls.delete().where(cls.started_at < now() - KEPT).execute())


def announce(jobs: Mapping[str, tuple[int | None, datetime | None]]) -> None:
    """These jobs run from now on, each every so many seconds or next at that instant, and no others."""
    with transaction():
        Job.delete().where(Job.name.not_in(list(jobs))).execute()
        for name, (every, next_at) in sorted(jobs.items()):
            told = {"every": every, "next_at": next_at}
            Job.insert(name=name, **told).on_conflict(conflict_target=[Job.name], update=told).execute()


@act
def ask_to_run(by: Staff, job: Job) -> None:
    """Have the clock run it now: whoever leads begins within seconds. Raises Refused when this is not the team's."""
    by.check_oversees()
    if Job.update(asked_at=now()).where(Job.id == job.id, Job.asked_at.is_null()).execute():
        record(by, "run", job)


def take_asked() -> list[str]:
    """The jobs that were asked for: from now on they are ours to run."""
    # Asked every second: only what is there takes the lock for writing.
    if not Job.select().where(Job.asked_at.is_null(False)).exists():
        return []
    taken = Job.update(asked_at=None).where(Job.asked_at.is_null(False)).returning(Job.name)
    return sorted(job.name for job in taken.execute())
