"""Words with the referents, in the chat: written in several messages if need be, read a press after the news."""

import pytest

from bot.screens.notices import screen_of
from jobs.subjects import is_void, with_subjects
from models.documents.document import StoredFile
from models.documents.inspection.kinds import FileType
from models.exchanges.thread import Message, Thread
from models.exchanges.writing import write_to_candidate
from models.notices.delivery import Delivery
from models.notices.notice import Kind
from models.people.staff import Staff
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import KEY, PDF, Cast
from tests.files import pdf


def written() -> list[str]:
    return [one.words for one in Message.select().order_by(Message.id)]


def bruno_writes(cast: Cast, words: str = "Venez me voir.", **more) -> Message:
    return write_to_candidate(Staff.get_by_id(cast.bruno.id), cast.amina, words, **more)


def news() -> list[Delivery]:
    return with_subjects([one for one in Delivery.select() if one.notice.kind == Kind.MESSAGE])


def test_several_messages_go_to_the_referent_one_after_the_other(amina: Talker):
    amina.taps("talk").taps("Écrire à mon référent")
    assert "Bruno Morel" in amina.text
    amina.says("Bonjour Bruno").says("merci beaucoup")
    assert "C’est envoyé à Bruno Morel" in amina.text
    assert written() == ["Bonjour Bruno", "merci beaucoup"]


def test_said_twice_by_telegram_it_is_written_once(amina: Talker):
    amina.taps("messages/write").says("Bonjour").repeats()
    assert written() == ["Bonjour"]


def test_file_goes_to_the_referent(amina: Talker):
    amina.taps("messages/write").sends("Lettre.pdf", pdf())
    assert "C’est envoyé à Bruno Morel" in amina.text
    assert Message.get().file.name == "Lettre.pdf"


def test_refused_file_is_said_and_nothing_is_sent(amina: Talker):
    amina.taps("messages/write").sends("virus.exe", b"MZ")
    assert written() == []
    assert amina.conversation.path == "messages/write"


def test_answer_on_an_application_goes_to_its_thread(cast: Cast, amina: Talker):
    application = cast.apply()
    amina.taps(f"applications/{application.id}").taps("Écrire à mon référent").says("J'ai une question")
    assert Thread.get().application_id == application.id


def test_news_tells_who_wrote_and_never_what(cast: Cast, amina: Talker):
    bruno_writes(cast, "Votre RQTH est arrivée.")
    (delivery,) = news()
    shown = screen_of(delivery.notice)
    assert "Bruno Morel" in shown.text
    assert "RQTH" not in shown.text
    assert [button.path for button in shown.choices] == [f"messages/{Thread.get().id}", "messages/write"]


def test_read_already_it_is_no_news(cast: Cast, amina: Talker):
    bruno_writes(cast)
    amina.taps("home")
    assert "1 message de Bruno Morel" in amina.text
    amina.taps("Lire le message")
    assert "« Venez me voir. »" in amina.text
    assert is_void(news()[0].notice)
    assert "message" not in amina.taps("home").text


def test_answer_typed_after_reading_goes_back(cast: Cast, amina: Talker):
    bruno_writes(cast)
    amina.taps(f"messages/{Thread.get().id}").taps("Répondre").says("J'arrive")
    assert written() == ["Venez me voir.", "J'arrive"]


def test_file_of_the_referent_is_received(cast: Cast, amina: Talker):
    bruno_writes(cast, "", file=StoredFile("Plan.pdf", FileType.PDF, len(PDF), KEY))
    amina.taps(f"messages/{Thread.get().id}").taps("Recevoir Plan.pdf")
    assert amina.screen.file is not None
    assert amina.screen.file.name == "Plan.pdf"


def test_earlier_messages_are_a_press_away(cast: Cast, amina: Talker):
    for number in range(5):
        bruno_writes(cast, f"N° {number}")
    amina.taps("messages")
    assert "N° 4" in amina.text
    assert "N° 1" not in amina.text
    assert "N° 1" in amina.taps("Messages plus anciens").text


def test_thread_that_is_long_silent_is_there_behind_one_in_which_much_is_said(cast: Cast, amina: Talker):
    bruno_writes(cast, application=cast.apply())
    general = bruno_writes(cast).thread
    said = [{"thread": general, "staff": cast.bruno, "words": f"N° {number}"} for number in range(100)]
    Message.insert_many(said).execute()
    amina.taps("messages")
    assert amina.labels[:2] == ["Avec votre référent", "Apprenti boulanger"]


@pytest.mark.parametrize("ending", ["", "/before/9", "/files/1"])
def test_stranger_cannot_read(cast: Cast, amina: Talker, other: Talker, ending: str):
    bruno_writes(cast)
    before = everything("conversation", "update")
    other.taps(f"messages/{Thread.get().id}{ending}")
    assert "Venez" not in other.text
    assert everything("conversation", "update") == before


def test_who_has_no_referent_is_told_and_writes_nothing(cast: Cast, stranger: Talker):
    stranger.taps("welcome/accept").taps("messages/write")
    assert written() == []
