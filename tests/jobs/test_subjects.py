"""What notices speak of, read for a whole batch at once."""

from collections.abc import Callable

import pytest

from jobs.emails import news_of
from jobs.subjects import with_subjects
from models.applications.application import Application
from models.conversations.conversation import EMAIL
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.people.candidate import Candidate
from models.registrations.registration import Registration, RegistrationState
from tests.cast import Cast, candidate, offer, staff
from tests.jobs.conftest import count_reads, decided, queued


def sent(cast: Cast, number: int) -> Application:
    return cast.apply(offer=offer(cast.bakery, cast.chloe, f"Offre {number}"))


def person(cast: Cast, number: int) -> Candidate:
    return candidate("Lina", f"Roux{number}", cast.mission, cast.convention)


def registrant(cast: Cast, number: int) -> Registration:
    made = candidate("Lina", f"Roux{number}", cast.mission, cast.convention)
    decided(made, cast)
    return Registration.latest_of(made)


@pytest.mark.parametrize(
    ("kind", "subject"),
    [(Kind.APPLICATION_TO_READ, sent), (Kind.REGISTRATION_TO_READ, registrant), (Kind.HELP_ASKED, person)],
)
def test_words_of_twenty_are_read_like_those_of_one(cast, mail_server, monkeypatch, kind, subject: Callable):
    people = [staff(f"Bruno{number}", "Morel") for number in range(21)]
    about = [subject(cast, number) for number in range(21)]
    Notice.delete().execute()

    def reads(first: int, last: int) -> int:
        for number in range(first, last):
            queued(people[number], kind, about[number])
        return count_reads(
            monkeypatch, lambda: said.extend(news_of(one.notice) for one in with_subjects(take(EMAIL, 50)))
        )

    said: list = []
    assert reads(0, 1) == reads(1, 21)
    assert len(said) == 21


def test_refusal_told_late_is_still_that_of_who_refused(cast):
    refused = Registration.create(
        candidate=cast.amina,
        establishment=cast.mission,
        state=RegistrationState.REFUSED,
        counts=False,
        refusal="Pas ici.",
        decided_by=cast.bruno,
    )
    delivery = queued(cast.amina, Kind.ACCOUNT_REFUSE, refused)
    Registration.create(candidate=cast.amina, establishment=cast.other_mission, counts=False, decided_by=cast.driss)
    (told,) = with_subjects([delivery])
    assert (told.notice.subject.refusal, told.notice.subject.decided_by) == ("Pas ici.", cast.bruno)


def test_each_notice_of_a_batch_is_given_its_own_subject(cast, application):
    about = queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    nothing = queued(cast.bruno, Kind.PASSWORD_CHANGED)
    registered = queued(cast.driss, Kind.REGISTRATION_TO_READ, Registration.latest_of(cast.amina))
    whole = with_subjects([about, nothing, registered])
    assert [one.notice.subject for one in whole] == [application, None, Registration.latest_of(cast.amina)]


def test_subject_that_is_gone_is_nothing(cast, application):
    delivery = queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    Notice.update(subject_id=404).execute()
    (told,) = with_subjects([type(delivery).get_by_id(delivery.id)])
    assert told.notice.subject is None
