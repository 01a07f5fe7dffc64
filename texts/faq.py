"""What people ask: which questions there are for whom, where each answer leads, and finding the nearest by words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import log

from models.offers.index.stems import stems
from models.support.webinar import Audience
from texts import plain
from texts.languages import language
from texts.speller import Speller

MOST_FOUND = 4
# How much of what was typed must be in a question and its answer, and how near the best one the others must be.
ENOUGH, NEAR = 0.34, 0.6
# A word of the question tells more than one of the answer.
OF_QUESTION, OF_ANSWER = 1.0, 0.5
LONGEST = 300


class Topic(StrEnum):
    """What candidates ask about, as they choose in the chat."""

    OFFERS = "offers"
    APPLYING = "applying"
    DOCUMENTS = "documents"
    ACCOUNT = "account"
    DATA = "data"


@dataclass(frozen=True)
class Entry:
    """A question by its message, whose `.answer` answers it; in the chat, what does the thing, and its button."""

    words: str
    audience: Audience = Audience.CANDIDATES
    topic: Topic | None = None
    leads: str = ""
    button: str = ""

    @property
    def name(self) -> str:
        """What addresses and paths call it."""
        return self.words.removeprefix("faq-")


def _of(topic: Topic, *entries: tuple[str, str, str]) -> list[Entry]:
    return [Entry(words, topic=topic, leads=leads, button=button) for words, leads, button in entries]


def _staff(audience: Audience, *words: str) -> list[Entry]:
    return [Entry(one, audience) for one in words]


FAQ = (
    *_of(
        Topic.OFFERS,
        ("faq-search", "offers", "see-offers"),
        ("faq-near", "offers", "see-offers"),
        ("faq-alert", "kept", "my-searches"),
        ("faq-companies", "companies", "see-companies"),
        ("faq-closed", "offers", "see-offers"),
        ("faq-free", "talk", "talk-to-someone"),
    ),
    *_of(
        Topic.APPLYING,
        ("faq-apply", "offers", "see-offers"),
        ("faq-reread", "referents", "who-is-my-referent"),
        ("faq-follow", "applications", "see-my-applications"),
        ("faq-wait", "applications", "see-my-applications"),
        ("faq-withdraw", "applications", "see-my-applications"),
        ("faq-not-kept", "talk", "talk-to-someone"),
        ("faq-draft", "applications", "see-my-applications"),
    ),
    *_of(
        Topic.DOCUMENTS,
        ("faq-no-cv", "help/cv", "make-my-cv"),
        ("faq-add-document", "documents", "my-documents"),
        ("faq-file-refused", "documents", "my-documents"),
        ("faq-how-many", "documents", "my-documents"),
        ("faq-photo", "documents", "my-documents"),
    ),
    *_of(
        Topic.ACCOUNT,
        ("faq-register", "account/register", "register-button"),
        ("faq-referent", "referents", "who-is-my-referent"),
        ("faq-write-referent", "talk", "talk-to-someone"),
        ("faq-phone", "codes", "my-identifiers"),
        ("faq-email", "account/email", "change-my-email"),
        ("faq-notices", "notices", "my-notices"),
        ("faq-team", "team", "write-to-team"),
        ("faq-webinar", "webinars", "see-webinars"),
    ),
    *_of(
        Topic.DATA,
        ("faq-who-sees", "help/who", "who-sees-what-button"),
        ("faq-disability", "talk", "talk-to-someone"),
        ("faq-export", "account/more", "my-data"),
        ("faq-sleep", "account/more", "my-data"),
        ("faq-erase", "account/more", "my-data"),
    ),
    *_staff(
        Audience.REFERENTS,
        "faq-invite",
        "faq-validate",
        "faq-gate",
        "faq-no-answer",
        "faq-write-candidate",
        "faq-who-reads-file",
        "faq-change-place",
        "faq-colleague",
        "faq-too-old",
        "faq-no-mailbox",
        "faq-mails",
    ),
    *_staff(
        Audience.EMPLOYERS,
        "faq-publish",
        "faq-close",
        "faq-stale",
        "faq-process",
        "faq-states",
        "faq-reason",
        "faq-hire",
        "faq-cancel-hire",
        "faq-see-cv",
        "faq-block",
        "faq-deadline",
        "faq-join-paper",
    ),
)
BY_NAME = {entry.name: entry for entry in FAQ}


def question_of(entry: Entry) -> str:
    """What is asked, in the reader's language."""
    return plain(entry.words)


def answer_of(entry: Entry) -> str:
    """What we answer, in the reader's language."""
    return plain(f"{entry.words}.answer")


def entries_for(audiences: Iterable[Audience], topic: Topic | None = None) -> list[Entry]:
    """Those of these audiences, in their order; of one topic, where one is named."""
    wanted = set(audiences)
    return [one for one in FAQ if one.audience in wanted and (topic is None or one.topic == topic)]


def find(words: str, audiences: Iterable[Audience]) -> list[Entry]:
    """The questions nearest to these words, the nearest first; none where nothing is near."""
    return _shelf(language(), tuple(audiences)).find(words[:LONGEST])


class _Shelf:
    """The questions of some audiences in one language, by the words that they are made of."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.speller = Speller({}, {})
        texts = [text for entry in entries for text in (question_of(entry), answer_of(entry))]
        self.speller.learn(texts)
        self.questions = {entry: set(self._roots(question_of(entry))) for entry in entries}
        self.answers = {entry: set(self._roots(answer_of(entry))) for entry in entries}
        found = Counter(word for one in entries for word in self.questions[one] | self.answers[one])
        self.rarity = {word: log(1 + len(entries) / count) for word, count in found.items()}
        self.rarest = log(1 + len(entries))

    def find(self, words: str) -> list[Entry]:
        said = set(self._roots(words))
        weight = sum(self.rarity.get(word, self.rarest) for word in said)
        scores = {entry: self._score(entry, said) for entry in self.questions}
        best = max(scores.values(), default=0)
        if not weight or best < ENOUGH * weight:
            return []
        near = [entry for entry in scores if scores[entry] >= NEAR * best]
        return sorted(near, key=lambda entry: -scores[entry])[:MOST_FOUND]

    def _score(self, entry: Entry, said: set[str]) -> float:
        asked, answered = said & self.questions[entry], said & self.answers[entry]
        return sum(OF_QUESTION * self.rarity[word] for word in asked) + sum(
            OF_ANSWER * self.rarity[word] for word in answered - asked
        )

    def _roots(self, text: str) -> list[str]:
        """Its words as they are compared, little ones left out."""
        return [stem for word in self.speller.words(text) for stem in stems(word)]


@lru_cache(maxsize=32)
def _shelf(spoken: str, audiences: tuple[Audience, ...]) -> _Shelf:
    return _Shelf(entries_for(audiences))
