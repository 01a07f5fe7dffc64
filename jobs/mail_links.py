"""Where the e-mail of a notice leads: candidates to the chat, staff to the page of what it is about."""

from collections.abc import Callable

from models.accounts.invitation import Invitation
from models.accounts.password import reset_code
from models.applications.still_waiting import REMINDERS, Waiting
from models.notices.notice import Kind, Notice
from models.offers.sharing import share_link
from models.privacy.inactivity import stay_code
from models.refusal import Refused
from settings import settings


def link_of(notice: Notice) -> str:
    """The address that its words name. Raises Refused where it leads nowhere any more."""
    return _link_of_candidate(notice) if notice.candidate_id else f"{settings().public_url}{_page_of_staff(notice)}"


def _link_of_candidate(notice: Notice) -> str:
    pages = settings().public_url
    if notice.kind == Kind.INVITATION:
        return _open_invitation(notice).chat_link or pages
    if notice.kind == Kind.ACCOUNT_ENDS:
        return f"{pages}/mails/stay/{stay_code(notice.candidate)}"
    if notice.is_about("offer"):
        return share_link(notice.subject) or pages
    return settings().telegram_bot_url or pages


def _page_of_staff(notice: Notice) -> str:
    page = OF_KIND.get(notice.kind) or OF_SUBJECT.get(notice.subject_kind)
    return page(notice) if page else ""


def _open_invitation(notice: Notice) -> Invitation:
    invitation: Invitation = notice.subject
    if not invitation.is_open:
        raise Refused("invitation_expired")
    return invitation


def _page_of_reminder(notice: Notice) -> str:
    """The page of what waits alone, else the first page: it shows all that waits, with the way to each list."""
    waiting: Waiting = notice.subject
    if len(waiting.applications) == 1 and not waiting.registrations:
        return f"/applications/{waiting.applications[0].id}"
    if len(waiting.registrations) == 1 and not waiting.applications:
        return f"/candidates/{waiting.registrations[0].candidate_id}"
    return ""


# Of some kinds there is no page of the thing itself, or no more.
OF_KIND: dict[str, Callable[[Notice], str]] = {
    **dict.fromkeys(REMINDERS, _page_of_reminder),
    Kind.ACCOUNT_ERASED: lambda notice: "/candidates",
    Kind.APPLICATION_ERASED: lambda notice: "/applications",
    Kind.APPOINTMENT_ERASED: lambda notice: "/appointments",
    Kind.INVITATION: lambda notice: f"/invitations/{_open_invitation(notice).code}",
    Kind.MENTORING_ERASED: lambda notice: "/mentorings",
    Kind.PASSWORD_CHANGED: lambda notice: "/forgotten",
    Kind.PASSWORD_RESET: lambda notice: f"/reset/{reset_code(notice.staff)}",
}
OF_SUBJECT: dict[str | None, Callable[[Notice], str]] = {
    "application": lambda notice: f"/applications/{notice.subject_id}",
    "appointment": lambda notice: f"/appointments/of/{notice.subject.candidate_id}",
    "broadcast": lambda notice: f"/broadcasts/{notice.subject_id}",
    "candidate": lambda notice: f"/candidates/{notice.subject_id}",
    "mentoring": lambda notice: f"/mentorings/{notice.subject_id}",
    "offer": lambda notice: f"/offers/{notice.subject_id}",
    "registration": lambda notice: f"/candidates/{notice.subject.candidate_id}",
    "thread": lambda notice: f"/candidates/{notice.subject.candidate_id}/messages",
    "ticket": lambda notice: f"/tickets/{notice.subject_id}",
    "webinar": lambda notice: "/webinars",
}
