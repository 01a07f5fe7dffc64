"""Whatever comes in is handled, answered, and touches nobody else's rows."""

import importlib
import logging
from collections import Counter
from collections.abc import Callable
from itertools import count
from random import Random

import pytest
from werkzeug.test import Client

from bot.telegram.client import webhook_secret
from models.database import Table
from phone.driver import Phone
from settings import settings
from tests.bot.driver import Talker
from tests.cast import Cast
from tests.phone.judge import judge_requests, judge_update
from tests.soak import odd
from tests.soak.acting import act
from tests.soak.conftest import SECONDS

pytestmark = pytest.mark.timeout(SECONDS + 120)

ROUND = 20
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
def people(cast: Cast) -> list[Talker]:
    """Amina, Zoé who is accompanied elsewhere, and two that nobody knows yet."""
    amina, other = (
        Talker(700_000_001 + n).is_candidate(who) for n, who in enumerate([cast.amina, cast.other_candidate])
    )
    lina, marc = Talker(700_000_003), Talker(700_000_004)
    return [talker.says("/start") for talker in (amina, other, lina, marc)]


def belongings(row: Table) -> list[str]:
    """This row, and every row that hangs on it."""
    own = [repr(row.__data__)]
    for key, model in sorted(type(row)._meta.backrefs.items(), key=repr):
        for child in model.select().where(key == row):
            own += belongings(child)
    return sorted(own)


def held_by(talker: Talker) -> list[str]:
    """All that is this person's: their chat, and what is theirs as a candidate."""
    here = talker.conversation
    return belongings(here) + (belongings(here.candidate) if here.candidate else [])


def test_odd_acts_are_answered_and_change_nothing_of_others(
    people: list[Talker],
    chance: Random,
    time_left: Callable[[], float],
    report: Callable[..., None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    done: Counter[str] = Counter()
    while time_left() > 0:
        talker = chance.choice(people)
        others = [other for other in people if other is not talker]
        before = list(map(held_by, others))
        acts = [act(chance, talker) for _ in range(ROUND)]
        assert list(map(held_by, others)) == before, acts
        done.update(act.partition(" ")[0] for act in acts)
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    report(**done)


@pytest.fixture(autouse=True)
def judged() -> None:
    """What is asked for someone impossible is impossible too: here only what is asked for people is judged."""


@pytest.fixture
def post(cast: Cast, phone: Phone, environment: pytest.MonkeyPatch) -> Callable[..., int]:
    """Post to the address that Telegram calls, as Telegram does; gives the status of the answer."""
    environment.setenv("TELEGRAM_WEBHOOK_URL", "https://tremplin.example/telegram")
    settings.cache_clear()
    web = importlib.import_module("web")  # late: it reads the settings at once, as gunicorn wants
    web._made_webhook.cache_clear()
    client = Client(web.create_web())
    headers = {HEADER: webhook_secret(settings())}
    return lambda **posted: client.post("/telegram", headers=headers, **posted).status_code


def test_odd_updates_are_answered_and_change_nothing_of_others(
    cast: Cast,
    phone: Phone,
    post: Callable[..., int],
    chance: Random,
    time_left: Callable[[], float],
    report: Callable[..., None],
) -> None:
    other = Talker(700_000_002).is_candidate(cast.other_candidate)
    Talker(700_000_001).is_candidate(cast.amina)
    amina, zoe, lina, forger = (phone.person("Amina", started=True, id=700_000_001 + number) for number in range(4))
    before = held_by(other)
    done: Counter[str] = Counter()
    for number in count(1_000_000):
        if time_left() < 0:
            break
        kind = chance.choice(["possible", "possible", "impossible", "impossible", "no_update"])
        person = chance.choice([amina, lina]) if kind == "possible" else forger
        update = odd.update(chance, number, person.chat.person)
        done[kind] += 1
        match kind:
            case "possible":
                judge_update(update)
                seen = person.chat.answered
                assert post(json=update) == 200, update
                person.wait(lambda person, seen=seen: person.chat.answered > seen, 20)
            case "impossible":
                made = odd.spoiled(chance, update)
                assert post(json=made) in (200, 400, 503), made  # 503: the database took it for its own fault
            case "no_update":
                assert post(data=odd.body(chance), content_type="application/json") in (400, 413)
    assert held_by(other) == before
    assert zoe.heard == []
    judge_requests([asked for asked in phone.requests if asked.params.get("chat_id") in (amina.id, lina.id)])
    report(**done)
