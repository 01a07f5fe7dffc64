"""What the settings accept, and how they say what they refuse."""

import os
import subprocess
import sys
from ipaddress import IPv4Address, IPv4Network, IPv6Network
from pathlib import Path

import pytest

from settings import DEMO_SECRET_KEY, Settings, settings

SECRET = "hunter2-hunter2-hunter2"
ROOT = Path(__file__).parent.parent
WRONG = [
    ("TELEGRAM_TOKEN", SECRET, "should be a token as @BotFather gives them, such as 123456:ABC."),
    ("TELEGRAM_API_URL", "api.telegram.org", "should be a web address, such as https://tremplin.example."),
    ("TELEGRAM_API_URL", "https://host:port", "should be a web address, such as https://tremplin.example."),
    ("TELEGRAM_WEBHOOK_URL", "http://tremplin.example", "should begin with https://, as Telegram calls no other."),
    (
        "TELEGRAM_WEBHOOK_URL",
        "https://tremplin.example/",
        "should end with a path of its own, such as /telegram: the pages have the rest.",
    ),
    ("TELEGRAM_BOT_URL", "@tremplin", "should be a web address, such as https://tremplin.example."),
    ("DATABASE_URL", f"mysql://user:{SECRET}@host/name", "should begin with sqlite:/// or postgresql://."),
    ("CLAMD_URL", "127.0.0.1:3310", "should look like tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl."),
    ("CLAMD_URL", "tcp://127.0.0.1", "should look like tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl."),
    ("SMTP_URL", f"https://user:{SECRET}@host", "should look like smtps://user:password@host:465."),
    ("SMTP_URL", f"smtp://user:{SECRET}@host:port", "should look like smtps://user:password@host:465."),
    ("BOUNCES_IMAP_URL", f"imap://user:{SECRET}@host", "should look like imaps://user:password@host/INBOX."),
    ("BOUNCES_IMAP_URL", "imaps://host/INBOX", "should look like imaps://user:password@host/INBOX."),
    ("BOUNCES_IMAP_URL", f"imaps://user:{SECRET}@host:port", "should look like imaps://user:password@host/INBOX."),
    (
        "BOUNCES_IMAP_URL",
        f"imaps://user:{SECRET}@host/Re%C3%A7us",
        "should hold nothing but letters without accents, digits and signs.",
    ),
    ("MAIL_FROM", "Tremplin", "should be an address, such as Tremplin <bonjour@tremplin.example>."),
    (
        "MAIL_FROM",
        "a@b.example\nBcc: c@d.example",
        "should be an address, such as Tremplin <bonjour@tremplin.example>.",
    ),
    ("SECRET_KEY", SECRET, "should be a secret of at least 32 characters."),
    ("SECRET_KEY", "", "should be a secret of at least 32 characters."),
    ("SECRET_KEY", DEMO_SECRET_KEY, "should not be the demo's, which is public."),
    ("JOURNAL_KEY", SECRET, "should be a secret of at least 32 characters."),
    ("PUBLIC_URL", "ftp://tremplin.example", "should be a web address, such as https://tremplin.example."),
    ("PUBLIC_URL", "http://tremplin.example", "should begin with https://, as passwords travel to it."),
    ("LISTEN", "here", "is wrong: value is not a valid IPv4 or IPv6 address."),
    ("TRUSTED_PROXIES", "10.0.0.1,nginx", "is wrong: value is not a valid IPv4 or IPv6 network."),
    ("PORT", "http", "should be a valid integer, unable to parse string as an integer."),
    ("PORT", "0", "should be greater than or equal to 1."),
    ("PORT", "65536", "should be less than or equal to 65535."),
    ("TIMEZONE", "Europe/Pari", "is wrong: invalid timezone: Europe/Pari."),
    ("METRICS_TOKEN", SECRET, "should be a secret of at least 32 characters."),
    ("SENTRY_DSN", "https://sentry.example/1", "should look like https://key@host/1."),
    ("SENTRY_DSN", f"{SECRET}@host", "should look like https://key@host/1."),
    ("LOG_FORMAT", "xml", "should be 'text' or 'json'."),
    ("DEMO", "perhaps", "should be a valid boolean, unable to interpret input."),
    ("QUIET_HOURS", "21", "should be two hours of the clock, such as 21,8; the same one twice: never."),
    ("QUIET_HOURS", "21,24", "should be two hours of the clock, such as 21,8; the same one twice: never."),
    ("CONTACT_EMAIL", "Aide <x>", "should be an address, such as aide@tremplin.example."),
    ("ANSWER_DAYS", "0", "should be greater than or equal to 1."),
    ("REMINDER_DAYS", "10,twenty", "should be a valid integer, unable to parse string as an integer."),
    ("REMINDER_DAYS", "20,10", "should be growing numbers of days, such as 10,20,28."),
    ("REMINDER_DAYS", "0,10", "should be growing numbers of days, such as 10,20,28."),
    ("UNDO_WINDOW", "-1", "should be greater than or equal to 0."),
    ("UNDO_WINDOW", "3601", "should be less than or equal to 3600."),
    (
        "UNANSWERED_DAYS",
        "30",
        "should be 0, for never, or more than ANSWER_DAYS: an answer is awaited until then.",
    ),
    ("INVITATION_DAYS", "-1", "should be greater than or equal to 1."),
    ("SPONTANEOUS_HOURS", "day", "should be a valid integer, unable to parse string as an integer."),
]
RIGHT = [
    ("TELEGRAM_API_URL", "http://127.0.0.1:8081/", "http://127.0.0.1:8081"),
    ("TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:8000/telegram", "http://127.0.0.1:8000/telegram"),
    ("TELEGRAM_WEBHOOK_URL", "https://tremplin.example/telegram", "https://tremplin.example/telegram"),
    ("PUBLIC_URL", "https://tremplin.example/", "https://tremplin.example"),
    ("PUBLIC_URL", "http://localhost:8000", "http://localhost:8000"),
    ("LISTEN", "0.0.0.0", IPv4Address("0.0.0.0")),
    ("TRUSTED_PROXIES", "", ()),
    ("TRUSTED_PROXIES", "10.0.0.1, fd00::/8", (IPv4Network("10.0.0.1"), IPv6Network("fd00::/8"))),
    ("PORT", "80", 80),
    ("REMINDER_DAYS", "5, 10", (5, 10)),
    ("REMINDER_DAYS", "", (10, 20, 28)),
    ("ANSWER_DAYS", "", 30),
    ("UNDO_WINDOW", "", 120),
    ("UNDO_WINDOW", "0", 0),
    ("UNANSWERED_DAYS", "", 0),
    ("UNANSWERED_DAYS", "60", 60),
    ("QUIET_HOURS", "", (21, 8)),
    ("QUIET_HOURS", "22, 7", (22, 7)),
]


