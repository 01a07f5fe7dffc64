"""Who is asking, and what a page lets them reach. Everything is closed until a view opens it."""

from typing import Any
from urllib.parse import urlencode

from flask import abort, flash, g, redirect, request, url_for
from flask_admin import expose
from flask_admin.contrib.peewee import ModelView
from flask_security import current_user
from peewee import IntegrityError
from werkzeug.wrappers import Response

from admin.forms import Form
from admin.history import last_edit_of
from admin.rows import PAGES, any_of, found, holds, page_number, words_of
from admin.sessions import is_fresh
from admin.sheets import sheet
from admin.typed import password_first, sign_in_first
from models.acts import act
from models.database import Query
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import clean
from texts import lazy, plain


def me() -> Staff | None:
    """The member of staff who is signed in."""
    if not current_user.is_authenticated:
        return None
    if "staff" not in g:
        g.staff = Staff(**current_user.__data__)
    return g.staff


def my_number() -> int | None:
    """The number of the account that is signed in."""
    staff = me()
    return staff.id if staff else None


def signed_in() -> Staff:
    """The member of staff who is signed in, or else the answer is that there is no such page."""
    return me() or abort(404)


def roles(staff: Staff | None) -> set[str]:
    """What someone is, from their memberships: of the team, a referent, an employer, or several of these."""
    if staff is None or not staff.active:
        return set()
    held = {"team": staff.team, "referent": staff.establishment_ids, "employer": staff.company_ids}
    return {role for role, held_by_them in held.items() if held_by_them}


