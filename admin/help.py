"""Help for staff: the questions and the guides of what they are, by words, and the way to the team (I34, I36, I37)."""

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response

from admin.access import me
from admin.typed import sign_in_first
from models.support.webinar import audiences_of
from models.validation import clean
from texts.faq import LONGEST, answer_of, entries_for, find, question_of

pages = Blueprint("help", __name__, url_prefix="/help")


@pages.get("/")
def index() -> Response | str | tuple[str, int]:
    """What is nearest to some words; else everything, by whom it is for."""
    staff = me()
    if staff is None:
        return sign_in_first()
    asked = clean(request.args.get("q", ""))[:LONGEST]
    audiences = audiences_of(staff)
    found = [(question_of(one), answer_of(one)) for one in find(asked, audiences)] if asked else None
    all_of = {one: [(question_of(it), answer_of(it)) for it in entries_for([one])] for one in audiences}
    return render_template("help.html", asked=asked, found=found, all_of=all_of)
