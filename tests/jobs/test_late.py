"""Whoever was not answered is told later where they are, without their asking, and once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from threading import Event

import pytest

from bot.telegram.speech import InDoubt, Sender, TryLater
from jobs.chats import PER_SECOND
from jobs.late import LateScreens
from jobs.pace import Pace
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.conversations.unsaid import LATE
from models.database import now
from phone.driver import Person, Phone
from settings import settings


@pytest.fixture
def late(phone: Phone) -> LateScreens:
    return LateScreens(Sender(settings()), Pace(PER_SECOND, Event()))


@pytest.fixture
def lina(cast, phone: Phone) -> Person:
    """Nobody yet: the second question of her registration never came, and that was long ago."""
    person = phone.person("Lina", started=True)
    conversation = Conversation.create(
        channel="telegram",
        address=str(person.id),
        path="register",
        consented_at=now(),
        last_update=7,
        unsaid_since=now() - LATE - timedelta(seconds=1),
    )
    Draft.keep(conversation, "register", {"first_name": "Lina"})
    return person


def chat() -> Conversation:
    return Conversation.get()


def heard(person: Person) -> list[str]:
    return [said.text.replace("\u00a0", " ") for said in person.heard]


def test_question_that_never_came_is_said_later_once(lina, late):
    for _ in range(3):
        late.run()
    assert [words.split("\n\n")[0] for words in heard(lina)] == ["Rappel :"]
    assert "Question 2 sur 4" in heard(lina)[0]
    assert chat().unsaid_since is None
    assert ["Annuler", "register/cancel"] in chat().choices


def test_late_screen_calls_at_the_pace_of_notices(lina, late, monkeypatch):
    seen = []

    @contextmanager
    def call() -> Iterator[None]:
        seen.append(len(heard(lina)))
        yield
        seen.append(len(heard(lina)))

    monkeypatch.setattr(late._pace, "call", call)
    late.run()
    assert seen == [0, 1]


def test_words_after_a_late_screen_answer_no_question_that_it_does_not_show(cast, lina, late):
    Conversation.update(path=f"offers/{cast.offer.id}").execute()
    late.run()
    assert (chat().path, chat().choices) == ("home", [["Voir où j’en étais", f"offers/{cast.offer.id}"]])
    assert chat().unsaid_since is None


def test_late_screen_that_could_not_be_said_leaves_them_where_they_were(cast, lina):
    Conversation.update(path=f"offers/{cast.offer.id}").execute()
    LateScreens(Failing(TryLater(30)), Pace(PER_SECOND, Event())).run()
    assert (chat().path, chat().choices) == (f"offers/{cast.offer.id}", [])


NOT_OWED = {
    "what is still tried": {"unsaid_since": now},
    "what arrived": {"unsaid_since": lambda: None},
    "who blocked us": {"reachable": lambda: False},
    "another channel": {"channel": lambda: "letters"},
}


@pytest.mark.parametrize("why", NOT_OWED)
def test_nothing_is_said_of(lina, late, why):
    Conversation.update(**{name: value() for name, value in NOT_OWED[why].items()}).execute()
    before = chat().__data__
    late.run()
    assert heard(lina) == []
    assert chat().__data__ == before


def test_nothing_is_said_once_they_were_shown_another_screen(lina, late, monkeypatch):
    acquire = Pace.acquire

    def meanwhile(pace: Pace) -> bool:
        Conversation.update(last_update=8, unsaid_since=None).execute()
        return acquire(pace)

    monkeypatch.setattr(Pace, "acquire", meanwhile)
    late.run()
    assert heard(lina) == []


def test_two_clocks_say_it_once(lina, phone):
    clocks = [LateScreens(Sender(settings()), Pace(PER_SECOND, Event())) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        for run in [pool.submit(clock.run) for clock in clocks]:
            run.result()
    assert len(heard(lina)) == 1


class Failing:
    """Telegram, where it fails so."""

    def __init__(self, error: Exception) -> None:
        self.error, self.asked = error, 0

    def send(self, *screen: object, reminder: bool) -> None:
        self.asked += 1
        raise self.error


def test_pause_is_kept_and_it_stays_owed(lina):
    failing = Failing(TryLater(30))
    clock = LateScreens(failing, Pace(PER_SECOND, Event()))
    clock.run()
    Conversation.update(unsaid_since=now() - 2 * LATE).execute()
    clock.run()
    assert failing.asked == 1
    assert chat().unsaid_since is not None


@pytest.mark.parametrize("error", [InDoubt(), ValueError("Lina")])
def test_what_may_have_arrived_or_never_will_is_not_tried_for_ever(lina, caplog, error):
    failing = Failing(error)
    clock = LateScreens(failing, Pace(PER_SECOND, Event()))
    clock.run()
    assert (failing.asked, chat().unsaid_since) == (1, None)
    assert "Lina" not in caplog.text


def test_who_blocked_us_is_unreachable(lina, late):
    lina.block()
    late.run()
    assert not chat().reachable
