"""Following what was sent (A29 to A31, I22 to I24, P33), taking it back and sending it again (P34)."""

from collections.abc import Callable

from markupsafe import Markup
from peewee import JOIN

from bot.begun import name_of, title_of
from bot.router import Visitor, screen
from bot.screen import HOME, MOST_CHOICES, Button, Screen, numbered
from bot.screens.hired import good_news
from bot.screens.kept_offers import to_kept_offers
from bot.screens.searches import nature_of
from bot.undo import may_still_change, ways_to_undo
from models import journal
from models.applications import moves
from models.applications.application import Application, Gate, State
from models.applications.attachment import documents_of
from models.applications.begun import Begun, begun_applications
from models.applications.undoing import without_undone
from models.database import today
from models.documents.document import DocumentKind
from models.journal import Entry
from models.offers.offer import Offer
from models.organisations.company import Company
from models.people.staff import Staff
from texts import moment, plain, text

PAGE = 4
STEPS = 4
LATEST = 2
# What of its history a candidate is told. The rest is between others: a reminder to the employer, an opened document.
TOLD = frozenset({"send", *moves.MOVES})


@screen("applications")
def applications(visitor: Visitor) -> Screen:
    """One's applications, the latest first (A29)."""
    return applications_from(visitor, 0)


@screen("applications/from/<int:start>")
def applications_from(visitor: Visitor, start: int) -> Screen:
    """The next ones: what is begun comes before what was sent."""
    begun = begun_applications(visitor.conversation)
    drafts = begun[start : start + PAGE + 1]
    sent = _sent(visitor, max(start - len(begun), 0), PAGE + 1 - len(drafts))
    titles = _told_apart([*drafts, *sent])
    begun_ones, sent_ones = zip(drafts, titles, strict=False), zip(sent, titles[len(drafts) :], strict=True)
    found = [(_draft(one, title), title if one.offer else name_of(one), one.path) for one, title in begun_ones]
    found += [
        (_banner(one, title), title if one.offer else _name(one), f"applications/{one.id}") for one, title in sent_ones
    ]
    if not found:
        return Screen(text("no-application"), (Button(plain("see-offers"), "offers"), to_kept_offers()), back=HOME)
    lines = [line for line, _, _ in found[:PAGE]]
    choices = list(numbered(Button(name, path) for _, name, path in found[:PAGE]))
    if len(found) > PAGE:
        choices.append(Button(plain("more"), f"applications/from/{start + PAGE}"))
    if len(choices) < MOST_CHOICES:
        choices.append(to_kept_offers())
    head = text("my-applications-title")
    numbers = [Markup("{}. {}").format(number, line) for number, line in enumerate(lines, 1)]
    return Screen(Markup("\n").join([head, *numbers]), tuple(choices), back=HOME)


def _sent(visitor: Visitor, start: int, most: int) -> list[Application]:
    return list(
        Application.visible_to(visitor.candidate)
        .select(Application, Offer, Company)
        .join_from(Application, Offer, JOIN.LEFT_OUTER)
        .join_from(Application, Company)
        .order_by(Application.created_at.desc(), Application.id.desc())
        .offset(start)
        .limit(most)
    )


def latest_at_home(visitor: Visitor, room: int) -> list[Markup]:
    """What was sent last and where it stands, a line each, as long as there is room for so many words (A32)."""
    lines = []
    for one in _sent(visitor, 0, LATEST):
        line = text("home-latest", title=_name(one), status=status(one))
        room -= len(line.split())
        if room < 0:
            break
        lines.append(line)
    return lines


def _told_apart(found: list[Begun | Application]) -> list[str]:
    """What each is for; those of one title at one employer are told apart by their contract."""
    titles = [title_of(one) if isinstance(one, Begun) else _title(one) for one in found]
    known = [(title, one.company.id) for title, one in zip(titles, found, strict=True)]
    return [
        plain("offer-choice", title=title, apart=nature_of(one.offer))
        if one.offer and known.count((title, one.company.id)) > 1
        else title
        for title, one in zip(titles, found, strict=True)
    ]


def _draft(begun: Begun, title: str) -> Markup:
    return text("draft-line", title=title, company=begun.company.name)


def _title(application: Application) -> str:
    return application.title or plain("spontaneous")


def _name(application: Application) -> str:
    return application.title or plain("chat-spontaneous", company=application.company.name)


def _banner(application: Application, title: str) -> Markup:
    return text(
        "application-line",
        title=title,
        company=application.company.name,
        sent=application.created_at,
        status=status(application),
    )


def status(application: Application) -> Markup:
    """Where it stands, in words: the three facts told as one (A30, I23)."""
    if application.withdrawn:
        return text("status-withdrawn")
    if application.is_at_gate:
        return text("application-gate.mine", value=application.gate)
    return text("application-state.mine", value=application.told_state)


def _definition(application: Application) -> Markup:
    """What that means, in one sentence (I24)."""
    if application.withdrawn:
        return text("status-withdrawn-definition")
    if application.is_at_gate:
        return text("application-gate.chat", value=application.gate)
    return text("application-state.chat", value=application.told_state)


@screen("applications/<int:id>")
def application(visitor: Visitor, id: int) -> Screen:
    """Where it stands, what is expected, and what can be done; what happened is behind a button (A31, P33)."""
    found = visitor.reach(Application, id)
    title = text("application-title", title=_title(found), company=found.company.name)
    if found.state == State.ACCEPTED and not found.withdrawn:
        parts = (good_news(found), [title, _card(found)])
    else:
        now = text("application-now", status=status(found), definition=_definition(found))
        parts = ([title, now, *_words_for_me(found)], [_card(found)])
    undo = ways_to_undo(visitor, found)
    parts[0].extend([*(until_when for until_when, _ in undo), *may_still_change(visitor, found)])
    words = Markup("\n\n").join(Markup("\n").join(lines) for lines in parts)
    choices = [*(button for _, button in undo), *_what_can_be_done(visitor, found)]
    return Screen(words, tuple(choices), back="applications")


