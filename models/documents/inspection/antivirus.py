"""ClamAV, where a setting names its daemon: asked by its INSTREAM command, after our own rules."""

import logging
import socket
import struct
from contextlib import closing
from urllib.parse import urlsplit

from models.documents.inspection.kinds import Reason
from models.refusal import Refused
from settings import settings

log = logging.getLogger("tremplin.documents")

PATIENCE_SECONDS = 10
_LENGTH = struct.Struct("!I")
_LONGEST_ANSWER = 4096


def check(content: bytes) -> None:
    """Raises Refused for a file in which clamd finds a virus, and for now for any file where it cannot be asked."""
    url = settings().clamd_url
    if url is None:
        return
    try:
        answer = _ask(url, content)
    except OSError as error:
        log.error("clamd cannot be asked: %s", type(error).__name__)
        raise Refused(Reason.UNCHECKED) from error
    if answer.endswith(b" FOUND\0"):
        raise Refused(Reason.VIRUS)
    if not answer.endswith(b": OK\0"):
        log.error("clamd could not tell")
        raise Refused(Reason.UNCHECKED)


def _ask(url: str, content: bytes) -> bytes:
    with closing(_connected(url)) as connection:
        connection.sendall(b"zINSTREAM\0" + _LENGTH.pack(len(content)) + content + _LENGTH.pack(0))
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
            piece = connection.recv(_LONGEST_ANSWER)
            if not piece:
                break
            answer += piece
        return answer


def _connected(url: str) -> socket.socket:
    parts = urlsplit(url)
    if parts.scheme == "tcp":
        return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=PATIENCE_SECONDS)
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(PATIENCE_SECONDS)
    try:
        connection.connect(parts.path)
    except OSError:
        connection.close()
        raise
    return connection
