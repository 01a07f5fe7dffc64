"""Ten thousand hostile documents: none is kept that acts, none takes long, whatever it is."""

from collections.abc import Callable
from random import Random

import pytest

from tests.models.documents.trial import try_documents

DOCUMENTS = 10_000

pytestmark = pytest.mark.timeout(3600)


def test_nothing_active_is_kept_and_nothing_takes_long(chance: Random, report: Callable[..., None]) -> None:
    report(**try_documents(chance, DOCUMENTS, apart=100))
