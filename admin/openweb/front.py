"""What all open pages share: how they are drawn, in which language and size, how long kept, at which pace asked."""

import time
from collections import Counter
from datetime import date, datetime
from threading import Lock
from typing import Any
from urllib.parse import urlencode

from babel.dates import format_date
from flask import Response, current_app, g, request

from admin import security
from admin.openweb import pages
from admin.openweb.addresses import WrongAddress, whole
from models.database import local
from models.refusal import Unreachable
from settings import settings
from texts import plain
from texts.languages import FRENCH, language, languages

KEPT = "public, max-age=60"
SIZES = ("", "grand", "tres-grand")
# A class that shares one line, or a reader of feeds, asks for less.
MOST_A_MINUTE = 600


class Pace:
    """How often each place asked in this minute: nothing of it is written."""

    def __init__(self) -> None:
        self._minute, self._asked = 0, Counter[str]()
        self._turn = Lock()

    def allows(self, place: str) -> bool:
        """Count one more from this place. Whether it had not all of its minute."""
        with self._turn:
            if (minute := int(time.time()) // 60) != self._minute:
                self._minute = minute
                self._asked.clear()
            self._asked[place] += 1
            return self._asked[place] <= MOST_A_MINUTE


pace = Pace()


def draw(template: str, **facts: Any) -> str:
    """The page. Not as the back office's are: those ask who is signed in, and this one is the same for all."""
    drawn: str = current_app.jinja_env.get_template(f"openweb/{template}").render(
        in_full=in_full,
        sizes=sizes,
        others=others,
        other_languages=other_languages,
        versions=versions,
        whole=whole,
        **facts,
    )
    return drawn


@pages.before_request
def slow_down() -> tuple[str, int, dict[str, str]] | None:
    if pace.allows(security.place()):
        return None
    read_size()
    words = {"title": plain("open-too-many"), "sentence": plain("open-too-many.then")}
    return draw("said.html", **words), 429, {"Retry-After": "60"}


@pages.before_request
def read_size() -> None:
    wanted = request.args.get("taille", "")
    g.size = wanted if wanted in SIZES else ""


@pages.url_defaults
def keep_as_read(endpoint: str, values: dict[str, Any]) -> None:
    """Whoever reads in large letters, or in another language, goes on so: by the address alone."""
    if g.get("size"):
        values.setdefault("taille", g.size)
    if language() != FRENCH:
        values.setdefault("lang", language())


def sizes() -> tuple[str | None, str | None]:
    """The addresses of this page in smaller and in larger letters."""
    place = SIZES.index(g.size)
    smaller = others(taille=SIZES[place - 1]) if place else None
    return smaller, others(taille=SIZES[place + 1]) if place + 1 < len(SIZES) else None


def others(**changed: str) -> str:
    """This page, with these parts of its address changed; an empty one goes."""
    args = {**request.args.to_dict(flat=False), **{name: [value] for name, value in changed.items()}}
    asked = [(name, value) for name, values in args.items() for value in values if value]
    return request.path + ("?" + urlencode(asked) if asked else "")


def other_languages() -> list[tuple[str, str]]:
    """This page in the other languages that have their words."""
    return [(one, others(lang="" if one == FRENCH else one)) for one in languages() if one != language()]


def versions() -> list[tuple[str, str]]:
    """The whole addresses of this page in each language, for search engines; French is for whoever reads another."""
    every = [(one, others(lang="" if one == FRENCH else one, taille="")) for one in languages()]
    return [(one, settings().public_url + address) for one, address in (*every, ("x-default", dict(every)[FRENCH]))]


def in_full(when: date | datetime) -> str:
    """A day as it stays true on paper."""
    there = local(when).date() if isinstance(when, datetime) else when
    month = format_date(there, "MMMM", locale=language())
    return plain("day-in-full", number=there.day, month=month, year=str(there.year))


@pages.after_request
def let_caches_keep(response: Response) -> Response:
    """For a minute; then only what has changed is sent again."""
    if request.method in ("GET", "HEAD") and response.status_code == 200:
        response.headers["Cache-Control"] = KEPT
        if not response.is_streamed:
            response.add_etag()
        response.make_conditional(request)
    return response


@pages.errorhandler(WrongAddress)
def wrong_address(error: WrongAddress) -> tuple[str, int]:
    words = {"title": plain("open-wrong-address"), "sentence": plain("open-wrong-address.then", part=str(error))}
    return draw("said.html", **words), 400


@pages.errorhandler(Unreachable)
def unknown(error: Exception) -> tuple[str, int]:
    return draw("said.html", title=plain("open-unknown"), sentence=plain("open-unknown.then")), 404
