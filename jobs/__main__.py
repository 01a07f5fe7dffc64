"""`python -m jobs`: the clock. Start as many as you like: one leads and works, the others stand by to replace it."""

import logging
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event
from time import monotonic

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

import logs
from bot.telegram.speech import Sender
from deployment import open_deployment
from jobs.alerts import match_offers, tell_of_offers
from jobs.bounces import read_bounces
from jobs.broadcasts import send_broadcasts
from jobs.chats import TelegramSender
from jobs.late import LateScreens
from jobs.leader import Lock, leader_lock
from jobs.mail import EmailSender
from jobs.privacy import end_accounts, tell_of_endings
from jobs.records import Record, next_after, seconds_of, was_missed
from jobs.reminders import (
    ask_if_open,
    close_offers,
    close_unanswered,
    nudge_candidates,
    remind_employers,
    remind_of_appointments,
    remind_referents,
    tell_of_webinars,
)
from jobs.resets import answer_resets, answer_returns
from jobs.retention import (
    check_journal,
    forget_documents,
    forget_drafts,
    forget_moves,
    forget_notices,
    forget_runs,
    forget_searches,
    forget_seen,
    forget_sign_ins,
    forget_tickets,
    forget_updates,
)
from jobs.steadiness import SteadyClock
from metrics import JOB_LAST, JOB_RUNS
from models.clock.ahead import follow
from models.clock.job import announce, take_asked
from models.database import UNAVAILABLE, connection, now
from models.heartbeat import EVERY, JOBS, beat
from models.notices.setback import forget_the_future
from settings import settings

log = logging.getLogger("tremplin.jobs")

STANDBY_SECONDS = 2
CHECK_SECONDS = 1

Job = Callable[[], int | None]


def timetable(stopping: Event) -> list[tuple[Job, BaseTrigger]]:
    """What runs, and when. A job that is late runs once; one that was missed is made up for by the next."""
    zone = settings().timezone
    return [
        *chats(stopping),
        *mails(stopping),
        *bounces(stopping),
        (partial(match_offers, stopping), IntervalTrigger(seconds=30)),
        (partial(tell_of_offers, stopping), IntervalTrigger(seconds=30)),
        (partial(remind_of_appointments, stopping), IntervalTrigger(minutes=1)),
        (partial(send_broadcasts, stopping), IntervalTrigger(seconds=2)),
        (answer_resets, IntervalTrigger(seconds=2)),
        (answer_returns, IntervalTrigger(seconds=2)),
        (partial(remind_employers, stopping), CronTrigger(hour="8-18", minute=5, timezone=zone)),
        (partial(remind_referents, stopping), CronTrigger(hour="8-18", minute=7, timezone=zone)),
        (partial(nudge_candidates, stopping), CronTrigger(hour="8-18", minute=9, timezone=zone)),
        (partial(tell_of_webinars, stopping), IntervalTrigger(minutes=1)),
        (partial(ask_if_open, stopping), CronTrigger(hour="8-18", minute=11, timezone=zone)),
        (partial(close_unanswered, stopping), CronTrigger(hour="8-18", minute=13, timezone=zone)),
        (partial(tell_of_endings, stopping), CronTrigger(hour="8-18", minute=15, timezone=zone)),
        (partial(end_accounts, stopping), CronTrigger(hour=4, minute=5, timezone=zone)),
        (partial(close_offers, stopping), CronTrigger(minute=1, timezone=zone)),
        (forget_updates, CronTrigger(hour=3, minute=10, timezone=zone)),
        (forget_notices, CronTrigger(hour=3, minute=15, timezone=zone)),
        (forget_documents, CronTrigger(hour=3, minute=25, timezone=zone)),
        (forget_sign_ins, CronTrigger(hour=3, minute=12, timezone=zone)),
        (forget_searches, CronTrigger(hour=3, minute=16, timezone=zone)),
        (forget_drafts, CronTrigger(hour=3, minute=17, timezone=zone)),
        (forget_seen, CronTrigger(hour=3, minute=22, timezone=zone)),
        (forget_tickets, CronTrigger(hour=3, minute=21, timezone=zone)),
        (forget_moves, CronTrigger(minute=19, timezone=zone)),
        (forget_runs, CronTrigger(hour=3, minute=18, timezone=zone)),
        (check_journal, CronTrigger(hour=3, minute=20, timezone=zone)),
    ]


def chats(stopping: Event) -> list[tuple[Job, BaseTrigger]]:
    if settings().telegram_token is None:
        log.warning("TELEGRAM_TOKEN is not set: notices by chat wait.")
        return []
    sender = Sender(settings())
    notices = TelegramSender(sender, stopping)
    return [
        (notices.run, IntervalTrigger(seconds=1)),
        (LateScreens(sender, notices.pace).run, IntervalTrigger(seconds=30)),
    ]


def mails(stopping: Event) -> list[tuple[Job, BaseTrigger]]:
    url = settings().smtp_url
    if url is None:
        log.warning("SMTP_URL is not set: notices by e-mail wait.")
        return []
    return [(EmailSender(url.get_secret_value(), stopping).run, IntervalTrigger(seconds=5))]


def bounces(stopping: Event) -> list[tuple[Job, BaseTrigger]]:
    url = settings().bounces_imap_url
    if url is None:
        return []
    return [(partial(read_bounces, url.get_secret_value(), stopping), IntervalTrigger(minutes=5))]


