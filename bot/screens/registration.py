"""Coming in alone (A05 to A08): invitations.py is the other way."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from bot.begun import go_on
from bot.form import Answers, Form, Question, Values
from bot.names import doubted, first_called, is_no_usual_name, it_is, last_called, people, sure, who
from bot.questions import questions_in_chat, typed_answers
from bot.router import Visitor, anyone, consented, screen
from bot.screen import HOME, Button, Screen
from bot.screens.mentors import to_mentors
from bot.screens.turning import tell_referent
from bot.words import read_date, read_number
from models.applications.begun import begun_applications
from models.folding import fold
from models.organisations.establishment import Establishment
from models.organisations.finding import (
    all_open,
    department_of,
    find_establishments,
    may_be_elsewhere,
    nearest_open,
    town_of,
)
from models.organisations.membership import referents_of
from models.organisations.places import find_place
from models.people.profile import BIRTH_DATE, E_MAIL, REGISTRATION
from models.refusal import Refused
from models.registrations import joining
from models.registrations.help import Why
from models.registrations.standing import Standing, establishment_of
from texts import plain, text


def _begin(visitor: Visitor) -> None:
    if visitor.is_registered:
        raise Refused("already_registered")


def _establishments(visitor: Visitor, words: str) -> list[tuple[str, str]]:
    return [(str(found.id), _told_apart(words, found)) for found in find_establishments(words)]


def _told_apart(words: str, place: Establishment) -> str:
    """With its department, where a town of that name lies in another."""
    if not (place.commune and may_be_elsewhere(words, place)):
        return _with_town(place)
    return plain("place-in", place=_with_town(place), department=department_of(place))


def _is_surely(words: str, value: str) -> bool:
    return not may_be_elsewhere(words, Establishment.get_by_id(int(value)))


def _with_town(place: Establishment) -> str:
    town = town_of(place)
    return place.name if fold(town) in place.search_name else f"{place.name}, {town}"


def _unsure(visitor: Visitor, answers: Answers) -> Values:
    """For who cannot name a place: the nearest one takes the request."""
    return [(way, plain("place-unknown", value=way)) for way in UNSURE]


def _is_unsure(visitor: Visitor, answers: Answers) -> bool:
    return answers.get("establishment") in UNSURE


def _nearest(visitor: Visitor, words: str) -> str:
    """The place that will be asked, or that all are far. Raises Refused."""
    if found := nearest_open(words):
        return str(found.id)
    if find_place(words) is None:
        raise Refused("town_unknown")
    if not all_open():
        raise Refused("no_place_near")
    return FAR


def _open_places(visitor: Visitor, answers: Answers) -> Values:
    return [(str(place.id), _with_town(place)) for place in all_open()]


def _is_far(visitor: Visitor, answers: Answers) -> bool:
    return _is_unsure(visitor, answers) and answers.get("town") == FAR


def _place(answers: Answers) -> Establishment:
    """The place that was chosen, or the nearest to the town of who knows none."""
    asked = answers.get("far") or answers.get("town") or answers["establishment"]
    return Establishment.get_by_id(int(asked))


def _address(visitor: Visitor, words: str) -> Answers:
    """An address, and the birth date of who says it along. Raises Refused."""
    address, day = _parted(words)
    given = {"email": E_MAIL.check(address, {})}
    return given | ({"birth_date": BIRTH_DATE.check(read_date(day), {}).isoformat()} if day else {})


def _as_said(visitor: Visitor, said: Answers) -> Answers:
    return said


def _parted(words: str) -> tuple[str, str]:
    """What is typed as an address, and what is typed as a day, if there is one."""
    parts = [part.strip(",;") for part in words.split()]
    addresses = [part for part in parts if "@" in part]
    rest = " ".join(part for part in parts if "@" not in part)
    is_both = len(addresses) == 1 and any(letter.isdigit() for letter in rest)
    return (addresses[0], rest) if is_both else (words, "")


def _known(visitor: Visitor) -> Answers:
    """Who asks again says again neither name nor address."""
    if visitor.standing is None:
        return {}
    facts = visitor.known_facts
    return {one.name: one.kept(facts[one.name]) for one in REGISTRATION if facts.get(one.name) is not None}


def _sum(visitor: Visitor) -> dict[str, Any]:
    """Two small numbers that stay the same for a person, so that a killed process asks the same sum again."""
    return {"a": visitor.conversation.id % 5 + 2, "b": visitor.conversation.id // 5 % 5 + 1}


def _confirmed(visitor: Visitor, words: str) -> Answers:
    """The right sum, or another address: then the sum is asked again. Raises Refused."""
    if "@" in words:
        return _address(visitor, words)
    if read_number(words) != sum(_sum(visitor).values()):
        raise Refused("sum", **_sum(visitor))
    return {"sum": True}


def _review(visitor: Visitor, answers: Answers) -> Markup:
    """What will be sent, to be read again: a name may have been taken for another's question."""
    given = typed_answers(REGISTRATION, answers)
    said = {name: given.get(name) for name in REVIEWED}
    return text(
        "register-review",
        **said,
        establishment=_with_town(_place(answers)),
        nearest="town" in answers and "far" not in answers,
    )


