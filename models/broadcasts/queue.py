"""What was queued of a broadcast and has not left: held while it is stopped, counted while it runs."""

from peewee import SQL, fn

from models.broadcasts.broadcast import Broadcast, State
from models.conversations.conversation import EMAIL, TELEGRAM
from models.database import Query, now, transaction, written_out
from models.notices.delivery import HELD, OPEN, Delivery, DeliveryState, Priority
from models.notices.notice import Kind, Notice
from models.notices.queue import put_back

# Written out, as the index of its notices knows it.
[_KIND] = written_out([Kind.BROADCAST])
# The words of a broadcast on trial go to staff, at once: they are none of these.
_WAITS = Delivery.channel.in_([EMAIL, TELEGRAM]) & (Delivery.priority == Priority.BROADCAST) & Delivery.state.in_(OPEN)


def hold(broadcast: Broadcast) -> None:
    """Let nothing of it leave: who is about to send a part finds their claim gone."""
    values = {"due_at": HELD, "claimed_until": None, "attempts": 0}
    Delivery.update(**values).where(Delivery.id.in_(_open(broadcast))).execute()


def release(broadcast: Broadcast) -> None:
    """Let what was held leave in its turn."""
    held = Delivery.id.in_(_open(broadcast).where(Delivery.due_at == HELD))
    Delivery.update(due_at=now()).where(held).execute()


def drop(broadcast: Broadcast) -> None:
    """Nobody else is told. What may have arrived already counts as arrived."""
    begun = Delivery.id.in_(_open(broadcast).where(Delivery.state == DeliveryState.SENDING))
    Delivery.update(state=DeliveryState.SENT, sent_at=now(), claimed_until=None).where(begun).execute()
    Delivery.delete().where(Delivery.id.in_(_open(broadcast))).execute()


def hold_stopped(deliveries: list[Delivery]) -> list[Delivery]:
    """Those of these that may leave. What became due after its broadcast was stopped is held, and waits."""
    stopped = [one for one in deliveries if one.priority == Priority.BROADCAST and _is_stopped(one.notice.subject)]
    for broadcast in {one.notice.subject for one in stopped}:
        _hold_if_stopped(broadcast)
    put_back(stopped)
    return [one for one in deliveries if one not in stopped]


def _is_stopped(broadcast: Broadcast | None) -> bool:
    return broadcast is not None and broadcast.state == State.STOPPED


def _hold_if_stopped(broadcast: Broadcast) -> None:
    with transaction():
        if _is_stopped(Broadcast.locked(broadcast.id)):
            hold(broadcast)


def is_over(broadcast: Broadcast | None) -> bool:
    """Whether it is to leave no more, also not to those who wait for it."""
    return broadcast is None or broadcast.state == State.DONE


def give_up_mails(broadcast: Broadcast) -> None:
    """None of its e-mails will ever arrive: there is no server that would carry them."""
    mails = Delivery.id.in_(_open(broadcast).where(Delivery.channel == EMAIL))
    values = {"state": DeliveryState.FAILED, "claimed_until": None, "failure": "no mail server"}
    Delivery.update(**values).where(mails).execute()


def is_out(broadcast: Broadcast) -> bool:
    """Whether nothing of it waits any more."""
    return not _open(broadcast).exists()


def count_waiting(broadcast: Broadcast) -> int:
    """How many people may hear of it yet, of those for whom it was queued."""
    return int(_open(broadcast).select(fn.COUNT(Delivery.notice.distinct())).scalar())


def count_due() -> int:
    """How many deliveries of broadcasts could leave by chat now. Mails keep no pace, and wait for their own server."""
    return int(Delivery.select().where(_WAITS, Delivery.channel == TELEGRAM, Delivery.due_at <= now()).count())


def count_outcomes(broadcast: Broadcast) -> tuple[int, int]:
    """How many people it reached, and how many it never will: on one channel at least, and on none."""
    ours = Notice.select().where(Notice.kind == _KIND, Notice.subject_id == broadcast.id)
    sent, failed = (fn.EXISTS(_of_notice(state)) for state in (DeliveryState.SENT, DeliveryState.FAILED))
    return ours.where(sent).count(), ours.where(failed, ~sent).count()


def _of_notice(state: DeliveryState) -> Query:
    return Delivery.select(SQL("1")).where(Delivery.notice == Notice.id, Delivery.state == state)


def _open(broadcast: Broadcast) -> Query:
    return (
        Delivery.select(Delivery.id).join(Notice).where(_WAITS, Notice.kind == _KIND, Notice.subject_id == broadcast.id)
    )
