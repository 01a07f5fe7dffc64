"""What is new on the platform, as the team writes it (A32)."""

from markupsafe import Markup

from bot.router import Visitor, screen
from bot.screen import HOME, Button, Screen, numbered
from bot.screens.turning import to_applications, to_offers
from models.announcements.announcement import Announcement, read_announcement
from texts import plain, text

PAGE = 4


def news_at_home(visitor: Visitor) -> tuple[Markup, Button] | None:
    """The line that says that something is new, while it is not read, and the way there."""
    unread = Announcement.unread_by(visitor.candidate).first()
    if unread is None:
        return None
    return text("home-news", title=unread.title), Button(plain("read-news"), f"news/{unread.id}")


def to_news(visitor: Visitor) -> tuple[Button, ...]:
    """The way to all that is new."""
    return (Button(plain("all-news-button"), "news"),) if visitor.is_registered else ()


@screen("news")
def news(visitor: Visitor) -> Screen:
    """All that is told at present, the newest first."""
    return news_from(visitor, 0)


@screen("news/from/<int:start>")
def news_from(visitor: Visitor, start: int) -> Screen:
    """The next ones."""
    found = list(Announcement.visible_to(visitor.candidate).offset(start).limit(PAGE + 1))
    if not found:
        return Screen(text("no-news"), (to_applications(), to_offers()), back=HOME)
    choices = list(numbered(Button(one.title, f"news/{one.id}") for one in found[:PAGE]))
    if len(found) > PAGE:
        choices.append(Button(plain("more"), f"news/from/{start + PAGE}"))
    else:
        choices.append(to_applications())
    return Screen(text("all-news"), tuple(choices), back="news" if start else HOME)


@screen("news/<int:id>")
def one_news(visitor: Visitor, id: int) -> Screen:
    """One of them; it is read from now on."""
    found: Announcement = visitor.reach(Announcement, id)
    read_announcement(visitor.candidate, found)
    words = text("news-words", title=found.title, day=found.begins_on, words=found.words)
    return Screen(words, (Button(plain("see-all-news"), "news"),), back=HOME)
