"""Taking deliveries from an outbox in which 50 000 wait, and leaving them as sent, on both databases."""

from collections.abc import Iterator
from statistics import median
from typing import Any

from models.conversations.conversation import TELEGRAM
from models.database import Table, db, now
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.people.candidate import Candidate
from tests.bench import both
from tests.bench.report import Row, seconds

WAITING, BATCH, TIMES = 50_000, 50, 9
GOAL = 0.020
# So many times what Telegram lets through in a second.
FASTER = {"SQLite": 100, "PostgreSQL": 50}
A_SECOND = 30
SAID = {"text": "C’est envoyé.", "rows": []}


def rows(waiting: int = WAITING) -> Iterator[Row]:
    for kind in both.KINDS:
        with both.database(kind):
            fill(waiting)
            taking, leaving = zip(*(take_and_leave() for _ in range(TIMES)), strict=True)
            figure = f"{median(taking) * 1000:.1f} ms"
            goal = f"{GOAL * 1000:.0f} ms"
            yield Row(f"outbox: take {BATCH} of {waiting}, {kind}", figure, goal, median(taking) <= GOAL)
            yield delivered(kind, BATCH / (median(taking) + median(leaving)))


def take_and_leave() -> tuple[float, float]:
    """The seconds of taking some, and those of noting for each that it leaves and that it has arrived."""
    taken: list[Delivery] = []
    taking = seconds(lambda: taken.extend(take(TELEGRAM, BATCH)))
    assert len(taken) == BATCH
    return taking, seconds(lambda: [leave(one) for one in taken])


def leave(delivery: Delivery) -> None:
    assert delivery.mark_sending()
    delivery.mark_sent()


def delivered(kind: str, a_second: float) -> Row:
    goal = FASTER[kind]
    figure = f"{a_second:.0f} a second: {a_second / A_SECOND:.0f}× Telegram's {A_SECOND}"
    return Row(f"outbox: delivered, {kind}", figure, f"at least {goal}×", a_second >= goal * A_SECOND)


def fill(waiting: int) -> None:
    """A notice that waits for each of so many people."""
    numbers = range(1, waiting + 1)
    with db.atomic():
        insert(
            Candidate, [{"id": n, "first_name": "Amina", "last_name": f"{n}", "search_name": f"{n}"} for n in numbers]
        )
        insert(Notice, [{"id": n, "kind": Kind.RESULT, "facts": SAID, "candidate": n} for n in numbers])
        insert(Delivery, [delivery(n) for n in numbers])


def delivery(number: int) -> dict[str, Any]:
    return {
        "notice": number,
        "recipient": f"candidate:{number}",
        "channel": TELEGRAM,
        "priority": Priority.BULK,
        "due_at": now(),
    }


def insert(table: type[Table], rows: list[dict[str, Any]], some: int = 1000) -> None:
    for first in range(0, len(rows), some):
        table.insert_many(rows[first : first + some]).execute()
