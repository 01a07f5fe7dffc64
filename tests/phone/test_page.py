"""The page and its JSON: kept to themselves, and enough to drive everything."""

import httpx
import pytest


@pytest.fixture
def page(phone):
    with httpx.Client(base_url=phone.url) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/mails", "/tremplin_demo_bot?start=a", "/static/app.js", "/phone/people"])
def test_every_answer_has_a_strict_policy(page, path):
    answer = page.get(path)
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/mails"])
def test_page_needs_nothing_from_elsewhere(page, path):
    html = page.get(path).text
    assert '<html lang="fr">' in html
    assert "démonstration</h1>" in html
    assert "//" not in html.replace("<!doctype html>", "")
    assert " style=" not in html
    assert " onclick" not in html


@pytest.mark.parametrize("path", ["/static/../api.py", "/static/nothing.js", "/another_bot", "/phone/people/7"])
def test_what_is_not_there_is_not_found(page, path):
    assert page.get(path).status_code == 404


def test_a_person_can_be_driven_by_json(page, ask):
    amina = page.post("/phone/people", json={"first_name": "Amina", "language": "en"}).json()["id"]
    here = f"/phone/people/{amina}"
    assert page.post(f"{here}/start", json={"payload": "offre-7"}).status_code == 200
    assert page.post(f"{here}/say", json={"words": "Bonjour"}).status_code == 200
    assert page.post(f"{here}/file?name=cv.pdf", content=b"%PDF").status_code == 200
    for act in ("photo", "sticker", "voice", "contact"):
        assert page.post(f"{here}/{act}", json={}).status_code == 200
    assert len(ask("getUpdates")) == 7
    ask("sendMessage", chat_id=amina, text="<b>1 < 2</b>".replace(" < ", " &lt; "), parse_mode="HTML",
        reply_markup={"inline_keyboard": [[{"text": "Oui", "callback_data": "yes"}]]})  # fmt: skip
    chat = page.get(here).json()
    assert chat["messages"][-1]["html"] == "<strong>1 &lt; 2</strong>"
    assert page.post(f"{here}/tap", json={"label": "Oui"}).json()["result"]["query"]
    assert page.get(f"{here}?since={chat['revision']}").json()["messages"] == []
    assert page.post(f"{here}/block", json={}).status_code == 200
    assert page.post(f"{here}/say", json={"words": "un"}).status_code == 409
    assert page.get("/phone/people").json()["people"][0]["blocked"]


def test_what_a_link_carries_is_sent_and_never_shown(page, ask):
    here = f"/phone/people/{page.post('/phone/people', json={'first_name': 'Inès'}).json()['id']}"
    page.post(f"{here}/start", json={"payload": "194-secret"})
    page.post(f"{here}/say", json={"words": "/start ramène où ?"})
    shown = [message["html"] for message in page.get(here).json()["messages"]]
    assert "/start" in shown[0]
    assert "secret" not in shown[0]
    assert "ramène où ?" in shown[1]
    assert ask("getUpdates")[0]["message"]["text"] == "/start 194-secret"


def test_an_empty_file_is_refused_in_the_words_of_the_page(page, amina):
    answer = page.post(f"/phone/people/{amina.id}/file?name=cv.pdf", content=b"")
    assert (answer.status_code, answer.json()["error"]) == (409, "Ce fichier est vide. Choisissez-en un autre.")


def test_no_language_without_words_is_offered(page):
    assert "Anglais" not in page.get("/").text


def test_a_group_can_be_driven_by_json(page, ask, amina):
    group = page.post(f"/phone/people/{amina.id}/group", json={"title": "Amis"}).json()["id"]
    page.post(f"/phone/people/{group}/say", json={"words": "Bonjour"})
    message = ask("getUpdates")[-1]["message"]
    assert message["chat"] == {"id": group, "type": "group", "title": "Amis"}
    assert message["from"]["id"] == amina.id
    assert [person["id"] for person in page.get("/phone/people").json()["people"]] == [amina.id]


def test_faults_and_journal_by_json(page, call, amina):
    assert page.post("/phone/faults", json={"kind": "server_error"}).status_code == 201
    assert call("getMe")[0] == 500
    (request,) = page.get("/phone/requests").json()["requests"]
    assert (request["method"], request["status"]) == ("getMe", 500)
    assert page.post("/phone/faults", json={"kind": "earthquake"}).status_code == 409
    assert page.post("/phone/updates", json={"duplicate": 1}).status_code == 201


@pytest.mark.parametrize("act", ["dance", "press"])
def test_unknown_act_is_not_found(page, amina, act):
    assert page.post(f"/phone/people/{amina.id}/{act}", json={}).status_code == 404


@pytest.mark.parametrize(
    ("headers", "content", "status"),
    [
        ({"Content-Type": "text/plain"}, '{"words": "un"}', 415),
        ({"Content-Type": "application/json", "Sec-Fetch-Site": "cross-site"}, '{"words": "un"}', 403),
        ({"Content-Type": "application/json"}, "[]", 409),
        ({"Content-Type": "application/json"}, "{", 409),
        ({"Content-Type": "application/json"}, '{"word": "un"}', 409),
    ],
)
def test_another_site_or_a_wrong_body_writes_nothing(page, amina, headers, content, status):
    answer = page.post(f"/phone/people/{amina.id}/say", headers=headers, content=content)
    assert answer.status_code == status
    assert amina.messages == []


def test_another_site_may_link_to_the_page_only(page, phone):
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert page.get(f"/{phone.username}?start=a", headers=foreign).status_code == 200
    assert page.get(f"/bot{phone.token}/getMe", headers=foreign).status_code == 403
    assert page.get("/phone/people", headers=foreign).status_code == 403


def test_file_comes_back_as_a_download(page, amina):
    amina.send_file('été "1".html', b"<script>")
    file_id = amina.messages[-1].document["file_id"]
    answer = page.get(f"/phone/files/{file_id}")
    assert answer.content == b"<script>"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%C3%A9t%C3%A9")


def test_events_tell_that_something_changed_but_not_what(phone, amina):
    with httpx.stream("GET", f"{phone.url}/phone/events", timeout=10) as stream:
        lines = stream.iter_lines()
        assert next(lines) == "retry: 1000"
        amina.say("secret")
        event = next(line for line in lines if line.startswith("data:"))
    assert '"kind": "chat"' in event
    assert "secret" not in event
