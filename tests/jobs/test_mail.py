"""E-mails leave once, or wait for the server."""

from datetime import timedelta
from email.message import EmailMessage
from threading import Event

import pytest
from peewee import OperationalError

from jobs import mail
from jobs.mail import EmailSender
from models.applications.application import Application
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.notices.delivery import CLAIM, Delivery, DeliveryState, Priority
from models.notices.letter import Letter
from models.notices.notice import Kind, Notice
from models.notices.queue import take_together
from models.registrations.joining import accept_invitation, invite_candidate
from settings import settings
from tests.cast import offer
from tests.jobs.conftest import fresh, queued, run_until
from tests.jobs.mailserver import MailServer


@pytest.fixture
def sender(mail_server: MailServer) -> EmailSender:
    return EmailSender(mail_server.url, Event())


def test_mail_arrives(delivery, sender, mail_server, cast):
    sender.run()
    (message,) = mail_server.received
    assert message["To"] == cast.chloe.email
    assert message["Subject"] == "Vous avez reçu une candidature"
    assert "Boulangerie Martin" in message.get_body(("plain",)).get_content()
    assert fresh(delivery).state == DeliveryState.SENT


def test_mail_leaves_once(delivery, sender, mail_server):
    sender.run()
    sender.run()
    assert len(mail_server.received) == 1


def test_what_waits_for_one_person_leaves_as_one_mail_with_the_words_and_link_of_each(cast, sender, mail_server):
    sent = [cast.apply(offer=offer(cast.bakery, cast.chloe, f"Offre {number}")) for number in range(1, 30)]
    sender.run()
    (message,) = [one for one in mail_server.received if one["To"] == cast.bruno.email]
    words = plain_words(message)
    assert plain_words(message, "Subject") == "29 nouvelles. La première : Une candidature attend votre lecture"
    assert all(f"« {one.offer.title} »" in words and link_to(one) in words for one in sent)
    assert "Nouvelle 29 sur 29 :" in words
    assert {one.state for one in Delivery.select().where(Delivery.recipient == f"staff:{cast.bruno.id}")} == {"sent"}


def test_of_several_news_what_somebody_waits_for_is_told_first(cast, application, sender, mail_server):
    queued(cast.chloe, Kind.APPLICATION_HIRE_ELSEWHERE, application)
    queued(cast.chloe, Kind.APPLICATION_RECEIVED, application, priority=Priority.BULK)
    sender.run()
    (message,) = mail_server.received
    assert plain_words(message, "Subject") == "2 nouvelles. La première : Vous avez reçu une candidature"
    assert "Nouvelle 2 sur 2 : Du nouveau pour une candidature" in plain_words(message)


def test_what_opens_an_account_leaves_alone(cast, application, sender, mail_server):
    queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    queued(cast.chloe, Kind.PASSWORD_RESET, priority=Priority.ANSWER)
    queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    sender.run()
    subjects = [plain_words(message, "Subject") for message in mail_server.received]
    assert subjects == ["Votre mot de passe Tremplin", "2 nouvelles. La première : Vous avez reçu une candidature"]


def test_two_people_share_no_mail(cast, application, sender, mail_server):
    for person in (cast.bruno, cast.chloe):
        queued(person, Kind.APPLICATION_RECEIVED, application)
    sender.run()
    assert sorted(message["To"] for message in mail_server.received) == [cast.bruno.email, cast.chloe.email]


def test_news_without_words_is_given_up_and_the_others_leave(cast, application, sender, mail_server, caplog):
    void = queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    told = [queued(cast.chloe, Kind.APPLICATION_RECEIVED, application) for _ in range(2)]
    Notice.update(subject_id=404).where(Notice.id == void.notice_id).execute()
    sender.run()
    assert [fresh(one).state for one in (void, *told)] == [DeliveryState.FAILED, DeliveryState.SENT, DeliveryState.SENT]
    (message,) = mail_server.received
    assert plain_words(message, "Subject").startswith("2 nouvelles.")


def test_mail_of_many_news_that_is_put_off_keeps_them_all_together(cast, application, sender, mail_server, impatient):
    told = [queued(cast.chloe, Kind.APPLICATION_RECEIVED, application) for _ in range(3)]
    mail_server.later["DATA"] = 1
    run_until(sender.run, lambda: mail_server.received)
    assert [(one.attempts, one.in_doubt) for one in map(fresh, told)] == [(2, 0)] * 3
    (message,) = mail_server.received
    assert plain_words(message, "Subject").startswith("3 nouvelles.")


def test_mail_of_many_news_that_is_rejected_is_given_up_for_each(cast, application, sender, mail_server):
    told = [queued(cast.chloe, Kind.APPLICATION_RECEIVED, application) for _ in range(3)]
    mail_server.refusals[cast.chloe.email] = "550 no such user"
    sender.run()
    assert {one.state for one in map(fresh, told)} == {DeliveryState.FAILED}


def test_mail_of_many_news_in_doubt_comes_again_as_it_came(cast, application, sender, mail_server, impatient):
    for _ in range(3):
        queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)
    mail_server.hangs_up = 1
    sender.run()
    queued(cast.chloe, Kind.APPLICATION_HIRE_ELSEWHERE, application)
    run_until(sender.run, lambda: len(mail_server.received) == 3)
    first, again, new = mail_server.received
    assert plain_words(again, "Subject") == f"Rappel : {plain_words(first, 'Subject')}"
    assert again["Message-ID"] == first["Message-ID"]
    assert plain_words(new, "Subject") == "Du nouveau pour une candidature"


