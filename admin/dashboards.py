"""The first page: what Tremplin is for a visitor; for staff, what waits for them, oldest first."""

from dataclasses import dataclass, field
from datetime import timedelta

from flask import render_template, url_for
from flask_admin import AdminIndexView, expose

from admin.access import me, roles
from admin.views.application_list import with_relations
from models.applications.application import Application, Gate
from models.database import Query, now, today
from models.notices.delivery import Delivery, DeliveryState
from models.people.staff import Staff
from models.registrations.registration import Registration
from texts import lazy, plain

SHOWN = 5
LATE = timedelta(days=3)


@dataclass(frozen=True)
class Row:
    """One thing that waits, and where to see to it."""

    name: str
    detail: str
    url: str
    late: bool = False


@dataclass(frozen=True)
class Desk:
    """Things of one kind that wait, the oldest first, and how many there are in all."""

    key: str
    count: int
    url: str = ""
    rows: list[Row] = field(default_factory=list)


class HomeView(AdminIndexView):
    """The page at the root."""

    def __init__(self) -> None:
        super().__init__(name=lazy("view-home"), url="/")

    @expose("/")
    def index(self) -> str:
        staff = me()
        if staff is None:
            return render_template("front.html")
        return render_template("home.html", desks=desks(staff), roles=roles(staff))


def desks(staff: Staff) -> list[Desk]:
    """What waits for this person, by what they are."""
    held = roles(staff)
    found: list[Desk] = []
    if "referent" in held:
        found += [registrations(staff), gate(staff)]
    if "employer" in held:
        found.append(unanswered(staff))
    if "team" in held:
        found += stuck()
    return found


def registrations(staff: Staff) -> Desk:
    """People who asked to be followed (A08)."""
    query = Registration.waiting().where(Registration.establishment.in_(staff.establishment_ids))
    rows = [
        Row(
            str(one.candidate),
            plain("asked-on", day=one.created_at),
            url_for("candidates.show", id=one.candidate_id),
            is_old(one),
        )
        for one in oldest(query, Registration)
    ]
    return Desk("registrations", query.count(), url_for("candidates.index_view", state="pending"), rows)


def gate(staff: Staff) -> Desk:
    """Applications that reach their employer only once they are read (A27)."""
    mine = Application.establishment.in_(staff.establishment_ids)
    query = Application.unread().where(mine)
    rows = [
        Row(named(one), plain("sent-on", day=one.created_at), url_for("applications.show", id=one.id), is_old(one))
        for one in with_relations([one.id for one in oldest(query, Application)])
    ]
    return Desk("gate", query.count(), list_of_unread(), rows)


def list_of_unread() -> str:
    return url_for("applications.index_view", gate="awaiting", state="pending")


def unanswered(staff: Staff) -> Desk:
    """Applications received and not answered, first those whose answer is late."""
    mine = Application.company.in_(staff.company_ids) & (Application.gate == Gate.VALIDATED)
    query = Application.select().where(mine, Application.pending())
    first = query.order_by(Application.answer_expected_on, Application.id).limit(SHOWN)
    return Desk(
        "unanswered",
        query.count(),
        url_for("applications.index_view", state="pending"),
        [expected(one) for one in with_relations([one.id for one in first])],
    )


def expected(application: Application) -> Row:
    due = application.answer_expected_on
    late = due is not None and due < today()
    detail = plain("answer-late" if late else "answer-expected", day=due)
    return Row(named(application), detail, url_for("applications.show", id=application.id), late)


def stuck() -> list[Desk]:
    """What the team sees to: notices that never left, people who wait for too long."""
    old = now() - LATE
    failed = Delivery.select().where(Delivery.state == DeliveryState.FAILED)
    an_hour_ago = now() - timedelta(hours=1)
    waiting = Delivery.select().where(Delivery.state == DeliveryState.WAITING, Delivery.due_at < an_hour_ago)
    pending = Registration.waiting().where(Registration.created_at < old)
    return [
        Desk("notices-failed", failed.count()),
        Desk("notices-waiting", waiting.count()),
        Desk("old-registrations", pending.count(), url_for("candidates.index_view", state="pending")),
        Desk("old-gate", Application.unread().where(Application.created_at < old).count(), list_of_unread()),
    ]


def oldest(query: Query, model: type[Registration] | type[Application]) -> Query:
    return query.order_by(model.created_at, model.id).limit(SHOWN)


def named(application: Application) -> str:
    title = application.title or plain("spontaneous")
    return plain("application-by", candidate=str(application.candidate), title=title)


def is_old(row: Registration | Application) -> bool:
    return bool(row.created_at < now() - LATE)
