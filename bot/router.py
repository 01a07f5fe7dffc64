"""From a path to a screen, as a web framework does it: `offers/42/apply` is the same link for ever."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from werkzeug.exceptions import HTTPException
from werkzeug.routing import IntegerConverter, Map, RequestRedirect, Rule

from bot.screen import HOME, Button, Screen
from models.conversations.conversation import Conversation
from models.documents.document import Document
from models.people.candidate import Candidate
from models.people.profile import known_facts
from models.people.reach import reach
from models.refusal import Refused, Unreachable
from models.registrations.standing import Standing, standing_of
from texts import lazy, plain, text
from texts.refusals import refusal_in_chat

View = Callable[..., Screen]
# What free words mean on a screen, where they are not a search of offers.
Hearer = Callable[..., Screen]
# Makes what a view needs: slow work, such as drawing a file, is done before the step locks anything.
Maker = Callable[..., Any]


class Visitor:
    """Who is in front of the screen: a conversation, and the candidate it is bound to, if any.

    `called`: the first and last names that the channel gives them, if it does.
    """

    def __init__(self, conversation: Conversation, made: Any = None, called: tuple[str, str] = ("", "")) -> None:
        self.conversation, self.made, self.called = conversation, made, called
        self.sent_again = False

    @property
    def candidate(self) -> Candidate:
        """Raises Unreachable for someone who is not registered."""
        if self.conversation.candidate is None:
            raise Unreachable
        return self.conversation.candidate

    @property
    def language(self) -> str:
        """In which language to speak: the person's, or that of the conversation as long as nobody is known."""
        known = self.conversation.candidate
        return known.language if known else self.conversation.language

    @property
    def has_consented(self) -> bool:
        return self.conversation.consented_at is not None

    @property
    def is_registered(self) -> bool:
        """Whether a place accompanies this person, or has to answer their request."""
        return self.standing in (Standing.PENDING, Standing.ACTIVE)

    @cached_property
    def standing(self) -> Standing | None:
        """Where this person stands, or nothing for someone who never registered."""
        return standing_of(self.conversation.candidate) if self.conversation.candidate else None

    @cached_property
    def known_facts(self) -> dict[str, Any]:
        """What is known of this person already: no form asks it again."""
        return known_facts(self.candidate)

    @cached_property
    def documents(self) -> list[Document]:
        """What this person keeps, the default of each kind first: read once a step."""
        return Document.of(self.candidate)

    def kept(self, document: Document) -> Document:
        """Just kept, in this step: what this person keeps is read again."""
        self.__dict__.pop("documents", None)
        return document

    def become(self, candidate: Candidate | None) -> None:
        """From now on in this step they are this person, or nobody that we know: where they stand is read again."""
        self.__dict__.pop("standing", None)
        self.conversation.candidate = candidate

    def reach(self, table: Any, key: int) -> Any:
        """The row of that number, if this person may reach it. Raises Unreachable."""
        return reach(table.visible_to(self.conversation.candidate), key)


def anyone(visitor: Visitor) -> bool:
    """Open before any agreement."""
    return True


def consented(visitor: Visitor) -> bool:
    """Open to whoever agreed that we keep their information (P29)."""
    return visitor.has_consented


def registered(visitor: Visitor) -> bool:
    """Open to candidates, validated or not."""
    return visitor.has_consented and visitor.is_registered


Guard = Callable[[Visitor], bool]


@dataclass(frozen=True)
class Route:
    """A screen, who may open it, whether opening it does something, the form it is a step of, its maker, its hearer."""

    view: View
    guard: Guard
    acts: bool = False
    form: Any = None
    makes: Maker | None = None
    hears: Hearer | None = None


class Number(IntegerConverter):
    """A number that the databases can hold: a forged one leads nowhere."""

    def __init__(self, map: Map) -> None:
        super().__init__(map, max=2**31 - 1)


