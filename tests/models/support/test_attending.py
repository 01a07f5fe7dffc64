"""Webinars: held by the team, one seat each, each person told once of what changes and of what comes."""

from datetime import datetime, timedelta

import pytest

from models.accounts.team import close_account
from models.database import at, now
from models.notices.notice import Kind, Notice
from models.privacy.erasing import erase
from models.support import attending
from models.support.attending import sign_off, sign_up, tell_attendees
from models.support.holding import cancel_webinar, write_webinar
from models.support.webinar import STILL_SHOWN, Attendance, Audience, Webinar
from tests.acts import at_once, everything, refused, unreachable
from tests.cast import Cast

START = datetime(2031, 12, 3, 13, 0)
BEFORE = START - timedelta(days=10)
TYPED = {
    "title": "Découvrir Tremplin",
    "words": "Une heure, en ligne.",
    "audience": Audience.CANDIDATES,
    "starts_at": START,
    "link": "https://visio.example/abc",
}


def hold(cast: Cast, webinar: Webinar | None = None, **values: object) -> Webinar:
    with at(BEFORE):
        return write_webinar(cast.team, webinar, **(values if webinar else {**TYPED, **values}))


@pytest.fixture
def webinar(cast: Cast) -> Webinar:
    return hold(cast)


def told(at_instant: datetime) -> list[tuple[str, str]]:
    """What the clock tells at this instant."""
    known = Notice.select().count()
    with at(at_instant):
        while tell_attendees():
            pass
    found = Notice.select().order_by(Notice.id).offset(known)
    return [(str(one.kind), str(one.recipient)) for one in found]


def sign_up_before(person: object, webinar: Webinar, instant: datetime = BEFORE) -> Attendance:
    with at(instant):
        return sign_up(person, webinar)


AMINA = "Amina Diallo"


def test_signed_up_twice_one_comes_once(cast: Cast, webinar: Webinar):
    first = sign_up_before(cast.amina, webinar)
    before = everything()
    assert sign_up_before(cast.amina, webinar) == first
    assert everything() == before


def test_each_sees_what_is_held_for_them(cast: Cast, webinar: Webinar):
    for_employers = hold(cast, audience=Audience.EMPLOYERS)
    with at(BEFORE):
        assert list(Webinar.coming_for(cast.amina)) == [webinar]
        assert list(Webinar.coming_for(cast.chloe)) == [for_employers]
        assert not list(Webinar.coming_for(cast.bruno))
        assert list(Webinar.coming_for(cast.team)) == [webinar, for_employers]
    for person, other in ((cast.amina, for_employers), (cast.bruno, webinar), (cast.bruno, for_employers)):
        with at(BEFORE), unreachable():
            sign_up(person, other)
        with at(BEFORE), unreachable():
            sign_off(person, other)


def test_link_is_there_for_who_comes_late_then_gone(cast: Cast, webinar: Webinar):
    with at(START + STILL_SHOWN - timedelta(minutes=1)):
        assert list(Webinar.coming_for(cast.amina)) == [webinar]
    with at(START + STILL_SHOWN):
        assert not list(Webinar.coming_for(cast.amina))


def test_full_webinar_refuses_and_a_seat_given_back_is_another_s(cast: Cast):
    webinar = hold(cast, seats=1)
    sign_up_before(cast.amina, webinar)
    with at(BEFORE), refused("webinar_full"):
        sign_up(cast.other_candidate, webinar)
    with at(BEFORE):
        sign_off(cast.amina, webinar)
        assert webinar.free_seats == 1
    assert sign_up_before(cast.other_candidate, webinar)


def test_last_seat_is_given_once(cast: Cast):
    webinar = hold(cast, seats=1)
    at_once(*[lambda who=who: sign_up_before(who, webinar) for who in (cast.amina, cast.other_candidate)])
    assert Attendance.select().count() == 1


