"""Passwords of staff: kept as hashes, replaced by a link that dies with them, and every session ends."""

from datetime import timedelta
from typing import Any

import pytest

from models import journal, passwords
from models.notices import Notice
from models.passwords import RESET_GOOD_FOR, ask_reset, change, choose_by_reset, is_right, read_reset, reset_code
from models.staff import Staff
from tests.acts import at_once, everything, reasons, refused
from tests.cast import PASSWORD, Cast

NEW = "quatre vents et un moulin"


def fresh(staff: Staff) -> Staff:
    return Staff.get_by_id(staff.id)


def told(staff: Staff) -> list[str]:
    return [notice.kind for notice in Notice.select().where(Notice.staff == staff).order_by(Notice.id)]


def test_password_is_kept_as_an_argon2_hash_that_differs_each_time():
    first, second = passwords.hashed(NEW), passwords.hashed(NEW)
    assert first.startswith("$argon2id$")
    assert first != second
    assert is_right(first, NEW)
    assert not is_right(first, NEW.upper())
    assert not is_right("no hash", NEW)


def test_who_forgot_is_told_and_nothing_says_the_link(cast: Cast):
    ask_reset(f"  {cast.chloe.email.upper()} ")
    assert told(cast.chloe) == ["password_reset"]
    assert Notice.get().facts == {}


@pytest.mark.parametrize("who", ["nobody", "closed", "newcomer"])
def test_nobody_else_learns_whether_there_is_an_account(cast: Cast, who: str):
    Staff.update(active=who != "closed", password=None if who == "newcomer" else "x").execute()
    before = everything()
    assert ask_reset("nobody@mail.example" if who == "nobody" else cast.chloe.email) is None
    assert everything() == before


def test_reset_replaces_the_password_ends_the_sessions_and_tells_the_owner(cast: Cast):
    session = cast.chloe.fs_uniquifier
    choose_by_reset(reset_code(cast.chloe), NEW)
    after = fresh(cast.chloe)
    assert is_right(after.password, NEW)
    assert after.fs_uniquifier != session
    assert told(cast.chloe) == ["password_changed"]
    assert journal.history(after)[-1].verb == "reset_password"


def test_reset_works_once(cast: Cast):
    code = reset_code(cast.chloe)
    choose_by_reset(code, NEW)
    with refused("reset_wrong"):
        choose_by_reset(code, NEW)


def test_two_resets_at_the_same_instant_are_one(cast: Cast):
    code = reset_code(cast.chloe)
    outcomes = at_once(*[lambda: choose_by_reset(code, NEW)] * 2)
    assert reasons(outcomes) == ["reset_wrong"]
    assert told(cast.chloe) == ["password_changed"]


@pytest.mark.parametrize(("late", "reason"), [(0, None), (1, "reset_expired")])
def test_reset_is_good_for_two_hours(cast: Cast, clock, late: int, reason: str | None):
    code = reset_code(cast.chloe)
    clock.shift(RESET_GOOD_FOR + timedelta(seconds=late))
    if reason is None:
        assert read_reset(code) == cast.chloe
        return
    with refused(reason):
        read_reset(code)


@pytest.mark.parametrize(
    "forge",
    [
        lambda code, other: "",
        lambda code, other: code[:-1],
        lambda code, other: f"{other}-{code.partition('-')[2]}",
        lambda code, other: code.replace("-", "-9", 1),
        lambda code, other: "²-²-x",
        lambda code, other: f"{'9' * 30}-{'9' * 30}-x",
        lambda code, other: "1-1-é",
    ],
)
def test_forged_reset_is_wrong(cast: Cast, forge: Any):
    code = forge(reset_code(cast.chloe), cast.bruno.id)
    with refused("reset_wrong"):
        choose_by_reset(code, NEW)


def test_reset_of_a_closed_account_is_wrong(cast: Cast):
    code = reset_code(cast.chloe)
    Staff.update(active=False).where(Staff.id == cast.chloe.id).execute()
    with refused("reset_wrong"):
        choose_by_reset(code, NEW)


def test_who_knows_the_password_changes_it(cast: Cast):
    session = cast.chloe.fs_uniquifier
    change(cast.chloe, PASSWORD, NEW)
    assert is_right(fresh(cast.chloe).password, NEW)
    assert fresh(cast.chloe).fs_uniquifier != session
    assert told(cast.chloe) == ["password_changed"]


def test_who_does_not_know_it_changes_nothing(cast: Cast):
    with refused("password_wrong"):
        change(cast.chloe, "un autre mot de passe", NEW)


@pytest.mark.parametrize(
    ("password", "reason"),
    [("onze lettre", "password_short"), ("x" * 129, "password_long"), ("abababababab", "password_known")],
)
@pytest.mark.parametrize("way", ["change", "reset"])
def test_weak_password_is_refused(cast: Cast, way: str, password: str, reason: str):
    code = reset_code(cast.chloe)
    with refused(reason):
        if way == "change":
            change(cast.chloe, PASSWORD, password)
        else:
            choose_by_reset(code, password)
