"""What waits in the outbox although its time has come."""

from datetime import timedelta
from typing import Any

from peewee import fn

from models.conversations.conversation import EMAIL, TELEGRAM
from models.database import now
from models.notices.delivery import OPEN, Delivery


def backlog() -> dict[str, tuple[int, timedelta]]:
    """Of each channel, how many deliveries are due, and for how long the first of them has been."""
    due = Delivery.state.in_(OPEN) & (Delivery.due_at <= now())
    of_each = Delivery.select(Delivery.channel, fn.COUNT(Delivery.id), fn.MIN(Delivery.due_at)).group_by(
        Delivery.channel
    )
    rows: Any = of_each.where(due).tuples()
    found = {channel: (count, now() - first) for channel, count, first in rows}
    return {EMAIL: (0, timedelta(0)), TELEGRAM: (0, timedelta(0)), **found}
