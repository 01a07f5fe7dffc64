"""What a candidate and the referents of their place write to each other: one page, and the form that answers."""

from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import HiddenField, SelectField
from wtforms.validators import Optional

from admin import grants
from admin.access import signed_in
from admin.downloads import download
from admin.forms import Form, number_in, paragraph, upload
from admin.rows import found
from models.applications.application import Application
from models.database import Query
from models.documents.document import StoredFile, store
from models.documents.inspection.apart import inspect_apart
from models.documents.inspection.kinds import Reason
from models.exchanges.reading import messages_of
from models.exchanges.thread import Message, Thread
from models.exchanges.writing import mark_read, may_write_to, open_file, write_to_candidate
from models.notices.preferences import is_out_of_reach
from models.people.candidate import Candidate
from models.refusal import Refused
from texts import lazy, plain

SHOWN = 200


class Write(Form):
    """A message to a candidate, on one of their applications or in general."""

    blames = {"message_missing": "words"} | dict.fromkeys(Reason, "file")
    seen = HiddenField(filters=[number_in])
    about = SelectField(lazy("field-message-about"), [Optional()], coerce=str, validate_choice=True)
    words = paragraph(lazy("field-message-words"), lazy("field-message-words.hint"), optional=True)
    file = upload(lazy("field-message-file"), lazy("field-message-file.hint"), optional=True)

    def stored(self) -> StoredFile | None:
        """The file that was joined, if one was. Raises Refused, OSError."""
        sent = request.files.get(self.file.name)  # words in its place are no file
        return store(inspect_apart(sent.filename or "", sent.read())) if sent else None


def messages_page(candidate: Candidate) -> Response | str | tuple[str, int]:
    """What was written, once the file is opened; the form; then the message."""
    form = Write()
    form.about.choices = [("", plain("field-message-about.general")), *_applications(candidate)]
    if form.is_blank:
        form.about.data = request.args.get("about", "")
    if not form.is_submitted():
        return _page(candidate, form)
    if not may_write_to(signed_in(), candidate):
        abort(404)
    if not form.validate():
        return _page(candidate, form), 422
    try:
        _write(candidate, form)
    except (Refused, OSError) as error:
        form.blame(error if isinstance(error, Refused) else Refused("file_unchecked"))
        return _page(candidate, form), 409
    flash(plain("messages-sent"), "success")
    return redirect(url_for(".messages", id=candidate.id), 303)


def read_messages(candidate: Candidate) -> Response:
    """Open the file, which is journalled, and have read what the page shows from then on."""
    staff = signed_in()
    if not grants.is_open(candidate, staff):
        grants.open_file(candidate, staff)
    elif may_write_to(staff, candidate):
        _mark(candidate, number_in(request.form.get("seen", "")))
        flash(plain("messages-marked"), "success")
    return redirect(url_for(".messages", id=candidate.id), 303)


def file_of_message(candidate: Candidate, number: str) -> Response:
    """A file that was joined to a message, once the candidate's file is opened."""
    staff = signed_in()
    if not grants.is_open(candidate, staff):
        abort(404)
    theirs = Message.visible_to(staff).where(Message.thread.in_(_threads(candidate).select(Thread.id)))
    message: Message = found(theirs, number)
    return download(message.file, open_file(staff, message))


def _threads(candidate: Candidate) -> Query:
    return Thread.visible_to(signed_in()).where(Thread.candidate == candidate)


def _applications(candidate: Candidate) -> list[tuple[str, str]]:
    mine = Application.visible_to(signed_in()).where(Application.candidate == candidate)
    if not may_write_to(signed_in(), candidate):
        return []
    sent = mine.order_by(Application.id.desc())
    return [(str(one.id), one.title or plain("spontaneous")) for one in sent]


def _write(candidate: Candidate, form: Write) -> None:
    application = Application.get_by_id(int(form.about.data)) if form.about.data else None
    write_to_candidate(signed_in(), candidate, form.words.data or "", form.stored(), application)
    _mark(candidate, form.seen.data)


def _mark(candidate: Candidate, seen: int) -> None:
    for thread in list(_threads(candidate).where(Thread.unread_by_place_since.is_null(False))):
        mark_read(signed_in(), thread, seen)


def _page(candidate: Candidate, form: Write) -> str:
    staff = signed_in()
    is_open, may_write = grants.is_open(candidate, staff), may_write_to(staff, candidate)
    shown = messages_of(_threads(candidate), SHOWN) if is_open else []
    if not form.is_submitted():
        form.seen.data = shown[-1].id if shown else 0
    waits = _threads(candidate).where(Thread.unread_by_place_since.is_null(False)).count() if may_write else 0
    facts: dict[str, Any] = {"shown": shown, "opened": is_open, "may_write": may_write, "waits": waits}
    facts["out_of_reach"] = is_out_of_reach(candidate)
    return render_template("messages.html", candidate=candidate, form=form, **facts)
