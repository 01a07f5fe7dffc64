"""A form that another site sends, or that stayed open too long, does nothing."""

import pytest

from models.applications import moves
from tests.admin.addresses import ALLOWED
from tests.admin.conftest import nothing_changes
from tests.cast import Cast

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_no_post_works_without_its_token(cast: Cast, app, sign_in):
    app.config["WTF_CSRF_ENABLED"] = True
    moves.validate(cast.apply(), cast.bruno)
    rules = {rule.endpoint: rule for rule in app.url_map.iter_rules()}
    for way_in in (way.split()[1] for way in ALLOWED if way.startswith("POST")):
        endpoint, _, verb = way_in.partition("/")
        values = dict.fromkeys(rules[endpoint].arguments, 1) | ({"verb": verb} if verb else {})
        values |= {"part": "identity"} if "part" in values else {}
        with app.test_request_context():
            url = app.url_for(endpoint, **values)
        for person in (None, cast.bruno, cast.chloe, cast.team):
            browser = sign_in(person)
            with nothing_changes():
                answer = browser.post(url, data={"seen": "1"})
            # The link that stops e-mails has its own code, and no token: this one is nobody's.
            unread = (404, 409) if endpoint == "mails.stop" else (404,)
            assert answer.status_code in (400, *unread), url
            assert "Rien n’est parti" in answer.text or "trop longtemps" in answer.text or answer.status_code in unread


def test_form_with_its_token_works(cast: Cast, app, sign_in):
    app.config["WTF_CSRF_ENABLED"] = True
    application = moves.validate(cast.apply(), cast.bruno)
    browser, address = sign_in(cast.chloe), f"/applications/{application.id}/study"
    token = browser.get(address).text.partition('name="csrf_token" type="hidden" value="')[2].partition('"')[0]
    assert browser.post(address, data={"seen": application.revision, "csrf_token": token}).status_code == 303
