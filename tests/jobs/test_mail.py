"""E-mails leave once, or wait for the server."""

import re
import ssl
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from peewee import OperationalError

from jobs import mail
from jobs.mail import EmailSender
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from tests.jobs.conftest import fresh, queued, run_until
from tests.jobs.mailserver import MailServer


@pytest.fixture
def sender(mail_server: MailServer) -> EmailSender:
    return EmailSender(mail_server.url, Event())


@pytest.fixture
def delivery(cast, application) -> Delivery:
    """Chloé has received an application."""
    return queued(cast.chloe, Kind.APPLICATION_RECEIVED, application)


def test_mail_arrives(delivery, sender, mail_server, cast):
    sender.run()
    (message,) = mail_server.received
    assert message["To"] == cast.chloe.email
    assert message["Subject"] == "Vous avez reçu une candidature"
    assert "Boulangerie Martin" in message.get_content()
    assert fresh(delivery).state == DeliveryState.SENT


def test_mail_leaves_once(delivery, sender, mail_server):
    sender.run()
    sender.run()
    assert len(mail_server.received) == 1


def test_many_mails_to_one_person_leave_at_once_in_order_by_one_connection(cast, application, sender, mail_server):
    told = [queued(cast.bruno, Kind.APPLICATION_TO_READ, application) for _ in range(20)]
    sender.run()
    numbers = [int(re.match(r"<notice-(\d+)@", message["Message-ID"])[1]) for message in mail_server.received]
    assert numbers == [delivery.notice_id for delivery in told]
    assert mail_server.connections == 1


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


def test_database_that_fails_before_a_mail_leaves_makes_it_no_second_one(delivery, sender, mail_server, monkeypatch):
    with monkeypatch.context() as failing:
        failing.setattr(mail, "compose", unanswered)
        with pytest.raises(OperationalError):
            sender.run()
    assert (fresh(delivery).attempts, mail_server.received) == (0, [])
    run_until(sender.run, lambda: mail_server.received)
    assert mail_server.received[0]["Subject"] == "Vous avez reçu une candidature"


def unanswered(delivery: Delivery) -> None:
    raise OperationalError("the server closed the connection")


def test_nothing_leaves_after_the_end(delivery, mail_server):
    stopping = Event()
    stopping.set()
    EmailSender(mail_server.url, stopping).run()
    assert mail_server.received == []


def test_signs_in_with_the_password_of_the_address(delivery):
    with MailServer(password="p@ss/word") as server:
        EmailSender(f"smtp://tremplin:p%40ss%2Fword@127.0.0.1:{server.port}", Event()).run()
        assert len(server.received) == 1


def test_wrong_password_loses_nothing(delivery, caplog):
    with MailServer(password="right") as server:
        EmailSender(f"smtp://tremplin:wrong@127.0.0.1:{server.port}", Event()).run()
    assert fresh(delivery).state == DeliveryState.WAITING
    assert "SMTPAuthenticationError" in caplog.text
    assert "wrong" not in caplog.text


def test_encryption_is_used_where_the_server_has_it(delivery, tmp_path):
    with MailServer(starttls=certificate(tmp_path)) as server:
        EmailSender(server.url, Event()).run()
        assert len(server.received) == 1


def test_encrypted_from_the_first_word(delivery, tmp_path):
    with MailServer(smtps=certificate(tmp_path)) as server:
        EmailSender(f"smtps://127.0.0.1:{server.port}", Event()).run()
        assert len(server.received) == 1


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_other_machines_must_show_who_they_are(monkeypatch, tmp_path, scheme):
    monkeypatch.setattr(mail, "is_here", lambda url: False)
    encryption = {"starttls" if scheme == "smtp" else "smtps": certificate(tmp_path)}
    with MailServer(**encryption) as server, pytest.raises(ssl.SSLCertVerificationError):
        mail.connect(f"{scheme}://127.0.0.1:{server.port}")


def test_password_is_not_said_in_clear_to_another_machine(monkeypatch):
    monkeypatch.setattr(mail, "is_here", lambda url: False)
    with MailServer(password="secret") as server, pytest.raises(OSError, match="no encryption"):
        mail.connect(f"smtp://tremplin:secret@127.0.0.1:{server.port}")


def certificate(folder) -> ssl.SSLContext:
    """What a server shows that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "test")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    path.write_bytes(
        signed.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