@screen("applications/<int:id>/steps")
def steps(visitor: Visitor, id: int) -> Screen:
    """All that happened, from the first day (A31)."""
    return steps_from(visitor, id, 0)


@screen("applications/<int:id>/steps/from/<int:start>")
def steps_from(visitor: Visitor, id: int, start: int) -> Screen:
    """What happened next."""
    found = visitor.reach(Application, id)
    told = _timeline(found)
    here = f"applications/{id}"
    more = (Button(plain("more"), f"{here}/steps/from/{start + STEPS}"),) if len(told) > start + STEPS else ()
    title = text("application-title", title=_title(found), company=found.company.name)
    words = Markup("\n").join([title, *told[start : start + STEPS]])
    return Screen(words, more, back=f"{here}/steps" if start else here)


def _card(application: Application) -> Markup:
    """What it is for, and the CV that went with it (P33)."""
    offer = application.offer
    return text(
        "application-card",
        nature=text("offer-nature", value=offer.nature) if offer else None,
        place=offer.town if offer else None,
        cv=next((document.name for document in documents_of(application) if document.kind == DocumentKind.CV), None),
    )


def _timeline(application: Application) -> list[Markup]:
    entries = [entry for entry in without_undone(journal.history(application), TOLD) if entry.verb in TOLD]
    names = _names(entries)
    return [_event(entry, names.get(entry.actor_id), application) for entry in entries]


def _names(entries: list[Entry]) -> dict[int, str]:
    people = {entry.actor_id for entry in entries if entry.actor_kind == "staff"}
    return {staff.id: str(staff) for staff in Staff.select().where(Staff.id.in_(people))} if people else {}


def _event(entry: Entry, name: str | None, application: Application) -> Markup:
    told = text("timeline", verb=entry.verb, name=name or "", company=application.company.name)
    return text("timeline-line", moment=moment(entry.at), told=told)


def _words_for_me(application: Application) -> list[Markup]:
    """What the referent or the employer wrote to the candidate: never a reason (I18, I19)."""
    words = []
    if application.gate == Gate.SENT_BACK:
        words.append(text("their-comment", words=application.gate_comment))
    if application.answer:
        words.append(text("their-message", words=application.answer))
    if application.is_unanswered and application.answer_expected_on:
        day, is_late = application.answer_expected_on, application.answer_expected_on < today()
        words.append(text("chat-answer-late", day=day) if is_late else text("chat-answer-expected", day=day))
    return words


def _what_can_be_done(visitor: Visitor, application: Application) -> list[Button]:
    here = f"applications/{application.id}"
    may: Callable[[str], bool] = lambda verb: moves.may(visitor.candidate, verb, application)  # noqa: E731 (said once)
    offered = (
        (plain("what-now"), f"{here}/next", application.state == State.ACCEPTED),
        (plain("correct-button"), f"{here}/correct", may("correct")),
        (plain("what-i-sent"), f"{here}/sent", True),
        (plain("withdraw-button"), f"{here}/withdraw", may("withdraw")),
        (plain("reactivate-button"), f"{here}/reactivate", may("reactivate")),
        (plain("see-near-offers"), f"offers/{application.offer_id}/near", _is_over(application)),
        (plain("see-steps"), f"{here}/steps", True),
        (plain("write-to-my-referent"), f"{here}/message", True),
    )
    return [Button(label, path) for label, path, is_offered in offered if is_offered]


def _is_over(application: Application) -> bool:
    over = (State.REFUSED, State.CANCELLED, State.NO_ANSWER)
    return application.state in over and application.offer_id is not None


@screen("applications/<int:id>/sent")
def what_i_sent(visitor: Visitor, id: int) -> Screen:
    """The message and the documents, as they were sent."""
    found = visitor.reach(Application, id)
    names = ", ".join(document.name for document in documents_of(found))
    words = text("what-was-sent", message=found.message, documents=names, note=found.note)
    return Screen(words, back=f"applications/{id}")


@screen("applications/<int:id>/withdraw")
def ask_to_withdraw(visitor: Visitor, id: int) -> Screen:
    """Sure? It can be sent again later."""
    found = visitor.reach(Application, id)
    choices = (
        Button(plain("yes-withdraw"), f"applications/{id}/withdraw/confirm"),
        Button(plain("no-keep"), f"applications/{id}"),
    )
    return Screen(text("withdraw-sure", title=_name(found)), choices, back=f"applications/{id}")


@screen("applications/<int:id>/withdraw/confirm", acts=True)
def withdraw(visitor: Visitor, id: int) -> Screen:
    """Take it back."""
    moves.withdraw(visitor.reach(Application, id), visitor.candidate)
    return _moved(id, text("withdrawn"), Button(plain("reactivate-button"), f"applications/{id}/reactivate"))


@screen("applications/<int:id>/reactivate", acts=True)
def reactivate(visitor: Visitor, id: int) -> Screen:
    """Want it again."""
    moves.reactivate(visitor.reach(Application, id), visitor.candidate)
    return _moved(id, text("reactivated"))


def _moved(id: int, told: Markup, *more: Button) -> Screen:
    here = f"applications/{id}"
    return Screen(told, (Button(plain("follow-application"), here), *more), path=here)
