"""A note outside the database says how far the journal went: what its owner cuts or writes again is missed there."""

import json
from pathlib import Path

import pytest

from models.database import now
from models.journal import Broken, Entry, Head, first_broken
from models.journal_notes import keep, verify
from settings import settings
from tests.acts import written
from tests.cast import Cast
from tests.tampering import tamper


def write(cast: Cast, count: int) -> list[Entry]:
    return written(cast.bruno, cast.amina, count)


def note() -> Path:
    """Note how far the journal goes now; the file that says so."""
    before = set(files())
    keep(verify()[0])
    (new,) = set(files()) - before
    return new


def files() -> list[Path]:
    return list(Path(settings().journal_notes).glob("*"))


def wrong() -> str:
    with pytest.raises(Broken) as broken:
        verify()
    return str(broken.value)


def test_journal_that_goes_on_from_its_notes_is_whole(cast: Cast):
    note()
    write(cast, 3)
    note()
    last = write(cast, 2)[-1]
    assert verify() == (Head(last.id, last.id, last.hash), 2)


def test_journal_without_notes_is_whole_and_says_that_there_are_none(cast: Cast):
    last = write(cast, 3)[-1]
    assert verify() == (Head(last.id, last.id, last.hash), 0)


def test_note_says_when_and_how_far(cast: Cast, clock):
    last = write(cast, 3)[-1]
    said = json.loads(note().read_text())
    assert said.pop("sealed")
    assert said == {"at": now().isoformat(), "lines": last.id, "line": last.id, "seal": last.hash}


def test_lines_cut_from_the_end_are_missed(cast: Cast, clock):
    lines = write(cast, 5)
    note()
    tamper(f"DELETE FROM entry WHERE id > {lines[2].id}")
    assert first_broken() is None, "the rest is whole"
    assert wrong() == (
        f"lines after line {lines[2].id} were cut off: on 2026-03-02 at 08:00 UTC there were {lines[-1].id}"
    )


def test_journal_cut_to_nothing_is_missed(cast: Cast):
    write(cast, 5)
    note()
    tamper("DELETE FROM entry")
    assert wrong().startswith("lines after line 0 were cut off")


def test_lines_cut_and_then_followed_by_others_are_missed(cast: Cast):
    write(cast, 5)
    note()
    last = write(cast, 1)[0]
    note()
    write(cast, 3)
    note()
    tamper(f"DELETE FROM entry WHERE id >= {last.id}")
    write(cast, 9)
    assert first_broken() is None, "each line follows the one before"
    assert wrong().startswith(f"line {last.id} was removed or written again")


def test_line_removed_by_someone_who_stole_the_key_is_missed(cast: Cast):
    before, noted = write(cast, 2)
    note()
    after = write(cast, 1)[0]
    tamper(f"DELETE FROM entry WHERE id = {noted.id}")
    tamper(f"UPDATE entry SET hash = '{after.seal(before.hash)}' WHERE id = {after.id}")
    assert first_broken() is None, "the seals are right"
    assert wrong().startswith(f"line {noted.id} was removed or written again")


def test_journal_of_another_deployment_is_not_the_one_that_was_noted(cast: Cast):
    write(cast, 5)
    note()
    tamper("DELETE FROM entry")
    write(cast, 9)
    assert wrong().startswith("line ")


def test_changed_line_is_named_whatever_the_notes_say(cast: Cast):
    line = write(cast, 5)[1]
    note().write_text("{}")
    tamper(f"UPDATE entry SET verb = 'close' WHERE id = {line.id}")
    assert wrong() == f"line {line.id} was changed, or written without the key"


@pytest.mark.parametrize("change", ["at", "lines", "line", "seal", "sealed"])
def test_changed_note_is_named(cast: Cast, change: str):
    write(cast, 3)
    note()
    file = note()
    said = json.loads(file.read_text())
    said[change] = {"at": "2020-01-01T00:00:00", "lines": 1, "line": 1}.get(change, "0" * 64)
    file.write_text(json.dumps(said))
    assert wrong() == f"the note {file} is not as it was written"


@pytest.mark.parametrize("text", [b"", b"{}", b"[]", b"null", b"\xff", b'{"at": 1, "lines": 1, "line": 1, "seal": ""}'])
def test_what_is_no_note_is_named(cast: Cast, text: bytes):
    file = note()
    file.write_bytes(text)
    assert wrong() == f"the note {file} is not as it was written"


def test_note_made_with_another_key_is_named(cast: Cast, environment):
    key = settings().journal_key.get_secret_value()
    environment.setenv("JOURNAL_KEY", "another key, of 32 characters or more")
    settings.cache_clear()
    keep(Head(1, 1, "made up"))
    environment.setenv("JOURNAL_KEY", key)
    settings.cache_clear()
    assert wrong() == f"the note {files()[0]} is not as it was written"


def test_notes_are_only_added(cast: Cast):
    texts = {file: file.read_text() for file in (note(), note(), note())}
    assert len(texts) == 3
    assert {file: file.read_text() for file in files()} == texts


def test_notes_may_be_in_an_object_store(cast: Cast, environment, tmp_path: Path):
    environment.setenv("JOURNAL_NOTES", f"memory://notes-of-{tmp_path.name}")
    settings.cache_clear()
    lines = write(cast, 5)
    keep(verify()[0])
    assert verify()[1] == 1
    tamper(f"DELETE FROM entry WHERE id = {lines[-1].id}")
    assert wrong().startswith(f"lines after line {lines[-2].id} were cut off")
