"""A mailbox for tests, which speaks as much IMAP as we do, and can be told to fail."""

import re
import socketserver
import threading
from contextlib import suppress

USER, PASSWORD, FOLDER = "retours", "a password", "Mails revenus"


class Mailbox:
    """`with Mailbox() as mailbox:` on a port of its own; `unread` holds what nobody has read, by number.

    `hangs_up_at` is the command at which it goes away without a word.
    """

    def __init__(self) -> None:
        self.unread: dict[int, bytes] = {}
        self.commands: list[str] = []
        self.hangs_up_at = ""
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), self._talk)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self) -> "Mailbox":
        self._thread.start()
        return self

    def __exit__(self, *error) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        port = self._server.server_address[1]
        return f"imap://{USER}:a%20password@127.0.0.1:{port}/Mails%20revenus"

    def receive(self, *mails: bytes) -> None:
        for mail in mails:
            self.unread[max(self.unread, default=0) + 1] = mail

    def _talk(self, request, address, server) -> None:
        with suppress(OSError), request.makefile("rwb") as lines:
            _say(lines, b"* OK ready")
            for line in lines:
                tag, words = line.decode().strip().split(" ", 1)
                self.commands.append(words)
                if self.hangs_up_at and words.startswith(self.hangs_up_at):
                    return
                _say(lines, *self._untagged(words), f"{tag} {self._answer(words)}".encode())

    def _answer(self, words: str) -> str:
        if words.startswith("LOGIN") and words != f'LOGIN {USER} "{PASSWORD}"':
            return "NO who are you"
        return "NO no such folder" if words.startswith("SELECT") and f'"{FOLDER}"' not in words else "OK done"

    def _untagged(self, words: str) -> list[bytes]:
        if words == "CAPABILITY":
            return [b"* CAPABILITY IMAP4rev1"]
        if words == "UID SEARCH UNSEEN":
            return [" ".join(["* SEARCH", *map(str, self.unread)]).encode()]
        if found := re.fullmatch(r"UID FETCH (\d+) \(BODY\.PEEK\[]<0\.(\d+)>\)", words):
            mail = self.unread[int(found[1])][: int(found[2])]
            return [b"* 1 FETCH (UID %s BODY[]<0> {%d}\r\n%s)" % (found[1].encode(), len(mail), mail)]
        if found := re.fullmatch(r"UID STORE (\d+) \+FLAGS\.SILENT \(\\Seen\)", words):
            self.unread.pop(int(found[1]), None)
        return [b"* BYE"] if words == "LOGOUT" else []


def _say(lines, *said: bytes) -> None:
    lines.write(b"".join(line + b"\r\n" for line in said))
    lines.flush()
