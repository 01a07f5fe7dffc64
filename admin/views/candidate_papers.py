"""Papers that referents add to a file."""

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from admin.access import signed_in
from admin.views.candidate_forms import OtherDocument
from models.documents.document import file_other, store
from models.documents.inspection.apart import inspect_apart
from models.people.candidate import Candidate
from models.refusal import Refused
from texts import plain


def paper_page(candidate: Candidate) -> Response | str | tuple[str, int]:
    """The form of a paper, then the paper."""
    form = OtherDocument()
    if not form.validate_on_submit():
        answer = render_template("new_document.html", candidate=candidate, form=form)
        return (answer, 422) if form.is_submitted() else answer
    try:
        sent = form.file.data
        file_other(signed_in(), candidate, store(inspect_apart(sent.filename, sent.read())))
    except (Refused, OSError) as error:
        form.blame(error if isinstance(error, Refused) else Refused("file_unchecked"))
        return render_template("new_document.html", candidate=candidate, form=form), 409
    flash(plain("form-kept"), "success")
    return redirect(url_for(".show", id=candidate.id), 303)
