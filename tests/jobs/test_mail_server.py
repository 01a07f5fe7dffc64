"""How we speak with a mail server: signed in, encrypted, and never in clear to another machine."""

import ssl
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from jobs import mail
from jobs.mail import EmailSender
from models.notices.delivery import DeliveryState
from tests.jobs.conftest import fresh
from tests.jobs.mailserver import MailServer


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
