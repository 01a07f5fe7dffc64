"""Appointments: one's own that are to come, those with one candidate, proposing, moving, cancelling (A32)."""

from datetime import datetime
from typing import Any

from flask import abort, flash, redirect, render_template, url_for
from flask_admin import expose
from werkzeug.wrappers import Response
from wtforms import DateTimeLocalField, Field, SelectField
from wtforms.validators import InputRequired, Optional, ValidationError

from admin.access import ScopedView, signed_in
from admin.forms import MISSING, Form, choice, line, paragraph, revision_seen
from admin.rows import found, number
from models.appointments.appointment import Appointment, AppointmentState, Meeting, latest_with, with_times
from models.appointments.arranging import cancel, move, propose
from models.appointments.moves import check, may
from models.appointments.proposal import LENGTHS, LONGEST_PLACE, Proposal, checked_times
from models.database import Query
from models.exchanges.writing import may_write_to
from models.notices.preferences import is_out_of_reach
from models.people.candidate import Candidate
from models.people.reach import reach
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.standing import candidates_visible_to
from models.validation import checked_instant
from texts import lazy, plain
from texts.calendar import how, when
from texts.refusals import refusal_on_page

SHOWN = 20


class Moment(DateTimeLocalField):
    """A day and an hour, as clocks here show them; of what is none, the same is said everywhere."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(plain("field-time-wrong")) from None


def proposable(form: Form, field: Field) -> None:
    """A time that exists, to come and not too far: of several, the wrong one is named."""
    if field.data is None:
        return
    try:
        checked_times([checked_instant(field.data)])
    except Refused as refused:
        raise ValidationError(refusal_on_page(refused)) from None


def time(number: int) -> Field:
    """One of the times that are proposed: the first is needed."""
    name, needed = lazy("field-time", number=number), InputRequired(lazy("refused-times-missing"))
    validators = [needed if number == 1 else Optional(), proposable]
    return Moment(name, validators, format="%Y-%m-%dT%H:%M", description=lazy("field-time-hint"))


class How(Form):
    """How to meet, where, and for how long."""

    meeting = choice(lazy("field-meeting"), "meeting", Meeting)
    whereabouts = line(lazy("field-whereabouts"), lazy("field-whereabouts.hint"), LONGEST_PLACE, optional=True)
    minutes = SelectField(
        lazy("field-minutes"),
        [InputRequired(MISSING)],
        choices=lambda: [(length, plain("field-minutes-choice", minutes=length)) for length in LENGTHS],
        coerce=int,
        default=30,
    )


class Times(Form):
    """Other times, and a word."""

    time1, time2, time3, time4 = time(1), time(2), time(3), time(4)
    words = paragraph(lazy("field-appointment-words"), lazy("field-appointment-words.hint"), optional=True)

    def instants(self) -> list[datetime]:
        """Those that were typed. Raises Refused."""
        typed = [field.data for field in (self.time1, self.time2, self.time3, self.time4)]
        return [checked_instant(one) for one in typed if one is not None]


class Move(Times):
    """The same, in place of what the page showed."""

    seen = revision_seen()

    def given(self) -> tuple[Any, ...]:
        """What was typed, and of which state. Raises Refused."""
        return self.instants(), self.words.data or "", self.seen.data


class Propose(Times, How):
    """A new appointment. Fields are shown in the order in which they were made: `How` comes first."""

    blames = dict.fromkeys(("video_link", "meeting_place"), "whereabouts")

    def proposal(self) -> Proposal:
        """What was typed. Raises Refused."""
        facts = (Meeting(self.meeting.data), self.whereabouts.data or "", self.minutes.data, self.words.data or "")
        return Proposal(*facts, self.instants())


class Cancel(Form):
    """A word for the candidate."""

    seen = revision_seen()
    words = paragraph(lazy("field-appointment-words"), optional=True)

    def given(self) -> tuple[Any, ...]:
        """What was typed, and of which state."""
        return self.words.data or "", self.seen.data


class AppointmentsView(ScopedView):
    """One's own, and the pages on which they are made with a candidate."""

    model = Appointment
    name = lazy("view-appointments")
    about = lazy("view-appointments.about")
    endpoint = "appointments"
    open_to = ("referent",)
    order = Appointment.in_turn()
    column_list = ("candidate", "starts_at", "meeting", "state")
    column_labels = {
        "candidate": lazy("column-candidate-met"),
        "starts_at": lazy("column-when"),
        "meeting": lazy("column-how"),
        "state": lazy("column-appointment-state"),
    }
    column_formatters = {
        "candidate": lambda view, context, row, name: str(row.candidate),
        "starts_at": lambda view, context, row, name: when(row.meets_at) if row.meets_at else "",
        "meeting": lambda view, context, row, name: how(row),
        "state": lambda view, context, row, name: state_of(row),
    }

    def scope(self) -> Query:
        return Appointment.visible_to(signed_in())

    def narrowed(self, query: Query) -> Query:
        mine = query.where(Appointment.received_by(signed_in()), Appointment.is_under_way())
        return mine.join_from(Appointment, Candidate).select_extend(Candidate)

    def get_list(self, *args: Any, **options: Any) -> tuple[int | None, list[Any]]:
        count, rows = super().get_list(*args, **options)
        return count, with_times(rows)

    def link(self, row: Appointment) -> str:
        return url_for(".of", id=row.candidate_id)

    @expose("/of/<id>", methods=("GET", "POST"))
    def of(self, id: str) -> Response | str | tuple[str, int]:
        """Those with one candidate, and proposing another."""
        candidate: Candidate = reach(candidates_visible_to(signed_in()), number(id))
        form = Propose()
        if form.is_submitted() and not may_write_to(signed_in(), candidate):
            abort(404)
        if form.validate_on_submit() and _done(form, lambda: propose(signed_in(), candidate, form.proposal())):
            flash(plain("appointment-proposed-done"), "success")
            return redirect(url_for(".of", id=candidate.id), 303)
        answer = _page(candidate, form)
        return (answer, 422) if form.is_submitted() else answer

    @expose("/<id>/move", methods=("GET", "POST"))
    def move(self, id: str) -> Response | str | tuple[str, int]:
        """Other times in the place of those that were proposed, or of the one that was chosen."""
        form, appointment = Move(), found(self.scope(), id)
        check(signed_in(), "move", appointment)
        if form.validate_on_submit() and _done(form, lambda: move(signed_in(), appointment, *form.given())):
            flash(plain("appointment-moved-done"), "success")
            return redirect(url_for(".of", id=appointment.candidate_id), 303)
        return self._asked(id, form, "move")

    @expose("/<id>/cancel", methods=("GET", "POST"))
    def cancel(self, id: str) -> Response | str | tuple[str, int]:
        """Call it off, with a word."""
        form, appointment = Cancel(), found(self.scope(), id)
        check(signed_in(), "cancel", appointment)
        if form.validate_on_submit() and _done(form, lambda: cancel(signed_in(), appointment, *form.given())):
            flash(plain("appointment-cancelled-done"), "success")
            return redirect(url_for(".of", id=appointment.candidate_id), 303)
        return self._asked(id, form, "cancel")

    def _asked(self, id: str, form: Any, verb: str) -> str | tuple[str, int]:
        """The page of a move, with where the appointment stands now: sent again, it is of that."""
        appointment = found(self.scope(), id)
        wrong = 422 if form.seen.data == appointment.sequence else 409
        form.seen.data = appointment.sequence
        row = _row(signed_in(), appointment)
        answer = render_template("appointment.html", appointment=appointment, row=row, form=form, verb=verb)
        return (answer, wrong) if form.is_submitted() else answer


