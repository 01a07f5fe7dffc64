"""An address that a mail server refuses for good is marked; its person is told in the chat, once, and corrects it."""

from threading import Event

import pytest

from jobs.mail import EmailSender, why_refused
from models.conversations.conversation import EMAIL, TELEGRAM
from models.database import today
from models.journal import history
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate, EmailRefusal
from models.people.profile import keep_answers
from models.privacy.erasing import erase
from models.profiles.address import note_refusal
from tests.acts import everything
from tests.jobs.conftest import queued
from tests.models.chats import agreed, confirms

ADDRESS = "diallo@mail.example"


@pytest.fixture
def sender(mail_server) -> EmailSender:
    return EmailSender(mail_server.url, Event())


def marked(cast) -> tuple[object, EmailRefusal | None]:
    found = Candidate.get_by_id(cast.amina.id)
    return found.email_refused_on, found.email_refusal


def told() -> list[tuple[int | None, str]]:
    return [
        (one.notice.candidate_id, one.channel) for one in Delivery.select() if one.notice.kind == Kind.EMAIL_REFUSED
    ]


def written_to(cast, address: str = ADDRESS) -> None:
    queued(cast.amina, Kind.ARCHIVE_ASKED, priority=Priority.ANSWER, address=(EMAIL, address))


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("550 5.1.1 No such user", EmailRefusal.UNKNOWN),
        ("552 5.2.2 Mailbox full", EmailRefusal.FULL),
        ("550 5.7.1 Spam", EmailRefusal.BLOCKED),
        ("550 " + "5.1.1" * 90, EmailRefusal.UNKNOWN),
    ],
)
def test_refused_for_good_the_address_is_marked_and_the_person_told_in_the_chat(
    cast, sender, mail_server, answer: str, why: EmailRefusal
):
    agreed(77, candidate=cast.amina)
    mail_server.refusals[ADDRESS] = answer
    written_to(cast)
    sender.run()
    assert marked(cast) == (today(), why)
    assert told() == [(cast.amina.id, TELEGRAM)]
    line = history(cast.amina)[-1]
    assert (line.verb, line.facts) == ("email_refused", {"why": why})


def test_refused_again_nobody_is_told_again(cast, sender, mail_server):
    agreed(77, candidate=cast.amina)
    mail_server.refusals[ADDRESS] = "550 5.1.1 No such user"
    for _ in range(2):
        written_to(cast)
        sender.run()
    assert len(told()) == 1


@pytest.mark.parametrize("answer", ["450 4.2.1 Later", "451 Try again"])
def test_refused_for_now_nothing_is_marked(cast, sender, mail_server, answer: str):
    mail_server.refusals[ADDRESS] = answer
    written_to(cast)
    sender.run()
    assert marked(cast) == (None, None)


def test_another_address_that_is_refused_says_nothing_of_theirs(cast, sender, mail_server):
    mail_server.refusals["neuve@mail.example"] = "550 5.1.1 No such user"
    written_to(cast, "neuve@mail.example")
    sender.run()
    assert marked(cast) == (None, None)
    assert told() == []


def test_staff_who_are_refused_change_no_candidate(cast, application, sender, mail_server):
    mail_server.refusals[cast.chloe.email] = "550 5.1.1 No such user"
    queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    before = everything("delivery")
    sender.run()
    assert everything("delivery") == before


def test_without_a_chat_only_the_mark_says_it(cast):
    note_refusal(cast.amina, ADDRESS, EmailRefusal.UNKNOWN)
    assert marked(cast) == (today(), EmailRefusal.UNKNOWN)
    assert not Notice.select().exists()


def test_who_is_erased_meanwhile_is_not_marked(cast):
    erase(cast.amina)
    before = everything()
    note_refusal(cast.amina, ADDRESS, EmailRefusal.UNKNOWN)
    assert everything() == before


def test_confirmed_code_clears_it(cast):
    note_refusal(cast.amina, ADDRESS, EmailRefusal.FULL)
    confirms(cast.amina, agreed(77, candidate=cast.amina), ADDRESS)
    assert marked(cast) == (None, None)


def test_another_address_clears_it(cast):
    note_refusal(cast.amina, ADDRESS, EmailRefusal.FULL)
    keep_answers(Candidate.get_by_id(cast.amina.id), {"email": "neuve@mail.example"})
    assert marked(cast) == (None, None)


@pytest.mark.parametrize("answer", [b"", b"\xff\xfe", b"5.", b"5.9999.1 x", b"x" * 10_000])
def test_whatever_a_server_says_is_read(answer: bytes):
    assert why_refused(550, answer) == EmailRefusal.UNKNOWN
    assert why_refused(450, answer) is None
