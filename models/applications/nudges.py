"""Candidates are told of what stands still: no answer for long, an application that they began and that waits.

Each once; what is made at night leaves in the morning (`models/notices/quiet.py`).
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta
from typing import Any

from models.acts import act
from models.applications.application import Application, Gate
from models.applications.begun import Begun, begun_at, drafts_of_applications, last_of
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import Query, Table, now, start_of, today
from models.notices.delivery import Priority
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment

MOST = 200
UNANSWERED_DAYS = 10
ASLEEP = timedelta(days=3)
OF_DRAFTS = (Kind.DRAFT_WAITS, Kind.DRAFT_CLOSES)


@act
def tell_unanswered() -> int:
    """Tell candidates whose applications have had no answer for ten days, in one message each. How many there were."""
    received = (Application.gate == Gate.VALIDATED) & ~Application.silence_told
    long_ago = Application.received_at < start_of(today() - timedelta(days=UNANSWERED_DAYS - 1))
    silent = Application.unanswered() & received & long_ago
    some = list(Application.select().where(silent).order_by(Application.received_at).limit(MOST))
    candidates = hold({application.candidate_id for application in some})
    claim = Application.update(silence_told=True).where(Application.id.in_([one.id for one in some]), silent)
    taken = list(claim.returning(Application).execute())
    for number, candidate in candidates.items():
        theirs = sorted(application.id for application in taken if application.candidate_id == number)
        if theirs:
            nudge(candidate, Kind.APPLICATION_SILENT, key=f"silent:{theirs[0]}", applications=theirs)
    return len(some)


def unanswered_of(notices: Sequence[Notice]) -> dict[int, list[Application]]:
    """By notice, the applications that have no answer still, each with what its words need."""
    asked = {notice.id: notice.facts["applications"] for notice in notices}
    found = Application.whole({number for numbers in asked.values() for number in numbers})
    left = {id: [found[one] for one in numbers if one in found] for id, numbers in asked.items()}
    return {id: silent for id, all_ in left.items() if (silent := [one for one in all_ if one.is_unanswered])}


@act
def tell_of_sleeping_drafts() -> int:
    """Remind people of the application that they began and left for three days, once each. How many people had some."""
    asleep = (Draft.updated_at < now() - ASLEEP) & ~Draft.reminded
    people = who_began(asleep)
    candidates = hold(people)
    for number, begun in sorted(last_of(claim_drafts(people, asleep, Draft.reminded)).items()):
        nudge(candidates[number], Kind.DRAFT_WAITS, path=begun.path)
    return len(people)


def who_began(which: Any) -> list[int]:
    """The people who can send one of these drafts."""
    return sorted({draft.conversation.candidate_id for draft in _theirs(which).limit(MOST)})


def claim_drafts(people: Collection[int], which: Any, told: Any) -> list[Draft]:
    """Those of these people, who are held, the latest first: all are settled by one message, also what is closed."""
    theirs = list(_theirs(which).where(Conversation.candidate.in_(people)))
    conversations = {draft.conversation_id for draft in theirs}
    claim = Draft.update({told: True}).where(Draft.conversation.in_(conversations), which)
    claimed = {(draft.conversation_id, draft.path) for draft in claim.returning(Draft).execute()}
    return [draft for draft in theirs if (draft.conversation_id, draft.path) in claimed]


def _theirs(which: Any) -> Query:
    return drafts_of_applications().where(which, Conversation.candidate.in_(_accompanied()))


def _accompanied() -> Any:
    """Who can send: those validated at least as long ago as a draft sleeps, for validating tells of drafts too."""
    settled = Accompaniment.ended_at.is_null() & (Accompaniment.began_at < now() - ASLEEP)
    return Accompaniment.select(Accompaniment.candidate).where(settled)


def hold(people: Iterable[int]) -> dict[int, Candidate]:
    """These people, held. Persons first: the order in which every act takes its locks."""
    return {one.id: one for one in Candidate.locking(Candidate.id.in_(list(people))).order_by(Candidate.id)}


def nudge(candidate: Candidate, kind: Kind, subject: Table | None = None, **more: Any) -> None:
    """Tell someone what can wait until other messages have left."""
    tell(candidate, kind, subject, priority=Priority.BULK, **more)


def begun_of(notices: Sequence[Notice]) -> dict[int, Begun]:
    """By notice, the application to go on with; what was sent, given up or closed meanwhile is left out, as is what
    would be told to a sleeper.
    """
    awake = [notice for notice in notices if not notice.is_to_sleeper]
    asked = {notice.id: (notice.candidate_id or 0, notice.facts["path"]) for notice in awake}
    found = begun_at(set(asked.values()))
    return {id: found[key] for id, key in asked.items() if key in found}
