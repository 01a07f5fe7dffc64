"""What an offer lets be known of its hours, and how they are searched."""

from dataclasses import replace
from importlib import import_module

import pytest

from models.database import db
from models.offers.criteria import TIME, Criteria
from models.offers.index import search
from models.offers.index.kept import IndexVersion
from models.offers.reading.widening import widened
from models.offers.working_time import WorkingTime, times_told
from tests.models.offers.conftest import COOK, NURSE, found


@pytest.mark.parametrize(
    ("hours", "times"),
    [
        ("35 heures par semaine, du lundi au vendredi", {"full"}),
        ("28 heures par semaine, le matin surtout", {"part", "morning"}),
        ("24 h par semaine", {"part"}),
        ("35 heures, avec un week-end sur trois", {"full", "weekend"}),
        ("de 7 h à 15 h, jamais le week-end", set()),
        ("de 9 heures à 17 heures", set()),
        ("mi-temps, sans travail de nuit", {"part"}),
        ("temps plein, soirs et dimanches", {"full", "evening", "weekend"}),
        ("à convenir", set()),
        ("", set()),
    ],
)
def test_hours_are_known_by_their_words(hours, times):
    assert times_told(hours) == times


@pytest.fixture
def offers():
    search.put(1, replace(COOK, times=frozenset({WorkingTime.PART, WorkingTime.EVENING})))
    search.put(2, replace(COOK, times=frozenset({WorkingTime.FULL})))
    search.put(3, NURSE)


def test_offer_is_found_by_each_of_its_times(offers):
    assert found(Criteria(time=("part",))) == [1]
    assert found(Criteria(time=("evening", "full"))) == [2, 1]


def test_times_are_counted_among_what_is_found(offers):
    assert search.value_counts(Criteria(), TIME) == [("evening", 1), ("full", 1), ("part", 1)]
    assert search.value_counts(Criteria(domain=("health",)), TIME) == []


def test_nobody_is_sent_farther_for_their_hours(offers):
    wanted = Criteria("infirmière", commune=("33281",), time=("night",))
    assert widened(wanted).changed == ("time",)
    assert widened(wanted).criteria.commune == ("33281",)


def test_times_are_kept_with_a_search():
    criteria = Criteria(time=("part", "night"))
    assert set(Criteria.from_dict(criteria.to_dict()).time) == {"part", "night"}


def test_offers_published_before_hours_were_searched_are_completed(cast):
    cast.offer.hours = "temps partiel"
    cast.offer.save()
    assert found(Criteria(time=("part",))) == []
    step = import_module("models.migrations.0025_synonyms_and_hours")
    with db.bind_ctx(step.TABLES):
        step.complete(db.obj, 0)
    IndexVersion.renew()  # in truth, no process that read the index before goes on after a migration
    assert found(Criteria(time=("part",))) == [cast.offer.number]
    search.drop(cast.offer.number)
    assert found(Criteria(time=("part",))) == []
