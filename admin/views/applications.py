"""Applications: the list of those that one may see, the page of each, and its verbs."""

from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from flask_admin import expose
from werkzeug.wrappers import Response

from admin import places
from admin.access import ScopedView, roles, signed_in
from admin.downloads import download
from admin.forms import number_in
from admin.history import Line, history_of
from admin.rows import number, page_number
from admin.typed import words_typed
from admin.views import application_list
from admin.views.application_forms import FORMS
from admin.words import choices
from models.applications import meanwhile, moves
from models.applications.application import TOLD_STATES, Application, Gate, State
from models.applications.attachment import documents_of, open_attachment, sees_content
from models.applications.undoing import undo, undoable_by, undone_by_others_until
from models.applications.waiting import Desk, next_one
from models.database import Query
from models.people.reach import reach
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import clean
from texts import lazy, plain

# Where applications wait, by what one is.
DESKS = {
    "referent": (Desk.GATE, Desk.HELP, Desk.SENT_BACK),
    "employer": (Desk.UNANSWERED, Desk.LATE),
    "team": (Desk.OLD_GATE,),
}
# What narrows the list; a page opened from it leads back to it as it was.
NARROWING = ("state", "gate", "desk", "offer")
# What passes between the two of them before an employer has the application.
BEFORE_THE_EMPLOYER = ("send_back", "correct")
# Undone, these tell an employer nothing: of a correction, or of a hiring that was none, at another company.
UNTOLD = ("correct", "hire_elsewhere", "reopen")


class ApplicationsView(ScopedView):
    """What was sent through one's establishments, and what reached one's companies."""

    model = Application
    name = lazy("view-applications")
    endpoint = "applications"
    open_to = ("referent", "employer", "team")
    list_template = "applications.html"
    searched = (Application.id,)
    column_list = ()

    def scope(self) -> Query:
        return Application.visible_to(signed_in())

    def get_list(
        self,
        page: int | None,
        sort_column: Any,
        sort_desc: Any,
        search: str | None,
        filters: Any,
        execute: bool = True,
        page_size: int | None = None,
    ) -> tuple[int | None, list[Any]]:
        size = page_size or self.page_size
        narrowed = {name: request.args.get(name, "") for name in NARROWING}
        words = clean(search or "")[:100]
        return None, application_list.page_of(signed_in(), page_number(page) * size, size, words, **narrowed)

    def render(self, template: str, **context: Any) -> str:
        # Employers have only what passed the gate: no need to say so on each line.
        gates = choices("application-gate", Gate) if roles(signed_in()) != {"employer"} else []
        states = [("unanswered", plain("unanswered")), *choices("application-state", TOLD_STATES)]
        states.append(("withdrawn", plain("withdrawn-label")))
        filters = {"states": states, "gates": gates, "desks": desks_of(signed_in())}
        return super().render(
            template, **filters, accompanied=signed_in().establishment_ids, kept=narrowing(), **context
        )

    @expose("/<id>")
    def show(self, id: str) -> str:
        """The page of one application: what was sent, where it stands, what one may do."""
        return page(reached(id))

    @expose("/<id>/<verb>", methods=("GET", "POST"))
    def act(self, id: str, verb: str) -> Response | str | tuple[str, int]:
        """A verb: the form that it needs, then the act itself."""
        application, form = reached(id), form_of(verb)
        if request.method == "GET":
            if form.is_blank:
                form.seen.data = number_in(request.args.get("seen", application.revision))
            return form_page(application, verb, form)
        if not form.validate_on_submit():
            return form_page(application, verb, form), 422 if moves.may(signed_in(), verb, application) else 409
        try:
            moves.move(verb, application, signed_in(), form.data, seen=form.seen.data)
        except Refused as refused:
            form.blame(refused)
            return form_page(reached(id), verb, form), 409
        flash(plain("application-verb.done", verb=verb), "success")
        return redirect(url_for(".show", id=number(id), **narrowing()), 303)

    @expose("/<id>/undo", methods=("POST",))
    def undo(self, id: str) -> Response:
        """Take one's own last move back, as long as nobody was told of it."""
        application = reached(id)
        verb = undo(application, signed_in(), seen=number_in(request.form.get("seen")))
        flash(plain("undo-move.done", verb=verb), "success")
        return redirect(url_for(".show", id=application.id, **narrowing()), 303)

    @expose("/<id>/documents/<document_id>/open", methods=("POST",))
    def open_document(self, id: str, document_id: str) -> Response:
        """A document that travels with it, for those it was sent to: who opens it is journalled."""
        document, content = open_attachment(signed_in(), reached(id), number(document_id))
        return download(document, content)


def desks_of(staff: Staff) -> list[tuple[str, str]]:
    """Where applications can wait for this person."""
    held = roles(staff)
    desks = [desk for role, desks in DESKS.items() if role in held for desk in desks]
    return [(desk, plain("desk", key=desk)) for desk in desks]


def narrowing() -> dict[str, str]:
    """How the list was narrowed that this page was opened from."""
    return {name: request.args[name] for name in (*NARROWING, "search") if request.args.get(name)}


def next_after(application: Application, as_employer: bool) -> Application | None:
    """The next one of the desk that one works through; once an employer has answered, of those without an answer."""
    desk = request.args.get("desk", "")
    if desk in set(Desk):
        return next_one(Desk(desk), signed_in(), application)
    is_answered = as_employer and not application.is_unanswered
    return next_one(Desk.UNANSWERED, signed_in(), application) if is_answered else None


def form_of(verb: str) -> Any:
    """The form of a verb that the back office knows."""
    return FORMS[verb]() if verb in FORMS else abort(404)


def reached(id: str) -> Application:
    """The application of this id that this person may see."""
    application: Application = reach(Application.visible_to(signed_in()), number(id))
    return application


def page(application: Application) -> str:
    """The page, with what this person may see of it and no more (A03, I18, A11)."""
    staff = signed_in()
    as_employer = moves.company_member(staff, application)
    return render_template(
        "application.html",
        application=application,
        as_referent=moves.referent(staff, application),
        as_employer=as_employer,
        kept=narrowing(),
        next=next_after(application, as_employer),
        sees_content=sees_content(staff, application),
        documents=documents_of(application),
        offer_commune=places.name_of(application.offer.commune) if application.offer else "",
        verbs=[verb for verb in FORMS if moves.may(staff, verb, application)],
        history=history_for(staff, application),
        undoable=undoable_by(staff, application),
        until=undone_by_others_until(staff, application),
        states=State,
    )


def history_for(staff: Staff, application: Application) -> list[Line]:
    """What happened to it, as far as this person may know."""
    if moves.referent(staff, application):
        return history_of(application)
    return history_of(application, without=BEFORE_THE_EMPLOYER, undone=UNTOLD)


def form_page(application: Application, verb: str, form: Any) -> str:
    """One verb's form. When it no longer applies, or the page it was opened from is out of date, why.

    What was typed meanwhile stays: who typed it reads what happened, and may send it again.
    """
    staff, move = signed_in(), moves.MOVES[verb]
    obstacle, last = move.refusal(staff, application), None
    if form.seen.data != application.revision:
        last = history_for(staff, application)[-1]
        if not (move.needs and words_typed()):
            obstacle = obstacle or meanwhile.refusal_of(staff, application)
        form.seen.data, form.is_outdated = application.revision, True
    page = {"application": application, "verb": verb, "form": form, "kept": narrowing()}
    return render_template("act.html", **page, obstacle=obstacle, last=last)