def _register(visitor: Visitor, answers: Answers) -> Screen:
    establishment = _place(answers)
    candidate = joining.register(visitor.conversation, establishment, typed_answers(REGISTRATION, answers))
    begun = map(go_on, begun_applications(visitor.conversation)[:1])
    choices = (*begun, Button(plain("see-offers"), "offers"), Button(plain("who-is-my-referent"), "referents"))
    words = text("registered", name=candidate.first_name, establishment=establishment.name)
    return Screen(words, choices, path=HOME, back=HOME)


REVIEWED = ("civility", "first_name", "last_name", "email", "birth_date")
UNSURE = ("unknown", "nobody")
FAR = "far"
IN_CHAT = {question.name: question for question in questions_in_chat(REGISTRATION)}
ABOUT_PERSON = (
    replace(IN_CHAT["first_name"], choices=people, suggest=first_called, fills=who, hesitant=True),
    Question(
        "sure",
        "question-sure",
        choices=it_is,
        parse=IN_CHAT["first_name"].parse,
        fills=sure,
        facts=doubted,
        asked=is_no_usual_name,
    ),
    replace(IN_CHAT["last_name"], suggest=last_called),
    replace(IN_CHAT["civility"], on_request=True),
    replace(IN_CHAT["email"], parse=_address, fills=_as_said),
    replace(IN_CHAT["birth_date"], on_request=True, request="say-my-birth-date"),
)
ESTABLISHMENT = Question(
    "establishment",
    "question-establishment",
    find=_establishments,
    choices=_unsure,
    none_found="establishment_not_found",
    alone="question-establishment.found",
    sure=_is_surely,
)
TOWN = Question("town", "question-town", parse=_nearest, asked=_is_unsure)
registration = Form(
    "register",
    (
        *ABOUT_PERSON,
        ESTABLISHMENT,
        TOWN,
        Question("far", "question-far", choices=_open_places, asked=_is_far),
        Question("sum", "question-sum", parse=_confirmed, fills=_as_said, facts=_sum, confirms=True),
    ),
    begin=_begin,
    done=_register,
    review=_review,
    send_words="register-send",
    guard=consented,
    drafts=True,
    known=_known,
)


@screen("referents", consented)
def referents(visitor: Visitor) -> Screen:
    """Who accompanies whom (A05), and who accompanies this person."""
    if not visitor.is_registered:
        return Screen(text("referents"), back=HOME)
    establishment = establishment_of(visitor.candidate)
    names = ", ".join(str(staff) for staff in referents_of(establishment.id)) if establishment else ""
    own = text("my-referents", establishment=str(establishment), names=names)
    told = tell_referent(visitor, Why.PENDING if visitor.standing == Standing.PENDING else Why.STUCK)
    exchanged = Button(plain("see-messages"), "messages"), Button(plain("my-appointments"), "appointments")
    ways = (*exchanged, Button(plain("who-accompanies-whom"), "referents/all"), *to_mentors(visitor))
    return Screen(own, (*told, *ways), back=HOME)


@screen("referents/all", anyone)
def all_referents(visitor: Visitor) -> Screen:
    """Who accompanies whom (A05)."""
    return Screen(text("referents"), back="referents" if visitor.is_registered else HOME)
