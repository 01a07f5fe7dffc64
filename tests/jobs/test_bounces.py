"""Mails that came back mark an address by the code that our own mail carried, never by what a stranger claims."""

from email import message_from_bytes
from email.message import EmailMessage
from threading import Event

import pytest

from jobs import bounces
from jobs.__main__ import name_of, timetable
from jobs.bounces import LONGEST, read, read_bounces
from jobs.emails import RETURN_HEADER
from jobs.mail import EmailSender
from models.accounts.signatures import sign
from models.conversations.conversation import EMAIL, TELEGRAM
from models.database import today
from models.journal import history
from models.notices.delivery import Delivery, Priority
from models.notices.notice import Kind
from models.people.candidate import Candidate, EmailRefusal
from models.privacy.erasing import erase
from models.profiles.address import note_return, return_code
from settings import settings
from tests.acts import everything
from tests.jobs.conftest import queued
from tests.jobs.mailbox import Mailbox
from tests.models.chats import agreed, confirms

ADDRESS = "diallo@mail.example"
REPORT = """From: MAILER-DAEMON@{domain}
To: bonjour@tremplin.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="part"

--part
Content-Type: text/plain

I'm sorry to have to inform you.

--part
Content-Type: message/delivery-status

Reporting-MTA: dns; {domain}

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 words of a stranger

--part
Content-Type: {kind}

{returned}
--part--
"""


@pytest.fixture
def mailbox():
    with Mailbox() as mailbox:
        yield mailbox


def report(returned: str, status: str = "5.1.1", **more: str) -> bytes:
    facts = {"action": "failed", "address": ADDRESS, "kind": "text/rfc822-headers", "domain": "mail.example"}
    return REPORT.format(returned=returned, status=status, **facts | more).replace("\n", "\r\n").encode()


def headers(code: str) -> str:
    return f"Subject: Bonjour\n{RETURN_HEADER}: {code}\n"


def of_amina(cast, status: str = "5.1.1", **more: str) -> bytes:
    return report(headers(return_code(cast.amina)), status, **more)


def marked(person: Candidate) -> EmailRefusal | None:
    return Candidate.get_by_id(person.id).email_refusal


def test_mail_of_ours_that_comes_back_marks_its_address_and_the_person_is_told_once(cast, mailbox, mail_server):
    agreed(77, candidate=cast.amina)
    queued(cast.amina, Kind.ARCHIVE_ASKED, priority=Priority.ANSWER, address=(EMAIL, None))
    EmailSender(mail_server.url, Event()).run()
    [sent] = mail_server.received
    mailbox.receive(*[report(sent.as_string(), kind="message/rfc822")] * 2)
    assert read_bounces(mailbox.url, Event()) == 2
    amina = Candidate.get_by_id(cast.amina.id)
    assert (amina.email_refused_on, amina.email_refusal) == (today(), EmailRefusal.UNKNOWN)
    told = [(one.notice.kind, one.channel) for one in Delivery.select().order_by(Delivery.id)][1:]
    assert told == [(Kind.EMAIL_REFUSED, TELEGRAM)]
    assert [one.verb for one in history(cast.amina)] == ["email_refused"]
    assert mailbox.unread == {}


@pytest.mark.parametrize(
    ("status", "why"),
    [
        ("5.1.1", EmailRefusal.UNKNOWN),
        ("5.0.0", EmailRefusal.UNKNOWN),
        ("5.2.2 (full)", EmailRefusal.FULL),
        ("5.7.1", EmailRefusal.BLOCKED),
        ("4.4.7", None),
        ("5.3.4", None),
        ("5.6.1", None),
        ("2.0.0", None),
        ("5", None),
        ("", None),
    ],
)
def test_what_is_for_good_and_about_the_address_alone_counts(cast, mailbox, status: str, why):
    mailbox.receive(of_amina(cast, status))
    read_bounces(mailbox.url, Event())
    assert marked(cast.amina) == why
    assert mailbox.unread == {}


def test_mail_that_is_late_or_arrived_marks_nothing(cast, mailbox):
    mailbox.receive(*[of_amina(cast, action=action) for action in ("delayed", "delivered", "relayed", "")])
    assert read_bounces(mailbox.url, Event()) == 0
    assert marked(cast.amina) is None


def test_nobody_marks_the_address_of_someone_else_by_a_forged_report(cast, mailbox):
    before = everything()
    theirs = return_code(cast.other_candidate).partition("-")[2]
    codes = (
        *("", "1", f"{cast.amina.id}", f"{cast.amina.id}-", f"{cast.amina.id}-{'A' * 24}", f"{cast.amina.id}-{theirs}"),
        *(f"{cast.amina.id}-{sign(f'stay:{cast.amina.id}:{ADDRESS}')}", f"{'9' * 30}-{'A' * 24}", "é" * 28, "-" * 28),
    )
    mailbox.receive(*[report(headers(code)) for code in codes])
    claimed = EmailMessage()
    claimed["X-Failed-Recipients"], claimed[RETURN_HEADER] = ADDRESS, return_code(cast.amina)
    mailbox.receive(claimed.as_bytes())
    assert read_bounces(mailbox.url, Event()) == 0
    assert everything() == before
    assert mailbox.unread == {}


