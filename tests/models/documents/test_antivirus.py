"""ClamAV's daemon, asked where a setting names it: a pretend one listens on this machine."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.documents.inspection import antivirus
from models.documents.inspection.apart import inspect_apart
from models.documents.inspection.kinds import Reason
from models.refusal import Refused
from settings import settings
from tests.files import pdf, png


class Clamd:
    """Answers one file as it is told to, and keeps what it was sent."""

    def __init__(self, listener: socket.socket, answer: bytes) -> None:
        self.answer, self.heard = answer, b""
        self.thread = threading.Thread(target=self.serve, args=[listener], daemon=True)
        self.thread.start()

    def serve(self, listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            asked = connection.makefile("rb")
            assert asked.read(10) == b"zINSTREAM\0"
            while length := struct.unpack("!I", asked.read(4))[0]:
                self.heard += asked.read(length)
            connection.sendall(self.answer)

    def stop(self) -> bytes:
        """What it was sent."""
        self.thread.join(10)
        return self.heard


@pytest.fixture(params=["tcp", "unix"])
def clamd(request, environment: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[bytes], Clamd]]:
    """Starts one that gives this answer."""
    tcp = request.param == "tcp"
    listener = socket.socket(socket.AF_INET if tcp else socket.AF_UNIX)
    listener.bind(("127.0.0.1", 0) if tcp else str(tmp_path / "clamd"))
    listener.listen()
    name_it(environment, f"tcp://127.0.0.1:{listener.getsockname()[1]}" if tcp else f"unix://{tmp_path}/clamd")
    yield lambda answer: Clamd(listener, answer)
    listener.close()


def name_it(environment: pytest.MonkeyPatch, url: str) -> None:
    environment.setenv("CLAMD_URL", url)
    settings.cache_clear()


def refusal(name: str = "cv.pdf", content: bytes | None = None) -> str:
    with pytest.raises(Refused) as caught:
        inspect_apart(name, content or pdf())
    return caught.value.reason


def test_file_without_a_virus_comes_in(clamd):
    started = clamd(b"stream: OK\0")
    assert inspect_apart("cv.pdf", pdf()).content == pdf() == started.stop()


def test_virus_is_refused(clamd):
    clamd(b"stream: Eicar-Test-Signature FOUND\0")
    assert refusal() == Reason.VIRUS


@pytest.mark.parametrize("answer", [b"", b"stream: OK", b"INSTREAM size limit exceeded. ERROR\0", b"\0" * 9])
def test_answer_that_tells_nothing_is_no_yes(clamd, answer, caplog):
    clamd(answer)
    assert refusal() == Reason.UNCHECKED
    assert "clamd could not tell" in caplog.text


@pytest.mark.parametrize("url", ["tcp://127.0.0.1:1", "unix:///nowhere/clamd"])
def test_file_is_refused_for_now_where_clamd_does_not_answer(environment, url, caplog):
    name_it(environment, url)
    assert refusal() == Reason.UNCHECKED
    assert "clamd cannot be asked" in caplog.text


def test_silence_of_clamd_does_not_last(clamd, monkeypatch):
    monkeypatch.setattr(antivirus, "PATIENCE_SECONDS", 0.1)
    assert refusal() == Reason.UNCHECKED


def test_what_our_own_rules_refuse_is_not_sent_to_clamd(environment):
    name_it(environment, "tcp://127.0.0.1:1")
    assert refusal("cv.pdf", png()) == Reason.MISMATCH


def test_nothing_is_asked_where_no_setting_names_it(monkeypatch):
    monkeypatch.setattr(antivirus, "socket", None)
    assert inspect_apart("cv.pdf", pdf())
