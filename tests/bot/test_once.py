"""What an update does is done once, in one act with one result, however often and with whomever it comes."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from bot.inbox import Event, handle
from models.applications.application import Application
from models.conversations.conversation import Conversation
from models.conversations.update import Update
from models.journal import Entry
from models.notices.delivery import DeliveryState
from models.notices.notice import Kind, Notice
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast

# A repeat


def test_repeat_changes_nothing_and_is_answered(newcomer):
    newcomer.says("Lina")
    asked, before = newcomer.text, everything()
    assert newcomer.repeats().text == asked
    assert everything() == before
    assert newcomer.reply.screen.new_message


def test_repeat_of_what_was_done_does_not_do_it_again(amina, cast):
    apply(amina, cast)
    before = everything("conversation")
    amina.repeats()
    assert everything("conversation") == before
    assert amina.reply.delivery is None
    assert "Chez votre référent" in amina.text


def test_same_tap_twice_sends_once_and_says_so(amina, cast):
    apply(amina, cast)
    amina.taps(f"offers/{cast.offer.id}/apply/send")
    assert amina.text == "Cette candidature est déjà envoyée. Rien n’a été envoyé deux fois."
    assert amina.labels[0] == "Suivre ma candidature"
    assert Application.select().count() == 1


def test_repeat_journals_nothing_and_tells_nobody(amina, cast):
    apply(amina, cast)
    before = (Entry.select().count(), Notice.select().count())
    amina.repeats()
    assert (Entry.select().count(), Notice.select().count()) == before


def test_same_address_and_number_on_another_channel_are_someone_else_s(amina):
    amina.says("/start")
    elsewhere = Event(amina.event.number, amina.address, words="/start", channel="another")
    assert "j’ai besoin de votre accord" in handle(elsewhere).screen.text
    assert Conversation.get(Conversation.channel == "another").candidate is None
    assert amina.says("/start").text.startswith("Bonjour Amina.")


# One act, one result


def test_result_of_a_verb_is_a_notice_until_it_arrives(amina, cast):
    apply(amina, cast)
    delivery = amina.reply.delivery
    assert (delivery.state, delivery.notice.candidate) == (DeliveryState.SENDING, cast.amina)
    assert delivery.notice.facts["text"] == str(amina.screen.text)


def test_what_an_update_does_is_one_act_with_one_result(amina, cast):
    apply(amina, cast)
    (sent,) = Entry.select().where(Entry.verb == "send")
    assert {notice.act for notice in Notice.select()} == {sent.act}
    assert {notice.kind for notice in Notice.select()} == {Kind.APPLICATION_TO_READ, Kind.APPLICATION_SENT, Kind.RESULT}


def apply(talker: Talker, cast: Cast) -> Talker:
    talker.taps(f"offers/{cast.offer.id}/apply").says("1").says("Bonjour, j’aime le pain.")
    return talker.taps("Envoyer")


# Many at once


def at_once(acts: list) -> list:
    """All begin together, each in a thread of its own; what each gave, in order."""
    gate = Barrier(len(acts))

    def begin(act):
        gate.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(begin, acts))


def test_fifty_at_once_from_one_person_are_all_counted_once(cast):
    lina = Talker(700_000_050).taps("welcome/accept")
    events = [Event(9000 + n, lina.address, words="Lina") for n in range(50)]
    replies = at_once([lambda event=event: handle(event) for event in events])
    assert all(reply is not None and "problème" not in reply.screen.text for reply in replies)
    assert Update.select().where(Update.number >= 9000).count() == 50
    assert lina.answers == {"first_name": "Lina", "last_name": "Lina"}


def test_the_same_update_fifty_times_at_once_is_handled_once(cast):
    lina = Talker(700_000_050).taps("welcome/accept")
    at_once([lambda: handle(Event(9000, lina.address, words="Lina"))] * 50)
    assert lina.answers == {"first_name": "Lina"}


def test_send_pressed_ten_times_at_once_sends_once(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").says("1").says("Bonjour, j’aime le pain.")
    send = amina.path_of("Envoyer")
    replies = at_once([lambda n=n: handle(Event(9000 + n, amina.address, tap=send)) for n in range(10)])
    said = sorted("déjà envoyée" in reply.screen.text for reply in replies)
    assert said == [False] + [True] * 9
    assert Application.select().count() == 1
    assert Notice.select().where(Notice.kind == Kind.APPLICATION_TO_READ).count() == 1


def test_people_do_not_wait_for_each_other_in_vain(cast):
    people = [Talker(700_000_100 + n) for n in range(12)]
    at_once([lambda person=person: person.taps("welcome/accept").says("Lina").says("Roux") for person in people])
    assert all("Question 3 sur 4" in person.text for person in people)
