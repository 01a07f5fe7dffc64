"""What the command says of a journal, and how it ends."""

import pytest

from models.acts import act, record
from models.journal import Entry
from scripts.journal import main
from settings import settings
from tests.cast import Cast, cast
from tests.tampering import tamper

__all__ = ["cast"]


@pytest.fixture
def lines(cast: Cast) -> list[Entry]:
    for _ in range(3):
        act(record)(cast.bruno, "open", cast.amina)
    return list(Entry.select().order_by(Entry.id))


def test_whole_journal_is_told_with_its_length(lines, capsys: pytest.CaptureFixture):
    assert main([]) == 0
    assert capsys.readouterr().out == f"The journal is whole: {lines[-1].id} lines; notes compared: 0.\n"


def test_note_is_added_when_asked_for(lines, capsys: pytest.CaptureFixture):
    assert main(["note"]) == 0
    assert lines[-1].hash in capsys.readouterr().out
    assert main([]) == 0
    assert capsys.readouterr().out == f"The journal is whole: {lines[-1].id} lines; notes compared: 1.\n"


def test_first_wrong_line_is_named(lines, capsys: pytest.CaptureFixture):
    tamper(f"UPDATE entry SET verb = 'close' WHERE id = {lines[1].id}")
    assert main(["note"]) == 1
    told = f"The journal is broken: line {lines[1].id} was changed, or written without the key.\n"
    assert capsys.readouterr().out == told


def test_cut_is_told(lines, capsys: pytest.CaptureFixture):
    main(["note"])
    tamper(f"DELETE FROM entry WHERE id = {lines[-1].id}")
    capsys.readouterr()
    assert main([]) == 1
    assert f"lines after line {lines[-2].id} were cut off" in capsys.readouterr().out


def test_key_is_printed_as_a_setting(capsys: pytest.CaptureFixture):
    assert main(["key"]) == 0
    assert capsys.readouterr().out == f"JOURNAL_KEY={settings().journal_key.get_secret_value()}\n"


def test_anything_else_is_answered_with_how_to_ask(capsys: pytest.CaptureFixture):
    assert main(["notes"]) == 2
    assert "python -m scripts.journal note" in capsys.readouterr().out
