"""Who gets where: generated from the map of paths, so that a new one fails until it is known here.

A door says who may come in. What lies behind belongs to everybody, to a person, or to a chat.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.form import Form
from bot.router import anyone, consented, registered, router
from bot.screens.applying import applying, correcting
from bot.screens.documents import adding
from bot.screens.registration import registration
from models.accounts.invitation import Invitation
from models.applications.application import Application
from models.applications.moves import send_back
from models.conversations.draft import Draft
from models.documents.document import Document
from models.offers.criteria import Criteria
from models.offers.searches import Search
from models.people.candidate import Candidate, CandidateState
from tests.bot.driver import Talker
from tests.bot.test_inbox import everything
from tests.cast import Cast

FACET = "<any(nature,domain,level,region,department,commune,company):facet>"
# Of each path: its door, and whose the thing is that it names.
PATHS = {
    "welcome": (anyone, "nobody"),
    "welcome/kept": (anyone, "nobody"),
    "welcome/text": (anyone, "nobody"),
    "welcome/invitation": (anyone, "nobody"),
    "welcome/accept": (anyone, "nobody"),
    "help": (anyone, "nobody"),
    "help/who": (anyone, "nobody"),
    "invitations/<code>": (anyone, "invitation"),
    "invitations/<code>/accept": (anyone, "invitation"),
    "home": (consented, "nobody"),
    "referents": (consented, "nobody"),
    "referents/all": (consented, "nobody"),
    "offers": (consented, "nobody"),
    "offers/<int:id>": (consented, "offer"),
    "offers/<int:id>/full": (consented, "offer"),
    "offers/<int:id>/near": (consented, "offer"),
    "offers/<int:id>/apply/who": (registered, "offer"),
    "searches/<int:id>": (consented, "search"),
    "searches/<int:id>/after/<int:number>": (consented, "search"),
    "searches/<int:id>/offers/<int:offer_id>": (consented, "search"),
    "searches/<int:id>/refine": (consented, "search"),
    f"searches/<int:id>/refine/{FACET}": (consented, "search"),
    f"searches/<int:id>/refine/{FACET}/from/<int:start>": (consented, "search"),
    f"searches/<int:id>/with/{FACET}/<value>": (consented, "search"),
    "searches/<int:id>/without": (consented, "search"),
    f"searches/<int:id>/without/{FACET}": (consented, "search"),
    "account": (registered, "nobody"),
    "documents": (registered, "nobody"),
    "documents/from/<int:start>": (registered, "nobody"),
    "documents/<int:id>": (registered, "document"),
    "documents/<int:id>/file": (registered, "document"),
    "documents/<int:id>/default": (registered, "document"),
    "documents/<int:id>/remove": (registered, "document"),
    "documents/<int:id>/remove/confirm": (registered, "document"),
    "applications": (registered, "nobody"),
    "applications/from/<int:start>": (registered, "nobody"),
    "applications/<int:id>": (registered, "application"),
    "applications/<int:id>/sent": (registered, "application"),
    "applications/<int:id>/next": (registered, "application"),
    "applications/<int:id>/withdraw": (registered, "application"),
    "applications/<int:id>/withdraw/confirm": (registered, "application"),
    "applications/<int:id>/reactivate": (registered, "application"),
}
FORMS = {
    registration: (consented, "nobody"),
    applying: (registered, "offer"),
    correcting: (registered, "application"),
    adding: (registered, "nobody"),
}
WHO = {  # the doors that let each person in
    "nobody yet": {anyone},
    "agreed": {anyone, consented},
    "pending": {anyone, consented, registered},
    "active": {anyone, consented, registered},
    "refused": {anyone, consented},
}
PRIVATE = ("application", "document", "search", "invitation")
WELCOME = "Bonjour. Je suis Tremplin."
ASKED = "Quel est votre prénom ?"
NOWHERE = "Je ne trouve pas cette page."
SECRETS = ("Zoé", "Lettre secrète", "CV_de_Zoe", "plombier secret", "petit@mail.example")


def known(rule: str) -> tuple:
    """The door of a path and whose thing it names."""
    view = getattr(router.routes[rule].view, "__self__", None)
    assert rule in PATHS or isinstance(view, Form), f"{rule}: say in tests/bot/test_permissions.py who may open it"
    return PATHS[rule] if rule in PATHS else FORMS[view]


@dataclass
class Things:
    """Of each kind, one of Amina's and one of Zoé's."""

    own: dict[str, object]
    others: dict[str, object]


@pytest.fixture
def things(cast: Cast) -> Things:
    own, others = {"offer": cast.offer.id}, {"offer": cast.offer.id}
    Document.update(name="CV_de_Zoe.pdf").where(Document.candidate == cast.other_candidate).execute()
    for whose, candidate, talker in (
        (own, cast.amina, Talker(700_000_001)),
        (others, cast.other_candidate, Talker(700_000_002)),
    ):
        application = cast.apply(candidate, cast.other_offer, note="Lettre secrète")
        send_back(application, cast.bruno if candidate == cast.amina else cast.driss, "Lettre secrète")
        talker.is_candidate(candidate)
        whose["application"] = application.id
        whose["document"] = Document.get(Document.candidate == candidate).id
        words = "plombier secret" if candidate == cast.other_candidate else "mécanicienne"
        whose["search"] = Search.of(talker.chat, Criteria(words=words)).id
        whose["invitation"] = Invitation.invite(candidate, cast.team).code
    Application.update(message="Lettre secrète").where(Application.id == others["application"]).execute()
    return Things(own, others)


def path_of(rule: str, thing: object) -> str:
    values = {"id": thing, "code": thing, "offer_id": 1, "number": 1, "start": 0, "facet": "nature", "value": "job"}
    values |= {"name": "cv", "step": rule.partition("<any(")[2].partition(")")[0].partition(",")[0]}
    converters = next(r for r in router.map.iter_rules() if r.endpoint == rule).arguments
    return router.path(rule, {name: values[name] for name in converters})


def person(who: str, cast: Cast) -> Talker:
    """Amina's telephone, with Amina in this state; or one that we do not know."""
    if who == "nobody yet":
        return Talker(700_000_003)
    if who == "agreed":
        return Talker(700_000_003).taps("welcome/accept")
    Candidate.update(state=CandidateState[who.upper()]).where(Candidate.id == cast.amina.id).execute()
    Talker(700_000_001).is_candidate(Candidate.get_by_id(cast.amina.id))
    return Talker(700_000_001)


