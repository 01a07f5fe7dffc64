"""Candidates: those of one's establishments, their files, their registrations and their invitations."""

from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from flask_admin import expose
from werkzeug.wrappers import Response

from admin import grants, security
from admin.access import ScopedView, signed_in
from admin.downloads import download
from admin.rows import found, number
from admin.views.candidate_file import PART, documents_of, file_of, last_of, part_page
from admin.views.candidate_forms import (
    ChangeAccompaniment,
    NewCandidate,
    Refuse,
    Validate,
    meant_convention,
)
from admin.views.candidate_invitations import invitation_page, invite_again
from admin.views.candidate_list import DESKS, in_list, order_of, phone_meant
from admin.views.candidate_messages import file_of_message, messages_page, read_messages
from admin.views.candidate_papers import paper_page
from admin.words import choices
from models.accounts import attempts
from models.database import Query
from models.documents.document import open_document
from models.notices.preferences import is_out_of_reach
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.guardian import reached_at
from models.people.nearly import named_nearly
from models.people.reach import reach
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations import deciding, joining
from models.registrations.accompaniment import (
    Accompaniment,
    change_accompaniment,
    may_change_accompaniment,
)
from models.registrations.help import HelpAsk
from models.registrations.registration import Registration
from models.registrations.standing import (
    Standing,
    candidates_visible_to,
    following,
    is_referent,
    look_alikes,
    look_alikes_known_to,
    standing_by,
)
from models.validation import clean
from texts import lazy, moment, plain

KNOWN_ELSEWHERE_PER_HOUR = 10


class CandidatesView(ScopedView):
    """Files of the people that one accompanies. A file opens by a press, and who opened it is journalled."""

    model = Candidate
    name = lazy("view-candidates")
    endpoint = "candidates"
    open_to = ("referent", "team")
    written_by = ("referent",)
    can_create = True
    form = NewCandidate
    list_template = "candidates.html"
    form_template = "new_candidate.html"
    searched = (Candidate.search_name, Candidate.email)
    column_list = ()
    title_new = lazy("view-candidates.new")

    def scope(self) -> Query:
        return candidates_visible_to(signed_in())

    def narrowed(self, query: Query) -> Query:
        conditions = in_list(request.args.get("state", ""), signed_in())
        return query.where(*conditions) if conditions else query

    def find(self, query: Query, words: str) -> Query:
        number = phone_meant(words)
        return query.where(reached_at(number)) if number else super().find(query, words)

    @property
    def order(self) -> tuple[Any, ...]:
        """Who has waited longest first, in a list of those who wait."""
        return order_of(request.args.get("state", ""), signed_in())

    def get_list(self, *args: Any, **options: Any) -> tuple[int | None, list[Any]]:
        count, rows = super().get_list(*args, **options)
        followed = following(rows)
        for row in rows:
            row.standing, row.establishment = followed[row.id]
        return count, rows

    def render(self, template: str, **context: Any) -> str:
        waiting = [(state, plain("desk", key=desk)) for state, desk in DESKS.items()]
        states = [*choices("candidate-state", Standing), *waiting]
        near = self._near(context.get("search")) if not context.get("data") else []
        return super().render(template, states=states, near=near, **context)

    def _near(self, search: str | None) -> list[Candidate]:
        """Of one's own people, whom a search that found nobody may have meant."""
        is_own = not signed_in().oversees  # the names of everybody are too many to be compared
        return named_nearly(self.scope(), clean(search)[:100]) if search and is_own else []

    def _keep(self, row: Any, form: Any) -> Any:
        """Keep it, but tell nobody of one address after the other whether it is known elsewhere."""
        if "is_another" in request.form:  # nothing is told then
            return super()._keep(row, form)
        staff, most = signed_in(), KNOWN_ELSEWHERE_PER_HOUR
        limits = {f"known elsewhere to {staff.id}": most}
        if not attempts.begin(limits, attempts.HOUR):
            security.note("known_elsewhere", staff.id, "locked_out")
            return form.blame(Refused("too_many_known_elsewhere", limit=most))
        kept = super()._keep(row, form)
        if not form.is_known_elsewhere:
            attempts.forgive(limits)
        return kept

    def write(self, row: Any, form: Any, by: Staff) -> Candidate:
        establishment = Establishment.get_by_id(int(form.establishment.data))
        is_another = "is_another" in request.form
        made = joining.create_candidate(by, establishment, form.data, meant_convention(form), is_another)
        joining.invite_candidate(by, made)
        return made

    def get_save_return_url(self, model: Candidate, is_created: bool = False) -> str:
        return url_for(".invitation", id=model.id)

    @expose("/<id>")
    def show(self, id: str) -> str:
        """The file, once it was opened; before, whose it is and what one may do."""
        candidate, staff = reached(id), signed_in()
        accompaniment, request = Accompaniment.of(candidate), Registration.latest_of(candidate)
        relation = accompaniment or request
        seen = file_of(candidate) if grants.is_open(candidate, staff) else {}
        may_decide, may_file = deciding.refusal(staff, request) is None, is_referent(staff, candidate)
        return render_template(
            "candidate.html",
            candidate=candidate,
            accompaniment=accompaniment,
            registration=request,
            standing=standing_by(relation),
            establishment=relation.establishment if relation else None,
            may_decide=may_decide,
            may_invite=joining.may_invite(staff, candidate),
            may_file=may_file,
            asked=HelpAsk.latest_of(candidate) if seen or may_file else None,
            out_of_reach=may_file and is_out_of_reach(candidate),
            may_change=may_change_accompaniment(staff, accompaniment),
            **(alike(staff, candidate) if may_decide else {}),
            **seen,
        )

    @expose("/<id>/open", methods=("POST",))
    def open(self, id: str) -> Response:
        """Open the file: this is journalled (contradiction 7 of the sources)."""
        candidate = reached(id)
        grants.open_file(candidate, signed_in())
        flash(plain("candidate-opened"), "success")
        return redirect(url_for(".show", id=candidate.id), 303)

    @expose("/<id>/validate", methods=("GET", "POST"))
    def validate(self, id: str) -> Response | str | tuple[str, int]:
        """Let someone in (A08)."""
        candidate, form = reached(id), Validate()
        request = Registration.latest_of(candidate)
        former = deciding.former_convention(request) if request else None
        if form.is_blank and former is not None:
            form.convention.data = str(former.id)
        return decide(candidate, "validate", form, lambda one, by: deciding.validate(one, by, meant_convention(form)))

    @expose("/<id>/refuse", methods=("GET", "POST"))
    def refuse(self, id: str) -> Response | str | tuple[str, int]:
        """Do not, and say why."""
        form = Refuse()
        return decide(reached(id), "refuse", form, lambda one, by: deciding.refuse(one, by, form.reason.data))

    @expose("/<id>/accompaniment", methods=("GET", "POST"))
    def change_accompaniment(self, id: str) -> Response | str | tuple[str, int]:
        """Another convention, or another referent."""
        candidate = reached(id)
        under_way = Accompaniment.of(candidate)
        if under_way is None or not may_change_accompaniment(signed_in(), under_way):
            raise Refused("not_yours")
        return accompaniment_page(candidate, ChangeAccompaniment.of(under_way))

    @expose("/<id>/invite", methods=("POST",))
    def invite(self, id: str) -> Response | tuple[str, int]:
        """A new invitation in place of the former ones; who uses a chat is asked about first."""
        return invite_again(reached(id))

    @expose("/<id>/invitation")
    def invitation(self, id: str) -> str:
        """The link and its picture, to be shown or printed."""
        return invitation_page(reached(id))

    @expose(f"/<id>/file/{PART}", methods=("GET", "POST"))
    def write_part(self, id: str, part: str) -> Response | str | tuple[str, int]:
        """Fill in or correct a part of an opened file."""
        return part_page(reached(id), part)

    @expose("/<id>/documents/<document_id>/open", methods=("POST",))
    def open_document(self, id: str, document_id: str) -> Response:
        """A document of an opened file, "other" ones included (A19)."""
        candidate = reached(id)
        if not grants.is_open(candidate, signed_in()):
            abort(404)
        document = found(documents_of(candidate), document_id)
        return download(document, open_document(signed_in(), document))

    @expose("/<id>/documents/new", methods=("GET", "POST"))
    def add_document(self, id: str) -> Response | str | tuple[str, int]:
        """A paper that only referents read: it comes in here, never by the chat (A19)."""
        candidate, staff = reached(id), signed_in()
        if not (is_referent(staff, candidate) and grants.is_open(candidate, staff)):
            abort(404)
        return paper_page(candidate)

    @expose("/<id>/messages", methods=("GET", "POST"))
    def messages(self, id: str) -> Response | str | tuple[str, int]:
        """What this person and the referents of the place write to each other."""
        return messages_page(reached(id))

    @expose("/<id>/messages/read", methods=("POST",))
    def read_messages(self, id: str) -> Response:
        """Read them: the file is opened, then what waited is read."""
        return read_messages(reached(id))

    @expose("/<id>/messages/<document_id>/open", methods=("POST",))
    def open_message_file(self, id: str, document_id: str) -> Response:
        """A file that was joined to one of them."""
        return file_of_message(reached(id), document_id)