def state_of(appointment: Appointment) -> str:
    """How far it got, in words."""
    if appointment.is_past:
        return plain("appointment-state", state="past")
    is_unanswered = appointment.state == AppointmentState.PROPOSED and not appointment.times_left()
    return plain("appointment-state", state="unanswered" if is_unanswered else appointment.state)


def _done(form: Form, verb: Any) -> bool:
    """Whether it was done; else the form says why not."""
    try:
        verb()
    except Refused as refused:
        form.blame(refused)
        return False
    return True


def _page(candidate: Candidate, form: Propose) -> str:
    staff = signed_in()
    rows = [_row(staff, one) for one in latest_with(candidate, staff, SHOWN)]
    facts = {"rows": rows, "may_write": may_write_to(staff, candidate), "out_of_reach": is_out_of_reach(candidate)}
    return render_template("appointments.html", candidate=candidate, form=form, **facts)


def _row(staff: Staff, one: Appointment) -> dict[str, Any]:
    """What the page says of one of them."""
    verbs = [verb for verb in ("move", "cancel") if may(staff, verb, one)]
    times = one.times_left() if one.state == AppointmentState.PROPOSED else []
    return {
        "it": one,
        "state": state_of(one),
        "when": when(one.meets_at) if one.meets_at else "",
        "times": ", ".join(map(when, times)),
        "how": how(one),
        "verbs": verbs,
    }
