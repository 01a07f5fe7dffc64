"""Every address of the application, by every method, for every role, on one's own things and on another organisation's.

`ALLOWED` is the whole table. An address that it does not know fails.
"""

from dataclasses import dataclass
from itertools import product

import pytest
from flask import Flask
from flask.testing import FlaskClient

from admin.views.application_forms import FORMS
from models.announcements.announcement import Announcement, write_announcement
from models.applications import moves
from models.appointments.arranging import propose
from models.broadcasts import audience
from models.broadcasts.sending import write_broadcast
from models.clock.job import Job
from models.database import db, today
from models.documents.document import Document, DocumentKind, StoredFile
from models.documents.enclosing import enclose
from models.documents.inspection.kinds import FileType
from models.mentoring.asking import ask_for_mentor
from models.offers.offer import Offer
from models.offers.synonym import write_synonym
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.standing import establishment_of
from models.support.asking import ask_team
from models.support.webinar import Audience
from tests.acts import everything
from tests.cast import KEY, PDF, Cast, put_pending
from tests.models.appointments.conftest import proposal
from tests.models.support.webinars import hold_webinar

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

OWN, ALL, TOLD = "own", "all", "told"
ANYONE = dict.fromkeys(("nobody", "referent", "employer", "team"), ALL)
STAFF = dict.fromkeys(("referent", "employer", "team"), ALL)
TEAM = {"team": ALL}
ANSWERS = ("study", "postpone", "accept", "refuse")
STEPS_OF_STAFF = ("accept", "decline", "end")
VERBS = (*ANSWERS, "cancel", "validate", "send_back")

