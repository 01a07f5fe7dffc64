"""What a lock screen shows of a notice tells of no refusal: that is one press further."""

from bot.screens.notices import screen_of
from jobs.subjects import with_subjects
from models.applications import moves, sending
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.profiles.parts import part_called, write_part
from models.registrations import deciding
from tests.cast import put_pending

SECRET = "Ce poste ne vous va pas."


def is_told_one_press_further(person) -> None:
    newest = Delivery.select().join(Notice).where(Notice.candidate.is_null(False)).order_by(Delivery.id.desc()).get()
    (delivery,) = with_subjects([newest])
    screen = screen_of(delivery.notice)
    assert screen.text.startswith("Du nouveau pour votre")
    for telling in (SECRET, "boulanger", "Boulangerie"):
        assert telling.casefold() not in screen.text.casefold()
    (button,) = screen.choices
    assert SECRET in person.taps(button.path).text


def test_who_wrote_in_a_file_is_named_and_the_file_is_one_press_further(amina, cast):
    write_part(cast.bruno, cast.amina, part_called("project"), {"project": SECRET})
    (delivery,) = with_subjects(list(Delivery.select()))
    screen = screen_of(delivery.notice)
    assert "Bruno Morel a écrit dedans." in screen.text
    assert SECRET not in screen.text
    (button,) = screen.choices
    assert "Votre fiche a 5 parties." in amina.taps(button.path).text


def test_answer_to_an_application_is_one_press_further(amina, cast):
    moves.refuse(moves.validate(cast.apply(), cast.bruno), cast.chloe, cast.reason, SECRET)
    is_told_one_press_further(amina)


def test_answer_to_a_spontaneous_application_names_no_employer(amina, cast):
    asked = sending.send(cast.amina, cast.bakery, None, "Bonjour, j’aime le pain.", [cast.cv])
    moves.refuse(moves.validate(asked, cast.bruno), cast.chloe, cast.reason, SECRET)
    is_told_one_press_further(amina)


def test_answer_to_a_registration_is_one_press_further(amina, cast):
    put_pending(cast.amina, cast.mission)
    deciding.refuse(cast.amina, cast.bruno, SECRET)
    is_told_one_press_further(amina)


def test_late_answer_to_a_press_is_read_by_whose_it_is_and_nobody_else(amina, other, cast):
    late = {"text": "C’est envoyé à Boulangerie Martin.", "rows": [[["Accueil", "home"]]]}
    notice = Notice.create(kind=Kind.RESULT, candidate=cast.amina, facts=late)
    (button,) = screen_of(notice).choices
    assert amina.taps(button.path).text == late["text"]
    assert amina.labels == ["Accueil"]
    assert other.taps(button.path).text.startswith("Je ne trouve pas cette page.")


def test_notice_of_another_kind_is_no_answer_to_a_press(amina, cast):
    notice = Notice.create(kind=Kind.CHAT_UNLINKED, candidate=cast.amina)
    assert amina.taps(f"results/{notice.id}").text.startswith("Je ne trouve pas cette page.")
