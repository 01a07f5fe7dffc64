"""Documents that are removed: row and file go at once, or as soon as no application carries them."""

from datetime import timedelta

import pytest

from models import journal
from models.applications.application import Application
from models.applications.attachment import Attachment, documents_of, forget_removed_documents
from models.applications.moves import correct, send_back
from models.conversations.aside import PHOTO, Aside, set_aside
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import at, now
from models.documents import storage
from models.documents.document import Document, DocumentKind, let_go_of_aside, remove_document, sweep_files
from tests.cast import Cast, cv_of
from tests.models.documents.test_document import PDF, add


def test_removed_document_goes_with_its_file(cast: Cast):
    letter = add(cast.amina, DocumentKind.LETTER)
    remove_document(cast.amina, letter)
    assert not Document.select().where(Document.id == letter.id).exists()
    assert not storage.exists(letter.key)
    assert journal.history(letter)[-1].verb == "remove"


def test_number_of_a_removed_document_is_given_to_no_other(cast: Cast):
    removed = add(cast.amina)
    remove_document(cast.amina, removed)
    assert add(cast.amina).id > removed.id


def test_same_file_stays_for_those_who_sent_it_too(cast: Cast):
    removed, kept = add(cast.amina), add(cast.other_candidate)
    remove_document(cast.amina, removed)
    assert kept.read() == PDF


def test_file_that_several_hold_since_long_goes_with_the_last(cast: Cast):
    remove_document(cast.amina, cast.cv)
    assert storage.exists(cast.cv.key)
    Document.update(key="0" * 64).where(Document.kind == DocumentKind.OTHER).execute()
    remove_document(cast.other_candidate, cv_of(cast.other_candidate))
    assert not storage.exists(cast.cv.key)


def test_removal_that_fails_keeps_the_file(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    letter = add(cast.amina, DocumentKind.LETTER)
    monkeypatch.setattr(journal, "append", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        remove_document(cast.amina, letter)
    assert letter.read() == PDF
    assert Document.of(cast.amina, DocumentKind.LETTER) == [letter]


def test_file_that_cannot_go_now_is_swept_later(cast: Cast, monkeypatch: pytest.MonkeyPatch, caplog):
    letter = add(cast.amina, DocumentKind.LETTER)
    with monkeypatch.context() as broken:
        broken.setattr(storage, "delete", no_storage)
        remove_document(cast.amina, letter)
    assert Document.of(cast.amina, DocumentKind.LETTER) == []
    assert "OSError" in caplog.text
    assert "secret" not in caplog.text
    assert sweep_files() == 0
    with at(now() + timedelta(days=2)):
        assert sweep_files() == 1
    assert not storage.exists(letter.key)
    assert cast.cv.read()


def no_storage(*given: object) -> None:
    raise OSError("secret")


def test_corrected_application_lets_go_of_what_was_removed(cast: Cast):
    first, second = add(cast.amina), add(cast.amina)
    application = cast.apply(documents=[first])
    send_back(application, cast.bruno, "Une autre version ?")
    remove_document(cast.amina, first)
    assert first.read() == PDF
    correct(Application.get_by_id(application.id), cast.amina, "Voici.", documents=[second])
    assert not Document.select().where(Document.id == first.id).exists()
    assert not storage.exists(first.key)


def test_paper_that_was_set_aside_goes_with_the_files_of_all_its_pages(cast: Cast):
    chat = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    keys = [storage.put(page) for page in (b"1", b"2", b"3")]
    paper = [set_aside(chat, "", PHOTO, 1, key) for key in keys][0]
    let_go_of_aside(paper)
    assert not Aside.select().exists()
    assert not any(storage.exists(key) for key in keys)


def test_night_forgets_what_nothing_carries_any_more(cast: Cast):
    sent, removed = add(cast.amina), add(cast.amina)
    application = cast.apply(documents=[sent])
    remove_document(cast.amina, sent)
    Document.update(removed_at=now()).where(Document.id == removed.id).execute()
    assert forget_removed_documents() == 1
    assert documents_of(application) == [sent]
    Attachment.delete().execute()
    assert forget_removed_documents() == 1
    assert {sent, removed} & set(Document.select()) == set()
