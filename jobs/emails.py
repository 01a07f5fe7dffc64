"""The words of notices as an e-mail. Its subject and first lines tell nothing that a passer-by may not read."""

import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from hashlib import sha256

from email_validator import validate_email

from jobs import meetings
from jobs.mail_facts import facts_of
from jobs.mail_links import link_of
from jobs.page import html_of
from models.accounts.unsubscribing import stop_code
from models.database import local, now
from models.notices.notice import AWAITED, Notice
from models.notices.preferences import Topic, topic_of
from models.people.candidate import Candidate
from models.profiles.address import return_code
from settings import settings
from texts import plain
from texts.languages import language, spoken_at
from texts.notices import CANDIDATE, STAFF, message_of

# A header of our own: some services that carry mails replace Message-ID.
RETURN_HEADER = "X-Tremplin-Return"


@dataclass(frozen=True)
class News:
    """One notice as an e-mail tells it, alone or among others."""

    notice: Notice
    to: str
    subject: str
    words: str
    return_code: str | None = None

    @property
    def topic(self) -> Topic | None:
        """What it is about, where its reader can switch that off."""
        return topic_of(self.notice.recipient, self.notice.kind)


def news_of(notice: Notice, address: str | None = None) -> News:
    """What this notice says now, to this address or its reader's own.

    Raises KeyError when it has no words, Refused when its link is void.
    """
    name = message_of(notice.kind, CANDIDATE if notice.candidate_id else STAFF)
    facts = {"link": link_of(notice), **facts_of(notice)}
    to = _address(address or notice.recipient.email)
    return News(notice, to, plain(f"{name}.subject", **facts), plain(f"{name}.mail", **facts), _code(notice, address))


def _code(notice: Notice, address: str | None) -> str | None:
    """What a mail repeats when it comes back: of one to the own address of a candidate only."""
    person = notice.recipient
    is_their_own = isinstance(person, Candidate) and address in (None, person.email)
    return return_code(person) if is_their_own else None


def compose(news: list[News], may_have_arrived: bool) -> EmailMessage:
    """One e-mail that tells one person all of it, what somebody waits for first."""
    news = sorted(news, key=lambda one: one.notice.kind not in AWAITED)
    message = EmailMessage(policy=SMTP)
    message["From"] = settings().mail_from
    message["To"] = news[0].to
    subject = news[0].subject if len(news) == 1 else plain("mail-many", count=len(news), subject=news[0].subject)
    message["Subject"] = plain("mail-again", subject=subject) if may_have_arrived else subject
    message["Date"] = format_datetime(local(now()))
    # The same for every attempt: a double can be recognised, by mail programs as well.
    message["Message-ID"] = f"<{_name([one.notice.id for one in news])}@{_domain()}>"
    message["Auto-Submitted"] = "auto-generated"
    if news[0].return_code:
        message[RETURN_HEADER] = news[0].return_code
    links = _stop_links(news)
    if len(links) == 1 and all(one.topic in links for one in news):
        message["List-Unsubscribe"] = f"<{next(iter(links.values()))}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    body = _body(news, links)
    message.set_content(body, cte="quoted-printable")
    message.add_alternative(html_of(body, str(message["Subject"])), subtype="html", cte="quoted-printable")
    for one in news:
        meetings.join_calendar(message, one.notice)
    # Of the whole: what says "Content" before its parts are there goes into the first of them.
    message["Content-Language"] = language()
    return message


def _stop_links(news: list[News]) -> dict[Topic, str]:
    """Of each topic that can be switched off, the page that does it."""
    person = news[0].notice.recipient
    topics = dict.fromkeys(one.topic for one in news if one.topic)
    return {topic: spoken_at(f"{settings().public_url}/mails/{stop_code(person, topic)}") for topic in topics}


def _stops(news: list[News], links: dict[Topic, str]) -> str:
    """What stops such mails, a line for each topic."""
    to_staff = news[0].notice.candidate_id is None
    return "\n".join(
        plain(
            "mail-stop",
            name=plain("staff-topic", value=topic) if to_staff else plain("notice-topic", value=topic),
            link=link,
        )
        for topic, link in links.items()
    )


def _name(ids: list[int]) -> str:
    if len(ids) == 1:
        return f"notice-{ids[0]}"
    return f"notices-{sha256(repr(sorted(ids)).encode()).hexdigest()[:32]}"


def _body(news: list[News], links: dict[Topic, str]) -> str:
    words = news[0].words if len(news) == 1 else "\n\n".join(_numbered(news))
    told = {"first_name": news[0].notice.recipient.first_name, "words": words, "stops": _stops(news, links)}
    body = plain("mail-letter", count=len(news), **told)
    # A part that says nothing leaves its empty lines.
    return re.sub(r"\n\s*\n\s*\n", "\n\n", body).strip() + "\n"


def _numbered(news: list[News]) -> list[str]:
    count = len(news)
    return [
        plain("mail-part", number=number, count=count, subject=one.subject, words=one.words)
        for number, one in enumerate(news, 1)
    ]


def _address(email: str) -> str:
    """The address as every server reads it. Raises ValueError when only some would."""
    address = validate_email(email, check_deliverability=False).ascii_email
    if address is None:
        raise ValueError("an address beyond ASCII")
    return address


def _domain() -> str:
    return parseaddr(settings().mail_from)[1].rpartition("@")[2]
