"""getUpdates: an update stays until a later offset, and only one bot may wait."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from phone.people import Impossible


def ids(updates):
    return [update["update_id"] for update in updates]


def test_updates_stay_until_confirmed_by_a_later_offset(ask, amina):
    amina.say("un").say("deux").say("trois")
    first, second, third = ids(ask("getUpdates"))
    assert first < second < third
    assert ids(ask("getUpdates", offset=first)) == [first, second, third]
    assert ids(ask("getUpdates", offset=second)) == [second, third]
    assert ids(ask("getUpdates")) == [second, third]
    assert ids(ask("getUpdates", offset=third + 1)) == []


def test_limit_cuts_the_batch(ask, amina):
    amina.say("un").say("deux")
    assert len(ask("getUpdates", limit=1)) == 1


def test_negative_offset_forgets_all_but_the_last(ask, amina):
    amina.say("un").say("deux").say("trois")
    assert [update["message"]["text"] for update in ask("getUpdates", offset=-1)] == ["trois"]
    assert len(ask("getUpdates")) == 1


def test_only_wanted_kinds_are_queued(ask, amina):
    ask("getUpdates", allowed_updates=["message"])
    amina.say("un").edit(amina.messages[-1].id, "deux").block().unblock()
    assert len(ask("getUpdates")) == 1
    ask("getUpdates", allowed_updates=[])
    amina.block()
    assert "my_chat_member" in ask("getUpdates")[-1]


def test_waiting_poll_is_woken_by_a_word(phone, ask, amina):
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(ask, "getUpdates", timeout=20)
        wait_for_poller(phone)
        amina.say("Bonjour")
        assert waiting.result(10)


def test_second_poller_ends_the_first_with_409(phone, call, amina):
    with ThreadPoolExecutor() as pool:
        first = pool.submit(call, "getUpdates", timeout=20)
        wait_for_poller(phone)
        second = pool.submit(call, "getUpdates", timeout=20)
        status, body = first.result(10)
        assert status == 409
        assert body["description"].startswith("Conflict: terminated by other getUpdates request")
        amina.say("Bonjour")
        assert second.result(10)[0] == 200


def test_webhook_ends_polling_and_forbids_it(phone, call, amina):
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(call, "getUpdates", timeout=20)
        wait_for_poller(phone)
        call("setWebhook", url=f"{phone.url}/nowhere")
        assert waiting.result(10)[0] == 409
    status, body = call("getUpdates")
    assert status == 409
    assert body["description"].startswith("Conflict: can't use getUpdates method while webhook is active")
    call("deleteWebhook")
    assert call("getUpdates")[0] == 200


def wait_for_poller(phone):
    phone.wait(lambda phone: phone.server.polling.waiting)


def test_update_marked_as_double_comes_twice(phone, ask, amina):
    phone.duplicate_updates(1)
    amina.say("un")
    (first,) = ids(ask("getUpdates"))
    assert ids(ask("getUpdates", offset=first + 1)) == [first]
    assert ids(ask("getUpdates", offset=first + 1)) == []


def test_held_updates_come_in_the_wrong_order(phone, ask, amina):
    phone.reorder_updates(2)
    amina.say("un")
    assert ask("getUpdates") == []
    amina.say("deux").say("trois")
    assert [update["message"]["text"] for update in ask("getUpdates")] == ["deux", "un", "trois"]


@pytest.mark.parametrize(
    "act",
    [
        lambda person: person.say("  "),
        lambda person: person.tap("Oui"),
        lambda person: person.open_link("avec espace"),
        lambda person: person.block().say("un"),
    ],
)
def test_what_a_phone_does_not_offer_sends_nothing(ask, amina, act):
    ask("getUpdates", allowed_updates=["message", "callback_query"])
    with pytest.raises(Impossible):
        act(amina)
    assert ask("getUpdates") == []
