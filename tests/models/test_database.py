"""What both databases promise: naive UTC, all or nothing, rows held, and wrong values refused."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from threading import Event

import pytest
from peewee import DatabaseError, IntegrityError

from models.acts import act
from models.alerts.keeping import keep_search
from models.announcements.announcement import write_announcement
from models.appointments.arranging import propose
from models.broadcasts.audience import Audience
from models.broadcasts.sending import write_broadcast
from models.clock.job import Run
from models.database import Choice, Table, at, connection, db, local, now, open_database, today, transaction
from models.documents.document import StoredFile
from models.documents.enclosing import enclose
from models.documents.inspection.kinds import FileType
from models.documents.message_file import MessageFile
from models.mentoring.asking import ask_for_mentor
from models.mentoring.mentoring import Hope
from models.notices.notice import Kind, Notice
from models.notices.preferences import Topic, Way, choose_way
from models.notices.telling import tell
from models.offers.kinds import Domain
from models.offers.searches import Search
from models.offers.synonym import write_synonym
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Unreachable
from models.registrations.help import Why, ask_for_help
from models.support.asking import ask_team
from tests.acts import everything
from tests.cast import Cast, put_pending
from tests.models.appointments.conftest import proposal
from tests.models.support.webinars import hold_webinar


def test_now_is_utc_without_a_zone(clock):
    assert now() == datetime(2026, 3, 2, 8, 0)
    assert local(now()).isoformat() == "2026-03-02T09:00:00+01:00"


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("2026-03-02T22:59:00+00:00", date(2026, 3, 2)),
        ("2026-03-02T23:00:00+00:00", date(2026, 3, 3)),
        ("2026-07-01T22:00:00+00:00", date(2026, 7, 2)),
    ],
)
def test_today_is_the_day_in_france(clock, instant: str, day: date):
    clock.move_to(instant)
    assert today() == day


def test_instant_comes_back_as_it_went(cast: Cast):
    instant = datetime(2026, 10, 25, 1, 30, 0, 123456)
    cast.bakery.created_at = instant
    cast.bakery.save()
    assert Company.get_by_id(cast.bakery.id).created_at == instant


def test_told_past_is_past_and_only_inside(database):
    past = datetime(2026, 1, 5, 9)
    with at(past):
        assert now() == past
        assert today() == date(2026, 1, 5)
    assert abs(now() - datetime.now(UTC).replace(tzinfo=None)).total_seconds() < 5


def test_transaction_is_all_or_nothing(cast: Cast):
    before = everything()
    with pytest.raises(ZeroDivisionError):
        fail_half_way(cast)
    assert everything() == before


def fail_half_way(cast: Cast) -> None:
    with transaction():
        Company.update(name="Autre").execute()
        with transaction():
            act(tell)(cast.bruno, Kind.RESULT)
        raise ZeroDivisionError


def test_transaction_inside_another_can_fail_alone(cast: Cast):
    with transaction():
        Company.update(name="Autre").where(Company.id == cast.bakery.id).execute()
        with transaction() as inner:
            act(tell)(cast.bruno, Kind.RESULT)
            inner.rollback()
    assert (Company.get_by_id(cast.bakery.id).name, Notice.select().count()) == ("Autre", 0)


def test_row_that_is_held_waits_for_no_lost_change(cast: Cast):
    def step(_: int) -> None:
        with connection(), transaction():
            held = Company.locked(cast.bakery.id)
            Company.update(description=held.description + "x").where(Company.id == held.id).execute()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(step, range(24)))
    assert Company.get_by_id(cast.bakery.id).description == "x" * 24


def test_row_that_is_not_there_cannot_be_held(database):
    with pytest.raises(Unreachable), transaction():
        Company.locked(999)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_held_person_can_be_told_something_meanwhile(cast: Cast):
    told = Event()

    def other() -> None:
        with connection():
            act(tell)(cast.chloe, Kind.RESULT)
        told.set()

    with ThreadPoolExecutor(1) as pool, transaction():
        type(cast.chloe).locked(cast.chloe.id)
        pool.submit(other)
        assert told.wait(10)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_transaction_takes_the_write_lock_at_once(cast: Cast):
    """One that read, then wrote, would be refused when another wrote in between."""

    def count_up(_: int) -> None:
        with connection(), transaction():
            Candidate.select().count()
            Company.update(description=Company.description.concat("x")).where(Company.id == cast.bakery.id).execute()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count_up, range(20)))
    assert Company.get_by_id(cast.bakery.id).description == "x" * 20


def choices() -> list[Choice]:
    return [
        field for table in Table.__subclasses__() for field in table._meta.sorted_fields if isinstance(field, Choice)
    ]


@pytest.mark.parametrize("field", choices(), ids=lambda field: f"{field.model.__name__}.{field.name}")
def test_database_refuses_a_value_that_no_enum_has(cast: Cast, field: Choice):
    fill(cast)
    table = field.model._meta.table_name
    assert field.model.select().exists()
    with pytest.raises(IntegrityError, match=r"(?i)check"), db.atomic():
        db.execute_sql(f"UPDATE \"{table}\" SET {field.column_name} = 'nonsense'")


def fill(cast: Cast) -> None:
    cast.apply()  # and so a notice and its delivery
    ask_for_help(cast.amina, Why.STUCK)
    enclose(cast.chloe, cast.offer, StoredFile("Plan.pdf", FileType.PDF, 1, "0" * 64))
    write_synonym(cast.team, None, said="plonge", domain=Domain.HOSPITALITY)
    put_pending(cast.other_candidate, cast.mission)
    choose_way(cast.amina, Topic.OFFERS, Way.BOTH)
    MessageFile.create(candidate=cast.amina, name="Plan.pdf", type=FileType.PDF, size=1, key="0" * 64)
    Run.create(job="remind_employers")
    keep_search(cast.amina, Search.create(candidate=cast.amina, criteria={}, digest="1"), "Tout")
    ask_for_mentor(cast.amina, cast.bakery, Hope.TRADE, "Bonjour")
    ask_team(cast.amina, "Bonjour")
    hold_webinar(cast)
    propose(Staff.get_by_id(cast.bruno.id), cast.amina, proposal())
    write_broadcast(cast.team, None, None, "Forum", "Venez.", Audience())
    write_announcement(cast.team, None, title="Forum", words="Jeudi.", readers="everyone", ends_on=today())


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE membership SET company_id = 1, establishment_id = 1",
        "UPDATE membership SET company_id = NULL, establishment_id = NULL",
        "UPDATE application SET company_id = 999999",
        "DELETE FROM company",
        "DELETE FROM candidate",
        "DELETE FROM document",
        "UPDATE staff SET email = 'the same'",
    ],
)
def test_what_the_database_can_refuse_it_refuses(cast: Cast, sql: str):
    cast.apply()
    before = everything()
    with pytest.raises(DatabaseError), db.atomic():
        db.execute_sql(sql)
    assert everything() == before


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_password_in_the_address_may_hold_any_character(database_url: str):
    open_database(
        database_url.replace("postgresql:///", "postgresql://postgres:p%40ss%2F%3A@/").replace("&user=postgres", "")
    )
    assert (db.obj.connect_params["user"], db.obj.connect_params["password"]) == ("postgres", "p@ss/:")
