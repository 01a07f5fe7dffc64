"""Employers: kept by the team, seen by their members, blocked by their administrators."""

from typing import Any

from flask import flash, redirect, request, url_for
from flask_admin import expose
from werkzeug.wrappers import Response
from wtforms import BooleanField

from admin import places
from admin.access import ScopedView, signed_in
from admin.forms import RowForm, choice, commune, line, paragraph
from admin.rows import found
from admin.views.organisations import CheckboxesField, all_conventions
from admin.words import yes_or_no
from models.database import Query
from models.organisations.company import Company, CompanyKind, block, unblock, write_company
from models.organisations.membership import companies_of
from models.people.staff import Staff
from texts import lazy, plain


class CompanyForm(RowForm):
    blames = {"siret": "siret", "siret_taken": "siret", "commune_many": "commune"}
    name = line(lazy("field-name.label"))
    kind = choice(lazy("field-kind.label"), "company-kind", CompanyKind)
    siret = line(lazy("field-siret.label"), lazy("field-siret.hint"), longest=25)
    commune = commune(optional=True)
    description = paragraph(lazy("field-company-description.label"), optional=True)
    conventions = CheckboxesField(
        lazy("field-partner-of.label"), choices=all_conventions, coerce=str, description=lazy("field-partner-of.hint")
    )
    active = BooleanField(lazy("field-company-active.label"), default=True)


class CompaniesView(ScopedView):
    """Employers. The team keeps all of them; each sees its own, and its administrators may block applications (I39)."""

    model = Company
    name = lazy("view-companies")
    endpoint = "companies"
    open_to = ("team", "employer")
    written_by = ("team",)
    can_create = can_edit = can_export = True
    has_buttons = True
    confirmed = ("block",)
    title_new, title_edit = lazy("view-companies.new"), lazy("view-companies.edit")
    about = lazy("view-companies.about")
    form = CompanyForm
    searched = (Company.search_name, Company.siret)
    order = (Company.name, Company.id)
    column_list = ("name", "kind", "siret", "commune", "blocked", "active")
    column_labels = {
        "name": lazy("field-name.label"),
        "kind": lazy("field-kind.label"),
        "siret": lazy("field-siret.label"),
        "commune": lazy("field-commune.label"),
        "blocked": lazy("column-blocked"),
        "active": lazy("column-active"),
    }
    column_formatters = {
        "kind": lambda view, context, row, name: plain("company-kind", value=row.kind),
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
        return [(plain("company-verb", verb=verb), url_for(f".{verb}", id=row.id))]

    def fill(self, form: Any, row: Company) -> None:
        form.commune.data = places.name_of(row.commune)
        form.conventions.data = [str(one.id) for one in row.conventions()]

    def turns_off(self, row: Company | None, form: Any) -> bool:
        return row is not None and row.active and not form.active.data

    def write(self, row: Company | None, form: Any, by: Staff) -> Any:
        return write_company(
            by,
            row,
            form.seen.data,
            [int(convention) for convention in form.conventions.data],
            name=form.name.data,
            kind=CompanyKind(form.kind.data),
            siret=form.siret.data,
            commune=places.meant(form.commune.data) if form.commune.data else None,
            description=form.description.data or "",
            active=form.active.data,
        )

    @expose("/<id>/block", methods=("GET", "POST"))
    def block(self, id: str) -> Response | str:
        """Take no new applications."""
        if request.method == "POST":
            return self.carry_out(id, block, "block")
        company = found(self.scope(), id)
        return self.confirm(company, plain("company-verb", verb="block"), plain("company-block-about"))

    @expose("/<id>/unblock", methods=("POST",))
    def unblock(self, id: str) -> Response:
        """Take them again."""
        return self.carry_out(id, unblock, "unblock")

    def carry_out(self, id: str, act: Any, verb: str) -> Response:
        act(signed_in(), found(self.scope(), id))
        flash(plain("company-verb.done", verb=verb), "success")
        return redirect(self.list_as_left(), 303)