def paths(whose: dict[str, object]) -> Iterator[tuple[str, str, object, str]]:
    for rule in sorted(router.routes):
        door, kind = known(rule)
        yield rule, path_of(rule, whose.get(kind, 0)), door, kind


def reset(before_drafts: list) -> None:
    Draft.delete().execute()
    if before_drafts:
        Draft.insert_many(before_drafts).execute()


def test_every_path_has_the_door_that_is_told_here():
    for rule, route in router.routes.items():
        door, _ = known(rule)
        assert route.door is door, f"{rule}: its door is {route.door.__name__}, said to be {door.__name__}"


def test_no_path_is_told_here_that_is_no_more():
    assert set(PATHS) <= set(router.routes)
    assert set(FORMS) == {
        view for r in router.routes.values() if isinstance(view := getattr(r.view, "__self__", 0), Form)
    }


@pytest.mark.parametrize("who", WHO)
def test_closed_door_shows_nothing_and_changes_nothing(cast, things, who):
    talker = person(who, cast)
    talker.says("/start")
    before = everything("chat", "update")
    for rule, path, door, _ in paths(things.others):
        if door not in WHO[who]:
            talker.taps(path)
            assert (WELCOME if who == "nobody yet" else ASKED) in talker.text, (rule, talker.text)
            assert not any(secret in talker.text for secret in SECRETS), rule
    assert everything("chat", "update") == before


@pytest.mark.parametrize("who", WHO)
def test_thing_of_another_is_not_there(cast, things, who):
    talker = person(who, cast)
    talker.says("/start")
    before = everything("chat", "update")
    for rule, path, door, kind in paths(things.others):
        if door in WHO[who] and kind in PRIVATE and not (kind == "invitation" and who in ("nobody yet", "agreed")):
            talker.taps(path)
            expected = "Ce téléphone est déjà celui de Amina." if kind == "invitation" else NOWHERE
            if kind == "invitation" and who == "refused":
                continue  # no candidate for now: an invitation that they hold is theirs to accept
            assert talker.text.startswith(expected), (rule, talker.text)
            assert not any(secret in talker.text for secret in SECRETS), rule
    if who != "refused":
        assert everything("chat", "update") == before


@pytest.mark.parametrize("who", WHO)
def test_open_door_leads_to_a_screen(cast, things, who):
    talker = person(who, cast)
    for rule, path, door, kind in paths(things.own):
        mine = who in ("pending", "active") or kind not in PRIVATE
        if door in WHO[who] and mine and kind != "invitation" and not router.routes[rule].acts:
            talker.taps(path)
            assert WELCOME not in talker.text or who == "nobody yet", rule
            assert "Un problème" not in talker.text, rule
            assert not any(secret in talker.text for secret in SECRETS if secret != "Lettre secrète"), rule
            can_be_elsewhere = rule.startswith("searches") or "apply" in rule
            assert can_be_elsewhere or not talker.text.startswith(NOWHERE), (rule, talker.text)


def test_pending_candidate_sends_nothing(cast, things):
    talker = person("pending", cast)
    before = everything("chat", "update")
    for rule in router.routes:
        if rule.startswith(applying.rule) and not rule.endswith("/who"):
            talker.taps(path_of(rule, things.own["offer"]))
            assert talker.text.startswith("Votre référent n’a pas encore validé votre compte."), rule
    assert everything("chat", "update") == before
