"""The tables that the migrations make are those that the models describe, on both databases."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from peewee import DatabaseError, IntegrityError
from playhouse.migrations import Runner

import models
from models.applications.reason import Reason
from models.database import Choice, Table, db, on_postgresql, open_database
from models.migrations import FOLDER, migrate
from tests.acts import everything
from tests.cast import Cast, cast, make_cast

__all__ = ["cast"]

# What no model describes: the migrations' own notes, and SQLite's.
NOT_OURS = re.compile(r"schema_migration|sqlite_")
# Nor the columns that an index only carries.
CARRIED = re.compile(r" INCLUDE \(.*?\)")

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
    for module in pkgutil.walk_packages(models.__path__, "models."):
        if not module.name.startswith("models.migrations."):
            importlib.import_module(module.name)
    return Table.__subclasses__()


def schema() -> dict[str, list[Any]]:
    """Columns, indexes and constraints of the present database, table by table."""
    found: dict[str, list[Any]] = {}
    for name, fact in postgresql_facts() if on_postgresql() else sqlite_facts():
        if not NOT_OURS.match(name):
            found.setdefault(name, []).append(fact)
    return {name: sorted(facts, key=str) for name, facts in sorted(found.items())}


def sqlite_facts() -> Iterator[tuple[str, tuple[Any, ...]]]:
    for name, sql in db.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'"):
        if NOT_OURS.match(name):
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
        yield name, ("index", CARRIED.sub("", re.sub(r"INDEX \S+ ON \S+", "INDEX", index)))
    for name, constraint in db.execute_sql(CONSTRAINTS):
        said = CARRIED.sub("", constraint.replace("drawn.", ""))
        yield name.strip('"').removeprefix("drawn.").strip('"'), ("constraint", said)


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


ALLOW = """
from models.migrations.enums import allow
VALUES = {values!r}
def up(migrator, db):
    for (table, column), values in VALUES.items():
        allow(db, table, column, (*values, "more"))
def down(migrator, db):
    for (table, column), values in VALUES.items():
        allow(db, table, column, values)
"""


def step(folder: Path, values: dict[tuple[str, str], tuple[str, ...]]) -> Runner:
    """What applies one more step, which lets each of these columns hold one value more."""
    (folder / "9999_more.py").write_text(ALLOW.format(values=values))
    return Runner(db.obj, str(folder))


def choices() -> dict[tuple[str, str], tuple[str, ...]]:
    """Every column of an enum, and its values."""
    fields = [field for table in tables() for field in table._meta.sorted_fields if isinstance(field, Choice)]
    return {(field.model._meta.table_name, field.column_name): tuple(map(str, field.enum)) for field in fields}


def test_every_column_of_an_enum_can_take_a_value_more_and_nothing_else_changes(cast: Cast, tmp_path: Path):
    cast.apply()
    rows, before, runner = everything("schema_migration"), schema(), step(tmp_path, choices())
    runner.up()
    allowing = {name: [fact for fact in facts if "'more'" in str(fact)] for name, facts in schema().items()}
    assert {name for name, facts in allowing.items() if facts} == {name for name, _ in choices()}
    assert everything("schema_migration") == rows
    runner.down()
    assert schema() == before
    assert everything("schema_migration") == rows


KEY = {"sqlite": "INTEGER PRIMARY KEY AUTOINCREMENT", "postgresql": "SERIAL PRIMARY KEY"}
BOXES = """
CREATE TABLE box (id {key}, name TEXT NOT NULL, state VARCHAR(30) NOT NULL CHECK (state IN ('new', 'old')),
within_id INTEGER REFERENCES box (id) ON DELETE CASCADE, CHECK ((id = within_id) IS NOT TRUE));
CREATE UNIQUE INDEX box_new ON box (name) WHERE state = 'new';
CREATE TABLE thing (id INTEGER PRIMARY KEY, box_id INTEGER NOT NULL REFERENCES box (id) ON DELETE CASCADE);
INSERT INTO box (name, state, within_id) VALUES ('big', 'new', NULL), ('small', 'old', 1), ('gone', 'new', NULL);
DELETE FROM box WHERE name = 'gone';
INSERT INTO thing VALUES (1, 1), (2, 2)
"""
TRIGGERS = {
    "sqlite": """
