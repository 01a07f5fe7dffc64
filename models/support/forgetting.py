"""What was asked of the team is not kept for ever."""

from datetime import timedelta

from models.database import now
from models.support.ticket import Ticket, TicketState
from settings import settings


def forget_tickets() -> int:
    """Forget the tickets on which nobody has written for long, with their messages; how many. What waits stays."""
    silent = Ticket.written_at < now() - timedelta(days=settings().ticket_days)
    return int(Ticket.delete().where(Ticket.state != TicketState.OPEN, silent).execute())
