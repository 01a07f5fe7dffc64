"""Appointments with the referent: a time is chosen or asked for, all is read again, one is cancelled with a word."""

from datetime import datetime, timedelta
from typing import Any

from markupsafe import Markup

from bot.form import Answers, Form, Question
from bot.router import Visitor, router, screen
from bot.screen import HOME, MOST_CHOICES, Button, File, Screen, numbered
from bot.screens.messages import write_button
from bot.times import is_meant, names_a_time
from models.appointments.appointment import Appointment, AppointmentState, with_times
from models.appointments.arranging import cancel, choose, decline
from models.appointments.moves import check, may
from models.database import Query, now
from models.people.staff import Staff
from models.validation import checked_text
from texts import moment, plain, text
from texts.calendar import calendar_of, how, when

_EPOCH = datetime(1970, 1, 1)
_MINUTE = timedelta(minutes=1)
IN_NOTICE = 3


def appointments_at_home(visitor: Visitor) -> tuple[Markup, Button] | None:
    """What is to choose or to come: the line that says so, and the way there."""
    found = [one for one in _under_way(visitor) if one.state != AppointmentState.DECLINED]
    if not found:
        return None
    to_choose = sum(one.state == AppointmentState.PROPOSED for one in found)
    first = found[0]
    line = text("home-appointments", to_choose=to_choose, when=first.meets_at and when(first.meets_at))
    return line, Button(plain("see-appointment"), f"appointments/{first.id}")


def told(found: Appointment) -> tuple[str, str | None, str | None, tuple[Button, ...]]:
    """For a notice: with whom and when it is, and what can be pressed there."""
    here, meets_at = f"appointments/{found.id}", found.meets_at
    at = (when(meets_at), moment(meets_at)) if meets_at else (None, None)
    if found.state != AppointmentState.PROPOSED:
        return str(found.staff), *at, (Button(plain("see-appointment"), here),)
    # Where it is comes first: a lock screen tells no place, and told with others it leads there.
    first = Button(plain("see-appointment-and-choose"), here)
    left = found.times_left()
    last = Button(plain("no-time-suits") if left else plain("ask-another-time"), f"{here}/decline")
    return str(found.staff), *at, numbered((first, *_buttons(found, left[:IN_NOTICE]), last))


@screen("appointments")
def appointments(visitor: Visitor) -> Screen:
    """Those to come and those to choose; where there is one, that one."""
    found = _under_way(visitor)
    if len(found) == 1:
        return appointment(visitor, found[0].id)
    if not found:
        return Screen(text("appointments-none"), write_button(visitor), back=HOME)
    labels = [(one, one.meets_at and when(one.meets_at)) for one in found]
    choices = numbered(
        Button(plain("appointment-choice", when=at, name=str(one.staff)), f"appointments/{one.id}")
        for one, at in labels
    )
    return Screen(text("appointments-mine"), choices, back=HOME)


@screen("appointments/<int:id>")
def appointment(visitor: Visitor, id: int) -> Screen:
    """All that is known of one, and what can be done there."""
    found: Appointment = visitor.reach(Appointment, id)
    times = _buttons(found, found.free_times()) if found.state == AppointmentState.PROPOSED else []
    name = str(found.staff)
    lines = [text("appointment-title", name=name), _state_line(found, bool(times)), Markup("{}").format(how(found))]
    if found.words:
        lines.insert(2, text("appointment-words", words=found.words))
    if found.answer and found.state in (AppointmentState.PROPOSED, AppointmentState.CANCELLED):
        lines.append(text("appointment-answer", answer=found.answer))
    return Screen(Markup("\n").join(lines), (*numbered(times), *_ways(visitor, found))[:MOST_CHOICES], back=HOME)


@screen("appointments/<int:id>/at/<int:minute>", acts=True)
def choose_time(visitor: Visitor, id: int, minute: int) -> Screen:
    """Take one of the times: the instant is in the button, so an old one never means another time."""
    found: Appointment = visitor.reach(Appointment, id)
    held = choose(visitor.candidate, found, _EPOCH + minute * _MINUTE)
    assert held.starts_at is not None  # noqa: S101 (it was just chosen)
    words = text("appointment-chosen", when=when(held.starts_at), name=str(held.staff))
    return Screen(words, _ways(visitor, held), path=_path(held), back=HOME)


@screen("appointments/<int:id>/calendar")
def calendar(visitor: Visitor, id: int) -> Screen:
    """As a file that the phone's calendar opens; what counts no more goes out of it again. No time, no file."""
    found: Appointment = visitor.reach(Appointment, id)
    if found.starts_at is None:
        return appointment(visitor, id)
    is_fixed = found.state == AppointmentState.FIXED
    file = File(plain("calendar-file"), content=calendar_of(found, str(found.staff)))
    words = text("appointment-file") if is_fixed else text("appointment-file-cancelled")
    return Screen(words, back=_path(found), path=_path(found), file=file, new_message=True)


@screen("appointments/<int:id>/cancel")
def ask_cancel(visitor: Visitor, id: int) -> Screen:
    """Whether it really goes, before it does."""
    found: Appointment = visitor.reach(Appointment, id)
    check(visitor.candidate, "cancel", found)
    here = _path(found)
    choices = (
        Button(plain("cancel-without-words"), f"{here}/cancel/confirm"),
        Button(plain("cancel-with-words"), f"{here}/cancel/words"),
        Button(plain("keep-appointment"), here),
    )
    return Screen(text("appointment-cancel-ask", name=str(found.staff)), choices, back=here)


@screen("appointments/<int:id>/cancel/confirm", acts=True)
def cancel_now(visitor: Visitor, id: int) -> Screen:
    """Without a word."""
    return _cancelled(visitor, visitor.reach(Appointment, id), "")


