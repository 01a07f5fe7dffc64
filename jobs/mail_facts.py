"""What the e-mail of a notice may say of its subject: for every noun, the facts that its words need."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.begun import name_of
from bot.screens.notices import about_closing, about_news, about_webinar
from bot.screens.offers import card_of
from jobs import meetings
from models.accounts.invitation import Invitation
from models.alerts.news import News
from models.applications.application import Application, Gate
from models.applications.last_days import Closing
from models.applications.nudges import OF_DRAFTS
from models.applications.still_waiting import REMINDERS, Waiting, days_waited
from models.notices.notice import Kind, Notice
from models.offers.offer import Offer
from models.offers.sharing import share_link
from models.privacy.inactivity import ends_on
from models.registrations.registration import Registration
from texts import plain, text

MOST_LISTED = 10


def facts_of(notice: Notice) -> dict[str, Any]:
    """What its words may name, as it is when it leaves."""
    named = {name: notice.facts.get(name) for name in ("why", "by")}
    about = OF_KIND.get(notice.kind) or OF_SUBJECT.get(notice.subject_kind)
    return named | (about(notice) if about else {})


def _about_waiting(notice: Notice) -> dict[str, Any]:
    waiting: Waiting = notice.subject
    lines = [_waiting_application(one) for one in waiting.applications]
    lines += [
        plain("mail-waiting-registration", candidate=str(one.candidate), days=days_waited(one))
        for one in waiting.registrations
    ]
    return {"count": len(lines), "list": "\n".join(lines[:MOST_LISTED]), "more": len(lines[MOST_LISTED:])}


def _waiting_application(application: Application) -> str:
    return plain(
        "mail-waiting-application",
        candidate=str(application.candidate),
        offer=_named(application.offer),
        state=application.state if application.gate == Gate.VALIDATED else application.gate,
        days=days_waited(application),
    )


def _about_silent(notice: Notice) -> dict[str, Any]:
    waiting: list[Application] = notice.subject
    lines = [plain("mail-silent", company=one.company.name, offer=_named(one.offer)) for one in waiting]
    return {"count": len(waiting), "list": "\n".join(lines)}


def _about_application(notice: Notice) -> dict[str, Any]:
    application: Application = notice.subject
    return {
        "offer": _named(application.offer),
        "company": application.company.name,
        "candidate": str(application.candidate),
        "expected": application.answer_expected_on,
        "starts": application.starts_on,
        "comment": application.gate_comment,
        "answer": application.answer,
        "reason": application.reason and application.reason.label,
        "note": application.private_note,
    }


def _about_offer(notice: Notice) -> dict[str, Any]:
    offer: Offer = notice.subject
    parts = [*card_of(offer), text("offer-reference", reference=offer.reference)]
    lines = [line for part in parts for line in part.split("\n")]
    return {
        "title": offer.title,
        "card": "\n".join(line.striptags() for line in lines),
        "description": offer.description,
        "presentation": offer.company.description,
        "way": offer.way_to_apply,
        "company": offer.company.name,
        "email": offer.contact_email,
    }


def _about_news(notice: Notice) -> dict[str, Any]:
    news: News = notice.subject
    return about_news(news) | {"offers": _listed(news.offers)}


def _about_closing(notice: Notice) -> dict[str, Any]:
    closing: Closing = notice.subject
    return about_closing(closing) | {"list": _listed(closing.offers)}


def _listed(offers: Sequence[Offer]) -> str:
    """An offer a line, with what opens the chat on it."""
    return "\n".join(
        plain("mail-new-offer", title=offer.title, place=offer.town, link=share_link(offer) or "")
        for offer in offers[:MOST_LISTED]
    )


def _about_invitation(notice: Notice) -> dict[str, Any]:
    invitation: Invitation = notice.subject
    return {
        "referent": invitation.made_by and str(invitation.made_by),
        "code": None if invitation.chat_link else invitation.code,
        "until": invitation.expires_at,
    }


def _named(offer: Offer | None) -> str:
    return plain("mail-offer", title=offer.title) if offer else plain("mail-no-offer")


def _about_account(notice: Notice) -> dict[str, Any]:
    request: Registration = notice.subject
    return {
        "candidate": str(request.candidate),
        "decider": request.decided_by and str(request.decided_by),
        "refusal": request.refusal,
    }


def _about_candidate(notice: Notice) -> dict[str, Any]:
    return {"candidate": str(notice.subject), "until": ends_on(notice.subject)}


def _about_mentoring(notice: Notice) -> dict[str, Any]:
    return {"candidate": str(notice.subject.candidate), "company": notice.subject.company.name}


def _about_thread(notice: Notice) -> dict[str, Any]:
    return {"candidate": str(notice.subject.candidate), "by": notice.subject.author}


def _about_broadcast(notice: Notice) -> dict[str, Any]:
    return {"title": notice.subject.title, "words": notice.subject.words}


# Of some kinds the subject is not the row that they name: it is gone, or there are several.
OF_KIND: dict[str, Callable[[Notice], dict[str, Any]]] = {
    **dict.fromkeys(OF_DRAFTS, lambda notice: {"title": name_of(notice.subject)}),
    **dict.fromkeys(REMINDERS, _about_waiting),
    Kind.APPLICATION_ERASED: lambda notice: {"offer": _named(notice.subject)},
    Kind.APPLICATION_SILENT: _about_silent,
    Kind.APPOINTMENT_ERASED: meetings.facts_of_erased,
    Kind.KEPT_CLOSES: _about_closing,
    Kind.NEW_OFFERS: _about_news,
}
OF_SUBJECT: dict[str | None, Callable[[Notice], dict[str, Any]]] = {
    "application": _about_application,
    "appointment": meetings.facts_of,
    "broadcast": _about_broadcast,
    "candidate": _about_candidate,
    "invitation": _about_invitation,
    "membership": lambda notice: {"organisation": str(notice.subject.organisation)},
    "mentoring": _about_mentoring,
    "offer": _about_offer,
    "proof": lambda notice: {"code": notice.subject.code_for(notice.candidate)},
    "registration": _about_account,
    "thread": _about_thread,
    "ticket": lambda notice: {"number": notice.subject.number},
    "webinar": lambda notice: about_webinar(notice.subject),
}
