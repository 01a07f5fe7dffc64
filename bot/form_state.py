"""Where someone is in a form: the answers so far, the questions that arise, the one that waits."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from bot.form import IN_OWN_WORDS, SAID, Form, Question, Values
from bot.router import Visitor, router
from models.conversations.draft import Draft
from models.folding import fold

SEARCHED = "~"
# What was typed once to a question that hesitates.
DOUBTED = "?"


class FormState:
    """A form, who fills it, what it is about, and the answers so far."""

    def __init__(self, form: Form, visitor: Visitor, about: Mapping[str, Any]) -> None:
        self.form, self.visitor, self.about = form, visitor, about
        self.path = router.path(form.rule, about)

    @cached_property
    def answers(self) -> dict[str, Any]:
        """Those that are kept, or those to begin with."""
        return Draft.answers_of(self.visitor.conversation, self.path) or self.form.known(self.visitor)

    @cached_property
    def asked(self) -> list[Question]:
        """The questions that arise, given the answers so far: found again only when an answer changes."""
        return self._arising()

    def _arising(self) -> list[Question]:
        return [one for one in self.form.questions if self._arises(one) and one.asked(self.visitor, self.answers)]

    def _arises(self, question: Question) -> bool:
        return not question.on_request or not self.answers.keys().isdisjoint((question.name, question.name + SAID))

    @cached_property
    def waiting(self) -> Question | None:
        """The first question without an answer: found again only when an answer changes."""
        return self._unanswered()

    def _unanswered(self) -> Question | None:
        return next((question for question in self.asked if not self._has_answer(question)), None)

    @property
    def answered(self) -> list[Question]:
        """The questions that have their answer."""
        return [question for question in self.asked if self._has_answer(question)]

    @property
    def before(self) -> str | None:
        """The question before the one that waits: where Back leads, even when later ones have their answers."""
        place = self.asked.index(self.waiting) if self.waiting else len(self.asked)
        return self.asked[place - 1].name if place else None

    @property
    def given(self) -> dict[str, Any]:
        """The answers that count: a question that no longer arises has none, even if it was answered before."""
        return {question.name: self.answers[question.name] for question in self.asked if question.name in self.answers}

    def _has_answer(self, question: Question) -> bool:
        """Whether it has one that still holds: a document chosen yesterday may be gone today."""
        if question.name not in self.answers:
            return False
        answer = self.answers[question.name]
        is_closed = question.choices is not None and question.find is None and question.parse is None
        return not is_closed or answer is None or answer in dict(self.offered(question))

    def is_known(self, question: Question) -> bool:
        """Whether its answer is known from before this form."""
        return self.form.known(self.visitor).get(question.name) is not None

    def has_searched(self, question: Question) -> bool:
        """Whether what they looked for is on the screen."""
        return question.name + SEARCHED in self.answers

    def offered(self, question: Question) -> Values:
        """The values to choose from now."""
        searched = self.answers.get(question.name + SEARCHED)
        if question.find and searched:
            return question.find(self.visitor, searched)
        return question.choices(self.visitor, self.answers) if question.choices else []

    @property
    def asks_openly(self) -> bool:
        """Whether what it asks now tells nothing of this person: no answer of theirs, no word about them."""
        return self.waiting is not None and not self.waiting.confirms and not self.waiting.is_private

    @property
    def reads_words(self) -> bool:
        """Whether what is typed is the answer itself, even a number, which elsewhere names a button."""
        question = self.waiting
        if question is None or (question.parse is not None and self.offered(question)):
            return False
        return question.parse is not None or bool(question.adds_to)

    @property
    def sends_at_once(self) -> bool:
        """Whether what is typed goes to someone as it is: nothing is read again before."""
        is_last = self.form.review is None and self.form.look is None
        return is_last and self.waiting is not None and self.waiting.name in IN_OWN_WORDS

    @property
    def takes_file(self) -> bool:
        """Whether a file answers the question that waits."""
        return self.waiting is not None and self.waiting.upload is not None

    def doubts(self, words: str) -> bool:
        """Whether these words, which say something to us, answer the question that waits only if they are repeated."""
        if self.waiting is None or not self.waiting.hesitant:
            return False
        key = self.waiting.name + DOUBTED
        if self.answers.get(key) == fold(words):
            return False
        self.answers[key] = fold(words)
        self.save()
        return True

    @property
    def is_doubting(self) -> bool:
        """Whether what was typed to the question that waits is taken only once it is repeated."""
        return self.waiting is not None and self.waiting.name + DOUBTED in self.answers

    def save(self) -> None:
        """An answer changed: keep them, and find again what is asked."""
        self.asked = self._arising()
        self.waiting = self._unanswered()
        if self.answers or self.form.drafts:
            Draft.keep(self.visitor.conversation, self.path, self.answers)
        else:
            Draft.forget(self.visitor.conversation, self.path)
