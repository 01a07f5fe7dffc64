"""One person filling one form. The answers are rows: whoever drops the phone goes on where they were."""

import re
from dataclasses import replace
from typing import Any

from bot.form import IN_OWN_WORDS, SAID, Form, Question, Upload
from bot.form_screens import answers_screen, example_screen, keep_draft_screen, question_screen, review_screen, unsaid
from bot.form_state import DOUBTED, SEARCHED, FormState
from bot.router import Visitor, router, someone, ways_on
from bot.sayings import heard
from bot.screen import MOST_CHOICES, Screen
from models.acts import act
from models.conversations.draft import Draft
from models.folding import fold
from models.refusal import Refused, Unreachable
from texts import text
from texts.refusals import refusal_in_chat

# Beside the answers, the path of the form from which this one was opened: it leads back there.
ORIGIN = "^"
SENTENCE = 4  # words, from which on it is no press misspelt
# What says that a message is done: "au revoir" may rather end it.
DONE = re.compile(r"((oui|non) )?(c est |j ai )?(fini|termine|tout|bon)")


def waiting_session(visitor: Visitor) -> "FormSession | None":
    """The session of the form that waits where this person is, if one does."""
    found = form_at(visitor.conversation.path)
    return FormSession(found[0], visitor, found[1]) if found else None


def _with_ways_on(screen: Screen, refusal: Refused) -> Screen:
    """What a rule said no to, above where the form goes on, and what can be done instead where there is room."""
    choices = (*screen.choices, *ways_on(refusal), someone())[:MOST_CHOICES]
    return replace(screen, choices=choices).noted(refusal_in_chat(refusal))


def form_at(path: str) -> tuple[Form, dict[str, Any]] | None:
    """The form that waits at this path, and what it is about."""
    try:
        route, about = router.match(path)
    except Unreachable:
        return None
    return (route.form, about) if route.form and "step" not in about else None


