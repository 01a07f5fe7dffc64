"""What breaks undoes the whole update, tells no name, and can be tried again."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from threading import Barrier, Thread

import pytest
from peewee import OperationalError

from bot import inbox, papers
from bot.inbox import Event
from bot.router import router
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.conversations.update import Update
from models.database import connection, db, transaction
from models.people.candidate import Candidate
from models.registrations import joining
from tests.bot.driver import Talker
from tests.files import pdf
from tests.held import deadlock, locked
from tests.texts.conftest import esperanto
from texts.languages import FRENCH, reading

__all__ = ["esperanto"]

# A fault of ours


@pytest.fixture
def explosion(monkeypatch) -> None:
    """A fault of ours, after something was written, whose message holds what the person wrote."""

    def explode(conversation: Conversation, establishment: object, given: object) -> None:
        Draft.keep(conversation, "register", {"first_name": "écrit avant la panne"})
        raise ValueError(str(given))

    monkeypatch.setattr(joining, "register", explode)


def test_failure_undoes_all_is_numbered_and_tells_no_name(newcomer, explosion, caplog):
    for words in ("Lina", "Roux", "lina@mail.example", "mission"):
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
    assert "Relisez avant d’envoyer" in newcomer.repeats().text


def test_failed_press_can_be_pressed_again(amina, cast, monkeypatch):
    route = router.routes["account"]
    monkeypatch.setitem(router.routes, "account", replace(route, view=lambda visitor: 1 / 0))
    amina.taps("account")
    monkeypatch.setitem(router.routes, "account", route)
    assert amina.labels == ["Réessayer", "Parler à quelqu’un", "Retour"]
    assert "Amina Diallo" in amina.taps("Réessayer").text


def test_failed_answer_leads_back_to_its_question_and_a_file_is_taken_there(amina, cast, monkeypatch):
    amina.taps("documents/add").says("1")
    asked, content = amina.text, pdf("again")
    with monkeypatch.context() as broken:
        broken.setattr(papers, "add_document", lambda *given: 1 / 0)
        amina.sends("CV2.pdf", content)
    assert amina.text.startswith("Un problème est survenu")
    assert amina.taps("Réessayer").text == asked
    assert "est gardé" in amina.sends("CV2.pdf", content).text


def test_number_typed_after_a_failure_is_a_button_of_what_was_said(amina, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setitem(router.routes, "account", replace(router.routes["account"], view=lambda visitor: 1 / 0))
        amina.taps("account")
    assert "Amina Diallo" in amina.says("1").text


def test_failure_is_told_in_the_language_of_who_reads(amina, cast, monkeypatch, esperanto):
    Candidate.update(language=esperanto).execute()
    monkeypatch.setitem(router.routes, "account", replace(router.routes["account"], view=lambda visitor: 1 / 0))
    with reading(FRENCH):
        amina.taps("account")
    assert amina.screen.language == esperanto
    assert "Reen" in amina.labels


# A database that is gone or busy


def test_database_that_fails_once_is_asked_again(newcomer, monkeypatch):
    real, failures = inbox._answer, iter([deadlock()])

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


@pytest.mark.parametrize("error", [locked(), deadlock()], ids=["locked", "deadlock"])
def test_update_waits_for_a_database_that_others_hold_though_it_is_free_the_moment_after(newcomer, monkeypatch, error):
    failures = iter([error] * 2)
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