def test_address_that_changed_meanwhile_is_not_marked(cast):
    code = return_code(cast.amina)
    confirms(cast.amina, agreed(77, candidate=cast.amina), "neuve@mail.example")
    assert not note_return(code, EmailRefusal.UNKNOWN)
    assert marked(cast.amina) is None


def test_mail_of_who_was_erased_is_nobodys(cast):
    code = return_code(cast.amina)
    erase(cast.amina)
    before = everything()
    assert not note_return(code, EmailRefusal.UNKNOWN)
    assert everything() == before


def test_mails_to_another_address_and_to_staff_carry_no_code(cast, application, mail_server):
    queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    queued(cast.amina, Kind.EMAIL_LEFT, priority=Priority.ANSWER, address=(EMAIL, "ancienne@mail.example"))
    EmailSender(mail_server.url, Event()).run()
    assert [one[RETURN_HEADER] for one in mail_server.received] == [None, None]


NESTED = b"".join(b"Content-Type: multipart/report; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(1200))


@pytest.mark.parametrize(
    "mail",
    [
        b"",
        b"\xff\xfe\x00",
        b"Content-Type: message/rfc822\r\n\r\n" * 2000,
        NESTED,
        b"Content-Type: multipart/report\r\n\r\nno part",
        b"Content-Type: multipart/report; boundary=part\r\n\r\n--part\r\nContent-Type: message/delivery-status\r\n\r\n",
        report(RETURN_HEADER + ": \udcff".encode("utf-8", "surrogatepass").decode("latin-1")),
        report(headers("1-" + "A" * 24), kind='text/rfc822-headers; charset="none"'),
        report(headers("1-" + "A" * 24), "5.99999.1"),
    ],
)
def test_whatever_a_stranger_writes_is_read_once_and_changes_nothing(cast, mailbox, mail: bytes):
    before = everything()
    mailbox.receive(mail)
    assert read_bounces(mailbox.url, Event()) == 0
    assert everything() == before
    assert mailbox.unread == {}


def test_what_is_long_is_read_by_its_beginning(cast, mailbox):
    mailbox.receive(of_amina(cast) + b"x" * LONGEST, b"x" * LONGEST + of_amina(cast))
    assert read_bounces(mailbox.url, Event()) == 1
    assert any(f"<0.{LONGEST}>" in one for one in mailbox.commands)


def test_some_are_read_in_a_run_and_the_rest_in_the_next(cast, mailbox, monkeypatch):
    monkeypatch.setattr(bounces, "MOST", 2)
    mailbox.receive(*[b"Subject: spam\r\n\r\n"] * 3)
    read_bounces(mailbox.url, Event())
    assert list(mailbox.unread) == [3]
    read_bounces(mailbox.url, Event())
    assert mailbox.unread == {}


@pytest.mark.parametrize("command", ["CAPABILITY", "LOGIN", "SELECT", "UID SEARCH", "UID FETCH", "UID STORE", "LOGOUT"])
def test_mailbox_that_fails_loses_nothing(cast, mailbox, caplog, command: str):
    mailbox.receive(of_amina(cast))
    mailbox.hangs_up_at = command
    read_bounces(mailbox.url, Event())
    mailbox.hangs_up_at = ""
    read_bounces(mailbox.url, Event())
    assert marked(cast.amina) == EmailRefusal.UNKNOWN
    assert [one.verb for one in history(cast.amina)] == ["email_refused"]
    assert ADDRESS not in caplog.text


@pytest.mark.parametrize(("right", "wrong"), [("a%20password", "another"), ("Mails%20revenus", "INBOX")])
def test_mailbox_that_is_not_ours_waits_for_the_next_run(cast, mailbox, caplog, right: str, wrong: str):
    mailbox.receive(of_amina(cast))
    assert read_bounces(mailbox.url.replace(right, wrong), Event()) == 0
    assert "the mailbox does not work" in caplog.text
    assert len(mailbox.unread) == 1


def test_nobody_listens_is_a_normal_day(unused_port: int, caplog):
    assert read_bounces(f"imap://user:secret@127.0.0.1:{unused_port}", Event()) == 0
    assert "the mailbox does not work" in caplog.text
    assert "secret" not in caplog.text


def test_told_to_stop_the_rest_waits(cast, mailbox):
    mailbox.receive(of_amina(cast))
    stopping = Event()
    stopping.set()
    assert read_bounces(mailbox.url, stopping) == 0
    assert len(mailbox.unread) == 1


def test_code_of_a_report_is_found_where_servers_put_it(cast):
    code = return_code(cast.amina)
    whole = message_from_bytes(report(headers(code) + "\nBonjour", kind="message/rfc822"))
    assert read(whole.as_bytes()) == read(report(headers(code))) == (code, EmailRefusal.UNKNOWN)


def test_mailbox_is_read_where_there_is_one(environment, phone):
    assert "read_bounces" not in [name_of(job) for job, _ in timetable(Event())]
    environment.setenv("BOUNCES_IMAP_URL", "imaps://user:password@host/INBOX")
    settings.cache_clear()
    assert "read_bounces" in [name_of(job) for job, _ in timetable(Event())]
