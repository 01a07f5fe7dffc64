"""The first page: what Tremplin is for a visitor; for staff, what waits for them, oldest first."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from flask import render_template, url_for
from flask_admin import AdminIndexView, expose
from peewee import fn

from admin.access import me, roles
from admin.desk import SHOWN, Desk, Row
from admin.openweb.front import other_languages, versions
from admin.team_desks import desks_of_team
from admin.views.application_list import with_relations
from models.accounts.colleagues import offered_to
from models.announcements.announcement import Announcement
from models.applications import waiting
from models.applications.application import HIRED_HERE, TOLD_STATES, Application, Gate
from models.appointments.appointment import Appointment
from models.database import Query, now
from models.exchanges.reading import writers_waiting
from models.mentoring.mentoring import Mentoring, whole
from models.offers.offer import Offer
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.help import HelpAsk, Why
from models.registrations.registration import TOO_LONG, Registration
from texts import lazy, moment, plain
from texts.calendar import when

# Those of the people whom one accompanies.
OF_REFERENTS = (waiting.Desk.HELP, waiting.Desk.GATE, waiting.Desk.SENT_BACK)


@dataclass(frozen=True)
class Tally:
    """How many applications stand where, of those that someone sees as one thing: a referent, or an employer."""

    key: str
    rows: list[tuple[str, int, str]]


class HomeView(AdminIndexView):
    """The page at the root."""

    def __init__(self) -> None:
        super().__init__(name=lazy("view-home"), url="/")

    @expose("/")
    def index(self) -> str:
        staff = me()
        if staff is None:
            return render_template("front.html", other_languages=other_languages, versions=versions)
        return render_template(
            "home.html",
            desks=desks(staff),
            tallies=tallies(staff),
            blocked=blocked_companies(staff),
            offered=offered_to(staff),
            news=list(Announcement.visible_to(staff)),
        )


def blocked_companies(staff: Staff) -> list[Company]:
    """One's companies that take no applications."""
    if not staff.company_ids:
        return []
    return list(Company.select().where(Company.id.in_(staff.company_ids), Company.blocked).order_by(Company.name))


def desks(staff: Staff) -> list[Desk]:
    """What waits for this person, by what they are."""
    held = roles(staff)
    found: list[Desk] = []
    if "referent" in held:
        found += calls_for_help(staff)
        found += [registrations(staff), unread_messages(staff), *(unread(desk, staff) for desk in OF_REFERENTS)]
        found += appointments(staff)
    if "employer" in held:
        found += [unanswered(staff), *mentorings(staff), *stale_offers(staff)]
    if "team" in held:
        found += desks_of_team(staff)
    return found


def calls_for_help(staff: Staff) -> list[Desk]:
    """People who had their referents told, where nobody of the place has taken it up."""
    query = HelpAsk.unheard_by(staff)
    rows = [
        Row(
            str(one.candidate),
            plain("candidate-asks-for-help", at=moment(one.created_at), why=one.why),
            url_for("candidates.show", id=one.candidate_id),
            one.why == Why.UNWELL,
        )
        for one in query.limit(SHOWN)
    ]
    url = url_for("candidates.index_view", state="calls")
    return [Desk("calls", query.order_by().count(), url, rows)] if rows else []


def registrations(staff: Staff) -> Desk:
    """People who asked to be followed (A08)."""
    query = Registration.waiting().where(Registration.establishment.in_(staff.establishment_ids))
    rows = [
        Row(
            str(one.candidate),
            plain("asked-on", day=one.created_at, waits=days_waited(one)),
            url_for("candidates.show", id=one.candidate_id),
            is_old(one),
        )
        for one in oldest(query, Registration)
    ]
    return Desk("registrations", query.count(), url_for("candidates.index_view", state="pending"), rows)


def unread_messages(staff: Staff) -> Desk:
    """What the people one accompanies wrote and nobody of the place has read."""
    query = writers_waiting(staff)
    first = list(query.limit(SHOWN).namedtuples())
    people = _people([row.candidate for row in first])
    rows = [
        Row(
            str(people[row.candidate]),
            plain("messages-since", day=row.since),
            url_for("candidates.messages", id=row.candidate),
        )
        for row in first
    ]
    return Desk("messages", query.order_by().count(), url_for("candidates.index_view", state="messages"), rows)


def appointments(staff: Staff) -> list[Desk]:
    """One's own: those that need other times, then those to come, where there are some."""
    asked = Appointment.to_come() | Appointment.is_asked_for()
    theirs = Appointment.visible_to(staff).where(Appointment.received_by(staff), asked)
    mine: Query = theirs.join_from(Appointment, Candidate).select_extend(Candidate)
    found = mine.order_by(*Appointment.in_turn()).limit(SHOWN)
    rows = [
        Row(
            str(one.candidate),
            plain("appointment-detail", state=one.state, when=one.meets_at and when(one.meets_at)),
            url_for("appointments.of", id=one.candidate_id),
            one.meets_at is None,
        )
        for one in found
    ]
    return [Desk("appointments", theirs.count(), url_for("appointments.index_view"), rows)] if rows else []


def _people(ids: list[int]) -> dict[int, Candidate]:
    return {one.id: one for one in Candidate.select().where(Candidate.id.in_(ids))} if ids else {}


