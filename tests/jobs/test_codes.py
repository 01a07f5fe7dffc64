"""The mails that carry six digits: to the address that they prove, and only while they are of use."""

from datetime import timedelta
from threading import Event

import pytest

from jobs.mail import EmailSender
from jobs.resets import answer_returns
from models.accounts.proof import GOOD_FOR, Proof
from models.conversations.conversation import Conversation
from models.database import now
from models.notices.delivery import Delivery
from models.people.candidate import Candidate
from models.profiles.address import ask_code, confirm_address
from models.registrations.returning import ask_way_back, come_back
from tests.models.chats import agreed

NEW = "neuve@mail.example"


@pytest.fixture
def chat(cast) -> Conversation:
    return agreed(77, candidate=cast.amina)


@pytest.fixture
def sender(mail_server) -> EmailSender:
    return EmailSender(mail_server.url, Event())


def words(message) -> str:
    return message.get_body(("plain",)).get_content()


def test_code_leaves_for_the_new_address_and_what_it_says_is_right(cast, chat, sender, mail_server):
    proof = ask_code(cast.amina, chat, NEW)
    sender.run()
    (message,) = mail_server.received
    code = proof.code_for(cast.amina)
    assert message["To"] == NEW
    assert code in words(message)
    assert code not in message["Subject"]
    assert confirm_address(cast.amina, chat, code).email == NEW


def test_former_address_is_told_and_not_the_new_one(cast, chat, sender, mail_server):
    confirm_address(cast.amina, chat, ask_code(cast.amina, chat, NEW).code_for(cast.amina))
    sender.run()
    told = [(one["To"], one["Subject"]) for one in mail_server.received]
    assert ("diallo@mail.example", "Votre adresse Tremplin a changé") in told
    assert NEW not in [to for to, _ in told]
    assert not any(NEW in words(one) for one in mail_server.received)


def test_mail_of_a_code_that_is_over_does_not_leave(cast, chat, sender, mail_server):
    ask_code(cast.amina, chat, NEW)
    Proof.update(expires_at=now() - timedelta(seconds=1)).execute()
    sender.run()
    assert mail_server.received == []
    assert not Delivery.select().exists()


def test_mail_of_a_code_that_another_replaced_does_not_leave(cast, chat, sender, mail_server):
    ask_code(cast.amina, chat, "misspelt@mail.example")
    ask_code(cast.amina, chat, NEW)
    sender.run()
    assert [one["To"] for one in mail_server.received] == [NEW]


@pytest.mark.parametrize("is_confirmed", [True, False])
def test_way_back_goes_by_the_clock_with_a_code_only_where_the_address_was_confirmed(
    cast, sender, mail_server, is_confirmed
):
    if is_confirmed:
        Candidate.update(email_confirmed_at=now()).where(Candidate.id == cast.amina.id).execute()
    new = agreed(78)
    ask_way_back(new, "diallo@mail.example")
    answer_returns()
    sender.run()
    (message,) = mail_server.received
    code = Proof.get().code_for(Candidate.get_by_id(cast.amina.id))
    assert message["To"] == "diallo@mail.example"
    assert ("Demandez une invitation à votre référent" in words(message)) != is_confirmed
    assert (code is not None) == is_confirmed
    if code:
        assert come_back(new, code) == cast.amina


def test_two_clocks_write_once(cast, sender, mail_server):
    ask_way_back(agreed(78), "diallo@mail.example")
    answer_returns()
    answer_returns()
    sender.run()
    assert len(mail_server.received) == 1


def test_stopped_clock_sends_no_code_that_is_over(cast, sender, mail_server, clock):
    ask_way_back(agreed(78), "diallo@mail.example")
    clock.shift(GOOD_FOR + timedelta(days=3))
    answer_returns()
    sender.run()
    assert mail_server.received == []
