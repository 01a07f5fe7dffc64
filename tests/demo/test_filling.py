"""Filling is the same each time, is all or nothing, and never touches a database in use or the real Telegram."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from demo import __main__ as command
from demo.agenda import Agenda, at_work
from demo.filling import FILLED, fill, is_empty
from demo.papers import pdf
from models.database import at, now
from models.documents.inspection.inspector import inspect
from models.documents.storage import open_storage
from models.people.staff import Staff
from settings import settings

pytestmark = pytest.mark.timeout(300)  # fills twice


def test_it_says_what_it_does(filled):
    said = filled.said()
    assert said[0].startswith("22 establishments, 38 companies,")
    assert said[1:10] == [f"{tenth}0 % of the way to today" for tenth in range(1, 10)], "it shows that it goes on"
    assert said[-3].startswith("500 offers, 200 candidates,")
    assert said[-1].endswith("notices, all sent")


@pytest.mark.usefixtures("database")
def test_one_that_is_stopped_leaves_nothing(tmp_path):
    open_storage(str(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        fill(stopped)
    assert is_empty()
    assert [table.__name__ for table in FILLED if table.select().exists()] == []


def stopped(line: str) -> None:
    raise KeyboardInterrupt


@pytest.mark.usefixtures("database")
def test_a_database_in_use_is_refused(capsys):
    Staff.create(email="amina@exemple.example", first_name="A", last_name="B")
    assert command.main() == 2
    assert Staff.select().count() == 1
    assert capsys.readouterr().err == "DATABASE_URL is not empty: the demo data go into an empty database only.\n"


def test_the_real_telegram_is_refused(environment, tmp_path, capsys):
    environment.setenv("TELEGRAM_API_URL", "")
    settings.cache_clear()
    assert command.main() == 2
    assert capsys.readouterr().err.startswith("TELEGRAM_TOKEN is of the real Telegram")
    assert not (tmp_path / "tremplin.db").exists()


PARIS_MORNING = datetime(2026, 3, 2, 8, 0)  # a Monday, 9 in Paris


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (PARIS_MORNING, PARIS_MORNING),
        (datetime(2026, 3, 2, 22, 0), datetime(2026, 3, 3, 7, 30)),
        (datetime(2026, 3, 2, 4, 0), datetime(2026, 3, 2, 7, 30)),
        (datetime(2026, 3, 7, 10, 0), datetime(2026, 3, 9, 10, 0)),
        (datetime(2026, 3, 6, 20, 0), datetime(2026, 3, 9, 7, 30)),
    ],
)
def test_offices_work_in_the_day_and_in_the_week(instant, expected):
    assert at_work(instant) == expected


def test_acts_happen_in_the_order_of_time_and_never_after_the_present():
    agenda, seen = Agenda(PARIS_MORNING), []

    def story(name: str, pause: timedelta):
        for _ in range(3):
            seen.append((now(), name))
            yield pause

    agenda.begin(PARIS_MORNING - timedelta(hours=72), story("slow", timedelta(days=2)))
    agenda.begin(PARIS_MORNING - timedelta(hours=71), story("quick", timedelta(minutes=30)))
    told: list[str] = []
    agenda.play(told.append)
    assert seen == sorted(seen)
    assert [name for _, name in seen].count("slow") == 2
    assert all(instant <= PARIS_MORNING for instant, _ in seen)
    assert told == sorted(told)
    assert told


def test_a_day_ago_is_never_in_the_future():
    agenda = Agenda(PARIS_MORNING)
    assert agenda.days_ago(0, Random("late")) <= PARIS_MORNING
    assert agenda.days_ago(2, Random("late")) < PARIS_MORNING - timedelta(days=1)


def test_another_instant_lasts_as_long_as_its_block():
    past = datetime(2020, 1, 1)
    with at(past):
        assert now() == past
    assert now() - datetime.now(UTC).replace(tzinfo=None) < timedelta(seconds=5)


def test_a_paper_is_a_pdf_with_its_words():
    content = pdf("L’été (à Paris)", ["Œuvre :", r"un \ deux"])
    assert inspect("cv.pdf", content).type == "pdf"
    assert r"L’été \(à Paris\)".encode("cp1252") in content
    assert rb"un \\ deux" in content
