"""Of each kind of thing that a path names, one of Amina's and one of Zoé's; and people who stand in each way."""

from dataclasses import dataclass

import pytest

from bot.router import router
from models.announcements.announcement import Announcement, write_announcement
from models.applications.application import Application
from models.applications.moves import send_back
from models.appointments.arranging import propose
from models.conversations.aside import set_aside
from models.conversations.conversation import CONSENT_VERSION
from models.database import now, today
from models.documents.document import Document, StoredFile
from models.documents.enclosing import enclose
from models.documents.inspection.kinds import FileType
from models.exchanges.thread import Thread
from models.exchanges.writing import write_to_candidate
from models.mentoring.asking import ask_for_mentor
from models.notices.notice import Kind, Notice
from models.offers.criteria import Criteria
from models.offers.offer import Offer
from models.offers.searches import Search
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from models.registrations.joining import invite_candidate
from models.support.asking import ask_team
from tests.bot.driver import Talker
from tests.cast import Cast, cv_of, offer, put_pending, put_refused
from tests.models.appointments.conftest import proposal
from tests.models.support.webinars import hold_webinar


@dataclass
class Things:
    """Of each kind, one of Amina's and one of Zoé's."""

    own: dict[str, object]
    others: dict[str, object]


@pytest.fixture
def things(cast: Cast) -> Things:
    mailed = offer(cast.bakery, cast.chloe, "Livreuse")
    Offer.update(by_mail_only=True, contact_email="emploi@x.fr").where(Offer.id == mailed.id).execute()
    enclose(cast.chloe, cast.offer, StoredFile("Fiche.pdf", FileType.PDF, 1, "0" * 64))
    told = write_announcement(cast.team, None, title="Forum", words="Jeudi.", readers="everyone", ends_on=today())
    Announcement.update(published=True).execute()
    ids = {"announcement": told.id, "offer": cast.offer.id, "mailed offer": mailed.id, "company": cast.bakery.id}
    own, others = dict(ids), dict(ids)
    Document.update(name="CV_de_Zoe.pdf").where(Document.candidate == cast.other_candidate).execute()
    webinar = hold_webinar(cast)
    for whose, candidate, talker in (
        (own, cast.amina, Talker(700_000_001)),
        (others, cast.other_candidate, Talker(700_000_002)),
    ):
        application = cast.apply(candidate, cast.other_offer, note="Lettre secrète")
        referent = cast.bruno if candidate == cast.amina else cast.driss
        send_back(application, referent, "Lettre secrète")
        talker.is_candidate(candidate)
        whose["application"] = application.id
        whose["aside"] = set_aside(talker.conversation, "secret.pdf", "pdf", 1, "0" * 64).id
        whose["document"] = cv_of(candidate).id
        words = "plombier secret" if candidate == cast.other_candidate else "mécanicienne"
        whose["search"] = Search.of(talker.conversation, Criteria(words=words)).id
        write_to_candidate(Staff.get_by_id(referent.id), candidate, "Lettre secrète")
        whose["mentoring"] = ask_for_mentor(candidate, cast.bakery, "trade", "Lettre secrète").id
        whose["thread"] = Thread.get(Thread.candidate == candidate).id
        whose["appointment"] = propose(Staff.get_by_id(referent.id), candidate, proposal(words="Lettre secrète")).id
        late = {"text": "Lettre secrète", "rows": [[["Accueil", "home"]]]}
        whose["result"] = Notice.create(kind=Kind.RESULT, candidate=candidate, facts=late).id
        whose["ticket"] = ask_team(candidate, "Lettre secrète").id
        whose["webinar"] = webinar.id
        whose["invitation"] = invite_candidate(referent, candidate).code
    Application.update(message="Lettre secrète").where(Application.id == others["application"]).execute()
    return Things(own, others)


# What stands in a path beside the number of a thing.
VALUES: dict[str, object] = {
    "offer_id": 1,
    "document_id": 1,
    "number": 1,
    "start": 0,
    "minute": 0,
    "page": 1,
    "facet": "nature",
    "value": "job",
    "band": 0,
    "about": "account",
    "layout": "plain",
    "reference": "2026-00001",
    "call": "boulangerie",
    "kind": "cv",
    "town": "33063",
    "kilometres": 30,
    "criterion": "nature",
    "part": "identity",
    "asked": "first_name",
    "domain": "sales",
    "version": CONSENT_VERSION,
    "civility": "madam",
    "spoken": "fr",
    "why": "stuck",
    "rhythm": "weekly",
    "topic": "applications",
    "way": "none",
    "begin": 22,
    "end": 7,
}


def path_of(rule: str, thing: object) -> str:
    of_rule = {
        "id": thing,
        "code": thing,
        "name": "apply" if rule.startswith("help/answers") else "cv",
        "step": rule.partition("<any(")[2].partition(")")[0].partition(",")[0],
    }
    converters = next(r for r in router.map.iter_rules() if r.endpoint == rule).arguments
    return router.path(rule, {name: (VALUES | of_rule)[name] for name in converters})


def person(who: str, cast: Cast) -> Talker:
    """Amina's telephone, with Amina standing so; or one that we do not know."""
    if who == "nobody yet":
        return Talker(700_000_003)
    if who == "agreed":
        return Talker(700_000_003).taps("welcome/accept")
    STANDINGS[who](cast)
    return Talker(700_000_001).is_candidate(Candidate.get_by_id(cast.amina.id))


def end_accompaniment(cast: Cast) -> None:
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.amina).execute()


STANDINGS = {
    "pending": lambda cast: put_pending(cast.amina, cast.mission),
    "active": lambda cast: None,
    "refused": lambda cast: put_refused(cast.amina, cast.mission),
    "former": end_accompaniment,
}
