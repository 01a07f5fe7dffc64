"""First hello, agreement, and home: what waits, what is new."""

from datetime import timedelta

from markupsafe import Markup

from bot.begun import begun_part, go_on
from bot.router import Visitor, anyone, consented, router, screen
from bot.screen import HOME, Button, Screen, room_beside
from bot.screens.applications import latest_at_home
from bot.screens.appointments import appointments_at_home
from bot.screens.hired import what_now_button
from bot.screens.messages import unread_at_home
from bot.screens.news import news_at_home
from bot.screens.profile import proposal
from models.applications.application import Application, Gate
from models.applications.begun import Begun, begun_applications
from models.applications.hirings import hiring_ahead
from models.conversations.conversation import CONSENT_VERSION, agree
from models.conversations.draft import Draft
from models.database import now, today
from models.offers.offer import Offer, OfferState
from models.refusal import Unreachable
from models.registrations.registration import Registration
from models.registrations.standing import Standing, establishment_of
from texts import plain, text

NEW_FOR = timedelta(days=7)
ACCEPT = f"welcome/accept/{CONSENT_VERSION}"
BEFORE_VERSIONS = "2026-11"  # what buttons that name no version stood under


@screen("welcome", anyone)
def welcome(visitor: Visitor) -> Screen:
    """Who speaks, and the agreement to ask for first (P29)."""
    if visitor.has_consented:
        return router.show(visitor, HOME)
    choices = (
        Button(plain("i-accept"), ACCEPT),
        Button(plain("what-do-you-keep"), "welcome/kept"),
        Button(plain("i-have-an-invitation"), "welcome/invitation"),
        Button(plain("see-offers"), "offers"),
        Button(plain("not-now"), "welcome/later"),
    )
    # Beside the text that people agree to, not in it.
    return Screen(Markup("\n").join((text("welcome"), text("other-language"))), choices, path=HOME)


@screen("welcome/later", anyone)
def not_now(visitor: Visitor) -> Screen:
    """Who does not agree keeps what needs no agreement: looking."""
    choices = [Button(plain("see-offers"), "offers"), Button(plain("who-accompanies-whom"), "referents/all")]
    if not visitor.has_consented:
        choices.insert(0, Button(plain("i-accept"), ACCEPT))
    return Screen(text("not-now-text"), tuple(choices), back=HOME)


@screen("welcome/kept", anyone)
def kept(visitor: Visitor) -> Screen:
    """What is kept and who sees it, in short."""
    return what_is_kept("welcome", _accept(visitor), HOME)


@screen("welcome/text", anyone)
def full_text(visitor: Visitor) -> Screen:
    """The whole text that people agree to, from its beginning."""
    return full_text_page(visitor, 1)


@screen("welcome/text/<int:page>", anyone)
def full_text_page(visitor: Visitor, page: int) -> Screen:
    """One of its screens."""
    return page_of_text("welcome", page, _accept(visitor))


def _accept(visitor: Visitor) -> tuple[Button, ...]:
    return () if visitor.has_consented else (Button(plain("i-accept"), ACCEPT),)


def what_is_kept(root: str, ways_on: tuple[Button, ...], back: str) -> Screen:
    """It, below `root`, where the agreement was asked for; `ways_on` lead from there to agreeing."""
    return Screen(text("kept"), (*ways_on, Button(plain("read-full-text"), f"{root}/text")), back=back)


def page_of_text(root: str, page: int, ways_on: tuple[Button, ...]) -> Screen:
    """One of the screens of the whole text, below `root`; each leads on."""
    pages = (text("privacy-text-what"), text("privacy-text-who"), text("privacy-text-rights"))
    if not 1 <= page <= len(pages):
        raise Unreachable
    more = (Button(plain("more"), f"{root}/text/{page + 1}"),) if page < len(pages) else ()
    return Screen(pages[page - 1], (*more, *ways_on), back=f"{root}/kept" if page == 1 else f"{root}/text/{page - 1}")


@screen("welcome/invitation", anyone)
def how_to_use_an_invitation(visitor: Visitor) -> Screen:
    """Where an invitation comes from and how to open it."""
    choices = () if visitor.conversation.candidate else (Button(plain("come-back"), "return"),)
    return Screen(text("how-invitation"), choices, back=HOME)


@screen("welcome/accept", anyone, acts=True)
def accept_first_text(visitor: Visitor) -> Screen:
    """As buttons of before have it."""
    return accept(visitor, BEFORE_VERSIONS)


@screen("welcome/accept/<version>", anyone, acts=True)
def accept(visitor: Visitor, version: str) -> Screen:
    """Agree, once, to the text that stood above the button; then register."""
    agree(visitor.conversation, version)
    return router.show(visitor, "register")


