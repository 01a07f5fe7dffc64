"""A CV from seven questions, for whoever has none, on the way to an application or from one's documents."""

from io import BytesIO

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from models.conversations.draft import Draft
from models.documents.document import LIMITS, Document, DocumentKind, add_document, store
from models.documents.inspection.inspector import inspect
from models.people.candidate import Candidate
from tests.acts import everything
from tests.bot.driver import Talker
from tests.files import pdf

ANSWERS = (
    "Un apprentissage en boulangerie",
    "- 2024 : stage au fournil\n- Garde de mes <b>frères</b> & sœurs\n\n👍",
    "CAP boulanger, 2e année",
    "Pétrir, accueillir",
    "Français, arabe",
    "Le football",
)


@pytest.fixture
def without_cv(amina, cast) -> Talker:
    Document.delete().where(Document.candidate == cast.amina).execute()
    return amina


@pytest.fixture
def applying(without_cv, cast) -> Talker:
    return without_cv.taps(f"offers/{cast.offer.id}/apply")


def answer(talker: Talker, answers: tuple[str, ...] = ANSWERS) -> Talker:
    for words in answers:
        talker.says(words)
    return talker.says("1")


def cvs(cast) -> list[Document]:
    return Document.of(cast.amina, DocumentKind.CV)


def words_of(document: Document) -> str:
    with PdfDocument(document.read()) as found:
        return "\n".join(page.get_textpage().get_text_range() for page in found)


def test_whoever_types_keeps_the_cv_that_they_see(applying, cast):
    applying.says("Je n’ai pas de CV").says("Faire mon CV")
    answer(applying).says("garder ce cv")
    assert applying.text.startswith("Votre CV est gardé.")
    assert [kept.name for kept in cvs(cast)]


def test_cv_is_made_on_the_way_to_an_application_which_goes_on(applying, cast):
    applying.taps("Je n’ai pas de CV").taps("Faire mon CV")
    assert applying.text.startswith("Question 1 sur 7. Quel travail cherchez-vous ?")
    answer(applying).taps("Garder ce CV")
    (kept,) = cvs(cast)
    assert kept.name.startswith("CV_")
    assert kept.name.endswith("_ApprentissageBoulangerie.pdf")
    assert kept.is_default
    assert applying.text.startswith(f"Votre CV est gardé. Il s’appelle « {kept.name} ».\n\nQuestion 2")
    assert applying.answers["cv"] == str(kept.id)
    applying.says("Bonjour, j’aime le pain.").taps("Envoyer")
    assert Draft.select().count() == 0


def test_what_was_written_stands_on_the_cv_as_words(applying, cast):
    answer(applying.taps("Je n’ai pas de CV").taps("Faire mon CV")).taps("Garder ce CV")
    words = words_of(cvs(cast)[0])
    for part in ("<b>frères</b> & sœurs", "2024 : stage au fournil", "Pétrir", str(cast.amina), "Formation"):
        assert part in words
    assert "👍" not in words


def test_cv_is_seen_in_two_layouts_before_it_is_kept(without_cv, cast):
    answer(without_cv.taps("documents").taps("Je n’ai pas de CV").taps("Faire mon CV"))
    first = without_cv.picture
    second = without_cv.taps("Voir en couleur").picture
    assert Image.open(BytesIO(first)).size == Image.open(BytesIO(second)).size
    assert first != second
    assert cvs(cast) == []
    without_cv.taps("Garder ce CV")
    assert without_cv.labels[:2] == ["Voir les offres", "Mes documents"]
    assert len(cvs(cast)) == 1


def test_form_goes_on_where_it_was_left(applying):
    applying.taps("Je n’ai pas de CV").taps("Faire mon CV").says(ANSWERS[0]).says("/start")
    applying.taps("documents/add/no-cv").taps("Faire mon CV")
    assert applying.text.startswith("Question 2 sur 7.")


def test_giving_up_leads_back_to_the_application(applying):
    applying.taps("Je n’ai pas de CV").taps("Faire mon CV").says(ANSWERS[0]).taps("Annuler")
    assert "Quel CV envoyer ?" in applying.text
    assert "Je n’ai pas de CV" in applying.labels


@pytest.mark.parametrize("words", ["👍", "🙂 🙂\n🎉", "Привет", "...", "12"])
def test_answer_without_letters_is_told_so_and_asked_again(without_cv, words):
    without_cv.taps("cv").says(words)
    assert without_cv.text.startswith("Je ne peux pas écrire cela sur un CV.")
    assert "Question 1 sur 7." in without_cv.text
    assert without_cv.answers == {}


