"""Words with the referents: what they wrote, and writing to them, in general or on an application (A32)."""

from typing import Any

from markupsafe import Markup

from bot.form import Answers, Form, Question, Upload
from bot.router import Visitor, screen
from bot.screen import HOME, Button, File, Screen, numbered
from models.applications.application import Application
from models.documents.document import StoredFile
from models.documents.inspection.kinds import FileType
from models.exchanges.reading import last_of_each, messages_of, unread_of
from models.exchanges.thread import Message, Thread
from models.exchanges.writing import correspondents_of, mark_read, write_to_referents
from models.people.reach import reach
from models.refusal import Refused
from models.validation import checked_text
from texts import moment, plain, text

SHOWN = 3
MOST_THREADS = 4
MOST_NAMES = 2
WRITE = "messages/write"


def write_button(visitor: Visitor) -> tuple[Button, ...]:
    """The way to write, for whoever has somebody to write to."""
    may = visitor.is_registered and correspondents_of(visitor.candidate)
    return (Button(plain("write-to-my-referent"), WRITE),) if may else ()


def unread_at_home(visitor: Visitor) -> tuple[Markup, Button] | None:
    """What was written to this person and not read yet: the line that says so, and the way there."""
    unread = unread_of(visitor.candidate)
    if not unread:
        return None
    here = f"messages/{unread[0].thread_id}"
    return text("home-messages", count=len(unread), name=str(unread[0].staff)), Button(plain("read-message"), here)


@screen("messages")
def messages(visitor: Visitor) -> Screen:
    """The threads, that in which something was written last first; where there is one, that one."""
    found = last_of_each(Thread.visible_to(visitor.candidate), MOST_THREADS)
    if len(found) == 1:
        return thread(visitor, found[0].thread_id)
    if not found:
        return Screen(text("no-message"), write_button(visitor), back=HOME)
    choices = numbered(Button(_about(one), f"messages/{one.thread_id}") for one in found)
    return Screen(text("my-messages"), (*choices, *write_button(visitor)), back=HOME)


@screen("messages/<int:id>")
def thread(visitor: Visitor, id: int) -> Screen:
    """The last messages of a thread; they are read from now on."""
    found: Thread = visitor.reach(Thread, id)
    shown = _shown(visitor, found)
    if found.unread_by_candidate_since is not None and shown:
        mark_read(visitor.candidate, found, shown[-1].id)
    return _page(visitor, found, shown, back=HOME)


@screen("messages/<int:id>/before/<int:number>")
def thread_before(visitor: Visitor, id: int, number: int) -> Screen:
    """Those that were written before one of them."""
    found: Thread = visitor.reach(Thread, id)
    return _page(visitor, found, _shown(visitor, found, number), back=f"messages/{id}")


@screen("messages/<int:id>/files/<int:number>")
def message_file(visitor: Visitor, id: int, number: int) -> Screen:
    """A file that was joined to a message."""
    written: Message = reach(Message.visible_to(visitor.candidate).where(Message.thread == id), number)
    if written.file is None:
        return thread(visitor, id)
    file = File(written.file.name, written.file.key)
    return Screen(text("message-file", name=written.file.name), back=f"messages/{id}", file=file, new_message=True)


def _shown(visitor: Visitor, found: Thread, before: int | None = None) -> list[Message]:
    return messages_of(Thread.visible_to(visitor.candidate).where(Thread.id == found.id), SHOWN, before)


def _page(visitor: Visitor, found: Thread, shown: list[Message], back: str) -> Screen:
    if not shown:
        return Screen(text("no-message"), write_button(visitor), back=HOME)
    here = f"messages/{found.id}"
    answer = f"applications/{found.application_id}/message" if found.application_id else WRITE
    may_answer = _is_open(visitor, found)
    files = [
        Button(plain("get-message-file", name=one.file.name), f"{here}/files/{one.id}") for one in shown if one.file
    ]
    has_more = bool(_shown(visitor, found, shown[0].id))
    choices = (
        *((Button(plain("answer-message"), answer),) if may_answer else ()),
        *files,
        *((Button(plain("earlier-messages"), f"{here}/before/{shown[0].id}"),) if has_more else ()),
    )
    lines = [text("thread-title", title=_about(shown[0])), *map(_line, shown)]
    if not may_answer:
        lines.append(text("thread-ended"))
    return Screen(Markup("\n\n").join(lines), choices, back=back)


def _is_open(visitor: Visitor, found: Thread) -> bool:
    """Whether somebody reads what is answered there: those who accompany this person now."""
    contact = correspondents_of(visitor.candidate)
    return contact is not None and contact.place.id == found.establishment_id


def _line(one: Message) -> Markup:
    return text(
        "message-line", name=str(one.staff) if one.staff else None, at=moment(one.created_at), words=one.words or None
    )


def _about(one: Message) -> str:
    application = one.thread.application
    if application is None:
        return plain("thread-general")
    return application.title or application.company.name


def _names(visitor: Visitor) -> str:
    """Who reads it. Raises Refused where nobody does."""
    contact = correspondents_of(visitor.candidate)
    if contact is None:
        raise Refused("nobody_to_tell")
    return ", ".join(map(str, contact.referents[:MOST_NAMES]))


def _begin(visitor: Visitor, id: int | None = None) -> None:
    if id is not None:
        visitor.reach(Application, id)
    _names(visitor)


def _facts(visitor: Visitor, id: int | None = None) -> dict[str, Any]:
    title = None
    if id is not None:
        application = visitor.reach(Application, id)
        title = application.title or application.company.name
    return {"names": _names(visitor), "title": title}


def _file(visitor: Visitor, answers: Answers, upload: Upload) -> dict[str, Any]:
    sent = upload.accepted()
    return {"name": sent.name, "type": sent.type, "size": sent.size, "key": sent.key}


def _send(visitor: Visitor, answers: Answers, id: int | None = None) -> Screen:
    """It is kept, and said to be; what is typed next goes the same way."""
    given = answers["message"]
    application = visitor.reach(Application, id) if id is not None else None
    words, file = (given, None) if isinstance(given, str) else ("", _stored(given))
    write_to_referents(visitor.candidate, words, file, application)
    here = WRITE if id is None else f"applications/{id}/message"
    choices = (Button(plain("see-messages"), "messages"),)
    return Screen(text("message-sent", names=_names(visitor)), choices, path=here, back=HOME)


def _stored(given: dict[str, Any]) -> StoredFile:
    return StoredFile(given["name"], FileType(given["type"]), given["size"], given["key"])


MESSAGE = Question(
    "message",
    "question-to-referent",
    parse=lambda visitor, words: checked_text(words, "message_missing"),
    upload=_file,
    facts=_facts,
    is_private=True,
)
writing = Form(WRITE, (MESSAGE,), begin=_begin, done=_send, out="messages", below=True)
writing_on = Form(
    "applications/<int:id>/message", (MESSAGE,), begin=_begin, done=_send, out="applications/{id}", below=True
)
