"""What notices say in the chat. A lock screen shows it: never a refusal, never a disability, no offer, no employer."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from bot.begun import go_on, name_of
from bot.router import Visitor, screen
from bot.screen import HOME, Button, Screen, numbered
from bot.screens.appointments import told as told_of_appointment
from bot.screens.kept_offers import to_kept_offers
from bot.screens.messages import WRITE
from bot.screens.offers import let_go_button
from bot.screens.turning import to_offers, to_referent
from bot.screens.webinars import webinars_button
from models.alerts.news import News, is_private
from models.applications.application import Application
from models.applications.last_days import Closing
from models.applications.nudges import OF_DRAFTS
from models.notices.notice import Kind, Notice
from models.notices.preferences import Topic
from models.offers.offer import Offer
from models.privacy.inactivity import ends_on
from models.refusal import Unreachable
from models.support.webinar import Webinar
from texts import any_of, plain, text
from texts.criteria import recalled
from texts.notices import CANDIDATE, message_of
from texts.zones import told_in_full

# The employer's. What a referent passed on, or sends back, is no answer.
ANSWERS = frozenset(
    {Kind.APPLICATION_POSTPONE, Kind.APPLICATION_ACCEPT, Kind.APPLICATION_REFUSE, Kind.APPLICATION_CANCEL}
)


def screen_of(notice: Notice) -> Screen:
    """The message of a notice to a candidate, with the present state of what it is about."""
    return replace(_told(notice), must_deliver=True)


def together(screens: list[Screen]) -> Screen:
    """Several that were late, told as one: how each begins, and where each leads. What is told twice is told once."""
    parts = dict.fromkeys((_first_line(one), _first_choice(one)) for one in screens)
    if len(parts) == 1:
        return screens[0]
    lines = [Markup("{}. {}").format(number, line) for number, (line, _) in enumerate(parts, 1)]
    words = text("late-notices", count=len(parts), lines=Markup("\n").join(lines))
    return Screen(words, numbered(choice for _, choice in parts), path=HOME, back=HOME, must_deliver=True)


def _first_line(screen: Screen) -> Markup:
    return Markup(screen.text.split("\n")[0])  # noqa: S704 (our own words, escaped when made)


def _first_choice(screen: Screen) -> Button:
    return screen.choices[0] if screen.choices else Button(plain("home"), HOME)


def _told(notice: Notice) -> Screen:
    told = OF_KIND.get(notice.kind) or OF_SUBJECT[notice.subject_kind]
    return told(notice)


def _words(notice: Notice, **facts: Any) -> Markup:
    return text(f"{message_of(notice.kind, CANDIDATE)}.chat", **facts)


def _said_late(notice: Notice) -> Screen:
    """The answer to a press, that the person may not have seen: it may name an employer, so it is one press further."""
    return Screen(_words(notice), (Button(plain("read-result"), f"results/{notice.id}"),), path=HOME, back=HOME)


@screen("results/<int:id>")
def result(visitor: Visitor, id: int) -> Screen:
    """What was answered when nobody could hear it."""
    notice = Notice.get_or_none(Notice.id == id, Notice.kind == Kind.RESULT, Notice.candidate == visitor.candidate)
    if notice is None:
        raise Unreachable
    choices = tuple(Button(label, path) for row in notice.facts["rows"] for label, path in row)
    words = Markup(notice.facts["text"])  # noqa: S704 (our own words, escaped when made)
    return Screen(words, choices, path=HOME, new_message=True)


def _about_application(notice: Notice) -> Screen:
    application = notice.subject
    here = f"applications/{application.id}"
    label = plain("see-answer" if notice.kind in ANSWERS else "follow-application")
    return Screen(_words(notice), (Button(label, here),), back=HOME)


def _message(notice: Notice) -> Screen:
    """That somebody wrote, never what: it is read a press further."""
    thread = notice.subject
    answer = f"applications/{thread.application_id}/message" if thread.application_id else WRITE
    choices = (Button(plain("read-message"), f"messages/{thread.id}"), Button(plain("answer-message"), answer))
    return Screen(_words(notice, name=thread.author), choices, back=HOME)


def _about_mentoring(notice: Notice) -> Screen:
    return Screen(_words(notice), (Button(plain("see-answer"), f"mentors/{notice.subject_id}"),), back=HOME)


def _about_appointment(notice: Notice) -> Screen:
    name, when, moment, choices = told_of_appointment(notice.subject)
    return Screen(_words(notice, name=name, when=when, moment=moment), choices, back=HOME)


def _about_ticket(notice: Notice) -> Screen:
    """An answer of the team, a press further."""
    read = Button(plain("read-answer-of-team"), f"team/tickets/{notice.subject_id}")
    return Screen(_words(notice, number=notice.subject.number), (read,), back=HOME)


def _about_webinar(notice: Notice) -> Screen:
    facts = about_webinar(notice.subject)
    if notice.kind == Kind.WEBINAR_CANCELLED:
        return Screen(_words(notice, title=facts["title"]), (webinars_button(),), back=HOME)
    here = Button(plain("see-webinar"), f"webinars/{notice.subject_id}")
    return Screen(_words(notice, **facts), (here,), back=HOME)


def about_webinar(webinar: Webinar) -> dict[str, Any]:
    """What is said of it: what it is about, and when."""
    return {"title": webinar.title, "at": told_in_full(webinar.starts_at)}


def _broadcast(notice: Notice) -> Screen:
    """What the team wrote, and where such messages are turned off."""
    words = _words(notice, title=notice.subject.title, words=notice.subject.words)
    off = Button(plain("set-news"), f"notices/about/{Topic.NEWS}")
    return Screen(words, (to_offers(), off), back=HOME)


def _silent(notice: Notice) -> Screen:
    """That which waits, or the way to all that do."""
    waiting: list[Application] = notice.subject
    words = _words(notice, count=len(waiting))
    if len(waiting) == 1:
        return _unanswered(waiting[0], words)
    return Screen(words, (Button(plain("see-my-applications"), "applications"), to_referent(), to_offers()), back=HOME)


def _closed_unanswered(notice: Notice) -> Screen:
    return _unanswered(notice.subject, _words(notice))


def _unanswered(application: Application, words: Markup) -> Screen:
    """What one can do meanwhile: reach the referent, and look elsewhere."""
    follow = Button(plain("follow-application"), f"applications/{application.id}")
    near = Button(plain("see-near-offers"), f"offers/{application.offer_id}/near")
    return Screen(words, (follow, to_referent(), near if application.offer_id else to_offers()), back=HOME)


def _begun(notice: Notice) -> Screen:
    return Screen(_words(notice), (go_on(notice.subject), to_offers()), back=HOME)


def about_news(news: News) -> dict[str, Any]:
    """How many offers there are, and why they are told: what is looked for, unless it is nobody's business."""
    criteria = any_of(dict.fromkeys(recalled(search.wanted()) or plain("all-offers") for search in news.searches))
    return {"count": len(news.offers), "criteria": None if is_private(criteria) else criteria}


