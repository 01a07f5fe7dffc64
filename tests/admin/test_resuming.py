"""Nothing that was typed is lost when the session had ended: it comes back to whoever typed it, once they sign in."""

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from models.applications import moves
from models.applications.application import Application, State
from tests.admin.conftest import nothing_changes
from tests.cast import PASSWORD, Cast

ANSWER = "Bonjour Amina,\nvotre lettre nous a plu. Nous cherchons quelqu’un d’autre « pour l’instant »."


@pytest.fixture
def application(cast: Cast) -> Application:
    return moves.validate(cast.apply(), cast.bruno)


def typed(cast: Cast, application: Application) -> dict[str, str]:
    return {"seen": str(application.revision), "reason": str(cast.reason.id), "answer": ANSWER, "csrf_token": "x"}


def sent_too_late(cast: Cast, sign_in, clock, application: Application) -> tuple[FlaskClient, str]:
    """A browser whose session ended while its owner wrote, and what the sign-in page that it gets then carries."""
    client = sign_in(cast.chloe)
    clock.shift(timedelta(minutes=31))
    answer = client.post(f"/applications/{application.id}/refuse", data=typed(cast, application))
    assert answer.status_code == 403
    assert "Ce que vous avez écrit est gardé." in answer.text
    return client, hidden(answer.text)["kept"]


def hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))


def sign_in_with(client: FlaskClient, kept: str, name: str = "chloe", password: str = PASSWORD):
    return client.post("/login", data={"email": f"{name}@demo.example", "password": password, "kept": kept})


def test_what_was_typed_comes_back_and_is_sent_by_a_press(cast: Cast, sign_in, clock, application):
    with nothing_changes():
        client, kept = sent_too_late(cast, sign_in, clock, application)
        page = sign_in_with(client, kept).text
    assert ANSWER.splitlines()[1] in page
    assert 'action="/applications/' in page
    again = hidden(page)
    written = re.search(r'<textarea[^>]*name="(\w+)"[^>]*>([^<]*)</textarea>', page)
    answer = client.post(f"/applications/{application.id}/refuse", data={**again, written[1]: written[2]})
    assert answer.status_code == 303
    refused = Application.get_by_id(application.id)
    assert (refused.state, refused.answer) == (State.REFUSED, ANSWER)


def test_wrong_password_keeps_it_too(cast: Cast, sign_in, clock, application):
    client, kept = sent_too_late(cast, sign_in, clock, application)
    page = sign_in_with(client, kept, password="faux").text
    assert "L’adresse ou le mot de passe n’est pas correct." in page
    assert hidden(page)["kept"] == kept
    assert "Votre texte" in sign_in_with(client, hidden(page)["kept"]).text


def test_someone_else_who_signs_in_does_not_see_it(cast: Cast, sign_in, clock, application):
    client, kept = sent_too_late(cast, sign_in, clock, application)
    answer = sign_in_with(client, kept, "driss")
    assert (answer.status_code, ANSWER[:14] in answer.text) == (302, False)


def test_forged_one_is_refused(cast: Cast, sign_in, clock, application):
    client, kept = sent_too_late(cast, sign_in, clock, application)
    assert sign_in_with(client, kept[:-1] + ("a" if kept[-1] != "a" else "b")).status_code == 400
    assert sign_in_with(client, "x").status_code == 400


def test_passwords_and_tokens_are_not_kept(cast: Cast, sign_in, clock):
    client = sign_in(cast.chloe)
    clock.shift(timedelta(minutes=31))
    data = {"current": PASSWORD, "password": "trois chats", "again": "trois chats", "csrf_token": "jeton"}
    page = client.post("/password", data=data)
    assert page.status_code == 403
    page = sign_in_with(client, hidden(page.text)["kept"]).text
    assert not {PASSWORD, "trois chats", "jeton"} & {*hidden(page).values()}
    assert "trois chats" not in page


def test_browser_that_never_signed_in_is_only_asked_to(cast: Cast, sign_in, application):
    answer = sign_in(None).post(f"/applications/{application.id}/refuse", data=typed(cast, application))
    assert (answer.status_code, answer.location) == (302, "/login")


def test_page_that_was_asked_for_opens_after_signing_in(cast: Cast, sign_in, clock, application):
    client = sign_in(cast.chloe)
    clock.shift(timedelta(minutes=31))
    asked = client.get(f"/applications/{application.id}")
    assert asked.status_code == 302
    answer = client.post(asked.location, data={"email": "chloe@demo.example", "password": PASSWORD})
    assert answer.location == f"/applications/{application.id}"


def test_two_tabs_share_a_session_that_one_of_them_opened_again(cast: Cast, sign_in, clock, application):
    client = sign_in(cast.chloe)
    clock.shift(timedelta(minutes=31))
    client.post("/login", data={"email": "chloe@demo.example", "password": PASSWORD})
    answer = client.post(f"/applications/{application.id}/refuse", data=typed(cast, application))
    assert answer.status_code == 303
    assert Application.get_by_id(application.id).state == State.REFUSED
