"""A chat is one person's; a form's answers are rows; an update counts once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from peewee import IntegrityError

from models.conversations.conversation import Chat
from models.conversations.draft import Draft
from models.conversations.update import Update
from models.database import connection, db, transaction
from tests.acts import at_once
from tests.cast import Cast

FORM = "offers/4/apply"


@pytest.fixture
def chat(database: None) -> Chat:
    return Chat.create(telegram_id=2**52)  # Telegram's numbers pass 32 bits


def test_first_hello_makes_a_chat_and_the_next_finds_it(database):
    with transaction():
        first = Chat.held(2**52)
    Chat.update(path="offers").execute()
    with transaction():
        assert (Chat.held(2**52), Chat.held(2**52).path) == (first, "offers")
    assert Chat.select().count() == 1


def test_first_hellos_at_the_same_instant_make_one_chat(database):
    def hello() -> int:
        with transaction():
            return Chat.held(77).telegram_id

    assert at_once(*[hello] * 6) == [77] * 6
    assert Chat.select().count() == 1


def test_steps_of_one_person_run_one_at_a_time(chat: Chat):
    def step(_: int) -> None:
        with connection(), transaction():
            held = Chat.held(chat.telegram_id)
            Chat.update(choices=[*held.choices, len(held.choices)]).execute()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(step, range(24)))
    assert Chat.get().choices == list(range(24))


def test_candidate_has_one_chat(cast: Cast):
    Chat.create(telegram_id=1, candidate=cast.amina)
    with pytest.raises(IntegrityError), db.atomic():
        Chat.create(telegram_id=2, candidate=cast.amina)


@pytest.mark.parametrize("reachable", [True, False])
def test_candidate_is_told_where_they_can_be_reached(cast: Cast, reachable: bool):
    chat = Chat.create(telegram_id=1, candidate=cast.amina, reachable=reachable)
    assert Chat.of(cast.amina) == (chat if reachable else None)
    assert Chat.of(cast.other_candidate) is None


def test_answers_are_kept_by_path_until_forgotten(chat: Chat):
    Draft.keep(chat, FORM, {"cv": "4"})
    Draft.keep(chat, "register", {"first_name": "Amina"})
    Draft.keep(chat, FORM, {"cv": "4", "message": "Bonjour"})
    assert Draft.answers_of(chat, FORM) == {"cv": "4", "message": "Bonjour"}
    Draft.forget(chat, FORM)
    assert Draft.answers_of(chat, FORM) == {}
    assert Draft.answers_of(chat, "register") == {"first_name": "Amina"}


def test_answers_are_of_one_chat(chat: Chat):
    other = Chat.create(telegram_id=5)
    Draft.keep(chat, FORM, {"cv": "4"})
    Draft.forget(other, FORM)
    assert Draft.answers_of(other, FORM) == {}
    assert Draft.answers_of(chat, FORM) == {"cv": "4"}


@pytest.mark.parametrize("text", ["é", "🙂", "\u202e", "<b>", "'; --", "\\", '"', "x" * 5000])
def test_answers_are_kept_as_they_are(chat: Chat, text: str):
    Draft.keep(chat, FORM, {"message": text})
    assert Draft.answers_of(chat, FORM) == {"message": text}


def test_update_counts_once(database):
    assert [Update.is_new(7), Update.is_new(7), Update.is_new(8)] == [True, False, True]


def test_update_at_the_same_instant_counts_once(database):
    assert sorted(at_once(*[lambda: Update.is_new(7)] * 5)) == [False] * 4 + [True]


def test_update_whose_step_failed_is_new_again(database):
    with transaction() as step:
        assert Update.is_new(7)
        step.rollback()
    assert Update.is_new(7)
