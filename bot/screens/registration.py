"""Coming in: alone (A05 to A08), or by a referent's invitation (A04)."""

from typing import Any

from bot.form import Form, Question
from bot.router import Visitor, anyone, consented, screen
from bot.screen import HOME, Button, Screen
from bot.words import read_date, read_number
from models.accounts.invitation import Invitation
from models.database import now
from models.organisations.establishment import Establishment
from models.organisations.membership import referents_of
from models.refusal import Refused
from models.registrations import registration as registrations
from models.registrations.registration import Identity, checked_birth_date
from models.validation import checked_email, checked_name
from texts import plain, text


def _begin(visitor: Visitor) -> None:
    if visitor.is_registered:
        raise Refused("already_registered")


def _name(visitor: Visitor, words: str) -> str:
    return checked_name(words)


def _email(visitor: Visitor, words: str) -> str:
    return checked_email(words)


def _birth_date(visitor: Visitor, words: str) -> str:
    return checked_birth_date(read_date(words)).isoformat()


def _establishments(visitor: Visitor, words: str) -> list[tuple[str, str]]:
    return [(str(found.id), found.name) for found in Establishment.named_like(words)]


def _conventions(visitor: Visitor, answers: dict[str, Any]) -> list[tuple[str, str]]:
    if "establishment" not in answers:
        return []
    establishment = Establishment.get_or_none(Establishment.id == answers["establishment"])
    return [(str(c.id), c.name) for c in establishment.conventions()] if establishment else []


def _has_several(visitor: Visitor, answers: dict[str, Any]) -> bool:
    return len(_conventions(visitor, answers)) > 1


def _sum(visitor: Visitor) -> dict[str, Any]:
    """Two small numbers that stay the same for a person, so that a killed process asks the same sum again."""
    return {"a": visitor.chat.telegram_id % 5 + 2, "b": visitor.chat.telegram_id // 5 % 5 + 1}


def _right_sum(visitor: Visitor, words: str) -> bool:
    if read_number(words) != sum(_sum(visitor).values()):
        raise Refused("sum", **_sum(visitor))
    return True


def _register(visitor: Visitor, answers: dict[str, Any]) -> Screen:
    establishment = Establishment.get_by_id(int(answers["establishment"]))
    conventions = establishment.conventions()
    chosen = [c for c in conventions if str(c.id) == answers.get("convention")] or conventions[:1]
    born = answers.get("birth_date")
    candidate = registrations.register(
        visitor.chat,
        Identity(
            first_name=answers["first_name"],
            last_name=answers["last_name"],
            email=answers["email"],
            establishment=establishment,
            convention=chosen[0] if chosen else None,
            birth_date=read_date(born) if born else None,
        ),
    )
    choices = (Button(plain("see-offers"), "offers"), Button(plain("who-is-my-referent"), "referents"))
    words = text("registered", name=candidate.first_name, establishment=establishment.name)
    return Screen(words, choices, path=HOME)


registration = Form(
    "register",
    (
        Question("first_name", parse=_name),
        Question("last_name", parse=_name),
        Question("email", parse=_email),
        Question("establishment", find=_establishments),
        Question("convention", choices=_conventions, asked=_has_several),
        Question("birth_date", parse=_birth_date, optional=True),
        Question("sum", parse=_right_sum, facts=_sum),
    ),
    begin=_begin,
    done=_register,
    door=consented,
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
        establishment=found.candidate.establishment.name,
    )
    choices = (
        Button(plain("it-is-me"), f"invitations/{code}/accept"),
        Button(plain("what-do-you-keep"), "welcome/kept"),
        Button(plain("it-is-not-me"), HOME),
    )
    return Screen(words, choices)


@screen("invitations/<code>/accept", anyone, acts=True)
def accept_invitation(visitor: Visitor, code: str) -> Screen:
    """Bind this chat to the invited candidate, once; to agree is part of it."""
    found = _readable(visitor, code)
    if not visitor.has_consented:
        visitor.chat.consented_at = now()
    candidate = found.accept(visitor.chat)
    choices = (Button(plain("see-offers"), "offers"), Button(plain("add-my-cv"), "documents/add"))
    return Screen(text("invited", name=candidate.first_name), choices, path=HOME)


def _readable(visitor: Visitor, code: str) -> Invitation:
    found = Invitation.read(code)
    found.check_may_bind(visitor.chat)
    return found


@screen("referents", consented)
def referents(visitor: Visitor) -> Screen:
    """Who accompanies whom (A05), and who accompanies this person."""
    if not visitor.is_registered:
        return Screen(text("referents"), back=HOME)
    candidate = visitor.candidate
    names = ", ".join(str(staff) for staff in referents_of(candidate.establishment_id))
    own = text("my-referents", establishment=candidate.establishment.name, names=names)
    return Screen(own, (Button(plain("who-accompanies-whom"), "referents/all"),), back=HOME)


@screen("referents/all", consented)
def all_referents(visitor: Visitor) -> Screen:
    """Who accompanies whom (A05)."""
    return Screen(text("referents"), back="referents" if visitor.is_registered else HOME)
