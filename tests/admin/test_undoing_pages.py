"""An employer takes an answer back from its page: by a button, without script, for two minutes."""

import re
from datetime import timedelta

import pytest

from models.applications import moves
from models.applications.application import Application, State
from models.database import today
from models.journal import history
from models.notices.notice import Notice
from settings import settings
from tests.admin.conftest import nothing_changes
from tests.cast import Cast, staff

BUTTON = re.compile(r"Revenir sur cette (réponse|annulation) \(encore (\d min \d+|\d+) s\)")


@pytest.fixture(autouse=True)
def window(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("UNDO_WINDOW", "120")
    settings.cache_clear()


@pytest.fixture
def answered(cast: Cast, clock) -> Application:
    """Chloé has just refused what arrived long ago."""
    application = moves.validate(cast.apply(), cast.bruno)
    clock.shift(timedelta(minutes=3))
    Notice.delete().execute()
    return moves.refuse(application, cast.chloe, cast.reason, "Pas cette fois.")


def form(application: Application) -> dict[str, str]:
    return {"seen": str(application.revision)}


def undo(application: Application) -> str:
    return f"/applications/{application.id}/undo"


def test_answer_is_taken_back_by_a_button_of_its_page(cast: Cast, answered: Application, clock, sign_in):
    clock.shift(timedelta(seconds=20))
    browser = sign_in(cast.chloe)
    shown = browser.get(f"/applications/{answered.id}").text
    assert "encore 1 min 40 s" in shown or "encore 1 min 39 s" in shown
    page = browser.post(undo(answered), data=form(answered), follow_redirects=True).text
    assert "Votre réponse est annulée. Personne n’a été prévenu." in page
    assert not BUTTON.search(page)
    assert "Annulé par Chloé Martin" in page
    assert Application.get_by_id(answered.id).state == State.NEW
    assert not Notice.select().exists()


@pytest.mark.parametrize(
    ("verb", "before"), [("accept", State.NEW), ("postpone", State.NEW), ("cancel", State.ACCEPTED)]
)
def test_every_answer_has_its_button(cast: Cast, sign_in, verb, before):
    application = moves.validate(cast.apply(), cast.bruno)
    Application.update(state=before).where(Application.id == application.id).execute()
    moves.move(verb, application, cast.chloe, {"answer": "Bonjour.", "starts_on": today()})
    assert BUTTON.search(sign_in(cast.chloe).get(f"/applications/{application.id}").text)


def test_button_is_for_who_answered_and_goes_with_time(cast: Cast, answered: Application, clock, sign_in):
    for person in (staff("Colette", "Roux", company=cast.bakery), cast.bruno, cast.team):
        assert not BUTTON.search(sign_in(person).get(f"/applications/{answered.id}").text)
    clock.shift(timedelta(seconds=121))
    assert not BUTTON.search(sign_in(cast.chloe).get(f"/applications/{answered.id}").text)


def test_too_late_is_said_and_changes_nothing(cast: Cast, answered: Application, clock, sign_in):
    browser = sign_in(cast.chloe)
    clock.shift(timedelta(seconds=121))
    with nothing_changes():
        answer = browser.post(undo(answered), data=form(answered))
    assert answer.status_code == 409
    assert "C’est trop tard" in answer.text


def test_too_late_leads_back_to_the_application_and_to_no_other_site(cast: Cast, answered: Application, clock, sign_in):
    browser = sign_in(cast.chloe)
    clock.shift(timedelta(seconds=121))
    ours, other = "http://localhost/applications/1?desk=late", "http://localhost.evil.example/"
    itself = f"http://localhost{undo(answered)}"
    for before, is_ours in ((ours, True), (other, False), (itself, False)):
        page = browser.post(undo(answered), data=form(answered), headers={"Referer": before}).text
        assert (f'href="{before}"' in page, "Revenir à la page d’avant" in page) == (is_ours, is_ours)


def test_page_of_before_undoes_nothing(cast: Cast, answered: Application, sign_in):
    with nothing_changes():
        answer = sign_in(cast.chloe).post(undo(answered), data={"seen": str(answered.revision - 1)})
    assert answer.status_code == 409


def test_opening_the_address_undoes_nothing(cast: Cast, answered: Application, sign_in):
    with nothing_changes():
        assert sign_in(cast.chloe).get(undo(answered)).status_code == 404


def test_stranger_and_colleague_undo_nothing(cast: Cast, answered: Application, sign_in):
    colleague = staff("Colette", "Roux", company=cast.bakery)
    with nothing_changes():
        for person, code in ((cast.driss, 404), (colleague, 409), (cast.bruno, 409), (cast.team, 409)):
            assert sign_in(person).post(undo(answered), data=form(answered)).status_code == code


def test_another_employer_learns_nothing_of_a_hiring_that_was_none(cast: Cast, sign_in):
    mine, other = (moves.validate(cast.apply(offer=one), cast.bruno) for one in (cast.offer, cast.other_offer))
    accepted = moves.accept(mine, cast.chloe, today())
    sign_in(cast.chloe).post(undo(accepted), data=form(accepted))
    assert [line.verb for line in history(other)][-2:] == ["hire_elsewhere", "undo"]
    page = sign_in(cast.driss).get(f"/applications/{other.id}").text
    assert "La personne est embauchée. La candidature s’arrête." not in page
    assert "Annulé par" not in page


def test_others_read_that_it_can_still_be_undone(cast: Cast, answered: Application, clock, sign_in):
    recent = "cela peut encore être annulé"
    page = f"/applications/{answered.id}"
    assert recent not in sign_in(cast.chloe).get(page).text
    assert recent in sign_in(cast.bruno).get(page).text
    clock.shift(timedelta(seconds=121))
    assert recent not in sign_in(cast.bruno).get(page).text
