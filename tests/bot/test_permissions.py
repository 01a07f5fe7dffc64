"""Who gets where: generated from the map of paths, so that a new one fails until it is known here.

A guard says who may come in. What lies behind belongs to everybody, to a person, or to a conversation.
"""

from collections.abc import Iterator

import pytest

from bot.router import anyone, consented, registered, router
from bot.screens import faq, identifiers, profile_forms, returning, team
from bot.screens.applying import applying, spontaneous
from bot.screens.appointments import cancelling, declining
from bot.screens.correcting import correcting
from bot.screens.cv import making
from bot.screens.documents import adding, renaming, replacing
from bot.screens.kept_searches import changing, naming
from bot.screens.mentors import asking
from bot.screens.messages import writing, writing_on
from bot.screens.registration import registration
from bot.screens.team import known as known_to_us
from models.conversations.draft import Draft
from tests.acts import everything
from tests.bot.things import path_of, person, things
from tests.cast import cv_of

__all__ = ["things"]

PART = "<any(identity,contacts,sought,availability,project):part>"
FACET = "<any(nature,domain,level,region,department,commune,company,time,around):facet>"
CRITERION = "<any(nature,domain,level,place,time,company):criterion>"
TOPIC = "<any(offers,applying,documents,account,data):about>"
# Of each path: its guard, and whose the thing is that it names.
PATHS = {
    "welcome": (anyone, "nobody"),
    "welcome/kept": (anyone, "nobody"),
    "welcome/text": (anyone, "nobody"),
    "welcome/text/<int:page>": (anyone, "nobody"),
    "welcome/later": (anyone, "nobody"),
    "welcome/invitation": (anyone, "nobody"),
    "welcome/accept": (anyone, "nobody"),
    "welcome/accept/<version>": (anyone, "nobody"),
    "help": (anyone, "nobody"),
    "help/who": (anyone, "nobody"),
    f"help/topics/{TOPIC}": (anyone, "nobody"),
    f"help/topics/{TOPIC}/<int:start>": (anyone, "nobody"),
    "help/answers/<name>": (anyone, "nobody"),
    "team": (anyone, "nobody"),
    "team/tickets/<int:id>": (known_to_us, "ticket"),
    "webinars": (registered, "nobody"),
    "webinars/<int:id>": (registered, "webinar"),
    "webinars/<int:id>/join": (registered, "webinar"),
    "webinars/<int:id>/leave": (registered, "webinar"),
    "invitations/<code>": (anyone, "invitation"),
    "invitations/<code>/kept": (anyone, "nobody"),
    "invitations/<code>/text": (anyone, "nobody"),
    "invitations/<code>/text/<int:page>": (anyone, "nobody"),
    "invitations/<code>/accept": (anyone, "invitation"),
    "invitations/<code>/accept/<version>": (anyone, "invitation"),
    "invitations/<code>/<version>/<any(madam,sir):civility>": (anyone, "invitation"),
    "help/cv": (consented, "nobody"),
    "hello": (consented, "nobody"),
    "thanks": (anyone, "nobody"),
    "bye": (anyone, "nobody"),
    "insult": (anyone, "nobody"),
    "robot": (anyone, "nobody"),
    "free": (anyone, "nobody"),
    "language": (anyone, "nobody"),
    "language/<any(fr,en):spoken>": (anyone, "nobody"),
    "words/referent": (anyone, "nobody"),
    "words/pass": (anyone, "nobody"),
    "words/pmsmp": (anyone, "nobody"),
    "help/call/<any(no_cv,stuck,discouraged,pending,unwell):why>": (registered, "nobody"),
    "talk": (anyone, "nobody"),
    "discouraged": (anyone, "nobody"),
    "distress": (anyone, "nobody"),
    "violence": (anyone, "nobody"),
    "shelter": (anyone, "nobody"),
    "account/register": (anyone, "nobody"),
    "account/none": (anyone, "nobody"),
    "account/moved": (anyone, "nobody"),
    "account/email": (registered, "nobody"),
    "account/address/mine": (registered, "nobody"),
    "account/address/code/again": (registered, "nobody"),
    "account/address/code/other": (registered, "nobody"),
    "codes": (anyone, "nobody"),
    "return": (anyone, "nobody"),
    "return/accept/<version>": (anyone, "nobody"),
    "return/code/again": (consented, "nobody"),
    "return/code/other": (consented, "nobody"),
    "account/more": (registered, "nobody"),
    "account/sleep": (registered, "nobody"),
    "account/sleep/yes": (registered, "nobody"),
    "account/wake": (registered, "nobody"),
    "account/wake/yes": (registered, "nobody"),
    "account/archive": (registered, "nobody"),
    "account/archive/make": (registered, "nobody"),
    "account/erase": (anyone, "nobody"),
    "account/erase/<int:minute>": (anyone, "nobody"),
    "account/stay": (anyone, "nobody"),
    "account/stop": (anyone, "nobody"),
    "account/hired": (registered, "nobody"),
    "home": (consented, "nobody"),
    "referents": (consented, "nobody"),
    "referents/all": (anyone, "nobody"),
    "offers": (anyone, "nobody"),
    "offers/<int:id>": (anyone, "offer"),
    "offers/<int:id>/full": (anyone, "offer"),
    "offers/<int:id>/near": (anyone, "offer"),
    "offers/<int:id>/apply/who": (registered, "offer"),
    "offers/<int:id>/share": (anyone, "offer"),
    "offers/<int:id>/papers": (anyone, "offer"),
    "offers/<int:id>/papers/<int:number>": (anyone, "offer"),
    "offers/<int:id>/mail-me": (registered, "offer"),
    "offers/<int:id>/by-mail": (anyone, "mailed offer"),
    "offers/<int:id>/by-mail/message": (anyone, "mailed offer"),
    "shared/<reference>": (anyone, "nobody"),
    "companies": (anyone, "nobody"),
    "companies/from/<int:start>": (anyone, "nobody"),
    "companies/like/<call>": (anyone, "nobody"),
    "companies/like/<call>/from/<int:start>": (anyone, "nobody"),
    "companies/advice": (anyone, "nobody"),
    "companies/<int:id>": (anyone, "company"),
    "companies/<int:id>/apply/who": (registered, "company"),
    "companies/<int:id>/apply/no-cv": (registered, "company"),
    "companies/<int:id>/apply/no-cv/begin": (registered, "company"),
    "searches/<int:id>": (anyone, "search"),
    "searches/<int:id>/after/<int:number>": (anyone, "search"),
    "searches/<int:id>/offers/<int:offer_id>": (anyone, "search"),
    "searches/<int:id>/refine": (anyone, "search"),
    "searches/<int:id>/refine/from/<int:start>": (anyone, "search"),
    f"searches/<int:id>/refine/{FACET}": (anyone, "search"),
    f"searches/<int:id>/refine/{FACET}/from/<int:start>": (anyone, "search"),
    f"searches/<int:id>/with/{FACET}/<value>": (anyone, "search"),
    "searches/<int:id>/without": (anyone, "search"),
    f"searches/<int:id>/without/{FACET}": (anyone, "search"),
    f"searches/<int:id>/without/{FACET}/<value>": (anyone, "search"),
    f"searches/<int:id>/change/{CRITERION}": (anyone, "search"),
    "searches/<int:id>/after/<int:band>/<int:number>": (anyone, "search"),
    "searches/<int:id>/around/<town>/<int:kilometres>": (anyone, "search"),
    "searches/<int:id>/without/words": (anyone, "search"),
    "searches/<int:id>/keep": (registered, "search"),
    "messages": (registered, "nobody"),
    "messages/<int:id>": (registered, "thread"),
    "messages/<int:id>/before/<int:number>": (registered, "thread"),
    "messages/<int:id>/files/<int:number>": (registered, "thread"),
    "mentors": (registered, "nobody"),
    "mentors/from/<int:start>": (registered, "nobody"),
    "mentors/<int:id>": (registered, "mentoring"),
    "mentors/<int:id>/sent": (registered, "mentoring"),
    "mentors/<int:id>/withdraw": (registered, "mentoring"),
    "mentors/<int:id>/withdraw/confirm": (registered, "mentoring"),
    "news": (registered, "nobody"),
    "news/from/<int:start>": (registered, "nobody"),
    "news/<int:id>": (registered, "announcement"),
    "appointments": (registered, "nobody"),
    "appointments/<int:id>": (registered, "appointment"),
    "appointments/<int:id>/at/<int:minute>": (registered, "appointment"),
    "appointments/<int:id>/calendar": (registered, "appointment"),
    "appointments/<int:id>/cancel": (registered, "appointment"),
    "appointments/<int:id>/cancel/confirm": (registered, "appointment"),
    "kept": (registered, "nobody"),
    "kept/from/<int:start>": (registered, "nobody"),
    "kept/<int:id>": (registered, "search"),
    "kept/<int:id>/edit": (registered, "search"),
    "kept/<int:id>/rhythm": (registered, "search"),
    "kept/<int:id>/rhythm/<rhythm>": (registered, "search"),
    "kept/<int:id>/pause": (registered, "search"),
    "kept/<int:id>/resume": (registered, "search"),
    "kept/<int:id>/let-go": (registered, "search"),
    "account": (registered, "nobody"),
    "notices": (registered, "nobody"),
    "notices/from/<int:start>": (registered, "nobody"),
    "notices/about/<topic>": (registered, "nobody"),
    "notices/about/<topic>/<way>": (registered, "nobody"),
    "notices/quiet": (registered, "nobody"),
    "notices/quiet/<int:begin>/<int:end>": (registered, "nobody"),
    "profile": (registered, "nobody"),
    "profile/parts": (registered, "nobody"),
    "profile/offers": (registered, "nobody"),
    f"profile/{PART}": (registered, "nobody"),
    f"profile/{PART}/who": (registered, "nobody"),
    f"profile/{PART}/change/<asked>": (registered, "nobody"),
    "profile/sought/fill/domains": (registered, "nobody"),
    "profile/sought/fill/domains/from/<int:start>": (registered, "nobody"),
    "profile/sought/fill/domains/<domain>": (registered, "nobody"),
    "documents": (registered, "nobody"),
    "documents/from/<int:start>": (registered, "nobody"),
    "documents/<int:id>": (registered, "document"),
    "documents/<int:id>/opened": (registered, "document"),
    "results/<int:id>": (registered, "result"),
    "documents/<int:id>/opened/from/<int:start>": (registered, "document"),
    "documents/<int:id>/file": (registered, "document"),
    "documents/<int:id>/default": (registered, "document"),
    "documents/<int:id>/remove": (registered, "document"),
    "documents/<int:id>/remove/confirm": (registered, "document"),
    "documents/add/no-cv": (registered, "nobody"),
    "documents/add/no-cv/begin": (registered, "nobody"),
    "offers/<int:id>/apply/no-cv": (registered, "offer"),
    "offers/<int:id>/apply/no-cv/begin": (registered, "offer"),
    "applications/<int:id>/correct/no-cv": (registered, "application"),
    "applications/<int:id>/correct/no-cv/begin": (registered, "application"),
    "files/<int:id>": (registered, "aside"),
    "files/<int:id>/keep/<any(cv,letter,certificate):kind>": (registered, "aside"),
    "files/<int:id>/replace/<int:document_id>": (registered, "aside"),
    "files/<int:id>/other": (registered, "aside"),
    "files/<int:id>/drop": (registered, "aside"),
    "cv/words": (registered, "nobody"),
    "cv/look/<any(plain,colour):layout>": (registered, "nobody"),
    "cv/keep/<any(plain,colour):layout>": (registered, "nobody"),
    "applications": (registered, "nobody"),
    "applications/from/<int:start>": (registered, "nobody"),
    "applications/<int:id>": (registered, "application"),
    "applications/<int:id>/sent": (registered, "application"),
    "applications/<int:id>/steps": (registered, "application"),
    "applications/<int:id>/steps/from/<int:start>": (registered, "application"),
    "applications/<int:id>/next": (registered, "application"),
    "applications/<int:id>/withdraw": (registered, "application"),
    "applications/<int:id>/withdraw/confirm": (registered, "application"),
    "applications/<int:id>/reactivate": (registered, "application"),
    "applications/<int:id>/undo": (registered, "application"),
}
FORMS = {
    registration: (consented, "nobody"),
    applying: (anyone, "offer"),
    spontaneous: (anyone, "company"),
    correcting: (registered, "application"),
    adding: (registered, "nobody"),
    naming: (registered, "search"),
    asking: (registered, "company"),
    writing: (registered, "nobody"),
    writing_on: (registered, "application"),
    faq.asking: (anyone, "nobody"),
    team.asking: (known_to_us, "nobody"),
    team.adding: (known_to_us, "ticket"),
    changing: (registered, "search"),
    declining: (registered, "appointment"),
    cancelling: (registered, "appointment"),
    renaming: (registered, "document"),
    replacing: (registered, "document"),
    making: (registered, "nobody"),
    identifiers.address: (registered, "nobody"),
    identifiers.code: (registered, "nobody"),
    returning.address: (consented, "nobody"),
    returning.code: (consented, "nobody"),
    **dict.fromkeys(profile_forms.FORMS.values(), (registered, "nobody")),
}
WHO = {  # the guards that let each person in
    "nobody yet": {anyone},
    "agreed": {anyone, consented},
    "pending": {anyone, consented, registered, known_to_us},
    "active": {anyone, consented, registered, known_to_us},
    "refused": {anyone, consented, known_to_us},
    "former": {anyone, consented, known_to_us},
}
# Whom nobody accompanies and who awaits no answer: an invitation that they hold is theirs to accept.
FREE = ("nobody yet", "agreed", "refused", "former")
PRIVATE = ("application", "appointment", "mentoring", "document", "aside", "search", "invitation", "ticket")
WELCOME = "Bonjour. Je suis Tremplin."
NAMED, PLACED = "Écrivez votre prénom.", "Où vous accompagne-t-on ?"
ASKED = {"nobody yet": WELCOME, "agreed": NAMED, "refused": PLACED, "former": PLACED}
NOWHERE = "Je ne trouve pas cette page."
UNREACHED = {
    "invitation": "Ce téléphone est déjà celui d’Amina.",
    "search": "Cette recherche n’est plus gardée.",
}
SECRETS = ("Zoé", "Lettre secrète", "CV_de_Zoe", "plombier secret", "petit@mail.example")


