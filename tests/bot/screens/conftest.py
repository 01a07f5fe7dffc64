"""Offers to search, and an application that was sent, for the tests of screens."""

import pytest

from models.applications.application import Application
from models.offers.offer import Offer
from tests.cast import Cast, offer

BAKERS = ("Boulanger", "Boulangère de nuit", "Aide-boulanger <b>H/F</b>", "Boulanger & pâtissier", "Chef boulanger")


@pytest.fixture
def bakers(cast: Cast) -> list[Offer]:
    """With the one of the cast, six offers that "boulanger" finds, the oldest first."""
    return [cast.offer, *(offer(cast.bakery, cast.chloe, title) for title in BAKERS)]


@pytest.fixture
def application(cast: Cast) -> Application:
    return cast.apply(note="Mot pour mon référent")
