"""Registration alone (A05 to A09): every question, and everything that people answer to it."""

import pytest

from models.database import now
from models.notices.notice import Kind, Notice
from models.organisations.convention import Convention
from models.organisations.establishment import Participation
from models.people.candidate import Candidate
from models.registrations import deciding
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration
from models.registrations.standing import Standing, standing_of
from tests.bot.driver import Talker
from tests.bot.screens.registering import at
from tests.cast import put_refused
from tests.system.path import sum_in


def test_registration_waits_for_a_referent_who_is_told(stranger, cast):
    at("the end", stranger)
    lina = Candidate.get(Candidate.first_name == "Lina")
    assert (standing_of(lina), Registration.latest_of(lina).establishment) == (Standing.PENDING, cast.mission)
    assert Accompaniment.of(lina) is None
    assert lina.birth_date is None
    assert stranger.text.startswith("Merci, Lina. Votre demande est envoyée à : Mission locale de Lyon.")
    assert [notice.staff for notice in Notice.select().where(Notice.kind == Kind.REGISTRATION_TO_READ)] == [cast.bruno]
    assert stranger.labels == ["Voir les offres", "Qui est mon référent ?", "Retour"]


@pytest.mark.parametrize("words", ["lina@mail.example 24/03/2004", "24 mars 2004, Lina@mail.example"])
def test_birth_date_that_is_said_with_the_address_is_not_asked_again(stranger, words):
    at("email", stranger).says(words).says("mission").says("4")
    lina = Candidate.get(Candidate.first_name == "Lina")
    assert (lina.email, lina.birth_date.isoformat()) == ("lina@mail.example", "2004-03-24")


def test_birth_date_can_be_said_in_the_recap_or_not_after_all(stranger):
    recap = at("sum", stranger).text.rpartition("\n\n")[2]
    assert stranger.taps("Dire ma date de naissance").taps("Retour").text == recap
    stranger.taps("Dire ma date de naissance").says("24/03/2004")
    assert "Naissance : le 24 mars 2004" in stranger.text
    assert "Dire ma date de naissance" not in stranger.labels
    stranger.says("4")
    assert Candidate.get(Candidate.first_name == "Lina").birth_date.isoformat() == "2004-03-24"


def test_sum_is_read_in_letters(stranger):
    assert at("sum", stranger).says("Quatre").text.startswith("Merci, Lina.")


def test_nothing_is_sent_before_what_was_typed_has_been_read_again(stranger):
    at("sum", stranger)
    assert stranger.text.splitlines() == [
        "Votre lieu : Mission locale de Lyon.",
        "",
        "Relisez avant d’envoyer.",
        "Prénom : Lina",
        "Nom : Roux",
        "E-mail : lina@mail.example",
        "Lieu : Mission locale de Lyon",
        "C’est juste ? Pour envoyer, répondez : combien font 3 + 1 ?",
    ]
    stranger.says("oui").forges("register/send")
    assert not Candidate.select().where(Candidate.first_name == "Lina").exists()
    assert not Notice.select().exists()


def test_each_line_of_what_is_sent_can_be_changed_and_is_read_again(stranger):
    at("sum", stranger).taps("Corriger").taps("Le nom").says("Rousse")
    assert "Nom : Rousse" in stranger.text
    assert stranger.taps("Corriger").labels[:4] == ["Le prénom", "Le nom", "L’adresse e-mail", "Le lieu"]
    stranger.taps("Retour").says("4")
    assert Candidate.get(Candidate.first_name == "Lina").last_name == "Rousse"


def test_address_typed_below_what_is_sent_corrects_it_and_is_read_again(stranger):
    at("sum", stranger).says("lina.roux@laposte.net")
    assert "E-mail : lina.roux@laposte.net" in stranger.text
    assert "ce n’est pas" not in stranger.text.lower()
    assert not Candidate.select().where(Candidate.first_name == "Lina").exists()
    stranger.says("4")
    assert Candidate.get(Candidate.first_name == "Lina").email == "lina.roux@laposte.net"


