"""Documents: how many, which one first, and that what was sent stays what was sent."""

from collections.abc import Callable

import pytest

from models import journal
from models.applications.application import Application
from models.applications.attachment import Attachment, documents_of
from models.documents import storage
from models.documents.document import (
    LIMITS,
    Document,
    DocumentKind,
    add_document,
    make_default,
    remove_document,
    rename_document,
    replace_document,
    store,
)
from models.documents.inspection.inspector import inspect
from models.documents.inspection.names import safe_name
from models.people.candidate import Candidate
from tests.acts import at_once, reasons, refused, unreachable
from tests.cast import Cast, cv_of
from tests.files import pdf

PDF = pdf()


@pytest.fixture
def papers(cast: Cast) -> list[Document]:
    """Three CVs of Amina's: the first is the default."""
    return [cast.cv, add(cast.amina, name="CV_2.pdf"), add(cast.amina, name="CV_3.pdf")]


def add(candidate: Candidate, kind: DocumentKind = DocumentKind.CV, name: str = "CV.pdf") -> Document:
    """Another file each time: the same one is recognised."""
    others = sum(document.read().startswith(PDF) for document in Document.of(candidate, kind))
    return add_document(candidate, kind, store(inspect(name, PDF + b"\n" * others)))


def defaults(candidate: Candidate, kind: DocumentKind = DocumentKind.CV) -> list[Document]:
    return [document for document in Document.of(candidate, kind) if document.is_default]


def test_file_is_kept_as_it_was_given(cast: Cast):
    document = add(cast.amina, DocumentKind.LETTER, "Lettre Diallo.pdf")
    assert (document.name, document.size, document.type) == ("Lettre Diallo.pdf", len(PDF), "pdf")
    assert document.read() == PDF
    assert journal.history(document)[-1].verb == "add"


@pytest.mark.parametrize("kind", DocumentKind)
def test_each_kind_has_its_limit(cast: Cast, kind: DocumentKind):
    for _ in range(LIMITS[kind] - len(Document.of(cast.amina, kind))):
        add(cast.amina, kind)
    with refused("too_many_documents"):
        add(cast.amina, kind)


def test_two_files_at_the_same_instant_keep_to_the_limit(cast: Cast):
    for _ in range(3):
        add(cast.amina)
    one, other = (store(inspect("CV.pdf", pdf(words))) for words in ("one", "other"))
    acts = [lambda file=file: add_document(cast.amina, DocumentKind.CV, file) for file in (one, other)]
    assert reasons(at_once(*acts)) == ["too_many_documents"]
    assert len(Document.of(cast.amina, DocumentKind.CV)) == 5


def test_same_file_twice_at_the_same_instant_is_one_document(cast: Cast):
    files = [store(inspect("CV.pdf", PDF)) for _ in range(2)]
    outcomes = at_once(*(lambda file=file: add_document(cast.amina, DocumentKind.CV, file) for file in files))
    assert outcomes[0] == outcomes[1]
    assert len(Document.of(cast.amina, DocumentKind.CV)) == 2


def test_removed_document_makes_room(cast: Cast):
    for _ in range(4):
        add(cast.amina)
    remove_document(cast.amina, cast.cv)
    assert add(cast.amina)


def test_what_nobody_inspected_is_not_kept(cast: Cast):
    with pytest.raises(AttributeError):
        add_document(cast.amina, DocumentKind.CV, PDF)
    assert Document.of(cast.amina, DocumentKind.CV) == [cast.cv]


