"""The way back to what someone began: applications that can still be sent, parts of their file."""

from bot.screen import Button
from models.applications.begun import Begun
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from texts import plain


def title_of(begun: Begun) -> str:
    """What an application that was begun is for."""
    return begun.offer.title if begun.offer else plain("spontaneous")


def name_of(begun: Begun) -> str:
    """What it is called where its company does not stand beside it."""
    return begun.offer.title if begun.offer else plain("chat-spontaneous", company=begun.company.name)


def go_on(begun: Begun) -> Button:
    """The way back to it."""
    return Button(plain("go-on-applying", title=name_of(begun)), begun.path)


def begun_part(conversation: Conversation) -> Button | None:
    """The way back to the part of one's file that was begun last, if one was."""
    latest = Draft.latest(conversation, "profile/")
    if latest is None:
        return None
    name = plain("profile-part", part=latest.path.split("/")[1])
    return Button(plain("profile-go-on", part=name), latest.path)
