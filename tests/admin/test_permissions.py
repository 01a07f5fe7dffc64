"""Every address of the application, by every method, for every role, on one's own things and on another organisation's.

The table is in `addresses.py`. An address that it does not know fails.
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
from models.people.staff import Staff
from models.registrations.standing import establishment_of
from models.support.asking import ask_team
from models.support.webinar import Audience
from tests.acts import everything
from tests.admin.addresses import ALL, ALLOWED, OWN, TOLD
from tests.cast import KEY, PDF, Cast, put_pending
from tests.models.appointments.conftest import proposal
from tests.models.support.webinars import hold_webinar

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


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
    for is_own, waits in product((True, False), (True, False)):
        with db.atomic() as stage:
            about = things(cast, waits, role, is_own)
            for way_in in (one for one in ALLOWED if is_about_who_waits(one) is waits):
                with db.atomic() as attempt:
                    surprises += tried(app, sign_in(person), way_in, role, is_own, about)
                    attempt.rollback()
            stage.rollback()
    assert not surprises


def is_about_who_waits(way_in: str) -> bool:
    """Whether it is for people whom no place has answered yet."""
    return way_in.rpartition(".")[2] in ("validate", "refuse", "invite")


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
        "id": things.candidates if endpoint == "appointments.of" else getattr(things, noun, None),
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


def audience_of(role: str, is_own: bool) -> Audience:
    """For whom a webinar is that is theirs, or is not."""
    theirs = Audience.EMPLOYERS if role == "employer" else Audience.REFERENTS
    return theirs if is_own else Audience.CANDIDATES


def things(cast: Cast, waits: bool, role: str, is_own: bool) -> Things:
    """Amina's side, or the other organisations'; the candidate waits for a place's answer, or is validated."""
    candidate, offer, referent, employer = (
        (cast.amina, cast.offer, cast.bruno, cast.chloe)
        if is_own
        else (cast.other_candidate, cast.other_offer, cast.driss, cast.driss)
    )
    application = moves.validate(cast.apply(candidate, offer), referent)
    asked = ask_for_mentor(candidate, offer.company, "trade", "Bonjour")
    if waits:
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
        appointments=propose(Staff.get_by_id(referent.id), candidate, proposal()).id,
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