def test_answer_that_is_too_long_is_told_so(without_cv):
    without_cv.taps("cv").says("vendeur " * 100)
    assert "200" in without_cv.text
    assert without_cv.answers == {}


def test_sentence_that_names_no_job_is_asked_again(without_cv):
    without_cv.taps("cv").says("alors moi en fait depuis petit je me lève tard")
    assert without_cv.text.startswith("Dites-le en quelques mots : le nom d’un métier.")
    assert "Question 1 sur 7." in without_cv.text
    assert without_cv.answers == {}


@pytest.mark.parametrize("words", ["je voudrais bien trouver une place de vendeur ici", "dresseur de faucons"])
def test_sentence_that_names_a_job_or_a_few_words_are_taken(without_cv, words):
    assert "Question 2 sur 7." in without_cv.taps("cv").says(words).text


def test_questions_that_can_be_passed_leave_no_title(without_cv, cast):
    without_cv.taps("cv").says("Un stage").taps("Passer").taps("Passer").says("Cuisiner").taps("Passer").taps("Passer")
    without_cv.says("1").taps("Garder ce CV")
    assert "Expérience" not in words_of(cvs(cast)[0])


def test_contact_that_is_not_chosen_is_not_shown(without_cv, cast):
    Candidate.update(email="amina@exemple.fr", phone="+33 6 12 34 56 78").execute()
    for words in ("1", "4"):
        answer(without_cv.taps("cv"), ANSWERS)
        without_cv.taps("cv/change/contact").says(words).taps("Garder ce CV")
    both, none = map(words_of, cvs(cast))
    assert "amina@exemple.fr" in both
    assert "+33 6 12 34 56 78" in both
    assert "@" not in none
    assert "+33" not in none


@pytest.mark.parametrize("typed", ["06 12 34 56 78", "0612345678", "+33 6 12 34 56 78"])
def test_phone_typed_as_contact_stands_on_the_cv(without_cv, cast, typed):
    for words in ANSWERS:
        without_cv.taps("cv").says(words)
    without_cv.says(typed).taps("Garder ce CV")
    words = words_of(cvs(cast)[0])
    assert "+33 6 12 34 56 78" in words
    assert cast.amina.email in words


@pytest.mark.parametrize(("typed", "said"), [("06 12", "Ce numéro"), ("par courrier", "Touchez un des boutons")])
def test_contact_that_is_none_is_told_so(without_cv, typed, said):
    for words in ANSWERS:
        without_cv.taps("cv").says(words)
    assert without_cv.says(typed).text.startswith(said)
    assert "contact" not in without_cv.answers


def test_cv_is_read_in_words_by_whoever_does_not_see_it(without_cv):
    answer(without_cv.taps("cv")).taps("Lire ce qu’il dit")
    assert "Un apprentissage en boulangerie" in without_cv.text
    assert without_cv.taps("Retour").picture


def test_cv_is_not_kept_before_every_question_has_its_answer(without_cv, cast):
    without_cv.taps("cv").says(ANSWERS[0]).forges("cv/keep/plain")
    assert without_cv.text.startswith("Question 2 sur 7.")
    without_cv.forges("cv/look/colour")
    assert without_cv.text.startswith("Question 2 sur 7.")
    assert cvs(cast) == []


def test_one_cv_too_many_is_told_before_the_questions_and_at_the_end(without_cv, cast):
    answer(without_cv.taps("cv"))
    for number in range(LIMITS[DocumentKind.CV]):
        add_document(cast.amina, DocumentKind.CV, store(inspect(f"{number}.pdf", pdf(str(number)))))
    before = everything("conversation", "update")
    without_cv.taps("Garder ce CV")
    assert everything("conversation", "update") == before
    assert without_cv.text.startswith("Vous avez déjà 5 CV.")
    assert "Mes documents" in without_cv.labels
    assert without_cv.taps("documents/add/no-cv").taps("Faire mon CV").text.startswith("Vous avez déjà 5 CV.")
    assert len(cvs(cast)) == 5


def test_pressing_twice_keeps_one(applying, cast):
    answer(applying.taps("Je n’ai pas de CV").taps("Faire mon CV")).taps("Garder ce CV")
    applying.repeats()
    applying.forges("cv/keep/plain")
    assert len(cvs(cast)) == 1


def test_stranger_makes_no_cv(stranger):
    stranger.taps("welcome/accept").forges("cv/keep/plain")
    assert "votre prénom" in stranger.text
    assert Document.select().where(Document.name.startswith("CV_Inconnu")).count() == 0
