"""Coming in by a referent's invitation (A04)."""

from datetime import timedelta

import pytest
import time_machine

from bot.screens.notices import screen_of
from models.accounts.colleagues import invite_again
from models.accounts.invitation import Invitation
from models.conversations.conversation import CONSENT_VERSION, TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.database import now
from models.notices.notice import Kind, Notice
from models.organisations.membership import Membership
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.registrations.joining import invite_candidate
from tests.acts import everything
from tests.bot.driver import Talker

WRONG = "Ce lien d’invitation n’est pas correct. Demandez un nouveau lien."
EXPIRED = "Cette invitation est trop ancienne, ou une autre l’a remplacée. Demandez un nouveau lien."


@pytest.fixture
def code(cast) -> str:
    return invite_candidate(cast.bruno, cast.amina).code


def test_invitation_says_for_whom_it_is_and_binds_the_chat_once_agreed(stranger, cast, code):
    stranger.says(f"/start {code}")
    assert "Cette invitation est pour Amina" in stranger.text
    assert "Bruno Morel, Mission locale de Lyon" in stranger.text
    assert stranger.conversation.consented_at is None
    assert stranger.conversation.candidate is None
    stranger.taps("C’est moi, j’accepte")
    assert stranger.text == "Merci, Amina. Votre compte est prêt. Vous pouvez postuler."
    assert stranger.conversation.candidate == cast.amina
    assert Candidate.get_by_id(cast.amina.id).consented_at == stranger.conversation.consented_at
    assert stranger.says("/start").text.startswith("Bonjour Amina.")


@pytest.mark.parametrize(("said", "civility"), [("Madame", "madam"), ("Monsieur", "sir")])
def test_civility_is_said_with_the_agreement_where_it_is_not_known(stranger, cast, code, said, civility):
    Candidate.update(civility=None).where(Candidate.id == cast.amina.id).execute()
    stranger.says(f"/start {code}").taps(f"C’est moi, {said}. J’accepte")
    assert stranger.text == "Merci, Amina. Votre compte est prêt. Vous pouvez postuler."
    assert Candidate.get_by_id(cast.amina.id).civility == civility
    assert stranger.conversation.consent_version == CONSENT_VERSION


def test_civility_of_another_is_not_said_by_an_invitation_that_does_not_open(other, cast, code):
    Candidate.update(civility=None).execute()
    for wrong in (code, code[:-1]):
        other.taps(f"invitations/{wrong}/{CONSENT_VERSION}/madam")
    assert not Candidate.select().where(Candidate.civility.is_null(False)).exists()
    assert other.conversation.candidate == cast.other_candidate


def test_button_says_which_text_was_agreed_to(stranger, code):
    stranger.says(f"/start {code}").taps(f"invitations/{code}/accept")
    assert stranger.conversation.consent_version == "2026-11", "a button of before, above the first text"
    other = Talker(700_000_077).says("/start").taps("J’accepte")
    assert other.conversation.consent_version == CONSENT_VERSION


def test_who_is_someone_else_stays_a_stranger(stranger, code):
    stranger.says(f"/start {code}").taps("Ce n’est pas moi")
    assert stranger.conversation.candidate is None
    assert "J’accepte" in stranger.labels


def test_wrong_code_says_so(stranger, code):
    signature = code.partition("-")[2]
    for wrong in (code[:-1], code + "A", code.upper(), f"9{code}", f"2-{signature}", "1", "-", "1-", "²-" + signature):
        assert stranger.says(f"/start {wrong}").text == WRONG, wrong
        assert stranger.taps(f"invitations/{wrong}/accept").text == WRONG, wrong
        assert stranger.conversation.candidate is None


def test_used_code_says_so_and_binds_nobody(stranger, other, amina, code):
    amina.taps(f"invitations/{code}/accept")
    for late in (stranger, Talker(700_000_009)):
        assert late.says(f"/start {code}").text == "Cette invitation a déjà servi. Demandez un nouveau lien."
        assert late.taps(f"invitations/{code}/accept").text.startswith("Cette invitation a déjà servi.")
        assert late.conversation.candidate is None


def test_old_code_says_so(stranger, code):
    with time_machine.travel(timedelta(days=15, minutes=1), tick=False):
        assert stranger.says(f"/start {code}").text == EXPIRED
        assert stranger.taps(f"invitations/{code}/accept").text.startswith(EXPIRED)


def test_invitation_made_again_ends_the_one_before(stranger, cast, code):
    later = invite_candidate(cast.bruno, cast.amina).code
    assert stranger.says(f"/start {code}").text.startswith(EXPIRED)
    assert "Amina" in stranger.says(f"/start {later}").text


