"""What notices say in the chat. The first words are what a lock screen shows: never a refusal, never a disability."""

from markupsafe import Markup

from bot.screen import HOME, Button, Screen
from models.notices.notice import Notice
from texts import plain, text


def screen_of(notice: Notice) -> Screen:
    """The message of a notice to a candidate, with the present state of what it is about."""
    if notice.kind == "result":
        return _said_again(notice)
    if "application" in notice.facts:
        return _about_application(notice)
    if notice.kind == "chat_unlinked":
        return Screen(text("notice-chat-unlinked"), path=HOME)
    return _about_account(notice)


def _said_again(notice: Notice) -> Screen:
    """The answer to a press, that the person may not have seen."""
    choices = tuple(Button(label, path) for row in notice.facts["rows"] for label, path in row)
    return Screen(Markup(notice.facts["text"]), choices, path=HOME)  # noqa: S704 (our own words, escaped when made)


def _about_application(notice: Notice) -> Screen:
    application = notice.application
    title = application.title or plain("chat-spontaneous", company=application.company.name)
    here = f"applications/{application.id}"
    return Screen(text("notice-application", title=title), (Button(plain("see-answer"), here),), back=HOME)


def _about_account(notice: Notice) -> Screen:
    candidate = notice.candidate
    if notice.kind == "account_refuse":
        # Why is on the first page: a lock screen shows all of a short message.
        words = text("notice-account-refuse", name=candidate.first_name)
        return Screen(words, (Button(plain("see-answer"), HOME),), path=HOME)
    by = str(candidate.decided_by) if candidate.decided_by else ""
    words = text("notice-account-validate", name=candidate.first_name, referent=by)
    choices = (Button(plain("see-offers"), "offers"), Button(plain("add-my-cv"), "documents/add"))
    return Screen(words, choices, back=HOME)
