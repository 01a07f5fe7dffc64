"""What people ask: by words of their own or by topic, each answer with what does the thing (I36)."""

from dataclasses import replace

from bot.form import Answers, Form, Question
from bot.router import Visitor, anyone, router, screen
from bot.sayings import UNCLEAR, guessed, heard
from bot.screen import MOST_CHOICES, Button, Screen, numbered
from models.refusal import Unreachable
from models.support.webinar import Audience
from models.validation import checked_text
from texts import plain, text
from texts.faq import BY_NAME, LONGEST, Entry, Topic, answer_of, entries_for, find, question_of

ASK = "help/ask"
A_PAGE = MOST_CHOICES - 1
FOR_CANDIDATES = (Audience.CANDIDATES,)


def ask_button() -> Button:
    """The way to the questions."""
    return Button(plain("ask-a-question"), ASK)


@screen(f"help/topics/<any({','.join(Topic)}):about>", anyone)
def topic(visitor: Visitor, about: str) -> Screen:
    """The questions of one topic."""
    return topic_from(visitor, about, 0)


@screen(f"help/topics/<any({','.join(Topic)}):about>/<int:start>", anyone)
def topic_from(visitor: Visitor, about: str, start: int) -> Screen:
    """Those from one of them on."""
    entries = entries_for(FOR_CANDIDATES, Topic(about))
    shown, rest = entries[start : start + A_PAGE], entries[start + A_PAGE :]
    if not shown:
        raise Unreachable
    more = Button(plain("more-questions"), f"help/topics/{about}/{start + A_PAGE}")
    choices = (*numbered(map(_button, shown)), *((more,) if rest else ()))
    return Screen(text("faq-of-topic"), choices, back=f"help/topics/{about}" if start else ASK)


@screen("help/answers/<name>", anyone)
def answer(visitor: Visitor, name: str) -> Screen:
    """A question, its answer, and what does the thing."""
    entry = BY_NAME.get(name)
    if entry is None or entry.audience not in FOR_CANDIDATES or entry.topic is None:
        raise Unreachable
    choices = (Button(plain(entry.button), entry.leads), ask_button())
    words = text("faq-entry", question=question_of(entry), answer=answer_of(entry))
    return Screen(words, choices, back=f"help/topics/{entry.topic}")


def _button(entry: Entry) -> Button:
    return Button(question_of(entry), f"help/answers/{entry.name}")


def _found(visitor: Visitor, answers: Answers) -> Screen:
    """The topic that was chosen, or the questions nearest to what was typed; what is typed next is asked too."""
    asked = answers["help-question"]
    if asked in list(Topic):
        return replace(topic(visitor, asked), path=f"help/topics/{asked}")
    entries = find(asked, FOR_CANDIDATES)
    said = None if entries else heard(asked) or guessed(asked)
    if said is not None and said is not UNCLEAR:
        return router.show(visitor, said.opens)
    someone = Button(plain("talk-to-someone"), "talk")
    words = text("faq-found") if entries else text("faq-nothing-found")
    return Screen(words, (*numbered(map(_button, entries)), someone), path=ASK, back="help")


QUESTION = Question(
    "help-question",
    "question-help-question",
    parse=lambda visitor, words: checked_text(words, "message_missing", LONGEST),
    choices=lambda visitor, answers: [(one.value, plain("faq-topic", value=one)) for one in Topic],
)
asking = Form(ASK, (QUESTION,), done=_found, guard=anyone, out="help")
