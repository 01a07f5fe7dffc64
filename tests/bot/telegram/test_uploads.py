"""Files on their way in: few of one person at once, asked for again where they did not come, stored before the step."""

from pathlib import Path

from bot.telegram import queues, uploads
from models.documents import storage
from models.documents.document import Document, DocumentKind
from settings import settings
from tests.bot.telegram.conftest import NOT_CAME, walk_in
from tests.files import pdf

# Many from one person

ONE_BY_ONE = "Je reçois un fichier à la fois."


def test_files_of_one_person_beyond_a_few_are_not_fetched_and_are_answered_once(phone, amina, asked_for_file, pause):
    pause.held.add(str(amina.id))
    amina.say("celui de mars")
    assert pause.begun.wait(10)
    for _ in range(queues.MOST_FILES + 1):
        amina.send_file("CV.pdf", pdf())
    phone.wait(lambda phone: len(phone.world.updates.pending) == queues.MOST_FILES + 2)
    heard = len(amina.heard)
    pause.go.set()
    amina.wait(lambda amina: amina.last.text.startswith(ONE_BY_ONE))
    assert amina.last.text.endswith(asked_for_file)
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert len(amina.heard) == heard + 2
    assert not phone.requests_of("getFile")
    assert "est gardé" in amina.send_file("CV.pdf", pdf()).answer().text


def test_few_files_at_once_are_received_as_ever(phone, cast, amina, asked_for_file, pause):
    pause.held.add(str(amina.id))
    for _ in range(queues.MOST_FILES):
        amina.send_file("CV.pdf", pdf())
    assert pause.begun.wait(10)
    pause.go.set()
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert len(Document.of(cast.amina, DocumentKind.CV)) == 2


def test_a_hundred_slow_files_of_one_person_keep_nobody_waiting(phone, amina, lina, asked_for_file, slow_fetching):
    amina.send_file("CV.pdf", pdf())
    assert slow_fetching.met.acquire(timeout=10)
    for _ in range(109):
        amina.send_file("CV.pdf", pdf())
    walk_in(lina)
    amina.wait(lambda amina: amina.last.text.startswith(ONE_BY_ONE))
    assert not slow_fetching.go.is_set()
    slow_fetching.go.set()


def test_a_slow_file_is_given_up_when_a_hundred_updates_wait_for_it(phone, amina, lina, asked_for_file, slow_fetching):
    amina.send_file("CV.pdf", pdf())
    assert slow_fetching.met.acquire(timeout=10)
    for _ in range(99):
        lina.send_sticker()
    assert amina.answer().text == f"{NOT_CAME} Envoyez-le encore une fois.\n\n{asked_for_file}"
    assert not slow_fetching.go.is_set()
    slow_fetching.go.set()


# Files


def test_file_of_someone_who_is_not_registered_is_not_fetched(phone, lina, serving):
    walk_in(lina)
    assert lina.send_file("CV.pdf", pdf()).answer().text.startswith("Écrivez votre nom avec des lettres.")
    assert phone.requests_of("getFile") == []


def test_file_that_cannot_be_stored_or_inspected_is_asked_for_again(amina, asked_for_file, monkeypatch, caplog):
    for module, name in ((storage, "put"), (uploads, "inspect_apart")):
        with monkeypatch.context() as broken:
            broken.setattr(module, name, no_space)
            said = amina.send_file("CV.pdf", pdf("secret")).answer().text
        assert said.startswith(NOT_CAME)
        assert said.endswith(asked_for_file)
    assert "OSError" in caplog.text
    assert "secret" not in caplog.text
    assert "est gardé" in amina.send_file("CV.pdf", pdf()).answer().text


def no_space(*given: object) -> None:
    raise OSError("secret")


def test_file_is_stored_before_the_step_that_keeps_it(cast, amina, asked_for_file, pause):
    pause.held.add(str(amina.id))
    content = pdf("stored ahead")
    amina.send_file("CV.pdf", content)
    assert pause.begun.wait(10)
    assert content in [file.read_bytes() for file in Path(settings().storage_url).rglob("*") if file.is_file()]
    assert Document.of(cast.amina, DocumentKind.CV) == [cast.cv]
    pause.go.set()
    assert "est gardé" in amina.answer().text


def test_others_go_on_while_a_file_is_read(amina, lina, serving, monkeypatch, gate):
    read = storage.read
    monkeypatch.setattr(storage, "read", lambda key: gate.pass_through() or read(key))
    amina.say("/documents").answer()
    amina.say("1").answer()
    amina.tap("Recevoir le fichier")
    assert gate.met.acquire(timeout=10)
    walk_in(lina)
    gate.go.set()
    assert amina.answer().text == "Voici votre document."
