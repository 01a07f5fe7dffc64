"""What a new invitation may take away, and whether one was invited here already."""

from datetime import timedelta

import pytest

from models.accounts.invitation import Invitation, newest_invitation
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now
from models.profiles.parts import part_called, write_part
from models.registrations.accompaniment import Accompaniment
from models.registrations.joining import (
    ChatAtStake,
    accept_invitation,
    chat_at_stake,
    invite_candidate,
    is_at_home,
    register,
)
from tests.cast import Cast
from tests.models.chats import agreed, confirms

CONTACTS = part_called("contacts")


def chat(cast: Cast, address: str = "66", **more: object) -> Conversation:
    return Conversation.create(channel=TELEGRAM, address=address, **more)


def test_nothing_is_at_stake_of_who_has_no_chat(cast: Cast):
    chat(cast, candidate=cast.other_candidate)
    chat(cast, "67")
    assert chat_at_stake(cast.amina) == ChatAtStake.NONE


@pytest.mark.parametrize(("days", "at_stake"), [(0, "doubtful"), (29, "doubtful"), (31, "in_use")])
def test_chat_is_doubtful_while_the_address_changed_lately(cast: Cast, clock, days: int, at_stake: str):
    confirms(cast.amina, chat(cast, candidate=cast.amina), "neuve@mail.example")
    clock.shift(timedelta(days=days))
    assert chat_at_stake(cast.amina) == at_stake


def test_chat_whose_owner_changed_something_else_is_only_in_use(cast: Cast):
    chat(cast, candidate=cast.amina)
    write_part(cast.amina, cast.amina, CONTACTS, {"phone": "06 12 34 56 78"})
    assert chat_at_stake(cast.amina) == "in_use"


def test_address_that_another_changed_makes_nobodys_chat_doubtful(cast: Cast):
    chat(cast, candidate=cast.amina)
    confirms(cast.other_candidate, chat(cast, "67", candidate=cast.other_candidate), "neuve@mail.example")
    assert chat_at_stake(cast.amina) == "in_use"


def test_one_is_at_home_where_one_accepted_and_nowhere_else(cast: Cast):
    invitation, mine = invite_candidate(cast.bruno, cast.amina), chat(cast)
    assert not is_at_home(invitation, mine), "nobody has accepted yet"
    accept_invitation(invitation, mine)
    used = Invitation.get_by_id(invitation.id)
    assert is_at_home(used, Conversation.get_by_id(mine.id))
    assert not is_at_home(used, chat(cast, "67", candidate=cast.other_candidate))
    assert not is_at_home(used, chat(cast, "68"))


def test_new_invitation_is_to_be_accepted_even_in_ones_own_chat(cast: Cast):
    mine = chat(cast, candidate=cast.amina)
    assert not is_at_home(invite_candidate(cast.bruno, cast.amina), mine)


@pytest.mark.parametrize(("email", "works"), [("diallo@mail.example", True), ("neuve@mail.example", False)])
def test_invitation_ends_when_who_asks_anew_says_another_address(cast: Cast, email: str, works: bool):
    mine, invitation = agreed(66, candidate=cast.amina), invite_candidate(cast.bruno, cast.amina)
    Accompaniment.update(ended_at=now()).execute()
    register(mine, cast.other_mission, {"first_name": "Amina", "last_name": "Diallo", "email": email})
    assert (newest_invitation(cast.amina) == invitation) == works
