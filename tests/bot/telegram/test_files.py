"""Files that people send and receive, and whatever else they send where a file is meant."""

from models.documents import storage
from models.documents.document import Document, DocumentKind
from models.documents.received import FILES_PER_HOUR, count_file
from settings import settings
from tests.bot.telegram.conftest import NOT_CAME
from tests.files import jpeg, pdf, photo
from tests.models.appointments.conftest import fixed, in_days


def test_file_is_fetched_and_kept(amina, cast, serving):
    amina.say("/documents").answer()
    amina.tap("Ajouter un document").answer()
    amina.say("1").answer()
    assert "CV_Amina" in amina.send_file("CV_Amina.pdf", pdf("Amina")).answer().text
    kept = Document.get(Document.kind == DocumentKind.CV, Document.name.startswith("CV_Amina"))
    assert kept.read() == pdf("Amina")


def test_file_comes_back_in_one_message(amina, cast, serving):
    amina.say("/documents").answer()
    amina.say("1").answer()
    said = amina.tap("Recevoir le fichier").answer()
    assert said.text == "Voici votre document."
    assert said.labels == ["Retour", "Accueil"]
    assert amina.download(said) == cast.cv.read()
    below = amina.tap("Retour").answer()
    assert "CV" in below.text
    assert (below.edited, below.id != said.id) == (False, True), "a message that is a file holds no text to change"


def test_appointment_comes_as_a_file_for_the_calendar(amina, cast, serving):
    fixed(cast, in_days(3))
    amina.say("mes rendez-vous").answer()
    said = amina.tap("Ajouter à mon agenda").answer()
    assert said.text.startswith("Ouvrez ce fichier")
    assert amina.download(said).startswith(b"BEGIN:VCALENDAR")


def test_file_that_cannot_be_read_is_told_and_the_chat_goes_on(amina, cast, serving, caplog):
    storage.delete(cast.cv.key)
    amina.say("/documents").answer()
    amina.say("1").answer()
    said = amina.tap("Recevoir le fichier").answer()
    assert said.text == "Je n’arrive pas à lire ce document pour le moment. Réessayez plus tard."
    assert "a file could not be read: FileNotFoundError" in caplog.text
    assert "CV" in amina.tap("Retour").answer().text


def test_file_that_no_antivirus_can_check_now_is_asked_for_again(amina, cast, serving, environment):
    question = ask_for_a_file(amina)
    environment.setenv("CLAMD_URL", "tcp://127.0.0.1:1")
    settings.cache_clear()
    said = amina.send_file("CV.pdf", pdf()).answer().text
    assert said.startswith("Je ne peux pas vérifier ce fichier pour le moment.")
    assert said.endswith(question)
    assert Document.of(cast.amina, DocumentKind.CV) == [cast.cv]
    environment.setenv("CLAMD_URL", "")
    settings.cache_clear()
    assert "est gardé" in amina.send_file("CV.pdf", pdf()).answer().text


TOO_LARGE = "Ce fichier est trop lourd. La limite est de 1 Mo."
DAMAGED = "Ce fichier ne s’ouvre pas."
HEIC = "Votre téléphone a gardé cette photo au format HEIC. Envoyez-la comme photo, pas comme fichier."
UNREAD = "Je ne sais pas lire cela."
SENT = {
    "file of 10 MB": (lambda amina: amina.send_file("CV.pdf", b"%PDF", size=10_000_000), TOO_LARGE),
    "file of 2 GB": (lambda amina: amina.send_file("CV.pdf", b"%PDF", size=2_000_000_000), TOO_LARGE),
    "broken picture as a file": (lambda amina: amina.send_file("CV.png", b"\x89PNG\r\n\x1a\n"), DAMAGED),
    "picture of 20 MB": (
        lambda amina: amina.send_file("CV.jpg", jpeg(), size=20_000_000),
        "Ce fichier est trop lourd. La limite est de 10 Mo.",
    ),
    "picture as some phones keep it": (lambda amina: amina.send_file("IMG_1.HEIC", b"x"), HEIC),
    "the same under another name": (lambda amina: amina.send_file("a.jpg", b"\0\0\0\x18ftypheic"), HEIC),
    "voice": (lambda amina: amina.send_voice(), UNREAD),
    "sticker": (lambda amina: amina.send_sticker(), UNREAD),
    "own contact": (lambda amina: amina.send_contact(), UNREAD),
    "contact": (lambda amina: amina.send_contact(own=False), UNREAD),
    "words": (lambda amina: amina.say("mon CV"), "Touchez un des boutons"),
}


