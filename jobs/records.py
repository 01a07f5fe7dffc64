"""The clock writes down what it does: each run of each job, for the team to read."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.interval import IntervalTrigger

from models.clock.job import Job, Outcome, Run
from models.database import UNAVAILABLE, connection, local, now

log = logging.getLogger("tremplin.jobs")

# A job that runs every few seconds writes no more often that it went as before.
NOTED_EVERY = 60  # seconds


class Record:
    """The runs of one job. That nothing can be written stops no job."""

    def __init__(self, name: str, trigger: BaseTrigger) -> None:
        self.name = name
        self._trigger = trigger
        self._is_frequent = seconds_of(trigger) is not None
        self._noted_at: dict[Outcome, float] = {}

    def begin(self) -> Run:
        """It begins: one that is killed half-way is seen not to have ended."""
        run = Run(job=self.name)
        if not self._is_frequent:
            self._write(run.save)
        return run

    def end(self, run: Run, count: int | None) -> None:
        """It did so many things."""
        run.end(count)
        self._note(run)

    def fail(self, run: Run, error: Exception) -> None:
        """It failed."""
        run.fail(error)
        self._note(run)

    def _write(self, work: Callable[[], object]) -> None:
        try:
            with connection():
                work()
        except UNAVAILABLE as error:
            log.warning("a run is not written down (%s)", type(error).__name__)

    def _note(self, run: Run) -> None:
        if self._is_frequent and monotonic() < self._noted_at.get(run.outcome, float("-inf")) + NOTED_EVERY:
            return
        self._noted_at[run.outcome] = monotonic()
        self._write(lambda: self._keep(run))

    def _keep(self, run: Run) -> None:
        if self._is_frequent:
            run.id = self._going_on(run)
        run.save()
        Job.update(next_at=next_after(self._trigger, now())).where(Job.name == self.name).execute()

    def _going_on(self, run: Run) -> int | None:
        """The row in which a run goes on that went as the one before, on the same day."""
        latest = Run.last_of_each([self.name]).get(self.name)
        same = latest is not None and latest.outcome == run.outcome
        return latest.id if latest and same and local(latest.started_at).date() == local(now()).date() else None


def seconds_of(trigger: BaseTrigger) -> int | None:
    """How often it fires, where that is every so many seconds."""
    return int(trigger.interval.total_seconds()) if isinstance(trigger, IntervalTrigger) else None


def next_after(trigger: BaseTrigger, instant: datetime) -> datetime | None:
    """When it fires next after this instant, as the database keeps it; of one that fires all the time, nothing."""
    if seconds_of(trigger) is not None:
        return None
    found = trigger.get_next_fire_time(None, local(instant) + timedelta(seconds=1))
    return found and found.astimezone(UTC).replace(tzinfo=None)


def was_missed(name: str, trigger: BaseTrigger) -> bool:
    """Whether it should have run since it last did, and nobody was there; or it was killed in its very first run."""
    last = Run.last_begun(name)
    if last is None:
        return Run.select().where(Run.job == name).exists()
    due = next_after(trigger, last)
    return due is not None and due <= now()
