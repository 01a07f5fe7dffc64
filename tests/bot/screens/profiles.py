"""Answers of a file as the tests give them and read them."""

from models.accounts.proof import Proof
from models.people.candidate import Candidate
from models.profiles.parts import facts_of
from tests.bot.driver import Talker


def answer(talker: Talker, *words: str) -> Talker:
    for one in words:
        talker.taps(one) if one in talker.labels else talker.says(one)
    return talker


def facts(talker: Talker) -> dict:
    return facts_of(Candidate.get_by_id(talker.conversation.candidate_id))


def code_sent(talker: Talker, person: Candidate | None = None) -> str:
    """What was sent to the address that they said here."""
    proof = Proof.get(Proof.conversation == talker.conversation)
    code = proof.code_for(person or Candidate.get_by_id(talker.conversation.candidate_id))
    assert code is not None
    return code
