"""The papers of an application (P17, P19, A26): chosen, joined on the spot, and never another's."""

import pytest

from models.applications.attachment import documents_of
from models.documents.document import LIMITS, Document, DocumentKind, add_document, store
from models.documents.inspection.inspector import inspect
from tests.bot.screens.applying import MESSAGE, begin, sent, write
from tests.cast import Cast
from tests.files import pdf


def test_letter_is_asked_for_where_there_is_one(amina, cast):
    add_document(cast.amina, DocumentKind.LETTER, store(inspect("Lettre.pdf", pdf())))
    begin(amina, cast).says("1")
    assert "Quelle lettre de motivation ?" in amina.text
    amina.says("1").says(MESSAGE).taps("Envoyer")
    assert {document.name for document in documents_of(sent())} == {"CV.pdf", "Lettre.pdf"}


def test_as_many_letters_as_one_may_keep_are_offered_in_pages(amina, cast):
    for number in range(LIMITS[DocumentKind.LETTER]):
        add_document(cast.amina, DocumentKind.LETTER, store(inspect(f"L{number}.pdf", pdf(str(number)))))
    amina.taps(f"offers/{cast.offer.id}/apply").says("1")
    asked = amina.text
    assert amina.labels == [
        "L0.pdf (par défaut)",
        "L1.pdf",
        "L2.pdf",
        "Suite",
        "Passer",
        "Retour",
        "Annuler",
        "Accueil",
    ]
    assert amina.taps("Suite").labels == ["L3.pdf", "L4.pdf", "Passer", "Retour", "Annuler", "Accueil"]
    assert amina.text == asked
    assert "L0.pdf (par défaut)" in amina.taps("Retour").labels
    amina.taps("Suite").says("2")
    assert "quelques lignes" in amina.text
    assert amina.answers["letter"] == str(Document.get(Document.name == "L4.pdf").id)


def test_letter_can_be_passed_or_sent_on_the_spot(amina, cast):
    add_document(cast.amina, DocumentKind.LETTER, store(inspect("Lettre.pdf", pdf())))
    begin(amina, cast).says("1").taps("Passer").taps("Retour").sends("Autre.pdf", pdf("autre")).says(MESSAGE)
    amina.taps("Envoyer")
    assert {document.name for document in documents_of(sent())} == {"CV.pdf", "Autre.pdf"}


def certificate(cast: Cast, name: str) -> Document:
    return add_document(cast.amina, DocumentKind.CERTIFICATE, store(inspect(name, pdf(name))))


def test_certificates_that_are_chosen_travel_and_no_other(amina, cast):
    for name in ("CAP.pdf", "Permis.pdf", "PSC1.pdf"):
        certificate(cast, name)
    begin(amina, cast).says("1").taps("CAP.pdf (par défaut)")
    assert "Un autre diplôme" in amina.text
    assert amina.labels[:2] == ["Permis.pdf", "PSC1.pdf"]
    amina.taps("PSC1.pdf").taps("Passer").says(MESSAGE)
    assert "Documents : CV.pdf, CAP.pdf, PSC1.pdf." in amina.text
    amina.taps("Envoyer")
    assert {document.name for document in documents_of(sent())} == {"CV.pdf", "CAP.pdf", "PSC1.pdf"}


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Lettre de motivation", DocumentKind.LETTER), ("Diplôme ou attestation", DocumentKind.CERTIFICATE)],
)
def test_paper_is_joined_on_the_spot_where_none_is_kept_yet(amina, cast, label, kind):
    write(amina, cast).taps("Joindre un document").taps(label).sends("Papier.pdf", pdf("papier"))
    assert "Documents : CV.pdf, Papier.pdf." in amina.text
    amina.taps("Envoyer")
    assert [document.name for document in Document.of(cast.amina, kind)] == ["Papier.pdf"]
    assert {document.name for document in documents_of(sent())} == {"CV.pdf", "Papier.pdf"}


def test_who_joins_nothing_after_all_is_back_where_they_were(amina, cast):
    review = write(amina, cast).text
    assert amina.taps("Joindre un document").taps("Retour").text == review
    amina.taps("Joindre un document").taps("Lettre de motivation").taps("Passer").taps("Envoyer")
    assert [document.name for document in documents_of(sent())] == ["CV.pdf"]


def test_paper_of_the_referent_is_never_offered_nor_sent(amina, cast):
    other = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    certificate(cast, "CAP.pdf")
    begin(amina, cast).says("1")
    assert other.name not in amina.labels
    amina.forges(f"offers/{cast.offer.id}/apply/answer/certificate_0/{other.id}")
    assert amina.text.startswith("Ce choix n’est plus possible.")


def test_cv_sent_on_the_spot_is_kept_and_sent(amina, cast):
    begin(amina, cast).sends("CV_boulangerie.pdf", pdf()).says(MESSAGE).taps("Envoyer")
    assert [document.name for document in documents_of(sent())] == ["CV_boulangerie.pdf"]
    assert len(Document.of(cast.amina, DocumentKind.CV)) == 2


def test_cv_of_another_cannot_be_chosen(amina, cast):
    foreign = Document.get(Document.candidate == cast.other_candidate, Document.kind == DocumentKind.CV)
    begin(amina, cast).taps(f"offers/{cast.offer.id}/apply/answer/cv/{foreign.id}")
    assert amina.text.startswith("Ce choix n’est plus possible.")