# Who gets in: to their own things only, to all, or to be told why not (they see the thing, the act is not theirs).
ALLOWED: dict[str, dict[str, str]] = {
    "GET static": ANYONE,
    "GET security.static": ANYONE,
    "GET admin.static": ANYONE,
    "GET public.health": ANYONE,
    "GET checks.alive": ANYONE,
    "GET checks.ready": ANYONE,
    "GET figures.metrics": {},  # closed until a setting opens it: see test_figures.py
    "GET admin.index": ANYONE,
    "GET security.login": ANYONE,
    "POST security.login": ANYONE,
    "POST security.logout": ANYONE,
    "GET security.verify": STAFF,
    "POST security.verify": STAFF,
    "GET public.forgotten": ANYONE,
    "POST public.forgotten": ANYONE,
    "GET public.accept_invitation": {"nobody": TOLD, "referent": TOLD, "employer": TOLD, "team": TOLD},
    "POST public.accept_invitation": {"nobody": TOLD, "referent": TOLD, "employer": TOLD, "team": TOLD},
    "GET public.reset": {"nobody": TOLD, "referent": TOLD, "employer": TOLD, "team": TOLD},
    "POST public.reset": {"nobody": TOLD, "referent": TOLD, "employer": TOLD, "team": TOLD},
    "GET archives.look": {"nobody": TOLD, "referent": TOLD, "employer": TOLD, "team": TOLD},
    "POST archives.take": {"nobody": TOLD, "referent": TOLD, "employer": TOLD, "team": TOLD},
    "GET public.change_password": STAFF,
    "POST public.change_password": STAFF,
    "GET mails.stay": dict.fromkeys(ANYONE, TOLD),
    "POST mails.stay": dict.fromkeys(ANYONE, TOLD),
    "GET mails.stop": dict.fromkeys(ANYONE, TOLD),
    "POST mails.stop": dict.fromkeys(ANYONE, TOLD),
    "GET mails.choose": STAFF,
    "POST mails.choose": STAFF,
    "GET places.suggest": STAFF,
    "GET openweb.offers": ANYONE,
    "GET openweb.offer": ANYONE,
    "GET openweb.paper": ANYONE,
    "GET openweb.company": ANYONE,
    "GET openweb.feed": ANYONE,
    "GET openweb.feeds": ANYONE,
    "GET openweb.article": ANYONE,
    "GET openweb.robots": ANYONE,
    "GET openweb.sitemap": ANYONE,
    "GET openweb.sitemap_of_pages": ANYONE,
    "GET openweb.sitemap_of_offers": ANYONE,
    # Their own memberships, which are accepted already.
    "POST joining.accept": {"referent": TOLD, "employer": TOLD},
    "POST joining.decline": {"referent": TOLD, "employer": TOLD},
    "GET applications.index_view": STAFF,
    "GET applications.show": {"referent": OWN, "employer": OWN, "team": ALL},
    # The application is validated and new: the referent's verbs and `cancel` no longer apply.
    **{f"GET applications.act/{verb}": {"referent": OWN, "employer": OWN, "team": ALL} for verb in VERBS},
    **{f"POST applications.act/{verb}": {"referent": TOLD, "employer": OWN, "team": TOLD} for verb in ANSWERS},
    **{f"POST applications.act/{verb}": dict.fromkeys(STAFF, TOLD) for verb in ("cancel", "validate", "send_back")},
    "POST applications.undo": {"referent": TOLD, "employer": TOLD, "team": TOLD},  # nothing was just done
    "POST applications.open_document": {"referent": OWN, "employer": OWN},
    "GET candidates.index_view": {"referent": ALL, "team": ALL},
    "GET candidates.create_view": {"referent": ALL},
    "POST candidates.create_view": {"referent": ALL},
    "GET candidates.show": {"referent": OWN, "team": ALL},
    "POST candidates.open": {"referent": OWN, "team": ALL},
    "GET candidates.validate": {"referent": OWN, "team": ALL},
    "POST candidates.validate": {"referent": OWN, "team": TOLD},
    "GET candidates.refuse": {"referent": OWN, "team": ALL},
    "POST candidates.refuse": {"referent": OWN, "team": TOLD},
    "GET candidates.change_accompaniment": {"referent": OWN, "team": TOLD},
    # What is sent here never saw the accompaniment as it is.
    "POST candidates.change_accompaniment": {"referent": TOLD, "team": TOLD},
    # Not before the file is opened, which sending the form does: see test_candidate_file.py.
    "GET candidates.write_part": {"referent": OWN},
    "POST candidates.write_part": {"referent": OWN},
    "GET candidates.invitation": {"referent": OWN},
    "POST candidates.invite": {"referent": TOLD, "team": TOLD},
    "GET candidates.add_document": {},  # as the next one
    "POST candidates.add_document": {},
    "POST candidates.open_document": {},  # not before the file is opened: see test_candidate_pages.py
    "GET candidates.messages": {"referent": OWN, "team": ALL},
    "POST candidates.messages": {"referent": TOLD, "team": TOLD},  # sent empty, it says what is missing
    "POST candidates.read_messages": {"referent": OWN, "team": ALL},
    "POST candidates.open_message_file": {},  # not before the file is opened
    "GET appointments.index_view": {"referent": ALL},
    "GET appointments.of": {"referent": OWN},
    "POST appointments.of": {"referent": OWN},  # sent empty, it says what is missing
    "GET appointments.move": {"referent": OWN},
    # What is sent here never saw the appointment as it is.
    "POST appointments.move": {"referent": TOLD},
    "GET appointments.cancel": {"referent": OWN},
    "POST appointments.cancel": {"referent": TOLD},
    "GET offers.index_view": STAFF,
    "GET offers.show": {"referent": ALL, "employer": OWN, "team": ALL},
    "GET offers.create_view": {"employer": ALL},
    "POST offers.create_view": {"employer": ALL},
    "GET offers.edit_view": {"employer": OWN},
    "POST offers.edit_view": {"employer": OWN},
    "GET offers.export": STAFF,
    "GET offers.papers": {"employer": OWN},
    "POST offers.enclose": {"employer": OWN},  # sent without a file, it says what is missing
    "GET offers.paper": {"referent": ALL, "employer": OWN, "team": ALL},
    "POST offers.take_out": {"employer": OWN},
    "POST offers.publish": {"employer": TOLD, "team": TOLD},
    "POST offers.keep_open": {"employer": OWN, "team": TOLD},
    "GET offers.close": {"employer": OWN, "team": ALL},
    "POST offers.close": {"employer": OWN, "team": TOLD},
    "GET companies.index_view": {"employer": ALL, "team": ALL},
    "GET companies.create_view": TEAM,
    "POST companies.create_view": TEAM,
    "GET companies.edit_view": TEAM,
    "POST companies.edit_view": TEAM,
    "GET companies.export": {"employer": ALL, "team": ALL},
    "GET companies.block": {"employer": OWN, "team": ALL},
    "POST companies.block": {"employer": OWN, "team": ALL},
    "POST companies.unblock": {"employer": TOLD, "team": TOLD},
    "GET tickets.index_view": STAFF,
    "GET tickets.create_view": STAFF,
    "POST tickets.create_view": STAFF,
    "GET tickets.show": {"referent": OWN, "employer": OWN, "team": ALL},
    "POST tickets.show": {"referent": OWN, "employer": OWN, "team": ALL},
    "POST tickets.close": dict.fromkeys(STAFF, TOLD),  # nobody has answered it yet
    "GET webinars.index_view": STAFF,
    "GET webinars.create_view": TEAM,
    "POST webinars.create_view": TEAM,
    "GET webinars.edit_view": TEAM,
    "POST webinars.edit_view": TEAM,
    "POST webinars.join": {"referent": OWN, "employer": OWN, "team": ALL},
    "POST webinars.leave": {"referent": OWN, "employer": OWN, "team": ALL},
    "GET webinars.cancel": {"referent": TOLD, "employer": TOLD, "team": ALL},
    "POST webinars.cancel": {"referent": TOLD, "employer": TOLD, "team": ALL},
    "GET help.index": STAFF,
    "GET openweb.help_pages": ANYONE,
    "GET openweb.help_for": ANYONE,
    "GET establishments.index_view": TEAM,
    "GET establishments.create_view": TEAM,
    "POST establishments.create_view": TEAM,
    "GET establishments.edit_view": TEAM,
    "POST establishments.edit_view": TEAM,
    "GET establishments.export": TEAM,
    "GET conventions.index_view": TEAM,
    "GET conventions.create_view": TEAM,
    "POST conventions.create_view": TEAM,
    "GET conventions.edit_view": TEAM,
    "POST conventions.edit_view": TEAM,
    "GET reasons.index_view": TEAM,
    "GET reasons.create_view": TEAM,
    "POST reasons.create_view": TEAM,
    "GET reasons.edit_view": TEAM,
    "POST reasons.edit_view": TEAM,
    "GET synonyms.index_view": TEAM,
    "GET synonyms.create_view": TEAM,
    "POST synonyms.create_view": TEAM,
    "GET synonyms.edit_view": TEAM,
    "POST synonyms.edit_view": TEAM,
    "GET announcements.index_view": TEAM,
    "GET announcements.create_view": TEAM,
    "POST announcements.create_view": TEAM,
    "GET announcements.edit_view": TEAM,
    "POST announcements.edit_view": TEAM,
    "GET mentorings.index_view": STAFF,
    "GET mentorings.show": {"referent": OWN, "employer": OWN, "team": ALL},
    # It waits for an answer: what ends one no longer running says so.
    **{f"GET mentorings.{verb}": {"referent": OWN, "employer": OWN, "team": ALL} for verb in STEPS_OF_STAFF},
    **{f"POST mentorings.{verb}": {"referent": TOLD, "employer": OWN, "team": TOLD} for verb in STEPS_OF_STAFF[:2]},
    "POST mentorings.end": dict.fromkeys(STAFF, TOLD),
    "GET broadcasts.index_view": TEAM,
    "GET broadcasts.create_view": TEAM,
    "POST broadcasts.create_view": TEAM,
    "GET broadcasts.edit_view": TEAM,
    "POST broadcasts.edit_view": TEAM,
    "GET broadcasts.count": TEAM,
    "GET broadcasts.show": TEAM,
    "GET broadcasts.progress": TEAM,
    "POST broadcasts.trial": TEAM,
    "GET broadcasts.throw_away": TEAM,
    "POST broadcasts.throw_away": TEAM,
    "GET broadcasts.launch": TEAM,
    "POST broadcasts.launch": TEAM,
    "GET broadcasts.schedule": TEAM,
    "POST broadcasts.schedule": TEAM,
    "POST broadcasts.unschedule": TEAM,
    # It has not begun.
    "POST broadcasts.stop": {"team": TOLD},
    "POST broadcasts.resume": {"team": TOLD},
    "GET broadcasts.end": TEAM,
    "POST broadcasts.end": {"team": TOLD},
    "GET clock.index_view": TEAM,
    "POST clock.run": TEAM,
    "POST clock.advance": {"team": TOLD},  # in the demo only
    "GET colleagues.index_view": STAFF,
    "GET colleagues.create_view": STAFF,
    "POST colleagues.create_view": STAFF,
    "POST colleagues.invite": {"referent": TOLD, "employer": TOLD, "team": TOLD},
    "GET colleagues.end": {"referent": OWN, "employer": OWN, "team": ALL},
    "POST colleagues.end": dict.fromkeys(STAFF, TOLD),  # each is the last referent of a place that has candidates
    "GET accounts.index_view": TEAM,
    "GET accounts.create_view": TEAM,
    "POST accounts.create_view": TEAM,
    "GET accounts.close": TEAM,
    "POST accounts.close": TEAM,
    "GET accounts.open": TEAM,
    "POST accounts.open": {"team": TOLD},
}