def known(rule: str) -> tuple:
    """The guard of a path and whose thing it names."""
    form = router.routes[rule].form
    assert rule in PATHS or form, f"{rule}: say in tests/bot/test_permissions.py who may open it"
    return PATHS[rule] if rule in PATHS else FORMS[form]


def paths(whose: dict[str, object]) -> Iterator[tuple[str, str, object, str]]:
    for rule in sorted(router.routes):
        guard, kind = known(rule)
        yield rule, path_of(rule, whose.get(kind, 0)), guard, kind


def reset(before_drafts: list) -> None:
    Draft.delete().execute()
    if before_drafts:
        Draft.insert_many(before_drafts).execute()


def test_every_path_has_the_guard_that_is_told_here():
    for rule, route in router.routes.items():
        guard, _ = known(rule)
        assert route.guard is guard, f"{rule}: its guard is {route.guard.__name__}, said to be {guard.__name__}"


def test_no_path_is_told_here_that_is_no_more():
    assert set(PATHS) <= set(router.routes)
    assert set(FORMS) == {route.form for route in router.routes.values() if route.form}


@pytest.mark.parametrize("who", WHO)
def test_closed_path_shows_nothing_and_changes_nothing(cast, things, who):
    talker = person(who, cast)
    talker.says("/start")
    before = everything("conversation", "update")
    for rule, path, guard, _ in paths(things.others):
        if guard not in WHO[who]:
            talker.taps(path)
            assert ASKED[who] in talker.text, (rule, talker.text)
            assert not any(secret in talker.text for secret in SECRETS), rule
    assert everything("conversation", "update") == before


