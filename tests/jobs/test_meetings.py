"""E-mails about appointments carry the file that puts them into calendars, or takes them out: one event throughout."""

from email.message import EmailMessage
from threading import Event

from icalendar import Calendar

from jobs.emails import compose, news_of
from jobs.reminders import remind_of_appointments
from jobs.subjects import with_subjects
from models.appointments.arranging import cancel, choose, move
from models.conversations.conversation import EMAIL
from models.database import at
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.notices.preferences import Topic, Way, choose_way
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.privacy.erasing import erase
from tests.bot.driver import Talker
from tests.cast import Cast, cast
from tests.models.appointments.conftest import fixed, fresh, in_days, proposed
from texts.calendar import when
from texts.languages import reading

__all__ = ["cast"]


def mails(person: Candidate | Staff) -> list[EmailMessage]:
    field = Notice.candidate if isinstance(person, Candidate) else Notice.staff
    theirs = Delivery.select().join(Notice).where(field == person, Delivery.channel == EMAIL).order_by(Delivery.id)
    return [compose([news_of(one.notice)], False) for one in with_subjects(list(theirs))]


def calendar(message: EmailMessage) -> Calendar:
    (file,) = message.iter_attachments()
    read = Calendar.from_ical(file.get_content())
    assert file.get_filename() == "rendez-vous.ics"
    assert file.get_content_type() == "text/calendar"
    assert file["Content-Type"].params["method"] == str(read["method"])
    return read


def last_event(person: Candidate | Staff) -> Calendar:
    return calendar(mails(person)[-1]).walk("VEVENT")[0]


def words(message: EmailMessage) -> str:
    return message.get_body(("plain",)).get_content().replace("\u00a0", " ")


def test_both_calendars_hold_one_event_through_all_changes(cast: Cast):
    Talker(700_000_001).is_candidate(cast.amina)  # whoever has a chat gets the file by mail as well
    made = fixed(cast, in_days(3))
    first = last_event(cast.amina)
    assert last_event(cast.bruno)["uid"] == first["uid"]
    move(fresh(cast.bruno), made, [in_days(5)], "Je suis pris.")
    moved = last_event(cast.amina)
    choose(cast.amina, made, in_days(5))
    again = last_event(cast.amina)
    cancel(fresh(cast.bruno), made, "")
    for person in (cast.amina, cast.bruno):
        gone = last_event(person)
        assert (gone["uid"], gone["status"]) == (first["uid"], "CANCELLED")
        assert gone["dtstart"].dt == again["dtstart"].dt
    assert [one["sequence"] for one in (first, moved, again, gone)] == [1, 2, 3, 4]
    assert [one["status"] for one in (moved, again)] == ["CANCELLED", "CONFIRMED"]
    assert moved["dtstart"].dt == first["dtstart"].dt, "many calendars take out nothing without its time"
    assert again["location"] == "3 rue du Lac, Lyon"


def test_proposal_and_reminder_carry_no_file(cast: Cast):
    proposed(cast)
    (message,) = mails(cast.amina)
    assert not list(message.iter_attachments())


def test_who_wants_no_mail_gets_none(cast: Cast):
    Talker(700_000_001).is_candidate(cast.amina)
    choose_way(cast.amina, Topic.APPOINTMENTS, Way.CHAT)
    fixed(cast, in_days(3))
    assert mails(cast.amina) == []


def test_mail_is_in_the_language_of_its_reader(cast: Cast):
    fixed(cast, in_days(3))
    with reading("en"):
        message = mails(cast.amina)[-1]
        assert f"Your appointment with Bruno Morel is {when(in_days(3))}." in words(message)
        (file,) = message.iter_attachments()
        assert file.get_filename() == "appointment.ics"


def test_referent_is_told_that_an_appointment_is_off_when_someone_is_erased_and_never_whose(cast: Cast):
    fixed(cast, in_days(3))
    erase(cast.amina)
    (message, *_) = [one for one in mails(cast.bruno) if "n’aura pas lieu" in one["Subject"]]
    assert when(in_days(3)) in words(message)
    assert "Amina" not in words(message)
    assert not Notice.select().where(Notice.subject_kind == "appointment").exists()


def test_job_tells_of_what_came_to_nothing(cast: Cast):
    proposed(cast)
    with at(in_days(9)):
        assert remind_of_appointments(Event()) == 1
        assert "n’a choisi aucun des horaires proposés" in words(mails(cast.bruno)[-1])
        assert "sont passés" in words(mails(cast.amina)[-1])


def test_job_reminds_until_nothing_is_left(cast: Cast):
    made = fixed(cast, in_days(3))
    with at(made.starts_at):
        assert remind_of_appointments(Event()) == 0
    with at(made.starts_at.replace(hour=made.starts_at.hour - 1)):
        assert remind_of_appointments(Event()) == 1
        assert remind_of_appointments(Event()) == 0