def _new_offers(notice: Notice) -> Screen:
    """The newest ones, the way to all, and what changes or stops the alert in one press."""
    news: News = notice.subject
    words = _words(notice, **about_news(news))
    if len(news.searches) > 1:
        return Screen(words, (*_buttons(news, 3), Button(plain("my-searches"), "kept")), back=HOME)
    [search] = news.searches
    here = f"kept/{search.id}"
    ways = (
        Button(plain("see-all-of-them"), f"searches/{search.id}"),
        Button(plain("set-alert"), here),
        Button(plain("stop-alert"), f"{here}/pause"),
    )
    return Screen(words, (*_buttons(news, 2), *ways), back=HOME)


def about_closing(closing: Closing) -> dict[str, Any]:
    """How many offers that one keeps close soon, and what the application to one of them is for that was begun."""
    return {"offers": len(closing.offers), "begun": closing.begun and name_of(closing.begun)}


def _closing(notice: Notice) -> Screen:
    """The way to go on with what was begun, to each offer, and to keeping it no longer."""
    closing: Closing = notice.subject
    words = _words(notice, **about_closing(closing))
    begun = (go_on(closing.begun),) if closing.begun else ()
    match closing.offers:
        case []:
            ways: tuple[Button, ...] = (to_offers(),)
        case [offer]:
            ways = (_button(offer), let_go_button(offer))
        case offers:
            ways = (*map(_button, offers[:3]), to_kept_offers())
    return Screen(words, (*begun, *ways), back=HOME)


