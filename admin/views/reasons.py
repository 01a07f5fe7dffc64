"""Why an employer may refuse: the list that the team keeps (I17)."""

from typing import Any

from wtforms import BooleanField

from admin.access import ScopedView
from admin.forms import RowForm, line
from admin.words import yes_or_no
from models.applications.reason import Reason, write_reason
from models.database import Query
from models.people.staff import Staff
from texts import lazy


class ReasonForm(RowForm):
    label = line(lazy("question-reason.label"))
    hidden = BooleanField(lazy("field-reason-hidden.label"), description=lazy("field-reason-hidden.hint"))


class ReasonsView(ScopedView):
    """Why an employer may refuse. A used reason is hidden, never deleted."""

    model = Reason
    name = lazy("view-reasons")
    endpoint = "reasons"
    open_to = written_by = ("team",)
    can_create = can_edit = True
    title_new, title_edit = lazy("view-reasons.new"), lazy("view-reasons.edit")
    form = ReasonForm
    order = (Reason.id,)
    column_list = ("label", "hidden")
    column_labels = {"label": lazy("question-reason.label"), "hidden": lazy("field-reason-hidden.label")}
    column_formatters = {"hidden": yes_or_no}

    def scope(self) -> Query:
        return Reason.select()

    def write(self, row: Reason | None, form: Any, by: Staff) -> Any:
        return write_reason(by, row, form.seen.data, label=form.label.data, hidden=form.hidden.data)
