"""How requests come in: one loop gathers each whole, and only then does one of the threads answer it.

What sends half a request, or nothing, holds no thread, and is left after a while.
"""

import re
import selectors
import socket
from functools import partial
from time import monotonic
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

# What pages and the webhook take, with the longest head that is read.
LONGEST_BODY = 1_000_000
LONGEST_HEAD = 64_000
PIECE = 65_536
_HEAD_ENDS = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,12})[ \t]*\r\n", re.IGNORECASE)
_IN_CHUNKS = re.compile(rb"\r\ntransfer-encoding:", re.IGNORECASE)
_LENGTH_REQUIRED = b"HTTP/1.1 411 Length Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class TooLong(Exception):
    """A head that does not end."""


class InChunks(Exception):
    """A body whose length nobody tells: no browser sends one, nor Telegram, nor a proxy that buffers."""


class Request:
    """What has come of one request."""

    def __init__(self) -> None:
        self.content = bytearray()
        self._size: int | None = None

    def add(self, piece: bytes) -> bool:
        """Whether it is whole now. A body that is longer than any that we take need not be waited for.

        Raises TooLong and InChunks.
        """
        seen = max(len(self.content) - len(_HEAD_ENDS), 0)
        self.content += piece
        if self._size is None:
            self._size = self._size_told(self.content.find(_HEAD_ENDS, seen))
        return self._size is not None and len(self.content) >= self._size

    def _size_told(self, end: int) -> int | None:
        if end < 0 and len(self.content) <= LONGEST_HEAD:
            return None
        if not 0 <= end <= LONGEST_HEAD:
            raise TooLong
        head = bytes(self.content[: end + len(_HEAD_ENDS)])
        if _IN_CHUNKS.search(head):
            raise InChunks
        length = int(found[1]) if (found := _LENGTH.search(head)) else 0
        return len(head) + (length if length <= LONGEST_BODY else 0)


class GatheringWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn's worker with threads, which get whole requests only.

    A request has as long to come as a worker may be silent: gunicorn's `timeout`.
    """

    def accept(self, listener: socket.socket) -> None:
        try:
            caller, address = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):  # another process was quicker, or the caller changed its mind
            return
        self.nr_conns += 1
        self._await(TConn(self.cfg, caller, address, listener.getsockname()))

    def on_client_socket_readable(self, conn: TConn, client: socket.socket) -> None:
        """The next request of a connection that was kept begins."""
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        self._await(conn)

    def _await(self, conn: TConn) -> None:
        conn.timeout, conn.data_ready = monotonic() + self.cfg.timeout, True
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._gather, conn, Request()))

    def _gather(self, conn: TConn, request: Request, client: socket.socket) -> None:
        try:
            piece = client.recv(PIECE)
            if piece and not request.add(piece):
                return
        except BlockingIOError:
            return
        except (OSError, TooLong):
            piece = b""
        except InChunks:
            client.send(_LENGTH_REQUIRED)
            piece = b""
        self.poller.unregister(client)
        self.pending_conns.remove(conn)
        if piece:
            self._answer(conn, request)
        else:
            self.nr_conns -= 1
            conn.close()

    def _answer(self, conn: TConn, request: Request) -> None:
        conn.init()
        conn.parser.unreader.unread(bytes(request.content))
        self.enqueue_req(conn)

    def _cap_keepalive(self, deadline: float) -> Any:
        """When stopping, who has asked nothing yet is waited for no longer than who may ask again."""
        for conn in self.pending_conns:
            conn.timeout = min(conn.timeout, deadline)
        super()._cap_keepalive(deadline)