@dataclass
class Things:
    """One of each thing, of one side."""

    applications: int
    candidates: int
    offers: int
    companies: int
    establishments: int
    conventions: int
    reasons: int
    synonyms: int
    broadcasts: int
    clock: int
    appointments: int
    colleagues: int
    joining: int
    tickets: int
    webinars: int
    accounts: int
    mentorings: int
    announcements: int
    document: int
    paper: int
    code: str
    secret: str


def ways_in(app: Flask) -> list[str]:
    """Every method of every address, and of every verb where an address has one."""
    return sorted(
        f"{method} {rule.endpoint}{verb}"
        for rule in app.url_map.iter_rules()
        for method in rule.methods or ()
        for verb in ([f"/{verb}" for verb in FORMS] if "verb" in rule.arguments else [""])
        if method not in ("HEAD", "OPTIONS")
    )


def test_the_table_knows_every_address(app):
    assert ways_in(app) == sorted(ALLOWED)


@pytest.mark.parametrize("role", ["nobody", "referent", "employer", "team"])
def test_everyone_gets_where_the_table_says_and_nowhere_else(cast: Cast, app: Flask, sign_in, role):
    person = {"referent": cast.bruno, "employer": cast.chloe, "team": cast.team}.get(role)
    surprises = []
    for way_in, is_own in product(ALLOWED, (True, False)):
        with db.atomic() as attempt:
            surprises += tried(app, sign_in(person), way_in, role, is_own, things(cast, way_in, role, is_own))
            attempt.rollback()
    assert not surprises


