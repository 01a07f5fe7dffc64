"""What people ask the team: the team's list, one's own for other staff, the page of each, and asking (I29, I37)."""

from typing import Any

from flask import flash, redirect, url_for
from flask_admin import expose
from werkzeug.wrappers import Response
from wtforms import EmailField
from wtforms.validators import Optional

from admin.access import ScopedView, signed_in
from admin.forms import Form, RowForm, at_most, line, paragraph, revision_seen
from admin.rows import found
from models.database import Query
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused
from models.support.asking import About, answer_ticket, ask_team, close_ticket, write_on
from models.support.ticket import LONGEST_NAME, Ticket, TicketMessage, TicketState
from texts import lazy, moment, plain

SHOWN = 200


class Ask(RowForm):
    """A question to the team, and whom and what it is about (I29)."""

    blames = {"message_missing": "words"}
    words = paragraph(lazy("field-ticket-words"), lazy("field-ticket-words.hint"))
    names = line(lazy("field-ticket-names"), lazy("field-ticket-names.hint"), LONGEST_NAME, optional=True)
    email = EmailField(lazy("field-ticket-email"), [Optional(), at_most(254)])
    pass_number = line(lazy("field-ticket-pass"), lazy("field-ticket-pass.hint"), 40, optional=True)
    siret = line(lazy("field-ticket-siret"), lazy("field-ticket-siret.hint"), 40, optional=True)


class Write(Form):
    """A message on a ticket. It carries the number of the last message that was on the screen."""

    blames = {"message_missing": "words"}
    seen = revision_seen()
    words = paragraph(lazy("field-ticket-answer"))


def told_asker(view: object, context: object, row: Ticket, name: str) -> str:
    """Who asks, and whether it is a candidate."""
    return plain("ticket-asker", name=str(row.asker), candidate=row.candidate_id is not None)


class TicketsView(ScopedView):
    """The team sees all, whoever waits for the longest first; other staff their own."""

    model = Ticket
    name = lazy("view-tickets")
    about = lazy("view-tickets.about")
    endpoint = "tickets"
    open_to = written_by = ("team", "referent", "employer")
    can_create = True
    title_new, saves = lazy("view-tickets.new"), lazy("ticket-send")
    form = Ask
    searched = (Candidate.search_name, Candidate.email, Staff.search_name, Staff.email, Ticket.email)
    order = Ticket.in_turn()
    column_list = ("number", "asker", "state", "written_at")
    column_labels = {
        "number": lazy("column-ticket"),
        "asker": lazy("column-ticket-asker"),
        "state": lazy("column-ticket-state"),
        "written_at": lazy("column-ticket-written"),
    }
    column_formatters = {
        "asker": told_asker,
        "state": lambda view, context, row, name: plain("ticket-staff-state", state=row.state),
        "written_at": lambda view, context, row, name: moment(row.written_at),
    }

    def scope(self) -> Query:
        return Ticket.with_askers(Ticket.visible_to(signed_in()))

    def find(self, query: Query, words: str) -> Query:
        """Those of a person, or the one whose number they say, with its year or without."""
        numbered = Ticket.numbered(words)
        return super().find(query, words) if numbered is None else query.where(numbered)

    def link(self, row: Ticket) -> str:
        return url_for(".show", id=row.id)

    def write(self, row: Ticket | None, form: Any, by: Staff) -> Ticket:
        about = {name: form[name].data or "" for name in ("names", "email", "pass_number", "siret")}
        return ask_team(by, form.words.data, About(**about))

    def told_kept(self, row: Ticket) -> str:
        return plain("ticket-new-sent", number=row.number)

    def get_save_return_url(self, model: Ticket, is_created: bool = False) -> str:
        return url_for(".show", id=model.id)

    @expose("/<id>", methods=("GET", "POST"))
    def show(self, id: str) -> Any:
        """What both wrote, and the form that goes on."""
        ticket: Ticket = self.get_one(id)
        form = Write()
        if not form.validate_on_submit():
            return (self._page(ticket, form), 422) if form.is_submitted() else self._page(ticket, form)
        try:
            self._add(ticket, form)
        except Refused as refused:
            form.blame(refused)
            return self._page(self.get_one(id), form), 409
        flash(plain("ticket-sent"), "success")
        return redirect(url_for(".show", id=ticket.id), 303)

    @expose("/<id>/close", methods=("POST",))
    def close(self, id: str) -> Response:
        """Nobody writes on it any more."""
        close_ticket(signed_in(), found(self.scope(), id))
        flash(plain("ticket-closed"), "success")
        return redirect(url_for(".index_view"), 303)

    def _add(self, ticket: Ticket, form: Write) -> None:
        """One's own goes on; of others, the team answers what it has read."""
        by = signed_in()
        if ticket.staff_id == by.id:
            write_on(by, ticket, form.words.data)
        else:
            answer_ticket(by, ticket, form.words.data, form.seen.data)

    def _page(self, ticket: Ticket, form: Write) -> str:
        is_open = ticket.state != TicketState.CLOSED
        may_close = signed_in().oversees and ticket.state == TicketState.ANSWERED
        written = TicketMessage.latest_of(ticket, SHOWN)
        form.seen.data = written[-1].id
        facts = {"ticket": ticket, "written": written, "is_open": is_open, "may_close": may_close}
        return str(self.render("ticket.html", form=form, **facts))
