"""Whoever wants to go goes whole: no word of theirs is left, and nobody else's is touched (P41)."""

import logging
import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from models import journal
from models.acts import act
from models.alerts.digest import Digest
from models.alerts.keeping import keep_search
from models.alerts.telling import tell_found
from models.applications import moves
from models.applications.application import Application
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now, today
from models.documents import storage
from models.documents.document import sweep_files
from models.journal import Entry
from models.journal_notes import verify
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.notices.telling import tell
from models.offers.criteria import Criteria
from models.offers.searches import Search
from models.people.candidate import Candidate
from models.privacy import erasing
from models.privacy.erasing import erase, erase_conversation
from models.refusal import Unreachable
from models.registrations.returning import ask_way_back
from settings import settings
from tests.acts import at_once, everything, unreachable
from tests.cast import Cast, put_pending, put_refused
from tests.models.appointments.conftest import proposed
from tests.models.privacy.canaries import OF_NOBODY, Person, theirs
from tests.models.test_migrations import tables

WORD, YEAR = "zqxam", 1911
# The journal grows, and the outbox tells others.
GROWN = ("entry", "notice", "delivery")


def untouched() -> dict[str, list[str]]:
    return everything(*GROWN)


def files() -> dict[str, bytes]:
    return {key: storage.read(key) for key in storage.kept_keys()}


def traces(word: str = WORD, year: int = YEAR) -> list[str]:
    """Every row and file in which a word or a date of theirs stands."""
    theirs_only = (word, f"{year}-01-02", f"({year}, 1, 2")  # a day as each kind of database gives it
    found = [row for rows in everything().values() for row in rows if any(one in row for one in theirs_only)]
    return found + [str(content) for content in files().values() if word.encode() in content]


def told() -> list[tuple[str, str]]:
    return sorted((str(notice.recipient), notice.kind) for notice in Notice.select())


def test_every_table_is_known_to_hold_something_of_a_candidate_or_of_nobody():
    names = {table._meta.table_name for table in theirs()}
    assert names | OF_NOBODY == {table._meta.table_name for table in tables()}
    assert not names & OF_NOBODY


def test_nothing_of_theirs_is_left_and_nothing_of_others_is_touched(cast: Cast, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO)
    Person("zqxzo", 1922)
    before, kept = untouched(), files()
    person = Person(WORD, YEAR)
    for subject in (person.candidate, *Application.select().where(Application.candidate == person.candidate)):
        act(tell)(cast.bruno, Kind.HELP_ASKED, subject, why=WORD)
    assert len(traces()) > len(theirs())
    erase(person.candidate)
    assert traces() == []
    assert untouched() == before
    assert files() == kept
    assert WORD not in caplog.text


def test_their_address_typed_by_someone_who_wants_to_come_back_goes_too(cast: Cast):
    chat = Conversation.create(channel=TELEGRAM, address="5", consented_at=now())
    ask_way_back(chat, str(cast.amina.email))
    erase(cast.amina)
    assert traces(str(cast.amina.email)) == []


def test_journal_stays_whole_and_says_by_number_that_someone_went(cast: Cast):
    cast.apply()
    head, _ = verify()
    lines, number = Entry.select().count(), cast.amina.id
    erase(cast.amina)
    assert verify()[0] != head
    last = Entry.select().order_by(Entry.id.desc()).get()
    assert (Entry.select().count(), last.verb, last.actor_id, last.subject_id) == (lines + 1, "erase", number, number)
    assert last.facts == {}


def test_number_is_given_to_nobody_else(cast: Cast):
    application = cast.apply(cast.other_candidate, cast.other_offer)
    numbers = (cast.other_candidate.id, application.id)
    erase(cast.other_candidate)
    someone = Candidate.create(first_name="Ada", last_name="Roux")
    assert someone.id > numbers[0]
    assert cast.apply().id > numbers[1]


def test_who_waits_is_told_that_someone_went_and_never_who(cast: Cast):
    moves.validate(cast.apply(), cast.bruno)
    Notice.delete().execute()
    erase(cast.amina)
    assert told() == [("Bruno Morel", Kind.ACCOUNT_ERASED), ("Chloé Martin", Kind.APPLICATION_ERASED)]
    assert {(notice.subject_kind, str(notice.facts)) for notice in Notice.select()} == {(None, "{}"), ("offer", "{}")}


def test_place_that_was_to_answer_is_told(cast: Cast):
    put_pending(cast.amina, cast.mission)
    erase(cast.amina)
    assert told() == [("Bruno Morel", Kind.ACCOUNT_ERASED)]


