"""Employers: kept by the team, seen by their members, blocked by their administrators."""

from typing import Any

from flask import flash, redirect, url_for
from flask_admin import expose
from werkzeug.wrappers import Response
from wtforms import BooleanField

from admin import places
from admin.access import ScopedView, signed_in
from admin.forms import Form, choice, commune, line, paragraph
from admin.rows import found, keep
from admin.words import label, yes_or_no
from models.accounts import administration
from models.database import Query
from models.organisations.company import Company, CompanyKind
from models.organisations.membership import companies_of
from models.people.staff import Staff
from models.validation import checked_text
from texts import plain


class CompanyForm(Form):
    blames = {"siret": "siret", "commune_many": "commune"}
    name = line("Nom")
    kind = choice("Type", "company-kind", CompanyKind)
    siret = line("SIRET", "14 chiffres.", longest=25)
    commune = commune(optional=True)
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
        "commune": places.shown_in_list,
        "blocked": yes_or_no,
        "active": yes_or_no,
    }
    column_formatters_export = column_formatters

    def scope(self) -> Query:
        return companies_of(signed_in())

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
