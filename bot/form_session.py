"""One person filling one form. The answers are rows: whoever drops the phone goes on where they were."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from markupsafe import Markup

from bot.form import IN_OWN_WORDS, SAID, Form, Question, Upload
from bot.router import Route, Visitor, router
from bot.screen import MOST_CHOICES, Button, Screen, numbered
from models.acts import act
from models.conversations.draft import Draft
from models.refusal import Refused, Unreachable
from texts import plain, text
from texts.refusals import refusal_in_chat

SEARCHED = "~"
# Beside the answers, the path of the form from which this one was opened: it leads back there.
ORIGIN = "^"
MOST_FOUND = 3
ANSWERS_A_PAGE = MOST_CHOICES - 1
STEPS = (
    "<any(answer):step>/<name>/<value>",
    "<any(skip,search,example,change,suggested):step>/<name>",
    "<any(back,change,cancel,keep,discard):step>",
    "<any(change):step>/from/<int:start>",
    "<any(more):step>/<name>/from/<int:start>",
)


def register_form(form: Form) -> None:
    """Register the paths of a form: the question that waits, its steps, and sending the answers."""

    def step(
        visitor: Visitor, step: str = "ask", name: str = "", value: str = "", start: int = 0, **about: Any
    ) -> Screen:
        return FormSession(form, visitor, about).step(step, name, value, start)

    def send(visitor: Visitor, **about: Any) -> Screen:
        return FormSession(form, visitor, about).send()

    for rule in (form.rule, *(f"{form.rule}/{ending}" for ending in STEPS)):
        router.add(rule, Route(step, form.guard, form=form))
    if form.done is not None:
        router.add(f"{form.rule}/send", Route(send, form.guard, form=form))


def waiting_session(visitor: Visitor) -> "FormSession | None":
    """The session of the form that waits where this person is, if one does."""
    found = form_at(visitor.conversation.path)
    return FormSession(found[0], visitor, found[1]) if found else None


def form_at(path: str) -> tuple[Form, dict[str, Any]] | None:
    """The form that waits at this path, and what it is about."""
    try:
        route, about = router.match(path)
    except Unreachable:
        return None
    return (route.form, about) if route.form and "step" not in about else None


class FormSession:
    """A form, who fills it, what it is about, and the answers so far."""

    def __init__(self, form: Form, visitor: Visitor, about: Mapping[str, Any]) -> None:
        self.form, self.visitor, self.about = form, visitor, about
        self.path = router.path(form.rule, about)

    @cached_property
    def answers(self) -> dict[str, Any]:
        return Draft.answers_of(self.visitor.conversation, self.path) or self.form.known(self.visitor)

    @cached_property
    def asked(self) -> list[Question]:
        """The questions that arise, given the answers so far: found again only when an answer changes."""
        return self._arising()

    def _arising(self) -> list[Question]:
        return [question for question in self.form.questions if question.asked(self.visitor, self.answers)]

    @cached_property
    def waiting(self) -> Question | None:
        """The first question without an answer: found again only when an answer changes."""
        return self._unanswered()

    def _unanswered(self) -> Question | None:
        return next((question for question in self.asked if not self._has_answer(question)), None)

    @property
    def answered(self) -> list["Question"]:
        return [question for question in self.asked if self._has_answer(question)]

    @property
    def _before(self) -> str | None:
        """The question before the one that waits: where Back leads, even when later ones have their answers."""
        place = self.asked.index(self.waiting) if self.waiting else len(self.asked)
        return self.asked[place - 1].name if place else None

    @property
    def _given(self) -> dict[str, Any]:
        """The answers that count: a question that no longer arises has none, even if it was answered before."""
        return {question.name: self.answers[question.name] for question in self.asked}

    def _has_answer(self, question: Question) -> bool:
        """Whether it has one that still holds: a document chosen yesterday may be gone today."""
        if question.name not in self.answers:
            return False
        answer = self.answers[question.name]
        is_closed = question.choices is not None and question.find is None
        return not is_closed or answer is None or answer in dict(self._offered(question))

    def step(self, step: str, name: str, value: str, start: int) -> Screen:
        """What a button of the form does: `ask`, `answer`, `skip`, `search`, `example`, `back`, `change`, `cancel`…"""
        self._begin()
        if step == "answer":
            return self._choose(name, value)
        if step in ("skip", "suggested"):
            return self._skip(name) if step == "skip" else self._take_suggested(name)
        if step == "more":
            return self._show_more(name, start)
        if step == "example":
            return self._show_example(name)
        if step == "change" and not name:
            return self._show_answers(start) if self.answered else self.ask()
        if step in ("cancel", "keep", "discard"):
            return self._leave(step)
        if step == "back" and self._before is None:
            return router.show(self.visitor, self._way_out)
        if step in ("search", "change", "back"):
            self._forget(name or self._before, keep_answer=step == "search")
        return self.ask()

    def ask(self) -> Screen:
        """The question that waits, or the review when all have their answer."""
        if self.waiting is not None:
            return self._question(self.waiting)
        if self.form.review is None:
            return self._finish()
        return self._review(self.form.review(self.visitor, self._given, **self.about))

    @property
    def reads_words(self) -> bool:
        """Whether what is typed is the answer itself, even a number, which elsewhere names a button."""
        return self.waiting is not None and (self.waiting.parse is not None or bool(self.waiting.adds_to))

    @property
    def takes_file(self) -> bool:
        """Whether a file answers the question that waits."""
        return self.waiting is not None and self.waiting.upload is not None

    def keep(self, words: str) -> None:
        """Keep them without asking on, where they answer a question in one's own words."""
        self._begin()
        if self.waiting is not None and self.waiting.name in IN_OWN_WORDS and self.waiting.accepts(self.visitor, words):
            self._keep(self.waiting, words)

    def hear(self, words: str) -> Screen:
        """Words were typed: the answer to the question that waits, or what to look for."""
        self._begin()
        question = self.waiting
        if question is None:
            return self.ask().noted(text("press-to-confirm"))
        try:
            if question.find:
                return self._look_for(question, words)
            if question.adds_to:
                return self._add(question.adds_to, words)
            if question.parse is None:
                raise Refused("choose_a_button" if self._offered(question) else "send_a_file")
            return replace(self._keep(question, question.parse(self.visitor, words)), new_message=True)
        except Refused as refusal:
            return self.ask().noted(refusal_in_chat(refusal))

    def receive(self, upload: Upload) -> Screen:
        """A file was sent: the answer to the question that waits, when it takes one."""
        self._begin()
        question = self.waiting
        if question is None or question.upload is None:
            return self.ask()
        try:
            screen = self._keep(question, question.upload(self.visitor, self.answers, upload))
            return (
                screen.noted(text("sent-again-file")) if self.visitor.sent_again else replace(screen, new_message=True)
            )
        except Refused as refusal:
            return self.ask().noted(refusal_in_chat(refusal))

    def send(self) -> Screen:
        """The answers are confirmed: do what they ask for."""
        self._begin()
        return self._finish()

    def _begin(self) -> None:
        """Raises Refused when the form may not be filled."""
        self.form.begin(self.visitor, **self.about)

    def _finish(self) -> Screen:
        """Do what the answers ask for; they go in the same transaction, so that it is done once.

        When a rule refuses it, nothing of it is kept, and the answers can be changed.
        """
        if self.waiting is not None:
            return self.ask()
        try:
            screen = act(self.form.done)(self.visitor, self._given, **self.about)
        except Refused as refusal:
            return self._show_answers().noted(refusal_in_chat(refusal))
        Draft.forget(self.visitor.conversation, self.path)
        return replace(screen, new_message=True, must_deliver=True, taken=True)

    @property
    def _way_out(self) -> str:
        return str(self.answers.get(ORIGIN) or self.form.out.format(**self.about))

    def _choose(self, name: str, value: str) -> Screen:
        question = self.waiting
        if question is None or question.name != name:
            return self.ask().noted(text("already-answered"))
        if value not in dict(self._offered(question)):
            return self.ask().noted(text("choice-gone"))
        return replace(self._keep(question, value), new_message=True, taken=True)

    def _skip(self, name: str) -> Screen:
        question = self.waiting
        if question is None or question.name != name or not question.optional:
            return self.ask()
        return replace(self._keep(question, None), new_message=True, taken=True)

    def _take_suggested(self, name: str) -> Screen:
        question = self.waiting
        words = question.suggest(self.visitor) if question is not None and question.name == name else None
        return replace(self.hear(words), taken=True) if words else self.ask()

    def _leave(self, step: str) -> Screen:
        """Give up: where drafts are kept, only who says so loses what they wrote."""
        if step == "cancel" and self.form.drafts and self.answers:
            choices = (
                Button(plain("keep-draft"), f"{self.path}/keep"),
                Button(plain("discard-draft"), f"{self.path}/discard"),
            )
            return Screen(text("keep-draft-ask"), choices, path=self.path, back=self.path)
        way_out = self._way_out  # what is forgotten says where it leads
        if step != "keep":
            Draft.forget(self.visitor.conversation, self.path)
        told = text("draft-kept") if step == "keep" else text("cancelled")
        return router.show(self.visitor, way_out).noted(told)

    def _show_example(self, name: str) -> Screen:
        question = next((question for question in self.form.questions if question.name == name), None)
        if question is None or not question.example:
            return self.ask()
        return Screen(text(f"{question.words}.example"), path=self.path, back=self.path)

    def _show_more(self, name: str, start: int) -> Screen:
        question = self.waiting
        return self._question(question, start) if question is not None and question.name == name else self.ask()

    def _show_answers(self, start: int = 0) -> Screen:
        rest = self.answered[start:]
        shown = [Button(plain(f"{one.words}.short"), f"{self.path}/change/{one.name}") for one in rest[:ANSWERS_A_PAGE]]
        choices = list(numbered(shown))
        if len(rest) > ANSWERS_A_PAGE:
            choices.append(Button(plain("more"), f"{self.path}/change/from/{start + ANSWERS_A_PAGE}"))
        back = f"{self.path}/change" if start else self.path
        return Screen(text("change-which"), tuple(choices), path=self.path, back=back)

    def _look_for(self, question: Question, words: str) -> Screen:
        if not (question.find and question.find(self.visitor, words)):
            raise Refused(question.none_found)
        self.answers[question.name + SEARCHED] = words[:60]
        self._save()
        return replace(self.ask(), new_message=True)

    def _add(self, name: str, words: str) -> Screen:
        """Another message that goes on the one before."""
        target = next(question for question in self.asked if question.name == name)
        whole = f"{self.answers[name]}\n{words}"
        self.answers[name + SAID] = True
        return replace(
            self._keep(target, target.parse(self.visitor, whole) if target.parse else whole), new_message=True
        )

    def _keep(self, question: Question, value: Any) -> Screen:
        self.answers[question.name] = value
        if question.keep is not None:
            self.answers[question.name + SAID] = True
        self._save()
        if question.keep is not None:
            question.keep(self.visitor, {one.name: self.answers[one.name] for one in self.answered})
        return self.ask()

    def _forget(self, name: str, keep_answer: bool) -> None:
        self.answers.pop(name + SEARCHED, None)
        if not keep_answer:
            self.answers.pop(name, None)
        self._save()

    def _save(self) -> None:
        self.asked = self._arising()
        self.waiting = self._unanswered()
        if self.answers:
            Draft.keep(self.visitor.conversation, self.path, self.answers)
        else:
            Draft.forget(self.visitor.conversation, self.path)

    def _offered(self, question: Question) -> list[tuple[str, str]]:
        searched = self.answers.get(question.name + SEARCHED)
        if question.find and searched:
            return question.find(self.visitor, searched)
        return question.choices(self.visitor, self.answers) if question.choices else []

    def _question(self, question: Question, start: int = 0) -> Screen:
        offered, is_found = self._offered(question), question.name + SEARCHED in self.answers
        extra = self._extra_buttons(question, is_found)
        shown = offered[:MOST_FOUND] if is_found else offered[start:]
        values = [Button(label, f"{self.path}/answer/{question.name}/{value}") for value, label in shown]
        choices = (*numbered(values), *extra)
        if len(choices) > MOST_CHOICES:
            page = MOST_CHOICES - len(extra) - 1
            more = Button(plain("more"), f"{self.path}/more/{question.name}/from/{start + page}")
            choices = (*numbered(values[:page]), more, *extra)
        back = self.path if start else f"{self.path}/back" if self._before else None
        words = self._words(question, offered if is_found else [])
        return Screen(words, choices, path=self.path, back=back, cancel=f"{self.path}/cancel")

    def _words(self, question: Question, offered: list[tuple[str, str]]) -> Markup:
        if offered:
            return text("question-found", count=len(offered), more=len(offered) > MOST_FOUND)
        words = text(f"{question.words}.ask", **question.facts(self.visitor, **self.about))
        number, total = self.asked.index(question) + 1, len(self.asked)
        return text("question", number=number, total=total, words=words) if total > 1 else words

    def _extra_buttons(self, question: Question, found: bool) -> list[Button]:
        extra = (
            (plain("skip"), f"skip/{question.name}", question.optional),
            (plain("see-example"), f"example/{question.name}", question.example),
            (plain("search-again"), f"search/{question.name}", found),
            *((plain(words), ending, True) for words, ending in question.beside(self.visitor, self.answers)),
        )
        buttons = [Button(label, f"{self.path}/{ending}") for label, ending, is_offered in extra if is_offered]
        suggested = question.suggest(self.visitor)
        return [Button(suggested, f"{self.path}/suggested/{question.name}"), *buttons] if suggested else buttons

    def _review(self, review: Markup) -> Screen:
        can_send = self.form.done is not None and self.form.ready(self.visitor)
        send = [Button(plain(self.form.send_words), f"{self.path}/send")] if can_send else []
        asides = [Button(plain(words), f"{self.path}/{aside}") for aside, words in self.form.asides]
        change = Button(plain("change"), f"{self.path}/change")
        choices = (*asides, change) if self.form.done is None else (*send, change, *asides)
        return Screen(review, choices, path=self.path, back=f"{self.path}/back", cancel=f"{self.path}/cancel")