def test_who_was_only_offered_times_is_not_told_of_an_appointment(cast: Cast):
    proposed(cast)
    Notice.delete().execute()
    erase(cast.amina)
    assert told() == [("Bruno Morel", Kind.ACCOUNT_ERASED)]


def test_employer_of_a_hired_person_is_told(cast: Cast):
    application = moves.validate(cast.apply(), cast.bruno)
    moves.accept(application, cast.chloe, today(), None, "Bienvenue.")
    Notice.delete().execute()
    erase(cast.amina)
    assert ("Chloé Martin", Kind.APPLICATION_ERASED) in told()


@pytest.mark.parametrize("verb", ["none", "refuse", "withdraw"])
def test_employer_who_waits_for_nothing_is_told_nothing(cast: Cast, verb: str):
    application = cast.apply()
    if verb != "none":
        application = moves.validate(application, cast.bruno)
    if verb == "refuse":
        moves.refuse(application, cast.chloe, cast.reason, "Merci.")
    if verb == "withdraw":
        moves.withdraw(application, cast.amina)
    Notice.delete().execute()
    erase(cast.amina)
    assert told() == [("Bruno Morel", Kind.ACCOUNT_ERASED)]


def test_place_that_said_no_is_told_nothing(cast: Cast):
    put_refused(cast.amina, cast.mission)
    erase(cast.amina)
    assert told() == []


def test_file_that_someone_else_holds_stays(cast: Cast):
    assert cast.cv.key in files()
    erase(cast.amina)
    assert cast.cv.key in files()  # Zoé's has the same


def test_killed_before_the_files_went_the_sweep_takes_them(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    person = Person(WORD, YEAR)
    monkeypatch.setattr(erasing, "afterwards", lambda work: None)
    erase(person.candidate)
    assert {*person.keys} <= files().keys()
    for path in Path(settings().storage_url).rglob("*"):
        if path.is_file():
            old = (now() - timedelta(days=3)).timestamp()
            os.utime(path, (old, old))
    assert sweep_files() == len(person.keys)
    assert not {*person.keys} & files().keys()


def test_killed_half_way_nothing_went(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    person = Person(WORD, YEAR)
    before, kept = everything(), files()

    def killed() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Candidate, "delete", killed)
    with pytest.raises(KeyboardInterrupt):
        erase(person.candidate)
    assert (everything(), files()) == (before, kept)


def test_message_that_was_leaving_does_not_leave(cast: Cast):
    act(tell)(cast.amina, Kind.FILE_WRITTEN, cast.amina, by="Bruno")
    [delivery] = take("email", 5)
    erase(cast.amina)
    assert not delivery.mark_sending()
    delivery.fail("blocked")
    delivery.mark_sent()
    assert not Delivery.select().where(Delivery.recipient == f"candidate:{cast.amina.id}").exists()


def test_offers_that_were_found_are_told_to_nobody(cast: Cast):
    chat = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    search = Search.of(chat, Criteria(words="pain"))
    keep_search(cast.amina, search, "Pain")
    found = {"search_id": search.id, "batch": 1, "candidate_id": cast.amina.id, "bits": b"\1", "due_at": now()}
    Digest.create(**found)
    erase(cast.amina)
    assert Digest.select().count() == 0
    Digest.create(**found)  # a clock that read what was watched for before, and writes after
    tell_found()
    assert not Notice.select().where(Notice.kind == Kind.NEW_OFFERS).exists()
    assert Digest.select().count() == 0


def test_what_others_do_with_someone_who_went_finds_nobody(cast: Cast):
    application = moves.validate(cast.apply(), cast.bruno)
    erase(cast.amina)
    with unreachable():
        moves.refuse(application, cast.chloe, cast.reason, "Merci.")
    with unreachable():
        erase(cast.amina)


def test_erased_at_the_instant_of_an_answer_nothing_is_left_of_it(cast: Cast):
    application = moves.validate(cast.apply(), cast.bruno)

    def answer() -> None:
        with suppress(Unreachable):
            moves.accept(application, cast.chloe, today(), None, "Bienvenue.")

    at_once(lambda: erase(cast.amina), answer)
    assert not Candidate.select().where(Candidate.id == cast.amina.id).exists()
    assert not Application.select().exists()
    assert not Notice.select().where(Notice.candidate == cast.amina.id).exists()
    verify()


def test_who_never_registered_goes_too(cast: Cast):
    other = Person("zqxzo", 1922)
    before = untouched()
    chat = Conversation.create(channel=TELEGRAM, address=WORD)
    Search.of(chat, Criteria(words=WORD))
    erase_conversation(chat)
    assert traces() == []
    assert untouched() == before
    assert journal.history(chat)[-1].verb == "erase"
    assert other.candidate in Candidate.select()