CREATE TRIGGER named BEFORE UPDATE OF name ON box BEGIN SELECT RAISE(ABORT, 'its name stays') END
CREATE TRIGGER emptied AFTER DELETE ON thing BEGIN UPDATE box SET state = 'old' WHERE id = OLD.box_id END
""".replace(" END", "; END"),
    "postgresql": """
CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'its name stays'%s END $$
CREATE TRIGGER named BEFORE UPDATE OF name ON box FOR EACH ROW EXECUTE FUNCTION stays()
""".replace("%s", ";"),
}
WRONG = {
    "a value of no enum": "UPDATE box SET state = 'none'",
    "a second new one of that name": "INSERT INTO box (name, state) VALUES ('big', 'new')",
    "inside itself": "UPDATE box SET within_id = id",
    "within what is not there": "UPDATE box SET within_id = 999",
    "a thing in what is not there": "INSERT INTO thing VALUES (3, 999)",
    "another name": "UPDATE box SET name = 'other'",
}


@pytest.fixture
def boxes(own_database, tmp_path: Path) -> Runner:
    """A table with all that a rebuild could lose, its children, and the step that lets its state take a value more."""
    kind = "postgresql" if on_postgresql() else "sqlite"
    for statement in [*BOXES.format(key=KEY[kind]).split(";"), *TRIGGERS[kind].strip().splitlines()]:
        db.execute_sql(statement)
    return step(tmp_path, {("box", "state"): ("new", "old")})


def box_rows() -> list[list[tuple[Any, ...]]]:
    return [db.execute_sql(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in ("box", "thing")]


def test_value_that_a_step_allows_is_accepted_and_rows_and_children_are_kept(boxes: Runner):
    before = box_rows()
    boxes.up()
    assert box_rows() == before
    db.execute_sql("UPDATE box SET state = 'more' WHERE id = 2")
    db.execute_sql("INSERT INTO box (name, state) VALUES ('next', 'more')")
    assert db.execute_sql("SELECT id FROM box WHERE name = 'next'").fetchone() == (4,), (
        "the number of a row that is gone"
    )
    db.execute_sql("DELETE FROM box WHERE id = 1")
    assert [len(rows) for rows in box_rows()] == [1, 0], "what was inside went too"


@pytest.mark.parametrize("moved", ["up", "up and down"])
@pytest.mark.parametrize("wrong", WRONG)
def test_what_was_refused_before_a_step_is_refused_after_it(boxes: Runner, moved: str, wrong: str):
    boxes.up()
    if moved == "up and down":
        boxes.down()
    before = box_rows()
    with pytest.raises(DatabaseError), db.atomic():
        db.execute_sql(WRONG[wrong])
    assert box_rows() == before


def test_going_back_is_refused_while_a_row_holds_the_value(boxes: Runner):
    boxes.up()
    db.execute_sql("UPDATE box SET state = 'more' WHERE id = 2")
    before = box_rows()
    with pytest.raises(IntegrityError):
        boxes.down()
    assert box_rows() == before
    db.execute_sql("UPDATE box SET state = 'old' WHERE id = 2")
    boxes.down()
    with pytest.raises(IntegrityError), db.atomic():
        db.execute_sql("UPDATE box SET state = 'more' WHERE id = 2")


@pytest.mark.parametrize("own_database", ["sqlite"], indirect=True)
def test_rebuild_inside_a_transaction_is_refused_before_it_deletes_the_children(boxes: Runner):
    before = box_rows()
    with pytest.raises(RuntimeError, match="would delete its children"), db.atomic():
        boxes.up()
    assert box_rows() == before


@pytest.mark.parametrize("column", ["name", "within_id"])
def test_column_without_values_of_its_own_is_an_error(boxes: Runner, tmp_path: Path, column: str):
    with pytest.raises(ValueError, match=f"box.{column} has 0 checks"):
        step(tmp_path, {("box", column): ("new",)}).up()


NEW_IN_0008 = ("received_file",)


def test_step_of_documents_that_go_keeps_every_row_down_and_up_again(own_database):
    make_cast().apply()
    steps = Runner(db.obj, str(FOLDER))
    steps.down("0009_sessions")
    rows = everything("schema_migration")
    steps.down("0008_documents_that_go")
    assert {name: some for name, some in rows.items() if name not in NEW_IN_0008} == {
        name: some for name, some in everything("schema_migration").items() if name not in NEW_IN_0008
    }
    steps.up("0008_documents_that_go")
    assert everything("schema_migration") == rows
