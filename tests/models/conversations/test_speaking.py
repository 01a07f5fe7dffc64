"""The language in which we speak is the person's to choose; until then, it is guessed once, on first hello."""

import pytest

from models import journal
from models.conversations.conversation import TELEGRAM, Conversation, bind
from models.conversations.speaking import choose_language
from models.database import transaction
from models.notices.notice import Notice
from models.people.candidate import Candidate
from models.people.language import LANGUAGES, spoken
from models.refusal import Refused
from tests.acts import everything
from tests.cast import Cast
from texts.languages import languages


@pytest.fixture
def chat(cast: Cast) -> Conversation:
    return Conversation.create(channel=TELEGRAM, address="88", candidate=cast.amina)


def line() -> journal.Entry:
    return journal.Entry.select().order_by(journal.Entry.id.desc()).first()


def test_languages_that_one_can_choose_are_those_that_have_words():
    assert sorted(LANGUAGES) == sorted(languages())


@pytest.mark.parametrize(
    ("code", "language"),
    [("en", "en"), ("en-GB", "en"), ("EN-us", "en"), ("fr-CA", "fr"), ("ar", "fr"), ("", "fr"), ("enm", "fr")],
)
def test_phone_is_answered_in_its_language_where_we_speak_it(code, language):
    assert spoken(code) == language


def test_guess_counts_on_first_hello_only(database):
    with transaction():
        assert Conversation.held(TELEGRAM, "77", "en").language == "en"
        assert Conversation.held(TELEGRAM, "77", "fr").language == "en"


def test_choice_is_the_person_s_and_the_journal_says_so_once(chat: Conversation, cast: Cast):
    choose_language(chat, "en")
    choose_language(chat, "en")
    assert chat.language == Conversation.get_by_id(chat.id).language == "en"
    assert Candidate.get_by_id(cast.amina.id).language == "en"
    assert Candidate.get_by_id(cast.other_candidate.id).language == "fr"
    assert [one.facts for one in journal.Entry if one.verb == "choose_language"] == [{"language": "en"}]
    assert line().actor_id == cast.amina.id


def test_choice_holds_before_anything_is_known_of_someone(database):
    nobody = Conversation.create(channel=TELEGRAM, address="99")
    choose_language(nobody, "en")
    assert Conversation.get_by_id(nobody.id).language == "en"


def test_language_that_we_do_not_speak_is_refused_and_nothing_changes(chat: Conversation):
    before = everything()
    with pytest.raises(Refused, match="choice"):
        choose_language(chat, "de")
    assert everything() == before
    assert not Notice.select().exists()


def test_language_of_the_chat_goes_on_with_the_account(cast: Cast):
    chat = Conversation.create(channel=TELEGRAM, address="99", language="en")
    bind(chat, cast.amina)
    assert cast.amina.language == Candidate.get_by_id(cast.amina.id).language == "en"


def test_new_phone_takes_no_choice_away(cast: Cast):
    Candidate.update(language="en").where(Candidate.id == cast.amina.id).execute()
    bind(Conversation.create(channel=TELEGRAM, address="99"), cast.amina)
    assert Candidate.get_by_id(cast.amina.id).language == "en"
