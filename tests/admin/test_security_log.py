"""What concerns security is told in a log of its own, without an address, a name or a password."""

import logging

import pytest

from models.accounts import password as passwords
from models.organisations.membership import Membership
from tests.admin.conftest import type_password
from tests.cast import PASSWORD, Cast

NEW = "trois chats sous la pluie"


@pytest.fixture
def told(caplog):
    """What the log says so far; and at the end, that it says nothing of anybody."""
    caplog.set_level(logging.INFO, "tremplin.security")
    yield lambda: [record.getMessage() for record in caplog.records if record.name == "tremplin.security"]
    for word in ("@", "bruno", "Morel", PASSWORD, NEW, "faux", "203.0.113.77", "2001:db8:1:2:3"):
        assert word not in caplog.text


@pytest.fixture
def browser(app):
    client = app.test_client()
    client.environ_base["REMOTE_ADDR"] = "203.0.113.77"
    return client


def test_sign_in_failure_and_sign_out(cast: Cast, browser, told):
    type_password(browser, "nobody@demo.example", "faux")
    type_password(browser, "bruno@demo.example", "faux")
    type_password(browser, "bruno@demo.example")
    browser.post("/logout")
    assert told() == [
        "sign_in account=- network=203.0.113.0/24 result=failed",
        f"sign_in account={cast.bruno.id} network=203.0.113.0/24 result=failed",
        f"sign_in account={cast.bruno.id} network=203.0.113.0/24 result=done",
        f"sign_out account={cast.bruno.id} network=203.0.113.0/24 result=done",
    ]


def test_lock_out(cast: Cast, browser, told):
    for _ in range(11):
        type_password(browser, "bruno@demo.example", "faux")
    assert told()[-1] == "attempt account=- network=203.0.113.0/24 result=locked_out page=security.login"


def test_reset(cast: Cast, browser, told):
    browser.post("/forgotten", data={"email": "bruno@demo.example"})
    browser.post(f"/reset/{passwords.reset_code(cast.bruno)}", data={"password": NEW, "again": NEW})
    asked, done, signed_in = told()
    assert asked == "reset_asked account=- network=203.0.113.0/24 result=taken"
    assert done == f"new_password account={cast.bruno.id} network=203.0.113.0/24 result=done page=public.reset"
    assert signed_in.startswith(f"sign_in account={cast.bruno.id}")


def test_wrong_present_password(cast: Cast, sign_in, told):
    sign_in(cast.bruno).post("/password", data={"current": "faux", "password": NEW, "again": NEW})
    assert told()[0].endswith("result=password_wrong page=public.change_password")


def test_refused_access(cast: Cast, sign_in, told):
    bruno = sign_in(cast.bruno)
    bruno.get(f"/candidates/{cast.other_candidate.id}")
    bruno.get("/accounts/")
    bruno.get("/nowhere")
    assert told() == [
        f"access account={cast.bruno.id} network=127.0.0.0/24 result=404 page=candidates.show",
        f"access account={cast.bruno.id} network=127.0.0.0/24 result=404 page=accounts.index_view",
    ]


def test_roles_and_accounts(cast: Cast, sign_in, told):
    team = sign_in(cast.team)
    colleague = {"email": "ines@demo.example", "first_name": "Inès", "last_name": "Faure"}
    team.post("/colleagues/new", data={**colleague, "organisation": f"company-{cast.bakery.id}", "admin": "y"})
    made = Membership.select().order_by(Membership.id.desc()).get()
    team.post(f"/colleagues/{made.id}/end")
    team.post("/accounts/new", data=colleague)
    team.post(f"/accounts/{cast.driss.id}/close")
    team.post(f"/accounts/{cast.driss.id}/open")
    who = f"account={cast.team.id} network=127.0.0.0/24 result=done"
    assert told() == [
        f"invite_colleague {who} membership={made.id} of={made.staff_id} role=administrator",
        f"end_membership {who} membership={made.id} of={made.staff_id}",
        f"invite_to_team {who} of={made.staff_id}",
        f"close_account {who} of={cast.driss.id}",
        f"open_account {who} of={cast.driss.id}",
    ]


def test_form_without_its_token(cast: Cast, app, sign_in, told):
    app.config["WTF_CSRF_ENABLED"] = True
    sign_in(cast.bruno).post("/logout")
    assert told() == [f"form account={cast.bruno.id} network=127.0.0.0/24 result=stale_or_forged page=security.logout"]


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("", "-"),
    ],
)
def test_network_of_a_caller(cast: Cast, browser, told, address, network):
    browser.environ_base["REMOTE_ADDR"] = address
    type_password(browser, "bruno@demo.example", "faux")
    assert f" network={network} " in told()[0]