def unread(desk: waiting.Desk, staff: Staff) -> Desk:
    """Applications that have not reached their employer (A27)."""
    query = waiting.waiting(desk, staff)
    first = with_relations([one.id for one in oldest(query, Application)])
    return Desk(desk, query.count(), list_of(desk), [sent(one, desk) for one in first])


def sent(application: Application, desk: waiting.Desk) -> Row:
    """One that has not reached its employer. What waits for its candidate is not late: nobody else can help it on."""
    url = url_for("applications.show", id=application.id, desk=desk)
    days = days_waited(application) if application.gate == Gate.AWAITING else 0
    detail = plain("sent-on", day=application.created_at, waits=days)
    return Row(named(application), detail, url, days > 0, application.asks_for_help)


def list_of(desk: waiting.Desk) -> str:
    """The list of all that waits at this desk."""
    return url_for("applications.index_view", desk=desk)


def unanswered(staff: Staff) -> Desk:
    """Applications received and not answered, first those whose answer is late."""
    desk = waiting.Desk.UNANSWERED
    query = waiting.waiting(desk, staff)
    first = query.order_by(Application.answer_expected_on, Application.id).limit(SHOWN)
    rows = [expected(one) for one in with_relations([one.id for one in first])]
    return Desk(desk, query.count(), list_of(desk), rows)


def expected(application: Application) -> Row:
    days = application.days_late
    detail = plain("answer-expected", day=application.answer_expected_on, late=days)
    url = url_for("applications.show", id=application.id, desk=waiting.Desk.UNANSWERED)
    return Row(named(application), detail, url, days > 0)


def stale_offers(staff: Staff) -> list[Desk]:
    """Offers of which nobody says that they are open still, where there are some."""
    query = Offer.select().where(Offer.company.in_(staff.company_ids), Offer.asked_about())
    rows = [
        Row(offer.title, plain("offer-asked-on", day=offer.asked_on), url_for("offers.show", id=offer.id))
        for offer in query.order_by(Offer.asked_on, Offer.id)
    ]
    return [Desk("stale-offers", len(rows), rows=rows)] if rows else []


def mentorings(staff: Staff) -> list[Desk]:
    """Requests for a mentor that one's companies have not answered, where there are some."""
    query = Mentoring.waiting_for(staff)
    count = query.order_by().count()
    rows = [asked_for_mentor(one) for one in whole(query).limit(SHOWN)]
    return [Desk("mentorings", count, url_for("mentorings.index_view"), rows)] if count else []


def asked_for_mentor(one: Mentoring) -> Row:
    days = days_waited(one)
    detail = plain("mentoring-asked-on", day=one.created_at, waits=days)
    return Row(str(one.candidate), detail, url_for("mentorings.show", id=one.id), days > 0)


def tallies(staff: Staff) -> list[Tally]:
    """The applications of one's establishments, and those that reached one's companies, by where they stand (I15)."""
    held = roles(staff)
    found: list[Tally] = []
    if "referent" in held:
        found.append(tally("sent", Application.establishment.in_(staff.establishment_ids)))
    if "employer" in held:
        received = Application.company.in_(staff.company_ids) & (Application.gate == Gate.VALIDATED)
        found.append(tally("received", received))
    return found


def tally(key: str, mine: Any) -> Tally:
    """How many are at the gate, with the employer by state, or withdrawn; what nobody is at has no line."""
    counts = counts_by_place(mine)
    withdrawn = ("withdrawn", plain("withdrawn-label"), {"state": "withdrawn"})
    places = [*gate_places(), *state_places(), withdrawn]
    listed = [(place, word, url_for("applications.index_view", **filters)) for place, word, filters in places]
    return Tally(key, [(word, counts[place], url) for place, word, url in listed if counts[place]])


def counts_by_place(mine: Any) -> Counter[str]:
    """How many of these applications are withdrawn, else at which stage of the gate, else in which state."""
    kept = (Application.withdrawn, Application.gate, Application.state, Application.hired_here())
    counts: Counter[str] = Counter()
    groups = Application.select(*kept, fn.COUNT(1)).where(mine).group_by(*kept)
    for withdrawn, gate, state, hired_here, number in groups.tuples():
        one = Application(withdrawn=withdrawn, gate=gate, state=state)
        reached = HIRED_HERE if hired_here else state
        counts["withdrawn" if withdrawn else gate if one.is_at_gate else reached] += number
    return counts


Place = tuple[str, str, dict[str, str]]  # where an application can stand, its word, and the filters of the list


def gate_places() -> list[Place]:
    stages = (Gate.AWAITING, Gate.SENT_BACK)
    return [(gate, plain("application-gate", value=gate), {"gate": gate, "state": "unanswered"}) for gate in stages]


def state_places() -> list[Place]:
    return [(state, plain("application-state", value=state), {"state": state}) for state in TOLD_STATES]


def oldest(query: Query, model: type[Registration] | type[Application]) -> Query:
    return query.order_by(model.created_at, model.id).limit(SHOWN)


def named(application: Application) -> str:
    title = application.title or plain("spontaneous")
    return plain("application-by", candidate=str(application.candidate), title=title)


def is_old(row: Registration | Application | Mentoring) -> bool:
    return bool(row.created_at < now() - TOO_LONG)


def days_waited(row: Registration | Application | Mentoring) -> int:
    """For how many days it has waited, when that is too long."""
    return (now() - row.created_at).days if is_old(row) else 0
