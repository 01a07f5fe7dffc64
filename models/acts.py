"""The one door for writing. An act is one transaction: what a verb changes, the notices it causes, its lines.

What is no matter of the database, such as a file that goes, follows once all is kept: see `afterwards`.

Locks are taken in one order, in every act: persons, things, notices, and the journal last (docs/decisions/acts.md).
"""

import logging
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from random import uniform
from typing import ParamSpec, TypeVar
from uuid import uuid4

from models import journal
from models.database import Table, is_busy, transaction
from models.journal import Line

log = logging.getLogger("tremplin.acts")

MOST_ATTEMPTS = 4
LONGEST_PAUSE = 0.1  # seconds

P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class Act:
    """What is under way: its lines and notices wait for its end."""

    id: str = field(default_factory=lambda: uuid4().hex)
    lines: list[Line] = field(default_factory=list)
    notices: list[Callable[[], None]] = field(default_factory=list)
    followers: list[Callable[[], object]] = field(default_factory=list)

    def finish(self) -> None:
        """Queue the notices, then write the lines: who holds the journal waits for nobody."""
        for queue in self.notices:
            queue()
        journal.append(self.id, self.lines)


_current: ContextVar[Act | None] = ContextVar("act", default=None)


def act(verb: Callable[P, R]) -> Callable[P, R]:
    """Make a verb an act: all of it is done, or nothing, and it is done again when the database was held by others.

    Inside another act, it is a part of that one: when it is refused, what it did goes, and the other may go on.
    """

    @wraps(verb)
    def run(*args: P.args, **options: P.kwargs) -> R:
        whole = _current.get()
        if whole is not None:
            return _part(whole, lambda: verb(*args, **options))
        return _insist(lambda: _whole(lambda: verb(*args, **options)))

    return run


def current() -> Act:
    """The act under way. Raises RuntimeError outside of one: nothing is written without its line."""
    under_way = _current.get()
    if under_way is None:
        raise RuntimeError("This writes: do it in an act.")
    return under_way


def record(
    by: Table | None, verb: str, subject: Table, before: str | None = None, after: str | None = None, **facts: object
) -> None:
    """Have the journal say who did what, at the end of the act. Without `by`, the system did it."""
    current().lines.append(Line.of(by, verb, subject, before, after, facts))


def afterwards(work: Callable[[], object]) -> None:
    """Do this when the act is over and kept. It may not happen, when we are killed: what must happen is a row."""
    current().followers.append(work)


def _part(whole: Act, work: Callable[[], R]) -> R:
    lines, notices, followers = len(whole.lines), len(whole.notices), len(whole.followers)
    try:
        with transaction():
            return work()
    except BaseException:
        del whole.lines[lines:], whole.notices[notices:], whole.followers[followers:]
        raise


def _insist(attempt: Callable[[], R]) -> R:
    for _ in range(MOST_ATTEMPTS - 1):
        try:
            return attempt()
        except Exception as error:
            if not is_busy(error):
                raise
            time.sleep(uniform(0, LONGEST_PAUSE))  # two who were in each other's way begin again at different instants
    return attempt()


def _whole(work: Callable[[], R]) -> R:
    begun = Act()
    token = _current.set(begun)
    try:
        with transaction():
            done = work()
            begun.finish()
    finally:
        _current.reset(token)
    for follower in begun.followers:
        _follow(follower)
    return done


def _follow(work: Callable[[], object]) -> None:
    """What was done is done, whatever comes of this. The error's message stays out: it can hold what people wrote."""
    try:
        work()
    except Exception as error:
        log.error("what follows an act failed: %s", type(error).__name__)
