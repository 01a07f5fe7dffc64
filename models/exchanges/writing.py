"""Writing to each other: a candidate to the referents of their place, a referent to a candidate."""

from datetime import timedelta

from models.acts import act, record
from models.applications.application import Application
from models.applications.undoable import settle
from models.database import now
from models.documents import storage
from models.documents.document import StoredFile
from models.documents.message_file import MessageFile
from models.exchanges.thread import Message, Thread
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.reach import Person, reach
from models.people.staff import Staff
from models.refusal import Refused, Unreachable
from models.registrations.contact import Contact, contact_of
from models.registrations.standing import Standing, standing_of
from models.validation import checked_text, clean

# People write in several messages: what follows within an hour is told with the first.
TOLD_TOGETHER = timedelta(hours=1)
# So that what follows at once is there when it is told.
GATHERED = timedelta(minutes=1)
PRESSED_TWICE = timedelta(seconds=30)


def correspondents_of(candidate: Candidate) -> Contact | None:
    """The place to which this person may write and who reads it there; nobody where nobody accompanies them."""
    if standing_of(candidate) not in (Standing.PENDING, Standing.ACTIVE):
        return None
    contact = contact_of(candidate)
    return contact if contact and contact.referents else None


def may_write_to(by: Staff, candidate: Candidate) -> bool:
    """Whether this person may write to a candidate: a referent of the place that accompanies them, or was asked to."""
    contact = correspondents_of(candidate)
    return contact is not None and contact.place.id in by.establishment_ids


@act
def write_to_referents(
    by: Candidate, words: str, file: StoredFile | None = None, application: Application | None = None
) -> Message:
    """A candidate writes to those who accompany them, who are told. Raises Refused, Unreachable.

    On an application of a former place, the present one is written to in general.
    """
    held = Candidate.locked(by.id)
    contact = correspondents_of(held)
    if contact is None:
        raise Refused("nobody_to_tell")
    thread = _thread(held, contact.place, application)
    if application is not None:
        settle(application)  # who writes about it counts on it: it stays as it is
    before = thread.unread_by_place_since
    written = _write(thread, None, words, file)
    thread.unread_by_place_since = before or written.created_at
    thread.save(only=[Thread.unread_by_place_since])
    record(held, "write_message", held)
    if before is None or _was_silent(written):
        for referent in contact.referents:
            tell(referent, Kind.MESSAGE, thread, due_at=now() + GATHERED)
    return written


@act
def write_to_candidate(
    by: Staff, candidate: Candidate, words: str, file: StoredFile | None = None, application: Application | None = None
) -> Message:
    """A referent writes to someone they accompany, who is told. Pressed twice, it is written once.

    Raises Refused, Unreachable.
    """
    held = Candidate.locked(candidate.id)
    contact = correspondents_of(held)
    if contact is None or contact.place.id not in by.establishment_ids:
        raise Refused("not_yours")
    thread = _thread(held, contact.place, application)
    if file is None and (same := _just_written(thread, by, words)):
        return same
    if application is not None:
        settle(application)
    before = thread.unread_by_candidate_since
    written = _write(thread, by, words, file)
    thread.unread_by_candidate_since = before or written.created_at
    thread.save(only=[Thread.unread_by_candidate_since])
    record(by, "write_message", held)
    if before is None or _was_silent(written):
        tell(held, Kind.MESSAGE, thread, due_at=now() + GATHERED)
    return written


@act
def mark_read(by: Person, thread: Thread, up_to: int) -> None:
    """This person has read a thread up to that message; what came since still waits. Raises Unreachable."""
    found: Thread = reach(Thread.visible_to(by), thread.id)
    held = Thread.locked(found.id)
    if isinstance(by, Staff) and held.establishment_id not in by.establishment_ids:
        raise Unreachable
    theirs = Message.staff.is_null(False) if isinstance(by, Candidate) else Message.staff.is_null()
    later = Message.select().where(Message.thread == held, Message.id > up_to, theirs).order_by(Message.id).first()
    since = later.created_at if later else None
    if isinstance(by, Candidate):
        read = Thread.update(unread_by_candidate_since=since).where(Thread.unread_by_candidate_since.is_null(False))
    else:
        waits = Thread.unread_by_place_since.is_null(False)
        read = Thread.update(unread_by_place_since=since, place_reminded=False).where(waits)
    read.where(Thread.id == held.id).execute()


def open_file(by: Staff, message: Message) -> bytes:
    """The file of a message; who opened it is journalled. Raises Unreachable."""
    found = reach(Message.visible_to(by), message.id)
    if found.file is None:
        raise Unreachable
    try:
        content = storage.read(found.file.key)
    except FileNotFoundError as error:
        raise Unreachable from error
    _note_opening(by, found)
    return content


@act
def _note_opening(by: Staff, message: Message) -> None:
    record(by, "open_message_file", message.thread.candidate)


def _thread(candidate: Candidate, place: Establishment, application: Application | None) -> Thread:
    """The thread that counts, made where there is none. Raises Unreachable for someone else's application."""
    about = reach(Application.visible_to(candidate), application.id) if application else None
    if about is None or about.establishment_id != place.id:
        return Thread.of(candidate, place, None)
    return Thread.of(candidate, place, about)


def _write(thread: Thread, by: Staff | None, words: str, file: StoredFile | None) -> Message:
    words = checked_text(words, None if file else "message_missing")
    joined = file and MessageFile.create(
        candidate=thread.candidate_id, name=file.name, type=file.type, size=file.size, key=file.key
    )
    written: Message = Message.create(thread=thread, staff=by, words=words, file=joined)
    return written


def _just_written(thread: Thread, by: Staff, words: str) -> Message | None:
    """The last message of this thread, where the same person wrote the same a moment ago."""
    last: Message | None = Message.select().where(Message.thread == thread).order_by(Message.id.desc()).first()
    if last is None or last.staff_id != by.id or last.words != clean(words):
        return None
    return last if last.created_at > now() - PRESSED_TWICE else None


def _was_silent(written: Message) -> bool:
    """Whether the same side wrote nothing in the hour before: then it is told once more."""
    side = Message.staff.is_null(written.staff_id is None)
    recent = Message.created_at > written.created_at - TOLD_TOGETHER
    earlier = Message.select().where(Message.thread == written.thread_id, Message.id < written.id, side, recent)
    return not earlier.exists()
