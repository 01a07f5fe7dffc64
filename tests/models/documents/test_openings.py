"""Who opened a candidate's papers, as the candidate reads it: theirs alone, of that kind, and when they were opened."""

from models.documents.document import Document, DocumentKind, make_default, open_document
from models.documents.openings import openings_of_kind
from models.organisations.company import Company
from tests.acts import written
from tests.cast import Cast, cv_of
from tests.models.documents.test_document import add


def read(document: Document) -> list[tuple[str, str]]:
    return [(one.document, one.organisation) for one in openings_of_kind(document)]


def test_openings_of_another_persons_papers_are_not_told(cast: Cast):
    open_document(cast.driss, cv_of(cast.other_candidate))
    assert read(cast.cv) == []
    assert read(cv_of(cast.other_candidate)) == [("CV.pdf", "Cap emploi de Lille")]


def test_openings_of_another_kind_are_not_told(cast: Cast):
    open_document(cast.bruno, Document.get(Document.candidate == cast.amina, Document.kind == DocumentKind.OTHER))
    assert read(cast.cv) == []


def test_what_else_became_of_it_is_no_opening(cast: Cast):
    second = add(cast.amina, name="CV_2.pdf")
    make_default(cast.amina, second)
    assert read(second) == []


def test_opening_of_another_thing_of_that_number_is_not_told(cast: Cast):
    written(cast.bruno, Company(id=cast.cv.id))
    assert read(cast.cv) == []


def test_latest_opening_comes_first_and_tells_the_place_or_that_it_was_the_team(cast: Cast):
    open_document(cast.bruno, cast.cv)
    open_document(cast.team, cast.cv)
    assert read(cast.cv) == [("CV.pdf", ""), ("CV.pdf", "Mission locale de Lyon")]