class Signals:
    """SIGTERM and Ctrl-C, as something to wait for.

    A queue carries them: its `put` is safe inside a signal handler, where an Event's `set` can lock itself out.
    """

    def __init__(self) -> None:
        self._received: SimpleQueue[bool] = SimpleQueue()
        self._stopped = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._received.put(True))

    def wait(self, seconds: float) -> bool:
        """Whether we were told to stop, now or within so many seconds."""
        if not self._stopped:
            with suppress(Empty):
                self._stopped = self._received.get(timeout=seconds)
        return self._stopped


def compete(lock: Lock, signals: Signals) -> None:
    """Lead when nobody else does, until told to stop."""
    log.info("standing by")
    while not signals.wait(0):
        if lock.acquire():
            lead(lock, signals)
        signals.wait(STANDBY_SECONDS)


def lead(lock: Lock, signals: Signals) -> None:
    """Follow the timetable while we hold the lock and the clock runs on. What is under way is finished first."""
    stopping, clock, pulse = Event(), SteadyClock(), Pulse()
    scheduler = BackgroundScheduler(job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})
    named = [(name_of(job), job, trigger) for job, trigger in timetable(stopping)]
    lines = {name: (guarded(job, Record(name, trigger)), trigger) for name, job, trigger in named}
    for job, trigger in lines.values():
        scheduler.add_job(job, trigger)
    guarded(settle)()
    asked = Asked(scheduler, lines)
    guarded(asked.begin)()
    scheduler.start()
    log.info("leading")
    try:
        while lock.is_held() and is_steady(clock) and not signals.wait(CHECK_SECONDS):
            pulse.keep()
            asked.keep()
    finally:
        stopping.set()
        scheduler.shutdown()
        lock.release()
        log.info("no longer leading")


def settle() -> None:
    """Nothing that we find waits for an instant that a wrong clock said. The demo's days ahead are no wrong clock."""
    with connection():
        follow()
        if changed := forget_the_future():
            log.warning("a clock ran ahead: %d dates in the future were set to now", changed)


def is_steady(clock: SteadyClock) -> bool:
    """Whether the clock was not set anew. If it was, whoever leads next makes another timetable."""
    if clock.jump:
        log.warning("the clock was set by %+.0f s: the timetable begins anew", clock.jump)
    return not clock.jump


class Pulse:
    """Tells those who stand by, and those who watch, that the leader lives."""

    def __init__(self) -> None:
        self._next = 0.0

    def keep(self) -> None:
        """Beat when it is time. A database that does not answer now is asked again at the next call."""
        if monotonic() < self._next:
            return
        try:
            with connection():
                beat(JOBS)
        except UNAVAILABLE as error:
            log.warning("the database does not answer (%s)", type(error).__name__)
            return
        self._next = monotonic() + EVERY.total_seconds()


class Asked:
    """Jobs that run beside the timetable: those that were missed while nobody led, and those that the team asks for."""

    def __init__(self, scheduler: BackgroundScheduler, lines: dict[str, tuple[Job, BaseTrigger]]) -> None:
        self._scheduler, self._lines = scheduler, lines

    def begin(self) -> None:
        """Say what runs from now on, and make up for each that was missed, once."""
        with connection():
            follow()
            self._announce()
            missed = [name for name, (_, trigger) in self._lines.items() if was_missed(name, trigger)]
        self._run(missed)

    def keep(self) -> None:
        """Run what was asked for since the last time; in the demo, what a day that goes by brings."""
        try:
            with connection():
                names = self._of_the_day() if follow() else take_asked()
        except UNAVAILABLE as error:
            log.warning("the database does not answer (%s)", type(error).__name__)
            return
        self._run(names)

    def _announce(self) -> None:
        announce({name: (seconds_of(one), next_after(one, now())) for name, (_, one) in self._lines.items()})

    def _of_the_day(self) -> list[str]:
        """Whatever does not run all the time anyway."""
        self._announce()
        return [name for name, (_, trigger) in self._lines.items() if seconds_of(trigger) is None]

    def _run(self, names: list[str]) -> None:
        for name in names:
            if name in self._lines:
                self._scheduler.add_job(self._lines[name][0])


def guarded(job: Job, record: Record | None = None) -> Job:
    """The job, counted and written down, whose failure is told without its message: that can hold what people wrote."""

    name = name_of(job)

    def run() -> None:
        begun = record and record.begin()
        try:
            count = job()
            if count:
                log.info("%s: %d", name, count)
            if record and begun:
                record.end(begun, count)
            JOB_RUNS.labels(name, "ended").inc()
            JOB_LAST.labels(name).set_to_current_time()
        except Exception as error:
            JOB_RUNS.labels(name, "failed").inc()
            where = "".join(traceback.format_tb(error.__traceback__))
            if record and begun:
                record.fail(begun, error)
            log.error("a job failed: %s\n%s", type(error).__name__, where)

    return run


def name_of(job: Job) -> str:
    """What a job is called in figures: its function, or the sender whose turn it is."""
    function = job.func if isinstance(job, partial) else job
    sender = getattr(function, "__self__", None)
    return type(sender).__name__ if sender else function.__name__


def main() -> None:
    logs.set_up()
    # A delivery longer than its interval is no news: it goes on, and one is enough.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    open_deployment()
    compete(leader_lock(settings().database_url.get_secret_value()), Signals())


if __name__ == "__main__":
    main()