def _buttons(news: News, most: int) -> tuple[Button, ...]:
    return tuple(_button(offer) for offer in news.offers[:most])


def _button(offer: Offer) -> Button:
    return Button(plain("offer-choice", title=offer.title, apart=offer.town), f"offers/{offer.id}")


def _unlinked(notice: Notice) -> Screen:
    return Screen(_words(notice), (Button(plain("it-is-not-me"), "account/moved"),), path=HOME, back=HOME)


def _file_written(notice: Notice) -> Screen:
    return Screen(_words(notice, by=notice.facts["by"]), (Button(plain("my-profile"), "profile/parts"),), back=HOME)


def _email_refused(notice: Notice) -> Screen:
    words = _words(notice, why=notice.facts.get("why"))
    return Screen(words, (Button(plain("correct-my-email"), "account/email"),), path=HOME, back=HOME)


def _account_ends(notice: Notice) -> Screen:
    words = _words(notice, until=ends_on(notice.subject))
    return Screen(words, (Button(plain("keep-my-account"), "account/stay"),), path=HOME, back=HOME)


def _archive_asked(notice: Notice) -> Screen:
    return Screen(_words(notice), (Button(plain("my-account"), "account"),), back=HOME)


def _about_account(notice: Notice) -> Screen:
    request = notice.subject
    decider = str(request.decided_by) if request.decided_by else None
    words = _words(notice, name=request.candidate.first_name, decider=decider)
    if notice.kind == Kind.ACCOUNT_REFUSE:
        # Why is on the first page: a lock screen shows all of a short message.
        return Screen(words, (Button(plain("see-answer"), HOME),), path=HOME)
    file = Button(plain("fill-my-profile"), "profile")
    usual = (Button(plain("see-offers"), "offers"), Button(plain("add-my-cv"), "documents/add"), file)
    if request.begun is None:
        return Screen(words, usual, back=HOME)
    words = Markup("{}\n{}").format(words, text("draft-waits"))
    return Screen(words, (go_on(request.begun), *usual), back=HOME)


OF_KIND: dict[str, Callable[[Notice], Screen]] = {
    **dict.fromkeys(OF_DRAFTS, _begun),
    Kind.ACCOUNT_ENDS: _account_ends,
    Kind.APPLICATION_CLOSE_UNANSWERED: _closed_unanswered,
    Kind.APPLICATION_SILENT: _silent,
    Kind.ARCHIVE_ASKED: _archive_asked,
    Kind.BROADCAST: _broadcast,
    Kind.CHAT_UNLINKED: _unlinked,
    Kind.EMAIL_REFUSED: _email_refused,
    Kind.FILE_WRITTEN: _file_written,
    Kind.KEPT_CLOSES: _closing,
    Kind.MESSAGE: _message,
    Kind.NEW_OFFERS: _new_offers,
    Kind.RESULT: _said_late,
}
OF_SUBJECT: dict[str | None, Callable[[Notice], Screen]] = {
    "application": _about_application,
    "appointment": _about_appointment,
    "mentoring": _about_mentoring,
    "registration": _about_account,
    "ticket": _about_ticket,
    "webinar": _about_webinar,
}