class FormSession(FormState):
    """What a press, words or a file do there."""

    def step(self, step: str, name: str, value: str, start: int) -> Screen:
        """What a button of the form does: `ask`, `answer`, `skip`, `remove`, `search`, `example`, `back`, `change`…"""
        self._begin()
        if step == "ask":
            return self._opened()
        if step == "answer":
            return self._choose(name, value)
        of_one_answer = {"skip": self._skip, "remove": self._remove, "suggested": self._take_suggested}
        if step in of_one_answer:
            return of_one_answer[step](name)
        if step == "more":
            return self._show_more(name, start)
        if step == "example":
            return self._show_example(name)
        if step == "change" and not name:
            return answers_screen(self, start) if self.answered else self.ask()
        if step in ("cancel", "keep", "discard"):
            return self._leave(step)
        if step == "back" and self.waiting is not None and self.waiting.on_request:
            self._take_back(self.waiting)
        elif step == "back" and self.before is None:
            return router.show(self.visitor, self._way_out)
        elif step in ("search", "change", "back"):
            self._forget(name or self.before, keep_answer=step == "search")
        return self.ask()

    def ask(self) -> Screen:
        """The question that waits, or the review when all have their answer."""
        if self.waiting is not None and not self.waiting.confirms:
            return question_screen(self, self.waiting)
        if self.form.look is not None:
            return self.form.look(self.visitor, self.given)
        if self.form.review is None:
            return self._finish()
        return review_screen(self, self.form.review(self.visitor, self.given, **self.about))

    def keep(self, words: str) -> None:
        """Keep them without asking on, where they answer a question in one's own words."""
        self._begin()
        if self.waiting is not None and self.waiting.name in IN_OWN_WORDS and self.waiting.accepts(self.visitor, words):
            self._keep(self.waiting, words)

    def hear(self, words: str) -> Screen:
        """Words were typed: the answer to the question that waits, or what to look for."""
        self._begin()
        question = self.waiting
        try:
            if question is None:
                return self._hear_unasked(words)
            if question.find:
                return self._look_for(question, words)
            if question.adds_to:
                return self._go_on(question, words)
            if question.parse is None:
                raise Refused("choose_a_button" if self.offered(question) else "send_a_file")
            return replace(self._keep(question, question.parse(self.visitor, words)), new_message=True)
        except Refused as refusal:
            return _with_ways_on(self.ask(), refusal)

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
            screen = act(self.form.done)(self.visitor, self.given, **self.about)
        except Refused as refusal:
            return _with_ways_on(answers_screen(self), refusal)
        Draft.forget(self.visitor.conversation, self.path)
        return replace(screen, new_message=True, must_deliver=True, taken=True)

    def _opened(self) -> Screen:
        """What it asks, to whoever comes to it."""
        screen = self._with_news(self.ask())
        return replace(screen, new_message=True) if self.form.below else screen

    def _with_news(self, screen: Screen) -> Screen:
        """What changed while they were away, above where they go on."""
        news = self.form.news(self.visitor, **self.about)
        if news is None:
            return screen
        words, more = news
        # Beside the review it takes the place of an aside, never that of an answer.
        kept = screen.choices if self.waiting else screen.choices[: MOST_CHOICES - 1]
        return replace(screen, choices=(*kept, more)[:MOST_CHOICES]).noted(words)

    @property
    def _way_out(self) -> str:
        return str(self.answers.get(ORIGIN) or self.form.out.format(**self.about))

    def _choose(self, name: str, value: str) -> Screen:
        question = self.waiting
        if question is None or question.name != name:
            return self.ask().noted(text("already-answered"))
        if value not in dict(self.offered(question)):
            return self.ask().noted(text("choice-gone"))
        return replace(self._keep(question, value), new_message=True, taken=True)

    def _skip(self, name: str) -> Screen:
        """Whoever passes over a question keeps what is known."""
        question = self._optional(name)
        if question is None:
            return self.ask()
        if not self.is_known(question):
            return replace(self._keep(question, None), new_message=True, taken=True)
        self.answers.update(self.form.known(self.visitor) | self.answers)
        self.save()
        return replace(self.ask(), new_message=True, taken=True)

    def _remove(self, name: str) -> Screen:
        question = self._optional(name)
        if question is None or not self.is_known(question):
            return self.ask()
        return replace(self._keep(question, None).noted(text("answer-removed")), taken=True)

    def _optional(self, name: str) -> Question | None:
        question = self.waiting
        return question if question is not None and question.name == name and question.optional else None

    def _take_suggested(self, name: str) -> Screen:
        question = self.waiting
        words = question.suggest(self.visitor) if question is not None and question.name == name else None
        return replace(self.hear(words), taken=True) if words else self.ask()

    def _leave(self, step: str) -> Screen:
        """Give up: where drafts are kept, only who says so loses what they wrote."""
        if step == "cancel" and self.form.drafts and self.answers:
            return keep_draft_screen(self)
        way_out = self._way_out  # what is forgotten says where it leads
        if step != "keep":
            Draft.forget(self.visitor.conversation, self.path)
        told = text("draft-kept") if step == "keep" else text("cancelled")
        return router.show(self.visitor, way_out).noted(told)

    def _show_example(self, name: str) -> Screen:
        question = next((question for question in self.form.questions if question.name == name), None)
        if question is None or not question.example:
            return self.ask()
        return example_screen(self, question)

    def _show_more(self, name: str, start: int) -> Screen:
        question = self.waiting
        return question_screen(self, question, start) if question is not None and question.name == name else self.ask()

    def _look_for(self, question: Question, words: str) -> Screen:
        found = question.find(self.visitor, words) if question.find else []
        if not found:
            raise Refused(question.none_found)
        if len(found) == 1 and question.alone and question.sure(words, found[0][0]):
            [(value, label)] = found
            return self._keep(question, value).noted(text(question.alone, label=label))
        self.answers[question.name + SEARCHED] = words[:60]
        self.save()
        return replace(self.ask(), new_message=True)

    def _go_on(self, question: Question, words: str) -> Screen:
        """What is only said of the message, that it is done or not yet, is no part of it."""
        said = heard(words)
        if DONE.fullmatch(" ".join(re.findall(r"\w+", fold(words)))) or (said and said.family == "yes"):
            [(done, _)] = self.offered(question)
            return self._choose(question.name, done)
        if said and said.family == "no":
            return self.ask().noted(text("write-on"))
        return self._add(question.adds_to, words)

    def _hear_unasked(self, words: str) -> Screen:
        """A sentence below the review is what can still be said in words, if something can: it is read again there."""
        question = next((one for one in unsaid(self) if one.parse is not None), None)
        is_sentence = len(words.split()) >= SENTENCE and heard(words) is None
        if question is None or question.parse is None or not is_sentence:
            return self.ask().noted(text("press-to-confirm"))
        kept = self._keep(question, question.parse(self.visitor, words))
        return replace(kept, new_message=True).noted(text("noted-for-referent"))

    def _add(self, name: str, words: str) -> Screen:
        """Another message that goes on the one before."""
        target = next(question for question in self.asked if question.name == name)
        whole = f"{self.answers[name]}\n{words}"
        self.answers[name + SAID] = True
        return replace(
            self._keep(target, target.parse(self.visitor, whole) if target.parse else whole), new_message=True
        )

    def _keep(self, question: Question, value: Any) -> Screen:
        said = question.fills(self.visitor, value) if question.fills else {question.name: value}
        self.answers.update(said)
        self.answers.pop(question.name + DOUBTED, None)
        if question.keep is not None:
            self.answers[question.name + SAID] = True
        self.save()
        if question.keep is not None:
            question.keep(self.visitor, {one.name: self.answers[one.name] for one in self.answered})
        return self._finish() if question.confirms else self.ask()

    def _forget(self, name: str, keep_answer: bool) -> None:
        self.answers.pop(name + SEARCHED, None)
        if not keep_answer:
            self.answers.pop(name, None)
        if any(one.on_request for one in self.form.questions if one.name == name):
            self.answers[name + SAID] = True
        self.save()

    def _take_back(self, question: Question) -> None:
        """They had asked to be asked, and rather are not."""
        self.answers.pop(question.name + SAID, None)
        self.save()
