"""Offers: an employer writes, publishes and closes those of their companies; referents read what is published."""

import logging
from typing import Any

from flask import flash, redirect, request, url_for
from flask_admin import expose
from markupsafe import Markup
from peewee import fn
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response
from wtforms import BooleanField, EmailField, SelectField
from wtforms.validators import InputRequired, Optional

from admin import places
from admin.access import ScopedView, me, roles, signed_in
from admin.downloads import download
from admin.forms import MISSING, Day, RowForm, at_most, choice, commune, line, paragraph
from admin.rows import found
from models.applications.answering import usual_days_to_answer
from models.applications.application import Application, Gate
from models.database import Query
from models.documents import storage
from models.documents.document import StoredFile, store
from models.documents.enclosing import MOST, check_may_enclose, enclose, take_out
from models.documents.enclosure import Enclosure
from models.documents.inspection.apart import inspect_apart
from models.documents.inspection.inspector import MAX_SIZE
from models.offers.offer import LONGEST_DESCRIPTION, Domain, Level, Nature, Offer, OfferState
from models.offers.publishing import close, keep_open, publish, write_offer
from models.organisations.company import Company
from models.people.staff import Staff
from models.refusal import Refused, Unreachable
from texts import lazy, plain, text
from texts.refusals import refusal_on_page

log = logging.getLogger("tremplin.admin")

ANY_NAME = "document"
VERBS = {"publish": publish, "close": close, "keep_open": keep_open}


def own_companies() -> list[tuple[str, str]]:
    query = Company.select().where(Company.id.in_(signed_in().company_ids), Company.active).order_by(Company.name)
    return [(str(one.id), one.name) for one in query]


def stored(sent: FileStorage | None) -> StoredFile:
    """The file that was sent, once it has passed inspection. Raises Refused."""
    content = sent.read() if sent is not None else b""
    try:
        return store(inspect_apart((sent and sent.filename) or ANY_NAME, content))
    except OSError as error:
        log.error("a file could not be looked at or stored: %s", type(error).__name__)
        raise Refused("file_not_received") from error


class OfferForm(RowForm):
    """What an offer says. Whether it is published is no field: that is a verb."""

    blames = {
        "title_missing": "title",
        "description_missing": "description",
        "commune_many": "commune",
        "first_day_past": "starts_on",
        "last_day_past": "closes_on",
        "offer_company": "company",
        "email": "contact_email",
        "contact_missing": "contact_email",
    }
    company = SelectField(lazy("field-company.label"), [InputRequired(MISSING)], choices=own_companies, coerce=str)
    title = line(lazy("field-title.label"), lazy("field-title.hint"))
    nature = choice(lazy("field-nature.label"), "offer-nature", Nature)
    domain = choice(lazy("field-domain.label"), "offer-domain", Domain)
    level = choice(lazy("field-level.label"), "offer-level", Level)
    commune = commune()
    description = paragraph(lazy("field-description.label"), lazy("field-description.hint"), LONGEST_DESCRIPTION)
    duration = line(lazy("field-duration.label"), lazy("field-duration.hint"), optional=True)
    hours = line(lazy("field-hours.label"), lazy("field-hours.hint"), optional=True)
    pay = line(lazy("field-pay.label"), lazy("field-pay.hint"), optional=True)
    adaptable = BooleanField(lazy("field-adaptable.label"), description=lazy("field-adaptable.hint"))
    starts_on = Day(lazy("field-first-day.label"), [Optional()])
    closes_on = Day(lazy("field-last-day.label"), [Optional()], description=lazy("field-last-day.hint"))
    by_mail_only = BooleanField(lazy("field-by-mail-only.label"), description=lazy("field-by-mail-only.hint"))
    contact_email = EmailField(lazy("field-contact-email.label"), [Optional(), at_most(254)])


def link_to_received(offer: Any) -> Markup | str:
    """How many applications reached it, leading to those."""
    if not offer.received:
        return "0"
    url = url_for("applications.index_view", offer=offer.id, gate=Gate.VALIDATED)
    return text("offer-received", count=offer.received, url=url, title=offer.title)


