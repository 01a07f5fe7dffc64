"""What the team keeps: conventions, and the establishments that take part in them."""

from typing import Any

from wtforms import BooleanField, IntegerField, SelectMultipleField
from wtforms.validators import NumberRange, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from admin import places
from admin.access import ScopedView
from admin.forms import Form, choice, commune, line
from admin.rows import keep
from admin.words import label, yes_or_no
from models.database import Query
from models.folding import fold
from models.organisations.convention import Convention, GateRule
from models.organisations.establishment import Establishment, EstablishmentKind, Participation
from models.people.staff import Staff
from models.validation import checked_text


class CheckboxesField(SelectMultipleField):
    """Several of a list, each with its box."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class ConventionForm(Form):
    name = line("Nom")
    gate = choice("Relecture par le référent", "gate-rule", GateRule)
    under_age = IntegerField(
        "Âge limite",
        [Optional(), NumberRange(15, 100, "Écrivez un âge entre 15 et 100.")],
        description="La convention est pour les personnes plus jeunes que cet âge.",
    )


class ConventionsView(ScopedView):
    """Agreements, with their rules for candidates."""

    model = Convention
    name = "Conventions"
    endpoint = "conventions"
    open_to = written_by = ("team",)
    can_create = can_edit = True
    title_new, title_edit = "Ajouter une convention", "Modifier la convention"
    form = ConventionForm
    order = (Convention.name,)
    column_list = ("name", "gate", "under_age")
    column_labels = {"name": "Nom", "gate": "Relecture", "under_age": "Âge limite"}
    column_formatters = {
        "gate": lambda view, context, row, name: label("gate-rule", row.gate),
        "under_age": lambda view, context, row, name: row.under_age or "Aucun",
    }

    def scope(self) -> Query:
        return Convention.select()

    def write(self, row: Convention | None, form: Any, by: Staff) -> Any:
        values = {"gate": GateRule(form.gate.data), "under_age": form.under_age.data}
        return keep(row or Convention(), by, name=checked_text(form.name.data, "name", 120), **values)


def all_conventions() -> list[tuple[str, str]]:
    return [(str(one.id), one.name) for one in Convention.select().order_by(Convention.name)]


class EstablishmentForm(Form):
    name = line("Nom")
    kind = choice("Type", "establishment-kind", EstablishmentKind)
    commune = commune(optional=True)
    conventions = CheckboxesField("Conventions", choices=all_conventions, coerce=str)
    authorised = BooleanField("Habilité à prescrire une insertion")
    active = BooleanField("Ouvert aux inscriptions", default=True)


class EstablishmentsView(ScopedView):
    """Places that accompany candidates, and the conventions in which they take part."""

    model = Establishment
    name = "Établissements"
    endpoint = "establishments"
    open_to = written_by = ("team",)
    can_create = can_edit = can_export = True
    title_new, title_edit = "Ajouter un établissement", "Modifier l’établissement"
    form = EstablishmentForm
    searched = (Establishment.search_name,)
    order = (Establishment.name, Establishment.id)
    column_list = ("name", "kind", "commune", "authorised", "active")
    column_labels = {"name": "Nom", "kind": "Type", "commune": "Commune", "authorised": "Habilité", "active": "Ouvert"}
    column_formatters = {
        "kind": lambda view, context, row, name: label("establishment-kind", row.kind),
        "commune": places.shown_in_list,
        "authorised": yes_or_no,
        "active": yes_or_no,
    }
    column_formatters_export = column_formatters

    def scope(self) -> Query:
        return Establishment.select()

    def find(self, query: Query, words: str) -> Query:
        return super().find(query, fold(words))

    def edit_form(self, obj: Establishment | None = None) -> Form:
        form = super().edit_form(obj)
        if not form.is_submitted() and obj is not None:
            form.commune.data = places.name_of(obj.commune)
            form.conventions.data = [str(one.id) for one in obj.conventions()]
        return form

    def write(self, row: Establishment | None, form: Any, by: Staff) -> Any:
        establishment = keep(
            row or Establishment(),
            by,
            name=checked_text(form.name.data, "name", 120),
            kind=EstablishmentKind(form.kind.data),
            commune=places.meant(form.commune.data) if form.commune.data else None,
            authorised=form.authorised.data,
            active=form.active.data,
        )
        Participation.delete().where(Participation.establishment == establishment).execute()
        for convention in form.conventions.data:
            Participation.create(establishment=establishment, convention=int(convention))
        return establishment