def reached(id: str) -> Candidate:
    """The candidate of this id whose file this person may open."""
    candidate: Candidate = reach(candidates_visible_to(signed_in()), number(id))
    return candidate


def alike(staff: Staff, candidate: Candidate) -> dict[str, Any]:
    """Who seems to be the same person: by name those whom one follows, and whether there are others."""
    known = list(look_alikes_known_to(staff, candidate))
    return {"known": known, "others": look_alikes(candidate).count() > len(known)}


def decide(candidate: Candidate, verb: str, form: Any, carry_out: Any) -> Response | str | tuple[str, int]:
    """The form of a decision on a registration, then the decision."""
    staff = signed_in()
    page = {"candidate": candidate, "verb": verb, "form": form, "title": plain("registration-verb", verb=verb)}
    if obstacle := deciding.refusal(staff, Registration.latest_of(candidate)):
        page |= {"obstacle": obstacle, "last": last_of(candidate, ("validate", "refuse"))}
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
    flash(plain("registration-verb.done", verb=verb), "success")
    return redirect(url_for(".show", id=candidate.id), 303)


def accompaniment_page(candidate: Candidate, form: ChangeAccompaniment) -> Response | str | tuple[str, int]:
    """The form of an accompaniment, then the change."""
    if not form.validate_on_submit():
        answer = render_template("accompaniment.html", candidate=candidate, form=form)
        return (answer, 422) if form.is_submitted() else answer
    try:
        meant = meant_convention(form), form.meant_referent()
        change_accompaniment(signed_in(), candidate, *meant, seen=form.seen.data)
    except Refused as refused:
        form.blame(refused)
        under_way = Accompaniment.of(candidate)
        if refused.reason == "edited_meanwhile" and under_way is not None:
            form.compare(ChangeAccompaniment.of(under_way, formdata=None))
            last = last_of(candidate, ("validate", "create", "change_accompaniment"))
            form.changed_by = plain("application-last-step", at=moment(last.at), words=last.words) if last else ""
        return render_template("accompaniment.html", candidate=candidate, form=form), 409
    flash(plain("form-kept"), "success")
    return redirect(url_for(".show", id=candidate.id), 303)
