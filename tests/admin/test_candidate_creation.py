"""Someone is written in by a referent, once, and invited in the same act."""

import re
from datetime import timedelta

import pytest

from models.accounts.invitation import Invitation
from models.conversations.conversation import TELEGRAM, Conversation
from models.journal import Entry
from models.people.candidate import Candidate
from models.refusal import Refused
from models.registrations import joining
from models.registrations.joining import invite_candidate
from tests.admin.candidates import TYPED
from tests.admin.conftest import nothing_changes
from tests.cast import Cast
from tests.models.chats import confirms

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
    chat = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    confirms(cast.amina, chat, "new@mail.example")
    clock.shift(timedelta(days=days))
    warned = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/invite").text
    assert ("son adresse e-mail a changé" in warned) == is_doubtful
