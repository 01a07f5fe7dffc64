"""Signatures of codes and keys: made from the secret key, never stored. A key that was replaced still reads them."""

import base64
import hashlib
import hmac

from settings import settings


def sign(told: str) -> str:
    """The signature of these words, as a link can carry it: 24 characters, 144 bits."""
    return _signature(settings().secret_key.get_secret_value(), told)


def is_signed(told: str, signature: str) -> bool:
    """Whether we signed these words, with the present key or with one that it replaced."""
    made = [_signature(key, told) for key in settings().secret_keys]
    return any(hmac.compare_digest(signature.encode(), one.encode()) for one in made)


def digits(told: str) -> str:
    """Six digits for these words, as people type them from a mail: who lets them be guessed bounds the tries."""
    return _digits(settings().secret_key.get_secret_value(), told)


def are_digits(told: str, typed: str) -> bool:
    """Whether these are the digits of these words, by the present key or by one that it replaced."""
    made = [_digits(key, told) for key in settings().secret_keys]
    return any(hmac.compare_digest(typed.encode(), one.encode()) for one in made)


def _digits(key: str, told: str) -> str:
    digest = hmac.new(key.encode(), told.encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(digest[:8]) % 1_000_000:06}"


def _signature(key: str, told: str) -> str:
    digest = hmac.new(key.encode(), told.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest[:18]).decode()
