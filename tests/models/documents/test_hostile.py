"""A few hundred hostile documents, the same each time; `make soak` draws ten thousand others."""

from random import Random

from tests.models.documents.trial import try_documents

DOCUMENTS = 300


def test_nothing_active_is_kept_and_nothing_takes_long():
    counts = try_documents(Random(8), DOCUMENTS, apart=3)
    assert counts["refused"] > counts["kept"] > 10
