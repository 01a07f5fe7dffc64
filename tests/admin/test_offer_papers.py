"""The papers of an offer in the back office: added, read, removed, and refused with a reason (P13)."""

import io
from typing import Any

import pytest

from models.documents import storage
from models.documents.enclosing import MOST
from models.documents.enclosure import Enclosure
from models.documents.inspection.inspector import MAX_SIZE
from models.offers.publishing import close
from tests.admin.conftest import nothing_changes
from tests.cast import Cast
from tests.files import pdf


def sends(browser: Any, cast: Cast, name: str = "Fiche.pdf", content: bytes | None = None) -> Any:
    file = (io.BytesIO(pdf("Fiche de poste") if content is None else content), name)
    return browser.post(f"/offers/{cast.offer.id}/papers", data={"file": file}, content_type="multipart/form-data")


def page(browser: Any, cast: Cast) -> str:
    return browser.get(f"/offers/{cast.offer.id}/papers").text.replace("\u00a0", " ")


def test_employer_adds_a_paper_reads_it_and_removes_it(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    assert sends(browser, cast).status_code == 303
    paper = Enclosure.get()
    assert "Fiche.pdf" in page(browser, cast)
    here = f"/offers/{cast.offer.id}/papers/{paper.id}"
    answer = browser.get(here)
    assert answer.data == pdf("Fiche de poste")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert browser.post(f"{here}/remove").status_code == 303
    assert not Enclosure.select().exists()
    assert not storage.exists(paper.key)


def test_edit_page_of_an_offer_leads_to_its_papers(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    assert f'href="/offers/{cast.offer.id}/papers"' in browser.get(f"/offers/{cast.offer.id}/edit").text
    assert "papers" not in browser.get("/offers/new").text


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("Fiche.pdf", b"", "Ce fichier est vide."),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "Ce type de fichier n’est pas accepté."),
        ("Fiche.pdf", b"MZ" + bytes(99), "Ce fichier n’est pas ce que dit son nom."),
        ("Fiche.docm", b"PK\x03\x04" + bytes(99), "Ce fichier contient un programme."),
        ("Fiche.pdf", bytes(MAX_SIZE + 1), "Ce fichier est trop lourd."),
    ],
)
def test_refused_kinds_say_why(cast: Cast, sign_in, name: str, content: bytes, why: str):
    with nothing_changes():
        answer = sends(sign_in(cast.chloe), cast, name, content)
    assert answer.status_code == 422
    assert why in answer.text.replace("\u00a0", " ")


def test_what_is_too_large_to_be_read_is_told_the_limit_at_the_papers_of_the_offer(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    with nothing_changes():
        answer = sends(browser, cast, content=bytes(MAX_SIZE + 200_000))
    assert (answer.status_code, answer.location) == (303, f"/offers/{cast.offer.id}/papers")
    assert "trop lourd : 1 Mo au plus" in page(browser, cast)


def test_where_no_file_was_chosen_it_is_said(cast: Cast, sign_in):
    with nothing_changes():
        answer = sign_in(cast.chloe).post(f"/offers/{cast.offer.id}/papers")
    assert (answer.status_code, "Ce fichier est vide." in answer.text) == (422, True)


def test_fourth_paper_is_refused_and_its_form_is_gone(cast: Cast, sign_in):
    browser = sign_in(cast.chloe)
    for number in range(MOST):
        sends(browser, cast, content=pdf(str(number)))
    with nothing_changes():
        answer = sends(browser, cast)
    assert (answer.status_code, "Une offre a 3 documents au plus." in answer.text.replace("\u00a0", " ")) == (422, True)
    assert "multipart" not in page(browser, cast)


def test_referent_reads_the_papers_of_what_is_published_only(cast: Cast, sign_in):
    sends(sign_in(cast.chloe), cast)
    browser, here = sign_in(cast.bruno), f"/offers/{cast.offer.id}/papers/{Enclosure.get().id}"
    assert here in browser.get(f"/offers/{cast.offer.id}").text
    assert browser.get(here).status_code == 200
    close(cast.chloe, cast.offer)
    assert browser.get(here).status_code == 404


def test_paper_is_only_at_its_own_offer(cast: Cast, sign_in):
    sends(sign_in(cast.chloe), cast)
    paper = Enclosure.get()
    for browser in (sign_in(cast.driss), sign_in(cast.team)):
        assert browser.get(f"/offers/{cast.other_offer.id}/papers/{paper.id}").status_code == 404
        assert browser.post(f"/offers/{cast.other_offer.id}/papers/{paper.id}/remove").status_code == 404
    assert Enclosure.get() == paper
