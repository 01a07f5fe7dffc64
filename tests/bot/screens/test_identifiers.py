"""The e-mail address in the chat: shown, confirmed and changed by a code that is typed back (P24, P37)."""

import pytest

from bot.screens.notices import screen_of
from models.database import now
from models.notices.notice import Kind, Notice
from models.people.candidate import Candidate, EmailRefusal
from models.profiles.address import note_refusal
from tests.acts import everything
from tests.bot.driver import Talker
from tests.bot.screens.profiles import code_sent, facts
from tests.cast import Cast

BETWEEN = ("conversation", "update", "draft")


def test_identifiers_are_reached_from_the_account(amina: Talker):
    amina.taps("account").taps("Mes données et mon accès").taps("E-mail et téléphone")
    assert "diallo@mail.example, à confirmer" in amina.text
    assert amina.labels[:3] == ["Confirmer mon adresse", "Changer mon adresse", "Changer mon téléphone"]


def test_address_that_is_kept_is_confirmed(amina: Talker):
    amina.taps("account/email").taps("Confirmer mon adresse")
    assert "un code à diallo@mail.example" in amina.text
    amina.says(code_sent(amina))
    assert amina.text.startswith("C’est fait. Votre adresse est confirmée.")
    assert "diallo@mail.example, confirmée" in amina.text
    assert "Confirmer mon adresse" not in amina.labels


@pytest.mark.parametrize("typed", ["{0}", "{0:.3} {1}", "mon code c {0:.3}-{1}", "Le code est {0}."])
def test_code_is_read_however_it_is_typed(amina: Talker, typed: str):
    amina.taps("account/address").says("neuve@mail.example")
    code = code_sent(amina)
    amina.says(typed.format(code, code[3:]))
    assert facts(amina)["email"] == "neuve@mail.example"


def test_button_of_one_answer_of_the_file_leads_to_the_code(amina: Talker):
    amina.taps("profile/contacts").taps("L’adresse e-mail").says("neuve@mail.example")
    assert "un code à neuve@mail.example" in amina.text
    assert facts(amina)["email"] == "diallo@mail.example"


@pytest.mark.parametrize("typed", ["12345", "1234567", "je n’ai rien reçu", "😀", "'; DROP TABLE proof; --"])
def test_what_is_no_code_is_asked_again_and_costs_no_try(amina: Talker, typed: str):
    amina.taps("account/address").says("neuve@mail.example")
    before = everything(*BETWEEN)
    amina.says(typed)
    assert everything(*BETWEEN) == before
    assert facts(amina)["email"] == "diallo@mail.example"


def test_wrong_code_is_asked_again_until_no_try_is_left(amina: Talker):
    amina.taps("account/address").says("neuve@mail.example")
    code = code_sent(amina)
    other = f"{(int(code) + 1) % 1_000_000:06}"
    for _ in range(4):
        amina.says(other)
        assert amina.text.startswith("Ce n’est pas le bon code.")
        assert amina.conversation.path == "account/address/code"
    amina.says(other)
    told = Notice.select().where(Notice.kind != "result").count()
    amina.says(code)
    assert facts(amina)["email"] == "diallo@mail.example"
    assert Notice.select().where(Notice.kind != "result").count() == told
    amina.taps("codes")
    assert "Confirmer mon adresse" in amina.labels


def test_code_is_sent_again_and_is_the_same(amina: Talker):
    amina.taps("account/address").says("neuve@mail.example")
    code = code_sent(amina)
    amina.taps("Renvoyer le code").says(code)
    assert facts(amina)["email"] == "neuve@mail.example"


def test_misspelt_address_is_said_again(amina: Talker):
    amina.taps("account/address").says("neuv@mail.example").taps("Changer d’adresse").says("neuve@mail.example")
    amina.says(code_sent(amina))
    assert facts(amina)["email"] == "neuve@mail.example"


def test_mails_asked_for_are_few(amina: Talker):
    amina.taps("account/address").says("neuve@mail.example")
    for _ in range(2):
        amina.taps("account/address/code/again")
    before = everything(*BETWEEN, "attempt")
    amina.taps("account/address/code/again")
    assert amina.text.startswith("Trop de codes ont été demandés. Attendez une heure,")
    assert everything(*BETWEEN, "attempt") == before


@pytest.mark.parametrize("typed", ["bruno@demo.example", "pas une adresse", "@"])
def test_what_is_no_address_of_theirs_sends_nothing(amina: Talker, typed: str):
    amina.taps("account/address")
    before = everything(*BETWEEN)
    amina.says(typed)
    assert everything(*BETWEEN) == before


def test_who_has_no_address_is_told_that_none_is_needed_and_can_say_one(cast: Cast, amina: Talker):
    Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    amina.taps("account/email")
    assert "Ce n’est pas obligatoire." in amina.text
    assert amina.labels[0] == "Changer mon adresse"
    amina.taps("Changer mon adresse").says("neuve@mail.example").says(code_sent(amina))
    assert facts(amina)["email"] == "neuve@mail.example"


def test_old_button_to_confirm_an_address_that_is_gone_says_so(cast: Cast, amina: Talker):
    amina.taps("account/email")
    Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    before = everything(*BETWEEN)
    amina.taps("account/address/mine")
    assert "adresse" in amina.text
    assert "incident" not in amina.text
    assert everything(*BETWEEN) == before


@pytest.mark.parametrize(
    ("why", "said"), [("full", "La boîte est pleine."), ("blocked", "Son serveur refuse"), ("unknown", "mal écrite")]
)
def test_confirmed_address_that_a_server_refuses_is_confirmed_again(cast: Cast, amina: Talker, why: str, said: str):
    Candidate.update(email_confirmed_at=now()).where(Candidate.id == cast.amina.id).execute()
    note_refusal(cast.amina, "diallo@mail.example", EmailRefusal(why))
    [notice] = Notice.select().where(Notice.kind == Kind.EMAIL_REFUSED)
    notice.subject = Candidate.get_by_id(cast.amina.id)
    screen = screen_of(notice)
    assert said in screen.text
    assert [button.path for button in screen.choices] == ["account/email"]
    amina.taps("account/email")
    assert "à confirmer" in amina.text
    amina.taps("Confirmer mon adresse").says(code_sent(amina))
    assert "diallo@mail.example, confirmée" in amina.text
    assert Candidate.get_by_id(cast.amina.id).email_refused_on is None


def test_nothing_waits_for_a_code_where_none_was_asked(amina: Talker):
    amina.taps("account/address/code")
    assert amina.text.startswith("Ce code ne sert plus.")
    amina.taps("Demander un code")
    assert "E-mail :" in amina.text