def test_whatever_is_sent_where_a_file_is_meant_gets_a_sentence_and_the_question(phone, amina, cast, serving):
    amina.say("/offres").answer()
    amina.say("boulanger").answer()
    amina.say("1").answer()
    question = amina.tap("Postuler").answer().text
    for name, (send, expected) in SENT.items():
        said = send(amina).answer()
        assert said.text.startswith(expected), name
        assert said.text.endswith(question), name
    assert not [request for request in phone.requests_of("getFile") if request.status != 200]
    assert len(phone.requests_of("getFile")) == 2


def test_file_that_telegram_does_not_give_is_asked_for_again(phone, amina, serving):
    amina.say("/documents").answer()
    amina.tap("Ajouter un document").answer()
    amina.say("1").answer()
    phone.fault("server_error", times=3, method="getFile")
    assert amina.send_file("CV.pdf", pdf()).answer().text.startswith(NOT_CAME)
    phone.fault("server_error", times=2, method="getFile")
    assert "est gardé" in amina.send_file("CV.pdf", pdf()).answer().text


def test_too_many_files_within_an_hour_are_not_even_fetched(phone, amina, cast, serving):
    for _ in range(FILES_PER_HOUR):
        count_file(cast.amina)
    question = ask_for_a_file(amina)
    said = amina.send_file("CV.pdf", pdf()).answer().text
    assert said.startswith("Vous avez envoyé 20 fichiers en une heure. Attendez une heure, puis envoyez-le de nouveau.")
    assert said.endswith(question)
    assert phone.requests_of("getFile") == []
    assert Document.of(cast.amina, DocumentKind.CV) == [cast.cv]


def ask_for_a_file(amina) -> str:
    amina.say("/documents").answer()
    amina.tap("Ajouter un document").answer()
    return amina.say("1").answer().text


def test_cv_made_here_is_seen_as_a_picture(phone, amina, cast, serving):
    amina.say("/documents").answer()
    amina.tap("Ajouter un document").answer()
    amina.tap("Faire mon CV").answer()
    amina.tap("Faire mon CV").answer()
    for words in ("Un stage", "Rien", "Lycée", "Cuisiner", "Français", "Lire"):
        amina.say(words).answer()
    said = amina.say("1").answer()
    assert said.raw["photo"]
    assert said.text == "Voici votre CV. Gardez-le, ou changez ce que vous voulez."
    assert "est gardé" in amina.tap("Garder ce CV").answer().text
    assert len(Document.of(cast.amina, DocumentKind.CV)) == 2


def test_album_becomes_one_paper_and_is_answered_once(phone, amina, cast, serving, pause):
    amina.say("/documents").answer()
    pause.held.add(str(amina.id))
    amina.say("celui de mars")
    assert pause.begun.wait(10)
    for number in range(10):
        amina.send_photo(photo(300 + number, 400))
    phone.wait(lambda phone: len(phone.world.updates.pending) == 11)
    heard = len(amina.heard)
    pause.go.set()
    amina.wait(lambda amina: amina.last.text.startswith("J’ai reçu 10 pages."))
    assert len(amina.heard) == heard + 2
    amina.tap("Garder comme CV")
    amina.wait(lambda amina: "est gardé" in amina.last.text)
    assert Document.of(cast.amina, DocumentKind.CV)[-1].name.startswith("CV_")
