"""A candidate's page: the file opens by a press that is journalled, to those who may, for a while."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.database import today
from models.documents.document import Document, DocumentKind
from models.journal import Entry
from models.offers.kinds import Domain, Level
from models.people import profile
from models.people.answer import Answer
from models.people.candidate import Candidate, Civility
from models.privacy.sleeping import sleep
from models.profiles.parts import part_called, write_part
from models.profiles.sought import Seeking
from models.questions import Question
from models.registrations.help import Why, ask_for_help
from tests.admin.conftest import counted, nothing_changes, type_password
from tests.cast import PDF, Cast, staff


def test_file_opens_by_a_press_that_is_journalled(cast: Cast, sign_in):
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    with nothing_changes():
        closed = browser.get(address).text
    assert "diallo@mail.example" not in closed
    opened = browser.post(f"{address}/open", follow_redirects=True).text
    for words in ("diallo@mail.example", "RQTH.pdf", "04/05/2001", "Bruno Morel a ouvert le dossier"):
        assert words in opened
    line = Entry.select().order_by(Entry.id.desc()).get()
    assert (line.verb, line.subject_kind, line.subject_id, line.actor_id) == (
        "open", "candidate", cast.amina.id, cast.bruno.id,
    )  # fmt: skip


def test_opening_a_file_is_told_where_screen_readers_go(cast: Cast, sign_in):
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    opened = browser.post(f"{address}/open", follow_redirects=True).text
    told = re.search(r'<p[^>]*role="status"[^>]*data-focus>([^<]*)', opened)
    assert told
    assert told[1] == "Le dossier est ouvert. Cette consultation est notée."
    assert "Le dossier est ouvert" not in browser.get(address).text


SEARCH = (
    "Apprentissage, Emploi",
    "Hôtellerie, restauration, tourisme",
    "Acheteur, acheteuse (État), aide boulangère",
    "Bordeaux (Gironde)",
    "Devenir boulangère.",
)


def with_search(candidate: Candidate) -> None:
    """What she looks for, as she says it in the chat."""
    sought = {"seeks": [Seeking.APPRENTICESHIP, Seeking.JOB], "domain": Domain.HOSPITALITY}
    write_part(candidate, candidate, part_called("sought"), {**sought, "metiers": ["FP2ACH02", "=aide boulangère"]})
    write_part(candidate, candidate, part_called("availability"), {"zones": ["commune:33063"]})
    write_part(candidate, candidate, part_called("project"), {"level": Level.CAP, "project": "Devenir boulangère."})


def test_referent_reads_what_someone_looks_for_once_the_file_is_open(cast: Cast, sign_in):
    with_search(cast.amina)
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    assert not any(words in browser.get(address).text for words in SEARCH)
    opened = browser.post(f"{address}/open", follow_redirects=True).text
    assert all(words in opened for words in SEARCH)


def test_team_opens_a_file_without_what_someone_looks_for(cast: Cast, sign_in):
    with_search(cast.amina)
    opened = sign_in(cast.team).post(f"/candidates/{cast.amina.id}/open", follow_redirects=True).text
    assert "diallo@mail.example" in opened
    assert not any(words in opened for words in SEARCH)


@pytest.mark.parametrize("who", ["driss", "chloe"])
def test_stranger_reads_nothing_of_what_someone_looks_for(cast: Cast, sign_in, who: str):
    with_search(cast.amina)
    cast.apply()
    browser = sign_in(getattr(cast, who))
    pages = [browser.get("/candidates/"), browser.get(f"/candidates/{cast.amina.id}"), browser.get("/applications/")]
    assert pages[1].status_code in (403, 404)
    assert browser.post(f"/candidates/{cast.amina.id}/open").status_code in (403, 404)
    assert not any(words in page.text for page in pages for words in SEARCH)


def test_who_follows_a_candidate_is_read_once_for_the_page(cast: Cast, sign_in):
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    browser.post(f"{address}/open")
    with counted() as made:
        browser.get(address)
    read = [sum(f'FROM "{table}" AS "t1"' in sql for sql in made) for table in ("accompaniment", "registration")]
    # The rule on invitations asks again for itself.
    assert read == [2, 1]


def test_who_asked_for_help_is_seen_by_their_referent_before_the_file_is_opened(cast: Cast, sign_in):
    address = f"/candidates/{cast.amina.id}"
    assert "Demande d’aide" not in sign_in(cast.bruno).get(address).text
    ask_for_help(cast.amina, Why.NO_CV)
    assert "cette personne n’a pas de CV" in sign_in(cast.bruno).get(address).text
    assert "Demande d’aide" not in sign_in(cast.team).get(address).text


def test_opened_file_closes_after_a_quarter_of_an_hour(cast: Cast, sign_in, clock):
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    browser.post(f"{address}/open")
    clock.shift(timedelta(minutes=16))
    assert "diallo@mail.example" not in browser.get(address).text


def test_file_that_a_colleague_opened_in_this_browser_is_not_open(cast: Cast, sign_in):
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    colleague = staff("Nadia", "Colin", establishment=cast.mission)
    browser.post(f"{address}/open")
    browser.post("/logout")
    type_password(browser, colleague.email)
    assert "Ouvrir le dossier" in browser.get(address).text
    assert cast.amina.email not in browser.get(address).text


def test_other_documents_open_for_referents_with_the_file_open(cast: Cast, sign_in):
    document = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    with nothing_changes():
        assert browser.post(f"{address}/documents/{document.id}/open").status_code == 404
    browser.post(f"{address}/open")
    assert browser.post(f"{address}/documents/{document.id}/open").data == PDF


def test_other_documents_stay_closed_to_the_team(cast: Cast, sign_in):
    document = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    browser, address = sign_in(cast.team), f"/candidates/{cast.amina.id}"
    opened = browser.post(f"{address}/open", follow_redirects=True).text
    assert ("CV.pdf" in opened, document.name in opened) == (True, False)
    with nothing_changes():
        assert browser.post(f"{address}/documents/{document.id}/open").status_code == 404


@pytest.mark.parametrize("person", ["chloe", "driss"])
def test_nobody_else_finds_the_file(cast: Cast, sign_in, person):
    browser = sign_in(getattr(cast, person))
    with nothing_changes():
        for way in ("open", "validate", "refuse", "invite"):
            assert browser.post(f"/candidates/{cast.amina.id}/{way}", data={"reason": "x"}).status_code == 404
        assert browser.get(f"/candidates/{cast.amina.id}").status_code == 404
    assert "Amina" not in browser.get("/candidates/").text


@pytest.mark.parametrize(
    ("like", "kept", "read"),
    [
        (profile.FIRST_NAME, "Mina <3", "Mina &lt;3"),
        (profile.BIRTH_DATE, date(2026, 3, 2), "02/03/2026"),
        (profile.CIVILITY, Civility.MADAM, "Madame"),
        (replace(profile.CIVILITY, options=lambda: [("b", "Permis B")]), "b", "Permis B"),
    ],
    ids=["words", "a day", "a choice of ours", "a choice among rows"],
)
def test_file_shows_the_answers_to_questions_that_were_added(
    cast: Cast, sign_in, monkeypatch: pytest.MonkeyPatch, like: Question, kept: object, read: str
):
    monkeypatch.setattr(
        profile, "QUESTIONS", (*profile.QUESTIONS, replace(like, name="added", words="question-first-name"))
    )
    Answer.keep(cast.amina, "added", kept)
    client = sign_in(cast.bruno)
    client.post(f"/candidates/{cast.amina.id}/open")
    assert f'<dd class="written">{read}</dd>' in client.get(f"/candidates/{cast.amina.id}").text


@pytest.mark.parametrize(
    ("begin", "said"),
    [
        (lambda candidate: sleep(candidate), "en sommeil aujourd’hui"),
        (lambda candidate: Candidate.update(leaving_told_on=today()).execute(), "Son compte sera bientôt effacé."),
    ],
)
def test_account_at_rest_or_about_to_end_is_said_to_its_referents_alone(cast: Cast, sign_in, begin, said):
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    assert said not in browser.get(address).text
    begin(cast.amina)
    assert said in browser.get(address).text
    assert said not in sign_in(cast.team).get(address).text