# Whoever has the link may come in, whosever the thing is.
OF_LINKS = ("public", "archives", "mails.stay", "mails.stop")


def tried(app: Flask, browser: FlaskClient, way_in: str, role: str, is_own: bool, things: "Things") -> list[str]:
    """Go there. What was not as the table says."""
    method, endpoint = way_in.split()
    endpoint, _, verb = endpoint.partition("/")
    allowed = ALLOWED[way_in].get(role)
    url, before = url_of(app, endpoint, verb, things), everything()
    answer = browser.open(url, method=method, data={"seen": "1"} if method == "POST" else None)
    opened = allowed == ALL or (allowed in (OWN, TOLD) and (is_own or role == "team" or endpoint.startswith(OF_LINKS)))
    if not opened:
        right = refused(answer, role)
    else:
        right = answer.status_code in (404, 409) if allowed == TOLD else entered(answer)
        # What is sent here never saw the part as it is.
        right = right or (endpoint == "candidates.write_part" and answer.status_code == 409)
    kept = everything() == before or (method == "POST" and opened and allowed != TOLD)
    seen = f"{role} {way_in} {'own' if is_own else 'other'}: {answer.status_code}"
    return ([] if right else [seen]) + ([] if kept else [f"{seen} and wrote"])


def refused(answer, role: str) -> bool:
    """Not found, or else sign in first."""
    if role == "nobody":
        return answer.status_code == 404 or (answer.status_code == 302 and answer.location.startswith("/login"))
    return answer.status_code == 404


