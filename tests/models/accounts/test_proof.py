"""Six digits prove an address: few tries, some minutes, once, and nothing of them is stored."""

from contextlib import suppress
from datetime import timedelta

import pytest

from models.accounts import proof as proofs
from models.accounts.proof import MOST_TRIES, Proof, begin_proof, count_try, forget_proofs
from models.acts import act
from models.conversations.conversation import Conversation
from models.privacy.erasing import erase_conversation
from models.refusal import Refused
from settings import settings
from tests.acts import at_once, everything, refused
from tests.cast import Cast
from tests.models.chats import agreed

NEW = "neuve@mail.example"
asks = act(begin_proof)


@pytest.fixture
def chat(cast: Cast) -> Conversation:
    return agreed(77, candidate=cast.amina)


def test_digits_are_six_and_stand_nowhere_in_the_database(cast: Cast, chat):
    code = begin_proof(chat, NEW, cast.amina).code_for(cast.amina)
    assert len(code) == 6
    assert code.isdecimal()
    assert code not in str(everything())


def test_of_two_who_share_an_address_each_has_their_own(cast: Cast):
    shared = {"email": "famille@mail.example", "email_confirmed_at": "2026-01-01"}
    for person in (cast.amina, cast.other_candidate):
        person.email, person.email_confirmed_at = shared.values()
    proof = begin_proof(agreed(78), shared["email"])
    theirs = [proof.code_for(person) for person in (cast.amina, cast.other_candidate)]
    assert theirs[0] != theirs[1]
    assert not proof.is_code(cast.amina, theirs[1])


def test_digits_outlive_a_change_of_the_secret_key(cast: Cast, chat, environment):
    environment.setenv("SECRET_KEY", "the former key of at least 32 characters")
    settings.cache_clear()
    proof = begin_proof(chat, NEW, cast.amina)
    code = proof.code_for(cast.amina)
    environment.setenv("SECRET_KEY_FALLBACKS", "the former key of at least 32 characters")
    environment.setenv("SECRET_KEY", "another key, of 32 characters or more")
    settings.cache_clear()
    assert proof.code_for(cast.amina) != code
    assert proof.is_code(cast.amina, code)


def test_asked_again_the_same_digits_are_sent_for_longer(cast: Cast, chat, clock):
    first = begin_proof(chat, NEW, cast.amina)
    clock.shift(timedelta(minutes=10))
    again = begin_proof(chat, NEW, cast.amina)
    clock.shift(timedelta(minutes=10))
    assert again.code_for(cast.amina) == first.code_for(cast.amina)
    assert Proof.of(chat) == again


def test_another_address_has_other_digits_and_ends_the_first(cast: Cast, chat):
    first = begin_proof(chat, NEW, cast.amina)
    second = begin_proof(chat, "autre@mail.example", cast.amina)
    assert second.code_for(cast.amina) != first.code_for(cast.amina)
    with refused("code_expired"):
        first.spend()


@pytest.mark.parametrize("minutes", [15, 60])
def test_digits_are_good_for_some_minutes(cast: Cast, chat, clock, minutes: int):
    begin_proof(chat, NEW, cast.amina)
    clock.shift(timedelta(minutes=minutes))
    with refused("code_expired"):
        count_try(chat)


def test_where_nothing_was_asked_nothing_is_tried(chat):
    with refused("code_expired"):
        count_try(chat)


def test_tries_are_few_also_at_one_instant(cast: Cast, chat):
    begin_proof(chat, NEW, cast.amina)
    outcomes = at_once(*[lambda: count_try(chat) for _ in range(MOST_TRIES + 3)])
    assert sum(isinstance(one, Refused) for one in outcomes) == 3
    assert Proof.get().tries == MOST_TRIES


def test_who_has_no_try_left_asks_for_other_digits_and_types_them(cast: Cast, chat):
    first = begin_proof(chat, NEW, cast.amina)
    for _ in range(MOST_TRIES):
        count_try(chat)
    assert Proof.of(chat) is None
    again = begin_proof(chat, NEW, cast.amina)
    assert again.code_for(cast.amina) != first.code_for(cast.amina)
    assert count_try(chat).is_code(cast.amina, str(again.code_for(cast.amina)))


@pytest.mark.parametrize(("hours", "most"), [(1, 3), (24, 6)])
def test_codes_are_few_for_a_chat(cast: Cast, chat, clock, hours: int, most: int):
    for number in range(most):
        asks(chat, f"{number}{NEW}", cast.amina)
        clock.shift(timedelta(hours=hours - 1) / most)
    before = everything()
    with refused("too_many_codes"):
        asks(chat, NEW, cast.amina)
    assert everything() == before
    clock.shift(timedelta(hours=hours))
    assert asks(chat, NEW, cast.amina).is_open


def test_chat_that_is_erased_and_begun_anew_has_no_more_codes(cast: Cast):
    for number in range(3):
        asks(agreed(78), f"{number}{NEW}")
        erase_conversation(Conversation.get())
    anew = agreed(78)
    with refused("too_many_codes"):
        asks(anew, NEW)


@pytest.mark.parametrize(("hours", "most", "each"), [(1, 6, 3), (24, 24, 6)])
def test_codes_are_few_for_an_address_from_whatever_chats(cast: Cast, clock, hours: int, most: int, each: int):
    for number in range(most):
        asks(chat_of(90 + number // each), NEW)
        clock.shift(timedelta(hours=hours - 1) / most)
    another = agreed(89)
    with refused("too_many_codes"):
        asks(another, NEW)
    clock.shift(timedelta(hours=hours))
    assert asks(agreed(88), NEW).is_open


def test_stranger_alone_cannot_keep_an_owner_from_coming_back(cast: Cast, clock):
    stranger, asked = agreed(78), 0
    for _ in range(24):
        with suppress(Refused):
            asked += bool(asks(stranger, NEW))
            asked += bool(asks(stranger, NEW))
        clock.shift(timedelta(minutes=45))
    assert asked == 6
    assert asks(agreed(79), NEW).is_open


def test_strangers_who_would_come_back_leave_an_owner_their_codes_to_confirm(cast: Cast, chat):
    for number in range(6):
        asks(chat_of(90 + number // 3), NEW)
    assert asks(chat, NEW, cast.amina).is_open


def chat_of(number: int) -> Conversation:
    return Conversation.get_or_none(Conversation.address == str(number)) or agreed(number)


def test_what_is_over_is_forgotten_by_the_clock(cast: Cast, chat, clock):
    begin_proof(chat, NEW, cast.amina)
    assert forget_proofs() == 0
    clock.shift(proofs.GOOD_FOR)
    assert forget_proofs() == 1
    assert not Proof.select().exists()
