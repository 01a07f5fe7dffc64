"""Each mail to staff leads to a page that its reader may open."""

import re

import pytest

from models.notices.notice import Kind
from settings import settings
from tests.jobs.conftest import application  # noqa: F401 (the fixture, by its name)
from tests.jobs.mails import CANDIDATE, EVERY_MAIL, body, mail, person

OF_TEAM = (Kind.TICKET_TO_READ, Kind.BROADCAST_TRIAL)
TO_STAFF = [(kind, role) for kind, role in EVERY_MAIL if role != CANDIDATE]


@pytest.mark.parametrize(("kind", "role"), TO_STAFF)
def test_mail_leads_its_reader_to_a_page(sign_in, cast, application, kind, role):  # noqa: F811 (the fixture)
    address = re.search(re.escape(settings().public_url) + r"\S*", body(mail(cast, application, kind, role)))[0]
    reader = cast.team if kind in OF_TEAM else person(cast, role)
    answer = sign_in(reader).get(address.removeprefix(settings().public_url) or "/", follow_redirects=True)
    assert answer.status_code == 200
    assert not answer.request.path.startswith("/login")
