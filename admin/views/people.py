"""Staff: colleagues of an organisation, and accounts of the platform."""

from typing import Any

from flask import flash, redirect, request, url_for
from flask_admin import expose
from peewee import JOIN
from werkzeug.wrappers import Response
from wtforms import BooleanField, EmailField, SelectField
from wtforms.validators import InputRequired, Length

from admin import security
from admin.access import ScopedView, signed_in
from admin.forms import MISSING, Form, LongSelect, line
from admin.rows import found
from admin.words import yes_or_no
from models.accounts import colleagues, team
from models.database import Query
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.organisations.membership import Membership, Role, administered_by
from models.people.staff import Staff
from models.validation import NOT_A_NAME
from texts import lazy, plain

ORGANISATIONS: dict[str, Any] = {"establishment": Establishment, "company": Company}


def administered() -> list[tuple[str, str]]:
    """The organisations to which this person may invite, each by its kind and number."""
    return [
        (f"{kind}-{id}", name)
        for kind, model in ORGANISATIONS.items()
        for id, name in administered_by(signed_in(), model).select(model.id, model.name).order_by(model.name).tuples()
    ]


class ColleagueForm(Form):
    """Whom to invite, and where."""

    blames = {"already_member": "email", **dict.fromkeys(NOT_A_NAME, "last_name")}
    organisation = SelectField(
        lazy("field-organisation.label"),
        [InputRequired(MISSING)],
        choices=administered,
        coerce=str,
        widget=LongSelect(),
    )
    email = EmailField(
        lazy("field-colleague-email.label"),
        [InputRequired(MISSING), Length(max=254)],
        description=lazy("field-colleague-email.hint"),
    )
    first_name = line(lazy("question-first-name.label"), longest=60)
    last_name = line(lazy("question-last-name.label"), longest=60)
    admin = BooleanField(lazy("field-administrator.label"), description=lazy("field-administrator.hint"))


class ColleaguesView(ScopedView):
    """Who belongs to one's organisations. An administrator invites, and ends memberships."""

    model = Membership
    name = lazy("view-colleagues")
    endpoint = "colleagues"
    open_to = written_by = ("referent", "employer", "team")
    can_create = True
    has_buttons = True
    confirmed = ("end",)
    guarded = ("create_view", "end")
    title_new, saves = lazy("view-colleagues.new"), lazy("invite")
    form = ColleagueForm
    order = (Membership.id.desc(),)
    column_list = ("staff", "email", "organisation", "admin", "state")
    column_labels = {
        "staff": lazy("field-name.label"),
        "email": lazy("column-email"),
        "organisation": lazy("field-organisation.label"),
        "admin": lazy("field-administrator.label"),
        "state": lazy("column-access"),
    }
    column_formatters = {
        "staff": lambda view, context, row, name: str(row),
        "email": lambda view, context, row, name: row.staff.email,
        "admin": lambda view, context, row, name: yes_or_no(view, context, row, "is_admin"),
        "state": lambda view, context, row, name: access_of(row),
    }

    def scope(self) -> Query:
        return (
            Membership.visible_to(signed_in())
            .select(Membership, Staff, Establishment, Company)
            .join(Staff)
            .switch(Membership)
            .join(Establishment, JOIN.LEFT_OUTER)
            .switch(Membership)
            .join(Company, JOIN.LEFT_OUTER)
        )

    def may_write(self) -> bool:
        staff = signed_in()
        return super().may_write() and any(administered_by(staff, model).exists() for model in ORGANISATIONS.values())

    def buttons(self, row: Membership) -> list[tuple[str, str]]:
        staff = signed_in()
        verbs = []
        if colleagues.may_invite_again(staff, row):
            verbs.append((plain("colleague-verb", verb="invite"), url_for(".invite", id=row.id)))
        if colleagues.may_end_membership(staff, row):
            verbs.append((plain("colleague-verb", verb=ending(row)), url_for(".end", id=row.id)))
        return verbs

    def _keep(self, row: Any, form: Any) -> Any:
        kept = super()._keep(row, form)
        if kept is not None:
            facts = {"membership": kept.id, "of": kept.staff_id, "role": kept.role}
            security.note("invite_colleague", signed_in().id, "done", **facts)
        return kept

    def told_kept(self, row: Membership) -> str:
        return plain("colleague-verb.done", verb="invite")

    def write(self, row: Membership | None, form: Any, by: Staff) -> Membership:
        kind, _, number = form.organisation.data.partition("-")
        organisation = ORGANISATIONS[kind].get_by_id(int(number))
        typed = (form.email.data, form.first_name.data, form.last_name.data)
        role = Role.ADMINISTRATOR if form.admin.data else None
        return colleagues.invite_colleague(by, organisation, *typed, role)

    @expose("/<id>/invite", methods=("POST",))
    def invite(self, id: str) -> Response:
        """A new invitation, when the first one was lost or is too old."""
        colleagues.invite_again(signed_in(), found(self.scope(), id))
        flash(plain("colleague-verb.done", verb="invite"), "success")
        return redirect(self.list_as_left(), 303)

    @expose("/<id>/end", methods=("GET", "POST"))
    def end(self, id: str) -> Response | str:
        """A colleague leaves, or is made to."""
        staff, membership = signed_in(), found(self.scope(), id)
        verb = ending(membership)
        if request.method == "GET":
            about = plain("colleague-end-about", verb=verb, organisation=str(membership.organisation))
            return self.confirm(membership, plain("colleague-verb", verb=verb), about)
        colleagues.end_membership(staff, membership)
        security.note("end_membership", staff.id, "done", membership=membership.id, of=membership.staff_id)
        flash(plain("colleague-verb.done", verb=verb), "success")
        # Who left their last organisation has no list of colleagues any more.
        return redirect(url_for("admin.index") if verb == "leave" else self.list_as_left(), 303)


