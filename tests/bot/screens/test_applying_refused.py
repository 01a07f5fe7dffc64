"""Applying where something is missing, or is not to be (A13, P16, P22): what is asked first, and what says no."""

from datetime import date

import pytest

from models.applications.application import Application
from models.database import today
from models.offers.publishing import close
from models.organisations.company import Company
from models.organisations.convention import Convention
from models.people.candidate import Candidate
from models.people.guardian import Guardian
from tests.acts import everything
from tests.bot.driver import Talker
from tests.bot.screens.applying import MESSAGE, begin, sent, write
from tests.files import pdf


@pytest.fixture
def unknown(amina, cast) -> Talker:
    """Amina, of whom we know neither civility nor birth date."""
    Candidate.update(civility=None, birth_date=None).where(Candidate.id == cast.amina.id).execute()
    return begin(amina, cast)


def born(age: int) -> str:
    return date(today().year - age, 1, 1).strftime("%d/%m/%Y")


def test_what_is_missing_is_asked_first(unknown, cast):
    unknown.taps("Madame").says(born(20)).says("1").says(MESSAGE).taps("Envoyer")
    amina = Candidate.get_by_id(cast.amina.id)
    assert (amina.civility, amina.birth_date.year) == ("madam", today().year - 20)
    assert sent()


def test_minor_names_a_guardian(unknown, cast):
    unknown.taps("Je préfère ne pas le dire").says(born(16))
    assert "Vous avez moins de 18 ans." in unknown.text
    assert unknown.says("4").text.startswith("Un nom s’écrit sans chiffres.")
    unknown.says("Fatma Diallo")
    for wrong in ("12", "non", "<b>", "😀", "0" * 40, "+1 555"):
        assert unknown.says(wrong).text.startswith("Ce numéro de téléphone n’est pas correct."), wrong
    unknown.says("06 12 34 56 78").says("1").says(MESSAGE).taps("Envoyer")
    assert (Guardian.get().name, Guardian.get().phone) == ("Fatma Diallo", "+33 6 12 34 56 78")


def test_who_is_too_old_for_the_convention_is_told_so(unknown):
    unknown.taps("Monsieur").says(born(41))
    assert unknown.text.startswith("Cette convention (Atouts pour tous) aide les moins de 30 ans.")
    assert "Joindre mon référent" in unknown.labels


def test_who_is_too_old_for_a_first_application_is_led_to_the_referent_and_to_no_draft(amina, cast):
    write(amina, cast)
    assert amina.says("/start").labels[0] == "Continuer : Apprenti boulanger"
    Candidate.update(birth_date=date(1970, 1, 1)).execute()
    assert not any(label.startswith("Continuer") for label in amina.says("/start").labels)
    assert "Joindre mon référent" in amina.taps(f"offers/{cast.offer.id}/apply").labels
    Convention.update(under_age=None).execute()
    assert amina.says("/start").labels[0] == "Continuer : Apprenti boulanger", "it is kept"


def test_refused_sending_keeps_nothing_of_it(unknown, cast, monkeypatch):
    unknown.taps("Madame").says(born(20)).says("1").says(MESSAGE)
    before = everything("conversation", "update")
    Convention.update(under_age=19).execute()
    unknown.taps("Envoyer")
    assert unknown.text.startswith("Cette convention (Atouts pour tous) aide les moins de 19 ans.")
    Convention.update(under_age=30).execute()
    assert everything("conversation", "update") == before


CLOSED = "Cette offre est fermée depuis aujourd’hui. Je peux montrer des offres proches."
BLOCKED = "Boulangerie Martin ne reçoit pas de candidatures en ce moment."


def test_offer_that_closed_meanwhile_says_so_whatever_is_done(amina, cast):
    write(amina, cast)
    here = amina.conversation.path
    close(cast.chloe, cast.offer)
    for step in ("", "/send", "/back", "/change", "/cancel", "/answer/cv/1"):
        assert amina.taps(f"{here}{step}").text == CLOSED, step
    assert not Application.select().exists()
    assert "commencée" not in amina.says("/start").text


ACTS = (
    lambda amina: amina.says("bonjour"),
    lambda amina: amina.sends("CV2.pdf", pdf()).taps("Garder comme CV"),
)


@pytest.mark.parametrize("act", ACTS)
def test_word_or_file_for_an_offer_that_closed_meanwhile_says_so(amina, cast, act):
    write(amina, cast)
    close(cast.chloe, cast.offer)
    assert act(amina).text.endswith(CLOSED)


def test_company_that_was_blocked_meanwhile_says_so(amina, cast):
    write(amina, cast)
    Company.update(blocked=True).where(Company.id == cast.bakery.id).execute()
    assert amina.taps("Envoyer").text == BLOCKED
    assert not Application.select().exists()


def test_second_application_is_refused_at_every_step(amina, cast):
    write(amina, cast).taps("Envoyer")
    for step in ("", "/send", "/back", "/answer/cv/1", "/change/message"):
        amina.taps(f"offers/{cast.offer.id}/apply{step}")
        assert amina.text == "Cette candidature est déjà envoyée. Rien n’a été envoyé deux fois.", step
    assert "Postuler" not in amina.taps(f"offers/{cast.offer.id}").labels
    assert Application.select().count() == 1


def test_same_refusal_pressed_again_replaces_what_was_pressed(amina, cast):
    write(amina, cast).taps("Envoyer")
    send = f"offers/{cast.offer.id}/apply/send"
    pressed = [amina.taps(send).reply.replaces for _ in range(3)]
    assert pressed == [None, 7, 7], "said once, then in the place of the old button"
    assert amina.says("/aide").taps(send).reply.replaces is None, "and once more after other words"
    assert Application.select().count() == 1


def test_offer_whose_application_is_begun_says_how_to_go_on(amina, cast):
    here = f"offers/{cast.offer.id}"
    begin(amina, cast).says("1").taps("Annuler").taps("Oui, je garde")
    assert amina.taps(here).labels[0] == "Continuer"


def test_offer_whose_application_is_whole_says_to_read_it_again(amina, cast):
    write(amina, cast).taps("Annuler").taps("Oui, je garde")
    assert "C’est gardé." in amina.text
    assert amina.labels[0] == "Relire"
    assert "Envoyer" in amina.taps("Relire").labels


def test_begun_application_is_recalled_at_home(amina, cast):
    begin(amina, cast).says("1").says("/start")
    assert "1 candidature est à finir et à envoyer." in amina.text
