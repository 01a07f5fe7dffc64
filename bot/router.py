"""From a path to a screen, as a web framework does it: `offers/42/apply` is the same link for ever."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from werkzeug.exceptions import HTTPException
from werkzeug.routing import IntegerConverter, Map, RequestRedirect, Rule

from bot.screen import HOME, Button, Screen
from models.conversations.conversation import Chat
from models.people.candidate import Candidate, CandidateState
from models.people.reach import reach
from models.refusal import Refused, Unreachable
from texts import exists, plain, text

View = Callable[..., Screen]


class Visitor:
    """Who is in front of the screen: a chat, and the candidate it is bound to, if any."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat

    @property
    def candidate(self) -> Candidate:
        """Raises Unreachable for someone who is not registered."""
        if self.chat.candidate is None:
            raise Unreachable
        return self.chat.candidate

    @property
    def has_consented(self) -> bool:
        return self.chat.consented_at is not None

    @property
    def is_registered(self) -> bool:
        return self.chat.candidate is not None and self.chat.candidate.state != CandidateState.REFUSED

    def reach(self, model: Any, key: int) -> Any:
        """The row of that number, if this person may reach it. Raises Unreachable."""
        return reach(model, key, self.chat.candidate)


def anyone(visitor: Visitor) -> bool:
    """Open before any agreement."""
    return True


def consented(visitor: Visitor) -> bool:
    """Open to whoever agreed that we keep their information (P29)."""
    return visitor.has_consented


def registered(visitor: Visitor) -> bool:
    """Open to candidates, validated or not."""
    return visitor.has_consented and visitor.is_registered


Door = Callable[[Visitor], bool]


@dataclass(frozen=True)
class Route:
    """A screen, who may open it, and whether opening it does something."""

    view: View
    door: Door
    acts: bool


class Number(IntegerConverter):
    """A number that the databases can hold: a forged one leads nowhere."""

    def __init__(self, map: Map) -> None:
        super().__init__(map, max=2**31 - 1)


class Router:
    """Paths and their screens."""

    def __init__(self) -> None:
        self.map = Map(strict_slashes=False, converters={"int": Number})
        self.routes: dict[str, Route] = {}

    def screen(self, rule: str, door: Door = registered, acts: bool = False) -> Callable[[View], View]:
        """Register a view for a rule such as `offers/<int:id>`. Closed by default: only candidates pass."""

        def register(view: View) -> View:
            self.add(rule, view, door, acts)
            return view

        return register

    def add(self, rule: str, view: View, door: Door, acts: bool = False) -> None:
        """Register one rule."""
        self.map.add(Rule(f"/{rule}", endpoint=rule))
        self.routes[rule] = Route(view, door, acts)

    def path(self, rule: str, values: Mapping[str, Any]) -> str:
        """The path of a rule with its values."""
        return self.map.bind("").build(rule, dict(values)).lstrip("/")

    def match(self, path: str) -> tuple[Route, dict[str, Any]]:
        """The route of a path and what the path says. Raises Unreachable."""
        try:
            rule, values = self.map.bind("").match(f"/{path}")
        except (HTTPException, RequestRedirect) as error:
            raise Unreachable from error
        return self.routes[rule], dict(values)

    def show(self, visitor: Visitor, path: str) -> Screen:
        """The screen at this path for this person; what it refuses, it says."""
        try:
            route, values = self.match(path)
            if not route.door(visitor):
                return self.show(visitor, "welcome" if not visitor.has_consented else "register")
            screen = route.view(visitor, **values)
        except Unreachable:
            return nowhere()
        except Refused as refusal:
            return refused(refusal)
        if screen.path is None:
            screen = replace(screen, path=path)
        return replace(screen, fresh=True, lasting=True) if route.acts else screen


router = Router()
screen = router.screen


def nowhere() -> Screen:
    """What is not there and what is someone else's look alike."""
    return Screen(text("nowhere"), path=HOME, back=HOME, fresh=True, astray=True)


WAYS_ON = {
    "already_applied": (("follow-application", "applications/{application}"),),
    "account_pending": (("see-offers", "offers"), ("who-is-my-referent", "referents")),
    "offer_closed": (("see-near-offers", "offers/{offer}/near"),),
    "cv_missing": (("add-document", "documents/add"),),
}


def refused(refusal: Refused) -> Screen:
    """A rule said no: why, and what can be done instead."""
    links = WAYS_ON.get(refusal.reason, ())
    choices = tuple(Button(plain(label), path.format(**refusal.facts)) for label, path in links)
    return Screen(sentence(refusal.reason, refusal.facts), choices, path=HOME, back=HOME, fresh=True, astray=True)


def sentence(reason: str, facts: dict[str, Any]) -> Any:
    """The words for a refusal: those of the chat where it has its own, else those shared with the back office."""
    own = f"chat-refused-{reason}"
    return text(own if exists(own) else f"refused-{reason}", **facts)
