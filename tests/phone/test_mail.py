"""The mailbox takes every mail and shows only words."""

import smtplib
from email.message import EmailMessage

import httpx


def write(phone, subject="Bonjour", text="Un", html=None, to="amina@exemple.fr"):
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, "Tremplin <tremplin@demo.example>", to
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    with smtplib.SMTP("127.0.0.1", phone.smtp_port) as smtp:
        smtp.send_message(message)


def test_mail_is_kept_with_its_words(phone):
    write(phone, "Confirmez votre adresse", "Été : https://exemple.fr/confirmer?a=1\n", to="amina@exemple.fr, b@c.fr")
    (mail,) = phone.mails
    assert mail["to"] == ["amina@exemple.fr", "b@c.fr"]
    assert mail["subject"] == "Confirmez votre adresse"
    assert mail["text"] == "Été : https://exemple.fr/confirmer?a=1"
    assert mail["headers"]["from"] == "Tremplin <tremplin@demo.example>"


def test_newest_mail_comes_first_and_its_html_is_never_shown(phone):
    write(phone, "Un")
    write(phone, "Deux", "<b>Voir</b> https://exemple.fr", html="<script>alert(1)</script>")
    shown = httpx.get(f"{phone.url}/phone/mails?shown=1")
    assert [mail["subject"] for mail in shown.json()["mails"]] == ["Deux", "Un"]
    first = shown.json()["mails"][0]
    assert first["body"].startswith('&lt;b&gt;Voir&lt;/b&gt; <a href="https://exemple.fr"')
    assert first["has_html"]
    assert "alert(1)" not in shown.text
    assert "alert(1)" in httpx.get(f"{phone.url}/phone/mails").json()["mails"][0]["html"]


def test_waiting_for_a_mail_needs_no_sleep(phone):
    write(phone)
    assert phone.wait(lambda phone: phone.mails)