@screen(HOME, consented)
def home(visitor: Visitor) -> Screen:
    """Where everything starts."""
    if not visitor.is_registered:
        return _before_registration(visitor)
    if visitor.standing == Standing.PENDING:
        return _before_validation(visitor)
    sent = Application.visible_to(visitor.candidate)
    pending = list(sent.where(Application.pending()).order_by(Application.id))
    begun = begun_applications(visitor.conversation)
    hired = hiring_ahead(visitor.candidate)
    said = [one for one in (unread_at_home(visitor), appointments_at_home(visitor)) if one]
    waiting = [*(line for line, _ in said), *_waiting(hired, pending, begun)]
    lines = [text("hello", name=visitor.candidate.first_name), *waiting, _news()]
    if not waiting:
        lines.insert(1, text("nothing-waits"))
    if announced := news_at_home(visitor):
        lines.append(announced[0])
    lines += latest_at_home(visitor, room_beside(lines))
    usual = (
        Button(plain("search-offers"), "offers"),
        Button(plain("my-applications", count=sent.count() + len(begun)), "applications"),
        Button(plain("my-documents"), "documents"),
        Button(plain("my-account"), "account"),
        Button(plain("help-button"), "help"),
    )
    first = (said and said[0][1]) or _next_step(hired, pending, begun) or begun_part(visitor.conversation)
    first = first or (announced and announced[1])
    choices = _led_by(first, usual) if first else _proposing(usual, proposal(visitor))
    return Screen(Markup("\n").join(lines), choices)


def _next_step(hired: Application | None, pending: list[Application], begun: list[Begun]) -> Button | None:
    """What goes on first: the first day that comes, what the referent sent back, else what was begun last."""
    if hired is not None:
        return what_now_button(hired)
    for application in pending:
        if application.gate == Gate.SENT_BACK:
            name = application.title or application.company.name
            return Button(plain("go-on-correcting", title=name), f"applications/{application.id}/correct")
    return go_on(begun[0]) if begun else None


def _proposing(usual: tuple[Button, ...], proposed: Button | None) -> tuple[Button, ...]:
    """The file, where it lacks something, in the place of documents: an account leads to both."""
    return tuple(proposed if proposed and choice.path == "documents" else choice for choice in usual)


def _led_by(first: Button | None, usual: tuple[Button, ...]) -> tuple[Button, ...]:
    """What to go on with before the usual choices. Documents make room: the account leads to them too."""
    return (first, *(choice for choice in usual if choice.path != "documents")) if first else usual


def _before_registration(visitor: Visitor) -> Screen:
    refused = Registration.latest_of(visitor.candidate) if visitor.standing == Standing.REFUSED else None
    words = text("hello-refused", reason=refused.refusal) if refused else text("hello-unregistered")
    begun = begun_applications(visitor.conversation)[:1] if visitor.standing else []
    is_begun = bool(Draft.answers_of(visitor.conversation, "register"))
    choices = (
        Button(plain("go-on-registering" if is_begun else "register-button"), "register"),
        *map(go_on, begun),
        Button(plain("see-offers"), "offers"),
        Button(plain("i-have-an-invitation"), "welcome/invitation"),
        Button(plain("help-button"), "help"),
    )
    return Screen(words, choices)


def _before_validation(visitor: Visitor) -> Screen:
    candidate = visitor.candidate
    words = text("hello-pending", name=candidate.first_name, establishment=str(establishment_of(candidate)))
    usual = (
        Button(plain("see-offers"), "offers"),
        Button(plain("my-documents"), "documents"),
        Button(plain("who-is-my-referent"), "referents"),
        Button(plain("my-account"), "account"),
        Button(plain("help-button"), "help"),
    )
    begun = begun_applications(visitor.conversation)
    first = go_on(begun[0]) if begun else None
    for line, way in filter(None, (appointments_at_home(visitor), unread_at_home(visitor))):
        words, first = Markup("{}\n{}").format(line, words), way
    return Screen(words, _led_by(first, usual))


def _waiting(hired: Application | None, pending: list[Application], begun: list[Begun]) -> list[Markup]:
    """What the person can expect or must do, most pressing first (A32)."""
    to_correct = [application for application in pending if application.gate == Gate.SENT_BACK]
    sent = [application for application in pending if application.is_unanswered and application.answer_expected_on]
    kept = sum(not application.is_unanswered for application in pending)
    lines = [text("home-hired", company=hired.company.name, day=hired.starts_on)] if hired else []
    if to_correct:
        lines.append(text("home-to-correct", count=len(to_correct)))
    if begun:
        lines.append(text("home-begun", count=len(begun)))
    if sent:
        first = min(application.answer_expected_on for application in sent)
        facts = {"count": len(sent), "day": first}
        lines.append(text("home-late", **facts) if first < today() else text("home-sent", **facts))
    if kept:
        lines.append(text("home-kept", count=kept))
    read = len(pending) - len(sent) - kept - len(to_correct)
    if read:
        lines.append(text("home-with-referent", count=read))
    return lines


def _news() -> Markup:
    fresh = Offer.select().where(Offer.state == OfferState.PUBLISHED, Offer.published_at > now() - NEW_FOR)
    return text("home-new-offers", count=fresh.count())
