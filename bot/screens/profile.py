"""One's own file: what it lacks, its parts, who sees each, and the offers that answer it (A12 to A14, P30, P31)."""

from typing import Any

from markupsafe import Markup

from bot.router import Visitor, screen
from bot.screen import Button, Screen, numbered
from bot.screens.searching import results_for
from models.offers.criteria import Criteria
from models.people.candidate import Candidate
from models.profiles.parts import PARTS, Part, facts_of, missing_parts, part_called
from models.profiles.sought import criteria_of
from models.questions import Input
from texts import plain, text
from texts.answers import said
from texts.criteria import begin

PART = f"<any({','.join(one.name for one in PARTS)}):part>"
LONGEST = 100  # letters of an answer that are shown


@screen("profile")
def profile(visitor: Visitor) -> Screen:
    """What the file lacks, named first, and what it is for."""
    facts = facts_of(visitor.candidate)
    missing = missing_parts(facts)
    names = "\n".join(plain("profile-part.missing", part=part.name) for part in missing)
    go_on = [_go_on(missing[0])] if missing else []
    return Screen(
        text("profile", missing=names, count=len(missing)),
        (*go_on, *_offers_button(facts), Button(plain("profile-parts-button"), "profile/parts")),
        back="account",
    )


@screen("profile/parts")
def parts(visitor: Visitor) -> Screen:
    """Every part, to be read again or changed."""
    choices = numbered(Button(plain("profile-part", part=part.name), f"profile/{part.name}") for part in PARTS)
    return Screen(text("profile-parts"), choices, back="profile")


@screen(f"profile/{PART}")
def part_of_file(visitor: Visitor, part: str) -> Screen:
    """What one part says, each answer to be changed by itself."""
    shown, facts = part_called(part), facts_of(visitor.candidate)
    here = f"profile/{part}"
    changes = [Button(plain(f"{one.words}.short"), f"{here}/change/{one.name}") for one in shown.arising(facts)]
    who = Button(plain("who-sees-what-button"), f"{here}/who")
    return Screen(_recap(shown, facts), (*numbered(changes), who), back="profile/parts")


@screen(f"profile/{PART}/who")
def who_sees(visitor: Visitor, part: str) -> Screen:
    """Who sees this part, and who never does."""
    return Screen(text("profile-part.who", part=part), back=f"profile/{part}")


@screen("profile/offers")
def offers_for_me(visitor: Visitor) -> Screen:
    """The offers that answer what the file says."""
    criteria = criteria_of(facts_of(visitor.candidate))
    if criteria == Criteria():
        return Screen(text("profile-nothing-sought"), (Button(plain("fill-my-profile"), "profile"),), back="profile")
    return results_for(visitor, criteria)


def part_written(candidate: Candidate, written: Part) -> Screen:
    """The part as it is kept from now on, and what comes next."""
    facts = facts_of(candidate)
    missing = missing_parts(facts)
    choices = (
        *([_go_on(missing[0])] if missing else []),
        *_offers_button(facts),
        Button(plain("profile-part-button"), f"profile/{written.name}"),
    )
    words = Markup("{}\n{}").format(text("profile-written", count=len(missing)), _recap(written, facts))
    return Screen(words, choices, path=f"profile/{written.name}", back="profile")


def proposal(visitor: Visitor) -> Button | None:
    """The way to a file that lacks something; nobody has to take it (contradiction 20 of the sources)."""
    missing = missing_parts(facts_of(visitor.candidate))
    return Button(plain("fill-my-profile"), "profile") if missing else None


def _go_on(missing: Part) -> Button:
    name = plain("profile-part", part=missing.name)
    return Button(plain("profile-go-on", part=name), f"profile/{missing.name}/fill")


def _offers_button(facts: dict[str, Any]) -> list[Button]:
    return [Button(plain("offers-for-me"), "profile/offers")] if criteria_of(facts) != Criteria() else []


def _recap(shown: Part, facts: dict[str, Any]) -> Markup:
    lines = [text("profile-part-title", part=plain("profile-part", part=shown.name))]
    for one in shown.arising(facts):
        answer = said(one, facts[one.name]) if facts.get(one.name) else ""
        own = one.input == Input.TEXT
        answer = answer if own else begin(answer, LONGEST)
        lines.append(text("profile-answer", name=plain(f"{one.words}.short"), answer=answer, own=own))
    return Markup("\n").join(lines)
