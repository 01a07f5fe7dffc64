"""Updates: each counts once, whatever happens, and each is answered."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from threading import Barrier, Thread

import pytest
from peewee import OperationalError

from bot import inbox
from bot.inbox import COMMANDS, Event, handle
from bot.router import router
from bot.telegram import client
from models.applications.application import Application
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.conversations.update import Update
from models.database import connection, db, transaction
from models.journal import Entry
from models.notices.delivery import DeliveryState
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate
from models.registrations import joining
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast

# A repeat


def test_repeat_changes_nothing_and_is_answered(newcomer):
    newcomer.says("Lina")
    asked, before = newcomer.text, everything()
    assert newcomer.repeats().text == asked
    assert everything() == before
    assert newcomer.reply.screen.new_message


def test_repeat_of_what_was_done_does_not_do_it_again(amina, cast):
    apply(amina, cast)
    before = everything("conversation")
    amina.repeats()
    assert everything("conversation") == before
    assert amina.reply.delivery is None
    assert "Vous avez envoyé votre candidature" in amina.text.replace(": vous", ": Vous")


def test_same_tap_twice_sends_once_and_says_so(amina, cast):
    apply(amina, cast)
    amina.taps(f"offers/{cast.offer.id}/apply/send")
    assert amina.text == "Cette candidature est déjà envoyée. Rien n’a été envoyé deux fois."
    assert amina.labels[0] == "Suivre ma candidature"
    assert Application.select().count() == 1


def apply(talker: Talker, cast: Cast) -> Talker:
    talker.taps(f"offers/{cast.offer.id}/apply").says("1").says("Bonjour, j’aime le pain.").says("1")
    return talker.taps("Envoyer")


# Many at once


def at_once(acts: list) -> list:
    """All begin together, each in a thread of its own; what each gave, in order."""
    gate = Barrier(len(acts))

    def begin(act):
        gate.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(begin, acts))


def test_fifty_at_once_from_one_person_are_all_counted_once(cast):
    lina = Talker(700_000_050).taps("welcome/accept")
    events = [Event(9000 + n, lina.address, words="Lina") for n in range(50)]
    replies = at_once([lambda event=event: handle(event) for event in events])
    assert all(reply is not None and "problème" not in reply.screen.text for reply in replies)
    assert Update.select().where(Update.number >= 9000).count() == 50
    assert lina.answers == {"first_name": "Lina", "last_name": "Lina"}


def test_the_same_update_fifty_times_at_once_is_handled_once(cast):
    lina = Talker(700_000_050).taps("welcome/accept")
    at_once([lambda: handle(Event(9000, lina.address, words="Lina"))] * 50)
    assert lina.answers == {"first_name": "Lina"}


def test_send_pressed_ten_times_at_once_sends_once(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").says("Bonjour, j’aime le pain.").says("1")
    send = amina.path_of("Envoyer")
    replies = at_once([lambda n=n: handle(Event(9000 + n, amina.address, tap=send)) for n in range(10)])
    said = sorted("déjà envoyée" in reply.screen.text for reply in replies)
    assert said == [False] + [True] * 9
    assert Application.select().count() == 1
    assert Notice.select().where(Notice.kind == Kind.APPLICATION_TO_READ).count() == 1


def test_people_do_not_wait_for_each_other_in_vain(cast):
    people = [Talker(700_000_100 + n) for n in range(12)]
    at_once([lambda person=person: person.taps("welcome/accept").says("Lina").says("Roux") for person in people])
    assert all("Question 3 sur 6" in person.text for person in people)


# What breaks


@pytest.fixture
def explosion(monkeypatch) -> None:
    """A fault of ours, after something was written, whose message holds what the person wrote."""

    def explode(conversation: Conversation, establishment: object, given: object) -> None:
        Draft.keep(conversation, "register", {"first_name": "écrit avant la panne"})
        raise ValueError(str(given))

    monkeypatch.setattr(joining, "register", explode)


def test_failure_undoes_all_is_numbered_and_tells_no_name(newcomer, explosion, caplog):
    for words in ("Lina", "Roux", "lina@mail.example", "mission", "1", "passer"):
        newcomer.says(words)
    kept = newcomer.answers
    with caplog.at_level(logging.INFO):
        newcomer.says("4")
    number = newcomer.text.rpartition(" : ")[2].rstrip(".")
    assert newcomer.text.startswith("Un problème est survenu de notre côté. Rien n’est perdu.")
    assert f"incident {number}" in caplog.text
    assert "registration.py" in caplog.text
    for secret in ("Lina", "Roux", "mail.example", newcomer.address):
        assert secret not in caplog.text
    assert newcomer.answers == kept
    assert "Question 6" in newcomer.repeats().text


def test_failed_press_can_be_pressed_again(amina, cast, monkeypatch):
    route = router.routes["account"]
    monkeypatch.setitem(router.routes, "account", replace(route, view=lambda visitor: 1 / 0))
    amina.taps("account")
    monkeypatch.setitem(router.routes, "account", route)
    assert amina.labels == ["Réessayer", "Parler à quelqu’un", "Retour"]
    assert "Amina Diallo" in amina.taps("Réessayer").text


def test_database_that_fails_once_is_asked_again(newcomer, monkeypatch):
    real, failures = inbox._answer, iter([OperationalError("deadlock detected")])

    def answer(event: Event):
        for failure in failures:
            raise failure
        return real(event)

    monkeypatch.setattr(inbox, "_answer", answer)
    assert "Question 2" in newcomer.says("Lina").text


def test_update_waits_for_a_database_that_is_gone(newcomer, monkeypatch):
    monkeypatch.setattr(Update, "is_new", lambda channel, number: (_ for _ in ()).throw(OperationalError("gone")))
    with pytest.raises(OperationalError):
        newcomer.says("Lina")
    monkeypatch.undo()
    assert "Question 2" in Talker(newcomer.address).says("Lina").text


@pytest.mark.parametrize("words", ["database is locked", "deadlock detected\nDETAIL:  Process 1 waits"])
def test_update_waits_for_a_database_that_others_hold_though_it_is_free_the_moment_after(newcomer, monkeypatch, words):
    failures = iter([OperationalError(words)] * 2)
    real = inbox._answer
    monkeypatch.setattr(inbox, "_answer", lambda event: real(event) if (f := next(failures, None)) is None else fail(f))
    with pytest.raises(OperationalError):
        newcomer.says("Lina")
    assert "Question 2" in newcomer._hears(inbox.handle(newcomer.event)).text
    assert newcomer.answers == {"first_name": "Lina"}


def test_update_that_the_database_will_never_take_does_not_come_for_ever(newcomer, monkeypatch):
    monkeypatch.setattr(inbox, "_answer", lambda event: fail(OperationalError("pattern too complex")))
    assert "Un problème est survenu" in newcomer.says("Lina").text
    monkeypatch.undo()
    assert not Update.is_new(TELEGRAM, newcomer.event.number)


def fail(error: Exception) -> None:
    raise error


@contextmanager
def held_by_another(address: str) -> Iterator[None]:
    """Another process is busy with this person until the end of the block."""
    begun, over = Barrier(2), Barrier(2)

    def hold() -> None:
        with connection(), transaction():
            Conversation.held(TELEGRAM, address)
            begun.wait()
            over.wait()

    holder = Thread(target=hold)
    holder.start()
    begun.wait()
    yield over.wait
    holder.join()


def test_locked_database_is_waited_for(newcomer):
    with held_by_another(newcomer.address) as release, ThreadPoolExecutor() as pool:
        said = pool.submit(newcomer.says, "Lina")
        with pytest.raises(TimeoutError):
            said.result(0.2)
        release()
        assert "Question 2" in said.result(10).text


def test_cut_connection_loses_nothing(newcomer):
    db.obj.close_all()
    assert "Question 2" in newcomer.says("Lina").text


# What people send


def test_command_opens_its_screen(amina):
    for command, path in COMMANDS.items():
        for words in (f"/{command}", f"/{command.upper()}@tremplin_bot", f"/{command} maintenant"):
            if (command, words) != ("start", "/start maintenant"):
                amina.taps("account").says(words)
                assert amina.conversation.path == ("home" if command == "annuler" else path), words


def test_announced_commands_all_work():
    assert set(client.COMMANDS) <= set(COMMANDS)


def test_command_that_nobody_knows_says_so_and_shows_where_one_is(newcomer):
    newcomer.says("Lina").says("/emploi boulanger")
    assert newcomer.text.startswith("Je ne connais pas cette commande.")
    assert "Question 2 sur 6" in newcomer.text


def test_annuler_outside_a_form_says_that_nothing_waits(amina):
    assert amina.says("/annuler").text.startswith("Il n’y a rien à annuler.")


def test_what_cannot_be_read_shows_where_one_is(newcomer):
    for where in ("home", "register", "offers"):
        shown = newcomer.taps(where).text
        newcomer.sends_unreadable()
        assert newcomer.text == f"Je ne sais pas lire cela. Écrivez des mots, ou touchez un bouton.\n\n{shown}"
        newcomer.sends("photo.jpg", b"\xff\xd8\xff")
        assert newcomer.text.startswith("Je n’attends pas de fichier ici.")
        assert newcomer.text.endswith(shown)
        assert newcomer.screen.new_message


ODD = ["bonjour", "/offres", "😀", "<b>", "\u202eabc", "9" * 4096, "a\x00b", "&amp;", ".", "a\ud800b"]


def test_whatever_a_stranger_says_first_is_answered_with_the_agreement(stranger):
    for words in ODD:
        stranger.says(words)
        assert "j’ai besoin de votre accord" in stranger.text, ascii(words)
        assert "J’accepte" in stranger.labels


def test_whatever_a_candidate_says_is_searched(amina):
    for words in ODD:
        if not words.startswith("/"):
            amina.says(words)
            assert "Un problème" not in amina.text, ascii(words)
            assert amina.conversation.path.startswith("searches/")


PAYLOADS = ["x", "1-x", "../home", "😀", "x" * 100, "1-" + "A" * 24, "%00", "home", "a b c"]


def test_payload_that_is_no_invitation_says_so(stranger):
    for payload in PAYLOADS:
        stranger.says(f"/start {payload}")
        assert "invitation" in stranger.text or "Je ne trouve pas cette page" in stranger.text, payload
        assert "J’accepte" in stranger.says("/start").labels


def test_blocking_is_noted_and_speaking_again_ends_it(amina):
    assert handle(Event(9001, amina.address, reachable=False)) is None
    assert not amina.conversation.reachable
    amina.says("/start")
    assert amina.conversation.reachable


def test_result_of_a_verb_is_a_notice_until_it_arrives(amina, cast):
    apply(amina, cast)
    delivery = amina.reply.delivery
    assert (delivery.state, delivery.notice.candidate) == (DeliveryState.SENDING, cast.amina)
    assert delivery.notice.facts["text"] == str(amina.screen.text)


def test_what_an_update_does_is_one_act_with_one_result(amina, cast):
    apply(amina, cast)
    (sent,) = Entry.select().where(Entry.verb == "send")
    assert {notice.act for notice in Notice.select()} == {sent.act}
    assert {notice.kind for notice in Notice.select()} == {Kind.APPLICATION_TO_READ, Kind.RESULT}


def test_repeat_journals_nothing_and_tells_nobody(amina, cast):
    apply(amina, cast)
    before = (Entry.select().count(), Notice.select().count())
    amina.repeats()
    assert (Entry.select().count(), Notice.select().count()) == before


def test_same_address_and_number_on_another_channel_are_someone_else_s(amina):
    amina.says("/start")
    elsewhere = Event(amina.event.number, amina.address, words="/start", channel="another")
    assert "j’ai besoin de votre accord" in handle(elsewhere).screen.text
    assert Conversation.get(Conversation.channel == "another").candidate is None
    assert amina.says("/start").text.startswith("Bonjour Amina.")


def test_a_place_in_the_chat_belongs_to_one_person(amina, other):
    amina.taps("account")
    other.taps("documents")
    assert (amina.conversation.path, other.conversation.path) == ("account", "documents")


def test_what_two_people_begin_stays_apart(cast):
    lina, marc = (Talker(n).taps("welcome/accept") for n in (700_000_050, 700_000_051))
    lina.says("Lina")
    marc.says("Marc")
    assert (lina.answers, marc.answers) == ({"first_name": "Lina"}, {"first_name": "Marc"})
    assert Candidate.select().count() == 2
