"""Candidates and the referents of their place write to each other: who may, who is told, who reads, what waits."""

from datetime import timedelta

import pytest

from models.acts import act
from models.database import at, now
from models.documents.document import StoredFile, delete_unnamed
from models.documents.inspection.kinds import FileType
from models.documents.message_file import MessageFile
from models.exchanges.reading import messages_of, unread_of
from models.exchanges.thread import Message, Thread
from models.exchanges.writing import mark_read, open_file, write_to_candidate, write_to_referents
from models.notices.notice import Kind, Notice
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment, begin
from tests.acts import refused, unreachable
from tests.cast import KEY, PDF, Cast, cast, put_refused

__all__ = ["cast"]

FILE = StoredFile("Lettre.pdf", FileType.PDF, len(PDF), KEY)


def fresh(staff: Staff) -> Staff:
    return Staff.get_by_id(staff.id)


def told(person: Candidate | Staff) -> int:
    field = Notice.candidate if isinstance(person, Candidate) else Notice.staff
    return Notice.select().where(Notice.kind == Kind.MESSAGE, field == person).count()


def words(person: Candidate | Staff) -> list[str]:
    return [one.words for one in messages_of(Thread.visible_to(person), 10)]


def move_to(cast: Cast, place) -> None:
    act(begin)(cast.amina, place, None, None)


def test_both_sides_write_in_one_thread_and_are_told_once_for_several_messages(cast: Cast):
    for bubble in ("Bonjour", "je suis perdue", "pouvez-vous m'aider ?"):
        write_to_referents(cast.amina, bubble)
    write_to_candidate(fresh(cast.bruno), cast.amina, "Oui.")
    assert words(cast.amina) == ["Bonjour", "je suis perdue", "pouvez-vous m'aider ?", "Oui."]
    assert Thread.select().count() == 1
    assert told(cast.bruno) == told(cast.amina) == 1


def test_form_sent_twice_by_impatience_is_one_message(cast: Cast):
    for _ in range(2):
        write_to_candidate(fresh(cast.bruno), cast.amina, "Venez demain.")
    assert words(cast.amina) == ["Venez demain."]
    with at(now() + timedelta(minutes=5)):
        write_to_candidate(fresh(cast.bruno), cast.amina, "Venez demain.")
    assert words(cast.amina) == ["Venez demain."] * 2


def test_what_follows_an_hour_of_silence_is_told_again(cast: Cast):
    write_to_referents(cast.amina, "Bonjour")
    with at(now() + timedelta(hours=2)):
        write_to_referents(cast.amina, "Toujours là ?")
    assert told(cast.bruno) == 2


def test_application_has_a_thread_of_its_own(cast: Cast):
    application = cast.apply()
    write_to_referents(cast.amina, "En général")
    write_to_referents(cast.amina, "Sur elle", application=application)
    assert [one.application_id for one in Thread.select().order_by(Thread.id)] == [None, application.id]


def test_nobody_writes_on_an_application_of_another(cast: Cast):
    application = cast.apply(cast.other_candidate, cast.other_offer)
    with unreachable():
        write_to_referents(cast.amina, "Bonjour", application=application)


def test_empty_and_endless_messages_are_refused(cast: Cast):
    with refused("message_missing"):
        write_to_referents(cast.amina, " \n ")
    with refused("text_too_long"):
        write_to_candidate(fresh(cast.bruno), cast.amina, "a" * 2001)


@pytest.mark.parametrize("who", ["driss", "chloe", "team"])
def test_nobody_but_a_referent_of_the_place_writes_to_a_candidate(cast: Cast, who: str):
    with refused("not_yours"):
        write_to_candidate(fresh(getattr(cast, who)), cast.amina, "Bonjour")


def test_candidate_whom_nobody_accompanies_writes_to_nobody(cast: Cast):
    put_refused(cast.amina, cast.mission)
    with refused("nobody_to_tell"):
        write_to_referents(cast.amina, "Bonjour")


