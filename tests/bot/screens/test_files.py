"""A file sent where no question waits for one, and photos of pages: asked what they are, and lost by nothing."""

from io import BytesIO

import pytest
from pypdfium2 import PdfDocument

from models.applications.attachment import documents_of
from models.conversations.aside import MOST_PAGES, Aside
from models.documents import storage
from models.documents.document import LIMITS, Document, DocumentKind, add_document, store
from models.documents.inspection.inspector import MAX_SIZE, inspect
from tests.acts import everything
from tests.files import pdf, photo

OFFERED = ["Garder comme CV", "Garder comme lettre", "Garder comme diplôme", "C’est un autre papier", "Ne pas garder"]
KEPT_AS = [DocumentKind.CV, DocumentKind.LETTER, DocumentKind.CERTIFICATE]


def names(cast, kind: DocumentKind) -> list[str]:
    return [document.name for document in Document.of(cast.amina, kind)]


@pytest.mark.parametrize(("button", "kind"), zip(OFFERED, KEPT_AS, strict=False))
def test_file_sent_at_any_moment_is_offered_a_place(amina, cast, button, kind):
    amina.says("/start").sends("Mon papier.pdf", pdf("à moi"))
    assert amina.text == "J’ai bien reçu « Mon papier.pdf ». Est-ce votre CV ?"
    assert amina.labels[:5] == OFFERED
    assert "Mon papier.pdf" not in names(cast, kind)
    amina.taps(button)
    assert "« Mon papier.pdf » est gardé." in amina.text
    assert "Mon papier.pdf" in names(cast, kind)
    assert Aside.select().count() == 0
    assert Document.get(Document.name == "Mon papier.pdf").read() == pdf("à moi")


@pytest.mark.parametrize("typed", ["1", "garder comme cv"])
def test_place_of_a_file_can_be_typed(amina, cast, typed):
    amina.says("/start").sends("Mon papier.pdf", pdf("à moi")).says(typed)
    assert "« Mon papier.pdf » est gardé." in amina.text
    assert "Mon papier.pdf" in names(cast, DocumentKind.CV)


def test_file_that_waits_for_its_place_is_asked_about_again(amina, cast):
    """As after a kill between what was kept and what was said: Telegram gives the file again."""
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").sends_photo(photo())
    asked, buttons = amina.text, amina.labels
    before = everything("conversation")
    assert (amina.repeats().text, amina.labels) == (asked, buttons)
    assert everything("conversation") == before
    assert amina.sends_unreadable().text.endswith(asked)
    amina.taps("Ne pas garder")
    assert "quelques lignes" in amina.text
    assert "quelques lignes" in amina.repeats().text


def test_each_of_two_files_can_still_be_kept(amina, cast):
    amina.says("/start").sends("1.pdf", pdf("1"))
    first = amina.path_of("Garder comme CV")
    amina.sends("2.pdf", pdf("2")).taps("Garder comme lettre").taps(first)
    assert "1.pdf" in names(cast, DocumentKind.CV)
    assert names(cast, DocumentKind.LETTER) == ["2.pdf"]


def test_other_paper_is_not_kept_and_is_said_so(amina, cast):
    amina.says("/start").sends("RQTH.pdf", pdf("x"))
    key, documents = Aside.get().key, Document.select().count()
    amina.taps("C’est un autre papier")
    assert amina.text.startswith("Je ne garde pas ce papier : il peut parler de votre santé.")
    assert Aside.select().count() == 0
    assert not storage.exists(key)
    assert Document.select().count() == documents


def test_file_that_is_not_to_be_kept_goes_at_once(amina, cast):
    amina.says("/start").sends("CV2.pdf", pdf("x"))
    key, button = Aside.get().key, amina.path_of("Garder comme CV")
    assert amina.taps("Ne pas garder").text.startswith("Ce fichier n’est pas gardé.")
    assert not storage.exists(key)
    before = everything("conversation", "update")
    assert amina.taps(button).text.startswith("Je ne trouve pas cette page.")
    assert everything("conversation", "update") == before


