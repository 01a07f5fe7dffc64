"""The benchmarks at a small size: what they compare is the same on both sides, and they end as they say."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from models.database import db, open_database
from tests.bench import __main__ as program
from tests.bench import (
    alerts,
    answers,
    applications,
    backlog,
    backups,
    both,
    broadcast,
    conversation,
    counts,
    data,
    deployment,
    isolation,
    million,
    offers,
    openweb,
    outbox,
    processes,
    publishing,
    search,
    step,
)
from tests.bench.report import Row, at_least, at_most, report

SERVED = both.served


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    monkeypatch.setenv("BENCH_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def shared_server(monkeypatch, postgresql):
    """A server of its own is seconds of waiting, for each row."""

    @contextmanager
    def served(data: Path) -> Iterator[str]:
        url = postgresql.clean()
        open_database(url)
        yield url
        db.obj.close_all()

    monkeypatch.setattr(both, "served", served)


def test_postgresql_is_measured_as_it_comes(monkeypatch):
    monkeypatch.setattr(both, "served", SERVED)
    with both.database("PostgreSQL") as url:
        assert db.execute_sql("SHOW fsync").fetchone() == ("on",)
        assert str(url).startswith("postgresql://")


def test_search_and_its_peer_find_the_same():
    same, *others = search.rows(size=300)
    assert same.reached, same
    assert [row.name for row in others] == [
        "search: page of 20, p50",
        "search: page of 20, p95",
        "search: count up to 1000, p50",
        "search: count up to 1000, p95",
    ]


def test_open_pages_are_small_and_answer_on_both_databases():
    assert [row.name for row in openweb.rows(size=300)] == [
        "open web: list and facets, SQLite",
        "open web: offer, SQLite",
        "open web: list and facets, PostgreSQL",
        "open web: offer, PostgreSQL",
    ]


def test_sentences_are_understood_among_many_offers_on_both_databases(monkeypatch):
    monkeypatch.setattr(million, "SENTENCES", 4)
    same, *others = million.rows(size=300)
    assert same.reached, same
    assert [row.name for row in others if "sentence" in row.name] == [
        "search: a sentence, p95, SQLite",
        "search: a sentence, p95, PostgreSQL",
    ]


def test_every_new_offer_meets_every_kept_search_on_both_databases(monkeypatch):
    monkeypatch.setattr(alerts, "IN_ALL", 300)
    monkeypatch.setattr(alerts, "OFFERS", 100)
    monkeypatch.setattr(alerts, "SAMPLE", 20)
    found = list(alerts.rows(sizes=(200, 400)))
    assert [row.name for row in found if row.name.startswith("alerts: 100 offers, 400")] == [
        "alerts: 100 offers, 400 searches, SQLite",
        "alerts: 100 offers, 400 searches, PostgreSQL",
    ]
    assert not [row for row in found if " 0 digests" in row.figure]


def test_steps_are_handled_and_answered(monkeypatch):
    monkeypatch.setattr(step, "STEPS", 40)
    (row,) = step.rows(size=300)
    assert row.name == "bot: one step, median"


def test_conversations_end_with_a_sent_application(monkeypatch):
    monkeypatch.setattr(conversation, "WARM_UP", 0)
    assert [row.name for row in conversation.rows(size=300, people=2)] == [
        "bot: to a sent application, SQLite",
        "bot: to a sent application, PostgreSQL",
    ]


def test_list_is_shown_in_few_statements(monkeypatch):
    monkeypatch.setattr(applications, "CANDIDATES", 400)
    monkeypatch.setattr(applications, "OFFERS", 1000)
    monkeypatch.setattr(applications, "TIMES", 1)
    _, statements, *slowest = applications.rows(size=2000)
    assert statements.reached, statements
    assert [row.name for row in slowest] == names_of_pages("SQLite")
    assert [row.name for row in applications.rows_on_postgresql(size=2000)] == names_of_pages("PostgreSQL")


def names_of_pages(database):
    return [f"slowest {kind}, {role}, {database}" for role in applications.ROLES for kind in ("page", "search")]


def test_values_are_counted_on_both_databases():
    assert [row.name for row in counts.rows(size=300)] == [
        "counts by commune, SQLite",
        "counts by company, SQLite",
        "counts by commune, PostgreSQL",
        "counts by company, PostgreSQL",
    ]


def test_outbox_is_emptied_on_both_databases(monkeypatch):
    monkeypatch.setattr(outbox, "TIMES", 2)
    assert [row.name for row in outbox.rows(waiting=120)] == [
        "outbox: take 50 of 120, SQLite",
        "outbox: delivered, SQLite",
        "outbox: take 50 of 120, PostgreSQL",
        "outbox: delivered, PostgreSQL",
    ]


def test_crowds_get_their_answers_on_both_databases(monkeypatch):
    monkeypatch.setattr(answers, "ROUNDS", 1)
    monkeypatch.setattr(deployment, "PROCESSES", "1")
    assert [row.name for row in answers.rows(size=300, people=2)] == [
        "bot: answers, two processes, SQLite",
        "bot: answers, two processes, PostgreSQL",
    ]


def test_crowds_get_their_answers_while_notices_leave(monkeypatch):
    monkeypatch.setattr(backlog, "PAUSES", (0, 0.1))
    monkeypatch.setattr(deployment, "PROCESSES", "1")
    assert [row.name for row in backlog.rows(size=300, people=2, waiting=120)] == [
        "bot: answers among notices, SQLite",
        "bot: answers among notices, PostgreSQL",
    ]


def test_broadcast_leaves_beside_taps_and_urgent_notices_on_both_databases(monkeypatch):
    monkeypatch.setenv("BENCH_BROADCAST", "12")
    each = ["  taps meanwhile", "  urgent notices meanwhile", "  refused for our pace"]
    assert [row.name for row in broadcast.rows()] == [
        "broadcast: 12 people, SQLite",
        *each,
        "broadcast: 12 people, PostgreSQL",
        *each,
    ]


def test_each_process_starts_and_says_that_it_lives(monkeypatch):
    monkeypatch.setattr(processes, "TIMES", 1)
    assert [row.name for row in processes.rows()] == ["start: web", "start: bot", "start: jobs"]


def test_offers_are_published_on_both_databases(monkeypatch):
    monkeypatch.setattr(publishing, "TIMES", 2)
    assert [row.name for row in publishing.rows(size=300)] == ["publishing, SQLite", "publishing, PostgreSQL"]


def test_others_are_answered_beside_each_trouble():
    assert [row.name for row in isolation.rows(rounds=3)] == [
        "bot: others, a worst file, p95",
        "bot: others, a chat paused, p95",
    ]


def test_what_is_backed_up_is_restored_on_both_databases(monkeypatch):
    monkeypatch.setattr(applications, "CANDIDATES", 400)
    monkeypatch.setattr(applications, "OFFERS", 1000)
    rows = list(backups.rows(size=800, files=3))
    assert [row.name for row in rows] == [
        "backup: a million applications, SQLite",
        "backup: a million applications, PostgreSQL",
    ]
    assert all(row.reached for row in rows), rows


def test_data_is_made_once_and_never_half(tmp_path):
    def fails(folder):
        (folder / "half").touch()
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space left"):
        data.kept("some", [], fails)
    path = data.kept("some", [], lambda folder: (folder / "whole").touch())
    assert data.kept("some", [], fails) == path
    assert [file.name for file in path.iterdir()] == ["whole"]
    assert [*data.folder().iterdir()] == [path]


@pytest.mark.parametrize("source", [data.SCHEMA, *applications.SOURCES, *offers.SOURCES])
def test_data_is_made_again_when_the_code_that_makes_it_changes(source):
    assert [*data.ROOT.glob(source)], f"{source} is no file any more: nothing notices when it changes"


@pytest.mark.parametrize(
    ("row", "reached"),
    [
        (at_most("a", 1, 1, 1, of="b"), True),
        (at_most("a", 1.1, 1, 1, of="b"), False),
        (at_least("a", 1, 20, 20, of="b"), True),
        (at_least("a", 1, 19, 20, of="b"), False),
    ],
)
def test_goal_is_reached_or_short(row, reached, capsys):
    assert report({"one": lambda: iter([row])}) is reached
    assert capsys.readouterr().out.splitlines()[-1].split()[-1] == ("ok" if reached else "short")


def test_program_ends_as_its_goals(monkeypatch, capsys):
    rows = {"good": Row("good", "1", "1", True), "bad": Row("bad", "2", "1", False)}
    monkeypatch.setattr(program, "BENCHES", {name: lambda row=row: iter([row]) for name, row in rows.items()})
    assert [program.main(names) for names in (["good"], ["bad"], [], ["other"])] == [0, 1, 1, 2]
    assert "No benchmark is called other" in capsys.readouterr().out
