"""Coming in: alone (A05 to A08), or by a referent's invitation (A04)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from bot.begun import begun_applications, go_on
from bot.form import Answers, Form, Question, Values
from bot.questions import questions_in_chat, typed_answers
from bot.router import Visitor, anyone, consented, screen
from bot.screen import HOME, Button, Screen
from bot.screens.home import BEFORE_VERSIONS
from bot.words import read_number
from models.accounts.invitation import Invitation
from models.conversations.conversation import CONSENT_VERSION
from models.folding import fold
from models.organisations.establishment import Establishment
from models.organisations.finding import find_establishments, nearest_open, town_of
from models.organisations.membership import referents_of
from models.people.profile import E_MAIL, REGISTRATION
from models.refusal import Refused
from models.registrations import joining
from models.registrations.standing import establishment_of
from models.validation import checked_name
from texts import plain, text


def _begin(visitor: Visitor) -> None:
    if visitor.is_registered:
        raise Refused("already_registered")


def _establishments(visitor: Visitor, words: str) -> list[tuple[str, str]]:
    return [(str(found.id), _with_town(found)) for found in find_establishments(words)]


def _with_town(place: Establishment) -> str:
    town = town_of(place)
    return place.name if fold(town) in place.search_name else f"{place.name}, {town}"


def _unsure(visitor: Visitor, answers: Answers) -> Values:
    """For who cannot name a place: the nearest one takes the request."""
    return [(way, plain("place-unknown", value=way)) for way in UNSURE]


def _is_unsure(visitor: Visitor, answers: Answers) -> bool:
    return answers.get("establishment") in UNSURE


def _nearest(visitor: Visitor, words: str) -> str:
    """The place that will be asked. Raises Refused where there is none."""
    found = nearest_open(words)
    if found is None:
        raise Refused("no_place_near")
    return str(found.id)


def _place(answers: Answers) -> Establishment:
    """The place that was chosen, or the nearest to the town of who knows none."""
    asked = answers.get("town") or answers["establishment"]
    return Establishment.get_by_id(int(asked))


def _called(place: int) -> Callable[[Visitor], str | None]:
    """The name that the channel gives, where it is one."""

    def suggest(visitor: Visitor) -> str | None:
        try:
            return checked_name(visitor.called[place])
        except Refused:
            return None

    return suggest


def _known(visitor: Visitor) -> Answers:
    """Who asks again says again neither name nor address."""
    if visitor.standing is None:
        return {}
    facts = visitor.known_facts
    return {one.name: one.kept(facts[one.name]) for one in REGISTRATION if facts.get(one.name) is not None}


def _sum(visitor: Visitor) -> dict[str, Any]:
    """Two small numbers that stay the same for a person, so that a killed process asks the same sum again."""
    return {"a": visitor.conversation.id % 5 + 2, "b": visitor.conversation.id // 5 % 5 + 1}


def _right_sum(visitor: Visitor, words: str) -> bool:
    if read_number(words) != sum(_sum(visitor).values()):
        raise Refused("sum", **_sum(visitor))
    return True


def _review(visitor: Visitor, answers: Answers) -> Markup:
    """What will be sent, to be read again: a name may have been taken for another's question."""
    given = typed_answers(REGISTRATION, answers)
    said = {name: given.get(name) for name in REVIEWED}
    return text("register-review", **said, establishment=_with_town(_place(answers)), nearest="town" in answers)


def _register(visitor: Visitor, answers: Answers) -> Screen:
    establishment = _place(answers)
    candidate = joining.register(visitor.conversation, establishment, typed_answers(REGISTRATION, answers))
    begun = map(go_on, begun_applications(visitor.conversation)[:1])
    choices = (*begun, Button(plain("see-offers"), "offers"), Button(plain("who-is-my-referent"), "referents"))
    words = text("registered", name=candidate.first_name, establishment=establishment.name)
    return Screen(words, choices, path=HOME)


REVIEWED = ("first_name", "last_name", "email", "birth_date")
UNSURE = ("unknown", "nobody")
FIRST, LAST, *REST = questions_in_chat(REGISTRATION)
ASKED = (replace(FIRST, suggest=_called(0)), replace(LAST, suggest=_called(1)), *REST)
PLACE_COMES = REGISTRATION.index(E_MAIL) + 1
ESTABLISHMENT = Question(
    "establishment",
    "question-establishment",
    find=_establishments,
    choices=_unsure,
    none_found="establishment_not_found",
)
TOWN = Question("town", "question-town", parse=_nearest, asked=_is_unsure)
registration = Form(
    "register",
    (
        *ASKED[:PLACE_COMES],
        ESTABLISHMENT,
        TOWN,
        *ASKED[PLACE_COMES:],
        Question("sum", "question-sum", parse=_right_sum, facts=_sum),
    ),
    begin=_begin,
    done=_register,
    review=_review,
    send_words="register-send",
    guard=consented,
    known=_known,
)


@screen("invitations/<code>", anyone)
def invitation(visitor: Visitor, code: str) -> Screen:
    """Whose invitation this is, and the agreement, before the chat is bound to it."""
    found = _readable(visitor, code)
    by = found.made_by.first_name + " " + found.made_by.last_name if found.made_by else ""
    words = text(
        "invitation",
        name=found.candidate.first_name,
        referent=by,
        establishment=str(establishment_of(found.candidate)),
    )
    choices = (
        Button(plain("it-is-me"), f"invitations/{code}/accept/{CONSENT_VERSION}"),
        Button(plain("what-do-you-keep"), "welcome/kept"),
        Button(plain("it-is-not-me"), HOME),
    )
    return Screen(words, choices, back=HOME)


@screen("invitations/<code>/accept", anyone, acts=True)
def accept_invitation_to_first_text(visitor: Visitor, code: str) -> Screen:
    """As buttons of before have it."""
    return accept_invitation(visitor, code, BEFORE_VERSIONS)


@screen("invitations/<code>/accept/<version>", anyone, acts=True)
def accept_invitation(visitor: Visitor, code: str, version: str) -> Screen:
    """Bind this chat to the invited candidate, once; to agree, to the text of this button, is part of it."""
    found = _readable(visitor, code)
    candidate = joining.accept_invitation(found, visitor.conversation, version)
    begun = map(go_on, begun_applications(visitor.conversation)[:1])
    choices = (*begun, Button(plain("see-offers"), "offers"), Button(plain("add-my-cv"), "documents/add"))
    return Screen(text("invited", name=candidate.first_name), choices, path=HOME, back=HOME)


def _readable(visitor: Visitor, code: str) -> Invitation:
    found = Invitation.read(code)
    joining.check_may_accept(found, visitor.conversation)
    return found


@screen("referents", consented)
def referents(visitor: Visitor) -> Screen:
    """Who accompanies whom (A05), and who accompanies this person."""
    if not visitor.is_registered:
        return Screen(text("referents"), back=HOME)
    establishment = establishment_of(visitor.candidate)
    names = ", ".join(str(staff) for staff in referents_of(establishment.id)) if establishment else ""
    own = text("my-referents", establishment=str(establishment), names=names)
    return Screen(own, (Button(plain("who-accompanies-whom"), "referents/all"),), back=HOME)


@screen("referents/all", anyone)
def all_referents(visitor: Visitor) -> Screen:
    """Who accompanies whom (A05)."""
    return Screen(text("referents"), back="referents" if visitor.is_registered else HOME)