def test_code_of_a_colleague_is_no_code_for_the_chat(stranger, cast):
    Staff.update(password=None).where(Staff.id == cast.driss.id).execute()
    Membership.update(invited_at=now(), active=False).where(Membership.staff == cast.driss).execute()
    invite_again(cast.team, Membership.get(Membership.staff == cast.driss))
    code = Invitation.get(Invitation.staff == cast.driss).code
    stranger.says(f"/start {code}")
    assert stranger.text == WRONG
    assert stranger.taps(f"invitations/{code}/accept").text == WRONG
    assert "Driss" not in stranger.text


def test_invitation_of_another_names_only_the_person_who_reads(other, cast, code):
    other.says(f"/start {code}")
    assert other.text.startswith("Ce téléphone est déjà celui de Zoé.")
    assert "Amina" not in other.text
    other.taps(f"invitations/{code}/accept")
    assert other.conversation.candidate == cast.other_candidate
    assert Invitation.read(code).is_open


def test_new_phone_takes_over_and_the_former_one_is_told(stranger, amina, cast, code):
    stranger.says(f"/start {code}").taps("C’est moi, j’accepte")
    assert amina.conversation.candidate is None
    (told,) = Notice.get(Notice.kind == Kind.CHAT_UNLINKED).deliveries
    assert (told.channel, told.address) == (TELEGRAM, amina.address)
    assert "J’accepte" in amina.says("/start").labels
    assert Conversation.select().where(Conversation.candidate == cast.amina).count() == 1


def test_former_phone_is_told_how_to_have_the_account_back_and_nothing_of_it(stranger, amina, cast, code):
    stranger.says(f"/start {code}").taps("C’est moi, j’accepte")
    (button,) = screen_of(Notice.get(Notice.kind == Kind.CHAT_UNLINKED)).choices
    told = amina.taps(button.path).text
    assert "Appelez tout de suite le lieu qui vous accompagne" in told
    for own in (cast.amina.first_name, cast.mission.name):
        assert own not in told
    assert amina.labels[:3] == ["J’ai une invitation", "J’ai déjà un compte", "Qui accompagne qui ?"]


def test_what_was_begun_follows_its_owner_to_the_new_phone(stranger, amina, cast, code):
    asked = amina.taps(f"offers/{cast.offer.id}/apply").says("1").text
    stranger.taps(f"offers/{cast.offer.id}").taps("Postuler")
    stranger.says(f"/start {code}").taps("C’est moi, j’accepte")
    assert stranger.taps("Continuer : Apprenti boulanger").text == asked
    assert not Draft.select().where(Draft.conversation == amina.conversation).exists()
    amina.says("/start").taps("J’accepte")
    assert not any(label.startswith("Continuer") for label in amina.taps("home").labels)


def test_owner_who_opens_the_invitation_again_is_at_home(stranger, cast, code):
    stranger.says(f"/start {code}").taps("C’est moi, j’accepte")
    home = stranger.says("/start").text
    before = everything("conversation", "update")
    assert stranger.says(f"/start {code}").text == f"Vous êtes déjà chez vous, Amina.\n\n{home}"
    assert everything("conversation", "update") == before
    for path in ("accept", f"accept/{CONSENT_VERSION}", f"{CONSENT_VERSION}/madam"):
        assert stranger.taps(f"invitations/{code}/{path}").text.startswith("Vous êtes déjà chez vous, Amina.")
    assert everything("conversation", "update", "notice", "delivery") == {
        kind: rows for kind, rows in before.items() if kind not in ("notice", "delivery")
    }


def test_what_is_kept_can_be_read_before_agreeing(stranger, code):
    stranger.says(f"/start {code}").taps("Que gardez-vous ?").taps("Lire le texte complet")
    assert "L’équipe Tremplin est responsable" in stranger.text
    assert stranger.conversation.consented_at is None


@pytest.mark.parametrize(
    "read", [("Que gardez-vous ?",), ("Que gardez-vous ?", "Lire le texte complet", "Suite", "Suite")]
)
def test_who_reads_what_is_kept_comes_back_to_the_invitation(stranger, cast, code, read):
    invited = stranger.says(f"/start {code}").text
    for label in read:
        stranger.taps(label)
        assert "J’accepte" not in stranger.labels, "that would register someone new"
    assert stranger.taps("Revenir à mon invitation").text == invited
    stranger.taps("C’est moi, j’accepte")
    assert stranger.conversation.candidate == cast.amina
