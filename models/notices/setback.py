"""What a clock that ran ahead has dated in the future, once it is set right."""

from datetime import timedelta
from typing import Any

from models.database import now, transaction
from models.notices.delivery import CLAIM, LONGEST_DELAY, OPEN, Delivery

# Two machines are seldom of one mind about the second.
MARGIN = timedelta(minutes=1)


def forget_the_future() -> int:
    """What was queued, put off or claimed in the future waits for its turn only. How many rows had to change."""
    waits = Delivery.state.in_(OPEN)
    with transaction():
        return sum(
            (
                _change(waits & _beyond(Delivery.created_at), created_at=now(), due_at=now()),
                _change(waits & (Delivery.attempts > 0) & _beyond(Delivery.due_at, LONGEST_DELAY), due_at=now()),
                _change(waits & _beyond(Delivery.claimed_until, CLAIM), claimed_until=None),
            )
        )


def _beyond(instant: Any, longest: timedelta = timedelta(0)) -> Any:
    """Later than a clock that is right can have said."""
    return instant > now() + longest + MARGIN


def _change(which: Any, **values: Any) -> int:
    return int(Delivery.update(**values).where(which).execute())
