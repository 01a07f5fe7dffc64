"""Attempts to guess are counted in the database, for every process: so many about one thing, then a pause."""

from datetime import timedelta

from peewee import Case, CharField, DateTimeField, IntegerField

from models.accounts.signatures import sign
from models.database import Table, now, transaction

WINDOW = timedelta(minutes=15)
HOUR = timedelta(hours=1)
LONGEST_WINDOW = timedelta(days=1)


class Attempt(Table):
    """How many attempts there were about one thing since when.

    The thing is kept as a keyed hash: nobody reads in the database which addresses were typed.
    """

    about = CharField(max_length=64, primary_key=True)
    since = DateTimeField(index=True)
    count = IntegerField()


def begin(limits: dict[str, int], within: timedelta = WINDOW) -> bool:
    """Count an attempt about each of these things. Whether none had all of its limit already, in that time.

    It is counted before it is made: many at one instant are no way around the limit.
    """
    most = {_sealed(about): limit for about, limit in limits.items()}
    # In one order: two attempts about the same things wait for each other, and never both ways.
    rows = [{"about": about, "since": now(), "count": 1} for about in sorted(most)]
    is_over = Attempt.since <= now() - within
    insert = Attempt.insert_many(rows).on_conflict(
        conflict_target=[Attempt.about],
        update={
            Attempt.count: Case(None, [(is_over, 1)], Attempt.count + 1),
            Attempt.since: Case(None, [(is_over, now())], Attempt.since),
        },
    )
    with transaction():
        counted = list(insert.returning(Attempt.about, Attempt.count).tuples().execute())
    return all(count <= most[about] for about, count in counted)


def forgive(limits: dict[str, int]) -> None:
    """The attempt succeeded: it does not count."""
    abouts = sorted(_sealed(about) for about in limits)
    Attempt.update(count=Attempt.count - 1).where(Attempt.about.in_(abouts)).execute()


def forget_old() -> int:
    """Forget the counts of before. How many there were."""
    return int(Attempt.delete().where(Attempt.since <= now() - LONGEST_WINDOW).execute())


def _sealed(about: str) -> str:
    return sign(f"attempt:{about}")