class OffersView(ScopedView):
    """The offers of one's companies; the team reads all of them, referents those that are published (A03)."""

    model = Offer
    name = lazy("view-offers")
    endpoint = "offers"
    open_to = ("referent", "employer", "team")
    written_by = ("employer",)
    can_create = can_edit = can_export = True
    has_buttons = True
    confirmed = ("close",)
    title_new, title_edit = lazy("view-offers.new"), lazy("view-offers.edit")
    form = OfferForm
    form_template = "offer_form.html"
    searched = (Offer.search_title, Offer.reference, Company.search_name)
    column_list = ("title", "company", "state", "reference", "commune", "received")
    column_labels = {
        "title": lazy("field-title.label"),
        "company": lazy("field-company.label"),
        "state": lazy("column-state"),
        "reference": lazy("column-reference"),
        "commune": lazy("field-commune.label"),
        "received": lazy("column-applications"),
    }
    column_formatters = {
        "state": lambda view, context, row, name: plain("offer-state", value=row.state),
        "commune": places.shown_in_list,
        "reference": lambda view, context, row, name: row.reference or "",
        "received": lambda view, context, row, name: link_to_received(row),
    }
    column_formatters_export = {**column_formatters, "received": lambda view, context, row, name: str(row.received)}

    @property
    def order(self) -> tuple[Any, ...]:
        """Newest first: for referents by publication, as an index has it."""
        since = Offer.published_at if roles(me()) == {"referent"} else Offer.created_at
        return since.desc(), Offer.id.desc()

    def scope(self) -> Query:
        return Offer.kept_by(signed_in())

    def narrowed(self, query: Query) -> Query:
        """More are read than kept: the list is the only way to them, with the page of each."""
        return Offer.read_by(signed_in())

    @expose("/<id>")
    def show(self, id: str) -> str:
        """An offer, to be read."""
        offer = found(Offer.read_by(signed_in()), id)
        asked = offer.is_asked_about and offer.may_be_changed_by(signed_in())
        return self.render(
            "offer.html",
            offer=offer,
            place=places.name_of(offer.commune),
            edit=self.edit_link(offer),
            buttons=[] if asked else self.buttons(offer),
            asked=asked,
            papers=Enclosure.of(offer),
            answers_in=self.answers_in(offer),
        )

    def answers_in(self, offer: Offer) -> int | None:
        """How long its employer takes to answer, as candidates read it: for who looks after the offer."""
        return usual_days_to_answer(offer.company) if offer.may_be_changed_by(signed_in()) else None

    def get_list(self, *args: Any, **options: Any) -> tuple[int | None, list[Any]]:
        """With each offer its company, and how many applications reached it, of those that one may see."""
        count, rows = super().get_list(*args, **options)
        companies = {one.id: one for one in Company.select().where(Company.id.in_({row.company_id for row in rows}))}
        seen = Application.visible_to(signed_in()).select(Application.offer, fn.COUNT(1))
        reached = seen.where(Application.offer.in_([row.id for row in rows]), Application.gate == Gate.VALIDATED)
        received = dict(reached.group_by(Application.offer).tuples())
        for row in rows:
            row.company, row.received = companies[row.company_id], received.get(row.id, 0)
        return count, rows

    def find(self, query: Query, words: str) -> Query:
        return super().find(query.join(Company), words)

    def link(self, row: Offer) -> str | None:
        return self.edit_link(row) or url_for(".show", id=row.id)

    def edit_link(self, row: Offer) -> str | None:
        """Where one changes what it says, if one may."""
        return super().link(row) if row.may_be_changed_by(signed_in()) else None

    def told_kept(self, row: Offer) -> str:
        return plain("offer-kept-unseen") if row.state == OfferState.DRAFT else super().told_kept(row)

    def get_save_return_url(self, model: Offer, is_created: bool = False) -> str:
        return url_for(".show", id=model.id)

    def buttons(self, row: Offer) -> list[tuple[str, str]]:
        if not row.may_be_changed_by(signed_in()):
            return []
        verb = "close" if row.state == OfferState.PUBLISHED else "publish"
        return [(plain("offer-verb", verb=verb), url_for(f".{verb}", id=row.id))]

    def fill(self, form: Any, row: Offer) -> None:
        form.commune.data, form.company.data = places.name_of(row.commune), str(row.company_id)

    def write(self, row: Offer | None, form: Any, by: Staff) -> Offer:
        return write_offer(
            by,
            row,
            form.seen.data,
            company=int(form.company.data),
            title=form.title.data,
            nature=Nature(form.nature.data),
            domain=Domain(form.domain.data),
            level=Level(form.level.data),
            commune=places.meant(form.commune.data),
            description=form.description.data,
            duration=form.duration.data or "",
            hours=form.hours.data or "",
            pay=form.pay.data or "",
            adaptable=form.adaptable.data,
            starts_on=form.starts_on.data,
            closes_on=form.closes_on.data,
            by_mail_only=form.by_mail_only.data,
            contact_email=form.contact_email.data or None,
        )

    @expose("/<id>/papers")
    def papers(self, id: str) -> str:
        """The papers of an offer, to be added and removed."""
        return self.papers_page(self.written_here(id))

    @expose("/<id>/papers", methods=("POST",))
    def enclose(self, id: str) -> Response | tuple[str, int]:
        """Join a file (P13): looked at before the offer is held."""
        offer, sent = self.written_here(id), request.files.get("file")
        try:
            check_may_enclose(signed_in(), offer)
            enclose(signed_in(), offer, stored(sent))
        except Refused as refused:
            return self.papers_page(offer, refusal_on_page(refused)), 422
        flash(plain("offer-paper-added"), "success")
        return redirect(url_for(".papers", id=offer.id), 303)

    @expose("/<id>/papers/<document_id>")
    def paper(self, id: str, document_id: str) -> Response:
        """One of them, for whoever reads the offer."""
        paper = found(Enclosure.select().where(Enclosure.offer == found(Offer.read_by(signed_in()), id)), document_id)
        return download(paper, storage.read(paper.key))

    @expose("/<id>/papers/<document_id>/remove", methods=("POST",))
    def take_out(self, id: str, document_id: str) -> Response:
        """Keep one no longer."""
        offer = self.written_here(id)
        take_out(signed_in(), found(Enclosure.select().where(Enclosure.offer == offer), document_id))
        flash(plain("offer-paper-removed"), "success")
        return redirect(url_for(".papers", id=offer.id), 303)

    def written_here(self, id: str) -> Offer:
        """The offer of that id, for who writes it. Raises Unreachable."""
        offer: Offer = found(self.scope(), id)
        if not offer.may_be_changed_by(signed_in()):
            raise Unreachable
        return offer

    def papers_page(self, offer: Offer, wrong: str = "") -> str:
        kept = Enclosure.of(offer)
        facts = {"papers": kept, "is_full": len(kept) >= MOST, "largest": MAX_SIZE}
        return self.render("papers.html", offer=offer, wrong=wrong, **facts)

    @expose("/<id>/publish", methods=("POST",))
    def publish(self, id: str) -> Response:
        """Open it to candidates."""
        return self.carry_out(id, "publish")

    @expose("/<id>/keep-open", methods=("POST",))
    def keep_open(self, id: str) -> Response:
        """Say that it is open still."""
        return self.carry_out(id, "keep_open")

    @expose("/<id>/close", methods=("GET", "POST"))
    def close(self, id: str) -> Response | str:
        """End it. Applications already sent go on (I40)."""
        if request.method == "POST":
            return self.carry_out(id, "close")
        offer = found(self.scope(), id)
        return self.confirm(offer, plain("offer-verb", verb="close"), plain("offer-close-about"))

    def carry_out(self, id: str, verb: str) -> Response:
        offer = VERBS[verb](signed_in(), found(self.scope(), id))
        unheard = verb == "publish" and offer.company.blocked
        flash(plain("offer-published-blocked") if unheard else plain("offer-verb.done", verb=verb), "success")
        return redirect(self.list_as_left(), 303)
