"""Being hired: a moment of its own, and what to do until the first day."""

from markupsafe import Markup

from bot.router import Visitor, screen
from bot.screen import Button, Screen
from models.applications.application import Application, State
from models.applications.hirings import has_stopped_others
from models.database import today
from models.registrations.accompaniment import Accompaniment
from texts import plain, text


def good_news(application: Application) -> list[Markup]:
    """Who hires, since when, their words, and what becomes of the others."""
    day = application.starts_on
    words = [
        text("hired", name=application.candidate.first_name, company=application.company.name),
        text("you-started", day=day) if day and day < today() else text("you-start", day=day),
    ]
    if application.answer:
        words.append(text("their-message", words=application.answer))
    if has_stopped_others(application):
        words.append(text("others-stopped"))
    return words


def what_now_button(application: Application) -> Button:
    """What to do before the first day."""
    return Button(plain("what-now"), f"applications/{application.id}/next")


@screen("applications/<int:id>/next")
def what_now(visitor: Visitor, id: int) -> Screen:
    """What to do once hired."""
    found: Application = visitor.reach(Application, id)
    here = f"applications/{id}"
    if found.state != State.ACCEPTED:
        return Screen(text("not-hired"), (Button(plain("follow-application"), here),), back="applications")
    followed = Accompaniment.of(visitor.candidate)
    words = text(
        "what-now-text",
        company=found.company.name,
        day=found.starts_on or found.created_at,
        nature=text("offer-nature", value=found.offer.nature) if found.offer else None,
        until=found.ends_on,
        referent=str(followed.referent) if followed and followed.referent else None,
    )
    return Screen(words, back=here)
