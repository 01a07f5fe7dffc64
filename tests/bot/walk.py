"""Someone who presses every button they meet, answers every question, rightly and wrongly, and opens every path.

Screens and forms are found in the router: a new one is walked as soon as a button or the map of paths leads to it.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from itertools import cycle, islice, product

from werkzeug.routing import Rule
from werkzeug.routing.converters import AnyConverter, IntegerConverter

from bot.form import Question
from bot.form_session import FormSession, waiting_session
from bot.router import Visitor, router
from bot.screen import HOME, Screen
from models.offers.offer import Offer
from models.organisations.company import Company
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.staff import Staff
from phone.markup import parse
from tests.bot.driver import Talker, label_of
from tests.bot.people import SIGN
from tests.files import pdf
from tests.texts.reading import FEWEST_SCORED, LEAST_SCORE_IN, LONGEST_SENTENCE, measure, ours, sentences, words
from texts.languages import reading

RIGHT = ("Lina", "lina.roux@mail.example", "24/03/2004", "06 12 34 56 78", "Lyon", "69001", *map(str, range(25)))
WRONG = (
    "🙂🎉",
    "a" * 5000,
    "Здравствуйте",
    "'; DROP TABLE offer; <b>x</b> &amp;",
    "\"*%_AND' OR 1=1",
    "𝒳\u200b\u202e",
    "-1",
)
LOST = {
    "fr": ("aide", "retour", "menu", "je ne sais pas", "je ne comprends pas", "non"),
    "en": ("help", "back", "menu", "I don't know", "I don't understand", "no"),
}
SAID = {language: (*WRONG, *lost) for language, lost in LOST.items()}
# What ends something waits until the rest was seen.
LAST = re.compile(r"/(send|cancel|discard|confirm|let-go)$|^welcome/accept|/accept")
# Nothing is left to walk after it.
END = re.compile(r"^account/erase/[1-9]")
# A walk is in one language.
OTHER_LANGUAGE = re.compile(r"^language/")
# What a list names: its words are those of who wrote it.
LISTED = re.compile(r"^\d+\. .*", re.MULTILINE)
NAME = "Nom"
BROKEN = ("Un problème est survenu", "Something went wrong")


class Walk:
    """One person's walk: `faults` are the promises that were not kept on it.

    Of buttons that lead to the same kind of screen, `most` are pressed. At each question, so many of what is `wrong`
    are said: the walk of the next person goes on where the `first` ones ended.
    """

    def __init__(self, talker: Talker, most: int, wrongs: int, first: int = 0, language: str = "fr") -> None:
        self.talker, self.most, self.wrongs, self.language = talker, most, wrongs, language
        self.wrong = islice(cycle(SAID[language]), first, None)
        self.now: deque[str] = deque()
        self.later: deque[str] = deque()
        self.known: dict[str, set[str]] = defaultdict(set)
        self.gone: set[str] = set()
        self.asked: set[tuple[str, str]] = set()
        self.filled: Counter[tuple[str, str]] = Counter()
        self.faults: dict[str, None] = {}
        self.names = names()
        self.home = ""  # as it was last shown

    def walks(self) -> None:
        """From hello and from home, everywhere; then every path of the map, met or not."""
        if self.talker.reply:
            self.looks("what they did before")
        self.says("/start")
        for said in SAID[self.language]:
            self.press(HOME)
            self.says(said)
        self.goes_on()
        for path in every_path():
            self.press(path)
        self.goes_on()
        self.leaves()

    def leaves(self) -> None:
        """For good, from the button of the question that asks it."""
        self.press("account/erase")
        (yes,) = (button.path for button in self.talker.screen.buttons() if END.search(button.path))
        self.talker.forges(yes)
        for fault in faults_of(self.talker.screen, True, self.names):
            self.faults[f"{yes} {fault}"] = None

    def goes_on(self) -> None:
        while self.now or self.later:
            self.press(self.now.popleft() if self.now else self.later.popleft())
            self.answers()

    def press(self, path: str) -> None:
        if OTHER_LANGUAGE.search(path):
            return
        self.talker.forges(path)
        self.looks(path)
        if self.talker.screen.not_found:  # another of its kind is pressed in its place
            self.known[kind_of(path)].discard(path)
            self.gone.add(path)

    def says(self, words: str) -> None:
        self.talker.says(words)
        self.looks(f"« {words[:40]} »")

    def looks(self, way: str) -> None:
        """What is promised of any screen; then its buttons wait to be pressed, a few of each kind."""
        screen = self.talker.screen
        if screen.language != self.language:
            self.faults[f"{way} leads to {screen.path}, which speaks another language:\n{self.talker.text}"] = None
        for fault in faults_of(screen, self.is_home(screen), self.names):
            self.faults[f"{way} leads to {screen.path}, which {fault}:\n{self.talker.text}"] = None
        for path in (button.path for button in screen.buttons()):
            known = self.known[kind_of(path)]
            if len(known) < self.most and path not in known | self.gone and not END.search(path):
                known.add(path)
                (self.later if LAST.search(path) else self.now).append(path)

    def is_home(self, screen: Screen) -> bool:
        """Home itself, with what was just done told above it or not."""
        if screen.path != HOME:
            return False
        said = str(screen.text)
        if not self.home or not said.endswith(self.home):
            visitor = Visitor(self.talker.conversation)
            with reading(visitor.language):
                self.home = str(router.show(visitor, HOME).text)
        return said.endswith(self.home)

    def answers(self) -> None:
        """The form that waits here, a few times: each question wrongly the first time, then rightly."""
        session = self.session()
        begins = (session.form.rule, session.waiting.name) if session and session.waiting else None
        if session is None or begins is None or self.filled[begins] >= self.most:
            return
        self.filled[begins] += 1
        for _ in session.form.questions:
            question = self.waiting(session.path)
            if question is None:
                return
            if (session.form.rule, question.name) not in self.asked:
                self.asked.add((session.form.rule, question.name))
                self.answers_wrongly(session.path, question)
            self.answers_rightly(question, self.filled[begins])

    def session(self) -> FormSession | None:
        return waiting_session(Visitor(self.talker.conversation))

    def waiting(self, path: str) -> Question | None:
        """The question that waits at this path, also where what was said led elsewhere."""
        session = self.session()
        if session is None or session.path != path:
            self.press(path)
            session = self.session()
        return session.waiting if session and session.path == path else None

    def answers_wrongly(self, path: str, question: Question) -> None:
        self.talker.sends_unreadable()
        self.looks("a sticker")
        for said in islice(self.wrong, self.wrongs):
            self.says(said)
            if self.waiting(path) not in (question, None):
                self.press(f"{path}/change/{question.name}")  # it was an answer after all

    def answers_rightly(self, question: Question, time: int) -> None:
        """By words, by a file, by another of the choices each time, or not at all."""
        offered = self.choices(question)
        if not offered or time == 1:
            self.gives(question)
            offered = self.choices(question)
        if offered:
            self.press(offered[(time - 1) % len(offered)])

    def choices(self, question: Question) -> list[str]:
        ways = (f"/answer/{question.name}/", f"/skip/{question.name}")
        return [b.path for b in self.talker.screen.choices if any(way in b.path for way in ways)]

    def gives(self, question: Question) -> None:
        visitor = Visitor(self.talker.conversation)
        read = (words for words in RIGHT if question.accepts(visitor, words))
        found = (words for words in RIGHT if question.find and question.find(visitor, words))
        if words := next(read, None) or next(found, None):
            self.says(words)
        elif question.upload is not None:
            self.talker.sends("CV.pdf", pdf("CV"))
            self.looks("a file")


def faults_of(screen: Screen, is_home: bool, names: re.Pattern[str]) -> Iterator[str]:
    """Promises that this screen does not keep, beside those that each screen of each test is held to (`driver.py`).

    Home itself has nowhere to go back to; nor has a result: what was done is done, and it leads on.
    """
    said = own_words(screen)
    if any(broken in said for broken in BROKEN):
        yield "broke"
    if not is_home and not any(button.path == HOME for button in screen.buttons()):
        yield "has no way home"
    if not is_home and not (screen.back or screen.cancel or screen.must_deliver):
        yield "has no way back"
    for button in screen.buttons():
        if not any(char.isalnum() for char in label_of(button)):
            yield f"has a button told by a sign only, {button.label!r}"
    for sentence in sentences(said):
        if len(words(sentence)) > LONGEST_SENTENCE:
            yield f"has a long sentence, {sentence!r}"
    found = measure(names.sub(NAME, LISTED.sub("", said)), screen.language)
    if found.words >= FEWEST_SCORED and found.score < LEAST_SCORE_IN[screen.language]:
        yield f"is hard to read, {found.score:.0f}"


def own_words(screen: Screen) -> str:
    """Ours: without what people wrote."""
    said = parse(str(screen.text), "HTML")[0]
    return re.sub(rf"{SIGN}\S+", "", ours(said))


def names() -> re.Pattern[str]:
    """What people, places and offers are called: easy to read or not, it is not ours to say otherwise."""
    called = {str(one) for table in (Candidate, Company, Establishment, Staff) for one in table}
    called |= {offer.title for offer in Offer.select(Offer.title)}
    return re.compile("|".join(map(re.escape, sorted(called, key=len, reverse=True))))


def every_path() -> Iterator[str]:
    """Every path of the map: of things that are there, and of none; with each word that it knows."""
    paths: dict[str, None] = {}
    for rule, number in product(router.map.iter_rules(), (1, 404)):
        names = sorted(rule.arguments)
        for values in product(*(values_of(rule, name, number) for name in names)):
            paths[router.path(rule.endpoint, dict(zip(names, values, strict=True)))] = None
    yield from paths


def values_of(rule: Rule, name: str, number: int) -> list[object]:
    converter = rule._converters[name]
    if isinstance(converter, AnyConverter):
        return sorted(converter.items)
    return [number] if isinstance(converter, IntegerConverter) else ["x"]


def kind_of(path: str) -> str:
    """Paths of one kind lead to the same screen about another thing."""
    return re.sub(r"\d+", "0", re.sub(r"/answer/(\w+)/.*", r"/answer/\1", path))
