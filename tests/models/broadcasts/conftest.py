"""Broadcasts as the team writes them, and what is told of them."""

from collections.abc import Callable

import pytest

from models.broadcasts.audience import Audience
from models.broadcasts.broadcast import Broadcast
from models.broadcasts.sending import launch, write_broadcast
from models.notices.notice import Kind, Notice
from tests.cast import Cast


@pytest.fixture
def written(cast: Cast) -> Broadcast:
    """A draft to everyone."""
    return write_broadcast(cast.team, None, None, "Forum", "Le forum ouvre lundi.", Audience())


@pytest.fixture
def launched(cast: Cast, written: Broadcast) -> Broadcast:
    """One that has begun, and of which nobody was told yet."""
    launch(cast.team, written, written.revision)
    return fresh(written)


def fresh(broadcast: Broadcast) -> Broadcast:
    return Broadcast.get_by_id(broadcast.id)


def told() -> list[str]:
    """Who was told, in the order of the notices."""
    notices = Notice.select().where(Notice.kind == Kind.BROADCAST).order_by(Notice.id)
    return [notice.candidate.first_name for notice in notices]


def tell_all(tell: Callable[[int], int], broadcast: Broadcast) -> None:
    while tell(broadcast.id):
        pass
