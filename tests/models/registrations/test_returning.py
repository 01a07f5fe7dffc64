"""Who changes phone comes back by a code sent to their confirmed address; who asks for someone else learns nothing."""

from datetime import timedelta

import pytest

from models.accounts.proof import Proof
from models.conversations.aside import Aside, set_aside
from models.conversations.conversation import EMAIL, TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.database import now, today
from models.journal import history
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from models.people.candidate import Candidate
from models.profiles.address import ask_code
from models.refusal import Refused
from models.registrations import returning
from models.registrations.returning import ask_way_back, come_back
from tests.acts import at_once, everything, refused
from tests.admin.conftest import counted
from tests.cast import Cast
from tests.models.chats import agreed

ADDRESS = "diallo@mail.example"


@pytest.fixture
def confirmed(cast: Cast) -> Candidate:
    Candidate.update(email_confirmed_at=now()).where(Candidate.id == cast.amina.id).execute()
    return Candidate.get_by_id(cast.amina.id)


@pytest.fixture
def new(cast: Cast) -> Conversation:
    """On the new phone."""
    return agreed(77)


def answered() -> list[tuple[str, str, str | None]]:
    for proof in returning.waiting():
        returning.answer(proof)
    return [
        (str(one.notice.recipient), one.notice.kind, one.address) for one in Delivery.select().order_by(Delivery.id)
    ]


def code_of(person: Candidate) -> str:
    code = Proof.get().code_for(person)
    assert code is not None
    return code


def test_who_confirms_an_address_has_nobody_asked_to_come_back_by_it(cast: Cast, confirmed):
    chat = agreed(79, candidate=cast.other_candidate)
    ask_code(cast.other_candidate, chat, str(confirmed.email))
    assert returning.waiting() == []


def test_code_goes_to_the_address_once(confirmed, new):
    ask_way_back(new, " Diallo@mail.example")
    assert answered() == answered() == [("Amina Diallo", Kind.RETURN_CODE, ADDRESS)]
    assert Delivery.get().channel == EMAIL


def test_typed_back_the_chat_is_theirs_and_the_former_one_is_unlinked_and_told(cast: Cast, confirmed, new):
    former = agreed(66, candidate=cast.amina, path="offers/1", choices=["a"])
    Draft.keep(former, "offers/1/apply", {"message": "Bonjour"})
    set_aside(former, "CV.pdf", "pdf", 1, "0" * 64)
    ask_way_back(new, ADDRESS)
    answered()
    assert come_back(new, code_of(confirmed)) == confirmed
    former, new = Conversation.get_by_id(former.id), Conversation.get_by_id(new.id)
    assert (new.candidate, former.candidate, former.path, former.choices) == (confirmed, None, "", [])
    assert former.consented_at is None, "the next person on that phone has agreed to nothing"
    assert (Draft.answers_of(former, "offers/1/apply"), Draft.answers_of(new, "offers/1/apply")) == (
        {},
        {"message": "Bonjour"},
    )
    assert Aside.get().conversation == new
    assert [(one.notice.kind, one.channel, one.address) for one in Delivery.select().order_by(Delivery.id)][1:] == [
        (Kind.CHAT_UNLINKED, TELEGRAM, "66"),
        (Kind.CHAT_MOVED, EMAIL, None),
    ]
    assert [one.verb for one in history(confirmed)] == ["come_back"]
    assert not Proof.select().exists()


def test_what_someone_else_did_on_the_new_phone_is_not_theirs(confirmed, new):
    Draft.keep(new, "register", {"first_name": "Karim"})
    set_aside(new, "CV de Karim.pdf", "pdf", 1, "0" * 64)
    Conversation.update(candidate=None).where(Conversation.id == new.id).execute()
    ask_way_back(new, ADDRESS)
    come_back(new, code_of(confirmed))
    assert not Aside.select().exists()
    assert not Draft.select().where(Draft.path == "register").exists() or Draft.get().answers == {}


def test_two_who_share_a_mailbox_come_back_each_to_their_own(cast: Cast, confirmed, new):
    Candidate.update(email=ADDRESS, email_confirmed_at=now()).where(Candidate.id == cast.other_candidate.id).execute()
    ask_way_back(new, ADDRESS)
    assert [name for name, _, _ in answered()] == ["Amina Diallo", "Zoé Petit"]
    assert come_back(new, code_of(Candidate.get_by_id(cast.other_candidate.id))) == cast.other_candidate


