"""What referents say of the people they accompany: who they are, whether they come in, under which convention."""

from collections.abc import Sequence
from typing import Any

from wtforms import HiddenField, SelectField
from wtforms.validators import InputRequired, Optional

from admin.access import signed_in
from admin.forms import MISSING, Form, RowForm, field_of, paragraph, upload
from models.documents.inspection.kinds import Reason
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.organisations.membership import referents_of
from models.people.candidate import Candidate
from models.people.profile import REGISTRATION
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from texts import lazy, plain

CONVENTION = lazy("question-convention.label")


def own_establishments() -> list[tuple[str, str]]:
    """The places of the person who asks."""
    query = Establishment.select().where(Establishment.id.in_(signed_in().establishment_ids), Establishment.active)
    return [(str(one.id), one.name) for one in query.order_by(Establishment.name)]


def conventions() -> list[tuple[str, str]]:
    """Every convention: whether the place takes part in it is the domain's to say."""
    known = Convention.select().order_by(Convention.name)
    return [("", plain("none-feminine")), *((str(one.id), one.name) for one in known)]


def meant_convention(form: Form) -> Convention | None:
    """The convention that was chosen, if any."""
    return Convention.get_by_id(int(form.convention.data)) if form.convention.data else None


AboutPerson = type("AboutPerson", (Form,), {question.name: field_of(question) for question in REGISTRATION})


class NewCandidate(AboutPerson):
    """What a referent says of someone they accompany (A04)."""

    blames = {
        "establishment_closed": "establishment",
        "too_old": "convention",
        "email_of_staff": "email",
        "candidate_known_elsewhere": "email",
        "too_many_known_elsewhere": "email",
    }
    establishment = SelectField(
        lazy("question-establishment.label"), [InputRequired(MISSING)], choices=own_establishments, coerce=str
    )
    convention = SelectField(CONVENTION, [Optional()], choices=conventions, coerce=str)
    known: Sequence[Candidate] = ()
    is_known_elsewhere = False
    may_be_known = False  # whether it is to be said first that this is another person

    def blame(self, refused: Refused) -> None:
        super().blame(refused)
        self.is_known_elsewhere = refused.reason == "candidate_known_elsewhere"
        self.may_be_known = self.is_known_elsewhere or refused.reason == "candidate_known"
        self.known = refused.facts.get("known", ())


class OtherDocument(Form):
    """A paper for the file, which no employer reads (A19)."""

    blames = dict.fromkeys(("too_many_documents", *Reason), "file")
    file = upload(lazy("field-paper.label"), lazy("field-paper.hint"))


class Validate(Form):
    """Validate a registration, and choose the convention."""

    blames = {"too_old": "convention"}
    convention = SelectField(CONVENTION, [Optional()], choices=conventions, coerce=str)


class Refuse(Form):
    """Refuse a registration, and say why."""

    blames = {"reason_missing": "reason"}
    reason = paragraph(lazy("field-registration-refusal.label"), lazy("field-registration-refusal.hint"))


class ChangeAccompaniment(RowForm):
    """Another convention, or another referent of the place."""

    blames = {"too_old": "convention"}
    seen = HiddenField()
    convention = SelectField(CONVENTION, [Optional()], choices=conventions, coerce=str)
    referent = SelectField(lazy("field-referent.label"), [Optional()], choices=[], coerce=str)

    @classmethod
    def of(cls, accompaniment: Accompaniment, **options: Any) -> "ChangeAccompaniment":
        """The form of an accompaniment: one can choose among the referents of the place."""
        form = cls(**options)
        found = [(str(one.id), str(one)) for one in referents_of(accompaniment.establishment_id)]
        form.referent.choices = [("", plain("none-masculine")), *found]
        if form.is_blank or options:
            form.seen.data = accompaniment.version
            form.convention.data = str(accompaniment.convention_id or "")
            form.referent.data = str(accompaniment.referent_id or "")
        return form

    def meant_referent(self) -> Staff | None:
        """The referent who was chosen, if any."""
        return Staff.get_by_id(int(self.referent.data)) if self.referent.data else None
