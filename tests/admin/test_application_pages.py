"""The page of an application, its verbs and its documents, by each person of the cast."""

import re
from datetime import timedelta
from itertools import product

import pytest

from models.applications import moves
from models.applications.application import Application, Gate, State
from models.database import today
from models.documents.document import Document, DocumentKind
from models.journal import Entry
from models.notices.notice import Notice
from models.people.staff import Staff
from tests.admin.conftest import nothing_changes
from tests.cast import Cast, staff

LATER = (today() + timedelta(days=20)).isoformat()
TYPED = {
    "validate": {},
    "send_back": {"gate_comment": "Corrigez la date."},
    "study": {},
    "accept": {"starts_on": LATER},
    "postpone": {"answer": "Nous gardons votre CV."},
    "refuse": {"answer": "Merci, pas cette fois.", "private_note": "Trop loin.", "reason": "1"},
    "cancel": {"answer": "Le magasin ferme."},
}
ROLES = {"bruno": ("validate", "send_back"), "chloe": ("study", "accept", "postpone", "refuse", "cancel")}


def test_employer_studies_and_colleagues_see_who(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    page = sign_in(cast.chloe).post(act(application, "study"), data=seen(application), follow_redirects=True)
    assert "Étudiée par Chloé Martin" in page.text


def test_whole_path_from_sent_to_accepted(cast: Cast, sign_in):
    application = cast.apply()
    assert sign_in(cast.bruno).post(act(application, "validate"), data=seen(application)).status_code == 303
    assert sign_in(cast.chloe).post(act(application, "study"), data=seen(application)).status_code == 303
    typed = {**seen(application), "starts_on": LATER, "answer": "À bientôt."}
    assert sign_in(cast.chloe).post(act(application, "accept"), data=typed).status_code == 303
    application = Application.get_by_id(application.id)
    assert (application.gate, application.state, application.answer) == (Gate.VALIDATED, State.ACCEPTED, "À bientôt.")


@pytest.mark.parametrize("verb", TYPED)
def test_every_verb_by_everyone_in_every_state(cast: Cast, sign_in, verb):
    application = cast.apply()
    for person in ("bruno", "chloe", "driss", "team"):
        staff, browser = getattr(cast, person), sign_in(getattr(cast, person))
        cases = product(State, Gate) if verb in ROLES.get(person, ()) else [(State.NEW, Gate.VALIDATED)]
        for state, gate in cases:
            application = put(application, state, gate)
            allowed = moves.may(Staff.get_by_id(staff.id), verb, application)
            before = counts()
            answer = browser.post(act(application, verb), data={**seen(application), **TYPED[verb]})
            now = Application.get_by_id(application.id)
            if allowed:
                assert verb in ROLES[person]
                assert answer.status_code == 303
                assert counts()[0] == before[0] + 1
            else:
                assert answer.status_code in (404, 409)
                assert (now.state, now.gate, counts()) == (state, gate, before)


def put(application: Application, state: State, gate: Gate) -> Application:
    Application.update(state=state, gate=gate).where(Application.id == application.id).execute()
    return Application.get_by_id(application.id)


def counts() -> tuple[int, int]:
    return Entry.select().count(), Notice.select().count()


@pytest.mark.parametrize("verb", TYPED)
def test_stranger_finds_no_application(cast: Cast, sign_in, verb):
    application = moves.validate(cast.apply(), cast.bruno)
    with nothing_changes():
        assert sign_in(cast.driss).get(f"/applications/{application.id}").status_code == 404
        assert sign_in(cast.driss).get(act(application, verb)).status_code == 404
        answer = sign_in(cast.driss).post(act(application, verb), data={**seen(application), **TYPED[verb]})
    assert answer.status_code == 404


def test_employer_finds_nothing_before_the_referent(cast: Cast, sign_in):
    application = cast.apply()
    assert sign_in(cast.chloe).get(f"/applications/{application.id}").status_code == 404
    assert "Amina" not in sign_in(cast.chloe).get("/applications/").text


def test_two_colleagues_answer_at_once(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    shown = seen(application)
    moves.study(application, staff("Nadia", "Colin", company=cast.bakery))
    with nothing_changes():
        answer = sign_in(cast.chloe).post(act(application, "postpone"), data={**shown, **TYPED["postpone"]})
    assert answer.status_code == 409
    assert "Cette candidature a changé entre-temps" in answer.text
    assert "Nous gardons votre CV." in answer.text


def test_withdrawn_meanwhile_nobody_is_said_to_have_answered(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    shown = seen(application)
    moves.withdraw(application, cast.amina)
    with nothing_changes():
        page = sign_in(cast.chloe).post(act(application, "postpone"), data={**shown, **TYPED["postpone"]}).text
    assert "Amina Diallo a retiré sa candidature." in page
    assert "Nous gardons votre CV." in page
    assert "déjà répondu" not in page


@pytest.mark.parametrize("verb", ["study", "postpone"])
def test_one_who_answered_in_another_tab_is_told_so(cast: Cast, sign_in, verb):
    application = moves.validate(cast.apply(), cast.bruno)
    shown = seen(application)
    moves.study(application, cast.chloe)
    browser = sign_in(cast.chloe)
    with nothing_changes():
        answer = browser.post(act(application, verb), data={**shown, **TYPED[verb]})
        opened = browser.get(act(application, verb), query_string=shown)
    assert answer.status_code == 409
    for page in (answer.text, opened.text):
        assert "a changé entre-temps. Relisez" not in page
    assert "Vous avez déjà répondu" in answer.text


def test_words_that_nobody_read_are_not_let_through(cast: Cast, sign_in):
    application, client = cast.apply(), sign_in(cast.bruno)
    page = client.get(f"/applications/{application.id}").text
    button = re.search(r'href="(/applications/\d+/validate[^"]*)"', page)[1].replace("&amp;", "&")
    moves.send_back(application, cast.bruno, "Précisez vos dates.")
    moves.correct(application, cast.amina, "Je suis libre dès lundi.", documents=[cast.cv])
    opened = client.get(button).text
    assert "Relire la candidature" in opened
    assert "<button" not in opened[opened.index("<main") :]
    with nothing_changes():
        assert client.post(button, data={"seen": button.partition("=")[2]}).status_code == 409


@pytest.mark.parametrize(
    ("verb", "typed", "sentence"),
    [
        ("accept", {"starts_on": "demain"}, "date"),
        ("accept", {"starts_on": "2001-01-01"}, "Choisissez un premier jour"),
        ("accept", {"starts_on": LATER, "ends_on": today().isoformat()}, "Le dernier jour vient après"),
        ("accept", {}, "Écrivez le premier jour."),
        ("refuse", {"answer": "Merci."}, "Choisissez un motif."),
        ("refuse", {"answer": "Merci.", "reason": "999"}, "valide"),
        ("refuse", {"reason": "1"}, "Écrivez une réponse au candidat."),
        ("refuse", {"reason": "1", "answer": "  "}, "Écrivez une réponse au candidat."),
        ("refuse", {"reason": "1", "answer": "\u202e\u202e"}, "Écrivez une réponse au candidat."),
        ("postpone", {"answer": "a" * 2001}, "2000 caractères au plus"),
        ("cancel", {"answer": "non"}, "Cette candidature est nouvelle."),
        ("postpone", {"answer": "oui", "seen": "forged"}, "Cette candidature a changé entre-temps"),
        ("postpone", {"answer": "oui", "seen": "-1"}, "Cette candidature a changé entre-temps"),
        ("postpone", {"answer": "oui", "seen": "9" * 30}, "Cette candidature a changé entre-temps"),
        ("postpone", {"answer": "oui", "seen": ""}, ""),
    ],
)
def test_wrong_words_are_told_and_change_nothing(cast: Cast, sign_in, verb, typed, sentence):
    application = moves.validate(cast.apply(), cast.bruno)
    with nothing_changes():
        answer = sign_in(cast.chloe).post(act(application, verb), data={**seen(application), **typed})
    assert answer.status_code in (409, 422)
    assert sentence in answer.text


def test_hidden_reason_is_not_offered_nor_taken(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    type(cast.reason).update(hidden=True).where(type(cast.reason).id == cast.reason.id).execute()
    assert cast.reason.label not in sign_in(cast.chloe).get(act(application, "refuse")).text
    typed = {**seen(application), **TYPED["refuse"], "reason": str(cast.reason.id)}
    with nothing_changes():
        assert sign_in(cast.chloe).post(act(application, "refuse"), data=typed).status_code == 422


def test_employer_sees_neither_the_word_to_the_referent_nor_the_file(cast: Cast, sign_in):
    application = moves.validate(cast.apply(note="J’ai une RQTH.", help_asked=True), cast.bruno)
    page = sign_in(cast.chloe).get(f"/applications/{application.id}").text
    assert "j’aime le pain" in page
    assert "CV.pdf" in page
    for secret in ("J’ai une RQTH", "demande de l’aide", "RQTH.pdf", "Voir le dossier", "2001", "Atouts"):
        assert secret not in page


def test_referent_sees_reason_note_and_word(cast: Cast, sign_in):
    application = moves.validate(cast.apply(note="Aidez-moi.", help_asked=True), cast.bruno)
    moves.refuse(application, cast.chloe, cast.reason, "Merci.", private_note="Trop loin.")
    page = sign_in(cast.bruno).get(f"/applications/{application.id}").text
    for words in ("Aidez-moi.", cast.reason.label, "Trop loin.", "Merci.", "Chloé Martin a décliné"):
        assert words in page


def test_team_sees_where_it_stands_and_not_what_was_written(cast: Cast, sign_in):
    application = moves.validate(cast.apply(note="Aidez-moi."), cast.bruno)
    page = sign_in(cast.team).get(f"/applications/{application.id}").text
    assert "Nouvelle candidature" in page
    for secret in ("j’aime le pain", "Aidez-moi.", "CV.pdf", "diallo@mail.example"):
        assert secret not in page


def test_employer_reads_no_application_that_is_withdrawn_until_it_is_reactivated(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    moves.postpone(application, cast.chloe, "Nous gardons votre CV.")
    moves.withdraw(application, cast.amina)
    address, document = f"/applications/{application.id}", f"/applications/{application.id}/documents/{cast.cv.id}/open"
    page = sign_in(cast.chloe).get(address).text
    assert "ne sont plus montrés" in page
    for hidden in ("j’aime le pain", "CV.pdf", "diallo@mail.example", "Nous gardons votre CV."):
        assert hidden not in page
    with nothing_changes():
        assert sign_in(cast.chloe).post(document).status_code == 404
    assert "j’aime le pain" in sign_in(cast.bruno).get(address).text
    moves.reactivate(application, cast.amina)
    assert "j’aime le pain" in sign_in(cast.chloe).get(address).text
    assert sign_in(cast.chloe).post(document).status_code == 200


@pytest.mark.parametrize("who", ["bruno", "chloe", "team"])
def test_page_says_what_the_offer_is(cast: Cast, sign_in, who):
    application = moves.validate(cast.apply(), cast.bruno)
    page = sign_in(getattr(cast, who)).get(f"/applications/{application.id}").text
    for words in ("Vous apprenez un métier.", "Apprentissage", "Lyon (69001)", cast.offer.reference):
        assert words in page


def test_written_words_are_escaped(cast: Cast, sign_in):
    application = cast.apply(note="<script>alert(1)</script>")
    page = sign_in(cast.bruno).get(f"/applications/{application.id}").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_opening_a_document_is_journalled(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    answer = sign_in(cast.chloe).post(f"/applications/{application.id}/documents/{cast.cv.id}/open")
    assert answer.data.startswith(b"%PDF")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    line = Entry.select().order_by(Entry.id.desc()).get()
    assert (line.verb, line.subject_kind, line.subject_id, line.actor_id) == (
        "open",
        "document",
        cast.cv.id,
        cast.chloe.id,
    )


@pytest.mark.parametrize("person", ["driss", "team"])
def test_nobody_else_opens_a_document(cast: Cast, sign_in, person):
    application = moves.validate(cast.apply(), cast.bruno)
    with nothing_changes():
        answer = sign_in(getattr(cast, person)).post(f"/applications/{application.id}/documents/{cast.cv.id}/open")
    assert answer.status_code == 404


def test_only_what_was_sent_can_be_opened(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    other = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    with nothing_changes():
        for number in (other.id, 999_999, "abc", "9" * 30):
            answer = sign_in(cast.chloe).post(f"/applications/{application.id}/documents/{number}/open")
            assert answer.status_code == 404


def test_an_id_that_is_none_is_not_found(cast: Cast, sign_in):
    for id in ("abc", "0", "-1", "9" * 12, "9" * 40, "1.5", "٣", "%00", "1;drop"):
        assert sign_in(cast.bruno).get(f"/applications/{id}").status_code == 404


def act(application: Application, verb: str) -> str:
    return f"/applications/{application.id}/{verb}"


def seen(application: Application) -> dict[str, int]:
    """What the form of a verb carries, as the page shows it now."""
    return {"seen": Application.get_by_id(application.id).revision}
