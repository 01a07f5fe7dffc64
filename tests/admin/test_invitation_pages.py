"""An invitation on the pages: read by anyone who has it, used once, for a good password."""

from datetime import timedelta

import pytest

from models.accounts.invitation import Invitation
from models.database import now
from models.registrations.joining import invite_candidate
from tests.admin.coming_in import NEW, TWICE, invite
from tests.admin.conftest import nothing_changes, type_password
from tests.cast import Cast


def test_invited_colleague_chooses_a_password_and_is_in(cast: Cast, app):
    invitation, client = invite(cast), app.test_client()
    page = client.get(f"/invitations/{invitation.code}").text
    assert "ines@demo.example" in page
    assert "vous rejoignez Mission locale de Lyon" in page
    assert client.post(f"/invitations/{invitation.code}", data=TWICE).status_code == 303
    assert "Bonjour Inès" in client.get("/").text
    assert client.get("/candidates/").status_code == 200
    assert type_password(app.test_client(), "ines@demo.example", NEW).status_code == 302


def test_reading_an_invitation_spends_nothing(cast: Cast, app):
    invitation = invite(cast)
    with nothing_changes():
        app.test_client().get(f"/invitations/{invitation.code}")


def test_invitation_serves_once(cast: Cast, app):
    invitation = invite(cast)
    app.test_client().post(f"/invitations/{invitation.code}", data=TWICE)
    with nothing_changes():
        answer = app.test_client().post(f"/invitations/{invitation.code}", data=TWICE)
    assert answer.status_code == 409
    assert "a déjà servi" in answer.text


def test_old_invitation_is_told_so(cast: Cast, app):
    invitation = invite(cast)
    Invitation.update(expires_at=now() - timedelta(seconds=1)).execute()
    assert "trop ancienne" in app.test_client().get(f"/invitations/{invitation.code}").text


def test_candidates_invitation_opens_no_account(cast: Cast, app):
    invitation = invite_candidate(cast.bruno, cast.amina)
    with nothing_changes():
        for answer in (
            app.test_client().get(f"/invitations/{invitation.code}"),
            app.test_client().post(f"/invitations/{invitation.code}", data=TWICE),
        ):
            assert "n’est pas correct" in answer.text


@pytest.mark.parametrize("page", ["invitations", "reset"])
def test_forged_codes_are_told_in_a_sentence(cast: Cast, app, page):
    invite(cast)
    for code in ("1-x", "x", "999999-abc", "1-" + "A" * 24, "😀", "1" * 80, "-", "٣-x", "%E2%80%AE"):
        with nothing_changes():
            answer = app.test_client().get(f"/{page}/{code}")
        assert answer.status_code == 409
        assert "Demandez un nouveau lien." in answer.text


@pytest.mark.parametrize(
    ("password", "again", "sentence"),
    [
        ("trop court", "trop court", "12 caractères au moins"),
        ("", "", "Remplissez ce champ."),
        ("a" * 129, "a" * 129, "128 caractères au plus"),
        ("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "Choisissez quatre mots sans lien entre eux."),
        ("ines@demo.example", "ines@demo.example", "trop facile à deviner"),
        (NEW, NEW + "!", "Les deux mots de passe sont différents."),
    ],
)
def test_poor_passwords_are_refused(cast: Cast, app, password, again, sentence):
    invitation = invite(cast)
    with nothing_changes():
        answer = app.test_client().post(f"/invitations/{invitation.code}", data={"password": password, "again": again})
    assert answer.status_code in (409, 422)
    assert sentence in answer.text
    assert password not in answer.text or len(password) < 3 or "@" in password
