"""Papers that no employer reads come in by the back office, from a referent of the place, into an opened file (A19)."""

from io import BytesIO

import pytest

from models.applications.attachment import attach
from models.documents.document import Document, DocumentKind, file_other, store
from models.documents.inspection.inspector import MAX_SIZE, inspect
from models.refusal import Refused
from tests.admin.conftest import nothing_changes
from tests.cast import Cast
from tests.files import docx, pdf


def others(cast: Cast) -> list[str]:
    return [document.name for document in Document.of(cast.amina, DocumentKind.OTHER)]


def address(cast: Cast) -> str:
    return f"/candidates/{cast.amina.id}/documents/new"


def sends(browser, cast: Cast, name: str, content: bytes):
    return browser.post(address(cast), data={"file": (BytesIO(content), name)}, follow_redirects=True)


def opened(sign_in, cast: Cast, person):
    browser = sign_in(person)
    browser.post(f"/candidates/{cast.amina.id}/open")
    return browser


def test_referent_adds_a_paper_to_an_opened_file(cast: Cast, sign_in):
    browser = opened(sign_in, cast, cast.bruno)
    assert "Ajouter un document au dossier" in browser.get(f"/candidates/{cast.amina.id}").text
    assert "Attestation.pdf" in sends(browser, cast, "Attestation.pdf", pdf()).text
    assert others(cast) == ["RQTH.pdf", "Attestation.pdf"]


@pytest.mark.parametrize("who", ["bruno", "driss", "chloe", "team"])
def test_page_is_closed_before_the_file_is_opened_and_to_whoever_does_not_follow(cast: Cast, sign_in, who):
    person = getattr(cast, who)
    browser = sign_in(person) if who == "bruno" else opened(sign_in, cast, person)
    with nothing_changes():
        assert browser.get(address(cast)).status_code == 404
        assert sends(browser, cast, "Attestation.pdf", pdf()).status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("Attestation.docm", docx(), "contient un programme"),
        ("Attestation.pdf", b"%PDF-1.7 nothing", "ne s’ouvre pas"),
        ("Attestation.pdf", pdf() + b" " * MAX_SIZE, "trop lourd"),
        ("photo.exe", b"MZ", "n’est pas accepté"),
    ],
)
def test_file_that_cannot_be_kept_is_said_why_beside_its_field(cast: Cast, sign_in, name, content, said):
    browser = opened(sign_in, cast, cast.bruno)
    with nothing_changes():
        answer = sends(browser, cast, name, content)
    assert answer.status_code == 409
    assert said in answer.text


def test_fourth_paper_is_refused(cast: Cast, sign_in):
    browser = opened(sign_in, cast, cast.bruno)
    for number in range(3):
        answer = sends(browser, cast, f"{number}.pdf", pdf(str(number)))
    assert "Vous avez déjà 3 autres documents." in answer.text
    assert len(others(cast)) == 3


def test_no_paper_of_the_referent_travels(cast: Cast):
    paper = file_other(cast.bruno, cast.amina, store(inspect("Attestation.pdf", pdf())))
    with pytest.raises(Refused, match="document_not_sendable"):
        attach(cast.apply(), [cast.cv, paper])
