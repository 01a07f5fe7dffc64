"""One's papers in the chat (A17, A20, P18 to P20)."""

import pytest

from models.applications.attachment import documents_of, open_attachment
from models.applications.moves import validate
from models.documents.document import Document, DocumentKind, add_document, open_document, store
from models.documents.inspection.inspector import inspect
from models.documents.storage import kept_keys
from tests.bot.driver import Talker
from tests.files import docx, pdf
from tests.models.offers.conftest import statements

WRONG = {
    "": (b"", "Ce fichier est vide."),
    "photo.jpg": (b"\xff\xd8\xff", "Ce fichier est une image."),
    "CV.pdf": (b"%PDF-1.7 nothing", "Ce fichier ne s’ouvre pas."),
    "CV.docx": (pdf(), "Ce fichier n’est pas ce que dit son nom."),
    "CV.docm": (docx(), "Ce fichier contient un programme."),
    "CV.exe": (b"MZ", "Je ne peux pas garder ce fichier."),
    "CV": (pdf(), "Je ne peux pas garder ce fichier."),
    "son.ogg": (b"OggS", "Ce fichier est un son."),
}


def kept(kind: DocumentKind) -> list[str]:
    found = Document.select().where(Document.kind == kind, Document.removed_at.is_null())
    return [document.name for document in found.order_by(Document.id)]


@pytest.fixture
def adding(amina: Talker) -> Talker:
    return amina.taps("documents").taps("Ajouter un document").taps("Lettre de motivation (5 au plus)")


def test_file_that_cannot_be_kept_is_told_why_and_asked_again(adding):
    question = adding.text
    for name, (content, reason) in WRONG.items():
        adding.sends(name, content)
        assert adding.text.startswith(reason), (name, adding.text)
        assert adding.text.endswith(question), name
    adding.sends("CV.pdf", None, size=10_000_000)
    assert adding.text.startswith("Ce fichier est trop lourd. La limite est de 1 Mo.")
    adding.sends("CV.pdf", None, size=1000)
    assert adding.text.startswith("Je n’ai pas réussi à recevoir le fichier.")
    assert "Lettre" not in "".join(kept(DocumentKind.LETTER))


def test_name_of_a_file_is_made_safe_and_shown_as_words(adding):
    adding.sends("../../<b>Lettre</b> & \u202emoi.pdf", pdf())
    assert "est gardé" in adding.text
    (name,) = kept(DocumentKind.LETTER)
    assert not {"/", "\u202e"} & set(name)
    assert any(name in label for label in adding.taps("Mes documents").labels)


def test_sixth_file_of_a_kind_is_refused(adding):
    for number in range(5):
        adding.sends(f"L{number}.pdf", pdf(str(number))).taps("documents/add").says("2")
    adding.sends("L6.pdf", pdf("six"))
    assert adding.text.startswith("Vous avez déjà 5 documents de ce type. Supprimez-en un d’abord.")
    assert len(kept(DocumentKind.LETTER)) == 5


def test_paper_that_tells_of_health_does_not_travel_through_telegram(amina, cast):
    rqth = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    amina.taps(f"documents/{rqth.id}/file")
    assert amina.text == "Ce document reste chez votre référent. Il ne passe pas par Telegram."
    assert amina.screen.file is None
    assert "Autre document" not in "".join(amina.taps("documents/add").labels)


def test_name_of_a_paper_that_tells_of_health_does_not_travel_either(amina, cast):
    rqth = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    open_document(cast.bruno, rqth)
    here = f"documents/{rqth.id}"
    for path in ("documents", here, f"{here}/opened", f"{here}/default", f"{here}/remove", f"{here}/remove/confirm"):
        screen = amina.forges(path)
        assert "RQTH" not in screen.text + "".join(screen.labels), path
    assert amina.text.startswith("« papier ajouté aujourd’hui à ")


def test_paper_of_the_referent_is_not_renamed_by_chat(amina, cast):
    rqth = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    assert "Changer le nom" not in amina.taps(f"documents/{rqth.id}").labels
    assert amina.forges(f"documents/{rqth.id}/rename").text.startswith("Je ne trouve pas cette page.")


