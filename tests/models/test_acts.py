"""An act is all done or not at all, with its notices and its lines, and what is refused inside it goes alone."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from models import acts, journal
from models.acts import act, afterwards, record
from models.database import db, on_postgresql, transaction
from models.journal import Entry, first_broken, history
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.organisations.company import Company
from models.people.staff import Staff
from models.refusal import Refused
from tests.acts import at_once, everything, reasons
from tests.cast import Cast


@act
def rename(by: Staff, company: Company, name: str) -> str:
    """A verb that changes, tells and says so."""
    Company.update(name=name).where(Company.id == company.id).execute()
    tell(by, Kind.RESULT, company)
    record(by, "edit", company, name=name)
    return name


@act
def rename_and_refuse(by: Staff, company: Company, name: str) -> None:
    rename(by, company, name)
    raise Refused("not_yours")


def name_of(company: Company) -> str:
    return Company.get_by_id(company.id).name


def test_act_changes_tells_and_says_so(cast: Cast):
    assert rename(cast.chloe, cast.bakery, "Fournil") == "Fournil"
    (line,), notice = history(cast.bakery), Notice.get()
    assert (name_of(cast.bakery), line.verb, notice.recipient) == ("Fournil", "edit", cast.chloe)
    assert line.act == notice.act != ""
    assert Delivery.select().count() == 1


def test_two_acts_have_numbers_of_their_own(cast: Cast):
    for name in ("Fournil", "Pétrin"):
        rename(cast.chloe, cast.bakery, name)
    assert len({line.act for line in history(cast.bakery)}) == 2
    assert {line.act for line in history(cast.bakery)} == {notice.act for notice in Notice.select()}


def test_act_that_is_refused_leaves_nothing(cast: Cast):
    before = everything()
    with pytest.raises(Refused):
        rename_and_refuse(cast.chloe, cast.bakery, "Fournil")
    assert everything() == before


ENDS = {"notice": (Notice, "insert"), "delivery": (Delivery, "queue"), "line": (journal, "append")}


@pytest.mark.parametrize("end", ENDS)
def test_act_whose_end_fails_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch, end: str):
    before = everything()
    with monkeypatch.context() as patch:
        patch.setattr(*ENDS[end], lambda *args, **more: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            rename(cast.chloe, cast.bakery, "Fournil")
    assert everything() == before
    assert rename(cast.chloe, cast.bakery, "Fournil"), "the next act begins anew"
    assert (Notice.select().count(), len(history(cast.bakery))) == (1, 1)


def test_acts_inside_an_act_are_its_parts(cast: Cast):
    @act
    def both() -> None:
        rename(cast.chloe, cast.bakery, "Fournil")
        rename(cast.driss, cast.other_company, "Atelier")
        assert (Notice.select().count(), history(cast.bakery)) == (0, []), "it all waits for the end"

    both()
    lines = [*history(cast.bakery), *history(cast.other_company)]
    assert [line.verb for line in lines] == ["edit", "edit"]
    assert len({line.act for line in lines} | {notice.act for notice in Notice.select()}) == 1


def test_whole_that_fails_takes_its_parts_with_it(cast: Cast):
    @act
    def whole() -> None:
        rename(cast.chloe, cast.bakery, "Fournil")
        raise ZeroDivisionError

    before = everything()
    with pytest.raises(ZeroDivisionError):
        whole()
    assert everything() == before


def test_part_that_is_refused_goes_with_its_lines_and_notices_and_the_rest_goes_on(cast: Cast):
    @act
    def whole() -> None:
        rename(cast.chloe, cast.bakery, "Fournil")
        with pytest.raises(Refused):
            rename_and_refuse(cast.chloe, cast.bakery, "Pétrin")
        rename(cast.driss, cast.other_company, "Atelier")

    whole()
    assert (name_of(cast.bakery), name_of(cast.other_company)) == ("Fournil", "Atelier")
    assert [line.facts for line in history(cast.bakery)] == [{"name": "Fournil"}]
    assert [line.facts for line in history(cast.other_company)] == [{"name": "Atelier"}]
    assert [notice.recipient for notice in Notice.select().order_by(Notice.id)] == [cast.chloe, cast.driss]
    assert first_broken() is None


@pytest.mark.parametrize(
    "write",
    [
        lambda cast: record(cast.bruno, "open", cast.amina),
        lambda cast: tell(cast.bruno, Kind.RESULT, cast.amina),
        lambda cast: acts.current(),
    ],
    ids=["record", "tell", "current"],
)
def test_nothing_is_written_or_told_outside_an_act(cast: Cast, write: Callable[[Cast], None]):
    rename(cast.chloe, cast.bakery, "Fournil")
    before = everything()
    with pytest.raises(RuntimeError, match="do it in an act"):
        write(cast)
    with pytest.raises(RuntimeError, match="do it in an act"), transaction():
        write(cast)
    assert everything() == before


def test_act_of_one_thread_is_not_that_of_another(cast: Cast):
    @act
    def whole() -> None:
        with ThreadPoolExecutor(1) as pool, pytest.raises(RuntimeError, match="do it in an act"):
            pool.submit(record, cast.bruno, "open", cast.amina).result()

    whole()


def test_notices_are_queued_before_the_journal_is_held_and_nothing_comes_after_its_lines(cast: Cast, monkeypatch):
    with monkeypatch.context() as patch:
        ran = statements(patch)
        rename(cast.chloe, cast.bakery, "Fournil")
    journal_begins = min(number for number, sql in enumerate(ran) if '"entry"' in sql or "advisory" in sql)
    assert written_tables(ran[:journal_begins]) == ["company", "notice", "delivery"]
    assert written_tables(ran[journal_begins:]) == ["entry"]
    assert any("advisory" in sql for sql in ran) is on_postgresql()
    assert ("advisory" in ran[journal_begins]) is on_postgresql()


def statements(patch: pytest.MonkeyPatch) -> list[str]:
    """Those that run from now on."""
    run, ran = db.obj.execute_sql, []
    patch.setattr(db.obj, "execute_sql", lambda sql, *args, **more: ran.append(sql) or run(sql, *args, **more))
    return ran


def written_tables(ran: list[str]) -> list[str]:
    return [sql.split('"')[1] for sql in ran if sql.startswith(("INSERT", "UPDATE"))]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_act_that_has_said_what_it_does_holds_the_journal_from_nobody(cast: Cast):
    """On SQLite there is one writer anyway."""
    said, other_is_done = Event(), Event()

    @act
    def slow() -> bool:
        record(cast.bruno, "open", cast.amina)
        said.set()
        return other_is_done.wait(10)

    def quick() -> None:
        assert said.wait(10)
        rename(cast.chloe, cast.bakery, "Fournil")
        other_is_done.set()

    assert at_once(slow, quick) == [True, None]
    assert [line.verb for line in Entry.select().order_by(Entry.id.desc()).limit(2)] == ["open", "edit"]


def test_of_many_acts_at_the_same_instant_each_is_done_once(cast: Cast):
    outcomes = at_once(*[lambda number=number: rename(cast.chloe, cast.bakery, str(number)) for number in range(8)])
    assert (outcomes, reasons(outcomes)) == ([str(number) for number in range(8)], [])
    lines = history(cast.bakery)
    assert lines[-1].facts == {"name": name_of(cast.bakery)}, "lines follow each other as the acts did"
    assert len(lines) == Notice.select().count() == 8


@act
def rename_and_then(by: Staff, company: Company, follower: Callable[[], object]) -> None:
    rename(by, company, "Fournil")
    afterwards(follower)


def test_what_follows_an_act_finds_it_kept(cast: Cast):
    seen: list[object] = []
    rename_and_then(cast.chloe, cast.bakery, lambda: seen.append((name_of(cast.bakery), db.in_transaction())))
    assert seen == [("Fournil", False)]


def test_nothing_follows_what_was_refused(cast: Cast):
    seen: list[object] = []

    @act
    def refused_in_part() -> None:
        with pytest.raises(Refused):
            refuse_after(cast.chloe, cast.bakery, lambda: seen.append("followed"))
        record(cast.chloe, "edit", cast.bakery)

    refused_in_part()
    assert seen == []


@act
def refuse_after(by: Staff, company: Company, follower: Callable[[], object]) -> None:
    rename_and_then(by, company, follower)
    raise Refused("not_yours")


def test_what_follows_and_fails_undoes_nothing_and_is_logged_without_its_words(cast: Cast, caplog):
    rename_and_then(cast.chloe, cast.bakery, lambda: int("secret"))
    assert name_of(cast.bakery) == "Fournil"
    assert "ValueError" in caplog.text
    assert "secret" not in caplog.text
