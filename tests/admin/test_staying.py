"""The link in the mail keeps an account, by a press only."""

from datetime import timedelta

import pytest

from models.database import today
from models.people.candidate import Candidate
from models.privacy.inactivity import stay_code
from tests.acts import everything
from tests.cast import Cast


@pytest.fixture
def silent(cast: Cast) -> Candidate:
    silence = {"active_on": today() - timedelta(days=700), "leaving_told_on": today()}
    Candidate.update(silence).where(Candidate.id == cast.amina.id).execute()
    return Candidate.get_by_id(cast.amina.id)


def test_opening_the_link_keeps_nothing_and_names_nobody(silent, app):
    before = everything()
    page = app.test_client().get(f"/mails/stay/{stay_code(silent)}")
    assert "Ce compte sera effacé." in page.text
    assert "Amina" not in page.text
    assert everything() == before


def test_press_keeps_the_account(silent, app):
    answer = app.test_client().post(f"/mails/stay/{stay_code(silent)}", follow_redirects=True)
    assert "Votre compte reste ouvert." in answer.text
    after = Candidate.get_by_id(silent.id)
    assert (after.active_on, after.leaving_told_on) == (today(), None)


def test_forged_link_keeps_nothing(silent, app):
    before = everything()
    answer = app.test_client().post(f"/mails/stay/{silent.id}-forged")
    assert answer.status_code in (404, 409)
    assert everything() == before
