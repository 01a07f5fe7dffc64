"""A mentor in a partner company: asking for one, following what was asked, taking it back (A33)."""

from markupsafe import Markup

from bot.form import Answers, Form, Question, Values
from bot.router import Visitor, screen
from bot.screen import Button, Screen, numbered
from models.mentoring.asking import ask_for_mentor, check_may_ask
from models.mentoring.mentoring import RUNNING, Hope, Mentoring, whole
from models.mentoring.steps import may, take
from models.organisations.company import Company
from models.people.reach import reach
from models.registrations.partners import partners_for
from models.registrations.standing import Standing
from models.validation import checked_text
from texts import plain, text

PAGE = 3
DIRECTORY = "companies"


def mentor_button(visitor: Visitor, company: Company) -> tuple[Button, ...]:
    """The way to ask this company for a mentor, for whoever could; to what was asked, where it runs."""
    if visitor.standing != Standing.ACTIVE:
        return ()
    running = next((one for one in Mentoring.running_of(visitor.candidate) if one.company_id == company.id), None)
    if running is not None:
        return (Button(plain("follow-mentoring"), f"mentors/{running.id}"),)
    return (Button(plain("ask-for-mentor"), f"companies/{company.id}/mentor"),) if company.receives else ()


def to_mentors(visitor: Visitor) -> tuple[Button, ...]:
    """The way to what a mentor is, and to those that were asked for."""
    return (Button(plain("my-mentors"), "mentors"),) if visitor.is_registered else ()


@screen("mentors")
def mentors(visitor: Visitor) -> Screen:
    """What a mentor is, and what was asked, the latest first."""
    return mentors_from(visitor, 0)


@screen("mentors/from/<int:start>")
def mentors_from(visitor: Visitor, start: int) -> Screen:
    """The next ones."""
    own = whole(Mentoring.visible_to(visitor.candidate)).order_by(Mentoring.id.desc())
    found = list(own.offset(start).limit(PAGE + 1))
    ask = Button(plain("choose-a-company"), DIRECTORY)
    if not found:
        return Screen(text("no-mentoring"), (ask,), back=DIRECTORY)
    shown = found[:PAGE]
    lines = [_line(number, one) for number, one in enumerate(shown, 1)]
    choices = list(numbered(Button(one.company.name, f"mentors/{one.id}") for one in shown))
    if len(found) > PAGE:
        choices.append(Button(plain("more"), f"mentors/from/{start + PAGE}"))
    head = text("my-mentorings")
    return Screen(Markup("\n").join([head, *lines]), (*choices, ask), back="mentors" if start else DIRECTORY)


def _line(number: int, one: Mentoring) -> Markup:
    return text("mentoring-line", number=number, company=one.company.name, value=one.state)


@screen("mentors/<int:id>")
def mentoring(visitor: Visitor, id: int) -> Screen:
    """Where it stands, what the company wrote, what can be done."""
    found: Mentoring = visitor.reach(Mentoring, id)
    here = f"mentors/{id}"
    choices = [Button(plain("what-i-sent"), f"{here}/sent")]
    if may(visitor.candidate, "withdraw", found):
        choices.append(Button(plain("withdraw-mentoring", value=found.state), f"{here}/withdraw"))
    if found.state not in RUNNING:
        choices.append(Button(plain("choose-a-company"), DIRECTORY))
    words = text(
        "mentoring",
        company=found.company.name,
        value=found.state,
        asked=found.created_at,
        mentor=found.mentor,
        contact=found.contact,
        answer=found.answer or None,
    )
    return Screen(words, tuple(choices), back="mentors")


@screen("mentors/<int:id>/sent")
def what_was_asked(visitor: Visitor, id: int) -> Screen:
    """What the company reads."""
    found: Mentoring = visitor.reach(Mentoring, id)
    return Screen(_as_the_company_sees(visitor, found.company, found.hope, found.message), back=f"mentors/{id}")


@screen("mentors/<int:id>/withdraw")
def ask_to_withdraw_mentoring(visitor: Visitor, id: int) -> Screen:
    """Sure? The company is told."""
    found: Mentoring = visitor.reach(Mentoring, id)
    choices = (
        Button(plain("yes-withdraw-mentoring"), f"mentors/{id}/withdraw/confirm"),
        Button(plain("no-keep"), f"mentors/{id}"),
    )
    return Screen(text("withdraw-mentoring-sure", company=found.company.name), choices, back=f"mentors/{id}")


@screen("mentors/<int:id>/withdraw/confirm", acts=True)
def withdraw_mentoring(visitor: Visitor, id: int) -> Screen:
    """Take it back, or go on without the mentor."""
    taken = take("withdraw", visitor.reach(Mentoring, id), visitor.candidate)
    choices = (Button(plain("my-mentors"), "mentors"),)
    return Screen(text("mentoring-taken-back", company=taken.company.name), choices, path=f"mentors/{id}")


def _company(visitor: Visitor, id: int) -> Company:
    found: Company = reach(partners_for(visitor.candidate), id)
    return found


def _begin(visitor: Visitor, id: int) -> None:
    check_may_ask(visitor.candidate, _company(visitor, id))


def _hopes(visitor: Visitor, answers: Answers) -> Values:
    return [(hope, plain("mentoring-hope", value=hope)) for hope in Hope]


def _review(visitor: Visitor, answers: Answers, id: int) -> Markup:
    return _as_the_company_sees(visitor, _company(visitor, id), answers["hope"], answers["message"])


def _as_the_company_sees(visitor: Visitor, company: Company, hope: str, message: str) -> Markup:
    return text(
        "mentoring-review",
        company=company.name,
        name=str(visitor.candidate),
        hope=plain("mentoring-hope", value=hope),
        message=message,
    )


def _send(visitor: Visitor, answers: Answers, id: int) -> Screen:
    asked = ask_for_mentor(visitor.candidate, _company(visitor, id), answers["hope"], answers["message"])
    choices = (Button(plain("follow-mentoring"), f"mentors/{asked.id}"), Button(plain("see-offers"), "offers"))
    return Screen(text("mentoring-sent", company=asked.company.name), choices, path=f"mentors/{asked.id}")


asking = Form(
    "companies/<int:id>/mentor",
    (
        Question("hope", "question-hope", choices=_hopes),
        Question(
            "message",
            "question-mentoring",
            parse=lambda visitor, words: checked_text(words, "message_missing"),
            example=True,
        ),
    ),
    begin=_begin,
    done=_send,
    review=_review,
    send_words="mentoring-send",
    out="companies/{id}",
)
