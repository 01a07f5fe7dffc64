"""Requests that come slowly, or never whole, keep nobody waiting: the real server, real connections."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from urllib.request import urlopen

import pytest

from settings import settings
from tests.cast import Cast
from tests.system.processes import environment_of, free_port, serving

HALF_A_HEAD = b"POST /login HTTP/1.1\r\nHost: tremplin.example\r\nContent-"
HALF_A_BODY = HALF_A_HEAD + b"Length: 500\r\n\r\nemail=amina"
WHOLE = b"GET /health HTTP/1.1\r\nHost: tremplin.example\r\n\r\n"
PATIENCE = 60  # of this test, for a busy machine

Address = tuple[str, int]


@pytest.fixture
def web(cast: Cast) -> Iterator[Callable[[int], Address]]:
    """Start one web process, which gives a request so many seconds to come: where it listens."""
    with ExitStack() as running:

        def start(seconds: int) -> Address:
            port = free_port()
            running.enter_context(serving(environment_of(settings()), port, "--timeout", str(seconds)))
            return "127.0.0.1", port

        yield start


def connect(address: Address) -> socket.socket:
    return socket.create_connection(address, timeout=PATIENCE)


def test_eighty_half_open_requests_of_each_sort_keep_nobody_waiting(web):
    address = web(10 * PATIENCE)
    with ExitStack() as opened:
        for begun in [b"", HALF_A_HEAD, HALF_A_BODY] * 80:
            opened.enter_context(connect(address)).sendall(begun)
        assert urlopen("http://{}:{}/login".format(*address), timeout=PATIENCE).status == 200


def test_half_open_requests_are_left_after_a_while_also_the_second_of_a_connection(web):
    address = web(2)
    with connect(address) as silent, connect(address) as half, connect(address) as second:
        half.sendall(HALF_A_BODY)
        second.sendall(WHOLE)
        assert read_answer(second).startswith(b"HTTP/1.1 200 OK")
        second.sendall(HALF_A_HEAD)
        assert [connection.recv(1) for connection in (silent, half, second)] == [b"", b"", b""]


def test_request_is_gathered_from_its_pieces_or_refused_when_it_cannot_be(web):
    address = web(10 * PATIENCE)
    with connect(address) as drop_by_drop, connect(address) as in_chunks, connect(address) as endless:
        for sign in WHOLE:
            drop_by_drop.sendall(bytes([sign]))
        assert read_answer(drop_by_drop).startswith(b"HTTP/1.1 200 OK")
        in_chunks.sendall(WHOLE.replace(b"Host", b"Transfer-Encoding: chunked\r\nHost"))
        assert in_chunks.recv(4096).startswith(b"HTTP/1.1 411 ")
        endless.sendall(b"X-More: " + b"x" * 64_500)
        assert endless.recv(1) == b""


def read_answer(connection: socket.socket) -> bytes:
    """The head of an answer, and its body, which /health makes a short one."""
    answer = b""
    while not answer.endswith(b"ok\n"):
        piece = connection.recv(4096)
        assert piece, answer
        answer += piece
    return answer
