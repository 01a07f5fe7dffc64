"""Candidates: those of one's establishments, their files, their registrations and their invitations."""

from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from flask_admin import expose
from werkzeug.wrappers import Response
from wtforms import DateField, EmailField, SelectField
from wtforms.validators import InputRequired, Length, Optional

from admin import grants
from admin.access import ScopedView, signed_in
from admin.downloads import download
from admin.forms import MISSING, Form, line, paragraph
from admin.history import history_of
from admin.links import link_of, newest_invitation, picture
from admin.rows import found, number
from admin.views.application_list import with_relations
from admin.words import choices
from models.accounts.invitation import Invitation
from models.applications.application import Application
from models.database import Query
from models.documents.document import Document
from models.folding import fold
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate, CandidateState
from models.people.reach import reach
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations import registration as registrations
from texts import plain


def own_establishments() -> list[tuple[str, str]]:
    query = Establishment.select().where(Establishment.id.in_(signed_in().establishment_ids), Establishment.active)
    return [(str(one.id), one.name) for one in query.order_by(Establishment.name)]


def conventions() -> list[tuple[str, str]]:
    return [("", "Aucune"), *((str(one.id), one.name) for one in Convention.select().order_by(Convention.name))]


class NewCandidate(Form):
    """What a referent says of someone they accompany (A04)."""

    blames = {"birth_date": "birth_date", "convention": "convention", "establishment_closed": "establishment"}
    first_name = line("Prénom", longest=60)
    last_name = line("Nom", longest=60)
    email = EmailField("Adresse e-mail", [InputRequired(MISSING), Length(max=254)])
    birth_date = DateField("Date de naissance", [Optional()], description="Il faut la connaître avant de postuler.")
    establishment = SelectField("Établissement", [InputRequired(MISSING)], choices=own_establishments, coerce=str)
    convention = SelectField("Convention", [Optional()], choices=conventions, coerce=str)


class Decide(Form):
    """Validate a registration: nothing to type."""


class Refuse(Form):
    """Refuse a registration, and say why."""

    blames = {"reason_missing": "reason"}
    reason = paragraph("Raison", "Le candidat lira ce texte.")


