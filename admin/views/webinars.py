"""Webinars: held by the team, for staff to come to; the link is for those who do (I38)."""

from typing import Any

from flask import flash, redirect, request, url_for
from flask_admin import expose
from markupsafe import Markup
from werkzeug.wrappers import Response
from wtforms import DateTimeLocalField, IntegerField
from wtforms.validators import InputRequired, NumberRange, Optional

from admin.access import ScopedView, signed_in
from admin.forms import MISSING, RowForm, choice, line, paragraph
from admin.rows import found
from models.database import Query, local
from models.people.staff import Staff
from models.refusal import Refused
from models.support.attending import sign_off, sign_up
from models.support.holding import cancel_webinar, write_webinar
from models.support.webinar import LONGEST_LINK, LONGEST_TITLE, Attendance, Audience, Webinar
from models.validation import checked_instant
from texts import lazy, plain
from texts.zones import city, told_in_full

LONGEST, MOST_SEATS = 600, 100_000


class WebinarForm(RowForm):
    """What the team says of a webinar. Its hour is that of here."""

    blames = {
        "title_missing": "title",
        "description_missing": "words",
        "webinar_past": "starts_at",
        "no_such_hour": "starts_at",
        "webinar_link": "link",
        "webinar_audience": "audience",
        "webinar_seats": "seats",
    }
    title = line(lazy("field-webinar-title"), "", LONGEST_TITLE)
    audience = choice(lazy("column-webinar-audience"), "audience", Audience)
    words = paragraph(lazy("field-webinar-words"), lazy("field-webinar-words.hint"))
    starts_at = DateTimeLocalField(lazy("field-webinar-when"), [InputRequired(MISSING)])
    minutes = IntegerField(lazy("field-webinar-minutes"), [InputRequired(MISSING), NumberRange(5, LONGEST)], default=60)
    link = line(lazy("field-webinar-link"), lazy("field-webinar-link.hint"), LONGEST_LINK)
    seats = IntegerField(
        lazy("field-webinar-seats"),
        [Optional(), NumberRange(1, MOST_SEATS)],
        description=lazy("field-webinar-seats.hint"),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.starts_at.description = plain("field-webinar-when.hint", city=city())


def told_seats(view: object, context: object, row: Webinar, name: str) -> str:
    """How many come, of how many who may."""
    return plain("webinar-seats-of", count=row.signed, seats=row.seats) if row.seats else str(row.signed)


def told_link(view: object, context: object, row: Webinar, name: str) -> str:
    """The link, for those who come and for the team."""
    if row.is_cancelled:
        return plain("webinar-cancelled-short")
    return Markup('<a href="{0}">{0}</a>').format(row.link) if row.is_mine or signed_in().oversees else ""


class WebinarsView(ScopedView):
    """Those for what one is, the latest first; all for the team, which writes them."""

    model = Webinar
    name = lazy("view-webinars")
    about = lazy("view-webinars.about")
    endpoint = "webinars"
    open_to = ("team", "referent", "employer")
    written_by = ("team",)
    can_create = can_edit = True
    has_buttons = True
    confirmed = ("cancel",)
    title_new, title_edit = lazy("view-webinars.new"), lazy("view-webinars.edit")
    form = WebinarForm
    order = (Webinar.starts_at.desc(), Webinar.id.desc())
    column_list = ("title", "words", "audience", "starts_at", "seats", "link")
    column_labels = {
        "title": lazy("column-webinar"),
        "words": lazy("field-webinar-words"),
        "audience": lazy("column-webinar-audience"),
        "starts_at": lazy("column-webinar-when"),
        "seats": lazy("column-webinar-signed"),
        "link": lazy("column-webinar-link"),
    }
    column_formatters = {
        "audience": lambda view, context, row, name: plain("audience", value=row.audience),
        "starts_at": lambda view, context, row, name: told_in_full(row.starts_at),
        "seats": told_seats,
        "link": told_link,
    }

    def scope(self) -> Query:
        return Webinar.visible_to(signed_in())

    def get_list(self, *args: Any, **options: Any) -> tuple[int | None, list[Any]]:
        """With each how many come, and whether one does oneself, in two questions for all."""
        count, rows = super().get_list(*args, **options)
        ids = [row.id for row in rows]
        signed = Attendance.counts(ids)
        mine = Attendance.own_among(signed_in(), ids)
        for row in rows:
            row.signed, row.is_mine = signed.get(row.id, 0), row.id in mine
        return count, rows

    def buttons(self, row: Webinar) -> list[tuple[str, str]]:
        if not row.is_open:
            return []
        leave = (plain("webinar-leave"), url_for(".leave", id=row.id))
        join = (plain("webinar-join"), url_for(".join", id=row.id))
        cancel = (plain("webinar-cancel"), url_for(".cancel", id=row.id))
        return [leave if row.is_mine else join, *([cancel] if self.may_write() else [])]

    def fill(self, form: Any, row: Webinar) -> None:
        form.starts_at.data = local(row.starts_at).replace(tzinfo=None)

    def write(self, row: Webinar | None, form: Any, by: Staff) -> Webinar:
        typed = {name: form[name].data for name in ("title", "words", "minutes", "link", "seats")}
        starts_at = checked_instant(form.starts_at.data)
        return write_webinar(
            by, row, form.seen.data, audience=Audience(form.audience.data), starts_at=starts_at, **typed
        )

    @expose("/<id>/join", methods=("POST",))
    def join(self, id: str) -> Response:
        """Come to it."""
        sign_up(signed_in(), found(self.scope(), id))
        return self._done(plain("webinar-joined"))

    @expose("/<id>/leave", methods=("POST",))
    def leave(self, id: str) -> Response:
        """Not come after all."""
        sign_off(signed_in(), found(self.scope(), id))
        return self._done(plain("webinar-left"))

    @expose("/<id>/cancel", methods=("GET", "POST"))
    def cancel(self, id: str) -> Any:
        """What cancelling does, then doing it."""
        row = found(self.scope(), id)
        if not self.may_write():
            raise Refused("not_yours")
        if request.method == "GET":
            return self.confirm(row, plain("webinar-cancel"), plain("webinar-cancel.about"))
        cancel_webinar(signed_in(), row)
        return self._done(plain("webinar-cancelled"))

    def _done(self, words: str) -> Response:
        flash(words, "success")
        return redirect(self.list_as_left(), 303)