def test_address_of_nobody_gets_nothing_and_the_answer_is_the_same(confirmed, new):
    before = everything("proof", "entry", "attempt")
    with counted() as unknown:
        ask_way_back(new, "personne@mail.example")
    assert answered() == []
    assert everything("proof", "entry", "attempt") == before
    other = agreed(78)
    with counted() as known:
        ask_way_back(other, ADDRESS)
    assert len(known) == len(unknown)
    with pytest.raises(Refused, match="code_wrong"):
        come_back(new, "123456")
    with pytest.raises(Refused, match="code_wrong"):
        come_back(other, "12345")


def test_address_that_was_never_confirmed_opens_nothing(cast: Cast, new):
    ask_way_back(new, ADDRESS)
    assert answered() == [("Amina Diallo", Kind.RETURN_CODE, ADDRESS)]
    assert Proof.get().code_for(cast.amina) is None
    with pytest.raises(Refused, match="code_wrong"):
        come_back(new, "123456")


def test_who_has_an_account_here_asks_for_no_other(cast: Cast, confirmed):
    theirs = agreed(66, candidate=cast.other_candidate)
    with refused("already_registered"):
        ask_way_back(theirs, ADDRESS)


def test_who_has_not_agreed_gives_no_address(confirmed):
    chat = Conversation.create(channel=TELEGRAM, address="66")
    with refused("consent_missing"):
        ask_way_back(chat, ADDRESS)


def test_code_is_of_one_chat_and_one_use(confirmed, new):
    ask_way_back(new, ADDRESS)
    code, other = code_of(confirmed), agreed(78)
    with refused("code_expired"):
        come_back(other, code)
    outcomes = at_once(*[lambda: come_back(Conversation.get_by_id(new.id), code)] * 2)
    assert sorted(type(one).__name__ for one in outcomes) == ["Candidate", "Refused"]


def test_address_that_changed_meanwhile_opens_nothing(confirmed, new):
    ask_way_back(new, ADDRESS)
    code = code_of(confirmed)
    Candidate.update(email="autre@mail.example").where(Candidate.id == confirmed.id).execute()
    with pytest.raises(Refused, match="code_wrong"):
        come_back(new, code)
    assert Conversation.get_by_id(new.id).candidate is None


def test_code_guessed_thirty_times_opens_nothing(confirmed, new):
    ask_way_back(new, ADDRESS)
    code = code_of(confirmed)
    before = everything("proof")
    for typed in [f"{(int(code) + 1) % 1_000_000:06}"] * 29 + [code]:
        with pytest.raises(Refused):
            come_back(new, typed)
    assert everything("proof") == before


def test_coming_back_is_a_sign_of_life(confirmed, new):
    silence = {"active_on": today() - timedelta(days=720), "leaving_told_on": today()}
    Candidate.update(silence).where(Candidate.id == confirmed.id).execute()
    ask_way_back(new, ADDRESS)
    come_back(new, code_of(confirmed))
    back = Candidate.get_by_id(confirmed.id)
    assert (back.active_on, back.leaving_told_on) == (today(), None)


def test_many_who_typed_the_address_do_not_keep_its_owner_out(cast: Cast, confirmed, new):
    Candidate.update(email="autre@mail.example").where(Candidate.id == confirmed.id).execute()
    for number in range(returning.MOST_OF_ONE_ADDRESS):
        Candidate.create(first_name=f"Faux{'abcde'[number]}", last_name="Nom", email=ADDRESS)
    owner = Candidate.create(first_name="Amina", last_name="Dia", email=ADDRESS, email_confirmed_at=now())
    ask_way_back(new, ADDRESS)
    assert [name for name, _, _ in answered()][0] == "Amina Dia"
    assert come_back(new, code_of(owner)) == owner


def test_next_person_on_the_former_phone_sees_nothing_of_what_was_searched(cast: Cast, confirmed, new):
    former = agreed(66, candidate=cast.amina, results="searches/1")
    ask_way_back(new, ADDRESS)
    come_back(new, code_of(confirmed))
    assert Conversation.get_by_id(former.id).results is None
