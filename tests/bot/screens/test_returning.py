"""Coming back in the chat of another phone, by a code; a stranger learns nothing by it."""

import pytest

from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import now
from models.documents.document import Document
from models.people.candidate import Candidate
from tests.acts import everything
from tests.bot.driver import Talker
from tests.bot.screens.profiles import code_sent
from tests.cast import Cast

ADDRESS = "diallo@mail.example"


@pytest.fixture
def confirmed(cast: Cast) -> Candidate:
    Candidate.update(email_confirmed_at=now()).where(Candidate.id == cast.amina.id).execute()
    return Candidate.get_by_id(cast.amina.id)


def ask(talker: Talker, email: str = ADDRESS) -> Talker:
    return talker.taps("return").taps("J’accepte, recevoir un code").says(email)


def test_way_back_is_found_at_first_hello(stranger: Talker):
    stranger.says("/start").taps("J’ai une invitation").taps("J’ai déjà un compte")
    assert stranger.labels[0] == "J’accepte, recevoir un code"


@pytest.mark.parametrize("words", ["kevin.d@laposte.net", "mes candidatures"])
def test_way_back_is_found_where_an_account_is_missed(stranger: Talker, words: str):
    assert "J’ai déjà un compte" in stranger.says(words).labels


def test_who_lost_their_chat_finds_it_too(stranger: Talker):
    assert "J’ai déjà un compte" in stranger.taps("account/moved").labels


def test_chat_is_theirs_with_what_they_had_begun_and_the_old_one_knows_nothing(cast, confirmed, amina, stranger):
    amina.taps(f"offers/{cast.offer.id}/apply")
    begun = Draft.answers_of(amina.conversation, amina.conversation.path)
    ask(stranger).says(code_sent(stranger, confirmed))
    assert stranger.text.startswith("Bonjour Amina. Votre compte est ici maintenant.")
    assert stranger.conversation.candidate == cast.amina
    assert Draft.answers_of(stranger.conversation, f"offers/{cast.offer.id}/apply") == begun
    assert "CV.pdf" in " ".join(stranger.taps("documents").labels)
    amina.says("/start")
    assert amina.text.startswith("Bonjour. Je suis Tremplin.")
    assert amina.conversation.candidate is None


def test_answer_is_the_same_for_an_address_of_nobody(confirmed, stranger, cast):
    known = ask(stranger).text
    unknown = ask(Talker(700_000_009), "personne@mail.example").text
    assert known == unknown.replace("personne@mail.example", ADDRESS)


def test_wrong_code_says_the_same_whether_the_address_is_known(confirmed, stranger):
    other = Talker(700_000_009)
    wrong = f"{(int(code_sent(ask(stranger), confirmed)) + 1) % 1_000_000:06}"
    ask(other, "personne@mail.example")
    for _ in range(7):
        said = [talker.says(wrong).text.replace("personne@mail.example", ADDRESS) for talker in (stranger, other)]
        assert said[0] == said[1]
    assert {one.candidate_id for one in Conversation.select()} == {None}


def test_code_guessed_thirty_times_opens_nothing(cast, confirmed, stranger):
    code = code_sent(ask(stranger), confirmed)
    but = ("conversation", "update", "draft", "proof", "search")  # out of tries, what is typed is looked for
    before = everything(*but)
    for _ in range(29):
        stranger.says(f"{(int(code) + 1) % 1_000_000:06}")
    stranger.says(code)
    assert stranger.conversation.candidate is None
    assert everything(*but) == before
    assert Document.select().where(Document.candidate == cast.amina).exists()


def test_who_is_at_home_needs_no_way_back(amina: Talker):
    amina.taps("return")
    assert amina.conversation.path == "account"


def test_shared_phone_shows_the_next_person_nothing(cast, confirmed, amina, stranger):
    """Amina's account leaves this phone; Zoé, who uses it too, comes back there to her own."""
    Candidate.update(email_confirmed_at=now()).where(Candidate.id == cast.other_candidate.id).execute()
    amina.taps("profile/project/fill")
    ask(stranger).says(code_sent(stranger, confirmed))
    zoe = Candidate.get_by_id(cast.other_candidate.id)
    amina.says("/start")
    ask(amina, str(zoe.email)).says(code_sent(amina, zoe))
    assert amina.text.startswith("Bonjour Zoé.")
    assert not Draft.select().where(Draft.conversation == amina.conversation).exists()
    for path in ("account", "documents", "applications", "profile"):
        assert "Amina" not in amina.taps(path).text


def test_address_typed_before_the_press_that_asks_for_it_is_told_to_press(stranger: Talker):
    before = everything("conversation", "update")
    stranger.taps("return").says(ADDRESS)
    assert stranger.text.startswith("Touchez d’abord le premier bouton.")
    assert stranger.labels[0] == "J’accepte, recevoir un code"
    assert everything("conversation", "update") == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (ADDRESS, f"Si {ADDRESS} est l’adresse d’un compte"),
        ("06 11 22 33 44", "Cette adresse e-mail n’est pas complète"),
    ],
)
def test_address_of_who_agreed_needs_no_press(stranger: Talker, typed: str, said: str):
    stranger.says("/start").taps("J’accepte").says("j’ai déjà un compte")
    assert stranger.labels[0] == "Recevoir un code"
    assert said in stranger.says(typed).text


def test_code_typed_where_none_is_waited_for_leads_to_another(stranger: Talker, amina: Talker):
    assert stranger.says("123 456").text.startswith("Je n’attends pas de code ici.")
    assert stranger.labels[0] == "J’accepte, recevoir un code"
    assert amina.says("123456").text.startswith("Je n’attends pas de code ici.")
    assert "Changer mon adresse" in amina.labels