def test_wrong_address_below_what_is_sent_changes_nothing(stranger):
    at("sum", stranger).says("lina@")
    assert stranger.answers["email"] == "lina@mail.example"


def test_convention_is_never_asked_the_referent_chooses_it(stranger, cast):
    avenir = Convention.create(name="Avenir")
    Participation.create(convention=avenir, establishment=cast.mission)
    assert "Question 4 sur 4" in at("establishment", stranger).text
    stranger.says("mission").says("4")
    lina = deciding.validate(Candidate.get(Candidate.first_name == "Lina"), cast.bruno, avenir)
    followed = Accompaniment.of(lina)
    assert (followed.establishment, followed.convention, followed.referent) == (cast.mission, avenir, cast.bruno)
    assert stranger.says("/start").text.startswith("Bonjour Lina.")


def test_refused_candidate_reads_why_and_may_ask_again(pending, cast):
    put_refused(cast.amina, cast.mission, "Vous <b>habitez</b> trop loin.")
    pending.says("/start")
    assert "Le référent écrit : « Vous <b>habitez</b> trop loin. »" in pending.text
    ask_again(pending.taps("M’inscrire"))
    assert pending.text.startswith("Merci, Amina.")


def ask_again(talker: Talker) -> Talker:
    """What is known is not asked: the place, and the sum."""
    return talker.says(sum_in(talker.says("mission").text))


def test_who_asks_again_reads_what_is_known_and_can_change_it(pending, cast):
    put_refused(cast.amina, cast.mission)
    assert "Où vous accompagne-t-on ?" in pending.taps("register").text
    pending.says("mission")
    for line in ("Prénom : Amina", "Nom : Diallo", "E-mail : diallo@mail.example", "Naissance : le 4 mai 2001"):
        assert line in pending.text.splitlines()
    pending.taps("register/change").taps("Le prénom").says("Lina")
    pending.says(sum_in(pending.text))
    assert Candidate.get_by_id(cast.amina.id).first_name == "Lina"


def test_who_is_refused_and_asks_again_stays_one_person(pending, cast):
    before = Candidate.select().count()
    put_refused(cast.amina, cast.mission)
    ask_again(pending.taps("register"))
    amina = Candidate.get_by_id(cast.amina.id)
    assert standing_of(amina) == Standing.PENDING
    assert Candidate.select().count() == before
    assert Registration.select().where(Registration.candidate == amina, Registration.counts).count() == 1


def test_who_is_accompanied_no_more_is_told_of_no_refusal_and_may_ask_again(pending, cast):
    deciding.validate(cast.amina, cast.bruno)
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.amina).execute()
    pending.says("/start")
    assert "n’a pas été acceptée" not in pending.text
    assert "Où vous accompagne-t-on ?" in pending.taps("M’inscrire").text


def test_anyone_learns_who_accompanies_whom(amina, newcomer):
    assert "Cap emploi ou de la mission locale" in newcomer.taps("referents").text
    assert "Vos référents : Bruno Morel." in amina.taps("referents").text
    assert amina.taps("Qui accompagne qui ?").text == newcomer.text


def test_giving_up_leads_where_one_can_begin_again(newcomer):
    newcomer.taps("Annuler")
    assert newcomer.text.startswith("C’est annulé.")
    assert newcomer.labels == ["M’inscrire", "Voir les offres", "J’ai une invitation", "Aide"]
    assert newcomer.conversation.path == "home"


@pytest.mark.parametrize("agreed", [False, True])
def test_way_back_from_what_an_invitation_is_leads_where_one_was(stranger, agreed):
    before = stranger.taps("welcome/accept").taps("home").text if agreed else stranger.says("/start").text
    assert stranger.taps("J’ai une invitation").text != before
    assert stranger.taps("Retour").text == before