def test_document_is_given_back(amina, cast):
    amina.taps("documents").says("1").taps("Recevoir le fichier")
    assert (amina.screen.file.name, amina.screen.file.key) == ("CV.pdf", cast.cv.key)


def test_removed_document_is_gone_and_its_old_buttons_say_so(amina, cast):
    amina.taps("documents").says("1").taps("Supprimer")
    assert amina.text == "Supprimer « CV.pdf » ? Les candidatures déjà envoyées le gardent."
    assert amina.taps("Non, je garde").text.startswith("CV.pdf")
    amina.taps("Supprimer").taps("Oui, supprimer")
    assert amina.text == "« CV.pdf » est supprimé."
    for ending in ("", "/file", "/default", "/remove", "/remove/confirm"):
        assert amina.taps(f"documents/{cast.cv.id}{ending}").text.startswith("Je ne trouve pas cette page.")


def test_another_document_can_be_the_default(amina, cast):
    amina.taps("documents/add").says("1").sends("CV2.pdf", pdf())
    second = Document.get(Document.name == "CV2.pdf")
    amina.taps(f"documents/{second.id}").taps("Choisir par défaut")
    assert Document.get_by_id(second.id).is_default
    assert not Document.get_by_id(cast.cv.id).is_default
    assert "Choisir par défaut" not in amina.taps(f"documents/{second.id}").labels


def test_many_documents_are_paged(amina, cast):
    for number in range(4):
        add_document(cast.amina, DocumentKind.LETTER, store(inspect(f"L{number}.pdf", pdf(str(number)))))
    assert amina.taps("documents").labels[3:5] == ["Ajouter un document", "Suite"]
    seen = amina.labels[:3] + amina.taps("Suite").labels[:3]
    assert len(set(seen)) == 6
    assert "Suite" not in amina.labels


def test_document_is_renamed_and_keeps_its_extension(amina, cast):
    amina.taps(f"documents/{cast.cv.id}").taps("Renommer")
    assert "CV_NomPrénom_Métier" in amina.text
    amina.says("CV_BenaliAmina_<Cuisine>.docx")
    assert amina.text == "Ce document s’appelle maintenant « CV_BenaliAmina_Cuisine.pdf »."
    (renamed,) = Document.of(cast.amina, DocumentKind.CV)
    assert (renamed.name, renamed.is_default, renamed.read()) == ("CV_BenaliAmina_Cuisine.pdf", True, cast.cv.read())


@pytest.mark.parametrize("words", ["x" * 200, "\u202e"])
def test_name_that_cannot_be_is_asked_again(amina, cast, words):
    amina.taps(f"documents/{cast.cv.id}/rename").says(words)
    assert kept(DocumentKind.CV).count("CV.pdf") >= 1
    assert Document.get_by_id(cast.cv.id).removed_at is None


def test_new_version_takes_the_place_and_applications_keep_the_old(amina, cast):
    application = cast.apply()
    amina.taps(f"documents/{cast.cv.id}").taps("Remplacer le fichier").sends("autre nom.docx", docx())
    assert amina.text == "« CV.docx » est remplacé. Les candidatures déjà envoyées gardent l’ancien."
    (version,) = Document.of(cast.amina, DocumentKind.CV)
    assert (version.name, version.is_default, version.read()) == ("CV.docx", True, docx())
    assert [document.id for document in documents_of(application)] == [cast.cv.id]
    assert Document.get_by_id(cast.cv.id).read() == cast.cv.read()


def test_renaming_leaves_the_name_under_which_it_was_sent(amina, cast):
    application = cast.apply()
    amina.taps(f"documents/{cast.cv.id}/rename").says("Nouveau")
    assert [document.name for document in documents_of(application)] == ["CV.pdf"]