def ending(membership: Membership) -> str:
    """What ending this membership is for the person who asks: one's own, or another's."""
    return "leave" if membership.staff_id == signed_in().id else "end"


def access_of(membership: Membership) -> str:
    if membership.is_pending:
        return plain("access", state="invited")
    return plain("access", state="open" if membership.active and membership.staff.active else "closed")


class AccountForm(Form):
    """A new member of the team."""

    blames = {"already_member": "email", "account_closed": "email", **dict.fromkeys(NOT_A_NAME, "last_name")}
    email = EmailField(lazy("question-email.label"), [InputRequired(MISSING), Length(max=254)])
    first_name = line(lazy("question-first-name.label"), longest=60)
    last_name = line(lazy("question-last-name.label"), longest=60)


class AccountsView(ScopedView):
    """Every account, for the team: it closes and opens them, and invites its own members."""

    model = Staff
    name = lazy("view-accounts")
    endpoint = "accounts"
    open_to = written_by = ("team",)
    can_create = True
    has_buttons = True
    title_new, saves = lazy("view-accounts.new"), lazy("invite")
    form = AccountForm
    confirmed = ("close", "open")
    guarded = ("create_view", "close", "open")
    searched = (Staff.search_name, Staff.email)
    order = (Staff.last_name, Staff.first_name, Staff.id)
    column_list = ("person", "email", "team", "active")
    column_labels = {
        "person": lazy("field-name.label"),
        "email": lazy("column-email"),
        "team": lazy("column-team"),
        "active": lazy("column-open"),
    }
    column_formatters = {
        "person": lambda view, context, row, name: str(row),
        "team": yes_or_no,
        "active": yes_or_no,
    }

    def scope(self) -> Query:
        return Staff.select()

    def buttons(self, row: Staff) -> list[tuple[str, str]]:
        if row.id == signed_in().id:
            return []
        verb = "close" if row.active else "open"
        return [(plain("account-verb", verb=verb), url_for(f".{verb}", id=row.id))]

    def _keep(self, row: Any, form: Any) -> Any:
        kept = super()._keep(row, form)
        if kept is not None:
            security.note("invite_to_team", signed_in().id, "done", of=kept.id)
        return kept

    def write(self, row: Staff | None, form: Any, by: Staff) -> Staff:
        return team.invite_to_team(by, form.email.data, form.first_name.data, form.last_name.data)

    def told_kept(self, row: Staff) -> str:
        # Of somebody who had an account, the address alone was asked: say whose it is, and what they may from now on.
        return plain("account-invited", name=str(row), known=row.password is not None)

    @expose("/<id>/close", methods=("GET", "POST"))
    def close(self, id: str) -> Response | str:
        """End the sessions of an account, and let it open no other."""
        return self.carry_out(id, team.close_account, "close")

    @expose("/<id>/open", methods=("GET", "POST"))
    def open(self, id: str) -> Response | str:
        """Let it in again."""
        return self.carry_out(id, team.open_account, "open")

    def carry_out(self, id: str, act: Any, verb: str) -> Response | str:
        account = found(self.scope(), id)
        if request.method == "GET":
            return self.confirm(account, plain("account-verb", verb=verb), plain("account-verb.about", verb=verb))
        act(signed_in(), account)
        security.note(f"{verb}_account", signed_in().id, "done", of=account.id)
        flash(plain("account-verb.done", verb=verb), "success")
        return redirect(self.list_as_left(), 303)