@pytest.mark.parametrize(("name", "value", "sentence"), WRONG, ids=lambda case: str(case)[:20])
def test_wrong_setting_is_told_in_one_sentence_without_its_secret(environment, capsys, name, value, sentence):
    environment.setenv(name, value)
    with pytest.raises(SystemExit) as stop:
        settings()
    assert stop.value.code == 2
    told = capsys.readouterr().err
    assert told == f"{name} {sentence}\n"
    assert SECRET not in told


def test_all_wrong_settings_are_told_at_once(environment, capsys):
    for name in ("PORT", "DEMO", "SECRET_KEY", "SMTP_URL", "REMINDER_DAYS"):
        environment.setenv(name, "x")
    with pytest.raises(SystemExit):
        settings()
    told = [line.split()[0] for line in capsys.readouterr().err.splitlines()]
    assert sorted(told) == ["DEMO", "PORT", "REMINDER_DAYS", "SECRET_KEY", "SMTP_URL"]


@pytest.mark.parametrize(("name", "value", "read"), RIGHT)
def test_right_setting_is_read(environment, name, value, read):
    environment.setenv(name, value)
    assert getattr(settings(), name.lower()) == read


def test_demo_with_a_token_of_the_real_telegram_is_refused(environment, capsys):
    environment.setenv("TELEGRAM_API_URL", "https://api.telegram.org/")
    environment.setenv("DEMO", "1")
    with pytest.raises(SystemExit):
        settings()
    assert "DEMO should not be set with the real Telegram" in capsys.readouterr().err


def test_demo_needs_no_secret_key(environment):
    environment.setenv("DEMO", "1")
    environment.setenv("SECRET_KEY", "")
    assert settings().secret_key.get_secret_value() == DEMO_SECRET_KEY


def test_journal_key_that_is_not_set_is_made_from_the_secret_key_and_is_not_it(environment):
    made = settings().journal_key
    environment.setenv("SECRET_KEY", "k" * 32)
    settings.cache_clear()
    assert len(settings().journal_key) == 64
    assert settings().journal_key not in (made, settings().secret_key)


def test_journal_key_that_was_made_can_be_set_before_the_secret_key_is_changed(environment):
    made = settings().journal_key
    environment.setenv("JOURNAL_KEY", made.get_secret_value())
    environment.setenv("SECRET_KEY", "k" * 32)
    settings.cache_clear()
    assert settings().journal_key == made


def test_secrets_are_not_shown(environment):
    for name in ("SECRET_KEY", "JOURNAL_KEY", "SMTP_URL", "DATABASE_URL", "TELEGRAM_TOKEN", "METRICS_TOKEN"):
        environment.setenv(name, {"TELEGRAM_TOKEN": f"1:{SECRET}"}.get(name, f"postgresql://{SECRET}/{'long' * 9}"))
    environment.setenv("SMTP_URL", f"smtp://user:{SECRET}@host")
    environment.setenv("BOUNCES_IMAP_URL", f"imaps://user:{SECRET}@host")
    environment.setenv("SENTRY_DSN", f"https://{SECRET}@host/1")
    assert SECRET not in f"{settings()!r} {settings()}"


def test_settings_are_read_once_and_cannot_be_changed(environment):
    first = settings()
    environment.setenv("PORT", "80")
    assert settings() is first
    with pytest.raises(ValueError, match="frozen"):
        first.port = 80


def test_env_file_is_read_and_the_environment_wins(tmp_path):
    (tmp_path / ".env").write_text(f"PORT=81\nANSWER_DAYS=7\nSECRET_KEY={'k' * 32}\n")
    environment = {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields}
    show = "from settings import settings; print(settings().port, settings().answer_days)"
    done = subprocess.run(
        [sys.executable, "-c", show],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT), "PORT": "82"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "82 7\n"


def test_the_example_of_env_names_every_setting_and_its_default(environment):
    lines = [line.partition("=") for line in (ROOT / ".env.example").read_text().splitlines()]
    example = {name: value for name, sign, value in lines if sign and not name.startswith("#")}
    assert set(example) == {name.upper() for name in Settings.model_fields} - {"DEMO"}
    for name in Settings.model_fields:
        environment.setenv(name.upper(), "")
    environment.setenv("SECRET_KEY", "k" * 32)
    defaults = settings()
    for name, value in example.items():
        environment.setenv(name, value or os.environ[name])
    settings.cache_clear()
    assert settings() == defaults