def test_nobody_signs_up_for_what_began_or_is_cancelled(cast: Cast, webinar: Webinar):
    with at(START), refused("webinar_past"):
        sign_up(cast.amina, webinar)
    with at(BEFORE):
        cancel_webinar(cast.team, webinar)
        with refused("webinar_cancelled"):
            sign_up(cast.amina, webinar)


def test_sign_off_of_who_never_signed_up_changes_nothing(cast: Cast, webinar: Webinar):
    before = everything()
    with at(BEFORE):
        sign_off(cast.amina, webinar)
    assert everything() == before


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"title": " "}, "title_missing"),
        ({"words": ""}, "description_missing"),
        ({"starts_at": BEFORE}, "webinar_past"),
        ({"seats": 0}, "webinar_seats"),
        *[
            ({"link": link}, "webinar_link")
            for link in (
                "",
                "http://visio.example",
                "javascript:alert(1)",
                "https://",
                "https://a b.example",
                "https://[x",
            )
        ],
    ],
)
def test_webinar_that_cannot_be_held_is_refused(cast: Cast, typed: dict[str, object], reason: str):
    with at(BEFORE), refused(reason):
        write_webinar(cast.team, None, **{**TYPED, **typed})


def test_only_the_team_holds_and_cancels(cast: Cast, webinar: Webinar):
    for staff in (cast.bruno, cast.chloe, cast.driss):
        with at(BEFORE), refused("not_yours"):
            write_webinar(staff, webinar, title="À moi")
        with at(BEFORE), refused("not_yours"):
            cancel_webinar(staff, webinar)


def test_cancelled_webinar_is_cancelled_once_and_changed_no_more(cast: Cast, webinar: Webinar):
    with at(BEFORE):
        cancel_webinar(cast.team, webinar)
        with refused("webinar_cancelled"):
            cancel_webinar(cast.team, webinar)
        with refused("webinar_cancelled"):
            write_webinar(cast.team, webinar, title="Encore")


def test_what_began_is_not_cancelled(cast: Cast, webinar: Webinar):
    with at(START), refused("webinar_past"):
        cancel_webinar(cast.team, webinar)


# What the clock tells


def test_reminders_come_the_day_before_and_the_hour_before_once_each(cast: Cast, webinar: Webinar):
    sign_up_before(cast.amina, webinar)
    assert told(START - timedelta(days=1, minutes=1)) == []
    for before in (timedelta(days=1), timedelta(hours=1)):
        assert told(START - before) == [(Kind.WEBINAR_SOON, AMINA)]
        assert told(START - before + timedelta(minutes=1)) == []
    assert told(START) == []


def test_clock_that_stood_still_tells_once_and_never_too_late(cast: Cast, webinar: Webinar):
    sign_up_before(cast.amina, webinar)
    assert told(START - timedelta(minutes=30)) == [(Kind.WEBINAR_SOON, AMINA)]
    sign_up_before(cast.other_candidate, webinar)
    assert told(START + timedelta(days=3)) == []


def test_two_clocks_tell_it_once(cast: Cast, webinar: Webinar):
    sign_up_before(cast.amina, webinar)

    def tell() -> None:
        with at(START - timedelta(hours=20)):
            tell_attendees()

    at_once(tell, tell)
    assert Notice.select().where(Notice.kind == Kind.WEBINAR_SOON).count() == 1


def test_who_signs_up_late_needs_only_the_reminder_to_come(cast: Cast, webinar: Webinar):
    sign_up_before(cast.amina, webinar, START - timedelta(hours=5))
    assert told(START - timedelta(hours=4)) == []
    assert told(START - timedelta(minutes=59)) == [(Kind.WEBINAR_SOON, AMINA)]


