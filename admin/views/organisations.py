"""What the team keeps: conventions, and the establishments that take part in them."""

from typing import Any

from wtforms import BooleanField, IntegerField, SelectMultipleField
from wtforms.validators import NumberRange, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from admin import places
from admin.access import ScopedView
from admin.forms import RowForm, choice, commune, line
from admin.words import yes_or_no
from models.database import Query
from models.organisations.convention import Convention, GateRule, write_convention
from models.organisations.establishment import Establishment, EstablishmentKind, write_establishment
from models.people.staff import Staff
from texts import lazy, plain


class CheckboxesField(SelectMultipleField):
    """Several of a list, each with its box."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class ConventionForm(RowForm):
    name = line(lazy("field-name.label"))
    gate = choice(lazy("field-gate-rule.label"), "gate-rule", GateRule)
    under_age = IntegerField(
        lazy("field-under-age.label"),
        [Optional(), NumberRange(15, 100, lazy("field-under-age.wrong"))],
        description=lazy("field-under-age.hint"),
    )


class ConventionsView(ScopedView):
    """Agreements, with their rules for candidates."""

    model = Convention
    name = lazy("view-conventions")
    endpoint = "conventions"
    open_to = written_by = ("team",)
    can_create = can_edit = True
    title_new, title_edit = lazy("view-conventions.new"), lazy("view-conventions.edit")
    form = ConventionForm
    order = (Convention.name,)
    column_list = ("name", "gate", "under_age")
    column_labels = {
        "name": lazy("field-name.label"),
        "gate": lazy("column-gate-rule"),
        "under_age": lazy("field-under-age.label"),
    }
    column_formatters = {
        "gate": lambda view, context, row, name: plain("gate-rule", value=row.gate),
        "under_age": lambda view, context, row, name: row.under_age or plain("none-masculine"),
    }

    def scope(self) -> Query:
        return Convention.select()

    def write(self, row: Convention | None, form: Any, by: Staff) -> Any:
        return write_convention(
            by,
            row,
            form.seen.data,
            name=form.name.data,
            gate=GateRule(form.gate.data),
            under_age=form.under_age.data,
        )


def all_conventions() -> list[tuple[str, str]]:
    return [(str(one.id), one.name) for one in Convention.select().order_by(Convention.name)]


class EstablishmentForm(RowForm):
    name = line(lazy("field-name.label"))
    kind = choice(lazy("field-kind.label"), "establishment-kind", EstablishmentKind)
    commune = commune(optional=True)
    conventions = CheckboxesField(lazy("field-conventions.label"), choices=all_conventions, coerce=str)
    authorised = BooleanField(lazy("field-authorised.label"))
    active = BooleanField(lazy("field-establishment-active.label"), default=True)


class EstablishmentsView(ScopedView):
    """Places that accompany candidates, and the conventions in which they take part."""

    model = Establishment
    name = lazy("view-establishments")
    endpoint = "establishments"
    open_to = written_by = ("team",)
    can_create = can_edit = can_export = True
    title_new, title_edit = lazy("view-establishments.new"), lazy("view-establishments.edit")
    form = EstablishmentForm
    searched = (Establishment.search_name,)
    order = (Establishment.name, Establishment.id)
    column_list = ("name", "kind", "commune", "authorised", "active")
    column_labels = {
        "name": lazy("field-name.label"),
        "kind": lazy("field-kind.label"),
        "commune": lazy("field-commune.label"),
        "authorised": lazy("column-authorised"),
        "active": lazy("column-open"),
    }
    column_formatters = {
        "kind": lambda view, context, row, name: plain("establishment-kind", value=row.kind),
        "commune": places.shown_in_list,
        "authorised": yes_or_no,
        "active": yes_or_no,
    }
    column_formatters_export = column_formatters

    def scope(self) -> Query:
        return Establishment.select()

    def fill(self, form: Any, row: Establishment) -> None:
        form.commune.data = places.name_of(row.commune)
        form.conventions.data = [str(one.id) for one in row.conventions()]

    def turns_off(self, row: Establishment | None, form: Any) -> bool:
        return row is not None and row.active and not form.active.data

    def write(self, row: Establishment | None, form: Any, by: Staff) -> Any:
        return write_establishment(
            by,
            row,
            [int(convention) for convention in form.conventions.data],
            form.seen.data,
            name=form.name.data,
            kind=EstablishmentKind(form.kind.data),
            commune=places.meant(form.commune.data) if form.commune.data else None,
            authorised=form.authorised.data,
            active=form.active.data,
        )