def test_file_during_another_question_is_kept_and_the_question_comes_again(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1")
    asked = amina.text
    amina.sends("CV2.pdf", pdf("x"))
    assert amina.labels[:5] == OFFERED
    amina.taps("Garder comme CV")
    assert amina.text.startswith("« CV2.pdf » est gardé.")
    assert amina.text.endswith(asked)
    assert amina.says("Bonjour, j’aime le pain.").answers["message"] == "Bonjour, j’aime le pain."


def test_sixth_cv_is_refused_and_the_file_waits(amina, cast):
    for number in range(LIMITS[DocumentKind.CV] - 1):
        add_document(cast.amina, DocumentKind.CV, store(inspect(f"{number}.pdf", pdf(str(number)))))
    amina.says("/start").sends("6.pdf", pdf("six"))
    before, button = everything("conversation", "update"), amina.path_of("Garder comme CV")
    assert amina.taps(button).text.startswith("Vous avez déjà 5 CV.")
    assert everything("conversation", "update") == before
    Document.delete().where(Document.name == "0.pdf").execute()
    assert "« 6.pdf » est gardé." in amina.taps(button).text


def test_photos_become_one_pdf_with_its_pages_in_order(amina, cast):
    amina.says("/start").sends_photo(photo(300, 400))
    assert amina.text.startswith("J’ai reçu votre photo. J’en fais un PDF propre.")
    amina.sends_photo(photo(400, 300)).sends_photo(photo(300, 400, rotated=True))
    assert amina.text.startswith("J’ai reçu 3 pages.")
    amina.taps("Garder comme CV")
    kept = Document.of(cast.amina, DocumentKind.CV)[-1]
    assert kept.name.startswith("CV_")
    assert kept.name.endswith(".pdf")
    with PdfDocument(kept.read()) as found:
        assert [page.get_width() < page.get_height() for page in found] == [True, False, True]
    assert Aside.select().count() == 0


def test_photo_at_the_question_about_the_cv_answers_it(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").sends_photo(photo()).taps("Garder comme CV")
    kept = Document.of(cast.amina, DocumentKind.CV)[-1]
    assert amina.answers["cv"] == str(kept.id)
    assert "Question 2" in amina.text


def test_letter_sent_beside_another_question_is_not_chosen_for_the_person(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").sends("Lettre.pdf", pdf("x")).taps("Garder comme lettre")
    assert "Quelle lettre de motivation ?" in amina.text
    assert "letter" not in amina.answers


def test_page_too_many_is_refused_and_the_others_wait(amina, cast):
    amina.says("/start")
    for number in range(MOST_PAGES):
        amina.sends_photo(photo(300 + number, 400))
    button = amina.path_of("Garder comme CV")
    assert amina.sends_photo(photo()).text.startswith("Un document a 10 pages au plus.")
    amina.taps(button)
    with PdfDocument(BytesIO(Document.of(cast.amina, DocumentKind.CV)[-1].read())) as found:
        assert len(found) == MOST_PAGES
    assert Document.of(cast.amina, DocumentKind.CV)[-1].size < MAX_SIZE


def test_file_of_someone_who_is_not_registered_is_not_kept(newcomer):
    newcomer.sends("CV.pdf", pdf())
    assert newcomer.text.startswith("Écrivez votre prénom avec des lettres.")
    assert Aside.select().count() == 0


def test_file_that_is_refused_says_why_wherever_one_is(amina):
    shown = amina.taps("offers").text
    amina.sends("CV.docm", b"PK")
    assert amina.text == f"Ce fichier contient un programme. Enregistrez-le en PDF.\n\n{shown}"
    assert Aside.select().count() == 0


def test_photo_may_be_the_new_version_of_a_document(amina, cast):
    application = cast.apply()
    amina.taps(f"documents/{cast.cv.id}/replace").sends_photo(photo(300, 400)).sends_photo(photo(300, 400))
    amina.taps("Remplacer « CV.pdf »")
    assert amina.text == "« CV.pdf » est remplacé. Les candidatures déjà envoyées gardent l’ancien."
    (version,) = Document.of(cast.amina, DocumentKind.CV)
    assert len(PdfDocument(version.read())) == 2
    assert version.is_default
    assert [document.id for document in documents_of(application)] == [cast.cv.id]
    assert Aside.select().count() == 0


def test_photo_replaces_no_document_of_another_nor_a_paper_of_the_referent(amina, cast):
    amina.says("/start").sends_photo(photo(300, 400))
    aside = Aside.get().id
    before = everything("conversation", "update")
    others = Document.select().where((Document.candidate != cast.amina) | (Document.kind == DocumentKind.OTHER))
    for document in others:
        assert amina.forges(f"files/{aside}/replace/{document.id}").text.startswith("Je ne trouve pas cette page.")
    assert everything("conversation", "update") == before