def test_moved_webinar_is_told_each_time_and_reminded_of_anew(cast: Cast, webinar: Webinar):
    sign_up_before(cast.amina, webinar)
    assert told(START - timedelta(hours=20)) == [(Kind.WEBINAR_SOON, AMINA)]
    later = START + timedelta(days=7)
    for start in (later, START, later):
        hold(cast, webinar, starts_at=start)
        assert told(BEFORE) == [(Kind.WEBINAR_MOVED, AMINA)]
    assert told(BEFORE) == []
    assert told(later - timedelta(hours=23)) == [(Kind.WEBINAR_SOON, AMINA)]


def test_clock_that_waited_for_another_tells_nothing_again(cast: Cast, webinar: Webinar, monkeypatch):
    sign_up_before(cast.amina, webinar)
    hold(cast, webinar, starts_at=START + timedelta(days=1))
    with at(BEFORE):
        waiting = attending._who_must_know()
    assert told(BEFORE) == [(Kind.WEBINAR_MOVED, AMINA)]
    monkeypatch.setattr(attending, "_who_must_know", lambda: waiting)
    before = everything()
    with at(BEFORE):
        tell_attendees()
    assert everything() == before


def test_audience_is_another_only_before_anybody_signed_up(cast: Cast, webinar: Webinar):
    webinar = hold(cast, webinar, audience=Audience.REFERENTS)
    sign_up_before(cast.bruno, webinar)
    with at(BEFORE), refused("webinar_audience"):
        write_webinar(cast.team, webinar, audience=Audience.EMPLOYERS)
    assert hold(cast, webinar, audience=Audience.REFERENTS, words="Deux heures.").words == "Deux heures."


def test_title_is_one_line(cast: Cast):
    assert hold(cast, title="Découvrir\nBcc: tous@mail.example").title == "Découvrir Bcc: tous@mail.example"


def test_change_of_words_alone_tells_nobody(cast: Cast, webinar: Webinar):
    sign_up_before(cast.amina, webinar)
    hold(cast, webinar, words="Une heure et demie, en ligne.")
    assert told(BEFORE) == []


def test_cancelled_webinar_is_told_once_and_reminds_nobody(cast: Cast, webinar: Webinar):
    sign_up_before(cast.amina, webinar)
    with at(BEFORE):
        cancel_webinar(cast.team, webinar)
    assert told(BEFORE) == [(Kind.WEBINAR_CANCELLED, AMINA)]
    assert told(START - timedelta(minutes=5)) == []


def test_who_signed_off_or_is_erased_hears_nothing(cast: Cast, webinar: Webinar):
    for person in (cast.amina, cast.other_candidate):
        sign_up_before(person, webinar)
    with at(BEFORE):
        sign_off(cast.amina, webinar)
        erase(cast.other_candidate)
    assert told(START - timedelta(minutes=5)) == []


@pytest.mark.parametrize("start", [datetime(2031, 3, 30, 1, 30), datetime(2031, 10, 26, 0, 30)])
def test_reminders_hold_across_both_changes_of_hour(cast: Cast, start: datetime):
    webinar = hold(cast, starts_at=start + timedelta(days=365))
    sign_up_before(cast.amina, webinar)
    assert told(webinar.starts_at - timedelta(hours=1, minutes=1)) == [(Kind.WEBINAR_SOON, AMINA)]
    assert told(webinar.starts_at - timedelta(hours=1)) == [(Kind.WEBINAR_SOON, AMINA)]


def test_staff_come_too(cast: Cast):
    webinar = hold(cast, audience=Audience.REFERENTS)
    sign_up_before(cast.bruno, webinar)
    assert told(START - timedelta(minutes=5)) == [(Kind.WEBINAR_SOON, "Bruno Morel")]


def test_webinars_are_those_of_what_one_is_now(cast: Cast):
    webinar = hold(cast, audience=Audience.REFERENTS)
    close_account(cast.team, cast.bruno)
    bruno = type(cast.bruno).get_by_id(cast.bruno.id)
    with at(BEFORE), unreachable():
        sign_up(bruno, webinar)
    assert now() < START
