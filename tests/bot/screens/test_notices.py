"""What a lock screen shows of a notice tells of no refusal: that is one press further."""

from bot.screens.notices import screen_of
from models.applications import moves
from models.notices.notice import Notice
from models.people.candidate import Candidate, CandidateState
from models.registrations import registration as registrations

SECRET = "Ce poste ne vous va pas."


def is_told_one_press_further(person) -> None:
    screen = screen_of(Notice.select().where(Notice.candidate.is_null(False)).order_by(Notice.id.desc()).get())
    assert screen.text.startswith("Du nouveau pour votre")
    assert SECRET not in screen.text
    (button,) = screen.choices
    assert SECRET in person.taps(button.path).text


def test_answer_to_an_application_is_one_press_further(amina, cast):
    moves.refuse(moves.validate(cast.apply(), cast.bruno), cast.chloe, cast.reason, SECRET)
    is_told_one_press_further(amina)


def test_answer_to_a_registration_is_one_press_further(amina, cast):
    Candidate.update(state=CandidateState.PENDING).where(Candidate.id == cast.amina.id).execute()
    registrations.refuse(cast.amina, cast.bruno, SECRET)
    is_told_one_press_further(amina)
