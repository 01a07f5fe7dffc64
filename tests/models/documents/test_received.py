"""Files that a person may send within an hour, whichever process counts them."""

from datetime import timedelta

import pytest

from models.database import at, now
from models.documents.received import FILES_PER_HOUR, ReceivedFile, count_file, forget_received_files
from tests.acts import at_once, reasons, refused
from tests.cast import Cast


@pytest.fixture
def all_sent(cast: Cast) -> Cast:
    for _ in range(FILES_PER_HOUR):
        count_file(cast.amina)
    return cast


def test_files_past_the_limit_are_refused(all_sent: Cast):
    with refused("too_many_files"):
        count_file(all_sent.amina)


def test_limit_is_each_persons_own(all_sent: Cast):
    count_file(all_sent.other_candidate)


def test_after_an_hour_files_are_welcome_again(all_sent: Cast):
    with at(now() + timedelta(minutes=59)), refused("too_many_files"):
        count_file(all_sent.amina)
    with at(now() + timedelta(minutes=61)):
        count_file(all_sent.amina)


def test_two_at_the_same_instant_keep_to_the_limit(all_sent: Cast):
    ReceivedFile.delete().where(ReceivedFile.id == ReceivedFile.select().order_by(ReceivedFile.id).get().id).execute()
    outcomes = at_once(lambda: count_file(all_sent.amina), lambda: count_file(all_sent.amina))
    assert reasons(outcomes) == ["too_many_files"]
    assert ReceivedFile.select().count() == FILES_PER_HOUR


def test_what_counts_no_more_is_forgotten(all_sent: Cast):
    with at(now() + timedelta(minutes=59)):
        count_file(all_sent.other_candidate)
        assert forget_received_files() == 0
    with at(now() + timedelta(minutes=61)):
        assert forget_received_files() == FILES_PER_HOUR
    assert ReceivedFile.select().count() == 1
