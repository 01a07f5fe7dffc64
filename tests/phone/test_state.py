"""Chats survive a restart when the phone has a place to keep them."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx

from phone.driver import Phone

ROOT = Path(__file__).parents[2]


def post(phone, method, **params):
    return httpx.post(f"{phone.base_url}{phone.token}/{method}", json=params).json()["result"]


def test_everything_survives_a_restart(tmp_path):
    state = tmp_path / "phone.json"
    with Phone(state=state) as phone:
        amina = phone.person("Amina", last_name="Benali")
        amina.say("Bonjour").send_file("cv.pdf", b"%PDF")
        post(phone, "setMyCommands", commands=[{"command": "aide", "description": "Aide"}])
        post(phone, "sendMessage", chat_id=amina.id, text="<b>Oui</b>", parse_mode="HTML")
        seen, updates = amina.messages, post(phone, "getUpdates")
    with Phone(state=state) as phone:
        amina = phone.person("Amina", id=amina.id)
        assert amina.messages == seen
        assert amina.download(amina.messages[1]) == b"%PDF"
        assert post(phone, "getMyCommands") == [{"command": "aide", "description": "Aide"}]
        assert post(phone, "getUpdates") == updates
        amina.say("Encore")
        newest = post(phone, "getUpdates")[-1]
        assert newest["update_id"] == updates[-1]["update_id"] + 1
        assert newest["message"]["message_id"] > seen[-1].id


def test_memory_is_kept_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Phone() as phone:
        phone.person("Amina").say("Bonjour").send_file("cv.pdf", b"%PDF")
    assert list(tmp_path.iterdir()) == []


def test_process_starts_from_the_environment_and_stops_clean(tmp_path):
    state = tmp_path / "phone.json"
    settings = {"PHONE_PORT": "0", "PHONE_SMTP_PORT": "0", "PHONE_STATE": str(state)}
    command = [sys.executable, "-m", "phone"]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.readline().split()
        url, smtp_port = said[1], int(said[-1])
        assert [person["name"] for person in httpx.get(f"{url}/phone/people").json()["people"]]
        socket.create_connection(("127.0.0.1", smtp_port)).close()
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    assert state.exists()
