"""Why an employer may refuse: the list that the team keeps (I17)."""

from typing import Any

from wtforms import BooleanField

from admin.access import ScopedView
from admin.forms import Form, line
from admin.rows import keep
from admin.words import yes_or_no
from models.applications.reason import Reason
from models.database import Query
from models.people.staff import Staff
from models.validation import checked_text


class ReasonForm(Form):
    label = line("Motif")
    hidden = BooleanField(
        "Caché", description="Un motif caché n’est plus proposé. Il reste sur les candidatures passées."
    )


class ReasonsView(ScopedView):
    """Why an employer may refuse. A used reason is hidden, never deleted."""

    model = Reason
    name = "Motifs"
    endpoint = "reasons"
    open_to = written_by = ("team",)
    can_create = can_edit = True
    title_new, title_edit = "Ajouter un motif", "Modifier le motif"
    form = ReasonForm
    order = (Reason.id,)
    column_list = ("label", "hidden")
    column_labels = {"label": "Motif", "hidden": "Caché"}
    column_formatters = {"hidden": yes_or_no}

    def scope(self) -> Query:
        return Reason.select()

    def write(self, row: Reason | None, form: Any, by: Staff) -> Any:
        text = checked_text(form.label.data, "name", 120)
        return keep(row or Reason(), by, label=text, hidden=form.hidden.data)
