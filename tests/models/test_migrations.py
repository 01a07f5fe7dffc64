"""The tables that the migrations make are those that the models describe, on both databases."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from playhouse.migrations import Runner

import models
from models.applications.reason import Reason
from models.database import Table, db, on_postgresql, open_database
from models.migrations import FOLDER, migrate

# Made by hand in a step, as no model can describe them; and the migrations' own notes.
BY_HAND = re.compile(r"facet_|schema_migration|sqlite_")

COLUMNS = """
SELECT table_name, column_name, data_type, character_maximum_length, is_nullable
FROM information_schema.columns WHERE table_schema = current_schema()
"""
INDEXES = "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = current_schema()"
CONSTRAINTS = """
SELECT conrelid::regclass::text, pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
"""


def tables() -> list[type[Table]]:
    """Every table of every module of models."""
    for module in pkgutil.iter_modules(models.__path__):
        importlib.import_module(f"models.{module.name}")
    return Table.__subclasses__()


def schema() -> dict[str, list[Any]]:
    """Columns, indexes and constraints of the present database, table by table, but for what is made by hand."""
    found: dict[str, list[Any]] = {}
    for name, fact in postgresql_facts() if on_postgresql() else sqlite_facts():
        if not BY_HAND.match(name) and not any("facet_tokens" in str(one) for one in fact):
            found.setdefault(name, []).append(fact)
    return {name: sorted(facts, key=str) for name, facts in sorted(found.items())}


def sqlite_facts() -> Iterator[tuple[str, tuple[Any, ...]]]:
    for name, sql in db.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'"):
        if BY_HAND.match(name):
            continue
        yield name, ("checks", *sorted(re.findall(r"CHECK \((?:[^()]|\([^()]*\))*\)", sql)))
        for _, column, kind, not_null, default, key in db.execute_sql(f"PRAGMA table_info('{name}')"):
            yield name, ("column", column, kind, not_null, default, key)
        for foreign in db.execute_sql(f"PRAGMA foreign_key_list('{name}')"):
            yield name, ("foreign key", *foreign[2:])
        for _, index, unique, _, partial in db.execute_sql(f"PRAGMA index_list('{name}')"):
            columns = [column for _, _, column in db.execute_sql(f"PRAGMA index_info('{index}')")]
            yield name, ("index", unique, partial, *columns)


def postgresql_facts() -> Iterator[tuple[str, tuple[Any, ...]]]:
    for name, *column in db.execute_sql(COLUMNS):
        yield name, ("column", *column)
    for name, index in db.execute_sql(INDEXES):
        yield name, ("index", re.sub(r"INDEX \S+ ON \S+", "INDEX", index))
    for name, constraint in db.execute_sql(CONSTRAINTS):
        yield name.strip('"').removeprefix("drawn.").strip('"'), ("constraint", constraint.replace("drawn.", ""))


def drawn(tmp_path: Path) -> dict[str, list[Any]]:
    """The schema that the models alone would make."""
    if not on_postgresql():
        db.obj.close_all()
        open_database(f"sqlite:///{tmp_path}/drawn.db")
        db.create_tables(tables())
        return schema()
    with db.atomic() as scene:
        db.execute_sql("CREATE SCHEMA drawn")
        db.execute_sql("SET LOCAL search_path TO drawn")
        db.create_tables(tables(), safe=False)
        found = schema()
        scene.rollback()
    return found


def test_migrations_make_what_the_models_describe(database, tmp_path: Path):
    migrated = schema()
    described = drawn(tmp_path)
    assert migrated.keys() == described.keys() == {table._meta.table_name for table in tables()}
    for name, facts in migrated.items():
        assert facts == described[name], f"table {name} (left: by the migrations, right: by the models)"


def test_database_that_is_up_to_date_stays_as_it_is(database):
    before = schema()
    assert migrate() == []
    assert schema() == before


@pytest.fixture(params=["sqlite", "postgresql"])
def own_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """A database that no other test uses, brought up to date."""
    if request.param == "sqlite":
        open_database(f"sqlite:///{tmp_path}/own.db")
        migrate()
        yield
        db.obj.close_all()
        return
    shared = request.getfixturevalue("postgresql")
    with psycopg.connect(shared.server.get_uri(), autocommit=True) as server:
        name = f"steps_{uuid4().hex}"
        server.execute(f"CREATE DATABASE {name} TEMPLATE template")
        open_database(shared.url_of(name))
        yield
        db.obj.close_all()
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_every_step_goes_back_and_forth_again(own_database):
    before, reasons = schema(), sorted(reason.label for reason in Reason.select())
    runner = Runner(db.obj, str(FOLDER))
    steps = len(list(FOLDER.glob("0*.py")))
    for _ in range(steps):
        runner.down()
    assert schema() == {}
    assert len(migrate()) == steps
    assert schema() == before
    assert sorted(reason.label for reason in Reason.select()) == reasons


def test_difference_would_be_seen(own_database):
    before = schema()
    db.execute_sql("ALTER TABLE reason ADD COLUMN more INTEGER")
    db.execute_sql("CREATE INDEX more ON candidate (phone)")
    after = schema()
    assert {name for name in after if after[name] != before[name]} == {"reason", "candidate"}


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.__name__)
def test_every_table_is_named(table: type[Table]):
    assert re.fullmatch(r"[a-z_]+", table._meta.table_name)
