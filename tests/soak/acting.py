"""What one person may do next, drawn by lot."""

from random import Random
from typing import Any

from bot.inbox import Event, handle
from tests.bot.driver import Talker
from tests.soak import odd

ACTS = "press press press forge forge say say send mumble repeat block".split()


def act(chance: Random, talker: Talker) -> str:
    """What was done, for whoever must do it again."""
    kind = chance.choice(ACTS)
    given: Any = None
    match kind:
        case "press":
            given = chance.choice(talker.screen.buttons()).path
            talker.forges(given)
        case "forge":
            given = odd.path(chance)
            talker.forges(given)
        case "say":
            given = odd.words(chance)
            talker.says(given)
        case "send":
            given = odd.file(chance)
            talker.sends(*given)
        case "mumble":
            talker.sends_unreadable()
        case "repeat":
            talker.repeats()
        case "block":
            assert handle(Event(9_000_000 + talker.event.number, talker.address, reachable=False)) is None
    assert "Un problème est survenu" not in talker.text, (kind, given)
    return f"{kind} {ascii(given)}"
