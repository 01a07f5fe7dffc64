"""Who accompanies whom: the convention that a referent chooses, the referent who is named, what a file says of both."""

import re

import pytest
from flask.testing import FlaskClient

from models.database import now
from models.organisations.convention import Convention
from models.organisations.establishment import Participation
from models.people.candidate import Candidate
from models.registrations.accompaniment import Accompaniment
from models.registrations.standing import Standing, standing_of
from tests.admin.conftest import nothing_changes
from tests.cast import Cast, put_pending, put_refused, staff


def selected(browser: FlaskClient, address: str) -> list[str]:
    """What each list of choices shows chosen beforehand."""
    return re.findall(r"<option selected[^>]*>([^<]*)<", browser.get(address).text)


def second_convention(cast: Cast) -> Convention:
    made = Convention.create(name="Passerelle")
    Participation.create(convention=made, establishment=cast.mission)
    return made


def test_referent_chooses_the_convention_when_validating(cast: Cast, sign_in):
    put_pending(cast.amina, cast.mission)
    chosen = second_convention(cast)
    answer = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/validate", data={"convention": str(chosen.id)})
    begun = Accompaniment.of(cast.amina)
    assert answer.status_code == 303
    assert (begun.convention, begun.referent, begun.establishment) == (chosen, cast.bruno, cast.mission)


def test_referent_may_validate_under_no_convention(cast: Cast, sign_in):
    put_pending(cast.amina, cast.mission)
    assert sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/validate", data={"convention": ""}).status_code == 303
    assert Accompaniment.of(cast.amina).convention is None


@pytest.mark.parametrize(
    ("convention", "sentence"),
    [("other", "ne participe pas à cette convention"), ("999", "valide"), ("abc", "valide"), ("1;drop", "valide")],
)
def test_convention_that_cannot_be_chosen_lets_nobody_in(cast: Cast, sign_in, convention, sentence):
    put_pending(cast.amina, cast.mission)
    elsewhere = Convention.create(name="Ailleurs")
    typed = {"convention": convention.replace("other", str(elsewhere.id))}
    with nothing_changes():
        answer = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/validate", data=typed)
    assert answer.status_code in (409, 422)
    assert sentence in answer.text


def test_age_limit_of_the_convention_is_told_beside_it(cast: Cast, sign_in):
    put_pending(cast.amina, cast.mission)
    Convention.update(under_age=20).execute()
    with nothing_changes():
        answer = sign_in(cast.bruno).post(
            f"/candidates/{cast.amina.id}/validate", data={"convention": str(cast.convention.id)}
        )
    assert answer.status_code == 409
    assert '<a href="#convention">' in answer.text
    assert "pour les moins de 20 ans" in answer.text


def test_referent_changes_convention_and_referent(cast: Cast, sign_in):
    colleague, chosen = staff("Nadia", "Colin", establishment=cast.mission), second_convention(cast)
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}/accompaniment"
    assert selected(browser, address)[0] == "Atouts pour tous"
    typed = {"convention": str(chosen.id), "referent": str(colleague.id)}
    assert browser.post(address, data=typed).status_code == 303
    now = Accompaniment.of(cast.amina)
    assert (now.convention, now.referent) == (chosen, colleague)
    assert selected(browser, address) == ["Passerelle", "Nadia Colin"]
    file = browser.post(f"/candidates/{cast.amina.id}/open", follow_redirects=True).text
    for words in ("<dd>Passerelle</dd>", "<dd>Nadia Colin</dd>"):
        assert words in file


def test_change_is_told_in_the_history_by_who_made_it(cast: Cast, sign_in):
    browser = sign_in(cast.bruno)
    typed = {"convention": "", "referent": str(cast.bruno.id)}
    browser.post(f"/candidates/{cast.amina.id}/accompaniment", data=typed)
    file = browser.post(f"/candidates/{cast.amina.id}/open", follow_redirects=True).text
    assert "Bruno Morel a changé l’accompagnement." in file


