"""When a page fails: a sentence for the person, a place in the code for us, and nothing about anybody in the log."""

import pytest
from flask import Flask

from admin import public
from models.broadcasts.audience import Audience
from models.broadcasts.sending import write_broadcast
from tests.cast import Cast

TOO_MUCH = "Key (email)=(amina@mail.example) already exists."


@pytest.fixture
def failing(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """The page of invitations fails, with the words of a database that says too much."""

    def fail(code: str) -> None:
        raise ValueError(TOO_MUCH)

    monkeypatch.setattr(public.Invitation, "read", fail)
    app.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    return app


def test_failure_is_told_in_a_sentence_and_logged_without_codes_or_people(cast: Cast, failing: Flask, caplog):
    answer = failing.test_client().get("/invitations/12-code")
    assert (answer.status_code, "Une erreur est arrivée" in answer.text) == (500, True)
    assert "a page failed: ValueError" in caplog.text
    assert "in fail" in caplog.text
    assert "amina" not in caplog.text + answer.text
    assert "12-code" not in caplog.text


@pytest.mark.parametrize(
    ("referrer", "is_shown"),
    [
        ("http://localhost/broadcasts/1?page=2", True),
        ("http://localhost.bad.example/broadcasts/1", False),
        ("https://bad.example/", False),
        ("javascript:alert(1)", False),
        ("", False),
    ],
)
def test_what_was_refused_leads_back_to_its_page_and_nowhere_else(cast: Cast, sign_in, referrer: str, is_shown: bool):
    broadcast = write_broadcast(cast.team, None, None, "Forum", "Lundi.", Audience())
    answer = sign_in(cast.team).post(f"/broadcasts/{broadcast.id}/stop", headers={"Referer": referrer})
    assert (answer.status_code, "Revenir à la page" in answer.text) == (409, is_shown)
    assert (f'href="{referrer}"' in answer.text) == is_shown
