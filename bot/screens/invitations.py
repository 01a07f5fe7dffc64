"""Coming in by a referent's invitation (A04)."""

from bot.begun import go_on
from bot.router import Visitor, anyone, router, screen
from bot.screen import HOME, Button, Screen
from bot.screens.home import BEFORE_VERSIONS, page_of_text, what_is_kept
from models.accounts.invitation import Invitation
from models.applications.begun import begun_applications
from models.conversations.conversation import CONSENT_VERSION
from models.people.candidate import Civility
from models.people.profile import complete
from models.registrations import joining
from models.registrations.standing import establishment_of
from texts import plain, text


@screen("invitations/<code>", anyone)
def invitation(visitor: Visitor, code: str) -> Screen:
    """Whose invitation this is, and the agreement, before the chat is bound to it."""
    if is_mine(visitor, code):
        return at_home(visitor)
    found = _readable(visitor, code)
    by = found.made_by.first_name + " " + found.made_by.last_name if found.made_by else ""
    words = text(
        "invitation",
        name=found.candidate.first_name,
        referent=by,
        establishment=str(establishment_of(found.candidate)),
    )
    choices = (
        *(() if found.candidate.civility else _civilities(code)),
        Button(plain("it-is-me"), f"invitations/{code}/accept/{CONSENT_VERSION}"),
        Button(plain("what-do-you-keep"), f"invitations/{code}/kept"),
        Button(plain("it-is-not-me"), HOME),
    )
    return Screen(words, choices, back=HOME)


@screen("invitations/<code>/kept", anyone)
def kept_of_invited(visitor: Visitor, code: str) -> Screen:
    """What is kept, to read before accepting: the invitation is one press away."""
    return what_is_kept(f"invitations/{code}", _to_invitation(code), f"invitations/{code}")


@screen("invitations/<code>/text", anyone)
def text_of_invited(visitor: Visitor, code: str) -> Screen:
    """The whole text, from its beginning."""
    return text_page_of_invited(visitor, code, 1)


@screen("invitations/<code>/text/<int:page>", anyone)
def text_page_of_invited(visitor: Visitor, code: str, page: int) -> Screen:
    """One of its screens."""
    return page_of_text(f"invitations/{code}", page, _to_invitation(code))


def _to_invitation(code: str) -> tuple[Button, ...]:
    return (Button(plain("back-to-invitation"), f"invitations/{code}"),)


def _civilities(code: str) -> list[Button]:
    """To agree, and to say how one is addressed (P16), in one press."""
    said = (Civility.MADAM, Civility.SIR)
    return [Button(plain("it-is-me-as", value=one), f"invitations/{code}/{CONSENT_VERSION}/{one}") for one in said]


@screen("invitations/<code>/<version>/<any(madam,sir):civility>", anyone, acts=True)
def accept_invitation_as(visitor: Visitor, code: str, version: str, civility: str) -> Screen:
    """The same as below, saying how one is addressed."""
    if is_mine(visitor, code):
        return at_home(visitor)
    accepted = accept_invitation(visitor, code, version)
    complete(visitor.candidate, {"civility": Civility(civility)})
    return accepted


@screen("invitations/<code>/accept", anyone, acts=True)
def accept_invitation_to_first_text(visitor: Visitor, code: str) -> Screen:
    """As buttons of before have it."""
    return accept_invitation(visitor, code, BEFORE_VERSIONS)


@screen("invitations/<code>/accept/<version>", anyone, acts=True)
def accept_invitation(visitor: Visitor, code: str, version: str) -> Screen:
    """Bind this chat to the invited candidate, once; to agree, to the text of this button, is part of it."""
    if is_mine(visitor, code):
        return at_home(visitor)
    found = _readable(visitor, code)
    candidate = joining.accept_invitation(found, visitor.conversation, version)
    begun = map(go_on, begun_applications(visitor.conversation)[:1])
    choices = (*begun, Button(plain("see-offers"), "offers"), Button(plain("add-my-cv"), "documents/add"))
    return Screen(text("invited", name=candidate.first_name), choices, path=HOME, back=HOME)


def is_mine(visitor: Visitor, code: str) -> bool:
    """Whether whoever was invited by this has come in already, here."""
    return visitor.is_registered and joining.is_at_home(Invitation.of_code(code), visitor.conversation)


def at_home(visitor: Visitor) -> Screen:
    """Nothing more to accept."""
    return router.show(visitor, HOME).noted(text("already-home", name=visitor.candidate.first_name))


def _readable(visitor: Visitor, code: str) -> Invitation:
    found = Invitation.read(code)
    joining.check_may_accept(found, visitor.conversation)
    return found
