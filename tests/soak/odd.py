"""What people, phones and forgers may send, drawn by lot."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from time import time
from typing import Any

from bot.router import router
from tests.bot import walk
from tests.files import pdf

ALPHABETS = {
    "Latin": (0x20, 0x24F),
    "Greek": (0x370, 0x3FF),
    "Cyrillic": (0x400, 0x52F),
    "Hebrew": (0x590, 0x5FF),
    "Arabic": (0x600, 0x6FF),
    "Devanagari": (0x900, 0x97F),
    "Thai": (0xE00, 0xE7F),
    "Han": (0x4E00, 0x9FFF),
    "Hangul": (0xAC00, 0xD7A3),
    "combining": (0x300, 0x36F),
    "spaces and directions": (0x2000, 0x206F),
    "mathematical": (0x1D400, 0x1D7FF),
    "emoji": (0x1F300, 0x1FAFF),
    "private": (0xE000, 0xE0FF),
    "control": (0x00, 0x1F),
}
SAID = [
    *("Lina", "Roux", "lina@mail.example", "mission", "24/03/2004", "06 12 34 56 78", "passer", "boulanger lyon"),
    *("retour", "accueil", "/start", "/offres", "/annuler", "/documents", "/candidatures", "/start 7-forged", "/x"),
    *("1", "2", "3", "6", "0", "-1", "9" * 400, "<b>", "&amp;", "%", "\\", "'; DROP TABLE candidate", "{text}", "."),
    *walk.SAID,
    *walk.RIGHT,
]
NUMBERS = ["0", "1", "2", "3", "4", "9", "404", "2147483647", "2147483648", "9" * 30, "-1", "٣", "1.0", "x"]
NODES = [None, True, 0, -1, 1.5, 10**18, 2**63, 10**400, "", "x", "\x00", [], {}, [None], {"id": 1}, [[[[{}]]]]]
NAMES = [
    "cv.pdf",
    "cv",
    "",
    "../../etc/passwd",
    "cv.pdf.exe",
    "a" * 300 + ".pdf",
    "é\u202efdp.pdf",
    ".docx",
    "\x00.odt",
]


def words(chance: Random) -> str:
    """Of one alphabet, or of several, short or as long as Telegram lets through; or what people do say."""
    if chance.random() < 0.4:
        return chance.choice(SAID)
    length = chance.choice([1, 2, 10, 60, 300, 4096])
    spans = chance.sample(list(ALPHABETS.values()), chance.choice([1, 1, 3]))
    return "".join(chr(chance.randint(*chance.choice(spans))) for _ in range(length))


def path(chance: Random) -> str:
    """Of a screen that is there, with numbers that may be anyone's; or one that somebody made up."""
    acts = [rule for rule, route in router.routes.items() if route.acts]
    rule = chance.choice([*router.routes, *acts, *acts])
    made = re.sub("<int:[^>]+>", lambda _: number(chance), rule)
    made = re.sub("<[^>]+>", lambda _: chance.choice([*NUMBERS, "69", "job", "été", "%2F"]), made)
    return made if chance.random() < 0.7 else forged(chance, made)


def number(chance: Random) -> str:
    return str(chance.randint(1, 6)) if chance.random() < 0.8 else chance.choice(NUMBERS)


def forged(chance: Random, made: str) -> str:
    at = chance.randint(0, len(made))
    strange = chance.choice(["/", "//", "..", "%", "\x00", "é", "?a=1", "#", " ", made, made[::-1], "\U0001f600", ""])
    return made[:at] + strange + made[at + chance.randint(0, 2) :]


def file(chance: Random) -> tuple[str, bytes]:
    """A good one, a broken one, or noise; under any name."""
    good = pdf("CV de Lina")
    cut = good[: chance.randint(0, len(good))]
    return chance.choice(NAMES), chance.choice([good, cut, chance.randbytes(200), b"", b"PK\x03\x04", b"{\\rtf1"])


def update(chance: Random, id: int, person: dict[str, Any]) -> dict[str, Any]:
    """One that Telegram may send of this person."""
    chat = {"id": person["id"], "type": "private", "first_name": person["first_name"]}
    message = {"message_id": id, "date": int(time()), "chat": chat, "from": person}
    make = chance.choice([said, said, pressed, pressed, pressed_long_ago, *(with_(name) for name in THINGS)])
    return {"update_id": id, **make(chance, message)}


Made = dict[str, Any]


def said(chance: Random, message: Made) -> Made:
    typed = words(chance).replace("\x00", "").strip() or "?"
    return {"message": message | {"text": typed[:4096]}}


def pressed(chance: Random, message: Made) -> Made:
    query = {"id": str(message["message_id"]), "from": message["from"], "chat_instance": "1"}
    data = path(chance).encode()[:64].decode(errors="ignore") or "x"
    bot = {"id": 42, "is_bot": True, "first_name": "Tremplin"}
    return {"callback_query": query | {"data": data, "message": message | {"from": bot, "text": "Choisissez."}}}


def pressed_long_ago(chance: Random, message: Made) -> Made:
    query = pressed(chance, message)["callback_query"]
    return {"callback_query": query | {"message": {"chat": message["chat"], "message_id": 3, "date": 0}}}


THINGS: dict[str, Any] = {
    "location": {"latitude": 45.7, "longitude": 4.8},
    "contact": {"phone_number": "+33600000000", "first_name": "Lina"},
    "dice": {"emoji": "🎲", "value": 6},
    "photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}],
    "voice": {"file_id": "v", "file_unique_id": "v", "duration": 3},
    "document": {"file_id": "gone", "file_unique_id": "gone", "file_name": "cv.pdf", "file_size": 900},
}


def with_(name: str) -> Callable[[Random, Made], Made]:
    return lambda chance, message: {"message": message | {name: THINGS[name]}}


def spoiled(chance: Random, posted: Made) -> Made:
    """One that Telegram would never send: something in it is missing, or is something else."""
    made = deepcopy(posted)
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(places(made)))
        if chance.random() < 0.3 and isinstance(holder, dict):
            holder.pop(key)
        else:
            holder[key] = deepcopy(chance.choice(NODES))
    return made


def body(chance: Random) -> bytes:
    """What is no update at all."""
    made = [b"", b"null", b"[]", b"{}", b'"x"', b"{", b"[" * 100_000, b'{"update_id": "1"}', b'{"update_id": 1e3}']
    return chance.choice([*made, chance.randbytes(300), b"x" * 2_000_000])


def places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Everything inside, as what holds it and under which key."""
    keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        yield node, key
        yield from places(node[key])
    if not keys and isinstance(node, dict):
        node["x"] = None
        yield node, "x"