class Router:
    """Paths and their screens."""

    def __init__(self) -> None:
        self.map = Map(strict_slashes=False, converters={"int": Number})
        self.routes: dict[str, Route] = {}

    def screen(
        self,
        rule: str,
        guard: Guard = registered,
        acts: bool = False,
        makes: Maker | None = None,
        hears: Hearer | None = None,
    ) -> Callable[[View], View]:
        """Register a view for a rule such as `offers/<int:id>`. Closed by default: only candidates pass."""

        def register(view: View) -> View:
            self.add(rule, Route(view, guard, acts, makes=makes, hears=hears))
            return view

        return register

    def add(self, rule: str, route: Route) -> None:
        """Register one rule."""
        self.map.add(Rule(f"/{rule}", endpoint=rule))
        self.routes[rule] = route

    def path(self, rule: str, values: Mapping[str, Any]) -> str:
        """The path of a rule with its values."""
        return self.map.bind("").build(rule, dict(values)).lstrip("/")

    def match(self, path: str) -> tuple[Route, dict[str, Any]]:
        """The route of a path and what the path says. Raises Unreachable."""
        if not path.isprintable():  # forged: PostgreSQL keeps no NUL
            raise Unreachable
        try:
            rule, values = self.map.bind("").match(f"/{path}")
        except (HTTPException, RequestRedirect) as error:
            raise Unreachable from error
        return self.routes[rule], dict(values)

    def opens_to(self, visitor: Visitor, path: str) -> bool:
        """Whether this person may come in there. Raises Unreachable where nothing is."""
        return self.match(path)[0].guard(visitor)

    def show(self, visitor: Visitor, path: str) -> Screen:
        """The screen at this path for this person; what it refuses, it says."""
        try:
            route, values = self.match(path)
            if not route.guard(visitor):
                return self.show(visitor, "welcome" if not visitor.has_consented else "register")
            screen = route.view(visitor, **values)
        except Unreachable:
            return nowhere()
        except Refused as refusal:
            return refused(refusal)
        if screen.path is None:
            screen = replace(screen, path=path)
        return replace(screen, new_message=True, must_deliver=True, taken=True) if route.acts else screen


router = Router()
screen = router.screen


def nowhere() -> Screen:
    """What is not there and what is someone else's look alike."""
    return Screen(text("nowhere"), (someone(),), path=HOME, back=HOME, new_message=True, not_found=True)


def someone() -> Button:
    """The way to a person, from wherever something went wrong."""
    return Button(plain("talk-to-someone"), "talk")


WAYS_ON = {
    "already_applied": ((lazy("follow-application"), "applications/{application}"),),
    "account_missing": ((lazy("register-button"), "register"), (lazy("i-have-an-invitation"), "welcome/invitation")),
    "account_pending": ((lazy("see-offers"), "offers"), (lazy("who-is-my-referent"), "referents")),
    "account_asleep": ((lazy("wake-account"), "account/wake"), (lazy("see-offers"), "offers")),
    "account_refused": ((lazy("register-button"), "register"), (lazy("reach-my-referent"), "talk")),
    "account_former": ((lazy("register-button"), "register"), (lazy("reach-my-referent"), "talk")),
    "mentoring_running": ((lazy("follow-mentoring"), "mentors/{mentoring}"),),
    "mentorings_many": ((lazy("my-mentors"), "mentors"),),
    "company_no_mentor": ((lazy("see-companies"), "companies"),),
    "mentor_not_a_partner": ((lazy("see-companies"), "companies"),),
    "offer_closed": ((lazy("see-near-offers"), "offers/{offer}/near"),),
    "search_forgotten": ((lazy("see-offers"), "offers"),),
    "offers_many": ((lazy("my-kept-offers"), "offers/kept"),),
    "company_blocked": ((lazy("see-companies"), "companies"),),
    "not_a_partner": ((lazy("see-companies"), "companies"),),
    "spontaneous_again": ((lazy("see-companies"), "companies"), (lazy("see-offers"), "offers")),
    "email_by_code": ((lazy("change-my-email"), "account/email"),),
    "email_confirmed": ((lazy("my-account"), "account"),),
    "code_expired": ((lazy("another-code"), "codes"),),
    "email_missing": ((lazy("change-my-email"), "account/email"),),
    "nobody_to_tell": ((lazy("reach-my-referent"), "talk"),),
    "help_asked_already": ((lazy("reach-my-referent"), "talk"),),
    "cv_missing": ((lazy("add-document"), "documents/add"),),
    "too_old": ((lazy("reach-my-referent"), "talk"),),
    "too_many_documents": ((lazy("my-documents"), "documents"),),
}


def refused(refusal: Refused) -> Screen:
    """A rule said no: why, and what can be done instead."""
    words = refusal_in_chat(refusal)
    ways = ways_on(refusal)
    others = () if any(way.path == "talk" for way in ways) else (someone(),)
    return Screen(words, (*ways, *others), path=HOME, back=HOME, new_message=True, not_found=True)


def ways_on(refusal: Refused) -> tuple[Button, ...]:
    """What can be done instead."""
    links = WAYS_ON.get(refusal.reason, ())
    return tuple(Button(str(label), path.format(**refusal.facts)) for label, path in links)
