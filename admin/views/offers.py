"""Offers: an employer writes, publishes and closes those of their companies."""

from typing import Any

from flask import flash, redirect, url_for
from flask_admin import expose
from peewee import fn
from werkzeug.wrappers import Response
from wtforms import BooleanField, DateField, EmailField, SelectField
from wtforms.validators import InputRequired, Length, Optional

from admin import places
from admin.access import ScopedView, signed_in
from admin.forms import MISSING, Form, choice, commune, line, paragraph
from admin.rows import found
from admin.words import label
from models.applications.application import Application, Gate
from models.database import Query, transaction
from models.offers.offer import Domain, Level, Nature, Offer, OfferState
from models.organisations.company import Company
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_email, checked_text
from texts import plain

DESCRIPTION = 5000


def own_companies() -> list[tuple[str, str]]:
    query = Company.select().where(Company.id.in_(signed_in().company_ids), Company.active).order_by(Company.name)
    return [(str(one.id), one.name) for one in query]


class OfferForm(Form):
    """What an offer says. Whether it is published is no field: that is a verb."""

    blames = {
        "title_missing": "title",
        "description_missing": "description",
        "commune_many": "commune",
        "date": "starts_on",
        "email": "contact_email",
        "contact_missing": "contact_email",
    }
    company = SelectField("Entreprise", [InputRequired(MISSING)], choices=own_companies, coerce=str)
    title = line("Titre", "Le métier, en quelques mots.")
    nature = choice("Contrat", "nature", Nature)
    domain = choice("Domaine", "domain", Domain)
    level = choice("Niveau demandé", "level", Level)
    commune = commune()
    description = paragraph("Description", "Le travail, les horaires, l’équipe. Avec des mots simples.", DESCRIPTION)
    starts_on = DateField("Premier jour", [Optional()])
    by_mail_only = BooleanField("Candidature par e-mail seulement", description="Le chat ne proposera pas de postuler.")
    contact_email = EmailField("E-mail pour postuler", [Optional(), Length(max=254)])


class OffersView(ScopedView):
    """The offers of one's companies; the team reads all of them."""

    model = Offer
    name = "Offres"
    endpoint = "offers"
    open_to = ("employer", "team")
    written_by = ("employer",)
    can_create = can_edit = can_export = True
    has_buttons = True
    title_new, title_edit = "Écrire une offre", "Modifier l’offre"
    form = OfferForm
    searched = (Offer.title, Offer.reference)
    order = (Offer.created_at.desc(), Offer.id.desc())
    column_list = ("title", "company", "state", "reference", "commune", "received")
    column_labels = {
        "title": "Titre",
        "company": "Entreprise",
        "state": "État",
        "reference": "Référence",
        "commune": "Commune",
        "received": "Candidatures",
    }
    column_formatters = {
        "state": lambda view, context, row, name: label("offer", row.state),
        "commune": places.shown_in_list,
        "reference": lambda view, context, row, name: row.reference or "",
    }
    column_formatters_export = column_formatters

    def scope(self) -> Query:
        return Offer.kept_by(signed_in())

    def get_list(self, *args: Any, **options: Any) -> tuple[int | None, list[Any]]:
        """With each offer its company, and how many applications reached it."""
        count, rows = super().get_list(*args, **options)
        companies = {one.id: one for one in Company.select().where(Company.id.in_({row.company_id for row in rows}))}
        reached = Application.select(Application.offer, fn.COUNT(1)).where(
            Application.offer.in_([row.id for row in rows]), Application.gate == Gate.VALIDATED
        )
        received = dict(reached.group_by(Application.offer).tuples())
        for row in rows:
            row.company, row.received = companies[row.company_id], received.get(row.id, 0)
        return count, rows

    def link(self, row: Offer) -> str | None:
        return super().link(row) if row.may_be_changed_by(signed_in()) else None

    def buttons(self, row: Offer) -> list[tuple[str, str]]:
        if not row.may_be_changed_by(signed_in()):
            return []
        verb = "close" if row.state == OfferState.PUBLISHED else "publish"
        return [(plain(f"offer-{verb}"), url_for(f".{verb}", id=row.id))]

    def edit_form(self, obj: Offer | None = None) -> Form:
        form = super().edit_form(obj)
        if not form.is_submitted() and obj is not None:
            form.commune.data, form.company.data = places.name_of(obj.commune), str(obj.company_id)
        return form

    def write(self, row: Offer | None, form: Any, by: Staff) -> Offer:
        company = int(form.company.data)
        if row is not None and row.company_id != company:
            raise Refused("offer_company")
        if form.by_mail_only.data and not form.contact_email.data:
            raise Refused("contact_missing")
        offer = row or Offer(company=company)
        offer.write(
            by,
            title=checked_text(form.title.data, "title", 120),
            nature=Nature(form.nature.data),
            domain=Domain(form.domain.data),
            level=Level(form.level.data),
            commune=places.meant(form.commune.data),
            description=checked_text(form.description.data, "description", DESCRIPTION),
            starts_on=form.starts_on.data,
            by_mail_only=form.by_mail_only.data,
            contact_email=checked_email(form.contact_email.data) if form.contact_email.data else None,
        )
        return offer

    @expose("/<id>/publish", methods=("POST",))
    def publish(self, id: str) -> Response:
        """Open it to candidates."""
        return self.carry_out(id, "publish")

    @expose("/<id>/close", methods=("POST",))
    def close(self, id: str) -> Response:
        """End it. Applications already sent go on (I40)."""
        return self.carry_out(id, "close")

    def carry_out(self, id: str, verb: str) -> Response:
        offer = found(self.scope(), id)
        with transaction():
            getattr(offer, verb)(signed_in())
        flash(plain(f"done-offer-{verb}"), "success")
        return redirect(url_for(".index_view"), 303)
