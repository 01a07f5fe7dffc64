"""Whoever signs in to the demo finds a living page: the referent, the employer, the team, the candidate."""

from collections import Counter

import pytest

from demo.organisations import CANDIDATE
from models.announcements.announcement import Announcement
from models.appointments.appointment import Appointment, AppointmentState, appointments_by_number, with_times
from models.broadcasts.broadcast import Broadcast, State
from models.broadcasts.progress import progress_of
from models.database import now
from models.exchanges.reading import unread_of
from models.exchanges.thread import Message, Thread
from models.mentoring.mentoring import Mentoring, MentoringState
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.partners import partners_for
from models.support.ticket import Ticket, TicketMessage, TicketState
from models.support.webinar import Attendance, Audience, Webinar

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.timeout(300)]


def staff(name: str) -> Staff:
    return Staff.get(Staff.email == f"{name}@demo.example")


def candidate() -> Candidate:
    return Candidate.get(Candidate.email == CANDIDATE)


def test_every_candidate_can_come_back_by_a_code():
    unconfirmed = Candidate.select().where(Candidate.email.is_null(False), Candidate.email_confirmed_at.is_null())
    assert Candidate.select().where(Candidate.email == "candidat@demo.example").count() == 1
    assert unconfirmed.count() == 0


def test_bruno_has_appointments_that_wait_that_come_and_that_are_past():
    mine = list(Appointment.visible_to(staff("referent")).order_by(Appointment.id))
    assert {one.state for one in mine} == set(AppointmentState)
    assert {one.is_past for one in mine if one.state == AppointmentState.FIXED} == {True, False}
    assert all(one.free_times() for one in with_times(mine) if one.state == AppointmentState.PROPOSED)


def test_appointments_are_at_hours_at_which_offices_are_open():
    times = [
        instant
        for one in appointments_by_number([row.id for row in Appointment]).values()
        for instant in (one.known_times or ())
    ]
    assert times
    assert all(instant.weekday() < 5 and 7 <= instant.hour <= 16 for instant in times)


def test_bruno_has_messages_to_read_and_his_answers_are_read_or_not():
    assert Thread.waiting_for(staff("referent")).count() == 3
    assert Message.select().where(Message.staff == staff("referent")).count() == 2


def test_chloe_has_mentoring_to_answer_and_has_answered():
    states = Counter(one.state for one in Mentoring.visible_to(staff("employeur")))
    assert states[MentoringState.ASKED] == 2
    assert set(states) == set(MentoringState) - {MentoringState.WITHDRAWN}
    assert Mentoring.waiting_for(staff("employeur")).count() == 2


def test_mentors_are_asked_of_partners_only():
    assert all(one.company in partners_for(one.candidate) for one in Mentoring)


def test_the_team_has_questions_to_answer_and_has_answered():
    assert {one.state for one in Ticket} == set(TicketState)
    for ticket in Ticket:
        is_answered = TicketMessage.select().where(TicketMessage.ticket == ticket, TicketMessage.by_team).exists()
        assert is_answered == (ticket.state != TicketState.OPEN)
    assert all(Ticket.visible_to(staff(name)).exists() for name in ("referent", "employeur", "equipe"))


def test_everyone_has_a_webinar_to_come_to_and_one_is_past():
    coming = {one.audience for one in Webinar.select().where(Webinar.starts_at > now())}
    past = Webinar.select().where(Webinar.starts_at < now())
    assert coming == set(Audience)
    assert past.count() == 1
    assert all(number for number in Attendance.counts([one.id for one in Webinar]).values())
    assert len(Attendance.counts([one.id for one in Webinar])) == Webinar.select().count()


def test_one_broadcast_is_drafted_one_will_leave_and_one_is_done():
    found = {one.state: one for one in Broadcast}
    assert set(found) == {State.DRAFT, State.SCHEDULED, State.DONE}
    assert found[State.SCHEDULED].begins_at > now()
    done = progress_of(found[State.DONE])
    assert done.whole == done.past == done.arrived > 20


def test_news_are_published_and_one_is_a_draft():
    drafts = Announcement.select().where(~Announcement.published).count()
    assert drafts == 1
    assert Announcement.unread_by(candidate()).count() >= 2
    assert Announcement.visible_to(staff("employeur")).count() >= 2


def test_the_candidate_who_comes_back_has_something_everywhere():
    person = candidate()
    assert {one.state for one in Appointment.visible_to(person)} == {AppointmentState.PROPOSED, AppointmentState.FIXED}
    assert [str(one.staff) for one in unread_of(person)] == ["Bruno Martin"]
    assert [one.state for one in Mentoring.visible_to(person)] == [MentoringState.ACCEPTED]
    assert [one.state for one in Ticket.visible_to(person)] == [TicketState.ANSWERED]
    assert Webinar.coming_for(person).count() == 1
