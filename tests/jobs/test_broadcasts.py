"""What the team writes to many reaches each chat or mailbox once, lets what is urgent pass, and stops at a word."""

from threading import Event

import pytest

from bot.screen import MOST_CHOICES
from bot.telegram.speech import Sender
from jobs import chats
from jobs.broadcasts import send_broadcasts
from jobs.chats import TelegramSender
from jobs.mail import EmailSender
from models.acts import act
from models.broadcasts.audience import Audience
from models.broadcasts.broadcast import Broadcast, State
from models.broadcasts.sending import launch, resume, send_trial, stop, throw_away, write_broadcast
from models.database import now
from models.notices.delivery import OPEN, Delivery
from models.notices.notice import Kind
from models.notices.preferences import Topic, Way, choose_way
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.privacy.sleeping import sleep
from settings import settings
from tests.cast import Cast
from tests.jobs.conftest import candidate_of, run_until

WORDS = "Le forum ouvre <lundi> & mardi.\n\nVenez avec votre CV."


@pytest.fixture
def sender(phone, monkeypatch) -> TelegramSender:
    monkeypatch.setattr(chats, "PER_SECOND", 1000)
    return TelegramSender(Sender(settings()), Event())


@pytest.fixture
def people(friend, cast: Cast) -> list:
    """Five with a chat and no address, and nobody else who can be told."""
    made = [friend("Amina") for _ in range(5)]
    Candidate.update(email=None).execute()
    return made


@pytest.fixture
def launched(cast: Cast) -> Broadcast:
    made = write_broadcast(cast.team, None, None, "Forum", WORDS, Audience())
    launch(cast.team, made, made.revision)
    return made


def heard(people: list) -> list[int]:
    return [len(person.heard) for person in people]


def settled() -> bool:
    return not Delivery.select().where(Delivery.state.in_(OPEN)).exists()


def test_each_chat_hears_it_once_as_it_was_written(people, launched, sender):
    assert send_broadcasts(Event()) == 5
    sender.run()
    assert send_broadcasts(Event()) == 0
    sender.run()
    assert heard(people) == [1] * 5
    said = people[0].last
    assert said.text == f"Forum\n\n{WORDS}\n\nL’équipe Tremplin"
    assert people[0].labels[:2] == ["Voir les offres", "Régler ces messages"]
    assert len(said.buttons) <= MOST_CHOICES
    assert Broadcast.get().state == State.DONE
    assert Broadcast.get().arrived == 5


def test_longest_words_fit_one_message(people, cast, sender):
    made = write_broadcast(cast.team, None, None, "👋" * 100, "👋" * 1900, Audience())
    launch(cast.team, made, made.revision)
    send_broadcasts(Event())
    sender.run()
    assert heard(people) == [1] * 5


def test_stopped_under_way_it_says_no_more_and_resumed_the_rest(people, cast, launched, sender, monkeypatch):
    send_broadcasts(Event())
    acquire = sender.pace.acquire
    monkeypatch.setattr(sender.pace, "acquire", lambda: stop(cast.team, launched) or acquire())
    sender.run()
    assert heard(people) == [0] * 5
    monkeypatch.undo()
    sender.run()
    assert (heard(people), send_broadcasts(Event())) == ([0] * 5, 0)
    resume(cast.team, launched)
    run_until(sender.run, settled)
    assert heard(people) == [1] * 5


def test_what_was_taken_before_a_stop_was_known_is_held(people, cast, launched, sender, monkeypatch):
    send_broadcasts(Event())
    take = chats._take
    monkeypatch.setattr(chats, "_take", lambda: (batch := take()) and (stop(cast.team, launched) or batch))
    sender.run()
    assert heard(people) == [0] * 5


def test_urgent_notice_passes_those_that_wait(people, cast, launched, sender, phone, monkeypatch):
    monkeypatch.setattr(chats, "BATCH", 1)
    monkeypatch.setattr(chats, "IN_FLIGHT", 1)
    send_broadcasts(Event())
    acquire, told = sender.pace.acquire, []

    def tell_meanwhile() -> bool:
        if not told:
            told.append(act(tell)(candidate_of(people[4]), Kind.CHAT_UNLINKED))
        return acquire()

    monkeypatch.setattr(sender.pace, "acquire", tell_meanwhile)
    sender.run()
    order = [str(request.params["chat_id"]) for request in phone.requests_of("sendMessage")]
    assert order.index(str(people[4].id)) <= 2


def test_who_slept_or_blocked_us_meanwhile_is_passed_over(people, cast, launched, sender):
    send_broadcasts(Event())
    sleep(candidate_of(people[0]))
    people[1].block()
    sender.run()
    assert heard(people) == [0, 0, 1, 1, 1]
    send_broadcasts(Event())
    assert (Broadcast.get().state, Broadcast.get().arrived, Broadcast.get().lost) == (State.DONE, 3, 1)


def test_by_mail_it_leaves_alone_under_its_title(cast, launched, mail_server):
    choose_way(cast.amina, Topic.NEWS, Way.EMAIL)
    act(tell)(cast.amina, Kind.CHAT_UNLINKED)
    send_broadcasts(Event())
    EmailSender(mail_server.url, Event()).run()
    mine = [mail for mail in mail_server.received if "diallo" in mail["To"]]
    assert len(mine) == 2
    said = mine[-1]
    assert said["Subject"] == "Forum"
    assert "Venez avec votre CV." in said.get_body(("plain",)).get_content()
    assert "List-Unsubscribe" in said


def test_trial_is_mailed_with_the_words_and_the_way_back(cast, mail_server):
    made = write_broadcast(cast.team, None, None, "Forum", WORDS, Audience())
    send_trial(cast.team, made)
    EmailSender(mail_server.url, Event()).run()
    (mail,) = mail_server.received
    assert mail["Subject"] == "Essai\u00a0: Forum"
    assert "elodie" in mail["To"]
    body = mail.get_body(("plain",)).get_content()
    assert "Le forum ouvre <lundi> & mardi." in body
    assert f"/broadcasts/{made.id}" in body


def test_trial_of_one_thrown_away_meanwhile_is_needed_no_more(cast, mail_server):
    made = write_broadcast(cast.team, None, None, "Forum", WORDS, Audience())
    send_trial(cast.team, made)
    throw_away(cast.team, made)
    EmailSender(mail_server.url, Event()).run()
    assert not mail_server.received
    assert not Delivery.select().exists()


def test_scheduled_one_begins_with_the_clock(cast, people, sender):
    made = write_broadcast(cast.team, None, None, "Forum", WORDS, Audience())
    Broadcast.update(state=State.SCHEDULED, begins_at=now()).where(Broadcast.id == made.id).execute()
    assert send_broadcasts(Event()) == 5


def test_clock_that_ends_tells_nobody_more(launched, people):
    ended = Event()
    ended.set()
    assert send_broadcasts(ended) == 0
