"""The link of a mail stops those of its topic for its reader, and nothing else."""

import pytest

from models.accounts.unsubscribing import read_stop, stop_code
from models.notices.preferences import Topic
from models.refusal import Refused
from settings import settings
from tests.cast import Cast


def test_link_says_whose_mails_and_about_what(cast: Cast):
    assert read_stop(stop_code(cast.amina, Topic.OFFERS)) == (cast.amina, Topic.OFFERS)
    assert read_stop(stop_code(cast.chloe, Topic.TO_READ)) == (cast.chloe, Topic.TO_READ)


@pytest.mark.parametrize(
    "code", ["", "c", "c1", "c1-offers", "c1-offers-", "x1-offers-a", "c1-offers-é", "c٣-offers-a"]
)
def test_what_we_did_not_sign_is_refused(cast: Cast, code):
    with pytest.raises(Refused, match="mail_link_wrong"):
        read_stop(code)


@pytest.mark.parametrize(
    ("part", "other"),
    [("c", "s"), ("c1", "c2"), ("c1", "c999999999999999999999"), ("offers", "applications"), ("offers", "to_read")],
)
def test_link_of_one_opens_nothing_of_another(cast: Cast, part, other):
    with pytest.raises(Refused, match="mail_link_wrong"):
        read_stop(stop_code(cast.amina, Topic.OFFERS).replace(part, other, 1))


def test_link_ends_with_the_address_that_it_was_sent_to(cast: Cast):
    code = stop_code(cast.amina, Topic.OFFERS)
    cast.amina.email = "autre@mail.example"
    cast.amina.save()
    with pytest.raises(Refused, match="mail_link_wrong"):
        read_stop(code)


def test_link_ends_with_the_key_that_signed_it(cast: Cast, environment):
    code = stop_code(cast.amina, Topic.OFFERS)
    environment.setenv("SECRET_KEY", "k" * 32)
    settings.cache_clear()
    with pytest.raises(Refused):
        read_stop(code)
