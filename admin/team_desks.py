"""What the team sees to, on its first page: who asks it something, what it sends to many, who waits for too long."""

from datetime import timedelta

from flask import url_for

from admin.desk import SHOWN, Desk, Row
from models.applications import waiting
from models.broadcasts.broadcast import Broadcast
from models.database import now
from models.notices.delivery import Delivery, DeliveryState
from models.people.staff import Staff
from models.registrations.registration import TOO_LONG, Registration
from models.support.ticket import Ticket
from texts import moment, plain


def desks_of_team(staff: Staff) -> list[Desk]:
    """In as many questions for many as for one."""
    return [tickets(), *broadcasts(), *stuck(staff)]


def tickets() -> Desk:
    """What was asked of the team and has no answer yet."""
    query = Ticket.waiting()
    rows = [asked(one) for one in Ticket.with_askers(query).limit(SHOWN)]
    return Desk("tickets", query.order_by().count(), url_for("tickets.index_view"), rows)


def asked(ticket: Ticket) -> Row:
    days = (now() - ticket.written_at) // timedelta(days=1)
    late = days if now() - ticket.written_at > TOO_LONG else 0
    detail = plain("ticket-waits", day=ticket.written_at, late=late)
    return Row(f"{ticket.number}, {ticket.asker}", detail, url_for("tickets.show", id=ticket.id), late > 0)


def broadcasts() -> list[Desk]:
    """What is to leave to many, leaves, or was stopped on the way, where there is any."""
    query = Broadcast.under_way()
    rows = [under_way(one) for one in query.limit(SHOWN)]
    count = query.order_by().count()
    return [Desk("broadcasts", count, url_for("broadcasts.index_view"), rows)] if rows else []


def under_way(broadcast: Broadcast) -> Row:
    begins_at = broadcast.begins_at and moment(broadcast.begins_at)
    detail = plain("broadcast-under-way", state=broadcast.state, at=begins_at)
    return Row(broadcast.title, detail, url_for("broadcasts.show", id=broadcast.id))


def stuck(staff: Staff) -> list[Desk]:
    """What the team sees to: notices that never left, people who wait for too long."""
    failed = Delivery.select().where(Delivery.state == DeliveryState.FAILED)
    an_hour_ago = now() - timedelta(hours=1)
    late = Delivery.select().where(Delivery.state == DeliveryState.WAITING, Delivery.due_at < an_hour_ago)
    old_gate = waiting.Desk.OLD_GATE
    registrations, gate = Registration.waiting_long(), waiting.waiting(old_gate, staff)
    return [
        Desk("notices-failed", failed.count()),
        Desk("notices-waiting", late.count()),
        Desk("old-registrations", registrations.count(), url_for("candidates.index_view", state="pending-long")),
        Desk(old_gate, gate.count(), url_for("applications.index_view", desk=old_gate)),
    ]
