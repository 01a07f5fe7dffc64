"""Killed at any instant while people take their archives and go: each is there whole, or gone whole."""

import json
import os
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

from models.conversations.aside import set_aside
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.documents import storage
from models.documents.document import Document, DocumentKind, sweep_files
from models.exchanges.writing import write_to_referents
from models.journal import Entry
from models.journal_notes import verify
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate
from models.privacy.archive import Archive
from settings import settings
from tests.acts import everything
from tests.cast import Cast, candidate
from tests.system.crowd import wait_until
from tests.system.processes import environment_of, running, select_nothing


def leave_and_are_killed(people: int, kills: int, seed: int, cast: Cast) -> None:
    """So many people go, and the process that does it is killed so many times. Nobody is lost, told twice or halved."""
    chance = Random(seed)
    words = [_with_everything(cast, number) for number in range(people)]
    others = everything("entry", "notice", "delivery", "archive")
    deployed = environment_of(settings())
    for end in sorted(chance.sample(range(1, people - 1), kills)):
        with running("tests.system.leaving", deployed) as process:
            wait_until(lambda end=end: _gone() >= end)
            select_nothing(chance.uniform(0, 0.05))
            process.kill()
        _nobody_is_halved(words)
    with running("tests.system.leaving", deployed):
        wait_until(lambda: _gone() == people)
    _are_all_gone(words, others)


def _with_everything(cast: Cast, number: int) -> str:
    word = f"zqx{number}y"
    person = candidate("Partante", word, cast.mission, cast.convention)
    Document.update(name=f"{word}.pdf").where(Document.candidate == person).execute()
    own = storage.put(word.encode())
    Document.create(candidate=person, kind=DocumentKind.LETTER, name=f"{word}.pdf", type="pdf", size=9, key=own)
    chat = Conversation.create(channel=TELEGRAM, address=f"80{number}", candidate=person)
    Draft.keep(chat, "offers/1/apply", {"message": word})
    set_aside(chat, f"{word}.pdf", "pdf", 9, storage.put(word.encode()))
    write_to_referents(person, word)
    cast.apply(person, note=word)
    Notice.delete().execute()
    return word


def _gone() -> int:
    return int(Entry.select().where(Entry.verb == "erase").count())


def _rows_of(word: str) -> int:
    return sum(word in row for rows in everything("archive", "entry").values() for row in rows)


def _nobody_is_halved(words: list[str]) -> None:
    gone = _gone()
    left = [_rows_of(word) for word in words]
    whole = {count for count in left if count}
    assert len(whole) <= 1, "all who are there have as many rows as on their first day"
    assert left.count(0) == gone, "and whoever is gone left none"
    for archive in Archive.select():
        _is_whole(archive)


def _is_whole(archive: Archive) -> None:
    """What can be fetched can be read to its end, and is theirs."""
    with ZipFile(BytesIO(storage.read(archive.key))) as file:
        assert file.testzip() is None
        data = next(name for name in file.namelist() if name.endswith(".json"))
        name = Candidate.get_by_id(archive.candidate_id).last_name
        assert name in json.dumps(json.loads(file.read(data)))


def _are_all_gone(words: list[str], others: dict[str, list[str]]) -> None:
    assert not Candidate.select().where(Candidate.first_name == "Partante").exists()
    assert not Archive.select().exists()
    assert sum(_rows_of(word) for word in words) == 0
    told = Notice.select().where(Notice.kind == Kind.ACCOUNT_ERASED).count()
    assert (told, _gone()) == (len(words), len(words)), "each referent was told once of each"
    verify()
    kept = {row for table, rows in everything("entry", "notice", "delivery", "archive").items() for row in rows}
    assert kept <= {row for rows in others.values() for row in rows}, "nobody else was touched"
    _age_files()
    sweep_files()
    assert not any(word.encode() in storage.read(key) for key in storage.kept_keys() for word in words)


def _age_files() -> None:
    """As the next night finds them."""
    for path in Path(settings().storage_url).rglob("*"):
        if path.is_file():
            before = path.stat().st_mtime - timedelta(days=3).total_seconds()
            os.utime(path, (before, before))
