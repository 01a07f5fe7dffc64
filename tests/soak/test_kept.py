"""A hundred thousand updates of eight kinds of person: none is left unanswered, and what was kept stays kept."""

import logging
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import pytest

from models.applications.application import Application
from models.conversations.draft import Draft
from models.documents.document import Document
from models.offers.searches import Search
from models.people.profile import known_facts
from tests.bot.driver import Talker
from tests.bot.people import KINDS, furnish
from tests.cast import Cast
from tests.databases import Snapshots
from tests.soak.acting import act

# In all: as many for each kind of person, on each kind of database.
UPDATES = int(os.environ.get("SOAK_UPDATES") or 100_000)
EACH = -(-UPDATES // (2 * len(KINDS)))


@dataclass(frozen=True)
class Kept:
    """What someone was told is kept."""

    agreed: bool
    facts: frozenset[str]
    sent: frozenset[tuple[int, str]]
    searches: frozenset[int]
    papers: frozenset[str]
    answers: frozenset[tuple[str, str]]


def kept_of(talker: Talker) -> Kept:
    here = talker.conversation
    who = here.candidate
    drafts = Draft.select().where(Draft.conversation == here)
    return Kept(
        agreed=here.consented_at is not None,
        facts=frozenset(name for name, value in known_facts(who).items() if value is not None) if who else frozenset(),
        sent=frozenset((one.id, one.offer_id) for one in Application.select().where(Application.candidate == who)),
        searches=frozenset(one.id for one in Search.kept_by(who)) if who else frozenset(),
        papers=frozenset(one.key for one in Document.of(who)) if who else frozenset(),
        answers=frozenset((one.path, name) for one in drafts for name in one.answers if name.isidentifier()),
    )


def lost(before: Kept, after: Kept, talker: Talker) -> set[object]:
    """What is there no more, though nobody was told that it goes. Back takes one answer away: it is asked again."""
    words = talker.text
    gone = {
        "searches": before.searches - after.searches,
        "papers": before.papers - after.papers,
        "answers": before.answers - after.answers,
    }
    told = {
        "searches": "n’est plus gardée" in words,
        "papers": "est supprimé" in words or "est remplacé" in words,
        "answers": talker.screen.must_deliver or "C’est annulé" in words or len(gone["answers"]) == 1,
    }
    never = {"agreement"} if before.agreed and not after.agreed else set()
    never |= set() if "C’est retiré" in words else before.facts - after.facts
    never |= before.sent - after.sent
    return never.union(*(things for name, things in gone.items() if not told[name]))


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_unhandled_and_nothing_is_lost(
    kind: str,
    cast: Cast,
    snapshots: Snapshots,
    chance: Random,
    report: Callable[..., None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    talker = KINDS[kind](snapshots.fill("furnished", lambda: furnish(cast))).says("/start")
    done: Counter[str] = Counter()
    before = kept_of(talker)
    for number in range(EACH):
        did = act(chance, talker)
        after = kept_of(talker)
        assert lost(before, after, talker) == set(), (number, did, talker.text)
        before = after
        done[did.partition(" ")[0]] += 1
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    report(**done)