class CandidatesView(ScopedView):
    """Files of the people that one accompanies. A file opens by a press, and who opened it is journalled."""

    model = Candidate
    name = "Candidats"
    endpoint = "candidates"
    open_to = ("referent", "team")
    written_by = ("referent",)
    can_create = True
    form = NewCandidate
    list_template = "candidates.html"
    searched = (Candidate.search_name,)
    order = (Candidate.created_at.desc(), Candidate.id.desc())
    column_list = ()
    title_new = "Inscrire un candidat"

    def scope(self) -> Query:
        query = Candidate.visible_to(signed_in())
        state = request.args.get("state") if request.endpoint == "candidates.index_view" else None
        return query.where(Candidate.state == CandidateState(state)) if state in set(CandidateState) else query

    def find(self, query: Query, words: str) -> Query:
        return super().find(query, fold(words))

    def get_list(self, *args: Any, **options: Any) -> tuple[int | None, list[Any]]:
        count, rows = super().get_list(*args, **options)
        names = {
            one.id: one
            for one in Establishment.select().where(Establishment.id.in_({r.establishment_id for r in rows}))
        }
        for row in rows:
            row.establishment = names[row.establishment_id]
        return count, rows

    def render(self, template: str, **context: Any) -> str:
        return super().render(template, states=choices("candidate", CandidateState), **context)

    def write(self, row: Any, form: Any, by: Staff) -> Candidate:
        convention = form.convention.data
        identity = registrations.Identity(
            first_name=form.first_name.data,
            last_name=form.last_name.data,
            email=form.email.data,
            establishment=Establishment.get_by_id(int(form.establishment.data)),
            convention=Convention.get_by_id(int(convention)) if convention else None,
            birth_date=form.birth_date.data,
        )
        made = registrations.create(by, identity)
        Invitation.invite(made, by)
        return made

    def get_save_return_url(self, model: Candidate, is_created: bool = False) -> str:
        return url_for(".invitation", id=model.id)

    @expose("/<id>")
    def show(self, id: str) -> str:
        """The file, once it was opened; before, whose it is and what one may do."""
        candidate, staff = reached(id), signed_in()
        seen = file_of(candidate) if grants.is_open(candidate, staff) else {}
        may_decide = registrations.may_decide(staff, candidate)
        return render_template(
            "candidate.html",
            candidate=candidate,
            may_decide=may_decide,
            may_invite=registrations.may_invite(staff, candidate),
            look_alikes=candidate.look_alikes().count() if may_decide else 0,
            **seen,
        )

    @expose("/<id>/open", methods=("POST",))
    def open(self, id: str) -> Response:
        """Open the file: this is journalled (contradiction 7 of the sources)."""
        candidate = reached(id)
        grants.open_file(candidate, signed_in())
        return redirect(url_for(".show", id=candidate.id), 303)

    @expose("/<id>/validate", methods=("GET", "POST"))
    def validate(self, id: str) -> Response | str | tuple[str, int]:
        """Let someone in (A08)."""
        form = Decide()
        return decide(reached(id), "validate", form, lambda one, by: registrations.validate(one, by))

    @expose("/<id>/refuse", methods=("GET", "POST"))
    def refuse(self, id: str) -> Response | str | tuple[str, int]:
        """Do not, and say why."""
        form = Refuse()
        return decide(reached(id), "refuse", form, lambda one, by: registrations.refuse(one, by, form.reason.data))

    @expose("/<id>/invite", methods=("POST",))
    def invite(self, id: str) -> Response:
        """A new invitation in place of the former ones."""
        candidate, staff = reached(id), signed_in()
        if not registrations.may_invite(staff, candidate):
            raise Refused("not_yours")
        Invitation.invite(candidate, staff)
        return redirect(url_for(".invitation", id=candidate.id), 303)

    @expose("/<id>/invitation")
    def invitation(self, id: str) -> str:
        """The link and its picture, to be shown or printed."""
        candidate, staff = reached(id), signed_in()
        if not is_referent(staff, candidate):
            abort(404)
        invitation = newest_invitation(candidate)
        link = invitation and link_of(invitation)
        return render_template(
            "invitation.html", candidate=candidate, invitation=invitation, link=link, picture=picture(link)
        )

    @expose("/<id>/documents/<document_id>/open", methods=("POST",))
    def open_document(self, id: str, document_id: str) -> Response:
        """A document of an opened file, "other" ones included (A19)."""
        candidate = reached(id)
        if not grants.is_open(candidate, signed_in()):
            abort(404)
        return download(found(documents_of(candidate), document_id), signed_in())


def reached(id: str) -> Candidate:
    """The candidate of this id whose file this person may open."""
    candidate: Candidate = reach(Candidate, number(id), signed_in())
    return candidate


def is_referent(staff: Staff, candidate: Candidate) -> bool:
    return candidate.establishment_id in staff.establishment_ids


def documents_of(candidate: Candidate) -> Query:
    """What the person who asks may see of a candidate's papers."""
    return Document.visible_to(signed_in()).where(Document.candidate == candidate)


def file_of(candidate: Candidate) -> dict[str, Any]:
    """All that a file holds."""
    sent = Application.select(Application.id).where(Application.candidate == candidate)
    newest = sent.order_by(Application.created_at.desc(), Application.id.desc())
    return {
        "opened": True,
        "guardian": candidate.guardian,
        "documents": list(documents_of(candidate)),
        "applications": with_relations([one.id for one in newest]),
        "history": history_of(candidate),
    }


def decide(candidate: Candidate, verb: str, form: Any, carry_out: Any) -> Response | str | tuple[str, int]:
    """The form of a decision on a registration, then the decision."""
    staff = signed_in()
    page = {"candidate": candidate, "verb": verb, "form": form, "title": plain(f"registration-{verb}")}
    if not registrations.may_decide(staff, candidate):
        page["obstacle"] = why_not(staff, candidate)
        answer = render_template("decide.html", **page)
        return (answer, 409) if form.is_submitted() else answer
    if not form.validate_on_submit():
        answer = render_template("decide.html", **page)
        return (answer, 422) if form.is_submitted() else answer
    try:
        carry_out(candidate, staff)
    except Refused as refused:
        form.blame(refused)
        return render_template("decide.html", **page), 409
    flash(plain(f"done-registration-{verb}"), "success")
    return redirect(url_for(".show", id=candidate.id), 303)


def why_not(staff: Staff, candidate: Candidate) -> Refused:
    return Refused("account_decided" if is_referent(staff, candidate) else "not_yours")
