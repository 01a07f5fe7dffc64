"""Who gets where: generated from the map of paths, so that a new one fails until it is known in `paths.py`.

A guard says who may come in. What lies behind belongs to everybody, to a person, or to a conversation.
"""

from collections.abc import Iterator

import pytest

from bot.router import anyone, consented, registered, router
from bot.screens.applying import applying, spontaneous
from bot.screens.team import known as known_to_us
from models.conversations.draft import Draft
from tests.acts import everything
from tests.bot.paths import FORMS, PATHS, known
from tests.bot.things import path_of, person, things
from tests.cast import cv_of

__all__ = ["things"]

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


def paths(whose: dict[str, object]) -> Iterator[tuple[str, str, object, str]]:
    for rule in sorted(router.routes):
        guard, kind = known(rule)
        yield rule, path_of(rule, whose.get(kind, 0)), guard, kind


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
