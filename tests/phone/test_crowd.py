"""200 people at once, each answered, none mixed up."""

import threading
from concurrent.futures import ThreadPoolExecutor

import httpx

CROWD = 200


def echo(phone, over):
    """A bot that repeats every word to who said it."""
    offset = 0
    with httpx.Client(base_url=f"{phone.base_url}{phone.token}/", timeout=20) as client:
        while not over.is_set():
            updates = client.post("getUpdates", json={"offset": offset, "timeout": 1}).json()["result"]
            for update in updates:
                offset, message = update["update_id"] + 1, update["message"]
                client.post("sendMessage", json={"chat_id": message["chat"]["id"], "text": message["text"]})


def test_crowd_is_answered_each_in_their_own_chat(phone):
    people = [phone.person(f"Personne {number}") for number in range(CROWD)]
    over = threading.Event()
    bot = threading.Thread(target=echo, args=(phone, over))
    bot.start()
    with ThreadPoolExecutor(CROWD) as pool:
        answers = list(pool.map(lambda person: person.say(f"Je suis {person.id}").answer(30).text, people))
    over.set()
    bot.join()
    assert answers == [f"Je suis {person.id}" for person in people]
    assert all(len(person.messages) == 2 for person in people)
