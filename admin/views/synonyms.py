"""What people say for a job, and what offers say instead: the list that the team keeps over ours (P03)."""

from typing import Any, ClassVar

from wtforms import BooleanField, SelectField
from wtforms.validators import Optional

from admin.access import ScopedView
from admin.forms import RowForm, line
from admin.words import choices, yes_or_no
from models.database import Query
from models.offers.kinds import Domain
from models.offers.synonym import LONGEST_MEANT, LONGEST_SAID, Synonym, write_synonym
from models.people.staff import Staff
from texts import lazy, plain


class SynonymForm(RowForm):
    blames: ClassVar[dict[str, str]] = {
        "synonym_missing": "said",
        "synonym_taken": "said",
        "synonym_meaning": "means",
        "synonym_loop": "means",
        "synonym_unknown": "means",
    }

    said = line(lazy("field-synonym-said.label"), lazy("field-synonym-said.hint"), LONGEST_SAID)
    means = line(lazy("field-synonym-means.label"), lazy("field-synonym-means.hint"), LONGEST_MEANT, optional=True)
    domain = SelectField(
        lazy("field-synonym-domain.label"),
        [Optional()],
        choices=lambda: [("", plain("choose")), *choices("offer-domain", Domain)],
        coerce=lambda value: str(value or ""),
    )
    hidden = BooleanField(lazy("field-synonym-hidden.label"), description=lazy("field-synonym-hidden.hint"))


class SynonymsView(ScopedView):
    """What people mean. One that misleads is hidden, never deleted."""

    model = Synonym
    name = lazy("view-synonyms")
    endpoint = "synonyms"
    open_to = written_by = ("team",)
    can_create = can_edit = True
    title_new, title_edit = lazy("view-synonyms.new"), lazy("view-synonyms.edit")
    form = SynonymForm
    order = (Synonym.said, Synonym.id)
    column_list = ("said", "means", "domain", "hidden")
    column_labels = {
        "said": lazy("field-synonym-said.label"),
        "means": lazy("field-synonym-means.label"),
        "domain": lazy("field-synonym-domain.label"),
        "hidden": lazy("field-synonym-hidden.label"),
    }
    column_formatters = {
        "hidden": yes_or_no,
        "domain": lambda view, context, row, name: plain("offer-domain", value=row.domain) if row.domain else "",
    }

    def scope(self) -> Query:
        return Synonym.select()

    def write(self, row: Synonym | None, form: Any, by: Staff) -> Any:
        values = {name: form[name].data for name in ("said", "hidden")}
        means, domain = form.means.data or "", form.domain.data or None
        return write_synonym(by, row, form.seen.data, means=means, domain=domain, **values)
