"""The settings: one typed reading of the environment and of `.env`, checked at start."""

import hmac
import re
import sys
from functools import cache
from ipaddress import IPv4Address
from typing import Annotated, Any, Literal
from urllib.parse import SplitResult, unquote, urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    Field,
    IPvAnyAddress,
    IPvAnyNetwork,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

REAL_TELEGRAM = "https://api.telegram.org"
DEMO_SECRET_KEY = "the demo keeps no secret: this key is public"  # noqa: S105 (public, and refused elsewhere)
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Settings(BaseSettings):
    """Every setting, named as in the environment but in lower case. An empty value counts as not set."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, validate_default=True)

    telegram_token: SecretStr | None = None
    telegram_api_url: str = REAL_TELEGRAM
    telegram_webhook_url: str | None = None
    telegram_bot_url: str | None = None

    database_url: SecretStr = SecretStr("sqlite:///var/tremplin.db")
    storage_url: str = "var/files"
    clamd_url: str | None = None

    smtp_url: SecretStr | None = None
    bounces_imap_url: SecretStr | None = None
    mail_from: str = "Tremplin <ne-pas-repondre@localhost>"

    demo: bool = False
    secret_key: SecretStr = SecretStr("")
    secret_key_fallbacks: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    journal_key: SecretStr = SecretStr("")
    journal_notes: str = "var/journal-notes"
    public_url: str = "http://127.0.0.1:8000"
    publisher: str = ""
    contact_email: str = ""
    listen: IPvAnyAddress = IPv4Address("127.0.0.1")
    port: Annotated[int, Field(ge=1, le=65535)] = 8000
    trusted_proxies: Annotated[tuple[IPvAnyNetwork, ...], NoDecode] = ()
    timezone: ZoneInfo = ZoneInfo("Europe/Paris")

    log_format: Literal["text", "json"] | None = None
    metrics_token: SecretStr | None = None
    sentry_dsn: SecretStr | None = None

    answer_days: Annotated[int, Field(ge=1)] = 30
    reminder_days: Annotated[tuple[int, ...], NoDecode] = (10, 20, 28)
    invitation_days: Annotated[int, Field(ge=1)] = 15
    spontaneous_hours: Annotated[int, Field(ge=1)] = 24
    # Notices are kept for 90 days: of two that tell of an end, the first is forgotten before the second is made.
    inactive_days: Annotated[int, Field(ge=180)] = 730
    leaving_days: Annotated[int, Field(ge=1, le=60)] = 30
    quiet_hours: Annotated[tuple[int, ...], NoDecode] = (21, 8)
    undo_window: Annotated[int, Field(ge=0, le=3600)] = 120
    ticket_days: Annotated[int, Field(ge=30)] = 365
    unanswered_days: Annotated[int, Field(ge=0)] = 0

    @model_validator(mode="before")
    @classmethod
    def drop_empty(cls, values: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in values.items() if value != ""}

    @field_validator("telegram_token")
    @classmethod
    def check_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not token.get_secret_value().partition(":")[0].isdigit():
            raise ValueError("should be a token as @BotFather gives them, such as 123456:ABC")
        return token

    @field_validator("telegram_api_url", "telegram_bot_url", "public_url")
    @classmethod
    def check_web_address(cls, url: str | None) -> str | None:
        if url and not is_web_address(url):
            raise ValueError("should be a web address, such as https://tremplin.example")
        return url and url.rstrip("/")

    @field_validator("telegram_webhook_url")
    @classmethod
    def check_webhook(cls, url: str | None) -> str | None:
        if url and not (is_web_address(url) and (url.startswith("https://") or is_here(url))):
            raise ValueError("should begin with https://, as Telegram calls no other")
        if url and not urlsplit(url).path.strip("/"):
            raise ValueError("should end with a path of its own, such as /telegram: the pages have the rest")
        return url and url.rstrip("/")

    @field_validator("public_url")
    @classmethod
    def check_encrypted(cls, url: str) -> str:
        if not url.startswith("https://") and not is_here(url):
            raise ValueError("should begin with https://, as passwords travel to it")
        return url

    @field_validator("database_url")
    @classmethod
    def check_database(cls, url: SecretStr) -> SecretStr:
        if not url.get_secret_value().startswith(("sqlite:///", "postgresql://", "postgres://")):
            raise ValueError("should begin with sqlite:/// or postgresql://")
        return url

    @field_validator("clamd_url")
    @classmethod
    def check_clamd(cls, url: str | None) -> str | None:
        parts = split(url) if url else None
        if url and not (parts and ((parts.scheme == "tcp" and parts.port) or (parts.scheme == "unix" and parts.path))):
            raise ValueError("should look like tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl")
        return url

    @field_validator("smtp_url")
    @classmethod
    def check_smtp(cls, url: SecretStr | None) -> SecretStr | None:
        parts = url and split(url.get_secret_value())
        if url and not (parts and parts.scheme in ("smtp", "smtps") and parts.hostname):
            raise ValueError("should look like smtps://user:password@host:465")
        return url

    @field_validator("bounces_imap_url")
    @classmethod
    def check_imap(cls, url: SecretStr | None) -> SecretStr | None:
        parts = url and split(url.get_secret_value())
        is_private = parts and (parts.scheme == "imaps" or (parts.scheme == "imap" and parts.hostname in LOOPBACK))
        if url and not (parts and is_private and parts.hostname and parts.username and parts.password):
            raise ValueError("should look like imaps://user:password@host/INBOX")
        if url and not unquote(url.get_secret_value()).isascii():
            raise ValueError("should hold nothing but letters without accents, digits and signs")
        return url

    @field_validator("mail_from")
    @classmethod
    def check_sender(cls, sender: str) -> str:
        if "@" not in sender or "\n" in sender:
            raise ValueError("should be an address, such as Tremplin <bonjour@tremplin.example>")
        return sender

    @field_validator("contact_email")
    @classmethod
    def check_contact(cls, address: str) -> str:
        if address and not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", address):
            raise ValueError("should be an address, such as aide@tremplin.example")
        return address

    @field_validator("demo")
    @classmethod
    def check_demo(cls, demo: bool, info: ValidationInfo) -> bool:
        if demo and info.data.get("telegram_token") and info.data.get("telegram_api_url") == REAL_TELEGRAM:
            raise ValueError("should not be set with the real Telegram: the demo's passwords are public")
        return demo

    @field_validator("secret_key")
    @classmethod
    def check_secret_key(cls, key: SecretStr, info: ValidationInfo) -> SecretStr:
        if not key and info.data.get("demo", True):
            return SecretStr(DEMO_SECRET_KEY)
        if len(key) < 32:
            raise ValueError("should be a secret of at least 32 characters")
        if key.get_secret_value() == DEMO_SECRET_KEY and not info.data.get("demo"):
            raise ValueError("should not be the demo's, which is public")
        return key

    @field_validator("secret_key_fallbacks", mode="before")
    @classmethod
    def read_keys(cls, keys: Any) -> Any:
        return [key.strip() for key in keys.split(",")] if isinstance(keys, str) else keys

    @field_validator("secret_key_fallbacks")
    @classmethod
    def check_fallbacks(cls, keys: tuple[SecretStr, ...], info: ValidationInfo) -> tuple[SecretStr, ...]:
        if any(len(key) < 32 for key in keys):
            raise ValueError("should be former secrets of at least 32 characters, with a comma between them")
        if DEMO_SECRET_KEY in [key.get_secret_value() for key in keys] and not info.data.get("demo"):
            raise ValueError("should not hold the demo's, which is public")
        return keys

    @field_validator("journal_key")
    @classmethod
    def check_journal_key(cls, key: SecretStr, info: ValidationInfo) -> SecretStr:
        if not key:
            return SecretStr(derive(info.data.get("secret_key", key), "journal"))
        if len(key) < 32:
            raise ValueError("should be a secret of at least 32 characters")
        return key

    @field_validator("trusted_proxies", "reminder_days", "quiet_hours", mode="before")
    @classmethod
    def read_list(cls, items: Any) -> Any:
        return [item.strip() for item in items.split(",")] if isinstance(items, str) else items

    @field_validator("metrics_token")
    @classmethod
    def check_metrics_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token and len(token) < 32:
            raise ValueError("should be a secret of at least 32 characters")
        return token

    @field_validator("sentry_dsn")
    @classmethod
    def check_dsn(cls, dsn: SecretStr | None) -> SecretStr | None:
        parts = dsn and split(dsn.get_secret_value())
        if dsn and not (parts and parts.scheme in ("http", "https") and parts.username and parts.path.strip("/")):
            raise ValueError("should look like https://key@host/1")
        return dsn

    @field_validator("reminder_days")
    @classmethod
    def check_days(cls, days: tuple[int, ...]) -> tuple[int, ...]:
        if not days or list(days) != sorted(set(days)) or days[0] < 1:
            raise ValueError("should be growing numbers of days, such as 10,20,28")
        return days

    @field_validator("unanswered_days")
    @classmethod
    def check_after_the_answer(cls, days: int, info: ValidationInfo) -> int:
        if days and days <= info.data.get("answer_days", 0):
            raise ValueError("should be 0, for never, or more than ANSWER_DAYS: an answer is awaited until then")
        return days

    @field_validator("quiet_hours")
    @classmethod
    def check_hours(cls, hours: tuple[int, ...]) -> tuple[int, ...]:
        if len(hours) != 2 or not all(0 <= hour < 24 for hour in hours):
            raise ValueError("should be two hours of the clock, such as 21,8; the same one twice: never")
        return hours

    @property
    def secret_keys(self) -> tuple[str, ...]:
        """Every key whose signatures still hold: the present one, which signs, then those that it replaced."""
        return tuple(key.get_secret_value() for key in (self.secret_key, *self.secret_key_fallbacks))


def derive(secret: SecretStr, purpose: str) -> str:
    """A key for one purpose, from which neither the secret nor the key for another can be told."""
    return hmac.digest(secret.get_secret_value().encode(), purpose.encode(), "sha256").hex()


def split(url: str) -> SplitResult | None:
    """The parts of an address, or None when it is no address, its port included."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 (a wrong port is only found when it is read)
    except ValueError:
        return None
    return parts


def is_web_address(url: str) -> bool:
    """Whether it is a full http or https address."""
    parts = split(url)
    return bool(parts and parts.scheme in ("http", "https") and parts.hostname)


def is_here(url: str) -> bool:
    """Whether the address is on this machine."""
    parts = split(url)
    return bool(parts and parts.hostname in LOOPBACK)


@cache
def settings() -> Settings:
    """The settings, read once. When some are wrong, says so in a sentence each and exits with 2."""
    try:
        return Settings()
    except ValidationError as error:
        print(*sentences(error), sep="\n", file=sys.stderr)
        raise SystemExit(2) from None


def sentences(error: ValidationError) -> list[str]:
    """One sentence for each wrong setting, without its value: it may be a secret."""
    return [f"{problem['loc'][0]}".upper() + f" {complaint(problem['msg'])}." for problem in error.errors()]


def complaint(message: str) -> str:
    ours = message.removeprefix("Value error, ").removeprefix("Input ")
    return ours if ours.startswith("should") else f"is wrong: {ours}"