def test_sender_killed_while_many_news_leave_leaves_them_in_doubt_together(
    cast, application, sender, mail_server, clock
):
    told = [queued(cast.chloe, Kind.APPLICATION_RECEIVED, application) for _ in range(3)]
    (lot,) = take_together(EMAIL, 10)
    assert Letter(lot).mark_sending()
    sender.run()
    assert mail_server.received == [], "the dead sender holds them"
    clock.shift(CLAIM + timedelta(seconds=1))
    sender.run()
    (message,) = mail_server.received
    assert plain_words(message, "Subject").startswith("Rappel : 3 nouvelles.")
    assert [(one.state, one.in_doubt) for one in map(fresh, told)] == [(DeliveryState.SENT, 1)] * 3


def plain_words(message: EmailMessage, header: str | None = None) -> str:
    return (message[header] if header else message.get_body(("plain",)).get_content()).replace("\u00a0", " ")


def link_to(application: Application) -> str:
    return f"{settings().public_url}/applications/{application.id}\r\n"


def test_server_down_then_back(delivery, sender, mail_server, caplog):
    mail_server.stop()
    sender.run()
    assert "ConnectionRefusedError" in caplog.text
    assert (fresh(delivery).state, fresh(delivery).attempts) == (DeliveryState.WAITING, 0)
    mail_server.start()
    sender.run()
    assert len(mail_server.received) == 1
    assert fresh(delivery).in_doubt == 0


def test_recipient_that_the_server_does_not_know_is_given_up(delivery, sender, mail_server, cast, caplog):
    mail_server.refusals[cast.chloe.email] = "550 no such user"
    queued(cast.bruno, Kind.PASSWORD_CHANGED)
    sender.run()
    assert (fresh(delivery).state, fresh(delivery).failure) == (DeliveryState.FAILED, "the server answered 550")
    assert [message["To"] for message in mail_server.received] == [cast.bruno.email], "the others go on"
    assert f"notice {delivery.notice_id} was rejected by the mail server: 550" in caplog.text
    assert cast.chloe.email not in caplog.text


@pytest.mark.parametrize("command", ["RCPT", "DATA"])
def test_server_that_says_later_is_asked_again(delivery, sender, mail_server, impatient, command):
    mail_server.later[command] = 1
    run_until(sender.run, lambda: mail_server.received)
    (message,) = mail_server.received
    assert not message["Subject"].startswith("Rappel")
    assert (fresh(delivery).attempts, fresh(delivery).in_doubt) == (2, 0)
    assert fresh(delivery).failure == f"the server answered {450 if command == 'RCPT' else 451}"


def test_mail_that_may_have_been_taken_comes_again_and_says_so(delivery, sender, mail_server, impatient):
    mail_server.hangs_up = 1
    sender.run()
    assert fresh(delivery).state == DeliveryState.SENDING
    run_until(sender.run, lambda: fresh(delivery).state == DeliveryState.SENT)
    first, again = mail_server.received
    assert again["Subject"].startswith("Rappel")
    assert again["Message-ID"] == first["Message-ID"]


def test_server_that_does_not_want_us_costs_no_attempt(delivery, sender, mail_server, caplog):
    mail_server.later["MAIL"] = 1
    sender.run()
    assert (fresh(delivery).state, fresh(delivery).attempts) == (DeliveryState.WAITING, 0)
    assert "SMTPSenderRefused" in caplog.text
    sender.run()
    assert len(mail_server.received) == 1


def test_server_that_hangs_up_leaves_the_others_waiting(delivery, sender, mail_server, cast):
    other = queued(cast.bruno, Kind.PASSWORD_CHANGED)
    mail_server.hangs_up = 1
    sender.run()
    other = fresh(other)
    assert (other.state, other.attempts, other.claimed_until) == (DeliveryState.WAITING, 0, None)


def test_notice_without_words_is_given_up_and_holds_nobody_up(delivery, sender, mail_server, cast, caplog):
    Notice.update(subject_id=404).execute()
    queued(cast.bruno, Kind.PASSWORD_CHANGED)
    sender.run()
    assert fresh(delivery).state == DeliveryState.FAILED
    assert len(mail_server.received) == 1
    assert f"notice {delivery.notice_id} has no words: AttributeError" in caplog.text


@pytest.mark.parametrize("alone", [True, False])
def test_invitation_used_before_its_mail_leaves_is_dropped(cast, sender, mail_server, caplog, alone):
    invitation = invite_candidate(cast.bruno, cast.amina)
    accept_invitation(invitation, Conversation.create(channel=TELEGRAM, address="77"))
    if not alone:
        invite_candidate(cast.bruno, cast.amina)
    sender.run()
    assert len(mail_server.received) == (0 if alone else 1)
    assert not Delivery.select().where(Delivery.state != DeliveryState.SENT).exists()
    assert not caplog.records, "nothing failed"


def test_database_that_fails_before_a_mail_leaves_makes_it_no_second_one(delivery, sender, mail_server, monkeypatch):
    with monkeypatch.context() as failing:
        failing.setattr(mail, "news_of", unanswered)
        with pytest.raises(OperationalError):
            sender.run()
    assert (fresh(delivery).attempts, mail_server.received) == (0, [])
    run_until(sender.run, lambda: mail_server.received)
    assert mail_server.received[0]["Subject"] == "Vous avez reçu une candidature"


def unanswered(notice: Notice, address: str | None) -> None:
    raise OperationalError("the server closed the connection")


def test_nothing_leaves_after_the_end(delivery, mail_server):
    stopping = Event()
    stopping.set()
    EmailSender(mail_server.url, stopping).run()
    assert mail_server.received == []