@pytest.mark.parametrize(
    "typed", [{"referent": "driss"}, {"referent": "999"}, {"referent": "abc"}, {"convention": "9"}]
)
def test_wrong_choices_change_nothing(cast: Cast, sign_in, typed):
    facts = {"convention": str(cast.convention.id), "referent": "", **typed}
    facts["referent"] = facts["referent"].replace("driss", str(cast.driss.id))
    with nothing_changes():
        answer = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/accompaniment", data=facts)
    assert answer.status_code == 422


def test_convention_of_another_place_changes_nothing(cast: Cast, sign_in):
    elsewhere = Convention.create(name="Ailleurs")
    typed = {"convention": str(elsewhere.id), "referent": ""}
    with nothing_changes():
        answer = sign_in(cast.bruno).post(f"/candidates/{cast.amina.id}/accompaniment", data=typed)
    assert answer.status_code == 409
    assert "ne participe pas à cette convention" in answer.text


def test_nothing_can_be_changed_of_whom_nobody_accompanies_yet(cast: Cast, sign_in):
    put_pending(cast.amina, cast.mission)
    browser, address = sign_in(cast.bruno), f"/candidates/{cast.amina.id}"
    assert f"{address}/accompaniment" not in browser.get(address).text
    with nothing_changes():
        assert browser.get(f"{address}/accompaniment").status_code == 409
        assert browser.post(f"{address}/accompaniment", data={"convention": "", "referent": ""}).status_code == 409


def test_list_says_where_each_stands_and_where(cast: Cast, sign_in):
    put_refused(cast.amina, cast.mission)
    rows = sign_in(cast.team).get("/candidates/").text.split("<tr>")
    (amina,) = [row for row in rows if "Amina Diallo" in row]
    (zoe,) = [row for row in rows if "Zoé Petit" in row]
    assert ("Inscription refusée" in amina, "Mission locale de Lyon" in amina) == (True, True)
    assert ("Compte actif" in zoe, "Cap emploi de Lille" in zoe) == (True, True)


@pytest.mark.parametrize("standing", Standing)
def test_list_is_narrowed_to_those_who_stand_so(cast: Cast, sign_in, standing):
    put_pending(cast.amina, cast.mission)
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.other_candidate).execute()
    shown = sign_in(cast.team).get("/candidates/", query_string={"state": standing}).text
    for person in (cast.amina, cast.other_candidate):
        assert (str(person) in shown) == (standing_of(person) == standing)


def test_who_left_is_no_longer_of_the_place_that_accompanied_them(cast: Cast, sign_in):
    Accompaniment.update(ended_at=Accompaniment.began_at).where(Accompaniment.candidate == cast.amina).execute()
    assert sign_in(cast.bruno).get(f"/candidates/{cast.amina.id}").status_code == 404
    assert "Accompagnement terminé" in sign_in(cast.team).get(f"/candidates/{cast.amina.id}").text


def test_file_says_why_a_registration_was_refused(cast: Cast, sign_in):
    put_refused(cast.amina, cast.mission, "Vous habitez loin.")
    browser = sign_in(cast.bruno)
    assert "Vous habitez loin." not in browser.get(f"/candidates/{cast.amina.id}").text
    assert "Vous habitez loin." in browser.post(f"/candidates/{cast.amina.id}/open", follow_redirects=True).text


def test_person_without_an_address_has_a_whole_file_and_resembles_nobody_for_that(cast: Cast, sign_in):
    put_pending(cast.amina, cast.mission)
    Candidate.update(email=None).execute()
    browser = sign_in(cast.bruno)
    assert "Une personne qui lui ressemble" not in browser.get(f"/candidates/{cast.amina.id}").text
    file = browser.post(f"/candidates/{cast.amina.id}/open", follow_redirects=True)
    assert file.status_code == 200
    assert "mailto:" not in file.text
