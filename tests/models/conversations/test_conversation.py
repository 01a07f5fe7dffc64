"""A conversation is one person's place on a channel; a form's answers are rows; an update counts once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from peewee import IntegrityError

from models import journal
from models.conversations.conversation import (
    CONSENT_VERSION,
    CONSENT_VERSIONS,
    TELEGRAM,
    Conversation,
    agree,
    bind,
    set_reachable,
)
from models.conversations.draft import Draft
from models.conversations.update import Update
from models.database import connection, db, now, transaction
from models.people.candidate import Candidate
from tests.acts import at_once, refused
from tests.cast import Cast

FORM = "offers/4/apply"


@pytest.fixture
def chat(database: None) -> Conversation:
    return Conversation.create(channel=TELEGRAM, address=str(2**52))  # Telegram's numbers pass 32 bits


def test_first_hello_makes_a_chat_and_the_next_finds_it(database):
    with transaction():
        first = Conversation.held(TELEGRAM, str(2**52))
    Conversation.update(path="offers").execute()
    with transaction():
        again = Conversation.held(TELEGRAM, str(2**52))
    assert (again, again.path) == (first, "offers")
    assert Conversation.select().count() == 1


def test_same_address_on_another_channel_is_another_conversation(chat: Conversation):
    with transaction():
        assert Conversation.held("letters", chat.address) != chat


def test_first_hellos_at_the_same_instant_make_one_chat(database):
    def hello() -> str:
        with transaction():
            return Conversation.held(TELEGRAM, "77").address

    assert at_once(*[hello] * 6) == ["77"] * 6
    assert Conversation.select().count() == 1


def test_steps_of_one_person_run_one_at_a_time(chat: Conversation):
    def step(_: int) -> None:
        with connection(), transaction():
            held = Conversation.held(TELEGRAM, chat.address)
            Conversation.update(choices=[*held.choices, len(held.choices)]).execute()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(step, range(24)))
    assert Conversation.get().choices == list(range(24))


def test_candidate_has_one_conversation_on_each_channel(cast: Cast):
    Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    with pytest.raises(IntegrityError), db.atomic():
        Conversation.create(channel=TELEGRAM, address="2", candidate=cast.amina)
    later = Conversation.create(channel="letters", address="2", candidate=cast.amina)
    assert Conversation.of(cast.amina) == later, "they are told things where they spoke last"


@pytest.mark.parametrize("reachable", [True, False])
def test_candidate_is_told_where_they_can_be_reached(cast: Cast, reachable: bool):
    chat = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina, reachable=reachable)
    assert Conversation.of(cast.amina) == (chat if reachable else None)
    assert Conversation.of(cast.other_candidate) is None


def test_channel_says_whether_messages_arrive(cast: Cast):
    chat = Conversation.create(channel=TELEGRAM, address="1", candidate=cast.amina)
    same_number = Conversation.create(channel="letters", address="1")
    set_reachable(TELEGRAM, "1", False)
    assert Conversation.of(cast.amina) is None
    assert Conversation.get_by_id(same_number.id).reachable
    set_reachable(TELEGRAM, "1", True)
    assert Conversation.of(cast.amina) == chat


def test_who_agrees_agrees_once_and_to_a_version(chat: Conversation, clock):
    agree(chat)
    agreed_at = now()
    clock.shift(timedelta(days=1))
    agree(chat)
    after = Conversation.get_by_id(chat.id)
    assert (after.consented_at, after.consent_version) == (agreed_at, CONSENT_VERSION)
    (line,) = journal.history(chat)
    assert (line.verb, line.actor_kind, line.facts) == ("agree", "system", {"version": CONSENT_VERSION})


@pytest.mark.parametrize("version", CONSENT_VERSIONS)
def test_who_agrees_agrees_to_the_text_that_was_shown(chat: Conversation, version: str):
    agree(chat, version)
    assert Conversation.get_by_id(chat.id).consent_version == version


def test_who_agrees_to_a_newer_text_agrees_to_it_from_then_on(chat: Conversation, clock):
    agree(chat, CONSENT_VERSIONS[0])
    clock.shift(timedelta(days=1))
    agree(chat)
    agree(chat, CONSENT_VERSIONS[1])
    after = Conversation.get_by_id(chat.id)
    assert (after.consented_at, after.consent_version) == (now(), CONSENT_VERSION)
    assert [line.facts["version"] for line in journal.history(chat)] == [CONSENT_VERSIONS[0], CONSENT_VERSION]


def test_versions_are_in_the_order_of_their_names():
    assert list(CONSENT_VERSIONS) == sorted(CONSENT_VERSIONS)


def test_nobody_agrees_to_a_text_that_never_was(chat: Conversation):
    with refused("consent_missing"):
        agree(chat, "2031-01")


def test_what_was_agreed_in_a_conversation_holds_for_the_person(cast: Cast, chat: Conversation):
    agree(chat)
    bind(chat, cast.amina)
    amina = Candidate.get_by_id(cast.amina.id)
    assert (amina.consented_at, amina.consent_version) == (chat.consented_at, CONSENT_VERSION)
    assert Conversation.of(amina) == chat


def test_answers_are_kept_by_path_until_forgotten(chat: Conversation):
    Draft.keep(chat, FORM, {"cv": "4"})
    Draft.keep(chat, "register", {"first_name": "Amina"})
    Draft.keep(chat, FORM, {"cv": "4", "message": "Bonjour"})
    assert Draft.answers_of(chat, FORM) == {"cv": "4", "message": "Bonjour"}
    Draft.forget(chat, FORM)
    assert Draft.answers_of(chat, FORM) == {}
    assert Draft.answers_of(chat, "register") == {"first_name": "Amina"}


def test_answers_are_of_one_chat(chat: Conversation):
    other = Conversation.create(channel=TELEGRAM, address="5")
    Draft.keep(chat, FORM, {"cv": "4"})
    Draft.forget(other, FORM)
    assert Draft.answers_of(other, FORM) == {}
    assert Draft.answers_of(chat, FORM) == {"cv": "4"}


@pytest.mark.parametrize("text", ["é", "🙂", "\u202e", "<b>", "'; --", "\\", '"', "x" * 5000])
def test_answers_are_kept_as_they_are(chat: Conversation, text: str):
    Draft.keep(chat, FORM, {"message": text})
    assert Draft.answers_of(chat, FORM) == {"message": text}


def test_update_counts_once(database):
    seen = [("letters", 7), (TELEGRAM, 7), (TELEGRAM, 7), (TELEGRAM, 8)]
    assert [Update.is_new(*update) for update in seen] == [True, True, False, True]


def test_update_at_the_same_instant_counts_once(database):
    assert sorted(at_once(*[lambda: Update.is_new(TELEGRAM, 7)] * 5)) == [False] * 4 + [True]


def test_update_whose_step_failed_is_new_again(database):
    with transaction() as step:
        assert Update.is_new(TELEGRAM, 7)
        step.rollback()
    assert Update.is_new(TELEGRAM, 7)
