"""Files, registrations and invitations of candidates, by each person of the cast."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.accounts.invitation import Invitation
from models.conversations.conversation import TELEGRAM, Conversation
from models.documents.document import Document, DocumentKind
from models.journal import Entry
from models.notices.notice import Notice
from models.offers.kinds import Domain, Level
from models.people import profile
from models.people.answer import Answer
from models.people.candidate import Candidate, Civility
from models.profiles.parts import part_called, write_part
from models.profiles.sought import Seeking
from models.questions import Question
from models.refusal import Refused
from models.registrations import deciding, joining
from models.registrations.accompaniment import Accompaniment
from models.registrations.help import Why, ask_for_help
from models.registrations.joining import invite_candidate
from models.registrations.registration import Registration
from models.registrations.standing import Standing, standing_of
from tests.admin.conftest import counted, nothing_changes, type_password
from tests.cast import PDF, Cast, candidate, put_pending, staff

TYPED = {"first_name": "Léa", "last_name": "N’Diaye", "email": "lea@mail.example", "birth_date": "2004-02-29"}


def pending(cast: Cast) -> Candidate:
    put_pending(cast.amina, cast.mission)
    return cast.amina


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


def test_validating_proposes_no_convention_to_who_had_none(cast: Cast, sign_in):
    newcomer = candidate("Lou", "Petit", cast.mission, cast.convention)
    put_pending(newcomer, cast.mission)
    Accompaniment.delete().where(Accompaniment.candidate == newcomer).execute()
    form = sign_in(cast.bruno).get(f"/candidates/{newcomer.id}/validate").text
    assert f'<option value="{cast.convention.id}">' in form
    assert re.findall(r'<option selected value="([^"]*)"', form) in ([], [""])


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


def test_referent_validates_a_registration(cast: Cast, sign_in):
    candidate = pending(cast)
    typed = {"convention": str(cast.convention.id)}
    assert sign_in(cast.bruno).post(f"/candidates/{candidate.id}/validate", data=typed).status_code == 303
    assert standing_of(candidate) == Standing.ACTIVE
    assert Notice.get(Notice.candidate == candidate).kind == "account_validate"


def test_referent_refuses_a_registration_and_says_why(cast: Cast, sign_in):
    candidate = pending(cast)
    typed = {"reason": "Vous habitez loin."}
    assert sign_in(cast.bruno).post(f"/candidates/{candidate.id}/refuse", data=typed).status_code == 303
    assert standing_of(candidate) == Standing.REFUSED
    assert Registration.latest_of(candidate).refusal == "Vous habitez loin."


@pytest.mark.parametrize("reason", ["", "   ", "\u202e", "a" * 2001])
def test_refusal_needs_its_reason(cast: Cast, sign_in, reason):
    candidate = pending(cast)
    with nothing_changes():
        answer = sign_in(cast.bruno).post(f"/candidates/{candidate.id}/refuse", data={"reason": reason})
    assert answer.status_code in (409, 422)


def test_second_colleague_is_told_that_it_is_decided(cast: Cast, sign_in):
    put_pending(cast.amina, cast.mission)
    deciding.validate(cast.amina, cast.bruno)
    with nothing_changes():
        answer = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/validate")
    assert answer.status_code == 409
    assert "a déjà reçu une réponse" in answer.text


def test_look_alikes_are_pointed_out(cast: Cast, sign_in):
    candidate = pending(cast)
    Candidate.update(email=candidate.email).where(Candidate.id == cast.other_candidate.id).execute()
    page = sign_in(cast.bruno).get(f"/candidates/{candidate.id}").text
    assert "Une personne qui lui ressemble" in page
    assert "Zoé" not in page


ALIKE = {"first_name": "AMINA", "last_name": "diallo", "email": "autre@mail.example", "birth_date": "2001-05-04"}


def test_day_that_there_is_not_is_told_so_beside_it(cast: Cast, sign_in):
    typed = {**TYPED, "birth_date": "2001-02-30", "establishment": str(cast.mission.id), "convention": ""}
    with nothing_changes():
        answer = sign_in(cast.bruno).post("/candidates/new", data=typed)
    assert answer.status_code == 422
    assert 'id="birth_date-error">Cette date n’est pas correcte.' in answer.text
    assert 'value="2001-02-30"' in answer.text


@pytest.mark.parametrize("alike", [ALIKE, {**TYPED, "email": "Diallo@mail.example"}])
def test_someone_known_is_asked_about_before_a_second_one_exists(cast: Cast, sign_in, alike):
    browser, typed = sign_in(cast.bruno), {**alike, "establishment": str(cast.mission.id), "convention": ""}
    with nothing_changes():
        answer = browser.post("/candidates/new", data=typed)
    assert answer.status_code == 422
    assert "Déjà connue : Amina Diallo." in answer.text.replace("\u00a0", " ")
    assert f'href="/candidates/{cast.amina.id}"' in answer.text
    assert f'value="{typed["last_name"]}"' in answer.text
    assert browser.post("/candidates/new", data={**typed, "is_another": "yes"}).status_code == 303
    assert Candidate.select().count() == 3


def test_of_someone_known_elsewhere_one_learns_nothing_but_that(cast: Cast, sign_in):
    typed = {**TYPED, "email": cast.other_candidate.email, "establishment": str(cast.mission.id), "convention": ""}
    browser = sign_in(cast.bruno)
    with nothing_changes():
        answer = browser.post("/candidates/new", data=typed)
    assert answer.status_code == 422
    assert 'id="email-error">Cette adresse est déjà connue dans un autre établissement.' in answer.text
    assert not [known for known in ("Zoé", "Cap emploi", "/candidates/2") if known in answer.text]
    assert f'value="{typed["last_name"]}"' in answer.text
    assert browser.post("/candidates/new", data={**typed, "is_another": "yes"}).status_code == 303


def test_addresses_known_elsewhere_are_told_to_one_person_a_few_times_an_hour(cast: Cast, sign_in, clock, caplog):
    caplog.set_level("INFO", "tremplin.security")
    typed = {**TYPED, "email": cast.other_candidate.email, "establishment": str(cast.mission.id), "convention": ""}
    browser, told = sign_in(cast.bruno), "connue dans un autre établissement. Vérifiez"
    for _ in range(10):
        assert told in browser.post("/candidates/new", data=typed).text
    for email in (typed["email"], "nobody@demo.example"):
        with nothing_changes():
            answer = browser.post("/candidates/new", data={**typed, "email": email})
        assert (answer.status_code, told in answer.text, "Attendez une heure" in answer.text) == (422, False, True)
        assert f'value="{email}"' in answer.text
    assert caplog.messages[-1] == f"known_elsewhere account={cast.bruno.id} network=127.0.0.0/24 result=locked_out"
    clock.shift(timedelta(hours=1))
    assert told in sign_in(cast.bruno).post("/candidates/new", data=typed).text


def test_other_answers_of_that_form_do_not_count(cast: Cast, sign_in):
    browser = sign_in(cast.bruno)
    typed = {**TYPED, "establishment": str(cast.mission.id), "convention": ""}
    for number in range(12):
        assert browser.post("/candidates/new", data={**typed, "email": cast.bruno.email}).status_code == 422
        new = {**typed, "email": f"new{number}@demo.example", "last_name": f"Nouveau{chr(97 + number)}"}
        assert browser.post("/candidates/new", data=new).status_code == 303


def test_who_validates_opens_the_one_they_follow_already(cast: Cast, sign_in):
    twin = candidate("Amina", "Diallo", cast.mission, cast.convention)
    put_pending(twin, cast.mission)
    page = sign_in(cast.bruno).get(f"/candidates/{twin.id}").text
    assert "Déjà connue : Amina Diallo." in page.replace("\u00a0", " ")
    assert f'href="/candidates/{cast.amina.id}"' in page
    assert "Une personne qui lui ressemble" not in page


def test_address_of_a_professional_is_refused_beside_its_field(cast: Cast, sign_in):
    for staff_member in (cast.bruno, cast.driss):
        typed = {**TYPED, "email": staff_member.email.upper(), "establishment": str(cast.mission.id), "convention": ""}
        with nothing_changes():
            answer = sign_in(cast.bruno).post("/candidates/new", data=typed)
        assert answer.status_code == 422
        assert re.search(r'id="email-error">Cette adresse est celle d’un compte professionnel', answer.text)


def test_created_candidate_has_a_link_and_its_picture(cast: Cast, sign_in):
    typed = {**TYPED, "establishment": str(cast.mission.id), "convention": str(cast.convention.id)}
    page = sign_in(cast.bruno).post("/candidates/new", data=typed, follow_redirects=True).text
    invitation = Invitation.get()
    assert f"tremplin_bot?start={invitation.code}" in page
    assert "<svg" in page
    assert Candidate.get_by_id(invitation.candidate_id).search_name == "lea n diaye"


def test_writing_someone_in_and_inviting_them_are_one_act(cast: Cast, sign_in):
    typed = {**TYPED, "establishment": str(cast.mission.id), "convention": str(cast.convention.id)}
    sign_in(cast.bruno).post("/candidates/new", data=typed)
    created, invited = Entry.select().order_by(Entry.id.desc()).limit(2)[::-1]
    assert (created.verb, invited.verb) == ("create", "invite")
    assert created.act == invited.act


def test_one_who_cannot_be_invited_is_not_written_in_either(cast: Cast, sign_in, monkeypatch):
    def refuse(by, candidate):
        raise Refused("not_yours")

    monkeypatch.setattr(joining, "invite_candidate", refuse)
    typed = {**TYPED, "establishment": str(cast.mission.id), "convention": ""}
    with nothing_changes():
        assert sign_in(cast.bruno).post("/candidates/new", data=typed).status_code == 422


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"first_name": ""}, "Écrivez le prénom."),
        ({"first_name": "<b>Léa</b>"}, "sans balise"),
        ({"last_name": "😀"}, "sans emoji"),
        ({"email": "lea"}, "pas correcte"),
        ({"birth_date": "2025-01-01"}, "entre 14 et 100 ans"),
        ({"birth_date": "hier"}, "date"),
        ({"establishment": "other"}, "valide"),
        ({"establishment": "abc"}, "valide"),
        ({"convention": "999"}, "valide"),
    ],
)
def test_wrong_facts_create_nobody(cast: Cast, sign_in, typed, sentence):
    facts = {**TYPED, "establishment": str(cast.mission.id), "convention": "", **typed}
    facts["establishment"] = facts["establishment"].replace("other", str(cast.other_mission.id))
    with nothing_changes():
        answer = sign_in(cast.bruno).post("/candidates/new", data=facts)
    assert answer.status_code == 422
    assert sentence in answer.text


def test_new_invitation_replaces_the_former(cast: Cast, sign_in):
    former = invite_candidate(cast.bruno, cast.amina)
    page = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/invite", follow_redirects=True).text
    assert former.code not in page
    assert not Invitation.get_by_id(former.id).is_open
    assert re.search(r"start=\d+-", page)


def test_invitation_of_someone_who_uses_a_chat_is_made_once_confirmed(cast: Cast, sign_in):
    Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}/invite"
    with nothing_changes():
        warned = browser.post(address)
    assert warned.status_code == 422
    assert "Amina Diallo utilise déjà Tremplin sur un téléphone" in warned.text.replace("\u00a0", " ")
    assert 'name="csrf_token"' in warned.text
    assert "son adresse e-mail a changé" not in warned.text
    assert browser.post(address, data={"is_sure": "yes"}).status_code == 303
    assert Invitation.select().count() == 1


@pytest.mark.parametrize(("days", "is_doubtful"), [(0, True), (29, True), (31, False)])
def test_warning_is_stronger_where_the_address_changed_lately(cast: Cast, sign_in, clock, days, is_doubtful):
    Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    write_part(cast.amina, cast.amina, part_called("contacts"), {"email": "new@mail.example"})
    clock.shift(timedelta(days=days))
    warned = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/invite").text
    assert ("son adresse e-mail a changé" in warned) == is_doubtful


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