class ScopedView(ModelView):
    """The only base of a view over a table.

    A child says who may come (`open_to`), what they reach (`scope`), what the list shows, and, when rows are written
    here, by whom (`written_by`), the form and `write`; which of its verbs ask once more (`confirmed`); which of its
    pages ask for a password that was typed long ago (`guarded`). Ways in that it does not open (details, delete, bulk
    actions, look-ups, edits in the list) have no address at all.
    """

    open_to: tuple[str, ...] = ()
    written_by: tuple[str, ...] = ()
    order: tuple[Any, ...] = ()
    searched: tuple[Any, ...] = ()
    can_create = can_edit = can_delete = can_export = False
    list_template = "list.html"
    form_template = "form.html"
    page_size = 20
    export_max_rows = 5000
    # Days and instants reach the spreadsheet as they are, and are told as people here read them.
    column_type_formatters_export: dict[type, Any] = {}
    title_new = title_edit = about = ""
    saves = lazy("save")  # what the button of the form says
    has_buttons = False
    confirmed: tuple[str, ...] = ()
    guarded: tuple[str, ...] = ()
    form = Form

    def scope(self) -> Query:
        """The rows that the person who asks may reach."""
        raise NotImplementedError

    def narrowed(self, query: Query) -> Query:
        """The rows that the address asks for, among those of the list."""
        return query

    def write(self, row: Any, form: Any, by: Staff) -> Any:
        """Keep what was typed in this row, or in a new one, by the rules of the table; journal it. Raises Refused."""
        raise NotImplementedError

    def link(self, row: Any) -> str | None:
        """Where the row's name leads in the list."""
        return url_for(".edit_view", id=row.id) if self.can_edit and self.may_write() else None

    def buttons(self, row: Any) -> list[tuple[str, str]]:
        """The verbs of a row in the list: each a word and the address to post to."""
        return []

    def asks_first(self, url: str) -> bool:
        """Whether the verb of this address shows first what it will do."""
        return url.partition("?")[0].rpartition("/")[2] in self.confirmed

    def confirm(self, row: Any, title: str, about: str) -> str:
        """What a verb will do, before it is done."""
        return self.render("confirm.html", row=row, title=title, about=about, back=self.list_as_left())

    def where_we_are(self) -> str:
        """The page of the list and what was looked for, as the end of an address."""
        kept = urlencode(self._list_arguments())
        return f"?{kept}" if kept else ""

    def list_as_left(self) -> str:
        """The list as it was left for one of its verbs: our own address, whatever else the request holds."""
        return url_for(".index_view", **self._list_arguments())

    def _list_arguments(self) -> dict[str, str]:
        return {name: request.args[name] for name in ("search", "page") if request.args.get(name)}

    def may_write(self) -> bool:
        """Whether the person who asks may make and change rows here."""
        return bool(roles(me()) & set(self.written_by))

    def __init__(self) -> None:
        super().__init__(self.model, name=self.name, endpoint=self.endpoint, url=f"/{self.endpoint}")

    def create_blueprint(self, admin: Any) -> Any:
        ways_in = {"create_view": self.can_create, "edit_view": self.can_edit, "export": self.can_export}
        closed = {"details_view", "delete_view", "action_view", "ajax_lookup", "ajax_update"}
        closed |= {name for name, is_open in ways_in.items() if not is_open}
        self._urls = [url for url in self._urls if url[1] not in closed]
        return super().create_blueprint(admin)

    def is_accessible(self) -> bool:
        return bool(roles(me()) & set(self.open_to))

    def inaccessible_callback(self, name: str, **arguments: Any) -> Any:
        return sign_in_first() if me() is None else abort(404)

    def _handle_view(self, name: str, **arguments: Any) -> Any:
        answer = super()._handle_view(name, **arguments)
        if answer is None and name in ("create_view", "edit_view") and not self.may_write():
            abort(404)
        return password_first() if answer is None and name in self.guarded and not is_fresh() else answer

    def init_search(self) -> bool:
        return bool(self.searched)

    def get_query(self) -> Query:
        return self.scope()

    def get_one(self, id: Any) -> Any:
        return found(self.scope(), id)

    def find(self, query: Query, words: str) -> Query:
        """The rows in which every word occurs, whatever its accents and case."""
        for word in words_of(words):
            query = query.where(any_of([holds(field, word) for field in self.searched]))
        return query

    def get_list(
        self,
        page: int | None,
        sort_column: Any,
        sort_desc: Any,
        search: str | None,
        filters: Any,
        execute: bool = True,
        page_size: int | None = None,
    ) -> tuple[int | None, list[Any]]:
        query = self.narrowed(self.scope())
        if search and self.searched:
            query = self.find(query, clean(search)[:100])
        size = page_size or self.page_size
        count = query.limit((PAGES + 1) * size).count()
        return count, list(query.order_by(*self.order).limit(size).offset(page_number(page) * size))

    def _export_csv(self, return_url: str) -> Response:
        _, found_rows = self._export_data()
        names, titles = zip(*self._export_columns, strict=True)
        rows = ([self.get_export_value(row, name) for name in names] for row in found_rows)
        return sheet(self.endpoint, [titles, *rows])

    def export_url(self) -> str:
        """Where the rows of the list, as it is searched and narrowed now, leave as a spreadsheet."""
        asked = urlencode(list(request.args.items(multi=True)))
        return f"{url_for('.export', export_type='csv')}?{asked}".rstrip("?")

    def told_kept(self, row: Any) -> str:
        """What is said once a row is kept."""
        return plain("form-kept")

    def get_save_return_url(self, model: Any, is_created: bool = False) -> str:
        # The library would go where the address's own `url` says, be it another site.
        return url_for(".index_view")

    @expose("/export/<export_type>/")
    def export(self, export_type: str) -> Response:
        """The list as a sheet, in a format that there is."""
        return super().export(export_type) if export_type in self.export_types else abort(404)

    def create_form(self, obj: Any = None) -> Any:
        return self.form()

    def edit_form(self, obj: Any = None) -> Any:
        form = self.form()
        return self.form_of(obj) if form.is_blank else form

    def form_of(self, row: Any) -> Any:
        """The form of a row as it is now, whatever was typed."""
        form = self.form(None, obj=row)
        form.seen.data = row.revision
        self.fill(form, row)
        return form

    def fill(self, form: Any, row: Any) -> None:
        """Put in a form what the row holds under another name, or in other words."""

    @expose("/new", methods=("GET", "POST"))
    def create_view(self) -> Any:
        """The form of a new row, then the row."""
        return self._fill(None, self.create_form())

    @expose("/<id>/edit", methods=("GET", "POST"))
    def edit_view(self, id: str) -> Any:
        """The form of a row, then the row as it was changed."""
        row = self.get_one(id)
        return self._fill(row, self.edit_form(row))

    def turns_off(self, row: Any, form: Any) -> bool:
        """Whether what was typed puts an organisation out of use."""
        return False

    def _fill(self, row: Any, form: Any) -> Any:
        is_good = form.validate_on_submit()
        if is_good and self.turns_off(row, form) and not is_fresh():
            return password_first()
        kept = self._keep(row, form) if is_good else None
        if kept is not None:
            flash(self.told_kept(kept), "success")
            return redirect(self.get_save_return_url(kept, row is None), 303)
        title = self.title_new if row is None else self.title_edit
        answer = self.render(self.form_template, form=form, title=title)
        code = 409 if form.is_outdated else 422
        return (answer, code) if form.is_submitted() else answer

    def _keep(self, row: Any, form: Any) -> Any:
        try:
            row = self._write(row, form)
        except Refused as refused:
            form.blame(refused)
            if refused.reason == "edited_meanwhile":
                row = self.get_one(row.id)
                form.compare(self.form_of(row))
                form.changed_by = last_edit_of(row)
            return None
        except IntegrityError:
            form.blame(Refused("already_exists"))
            return None
        return row

    @act
    def _write(self, row: Any, form: Any) -> Any:
        written = self.write(row, form, signed_in())
        found(self.scope(), written.id)  # no one writes a row out of their own reach
        return written
