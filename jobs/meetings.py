"""What the e-mails about an appointment say, and the file that puts it into calendars or takes it out."""

from datetime import datetime
from email.message import EmailMessage
from typing import Any

from models.appointments.appointment import Appointment
from models.notices.notice import Notice
from texts import moment, plain
from texts.calendar import calendar_of, how, method_of, when


def facts_of(notice: Notice) -> dict[str, Any]:
    """For the words of a notice about an appointment."""
    appointment: Appointment = notice.subject
    meets_at = appointment.meets_at
    return {
        "name": str(appointment.staff),
        "candidate": str(appointment.candidate),
        "place": how(appointment),
        "answer": appointment.answer,
        "when": meets_at and when(meets_at),
        "moment": meets_at and moment(meets_at),
        "times": "\n".join(map(when, appointment.times_left())),
    }


def facts_of_erased(notice: Notice) -> dict[str, Any]:
    """For the words of a notice about one that is no more, as the candidate is none."""
    return {"gone": when(datetime.fromisoformat(notice.facts["at"]))}


def join_calendar(message: EmailMessage, notice: Notice) -> None:
    """Where the notice changes calendars, the file that does it."""
    if not notice.facts.get("calendar"):
        return
    appointment: Appointment = notice.subject
    other = appointment.staff if notice.candidate_id else appointment.candidate
    message.add_attachment(
        calendar_of(appointment, str(other)),
        maintype="text",
        subtype="calendar",
        params={"charset": "utf-8", "method": method_of(appointment)},
        filename=plain("calendar-file"),
    )
