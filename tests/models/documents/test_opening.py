"""Documents: who sees them, who opens them, and that it is journalled."""

import pytest

from models import journal
from models.applications.attachment import Attachment, documents_of, open_attachment
from models.applications.moves import validate
from models.documents.document import (
    Document,
    DocumentKind,
    open_document,
    remove_document,
)
from models.organisations.membership import Membership, Role
from models.people.staff import Staff
from models.refusal import Unreachable
from tests.acts import unreachable
from tests.cast import Cast
from tests.models.documents.test_document import add


@pytest.mark.parametrize("is_sent", [False, True])
def test_removed_document_is_seen_by_nobody_any_more(cast: Cast, is_sent: bool):
    if is_sent:
        cast.apply()
    remove_document(cast.amina, cast.cv)
    for person in (cast.amina, cast.bruno, cast.team):
        assert cast.cv not in Document.visible_to(person)


@pytest.mark.parametrize(
    ("who", "sees"),
    [("amina", True), ("bruno", True), ("team", True), ("chloe", False), ("driss", False), ("other_candidate", False)],
)
def test_documents_are_seen_by_those_who_may_open_the_file(cast: Cast, who: str, sees: bool):
    cast.apply()
    assert (cast.cv in Document.visible_to(getattr(cast, who))) is sees


def test_other_documents_are_for_referents_only(cast: Cast):
    other = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    assert [other in Document.visible_to(one) for one in (cast.amina, cast.bruno)] == [True, True]
    assert [other in Document.visible_to(one) for one in (cast.team, cast.chloe, cast.driss)] == [False] * 3
    Membership.create(staff=cast.team, establishment=cast.mission, role=Role.REFERENT)
    assert other in Document.visible_to(Staff.get_by_id(cast.team.id)), "one of the team who is a referent too"


def test_who_opened_it_is_journalled(cast: Cast):
    assert open_document(cast.bruno, cast.cv) == cast.cv.read()
    line = journal.history(cast.cv)[-1]
    assert (line.verb, line.actor_kind, line.actor_id) == ("open", "staff", cast.bruno.id)


def test_file_that_is_gone_was_opened_by_nobody(cast: Cast):
    Document.update(key="0" * 64).where(Document.id == cast.cv.id).execute()
    with pytest.raises(Unreachable):
        open_document(cast.bruno, Document.get_by_id(cast.cv.id))
    assert journal.history(cast.cv) == []


@pytest.mark.parametrize("who", ["chloe", "driss"])
def test_stranger_opens_nothing(cast: Cast, who: str):
    cast.apply()
    with unreachable():
        open_document(getattr(cast, who), cast.cv)


def test_other_document_is_opened_by_referents_only(cast: Cast):
    other = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    assert open_document(cast.bruno, other) == other.read()
    with unreachable():
        open_document(cast.team, other)


def test_removed_document_is_not_opened(cast: Cast):
    remove_document(cast.amina, cast.cv)
    with unreachable():
        open_document(cast.bruno, cast.cv)


@pytest.mark.parametrize(("who", "opens"), [("bruno", True), ("chloe", True), ("driss", False), ("team", False)])
def test_what_was_sent_is_opened_by_those_it_was_sent_to(cast: Cast, who: str, opens: bool):
    application = validate(cast.apply(), cast.bruno)
    if opens:
        assert open_attachment(getattr(cast, who), application, cast.cv.id) == (cast.cv, cast.cv.read())
        assert journal.history(cast.cv)[-1].actor_id == getattr(cast, who).id
        return
    with unreachable():
        open_attachment(getattr(cast, who), application, cast.cv.id)


def test_employer_opens_nothing_before_it_was_received_nor_what_was_not_sent(cast: Cast):
    application, letter = cast.apply(), add(cast.amina, DocumentKind.LETTER)
    with unreachable():
        open_attachment(cast.chloe, application, cast.cv.id)
    received = validate(application, cast.bruno)
    with unreachable():
        open_attachment(cast.chloe, received, letter.id)


def test_other_paper_that_travelled_all_the_same_is_shown_and_opened_to_nobody(cast: Cast):
    application = validate(cast.apply(), cast.bruno)
    other = Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER)
    Attachment.create(application=application, document=other)
    assert documents_of(application) == [cast.cv]
    for person in (cast.bruno, cast.chloe):
        with unreachable():
            open_attachment(person, application, other.id)
