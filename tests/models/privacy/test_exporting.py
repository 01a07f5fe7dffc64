"""A person takes everything of theirs, and nothing of others' (P40)."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from models.database import Table, connection, now
from models.documents import storage
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate
from models.people.guardian import Guardian
from models.privacy import exporting
from models.privacy.archive import (
    MOST_AN_HOUR,
    Archive,
    check_may_export,
    fetch_archive,
    find_archive,
    forget_archives,
    keep_archive,
    may_go_by_chat,
)
from models.privacy.erasing import erase
from models.privacy.exporting import EXPORTED, HELD_BACK, collect
from models.refusal import Refused
from models.support.asking import About, ask_team
from models.support.ticket import Ticket
from tests.acts import everything, refused
from tests.cast import Cast
from tests.models.privacy.canaries import Person, theirs
from texts import plain
from texts.archive import archive_of


def read(candidate: Candidate) -> tuple[dict[str, Any], dict[str, bytes]]:
    with ZipFile(BytesIO(archive_of(collect(candidate)))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return json.loads(files.pop("mes données.json")), files


def made(cast: Cast, by_link: bool = True) -> tuple[str, str]:
    key = storage.put(b"archive")
    return keep_archive(cast.amina, key, by_link), key


def test_every_column_of_theirs_goes_or_says_why_not():
    assert {*EXPORTED, *HELD_BACK} == set(theirs())
    for table in theirs():
        held = [name for names in HELD_BACK[table].values() for name in names.split()]
        told = EXPORTED.get(table, "").split()
        assert sorted(told + held) == sorted(field.name for field in table._meta.sorted_fields), table.__name__


@pytest.mark.parametrize("table", EXPORTED, ids=lambda table: table.__name__)
def test_every_part_and_field_says_what_it_is(table: type[Table]):
    assert plain("archive-table", table=table._meta.table_name) != plain("archive-table", table="none")
    unsaid = plain("archive-field", field="none")
    assert [name for name in EXPORTED[table].split() if plain("archive-field", field=name) == unsaid] == []


def test_everything_of_theirs_is_there_and_nothing_of_others(cast: Cast):
    Person("zqxzo", 1922)
    person = Person("zqxam", 1911)
    data, files = read(person.candidate)
    parts = {part["ce que c’est"]: part for part in data["contenu"]}
    assert len(parts) == len(EXPORTED)
    for table in EXPORTED:
        part = parts[plain("archive-table", table=table._meta.table_name)]
        assert [list(row) for row in part["lignes"]] == [EXPORTED[table].split()]
    whole = json.dumps(data, ensure_ascii=False)
    assert "zqxzo" not in whole
    assert "1922" not in whole
    assert sorted(files.values()) == [b"zqxam Aside", b"zqxam Document", b"zqxam MessageFile"]
    application = parts["vos candidatures"]["lignes"][0]
    assert application["message"] == "zqxam"
    assert application["company"] == person.rows[type(cast.apply())].company.name


def test_words_of_employers_to_referents_stay_and_that_is_said(cast: Cast):
    application = cast.apply()
    application.private_note, application.reason, application.answer = "Secret.", cast.reason, "Merci."
    application.save()
    whole = json.dumps(read(cast.amina)[0], ensure_ascii=False)
    assert "Merci." in whole
    assert "Secret." not in whole
    assert cast.reason.label not in whole
    assert "Il manque la raison d’un refus." in whole


def test_what_staff_asked_the_team_about_someone_is_not_theirs_to_take(cast: Cast):
    ask_team(cast.bruno, "Amina zqxam n’a rien reçu.", About(email=str(cast.amina.email)))
    assert Ticket.get().concerns == cast.amina
    assert "zqxam" not in json.dumps(read(cast.amina)[0], ensure_ascii=False)


def test_collecting_changes_nothing(cast: Cast):
    Person("zqxam", 1911)
    before = everything()
    collect(cast.amina)
    assert everything() == before


def test_what_is_written_meanwhile_is_not_half_there(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    read, wrote = exporting._theirs, []

    def read_while_others_write(table: type[Table], candidate: Candidate) -> Any:
        if table is Guardian and not wrote:  # the person was read already, their guardian was not
            with ThreadPoolExecutor(1) as pool:
                wrote.append(pool.submit(add_guardian, candidate).result(timeout=10))
        return read(table, candidate)

    monkeypatch.setattr(exporting, "_theirs", read_while_others_write)
    assert collect(cast.amina).tables["guardian"] == []
    assert len(collect(cast.amina).tables["guardian"]) == 1


def add_guardian(candidate: Candidate) -> None:
    with connection():
        Guardian.create(candidate=candidate, name="Fatou Diallo", phone="+33 6 12 34 56 78")


def test_link_opens_once_and_the_file_goes(cast: Cast):
    secret, key = made(cast)
    find_archive(secret)
    assert fetch_archive(secret) == b"archive"
    assert not storage.exists(key)
    with refused("archive_gone"):
        fetch_archive(secret)


@pytest.mark.parametrize("secret", ["", "x", "é" * 80])
def test_wrong_link_opens_nothing(cast: Cast, secret: str):
    made(cast)
    made(cast, by_link=False)
    with refused("archive_gone"):
        fetch_archive(secret)


def test_old_link_opens_nothing_and_its_file_is_forgotten(cast: Cast):
    secret, key = made(cast)
    Archive.update(expires_at=now() - timedelta(seconds=1)).execute()
    with refused("archive_gone"):
        fetch_archive(secret)
    assert forget_archives() == 1
    assert not storage.exists(key)
    assert not Archive.select().exists()


def test_who_asked_is_told_by_mail(cast: Cast):
    made(cast)
    assert [(n.kind, n.candidate, n.deliveries[0].channel) for n in Notice.select()] == [
        (Kind.ARCHIVE_ASKED, cast.amina, "email")
    ]


def test_who_has_no_address_is_told_nothing(cast: Cast):
    Candidate.update(email=None).execute()
    made(cast)
    assert not Notice.select().exists()


def test_so_many_an_hour(cast: Cast):
    for _ in range(MOST_AN_HOUR):
        check_may_export(cast.amina)
    with pytest.raises(Refused, match="too_many_archives"):
        check_may_export(cast.amina)
    check_may_export(cast.other_candidate)


def test_papers_of_health_and_large_files_do_not_go_by_chat(cast: Cast):
    assert not may_go_by_chat(cast.amina, 10)  # she keeps another paper
    someone = Candidate.create(first_name="Ada", last_name="Roux")
    assert may_go_by_chat(someone, 50_000_000)
    assert not may_go_by_chat(someone, 50_000_001)


def test_archive_that_waits_goes_with_its_owner(cast: Cast):
    secret, key = made(cast)
    erase(cast.amina)
    assert not storage.exists(key)
    with refused("archive_gone"):
        fetch_archive(secret)
