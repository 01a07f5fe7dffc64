"""Applying to an offer, or to a company without one, question by question (A24 to A28, P16, P17, P21, P22)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from bot.form import SAID, Answers, Form, Question, Values
from bot.papers import CERTIFICATES, CV, JOIN, LETTER, chosen_documents
from bot.questions import questions_in_chat, typed_answers
from bot.router import Visitor, anyone, router, screen
from bot.screen import Button, Screen
from bot.screens.offers import way_back
from bot.undo import ways_to_undo
from models.applications import sending
from models.applications.application import Application, Gate
from models.applications.begun import Begun, Change, changes_meanwhile
from models.conversations.draft import Draft
from models.offers.offer import Offer
from models.people.profile import BEFORE_APPLYING, complete, missing_facts
from models.people.reach import reach
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from models.registrations.partners import partners_for
from models.registrations.standing import Standing
from models.validation import checked_text
from texts import plain, text

WISHES = ("nothing", "help", "word")
SHORT = 20  # letters of a message that may only be its beginning


def _known(visitor: Visitor) -> dict[str, Any]:
    return visitor.known_facts


def _birth_date(visitor: Visitor, words: str) -> str:
    """Someone too old for their convention is told at once, not at the end of the form."""
    answer: str = BIRTH_DATE.parse(visitor, words)  # type: ignore[misc]  # it is answered in words
    sending.check_first_age(Accompaniment.of(visitor.candidate), date.fromisoformat(answer))
    return answer


def read_message(visitor: Visitor, words: str) -> str:
    """A message to an employer. Raises Refused."""
    return checked_text(words, "message_missing")


def _is_short(visitor: Visitor, answers: Answers) -> bool:
    """Whether more may follow: people say hello first, and the rest in a message of its own."""
    return "message" in answers and len(answers["message"]) < SHORT


def _is_added_to(visitor: Visitor, answers: Answers) -> bool:
    """Whether they write in several messages, and the whole is no longer short."""
    return "message" + SAID in answers and len(answers.get("message", "")) >= SHORT


def _end_of_message(visitor: Visitor, answers: Answers) -> Values:
    return [("done", plain("message-done"))]


def _wishes(visitor: Visitor, answers: Answers) -> Values:
    return [(wish, plain("wish", value=wish)) for wish in WISHES]


def _said_to_referent(visitor: Visitor, answer: str) -> Answers:
    """What is typed instead of a press is the word itself."""
    return {"wish": answer} if answer in WISHES else {"wish": "word", "note": answer}


def _keep_facts(visitor: Visitor, answers: Answers) -> None:
    """What someone said of themselves is theirs whatever becomes of this application."""
    given = typed_answers(BEFORE_APPLYING, answers)
    if "guardian_phone" not in given:
        given.pop("guardian", None)  # a guardian is a name and a number
    if given:
        complete(visitor.candidate, given)


MESSAGE = Question("message", "question-message", parse=read_message, example=True)
# Without an offer, it says which work one wants.
SPONTANEOUS = Question("message", "question-spontaneous", parse=read_message, example=True)
FACTS = questions_in_chat(BEFORE_APPLYING, _known)
CIVILITY, BIRTH_DATE, *GUARDIAN = (replace(fact, keep=_keep_facts) for fact in FACTS)
QUESTIONS = (
    CIVILITY,
    replace(BIRTH_DATE, parse=_birth_date),
    *GUARDIAN,
    CV,
    JOIN,
    LETTER,
    *CERTIFICATES,
    MESSAGE,
    Question("more", "question-more", choices=_end_of_message, adds_to="message", asked=_is_short),
    Question("rest", "question-rest", choices=_end_of_message, adds_to="message", asked=_is_added_to),
    Question(
        "wish",
        "question-wish",
        choices=_wishes,
        parse=lambda visitor, words: checked_text(words, "message_missing"),
        fills=_said_to_referent,
        on_request=True,
        request="word-to-referent",
    ),
    Question(
        "note",
        "question-note",
        parse=lambda visitor, words: checked_text(words, "message_missing"),
        optional=True,
        asked=lambda visitor, answers: answers.get("wish") in ("help", "word"),
    ),
)


Finder = Callable[[Visitor, int], Begun]


def _to_offer(visitor: Visitor, id: int) -> Begun:
    offer: Offer = visitor.reach(Offer, id)
    return Begun(offer.company, offer)


def _to_company(visitor: Visitor, id: int) -> Begun:
    return Begun(reach(partners_for(visitor.conversation.candidate), id))


def _begin(find: Finder, visitor: Visitor, id: int) -> None:
    """The wish alone is kept already. Who cannot send yet prepares all the same; who has no account registers first."""
    begun = find(visitor, id)
    if visitor.conversation.candidate is None:
        Draft.begin(visitor.conversation, begun.path)
        raise Refused("account_missing")
    check = sending.check_may_apply if _may_send(visitor) else sending.check_may_prepare
    check(visitor.candidate, begun.company, begun.offer)
    Draft.begin(visitor.conversation, begun.path)


def _may_send(visitor: Visitor) -> bool:
    return visitor.standing == Standing.ACTIVE


def _review(find: Finder, visitor: Visitor, answers: Answers, id: int) -> Markup:
    begun = find(visitor, id)
    names = ", ".join(document.name for document in chosen_documents(visitor, answers))
    review = text(
        "apply-review",
        title=begun.offer and begun.offer.title,
        company=begun.company.name,
        documents=names,
        message=answers["message"],
        note=answers.get("note") or "",
        contacts=", ".join(filter(None, (visitor.candidate.email, visitor.candidate.phone))),
    )
    if _may_send(visitor):
        return Markup("{}\n{}").format(text("apply-read-again"), review)
    return Markup("{}\n{}").format(text("apply-waits", standing=visitor.standing), review)


def _news(find: Finder, visitor: Visitor, id: int) -> tuple[Markup, Button] | None:
    begun = find(visitor, id)
    changes = changes_meanwhile(visitor.conversation, begun)
    if not changes:
        return None
    papers_alone = changes == [Change.PAPERS]
    more = f"offers/{id}/papers" if papers_alone else f"offers/{id}"
    return text("offer-changed", papers=papers_alone), Button(plain("read-offer-again", papers=papers_alone), more)


def _send(find: Finder, visitor: Visitor, answers: Answers, id: int) -> Screen:
    begun = find(visitor, id)
    if missing_facts(visitor.candidate):
        _keep_facts(visitor, answers)  # of a draft of before they were kept at once
    application = sending.send(
        visitor.candidate,
        begun.company,
        begun.offer,
        answers["message"],
        chosen_documents(visitor, answers),
        note=answers.get("note") or "",
        help_asked=answers.get("wish") == "help",
    )
    words = text(
        "sent-to-referent" if application.gate == Gate.AWAITING else "sent-to-employer", company=begun.company.name
    )
    return sent(visitor, words, application)


def sent(visitor: Visitor, words: Markup, application: Application) -> Screen:
    """It is on its way: follow it, or look further."""
    here = f"applications/{application.id}"
    choices = [Button(plain("follow-application"), here), Button(plain("back-to-offers"), way_back(visitor))]
    for until_when, button in ways_to_undo(visitor, application):
        words = Markup("{}\n{}").format(words, until_when)
        choices.append(button)
    return Screen(words, tuple(choices), path=here)


def _form(rule: str, find: Finder, message: Question, out: str) -> Form:
    return Form(
        rule,
        tuple(message if question is MESSAGE else question for question in QUESTIONS),
        begin=partial(_begin, find),
        done=partial(_send, find),
        review=partial(_review, find),
        news=partial(_news, find),
        send_words="apply-send",
        out=out,
        asides=(("who", "who-sees-what-button"),),
        drafts=True,
        ready=_may_send,
        guard=anyone,
    )


applying = _form("offers/<int:id>/apply", _to_offer, MESSAGE, "offers/{id}")
spontaneous = _form("companies/<int:id>/apply", _to_company, SPONTANEOUS, "companies/{id}")


@screen("offers/<int:id>/apply/who")
def who_sees_what(visitor: Visitor, id: int) -> Screen:
    """Who will see what of the application under way; the form still waits."""
    return _who_sees_what(applying, id)


@screen("companies/<int:id>/apply/who")
def who_sees_what_without_an_offer(visitor: Visitor, id: int) -> Screen:
    """The same, where there is no offer."""
    return _who_sees_what(spontaneous, id)


def _who_sees_what(form: Form, id: int) -> Screen:
    here = router.path(form.rule, {"id": id})
    return Screen(text("who-sees-what"), path=here, back=here)
