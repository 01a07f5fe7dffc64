"""Asking for a new password: who asks learns nothing, who owns the account is not flooded."""

from datetime import timedelta

import pytest

from models import journal
from models.accounts import password as passwords
from models.accounts import reset_asks, team
from models.accounts.reset_asks import ResetAsk, answer_ask, ask_reset
from models.notices.notice import Notice
from models.people.staff import Staff
from tests.acts import everything, refused
from tests.admin.conftest import counted
from tests.cast import PASSWORD, Cast, cast

__all__ = ["cast"]

NEW = "trois chats sous la pluie"


def answered() -> int:
    """How many mails leave for what was asked."""
    before = Notice.select().count()
    for ask in reset_asks.waiting():
        answer_ask(ask)
    return Notice.select().count() - before


def test_owner_of_the_address_gets_a_link_however_it_was_spelt(cast: Cast):
    ask_reset(" Bruno@DEMO.example ")
    assert answered() == 1
    assert (Notice.get().kind, Notice.get().staff) == ("password_reset", cast.bruno)
    assert journal.history(cast.bruno)[-1].verb == "ask_reset"


@pytest.mark.parametrize("email", ["pas une adresse", "", "😀", "' OR 1=1 --", "x" * 300 + "@demo.example"])
def test_what_is_no_address_is_refused(cast: Cast, email: str):
    with refused("email"):
        ask_reset(email)


def test_other_addresses_get_nothing_and_are_forgotten(cast: Cast):
    before = everything()
    ask_reset("nobody@demo.example")
    assert answered() == 0
    assert everything() == before


def test_asking_is_the_same_work_whether_there_is_an_account(cast: Cast):
    with counted() as known:
        ask_reset("bruno@demo.example")
    with counted() as unknown:
        ask_reset("nobody@demo.example")
    assert known == unknown
    assert len(known) == 1


@pytest.mark.parametrize("change", [{"active": False}, {"password": None}])
def test_closed_or_unfinished_account_gets_nothing(cast: Cast, change):
    Staff.update(**change).where(Staff.id == cast.bruno.id).execute()
    ask_reset(cast.bruno.email)
    assert answered() == 0


def test_one_link_each_quarter_of_an_hour(cast: Cast, clock):
    for minutes, mails in ((0, 1), (1, 0), (13, 0), (1, 1), (5, 0)):
        clock.shift(timedelta(minutes=minutes))
        for _ in range(3):
            ask_reset(cast.bruno.email)
        assert answered() == mails, f"{minutes} more minutes"
    ask_reset(cast.chloe.email)
    assert answered() == 1


@pytest.mark.parametrize("change_by", ["the link", "the page"])
def test_link_that_is_void_is_replaced_at_once(cast: Cast, clock, change_by):
    ask_reset(cast.bruno.email)
    assert answered() == 1
    if change_by == "the link":
        passwords.choose_by_reset(passwords.reset_code(cast.bruno), NEW)
    else:
        passwords.change(cast.bruno, PASSWORD, NEW)
    for mails in (1, 0):
        clock.shift(timedelta(minutes=1))
        ask_reset(cast.bruno.email)
        assert answered() == mails


def test_ask_waits_when_its_answer_fails(cast: Cast, monkeypatch):
    ask_reset(cast.bruno.email)
    before = everything()
    monkeypatch.setattr(journal, "append", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        answered()
    assert everything() == before


def test_address_does_not_stay(cast: Cast):
    ask_reset("nobody@demo.example")
    ask_reset(cast.bruno.email)
    team.close_account(cast.team, cast.bruno)
    answered()
    assert ResetAsk.select().count() == 0
