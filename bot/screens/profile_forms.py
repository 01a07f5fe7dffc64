"""The forms of one's own file, one for each part: a few questions that resume, and each answer changed by itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.form import SAID, Answers, Form, Question, Values
from bot.form_session import SEARCHED, FormSession
from bot.router import Visitor, router, screen
from bot.screen import Button, Screen, numbered
from bot.screens.identifiers import ADDRESS, LONGEST_PROPOSED, PROPOSED, propose_address
from bot.screens.profile import PART, part_written
from bot.screens.returning import way_back
from bot.steps import OWN_WORDS, Steps, enough, one_step, several_steps
from models.conversations.draft import Draft
from models.folding import fold
from models.offers.kinds import Domain, Level
from models.offers.reading.english import french_of
from models.people.profile import E_MAIL, PHONE
from models.profiles.metiers import find_metiers, own_words
from models.profiles.parts import PARTS, Part, facts_of, part_called, write_part
from models.profiles.sought import DOMAIN, LEVEL, METIERS, MOST, SEEKS, ZONES, Seeking, domains_meant
from models.profiles.zones import ANYWHERE, find_zones, zone_of
from models.refusal import Refused, Unreachable
from texts import plain, text
from texts.answers import metier_said, zone_said
from texts.languages import language

PAGE = 4
AFTER_BAC = (Level.BAC_2, Level.BAC_3, Level.BAC_5)
AFTER = "after"


def _seekings(visitor: Visitor, answers: Answers) -> Values:
    return [(one.value, plain("seeking", value=one)) for one in Seeking]


def _domains(visitor: Visitor, words: str) -> Values:
    """The domains of which these words are a beginning, then those of the offers that they find."""
    typed = fold(words)
    named = [one for one in Domain if f" {typed}" in f" {fold(_name(one))}"] if len(typed) > 1 else []
    return [(one.value, _name(one)) for one in dict.fromkeys((*named, *domains_meant(french_of(language(), words))))]


def _name(domain: Domain) -> str:
    return plain("offer-domain", value=domain)


def _metiers(visitor: Visitor, words: str) -> Values:
    """Of the directory, and as this person calls it: public services have not every métier."""
    listed = [(one.key, metier_said(one.key)) for one in find_metiers(french_of(language(), words))[:2]]
    try:
        own = own_words(words)
    except Refused:
        return listed
    return [*listed, (OWN_WORDS, plain("in-my-words", words=metier_said(own)))]


def _zones(visitor: Visitor, words: str) -> Values:
    return [(zone_of(place), zone_said(zone_of(place))) for place in find_zones(words)]


def _anywhere(visitor: Visitor, answers: Answers) -> Values:
    return [(ANYWHERE, plain("zone-anywhere"))]


def _seeks_more(visitor: Visitor, answers: Answers) -> Values:
    return [*_seekings(visitor, answers), *enough(visitor, answers)]


def _levels(visitor: Visitor, answers: Answers) -> Values:
    shown = [(one.value, plain("offer-level", value=one)) for one in Level if one not in AFTER_BAC]
    return [*shown, (AFTER, plain("level-after-bac"))]


def _levels_after(visitor: Visitor, answers: Answers) -> Values:
    return [(one.value, plain("offer-level", value=one)) for one in AFTER_BAC]


def _level(answers: Answers) -> Any:
    value = answers.get("level_after") if answers.get("level") == AFTER else answers.get("level")
    return None if value is None else LEVEL.typed(value)


def _spread_level(level: Level | None) -> Answers:
    return {"level": AFTER, "level_after": level} if level in AFTER_BAC else {"level": level}


_FOUND: dict[str, Any] = {"found": "answers-found"}
SPECIAL = {
    one.question.name: one
    for one in (
        several_steps(
            SEEKS,
            Question("seeks", "question-seeks", choices=_seekings),
            Question("", "question-seeks-more", choices=_seeks_more),
            len(Seeking),
        ),
        Steps(
            DOMAIN,
            (
                Question(
                    "domain",
                    "question-domain",
                    find=_domains,
                    none_found="domain",
                    beside=lambda visitor, answers: [("see-all-domains", "domains")],
                    **_FOUND,
                ),
            ),
            lambda answers: DOMAIN.typed(answers["domain"]) if answers.get("domain") else None,
            lambda domain: {"domain": domain},
        ),
        several_steps(
            METIERS,
            Question("metiers", "question-metiers", find=_metiers, none_found="metier", optional=True, **_FOUND),
            Question("", "question-metiers-more", find=_metiers, choices=enough, none_found="metier", **_FOUND),
            MOST,
        ),
        several_steps(
            ZONES,
            Question("zones", "question-zones", find=_zones, choices=_anywhere, none_found="zone", **_FOUND),
            Question("", "question-zones-more", find=_zones, choices=enough, none_found="zone", **_FOUND),
            MOST,
        ),
        Steps(
            LEVEL,
            (
                Question("level", "question-level", choices=_levels),
                Question(
                    "level_after",
                    "question-level-after",
                    choices=_levels_after,
                    asked=lambda visitor, answers: answers.get("level") == AFTER,
                ),
            ),
            _level,
            _spread_level,
        ),
    )
}
CONTACTS = "profile/contacts/fill"


def _proposed(step: Question) -> Question:
    """The question, with what was typed before it was asked as the answer in one press."""

    def suggest(visitor: Visitor) -> str | None:
        typed = Draft.answers_of(visitor.conversation, CONTACTS).get(step.name + PROPOSED)
        return typed or step.suggest(visitor)

    return replace(step, suggest=suggest)


def _if_none(step: Question) -> Question:
    """The question, for who has no address: whoever has one changes it by a code (identifiers.py)."""
    return replace(step, asked=lambda visitor, answers: visitor.candidate.email is None)


_steps = one_step(PHONE)
SPECIAL[PHONE.name] = replace(_steps, steps=tuple(map(_proposed, _steps.steps)))
_steps = one_step(E_MAIL)
SPECIAL[E_MAIL.name] = replace(_steps, steps=tuple(map(_if_none, _steps.steps)))
STEPS = {part.name: [SPECIAL.get(one.name) or one_step(one) for one in part.questions] for part in PARTS}


def _begin(visitor: Visitor) -> None:
    """A file can be written at any time (P31)."""


def _known(part: Part) -> Callable[[Visitor], Answers]:
    """What is known is not asked again."""

    def known(visitor: Visitor) -> Answers:
        facts = facts_of(visitor.candidate)
        return _answers(part, {name: value for name, value in facts.items() if value is not None})

    return known


def _answers(part: Part, facts: dict[str, Any]) -> Answers:
    """The answers of a draft that say these facts."""
    spread = [one.spread(facts[one.question.name]) for one in STEPS[part.name] if one.question.name in facts]
    return {name: value for answers in spread for name, value in answers.items()}


def _write(part: Part) -> Callable[..., Screen]:
    def write(visitor: Visitor, answers: Answers) -> Screen:
        whole = FormSession(FORMS[part.name], visitor, {}).answers  # with the words that were looked for
        given = {one.question.name: one.gather(whole) for one in STEPS[part.name] if one.question.name in answers}
        return part_written(write_part(visitor.candidate, visitor.candidate, part, given), part)

    return write


FORMS = {
    part.name: Form(
        f"profile/{part.name}/fill",
        tuple(step for one in STEPS[part.name] for step in one.steps),
        begin=_begin,
        done=_write(part),
        out="profile",
        drafts=True,
        known=_known(part),
    )
    for part in PARTS
}


@screen(f"profile/{PART}/change/<asked>")
def change(visitor: Visitor, part: str, asked: str) -> Screen:
    """Ask one answer of a part again; the others stay, and those that lack are not asked here."""
    changed, facts = part_called(part), facts_of(visitor.candidate)
    arising = [one.name for one in changed.arising(facts)]
    if asked not in arising:
        raise Unreachable
    if asked == E_MAIL.name and visitor.candidate.email is not None:
        return router.show(visitor, ADDRESS)
    lacking = {name: None for name in arising if facts.get(name) is None}
    others = {name: facts[name] for name in arising if name not in lacking}
    path = FORMS[part].rule
    answers = _answers(changed, lacking) | Draft.answers_of(visitor.conversation, path) | _answers(changed, others)
    again = {step.name for one in STEPS[part] if one.question.name == asked for step in one.steps}
    kept = {name: value for name, value in answers.items() if name.strip(SEARCHED + SAID + PROPOSED) not in again}
    Draft.keep(visitor.conversation, path, kept)
    return router.show(visitor, path)


def change_contact(visitor: Visitor, asked: str, typed: str) -> Screen:
    """Ask for a new e-mail or telephone, with what was typed outside of any form as the answer in one press."""
    if not visitor.is_registered:
        return way_back(visitor, typed) or router.show(visitor, "account/none")
    if asked == E_MAIL.name:
        return propose_address(visitor, typed)
    change(visitor, "contacts", asked)
    if len(typed) <= LONGEST_PROPOSED:
        answers = Draft.answers_of(visitor.conversation, CONTACTS)
        Draft.keep(visitor.conversation, CONTACTS, answers | {asked + PROPOSED: typed})
    return router.show(visitor, CONTACTS)


@screen("profile/sought/fill/domains")
def domains(visitor: Visitor) -> Screen:
    """The domains, a page after the other."""
    return domains_from(visitor, 0)


@screen("profile/sought/fill/domains/from/<int:start>")
def domains_from(visitor: Visitor, start: int) -> Screen:
    """Some of them."""
    shown = list(Domain)[start : start + PAGE]
    choices = [*numbered(Button(_name(one), f"profile/sought/fill/domains/{one}") for one in shown)]
    if start + PAGE < len(Domain):
        choices.append(Button(plain("more"), f"profile/sought/fill/domains/from/{start + PAGE}"))
    return Screen(text("domains"), tuple(choices), path=FORMS["sought"].rule, back=FORMS["sought"].rule)


@screen("profile/sought/fill/domains/<domain>")
def choose_domain(visitor: Visitor, domain: str) -> Screen:
    """One was pressed: the answer to the question that waits, when it is that one."""
    session = FormSession(FORMS["sought"], visitor, {})
    if domain not in set(Domain) or session.waiting is None or session.waiting.name != DOMAIN.name:
        return session.ask().noted(text("already-answered"))
    session.hear(_name(Domain(domain)))
    return session.step("answer", DOMAIN.name, domain, 0)