def test_new_version_that_is_refused_leaves_the_old(amina, cast):
    amina.taps(f"documents/{cast.cv.id}/replace").sends("CV.docm", docx())
    assert amina.text.startswith("Ce fichier contient un programme.")
    assert [document.id for document in Document.of(cast.amina, DocumentKind.CV)] == [cast.cv.id]


def test_paper_that_tells_of_health_is_not_replaced_by_chat(amina, cast):
    rqth = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    assert "Remplacer le fichier" not in amina.taps(f"documents/{rqth.id}").labels
    assert amina.forges(f"documents/{rqth.id}/replace").text.startswith("Je ne trouve pas cette page.")


def test_same_file_is_recognised_and_kept_once(adding, cast):
    adding.sends("L1.pdf", pdf()).taps("documents/add").says("2").sends("Autre nom.pdf", pdf())
    assert adding.text.startswith("Vous m’avez déjà envoyé ce fichier. Je n’en garde qu’un.")
    assert kept(DocumentKind.LETTER) == ["L1.pdf"]
    adding.sends("Encore.pdf", pdf()).taps("Garder comme lettre")
    assert adding.text.startswith("Vous avez déjà ce fichier : « L1.pdf ».")
    assert kept(DocumentKind.LETTER) == ["L1.pdf"]
    assert Document.get(Document.name == "L1.pdf").read() == pdf()
    adding.sends("Comme CV.pdf", pdf()).taps("Garder comme CV")
    assert "Comme CV.pdf" in kept(DocumentKind.CV)


def test_second_copy_of_a_file_leaves_no_file(adding, cast):
    adding.sends("L1.pdf", pdf())
    before = set(kept_keys())
    adding.taps("documents/add").says("2").sends("L2.pdf", pdf())
    assert set(kept_keys()) == before


def test_nobody_has_opened_it_yet(amina, cast):
    assert amina.taps(f"documents/{cast.cv.id}").taps("Qui l’a ouvert ?").text.startswith("Personne n’a encore ouvert")


def test_candidate_reads_which_organisation_opened_which_version_and_when(amina, cast):
    application = validate(cast.apply(), cast.bruno)
    open_document(cast.bruno, cast.cv)
    open_attachment(cast.chloe, application, cast.cv.id)
    open_document(cast.team, cast.cv)
    amina.taps(f"documents/{cast.cv.id}/replace").sends("neuf.pdf", pdf())
    (version,) = Document.of(cast.amina, DocumentKind.CV)
    words = amina.taps(f"documents/{version.id}").taps("Qui l’a ouvert ?").text.replace("\u00a0", " ")
    told = [line.partition(" : ")[2] for line in words.splitlines()[1:]]
    assert told == [
        "« CV.pdf », l’équipe Tremplin.",
        "« CV.pdf », Boulangerie Martin.",
        "« CV.pdf », Mission locale de Lyon.",
    ]
    assert not any(name in words for name in ("Bruno", "Chloé", "Élodie"))


def test_openings_are_paged_and_read_in_few_statements(amina, cast, monkeypatch):
    for _ in range(6):
        open_document(cast.bruno, cast.cv)
    with statements(monkeypatch) as seen:
        amina.taps(f"documents/{cast.cv.id}/opened")
    assert len([sql for sql in seen if 'FROM "entry"' in sql or 'FROM "establishment"' in sql]) == 2
    assert len(amina.text.splitlines()) == 1 + 4
    assert len(amina.taps("Suite").text.splitlines()) == 1 + 2
    assert "Suite" not in amina.labels


def test_diploma_is_kept_by_the_chat_three_at_most(amina, cast):
    for number in range(4):
        amina.taps("documents/add").taps("Diplôme ou attestation (3 au plus)").sends(
            f"CAP{number}.pdf", pdf(str(number))
        )
    assert amina.text.startswith("Vous avez déjà 3 documents de ce type.")
    assert kept(DocumentKind.CERTIFICATE) == ["CAP0.pdf", "CAP1.pdf", "CAP2.pdf"]
    assert "Diplômes et attestations : 3 sur 3." in amina.taps("documents").text
