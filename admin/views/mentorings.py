"""Requests for a mentor: those asked of one's companies, and those of the people whom one accompanies (A33)."""

from flask import flash, redirect, render_template, url_for
from flask_admin import expose
from werkzeug.wrappers import Response

from admin.access import ScopedView, signed_in
from admin.forms import Form, field_of
from admin.history import history_of
from admin.rows import number
from models.database import Query
from models.mentoring.mentoring import Mentoring, whole
from models.mentoring.steps import STEPS, asker, may, take
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.reach import reach
from models.refusal import Refused
from texts import lazy, moment, plain


class StepForm(Form):
    blames = {"mentor_missing": "mentor", "mentor_contact_missing": "contact", "answer_missing": "answer"}


# What staff do, each with what it asks.
FORMS: dict[str, type[StepForm]] = {
    verb: type("MentoringForm", (StepForm,), {question.name: field_of(question) for question in step.needs})
    for verb, step in STEPS.items()
    if step.who is not asker
}


class MentoringsView(ScopedView):
    """What was asked, where it stands, and the company's answer."""

    model = Mentoring
    name = lazy("view-mentorings")
    about = lazy("view-mentorings-about")
    endpoint = "mentorings"
    open_to = ("referent", "employer", "team")
    order = Mentoring.in_turn()
    searched = (Candidate.search_name, Company.search_name)
    column_list = ("candidate", "company", "state", "created_at")
    column_labels = {
        "candidate": lazy("application-candidate"),
        "company": lazy("field-company.label"),
        "state": lazy("column-mentoring-state"),
        "created_at": lazy("column-mentoring-asked"),
    }
    column_formatters = {
        "state": lambda view, context, row, name: plain("mentoring-state", value=row.state),
        "created_at": lambda view, context, row, name: moment(row.created_at),
    }

    def scope(self) -> Query:
        return whole(Mentoring.visible_to(signed_in()))

    def link(self, row: Mentoring) -> str:
        return url_for(".show", id=row.id)

    @expose("/<id>")
    def show(self, id: str) -> str:
        """What was asked, where it stands, what one may do."""
        return page(reached(id))

    @expose("/<id>/accept", methods=("GET", "POST"))
    def accept(self, id: str) -> Response | str | tuple[str, int]:
        """Name the mentor, and how to meet."""
        return step_page(reached(id), "accept")

    @expose("/<id>/decline", methods=("GET", "POST"))
    def decline(self, id: str) -> Response | str | tuple[str, int]:
        """Say no, with a word."""
        return step_page(reached(id), "decline")

    @expose("/<id>/end", methods=("GET", "POST"))
    def end(self, id: str) -> Response | str | tuple[str, int]:
        """Say that it is over, with a word."""
        return step_page(reached(id), "end")


def reached(id: str) -> Mentoring:
    """The one of this id that this person may see."""
    found: Mentoring = reach(whole(Mentoring.visible_to(signed_in())), number(id))
    return found


def page(mentoring: Mentoring) -> str:
    """The page, with what this person may see of it and no more."""
    staff = signed_in()
    return render_template(
        "mentoring.html",
        mentoring=mentoring,
        verbs=[verb for verb in FORMS if may(staff, verb, mentoring)],
        is_read=mentoring.is_read_by(staff),
        is_of_company=mentoring.company_id in staff.company_ids,
        sees_file=mentoring.is_followed_by(staff),
        history=history_of(mentoring),
    )


def step_page(mentoring: Mentoring, verb: str) -> Response | str | tuple[str, int]:
    """The form that a step needs, then the step."""
    form = FORMS[verb]()
    if not form.is_submitted():
        return form_page(mentoring, verb, form)
    if not form.validate():
        return form_page(mentoring, verb, form), 422 if may(signed_in(), verb, mentoring) else 409
    try:
        take(verb, mentoring, signed_in(), form.data)
    except Refused as refused:
        form.blame(refused)
        return form_page(reached(str(mentoring.id)), verb, form), 409
    flash(plain("mentoring-verb.done", verb=verb), "success")
    return redirect(url_for(".show", id=mentoring.id), 303)


def form_page(mentoring: Mentoring, verb: str, form: Form) -> str:
    """One step's form; where it no longer applies, why."""
    obstacle = STEPS[verb].refusal(signed_in(), mentoring)
    return render_template("mentoring_step.html", mentoring=mentoring, verb=verb, form=form, obstacle=obstacle)
