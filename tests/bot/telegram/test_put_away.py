"""What was answered by a button stays to be read, without its keyboard; a result is never edited away."""

import pytest
from markupsafe import Markup

from bot.screen import Button, Screen
from bot.telegram.keyboards import MOST_PEOPLE, Keyboards
from bot.telegram.speech import _keyboard
from phone.person import Person


def with_words(person: Person, words: str):
    """The last message that has these words, once there is one."""
    person.wait(lambda person: any(words in said.text for said in person.heard))
    return [said for said in person.heard if words in said.text][-1]


def test_answer_by_a_button_stays_above_the_next_question(amina, cast, serving):
    amina.open_link().wait(lambda amina: amina.last and "Bonjour" in amina.last.text)
    amina.say("boulanger")
    amina.wait(lambda amina: any("Apprenti" in label for label in amina.labels))
    amina.tap("1. Apprenti boulanger")
    amina.wait(lambda amina: "Postuler" in amina.labels)
    amina.tap("Postuler")
    amina.wait(lambda amina: "1. CV.pdf (par défaut)" in amina.labels)
    amina.tap("1. CV.pdf (par défaut)")
    answered = with_words(amina, "✓ CV.pdf (par défaut)")
    assert answered.text.startswith("Question 1 sur 2.")
    assert answered.labels == []
    assert "Écrivez quelques lignes" in amina.last.text


def test_result_stays_and_what_it_leads_to_comes_below(amina, cast, serving):
    cast.apply()
    amina.say("/candidatures")
    amina.wait(lambda amina: "1. Apprenti boulanger" in amina.labels)
    amina.tap("1. Apprenti boulanger")
    amina.wait(lambda amina: "Retirer ma candidature" in amina.labels)
    amina.tap("Retirer ma candidature")
    amina.wait(lambda amina: "Oui, retirer" in amina.labels)
    amina.tap("Oui, retirer")
    amina.wait(lambda amina: "Suivre ma candidature" in amina.labels)
    amina.tap("Suivre ma candidature")
    assert with_words(amina, "✓ Suivre ma candidature").text.startswith("Votre candidature est retirée.")
    assert "Retirée" in amina.last.text


def test_agreement_stays_to_be_read(lina, serving):
    lina.say("/start")
    lina.answer()
    lina.tap("J’accepte")
    assert with_words(lina, "✓ J’accepte").text.startswith("Bonjour. Je suis Tremplin.")


def test_refused_press_leaves_its_keyboard(lina, serving):
    lina.say("/start")
    lina.answer()
    lina.tap("J’accepte")
    lina.wait(lambda lina: "prénom" in lina.last.text)
    lina.say("Lina").say("Roux").say("lina@mail.example").say("mission")
    lina.wait(lambda lina: "combien font" in lina.last.text)
    lina.tap("1. Je ne sais pas", old=True)
    lina.wait(lambda lina: "déjà sa réponse" in lina.last.text)
    assert not any("✓ Je ne sais pas" in said.text for said in lina.heard)


def test_buttons_above_what_was_typed_go_and_the_last_ones_stay(amina, phone, serving):
    first = amina.say("/aide").answer()
    phone.wait(lambda phone: not phone.world.updates.pending)
    assert not phone.requests_of("editMessageReplyMarkup"), "nothing stood above"
    second = amina.say("/documents").answer()
    amina.wait(lambda amina: not said_of(amina, first.id).labels)
    assert said_of(amina, first.id).text == first.text
    assert said_of(amina, second.id).labels
    assert len(phone.requests_of("editMessageReplyMarkup")) == 1


def test_buttons_that_cannot_be_taken_away_stop_nothing(amina, phone, serving):
    phone.fault("server_error", times=50, method="editMessageReplyMarkup")
    first = amina.say("/aide").answer()
    assert "Mes documents" in amina.say("/documents").answer().text
    assert said_of(amina, first.id).labels


def test_only_the_last_few_messages_are_remembered_and_of_whoever_talked_last():
    keyboards = Keyboards()
    for number in range(10):
        keyboards.note(1, number)
    assert keyboards.above(1, 9) == [6, 7, 8]
    keyboards.forget(1, 8)
    assert keyboards.above(1, 9) == [6, 7]
    for person in range(2, MOST_PEOPLE + 2):
        keyboards.note(person, 1)
    assert keyboards.above(1, 9) == []
    assert len(keyboards.shown) == MOST_PEOPLE


def said_of(person: Person, number: int):
    """A message as it is now."""
    return next(said for said in person.heard if said.id == number)


@pytest.mark.parametrize(("must_deliver", "path"), [(True, "+offers"), (False, "offers")])
def test_button_of_a_result_says_that_it_opens_below(must_deliver, path):
    screen = Screen(Markup("C’est envoyé."), (Button("Voir les offres", "offers"),), must_deliver=must_deliver)
    assert _keyboard(screen).inline_keyboard[0][0].callback_data == path
