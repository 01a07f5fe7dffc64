"""A webinar for the tests."""

from datetime import timedelta
from typing import Any

from models.database import now
from models.support.holding import write_webinar
from models.support.webinar import Audience, Webinar
from tests.cast import Cast

LINK = "https://visio.example/abc"


def hold_webinar(cast: Cast, audience: Audience = Audience.CANDIDATES, **values: Any) -> Webinar:
    """One that is to come."""
    typed = {
        "title": "Découvrir Tremplin",
        "words": "Une heure, en ligne.",
        "audience": audience,
        "starts_at": now().replace(microsecond=0) + timedelta(days=3),
        "link": LINK,
    }
    return write_webinar(cast.team, None, **{**typed, **values})
