"""Our queries say what peewee's own say."""

from collections.abc import Callable
from unittest.mock import patch

import pytest
from peewee import JOIN, ModelSelect, fn

from models.applications.application import Application
from models.database import Query, Table
from models.notices.delivery import Delivery
from models.notices.notice import Notice
from models.offers.offer import Offer
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.selection import Selection
from tests.models.test_migrations import tables


def of_two_names() -> Query:
    other = Candidate.alias()
    same = Candidate.last_name == other.last_name
    return Candidate.select(Candidate, other).join(other, on=same).where(Candidate.id < other.id)


def with_those_joined() -> Query:
    query = Application.select(Application, Offer, Company.name.alias("company_name")).join(Offer, JOIN.LEFT_OUTER)
    return query.join(Company).where(Offer.company.in_(Company.select().where(Company.active)))


def of_a_query() -> Query:
    numbers = Delivery.select(Delivery.notice, fn.MAX(Delivery.id).alias("last")).group_by(Delivery.notice).alias("l")
    return Notice.select(Notice, numbers.c.last).join(numbers, on=Notice.id == numbers.c.notice_id)


def within_a_condition() -> Query:
    return Candidate.select().where(fn.EXISTS(Application.select().where(Application.candidate == Candidate.id)))


def of_either() -> Query:
    return Company.select().where(Company.active) | Company.select().where(Company.blocked)


def counted() -> Query:
    return Offer.select(fn.COUNT(Offer.id), Offer.company).group_by(Offer.company).having(fn.COUNT(Offer.id) > 1)


QUERIES = [of_two_names, with_those_joined, of_a_query, within_a_condition, of_either, counted]


def as_peewee_says_it(make: Callable[[], Query]) -> tuple[str, list[object]]:
    with patch.object(Selection, "__sql_selection__", ModelSelect.__sql_selection__):
        return make().sql()


@pytest.mark.parametrize("table", tables())
def test_every_column_of_a_table_is_said_as_peewee_says_it(database, table: type[Table]):
    assert table.select().sql() == as_peewee_says_it(table.select)


@pytest.mark.parametrize("make", QUERIES)
def test_queries_of_several_tables_are_said_as_peewee_says_them(database, make: Callable[[], Query]):
    assert make().sql() == as_peewee_says_it(make)
    list(make())
