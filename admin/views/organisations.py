"""What the team keeps: conventions, establishments and companies. A company's administrators block applications."""

from typing import Any

from flask import flash, redirect, url_for
from flask_admin import expose
from werkzeug.wrappers import Response
from wtforms import BooleanField, IntegerField, SelectMultipleField
from wtforms.validators import NumberRange, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from admin import places
from admin.access import ScopedView, found, keep, signed_in
from admin.forms import Form, choice, line, paragraph
from admin.words import label
from models import administration
from models.database import Query
from models.folding import fold
from models.organisations import (
    Company,
    CompanyKind,
    Convention,
    Establishment,
    EstablishmentKind,
    GateRule,
    Participation,
)
from models.staff import Staff
from models.words import checked_text
from texts import plain


class CheckboxesField(SelectMultipleField):
    """Several of a list, each with its box."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


def yes(view: Any, context: Any, row: Any, name: str) -> str:
    return "Oui" if getattr(row, name) else "Non"


def place(view: Any, context: Any, row: Any, name: str) -> str:
    return places.name_of(row.commune)


def place_line() -> Any:
    return line(
        "Commune",
        "Écrivez le nom ou le code postal.",
        optional=True,
        render_kw={"list": "communes", "autocomplete": "off", "data-places": "/places"},
    )


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
    commune = place_line()
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
        "commune": place,
        "authorised": yes,
        "active": yes,
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


class CompanyForm(Form):
    blames = {"siret": "siret", "commune_many": "commune"}
    name = line("Nom")
    kind = choice("Type", "company-kind", CompanyKind)
    siret = line("SIRET", "14 chiffres.", longest=25)
    commune = place_line()
    description = paragraph("Présentation", optional=True)
    active = BooleanField("Entreprise active", default=True)


class CompaniesView(ScopedView):
    """Employers. The team keeps all of them; each sees its own, and its administrators may block applications (I39)."""

    model = Company
    name = "Entreprises"
    endpoint = "companies"
    open_to = ("team", "employer")
    written_by = ("team",)
    can_create = can_edit = can_export = True
    has_buttons = True
    title_new, title_edit = "Ajouter une entreprise", "Modifier l’entreprise"
    about = "Une entreprise bloquée ne reçoit plus de nouvelles candidatures. Celles déjà reçues restent."
    form = CompanyForm
    searched = (Company.name, Company.siret)
    order = (Company.name, Company.id)
    column_list = ("name", "kind", "siret", "commune", "blocked", "active")
    column_labels = {
        "name": "Nom",
        "kind": "Type",
        "siret": "SIRET",
        "commune": "Commune",
        "blocked": "Bloquée",
        "active": "Active",
    }
    column_formatters = {
        "kind": lambda view, context, row, name: label("company-kind", row.kind),
        "commune": place,
        "blocked": yes,
        "active": yes,
    }
    column_formatters_export = column_formatters

    def scope(self) -> Query:
        staff = signed_in()
        return Company.select() if staff.team else Company.select().where(Company.id.in_(staff.company_ids))

    def buttons(self, row: Company) -> list[tuple[str, str]]:
        if not signed_in().administers(row):
            return []
        verb = "unblock" if row.blocked else "block"
        return [(plain(f"company-{verb}"), url_for(f".{verb}", id=row.id))]

    def edit_form(self, obj: Company | None = None) -> Form:
        form = super().edit_form(obj)
        if not form.is_submitted() and obj is not None:
            form.commune.data = places.name_of(obj.commune)
        return form

    def write(self, row: Company | None, form: Any, by: Staff) -> Any:
        return keep(
            row or Company(),
            by,
            name=checked_text(form.name.data, "name", 120),
            kind=CompanyKind(form.kind.data),
            siret=Company.checked_siret(form.siret.data),
            commune=places.meant(form.commune.data) if form.commune.data else None,
            description=checked_text(form.description.data or "", None),
            active=form.active.data,
        )

    @expose("/<id>/block", methods=("POST",))
    def block(self, id: str) -> Response:
        """Take no new applications."""
        return self.set_blocked(id, True)

    @expose("/<id>/unblock", methods=("POST",))
    def unblock(self, id: str) -> Response:
        """Take them again."""
        return self.set_blocked(id, False)

    def set_blocked(self, id: str, blocked: bool) -> Response:
        administration.set_blocked(signed_in(), found(self.scope(), id), blocked)
        flash(plain("done-company-block" if blocked else "done-company-unblock"), "success")
        return redirect(url_for(".index_view"), 303)