def test_place_without_referents_is_not_written_to(cast: Cast):
    Membership.delete().where(Membership.staff == cast.bruno).execute()
    with refused("nobody_to_tell"):
        write_to_referents(cast.amina, "Bonjour")


def test_referents_of_the_place_and_the_team_read_and_nobody_else(cast: Cast):
    cast.apply()
    write_to_referents(cast.amina, "Entre nous")
    readers = {name: words(fresh(getattr(cast, name))) for name in ("bruno", "team", "driss", "chloe")}
    assert readers == {"bruno": ["Entre nous"], "team": ["Entre nous"], "driss": [], "chloe": []}
    assert words(cast.other_candidate) == []


def test_next_place_reads_nothing_of_before_and_the_former_reads_no_more(cast: Cast):
    write_to_referents(cast.amina, "À Bruno")
    move_to(cast, cast.other_mission)
    write_to_referents(cast.amina, "À Driss")
    assert words(fresh(cast.bruno)) == []
    assert words(fresh(cast.driss)) == ["À Driss"]
    assert words(cast.amina) == ["À Bruno", "À Driss"]
    with refused("not_yours"):
        write_to_candidate(fresh(cast.bruno), cast.amina, "Encore moi")


def test_application_of_a_former_place_is_spoken_of_in_general(cast: Cast):
    application = cast.apply()
    move_to(cast, cast.other_mission)
    written = write_to_referents(cast.amina, "Elle avance ?", application=application)
    assert written.thread.application_id is None


def test_what_is_read_waits_no_more_and_what_came_since_does(cast: Cast):
    bruno = fresh(cast.bruno)
    first = write_to_referents(cast.amina, "Un")
    second = write_to_referents(cast.amina, "Deux")
    mark_read(bruno, first.thread, first.id)
    assert Thread.waiting_for(bruno).get().unread_by_place_since == second.created_at
    mark_read(bruno, first.thread, second.id)
    assert not Thread.waiting_for(bruno).exists()


def test_candidate_has_messages_to_read_until_they_have(cast: Cast):
    written = write_to_candidate(fresh(cast.bruno), cast.amina, "Bonjour")
    assert [(one.words, str(one.staff)) for one in unread_of(cast.amina)] == [("Bonjour", "Bruno Morel")]
    mark_read(cast.amina, written.thread, written.id)
    assert unread_of(cast.amina) == []


@pytest.mark.parametrize("who", ["driss", "chloe", "team", "other_candidate"])
def test_stranger_cannot_mark_as_read(cast: Cast, who: str):
    written = write_to_referents(cast.amina, "Bonjour")
    with unreachable():
        mark_read(getattr(cast, who), written.thread, written.id)


def test_team_reads_for_nobody(cast: Cast):
    write_to_referents(cast.amina, "Bonjour")
    assert not Thread.waiting_for(fresh(cast.team)).exists()


def test_file_is_kept_as_long_as_its_message(cast: Cast):
    written = write_to_referents(cast.amina, "", FILE)
    delete_unnamed(KEY)
    assert open_file(fresh(cast.bruno), written) == PDF


@pytest.mark.parametrize("who", ["driss", "chloe"])
def test_stranger_cannot_open_file(cast: Cast, who: str):
    written = write_to_referents(cast.amina, "", FILE)
    with unreachable():
        open_file(fresh(getattr(cast, who)), written)


def test_all_of_it_goes_with_the_candidate(cast: Cast):
    write_to_referents(cast.amina, "Bonjour", FILE)
    write_to_candidate(fresh(cast.bruno), cast.amina, "Bonjour", FILE)
    Accompaniment.delete().where(Accompaniment.candidate == cast.amina).execute()
    Candidate.delete().where(Candidate.id == cast.amina.id).execute()
    assert [table.select().count() for table in (Thread, Message, MessageFile)] == [0, 0, 0]
