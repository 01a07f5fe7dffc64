"""Why a rule says no, in words: one message for each reason, in refusals.ftl."""

from markupsafe import Markup

from models.refusal import Refused
from texts import first_plain, first_text


def refusal_in_chat(refused: Refused) -> Markup:
    """Why, and what to do next: the message of this reason, as the chat says it where it has its own way (`.chat`)."""
    message = _message(refused)
    return first_text((f"{message}.chat", message), refused.facts)


def refusal_on_page(refused: Refused) -> str:
    """Why, and what to do next: the message of this reason."""
    return first_plain((_message(refused),), refused.facts)


def _message(refused: Refused) -> str:
    """The one id that is made from a name of the domain: a test holds that each reason has its message."""
    return "refused-" + refused.reason.replace("_", "-")