def test_row_that_fails_leaves_its_file_and_no_row(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(journal, "append", lambda *args: 1 / 0)
    stored = store(inspect("CV.pdf", PDF))
    with pytest.raises(ZeroDivisionError):
        add_document(cast.amina, DocumentKind.CV, stored)
    assert Document.of(cast.amina, DocumentKind.CV) == [cast.cv]
    assert storage.read(stored.key) == PDF


def test_store_is_not_asked_while_a_document_is_added(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    stored = store(inspect("CV.pdf", PDF))
    monkeypatch.setattr(storage, "_Place", None)
    assert add_document(cast.amina, DocumentKind.CV, stored).size == len(PDF)


def test_first_of_a_kind_is_its_default(cast: Cast):
    letter, other = add(cast.amina, DocumentKind.LETTER), add(cast.amina, DocumentKind.LETTER)
    assert (letter.is_default, other.is_default) == (True, False)


def test_another_can_become_the_default(cast: Cast, papers: list[Document]):
    make_default(cast.amina, papers[2])
    assert Document.of(cast.amina, DocumentKind.CV) == [papers[2], papers[0], papers[1]]
    assert defaults(cast.amina) == [papers[2]]


def test_default_of_one_kind_leaves_the_other_kinds(cast: Cast, papers: list[Document]):
    letter = add(cast.amina, DocumentKind.LETTER)
    make_default(cast.amina, papers[1])
    assert defaults(cast.amina, DocumentKind.LETTER) == [letter]
    assert defaults(cast.other_candidate) == [cv_of(cast.other_candidate)]


def test_next_becomes_the_default_when_the_default_is_removed(cast: Cast, papers: list[Document]):
    remove_document(cast.amina, papers[0])
    assert Document.of(cast.amina, DocumentKind.CV) == papers[1:]
    assert defaults(cast.amina) == [papers[1]]


def test_default_stays_when_another_is_removed(cast: Cast, papers: list[Document]):
    remove_document(cast.amina, papers[1])
    assert defaults(cast.amina) == [papers[0]]


@pytest.mark.parametrize("is_sent", [False, True])
def test_removed_document_cannot_become_the_default(cast: Cast, papers: list[Document], is_sent: bool):
    if is_sent:
        cast.apply(documents=[papers[1]])
    remove_document(cast.amina, papers[1])
    with unreachable():
        make_default(cast.amina, papers[1])
    assert defaults(cast.amina) == [papers[0]]


def test_removal_keeps_what_was_sent(cast: Cast):
    application = cast.apply()
    remove_document(cast.amina, cast.cv)
    (sent,) = documents_of(Application.get_by_id(application.id))
    assert (sent, sent.name, sent.read()) == (cast.cv, "CV.pdf", cast.cv.read())
    assert Attachment.select().count() == 1


@pytest.mark.parametrize(
    "verb",
    [
        make_default,
        remove_document,
        lambda by, document: rename_document(by, document, "À moi"),
        lambda by, document: replace_document(by, document, store(inspect("2.pdf", PDF))),
    ],
    ids=["default", "remove", "rename", "replace"],
)
def test_nobody_touches_the_documents_of_another(cast: Cast, verb: Callable[[Candidate, Document], None]):
    with unreachable():
        verb(cast.other_candidate, cast.cv)


def test_failure_in_the_middle_leaves_the_default_as_it_was(
    cast: Cast, papers: list[Document], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(journal, "append", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        remove_document(cast.amina, papers[0])
    assert Document.of(cast.amina, DocumentKind.CV) == papers
    assert defaults(cast.amina) == [papers[0]]


def test_name_is_made_safe(cast: Cast):
    name = "../../CV\u202efdp.exe.pdf"
    assert add(cast.amina, name=name).name == safe_name(name)


def test_same_content_is_one_document_of_a_kind(cast: Cast):
    first = add(cast.amina, DocumentKind.LETTER, "1.pdf")
    again = store(inspect("2.pdf", PDF))
    assert add_document(cast.amina, DocumentKind.LETTER, again) == first
    assert not storage.exists(again.key)
    assert first.read() == PDF


def test_same_content_is_recognised_where_no_room_is_left(cast: Cast):
    first, *_ = [add(cast.amina, DocumentKind.LETTER) for _ in range(LIMITS[DocumentKind.LETTER])]
    assert add_document(cast.amina, DocumentKind.LETTER, store(inspect("2.pdf", PDF))) == first


def test_document_removed_before_is_no_longer_recognised(cast: Cast):
    letter = add(cast.amina, DocumentKind.LETTER)
    remove_document(cast.amina, letter)
    assert add(cast.amina, DocumentKind.LETTER).read() == PDF


@pytest.mark.parametrize("name", ["Lettre", "Lettre.pdf", "Lettre.docx", " Lettre.PDF "])
def test_name_keeps_the_extension_of_the_file(cast: Cast, name: str):
    letter = add(cast.amina, DocumentKind.LETTER)
    renamed = rename_document(cast.amina, letter, name)
    assert renamed.name == "Lettre.pdf"
    assert renamed.read() == PDF
    assert journal.history(renamed)[-1].verb == "rename"
    assert Document.of(cast.amina, DocumentKind.LETTER) == [renamed]


@pytest.mark.parametrize("is_sent", [False, True])
def test_removed_document_is_not_renamed_replaced_nor_removed_again(cast: Cast, is_sent: bool):
    letter = add(cast.amina, DocumentKind.LETTER)
    if is_sent:
        cast.apply(documents=[cast.cv, letter])
    remove_document(cast.amina, letter)
    with unreachable():
        rename_document(cast.amina, letter, "Lettre")
    with unreachable():
        replace_document(cast.amina, letter, store(inspect("2.pdf", PDF)))
    with unreachable():
        remove_document(cast.amina, letter)


def test_version_that_is_replaced_goes_with_its_file(cast: Cast):
    letter = add(cast.amina, DocumentKind.LETTER)
    version = replace_document(cast.amina, letter, store(inspect("2.pdf", pdf("2"))))
    assert (version.is_default, version.read()) == (True, pdf("2"))
    assert not storage.exists(letter.key)
