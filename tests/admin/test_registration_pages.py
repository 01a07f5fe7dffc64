"""Requests on the pages: validated, refused with a reason, decided once."""

import re

import pytest

from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.registrations import deciding
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration
from models.registrations.standing import Standing, standing_of
from tests.admin.candidates import pending
from tests.admin.conftest import nothing_changes
from tests.cast import Cast, candidate, put_pending


def test_validating_proposes_no_convention_to_who_had_none(cast: Cast, sign_in):
    newcomer = candidate("Lou", "Petit", cast.mission, cast.convention)
    put_pending(newcomer, cast.mission)
    Accompaniment.delete().where(Accompaniment.candidate == newcomer).execute()
    form = sign_in(cast.bruno).get(f"/candidates/{newcomer.id}/validate").text
    assert f'<option value="{cast.convention.id}">' in form
    assert re.findall(r'<option selected value="([^"]*)"', form) in ([], [""])


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


def test_who_validates_opens_the_one_they_follow_already(cast: Cast, sign_in):
    twin = candidate("Amina", "Diallo", cast.mission, cast.convention)
    put_pending(twin, cast.mission)
    page = sign_in(cast.bruno).get(f"/candidates/{twin.id}").text
    assert "Déjà connue : Amina Diallo." in page.replace("\u00a0", " ")
    assert f'href="/candidates/{cast.amina.id}"' in page
    assert "Une personne qui lui ressemble" not in page
