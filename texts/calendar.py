"""Appointments in words, and as calendars read them."""

from datetime import UTC, datetime
from email.utils import parseaddr

from babel.dates import format_date
from icalendar import Calendar, Event, vCalAddress

from models.appointments.appointment import Appointment, AppointmentState
from models.database import local, now
from settings import settings
from texts import plain
from texts.languages import language


def when(instant: datetime) -> str:
    """The weekday, the day and the hour, as clocks here show them: "mardi 24 novembre à 14 h 30"."""
    there = local(instant)
    weekday, month = (format_date(there, pattern, locale=language()) for pattern in ("EEEE", "MMMM"))
    minute = f"{there.minute:02}" if there.minute else None
    facts = {"number": there.day, "month": month, "hour": str(there.hour), "minute": minute}
    return plain("appointment-when", weekday=weekday, **facts)


def how(appointment: Appointment) -> str:
    """How, where and for how long."""
    facts = {"meeting": appointment.meeting, "where": appointment.whereabouts or None}
    return plain("appointment-place", minutes=appointment.minutes, **facts)


def method_of(appointment: Appointment) -> str:
    """What a calendar does with it: enter it, or take it out where its time counts no more."""
    return "PUBLISH" if appointment.state == AppointmentState.FIXED else "CANCEL"


def calendar_of(appointment: Appointment, other: str) -> bytes:
    """The appointment with that person, as a calendar reads it: one and the same, however often it changes.

    Instants are in UTC: each calendar shows them in its own zone.
    """
    calendar, event = Calendar(), Event()
    calendar.add("prodid", "-//Tremplin//rendez-vous//FR")
    calendar.add("version", "2.0")
    calendar.add("method", method_of(appointment))
    sender = parseaddr(settings().mail_from)[1]
    # A number alone could be given again once a person is erased.
    event.add("uid", f"{appointment.id}-{appointment.created_at:%Y%m%d%H%M%S}@{sender.rpartition('@')[2]}")
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", now().replace(tzinfo=UTC))
    event.add("organizer", vCalAddress(f"mailto:{sender}"))
    event.add("summary", plain("calendar-summary", who=other))
    _add_time(event, appointment)
    calendar.add_component(event)
    return calendar.to_ical()


def _add_time(event: Event, appointment: Appointment) -> None:
    is_fixed = appointment.state == AppointmentState.FIXED
    event.add("status", "CONFIRMED" if is_fixed else "CANCELLED")
    if appointment.starts_at is None or appointment.ends_at is None:
        return
    # Also of what is taken out: many calendars find it by its number and its time.
    event.add("dtstart", appointment.starts_at.replace(tzinfo=UTC))
    event.add("dtend", appointment.ends_at.replace(tzinfo=UTC))
    if appointment.whereabouts:
        event.add("location", appointment.whereabouts)
