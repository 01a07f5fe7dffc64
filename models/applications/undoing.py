"""Undoing one's own last move, as long as nobody was told of it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from models.acts import act, record
from models.applications import meanwhile
from models.applications.application import Application
from models.applications.attachment import Attachment
from models.applications.line import applicant, company_member
from models.applications.moves import MOVES
from models.applications.undoable import SEND, Undoable, notices_of
from models.database import now, on_postgresql
from models.documents.document import Document
from models.journal import Entry
from models.notices.delivery import Delivery, is_untouched
from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.people.reach import Person
from models.refusal import Refused


def undoable_by(person: Person, application: Application) -> Undoable | None:
    """The move of this application that this person can undo now, if there is one."""
    row = _running(application)
    return row if row is not None and _made(person, row, application) else None


def undone_by_others_until(person: Person, application: Application) -> datetime | None:
    """Until when somebody else can undo what this person sees of it: nobody was told of it yet."""
    row = _running(application)
    return row.until if row is not None and not _made(person, row, application) else None


def _running(application: Application) -> Undoable | None:
    row: Undoable | None = Undoable.get_or_none(Undoable.application == application.id, Undoable.until > now())
    return row


def _made(person: Person, row: Undoable, application: Application) -> bool:
    """Whether it is this person's own move. What followed from a move is nobody's."""
    if row.verb == SEND:
        return applicant(person, application)
    line = MOVES.get(row.verb or "")
    if line is None or not line.who(person, application):
        return False
    return isinstance(person, Candidate) or row.staff_id == person.id


@act
def undo(application: Application, by: Person, seen: int | None = None) -> str:
    """Undo one's own last move, and all that followed from it: nobody is told, the journal says it. Which move it was.

    What was sent is gone then: it can be sent again. Raises Refused when it is too late, it was undone already,
    something else came meanwhile, or it is not theirs.
    """
    Candidate.locked(application.candidate_id)
    held = Application.locked(application.id)
    if not applicant(by, held) and not company_member(by, held):
        raise Refused("not_yours")
    if seen is not None and held.revision != seen:
        raise meanwhile.refusal_of(by, held)
    row = _running(held)
    if row is None:
        raise Refused("undo_too_late")
    if not _made(by, row, held):
        # A candidate's own move came before: the employer's closed its window.
        raise Refused("undo_too_late" if isinstance(by, Candidate) else "not_yours")
    rows = {one.application_id: one for one in Undoable.select().where(Undoable.act == row.act)}
    touched = list(Application.locking(Application.id.in_(list(rows))).order_by(Application.id))
    _untell(row.act)
    Undoable.delete().where(Undoable.act == row.act).execute()
    for one in touched:
        _put_back(one, rows[one.id], by if one == held else None)
    return str(row.verb)


def _untell(act: str) -> None:
    """Take back the notices of the move. Raises Refused when one of them has left, or is about to."""
    ids = [notice.id for notice in notices_of(act)]
    waiting = Delivery.select().where(Delivery.notice.in_(ids))
    untouched = waiting.where(is_untouched())
    if on_postgresql():
        # Whoever sends holds what they take: it is not waited for, it is leaving.
        untouched = untouched.for_update(skip_locked=True)
    if len(list(untouched)) < waiting.count():
        raise Refused("undo_too_late")
    Notice.delete().where(Notice.id.in_(ids)).execute()


def _put_back(held: Application, row: Undoable, by: Person | None) -> None:
    if row.verb == SEND:
        record(by, "undo", held, held.gate, None, move=SEND)
        Application.delete().where(Application.id == held.id).execute()
        return
    line = MOVES[row.verb] if row.verb else None
    before = str(getattr(held, line.fact)) if line else None
    fields: Any = Application._meta.fields
    for name, value in row.before.items():
        setattr(held, name, fields[name].python_value(value))
    _attach_again(held, row.documents)
    held.revision += 1
    held.save()
    if line:
        record(by, "undo", held, before, str(getattr(held, line.fact)), move=row.verb)


def _attach_again(held: Application, documents: list[int]) -> None:
    """What travelled before travels again. Raises Refused when some of it exists no more."""
    now_attached = [one.document_id for one in Attachment.select().where(Attachment.application == held)]
    if sorted(now_attached) == sorted(documents):
        return
    if Document.select().where(Document.id.in_(documents)).count() < len(documents):
        raise Refused("undo_too_late")
    Attachment.delete().where(Attachment.application == held).execute()
    for document in documents:
        Attachment.create(application=held, document=document)


def without_undone(lines: Collection[Entry], verbs: Collection[str]) -> list[Entry]:
    """These lines of one application, without those of these verbs that were undone: nobody was told of them."""
    told: list[Entry] = []
    for line in lines:
        move = line.facts.get("move") if line.verb == "undo" else None
        if move not in verbs:
            told.append(line)
            continue
        undone = next((one for one in reversed(told) if one.verb == move), None)
        if undone is not None:
            told.remove(undone)
    return told
