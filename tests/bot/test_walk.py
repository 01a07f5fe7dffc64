"""Every screen, for every kind of person: `faults_of` in `walk.py` says what is promised, and of which it is not."""

import logging
from collections.abc import Callable
from functools import partial

import pytest
from fluent.runtime.resolver import Pattern

import texts
from bot.screens.notices import screen_of
from jobs.subjects import with_subjects
from models.conversations.conversation import TELEGRAM, Conversation
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from models.people.candidate import Candidate
from models.registrations import deciding
from tests.bot.driver import Talker, check
from tests.bot.people import KINDS, furnish, theirs
from tests.bot.walk import SAID, Walk, faults_of, names
from tests.cast import Cast
from tests.databases import Snapshots
from texts import languages

AT_A_QUESTION = 2  # things that are said at each: the walks together say them all
# Enough where what is said changes nothing: each screen is opened for each of them elsewhere too.
HALF = ("stranger", "pending", "active", "hired")


@pytest.fixture
def furnished(cast: Cast, snapshots: Snapshots) -> Cast:
    return snapshots.fill("furnished", lambda: furnish(cast))


@pytest.fixture
def french_in_english(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The messages that were said in French to who reads English."""
    fell_back: set[str] = set()

    def find(*messages: str) -> tuple[str, Pattern]:
        spoken, pattern = languages.find(*messages)
        if spoken != languages.language():
            fell_back.update(messages)
        return spoken, pattern

    monkeypatch.setattr(texts, "find", find)
    texts._fixed.cache_clear()
    return fell_back


def speaks_english(talker: Talker) -> Talker:
    """Since long, and their phone as well."""
    Candidate.update(language="en").execute()
    Conversation.update(language="en").execute()
    talker.set_to, talker.reply = "en-GB", None
    return talker


# What is asked of PostgreSQL is asked by those who read English.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("kind", KINDS)
def test_every_screen_keeps_its_promises(kind: str, furnished: Cast, caplog: pytest.LogCaptureFixture) -> None:
    walk = Walk(KINDS[kind](furnished), 2, AT_A_QUESTION, AT_A_QUESTION * list(KINDS).index(kind))
    walk.walks()
    assert "\n\n".join(walk.faults) == ""
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


# `test_english.py` holds every message.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("kind", HALF)
def test_every_screen_keeps_them_in_english_and_says_nothing_in_french(
    kind: str, furnished: Cast, french_in_english: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    talker = speaks_english(KINDS[kind](furnished))
    walk = Walk(talker, 2, AT_A_QUESTION, AT_A_QUESTION * list(KINDS).index(kind), "en")
    walk.walks()
    assert "\n\n".join(walk.faults) == ""
    assert french_in_english == set()
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize(
    ("decided", "decision"),
    [
        (Kind.ACCOUNT_VALIDATE, deciding.validate),
        (Kind.ACCOUNT_REFUSE, partial(deciding.refuse, reason=theirs("Nous suivons les moins de 30 ans."))),
    ],
)
def test_every_notice_keeps_them_too(decided: Kind, decision: Callable[..., object], furnished: Cast) -> None:
    for kind in ("hired", "moved phone", "pending"):
        KINDS[kind](furnished)
    decision(furnished.other_candidate, furnished.driss)
    told = with_subjects([one for one in Delivery if one.channel == TELEGRAM])
    assert {one.notice.kind for one in told} >= {
        Kind.APPLICATION_SEND_BACK,
        Kind.APPLICATION_ACCEPT,
        Kind.CHAT_UNLINKED,
        decided,
    }
    for screen in (screen_of(one.notice) for one in told):
        check(screen)
        assert [*faults_of(screen, False, names())] == []


def test_walks_together_say_everything_at_each_question() -> None:
    assert all(AT_A_QUESTION * len(KINDS) >= len(said) for said in SAID.values())
