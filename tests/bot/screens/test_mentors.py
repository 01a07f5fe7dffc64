"""A mentor in the chat: found where employers are, asked with a review, followed, taken back (A33)."""

import pytest

from bot.screens.notices import screen_of
from jobs.subjects import is_void, with_subjects
from models.mentoring.asking import ask_for_mentor
from models.mentoring.mentoring import Hope, Mentoring, MentoringState
from models.mentoring.steps import take
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from models.organisations.company import Company
from models.people.staff import Staff
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast


@pytest.fixture
def amina(cast: Cast) -> Talker:
    return Talker(700_000_001).is_candidate(cast.amina).taps(f"companies/{cast.bakery.id}")


def asked(cast: Cast) -> Mentoring:
    return ask_for_mentor(cast.amina, cast.bakery, Hope.TRADE, "Je veux apprendre.")


def answered(cast: Cast, verb: str, **given: str) -> Mentoring:
    return take(verb, asked(cast), Staff.get_by_id(cast.chloe.id), given)


def reviewed(amina: Talker) -> Talker:
    return amina.taps("Demander un parrain").taps("Découvrir un métier").says("Je veux apprendre.")


def test_company_is_asked_after_a_review_that_says_what_it_reads(cast: Cast, amina: Talker):
    reviewed(amina)
    for words in ("Amina Diallo", "Découvrir un métier", "Je veux apprendre.", "ni téléphone, ni e-mail"):
        assert words in amina.text
    assert not Mentoring.select().exists()
    amina.taps("Envoyer ma demande")
    assert "Votre demande est partie à Boulangerie Martin." in amina.text
    assert (Mentoring.get().hope, Mentoring.get().message) == (Hope.TRADE, "Je veux apprendre.")


def test_hope_can_be_typed_by_its_number(cast: Cast, amina: Talker):
    amina.taps("Demander un parrain").says("2").says("Bonjour").taps("Envoyer ma demande")
    assert Mentoring.get().hope == Hope.INTERVIEWS


def test_what_company_reads_can_be_changed_before_it_leaves(cast: Cast, amina: Talker):
    reviewed(amina).taps("Corriger").taps("Votre message").says("Autrement.").taps("Envoyer ma demande")
    assert Mentoring.get().message == "Autrement."


def test_given_up_it_asks_nothing(cast: Cast, amina: Talker):
    reviewed(amina).taps("Annuler")
    assert not Mentoring.select().exists()


def test_pressed_twice_it_is_asked_once(cast: Cast, amina: Talker):
    path = reviewed(amina).path_of("Envoyer ma demande")
    amina.taps(path).repeats()
    amina.taps(path)
    assert Mentoring.select().count() == 1


def test_company_asked_already_leads_to_what_was_asked(cast: Cast, amina: Talker):
    mentoring = asked(cast)
    amina.taps(f"companies/{cast.bakery.id}").taps("Suivre ma demande de parrain")
    assert "pas encore répondu" in amina.text
    before = everything("conversation", "update")
    amina.forges(f"companies/{cast.bakery.id}/mentor")
    assert "déjà une demande" in amina.text
    assert amina.path_of("Suivre ma demande de parrain") == f"mentors/{mentoring.id}"
    assert everything("conversation", "update") == before


def test_company_that_stops_meanwhile_is_not_asked(cast: Cast, amina: Talker):
    reviewed(amina)
    Company.update(blocked=True).where(Company.id == cast.bakery.id).execute()
    amina.taps("Envoyer ma demande")
    assert "ne reçoit pas de demandes" in amina.text
    assert not Mentoring.select().exists()


def test_acceptance_shows_who_and_how_to_meet(cast: Cast, amina: Talker):
    mentoring = answered(cast, "accept", mentor="Nadia Faure", contact="Mardi à 10 h.")
    amina.taps(f"mentors/{mentoring.id}")
    assert "Nadia Faure" in amina.text
    assert "Mardi à 10 h." in amina.text


def test_decline_is_said_in_neutral_words_with_those_of_the_company(cast: Cast, amina: Talker):
    amina.taps(f"mentors/{answered(cast, 'decline', answer='Bon courage.').id}")
    assert "Ce n’est pas possible cette fois." in amina.text
    assert "« Bon courage. »" in amina.text
    assert "Retirer ma demande" not in amina.labels


@pytest.mark.parametrize(("verb", "button"), [("", "Retirer ma demande"), ("accept", "Arrêter le parrainage")])
def test_it_is_taken_back_once_confirmed(cast: Cast, amina: Talker, verb: str, button: str):
    mentoring = answered(cast, verb, mentor="Nadia", contact="Mardi") if verb else asked(cast)
    amina.taps(f"mentors/{mentoring.id}").taps(button)
    assert Mentoring.get().is_running
    path = amina.path_of("Oui, j’arrête")
    amina.taps(path)
    assert Mentoring.get().state == MentoringState.WITHDRAWN
    before = everything("conversation", "update")
    amina.taps(path)
    assert "Cette demande est retirée." in amina.text
    assert everything("conversation", "update") == before


@pytest.mark.parametrize("ending", ["", "/sent", "/withdraw", "/withdraw/confirm"])
def test_stranger_finds_nothing(cast: Cast, ending: str):
    mentoring = asked(cast)
    zoe = Talker(700_000_002).is_candidate(cast.other_candidate).says("/start")
    before = everything("conversation", "update")
    zoe.taps(f"mentors/{mentoring.id}{ending}")
    assert "Je ne trouve pas cette page." in zoe.text
    assert everything("conversation", "update") == before


def test_all_requests_are_listed_and_what_a_mentor_is_where_there_is_none(cast: Cast, amina: Talker):
    amina.taps("mentors")
    assert "Ce n’est pas une candidature." in amina.text
    asked(cast)
    assert "Boulangerie Martin : demande envoyée." in amina.taps("mentors").text


@pytest.mark.parametrize("place", ["referents", "companies/advice"])
def test_mentors_are_a_press_away_from_where_one_looks(cast: Cast, amina: Talker, place: str):
    assert amina.taps(place).path_of("Avoir un parrain") == "mentors"


@pytest.mark.parametrize("words", ["je cherche un parrain", "je voudrais une marraine", "parrainage"])
def test_mentor_can_be_said(cast: Cast, amina: Talker, words: str):
    assert "Un parrain, ou une marraine" in amina.says("/start").says(words).text


def test_news_of_an_answer_tells_neither_the_company_nor_the_answer(cast: Cast, amina: Talker):
    mentoring = answered(cast, "decline", answer="Bon courage.")
    (delivery,) = with_subjects([one for one in Delivery.select() if one.notice.candidate_id])
    shown = screen_of(delivery.notice)
    assert "Du nouveau pour votre demande de parrain." in shown.text
    assert "Martin" not in shown.text
    assert [button.path for button in shown.choices] == [f"mentors/{mentoring.id}"]


def test_request_that_was_taken_back_is_no_news_for_the_company(cast: Cast):
    take("withdraw", asked(cast), cast.amina)
    told = with_subjects(list(Delivery.select()))
    assert {one.notice.kind for one in told if is_void(one.notice)} == {Kind.MENTORING_ASKED}


def test_mentor_of_one_company_leaves_another_to_be_asked(cast: Cast, amina: Talker):
    Mentoring.create(candidate=cast.amina, company=cast.other_company, hope=Hope.TRADE, message="Bonjour.")
    assert "Demander un parrain" in amina.taps(f"companies/{cast.bakery.id}").labels
