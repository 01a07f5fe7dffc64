"""What was set aside keeps its files until it is forgotten, and pages follow one another."""

from datetime import timedelta

import pytest

from models.conversations.aside import PHOTO, Aside, forget_asides, set_aside
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now
from models.documents import storage
from models.documents.document import named_keys, sweep_files
from tests.cast import Cast, cast

__all__ = ["cast"]


@pytest.fixture
def here(cast: Cast) -> Conversation:
    held = Conversation.held(TELEGRAM, "1")
    held.candidate = cast.amina
    held.save()
    return held


def page(here: Conversation, content: bytes = b"page") -> Aside:
    return set_aside(here, "", PHOTO, len(content), storage.put(content))


def test_photos_that_follow_one_another_are_one_paper(here):
    first = page(here)
    assert page(here) == first
    assert [one.id for one in first.pages()] == [first.id, first.id + 1]


def test_following_page_is_not_there_by_itself(cast, here):
    first = page(here)
    page(here)
    assert list(Aside.visible_to(cast.amina)) == [first]


def test_photo_of_another_person_is_no_page_of_ones_paper(cast, here):
    first = page(here)
    elsewhere = Conversation.create(channel=TELEGRAM, address="2", candidate=cast.other_candidate)
    assert page(elsewhere) != first
    assert [one.id for one in first.pages()] == [first.id]


def test_file_in_between_begins_another_paper(here):
    first = page(here)
    file = set_aside(here, "CV.pdf", "pdf", 1, storage.put(b"x"))
    second = page(here)
    assert len({first.id, file.id, second.id}) == 3
    assert [len(one.pages()) for one in (first, file, second)] == [1, 1, 1]


def test_photo_of_another_hour_begins_another_paper(here):
    first = page(here)
    Aside.update(created_at=now() - timedelta(hours=2)).execute()
    assert page(here) != first


def test_it_is_another_person_s_for_nobody_else(cast, here):
    page(here)
    assert Aside.visible_to(cast.amina).count() == 1
    assert Aside.visible_to(cast.other_candidate).count() == 0
    assert Aside.visible_to(None).count() == 0


def test_file_set_aside_is_not_swept_before_it_is_forgotten(here, monkeypatch):
    found = page(here)
    monkeypatch.setattr("models.documents.document._LONGEST_ON_ITS_WAY", timedelta(0))
    sweep_files()
    assert named_keys([found.key]) == {found.key}
    assert storage.exists(found.key)
    assert forget_asides() == 0
    Aside.update(created_at=now() - timedelta(days=8)).execute()
    assert forget_asides() == 1
    sweep_files()
    assert not storage.exists(found.key)


def test_number_is_never_given_twice(here):
    first = page(here)
    Aside.delete().execute()
    assert page(here).id > first.id
