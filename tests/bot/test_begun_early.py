"""What is begun before one may send it, before an account or before any agreement, waits until one may."""

import pytest

from bot.screens.notices import screen_of
from jobs.subjects import with_subjects
from models.applications.application import Application
from models.conversations.draft import Draft
from models.notices.delivery import Delivery
from models.notices.notice import Kind, Notice
from models.registrations import deciding
from models.registrations.joining import invite_candidate
from tests.bot.beginning import MESSAGE, begin
from tests.bot.driver import check
from tests.cast import put_refused


def test_who_waits_prepares_and_sends_nothing(pending, cast):
    begin(pending, cast)
    assert pending.text.startswith("C’est prêt, et c’est gardé. Votre compte attend sa validation.")
    assert "Envoyer" not in pending.labels
    pending.taps(f"offers/{cast.offer.id}/apply/send")
    assert pending.text.startswith("Votre référent n’a pas encore validé votre compte.")
    assert not Application.select().exists()
    assert pending.says("/start").labels[0] == "Continuer : Apprenti boulanger"


def test_what_was_prepared_is_offered_as_soon_as_one_is_validated(pending, cast):
    begin(pending, cast)
    deciding.validate(cast.amina, cast.bruno)
    notice = Notice.get(Notice.kind == Kind.ACCOUNT_VALIDATE)
    (delivery,) = with_subjects([Delivery.get(Delivery.notice == notice)])
    told = screen_of(delivery.notice)
    assert "La candidature que vous avez commencée vous attend." in told.text
    assert "boulanger" not in told.text, "a lock screen names no offer"
    check(told)
    assert told.choices[0].label.replace("\u00a0", " ") == "Continuer : Apprenti boulanger"
    pending.taps(told.choices[0].path).taps("Envoyer")
    assert Application.get().message == MESSAGE


def test_who_was_refused_prepares_and_is_told_to_ask_again(pending, cast):
    put_refused(cast.amina, cast.mission)
    assert "faites une nouvelle demande" in begin(pending, cast).text
    assert pending.says("/start").labels[:2] == ["M’inscrire", "Continuer : Apprenti boulanger"]


def test_registration_leads_back_to_the_offer_that_was_wanted_before(newcomer, cast):
    newcomer.taps(f"offers/{cast.offer.id}").taps("Postuler")
    assert newcomer.text.startswith("Pour postuler, il faut un compte.")
    newcomer.taps("M’inscrire")
    for answer in ("Lina", "Roux", "lina@mail.example", "mission", "quatre"):
        newcomer.says(answer)
    newcomer.taps("Continuer : Apprenti boulanger")
    assert "Comment dois-je vous appeler ?" in newcomer.text


def test_invitation_leads_back_to_the_offer_that_was_wanted_before(newcomer, cast):
    newcomer.taps(f"offers/{cast.offer.id}").taps("Postuler").taps("M’inscrire").says("Lina")
    code = invite_candidate(cast.bruno, cast.amina).code
    newcomer.says(f"/start {code}").taps("C’est moi, j’accepte").taps("Continuer : Apprenti boulanger")
    assert "Quel CV envoyer ?" in newcomer.text
    assert not Draft.select().where(Draft.path == "register").exists()


def test_nothing_of_a_former_owner_of_the_chat_is_offered_to_the_next(pending, cast):
    begin(pending, cast)
    put_refused(cast.amina, cast.mission)
    code = invite_candidate(cast.driss, cast.other_candidate).code
    pending.says(f"/start {code}").taps("C’est moi, j’accepte")
    assert not any(label.startswith("Continuer") for label in pending.labels)


def test_who_agreed_to_nothing_looks_and_searches_and_nothing_is_kept_of_them(stranger, cast):
    stranger.says("/start").taps("Voir les offres").says("boulanger")
    assert stranger.text.startswith("1 offre")
    stranger.taps("Apprenti boulanger")
    assert "Postuler" in stranger.labels
    assert stranger.conversation.consented_at is None
    assert stranger.says("/start").text.startswith("Bonjour. Je suis Tremplin.")


def test_who_agreed_to_nothing_and_applies_registers_first_and_finds_the_offer_again(stranger, cast):
    stranger.taps(f"offers/{cast.offer.id}").taps("Postuler").taps("M’inscrire")
    assert "votre accord" in stranger.text
    stranger.taps("J’accepte")
    for answer in ("Lina", "Roux", "lina@mail.example", "mission", "quatre"):
        stranger.says(answer)
    assert "Continuer : Apprenti boulanger" in stranger.labels


def test_who_says_not_now_keeps_what_needs_no_agreement(stranger):
    stranger.says("/start").taps("Pas maintenant")
    assert stranger.text.startswith("D’accord. Je ne garde ni votre nom ni votre adresse.")
    assert stranger.labels[:2] == ["J’accepte", "Voir les offres"]
    assert stranger.conversation.consented_at is None


@pytest.mark.parametrize("pages", [0, 1, 2])
def test_who_agrees_in_words_anywhere_in_the_whole_text_is_heard(stranger, pages):
    stranger.says("/start").taps("Que gardez-vous ?").taps("Lire le texte complet")
    for _ in range(pages):
        stranger.taps("Suite")
    assert "votre prénom" in stranger.says("d’accord").text
    assert stranger.conversation.consented_at is not None


def test_whole_text_is_three_screens_that_name_who_is_in_charge_and_for_how_long(stranger):
    stranger.says("/start").taps("Que gardez-vous ?").taps("Lire le texte complet")
    pages = [stranger.text, stranger.taps("Suite").text, stranger.taps("Suite").text]
    assert "L’équipe Tremplin est responsable" in pages[0]
    assert "Un brouillon, 90 jours." in pages[2]
    assert stranger.labels == ["J’accepte", "Retour", "Accueil"]
    assert stranger.taps("Retour").text == pages[1]
    for page in (0, 4):
        assert stranger.taps(f"welcome/text/{page}").text.startswith("Je ne trouve pas cette page.")