def entered(answer) -> bool:
    """The page, what follows an act, or what is missing in a form: here all of them are sent empty."""
    if answer.status_code in (302, 303):
        return not answer.location.startswith("/login")
    return answer.status_code in (200, 422)


def url_of(app: Flask, endpoint: str, verb: str, things: Things) -> str:
    noun = endpoint.partition(".")[0]
    values = {
        "id": getattr(things, noun, None),
        "document_id": things.paper if noun == "offers" else things.document,
        "verb": verb,
        "part": "identity",
        "code": things.code,
        "reference": Offer.get_by_id(things.offers).reference,
        "secret": "forged",
        "export_type": "csv",
        "filename": "bootstrap/bootstrap4/css/bootstrap.min.css" if noun == "admin" else "tremplin.css",
    }
    if noun == "openweb":
        name = "candidats" if endpoint == "openweb.help_for" else "apprentis"
        values |= {"id": things.paper if "paper" in endpoint else things.companies, "name": name, "page": 1}
    if endpoint == "security.static":
        values["filename"] = "js/base64.js"
    needed = {name for rule in app.url_map.iter_rules(endpoint) for name in rule.arguments}
    with app.test_request_context():
        return app.url_for(endpoint, **{name: values[name] for name in needed})


def announced(cast: Cast) -> Announcement:
    values = {"title": "Forum", "words": "Jeudi.", "readers": "everyone", "ends_on": today()}
    return write_announcement(cast.team, None, **values)


def appointment(candidate: Candidate, referent: Staff, way_in: str) -> int:
    """One that is proposed; where the page is that of a candidate, the candidate."""
    made = propose(Staff.get_by_id(referent.id), candidate, proposal())
    return candidate.id if way_in.endswith(".of") else made.id


def audience_of(role: str, is_own: bool) -> Audience:
    """For whom a webinar is that is theirs, or is not."""
    theirs = Audience.EMPLOYERS if role == "employer" else Audience.REFERENTS
    return theirs if is_own else Audience.CANDIDATES


def things(cast: Cast, way_in: str, role: str, is_own: bool) -> Things:
    """Amina's side, or the other organisations'."""
    candidate, offer, referent, employer = (
        (cast.amina, cast.offer, cast.bruno, cast.chloe)
        if is_own
        else (cast.other_candidate, cast.other_offer, cast.driss, cast.driss)
    )
    application = moves.validate(cast.apply(candidate, offer), referent)
    asked = ask_for_mentor(candidate, offer.company, "trade", "Bonjour")
    if way_in.rpartition(".")[2] in ("validate", "refuse", "invite"):
        put_pending(candidate, establishment_of(candidate))
    colleague = {"referent": cast.bruno, "employer": cast.chloe}.get(role, cast.bruno) if is_own else cast.driss
    membership = Membership.select().where(Membership.staff == colleague).order_by(Membership.id).get()
    return Things(
        applications=application.id,
        candidates=candidate.id,
        offers=offer.id,
        companies=offer.company_id,
        establishments=establishment_of(candidate).id,
        conventions=cast.convention.id,
        reasons=cast.reason.id,
        appointments=appointment(candidate, referent, way_in),
        broadcasts=write_broadcast(cast.team, None, None, "Forum", "Venez.", audience.Audience()).id,
        clock=Job.create(name="remind_employers").id,
        synonyms=write_synonym(cast.team, None, said="plonge", means="cuisine").id,
        colleagues=membership.id,
        joining=membership.id,
        accounts=colleague.id,
        mentorings=asked.id,
        announcements=announced(cast).id,
        tickets=ask_team(employer if role == "employer" else referent, "Comment faire ?").id,
        webinars=hold_webinar(cast, audience_of(role, is_own)).id,
        document=Document.get(Document.candidate == candidate, Document.kind == DocumentKind.CV).id,
        paper=enclose(employer, offer, StoredFile("Fiche.pdf", FileType.PDF, len(PDF), KEY)).id,
        code="7-forged",
        secret="forged",
    )