@pytest.mark.parametrize("who", WHO)
def test_thing_of_another_is_not_there(cast, things, who):
    talker = person(who, cast)
    talker.says("/start")
    before = everything("conversation", "update")
    for rule, path, guard, kind in paths(things.others):
        if guard in WHO[who] and kind in PRIVATE and not (kind == "invitation" and who in FREE):
            talker.taps(path)
            assert talker.text.startswith(UNREACHED.get(kind, NOWHERE)), (rule, talker.text)
            assert not any(secret in talker.text for secret in SECRETS), rule
    assert everything("conversation", "update") == before


@pytest.mark.parametrize("who", WHO)
def test_open_path_leads_to_a_screen(cast, things, who):
    talker = person(who, cast)
    for rule, path, guard, kind in paths(things.own):
        mine = who in ("pending", "active") or kind not in PRIVATE
        if guard in WHO[who] and mine and kind != "invitation" and not router.routes[rule].acts:
            talker.taps(path)
            assert WELCOME not in talker.text or who == "nobody yet", rule
            assert "Un problème" not in talker.text, rule
            assert not any(secret in talker.text for secret in SECRETS if secret != "Lettre secrète"), rule
            can_be_elsewhere = rule.startswith("searches") or "apply" in rule
            assert can_be_elsewhere or not talker.text.startswith(NOWHERE), (rule, talker.text)


@pytest.mark.parametrize("who", ["agreed", "pending", "refused", "former"])
def test_who_is_not_validated_sends_nothing(cast, things, who):
    talker = person(who, cast)
    talker.says("/start")
    # What it offers instead is a search, and is kept as one.
    before = everything("conversation", "update", "draft", "search")
    answers = {"cv": str(cv_of(cast.amina).id), "message": "Bonjour", "wish": "nothing"}
    for rule in router.routes:
        if rule.startswith((applying.rule, spontaneous.rule)):
            kind = "offer" if rule.startswith(applying.rule) else "company"
            Draft.keep(talker.conversation, path_of(rule.partition("/apply")[0] + "/apply", things.own[kind]), answers)
            talker.taps(path_of(rule, things.own[kind]))
            assert "Envoyer" not in talker.labels, rule
            assert "Un problème" not in talker.text, rule
    assert everything("conversation", "update", "draft", "search") == before