@screen("appointments/<int:id>/cancel/words/kept")
def keep(visitor: Visitor, id: int) -> Screen:
    """Nothing is cancelled after all."""
    return router.show(visitor, _path(visitor.reach(Appointment, id)))


def time_heard(visitor: Visitor, words: str) -> Screen | None:
    """What comes of a time that someone names: it is chosen where it is proposed, else what is agreed is shown.

    Nothing where these words name none, and for who has no appointment.
    """
    if not visitor.is_registered or not names_a_time(words):
        return None
    under_way = _under_way(visitor)
    proposed = [one for one in under_way if one.state == AppointmentState.PROPOSED]
    if not proposed:
        return _agreed(visitor, words, under_way) if under_way else None
    meant = [(one, instant) for one in proposed for instant in one.times_left() if is_meant(words, instant)]
    if len(meant) == 1:
        return router.show(visitor, _at(*meant[0]))
    note = text("time-said-by-many") if meant else text("time-not-proposed")
    return appointment(visitor, (meant[0][0] if meant else proposed[0]).id).noted(note)


def _agreed(visitor: Visitor, words: str, under_way: list[Appointment]) -> Screen:
    """What is agreed; whoever names another time is told that nothing is moved by it."""
    shown = router.show(visitor, "appointments")
    fixed = [one.starts_at for one in under_way if one.state == AppointmentState.FIXED and one.starts_at]
    is_other = fixed and not any(is_meant(words, instant) for instant in fixed)
    return shown.noted(text("time-not-moved")) if is_other else shown


def _under_way(visitor: Visitor) -> list[Appointment]:
    """Those to choose first, then those to come in their order."""
    mine: Query = Appointment.visible_to(visitor.candidate).where(Appointment.is_under_way())
    mine = mine.order_by(Appointment.id.desc())
    found = with_times(mine.join_from(Appointment, Staff).select_extend(Staff).limit(MOST_CHOICES))
    return sorted(found, key=lambda one: (one.meets_at or _EPOCH, one.id))


def _buttons(found: Appointment, times: list[datetime]) -> list[Button]:
    return [Button(_capital(when(instant)), _at(found, instant)) for instant in times]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _at(found: Appointment, instant: datetime) -> str:
    return f"{_path(found)}/at/{(instant - _EPOCH) // _MINUTE}"


def _path(found: Appointment) -> str:
    return f"appointments/{found.id}"


def _ways(visitor: Visitor, found: Appointment) -> tuple[Button, ...]:
    """What can be done with it now, beside choosing a time."""
    here, by = _path(found), visitor.candidate
    is_asked = found.state == AppointmentState.PROPOSED and found.times_left()
    suits = plain("no-time-suits") if is_asked else plain("ask-another-time")
    label = plain("add-to-calendar") if found.state == AppointmentState.FIXED else plain("remove-from-calendar")
    calendar = (Button(label, f"{here}/calendar"),)
    declining = (Button(suits, f"{here}/decline"),)
    cancelling = (Button(plain("cancel-appointment"), f"{here}/cancel"),)
    return (
        *(calendar if found.starts_at and found.starts_at > now() else ()),
        *(declining if may(by, "decline", found) else ()),
        *(cancelling if may(by, "cancel", found) else ()),
    )


def _state_line(found: Appointment, is_free: bool) -> Markup:
    at = found.meets_at and when(found.meets_at)
    if found.is_past:
        return text("appointment-is-past", when=at)
    if found.state == AppointmentState.FIXED:
        return text("appointment-is-fixed", when=at)
    if found.state == AppointmentState.DECLINED:
        return text("appointment-is-declined", name=str(found.staff))
    if found.state == AppointmentState.CANCELLED:
        return text("appointment-is-cancelled")
    if is_free:
        return text("appointment-to-choose")
    return text("appointment-no-time-left") if found.times_left() else text("appointment-times-gone-by")


def _cancelled(visitor: Visitor, found: Appointment, words: str) -> Screen:
    held = cancel(visitor.candidate, found, words)
    return Screen(text("appointment-cancelled", name=str(held.staff)), _ways(visitor, held), path=HOME, back=HOME)


def _begin_declining(visitor: Visitor, id: int) -> None:
    check(visitor.candidate, "decline", visitor.reach(Appointment, id))


def _begin_cancelling(visitor: Visitor, id: int) -> None:
    check(visitor.candidate, "cancel", visitor.reach(Appointment, id))


def _facts(visitor: Visitor, id: int) -> dict[str, Any]:
    return {"name": str(visitor.reach(Appointment, id).staff)}


def _decline(visitor: Visitor, answers: Answers, id: int) -> Screen:
    held = decline(visitor.candidate, visitor.reach(Appointment, id), answers["message"])
    return Screen(text("appointment-declined", name=str(held.staff)), _ways(visitor, held), path=_path(held), back=HOME)


def _cancel(visitor: Visitor, answers: Answers, id: int) -> Screen:
    return _cancelled(visitor, visitor.reach(Appointment, id), answers["message"])


def _word(visitor: Visitor, typed: str) -> str:
    return checked_text(typed, "message_missing")


declining = Form(
    "appointments/<int:id>/decline",
    (Question("message", "question-other-times", parse=_word, facts=_facts, is_private=True),),
    begin=_begin_declining,
    done=_decline,
    out="appointments/{id}",
    below=True,
)
cancelling = Form(
    "appointments/<int:id>/cancel/words",
    (
        Question(
            "message",
            "question-cancel-word",
            parse=_word,
            facts=_facts,
            is_private=True,
            # « non » presses it, and is no word that cancels.
            beside=lambda visitor, answers: [("keep-appointment", "kept")],
        ),
    ),
    begin=_begin_cancelling,
    done=_cancel,
    out="appointments/{id}",
)
