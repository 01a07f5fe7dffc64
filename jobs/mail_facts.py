"""What the e-mail of a notice may say of its subject: for every noun, the facts that its words need."""

from typing import Any

from bot.begun import name_of
from bot.screens.notices import about_news, about_webinar
from bot.screens.offers import card_of
from jobs import meetings
from models.accounts.invitation import Invitation
from models.alerts.news import News
from models.applications.application import Application, Gate
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
    facts: dict[str, Any] = {name: notice.facts.get(name) for name in ("why", "by")} | meetings.facts_of(notice)
    if notice.kind in OF_DRAFTS:
        facts["title"] = name_of(notice.subject)
    if notice.kind in REMINDERS:
        facts |= _about_waiting(notice.subject)
    if notice.is_about("application"):
        facts |= _about_application(notice.subject)
    if notice.is_about("registration"):
        facts |= _about_account(notice.subject)
    if notice.is_about("proof"):
        facts["code"] = notice.subject.code_for(notice.candidate)
    if notice.is_about("candidate"):
        facts |= {"candidate": str(notice.subject), "until": ends_on(notice.subject)}
    if notice.is_about("mentoring"):
        facts |= {"candidate": str(notice.subject.candidate), "company": notice.subject.company.name}
    if notice.is_about("thread"):
        facts |= {"candidate": str(notice.subject.candidate), "by": notice.subject.author}
    if notice.is_about("invitation"):
        facts |= _about_invitation(notice.subject)
    if notice.is_about("offer"):
        facts["title"] = notice.subject.title
    if notice.kind == Kind.APPLICATION_ERASED:
        facts["offer"] = _named(notice.subject)
    elif notice.is_about("offer"):
        facts |= _about_offer(notice.subject)
    if notice.kind == Kind.NEW_OFFERS:
        facts |= about_news(notice.subject)
        facts["offers"] = "\n".join(_listed(notice.subject))
    if notice.is_about("ticket"):
        facts["number"] = notice.subject.number
    if notice.is_about("webinar"):
        facts |= about_webinar(notice.subject)
    if notice.is_about("broadcast"):
        facts |= {"title": notice.subject.title, "words": notice.subject.words}
    if notice.is_about("membership"):
        facts["organisation"] = str(notice.subject.organisation)
    return facts


def _about_waiting(waiting: Waiting) -> dict[str, Any]:
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


def _about_application(application: Application) -> dict[str, Any]:
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


def _about_offer(offer: Offer) -> dict[str, Any]:
    parts = [*card_of(offer), text("offer-reference", reference=offer.reference)]
    lines = [line for part in parts for line in part.split("\n")]
    return {
        "card": "\n".join(line.striptags() for line in lines),
        "description": offer.description,
        "presentation": offer.company.description,
        "way": offer.way_to_apply,
        "company": offer.company.name,
        "email": offer.contact_email,
    }


def _listed(news: News) -> list[str]:
    """An offer a line, with what opens the chat on it."""
    return [
        plain("mail-new-offer", title=offer.title, place=offer.town, link=share_link(offer) or "")
        for offer in news.offers[:MOST_LISTED]
    ]


def _about_invitation(invitation: Invitation) -> dict[str, Any]:
    return {
        "referent": invitation.made_by and str(invitation.made_by),
        "code": None if invitation.chat_link else invitation.code,
        "until": invitation.expires_at,
    }


def _named(offer: Offer | None) -> str:
    return plain("mail-offer", title=offer.title) if offer else plain("mail-no-offer")


def _about_account(request: Registration) -> dict[str, Any]:
    return {
        "candidate": str(request.candidate),
        "decider": request.decided_by and str(request.decided_by),
        "refusal": request.refusal,
    }
