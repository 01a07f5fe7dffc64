"""Where e-mails lead, and what is in their links."""

import re

import pytest

from jobs.subjects import with_subjects
from models.accounts.colleagues import invite_again
from models.accounts.invitation import Invitation
from models.accounts.password import read_reset
from models.conversations.conversation import EMAIL
from models.database import now
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.organisations.membership import Membership
from models.people.staff import Staff
from settings import settings
from tests.jobs.mails import (
    CANDIDATE,
    EMPLOYER,
    REFERENT,
    alone,
    body,
    mail,
)


@pytest.mark.parametrize(
    ("kind", "role", "page"),
    [
        (Kind.APPLICATION_TO_READ, REFERENT, "/applications/1"),
        (Kind.REGISTRATION_TO_READ, REFERENT, "/candidates/1"),
        (Kind.HELP_ASKED, REFERENT, "/candidates/1"),
        (Kind.APPLICATION_REMIND, EMPLOYER, "/applications/1"),
        (Kind.PASSWORD_CHANGED, EMPLOYER, "/forgotten"),
        (Kind.EMAIL_CHANGED, REFERENT, "/candidates/1"),
    ],
)
def test_staff_are_led_to_the_page(cast, application, kind, role, page):
    assert f"{settings().public_url}{page}\n" in body(mail(cast, application, kind, role))


def test_candidates_are_led_to_the_chat(cast, application):
    assert settings().telegram_bot_url in body(mail(cast, application, Kind.APPLICATION_ACCEPT, CANDIDATE))


def test_invitation_carries_its_code_which_the_database_does_not_hold(cast, application):
    words = body(mail(cast, application, Kind.INVITATION, EMPLOYER))
    code = re.search(r"/invitations/(\S+)", words)[1]
    assert Invitation.read(code).staff == cast.chloe
    assert code not in str(Notice.get().facts)


def test_invited_candidate_is_mailed_the_link_by_whom_and_until_when(cast, application, clock):
    words = body(mail(cast, application, Kind.INVITATION, CANDIDATE))
    assert "Bruno Morel vous invite sur Tremplin." in words
    assert "avant le 17 mars" in words
    code = re.search(re.escape(f"{settings().telegram_bot_url}?start=") + r"(\S+)", words)[1]
    assert Invitation.read(code).candidate == cast.amina


def test_invited_candidate_is_told_what_to_type_where_the_chat_has_no_address(cast, application, environment):
    environment.setenv("TELEGRAM_BOT_URL", "")
    settings.cache_clear()
    words = body(mail(cast, application, Kind.INVITATION, CANDIDATE))
    assert Invitation.read(re.search(r"/start (\S+)", words)[1]).candidate == cast.amina


def test_invitation_that_was_replaced_is_not_sent(cast):
    Staff.update(password=None).where(Staff.id == cast.chloe.id).execute()
    Membership.update(active=False, invited_at=now()).where(Membership.staff == cast.chloe).execute()
    for _ in range(2):
        invite_again(cast.team, Membership.get(Membership.staff == cast.chloe))
    (first,) = with_subjects(take(EMAIL, 10))
    with pytest.raises(Exception, match="invitation_expired"):
        alone(first)


def test_reset_carries_its_code(cast, application):
    code = re.search(r"/reset/(\S+)", body(mail(cast, application, Kind.PASSWORD_RESET, EMPLOYER)))[1]
    assert read_reset(code) == cast.chloe
