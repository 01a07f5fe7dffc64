"""A mail server for tests, which can be told to fail."""

import asyncio
import ssl
import threading
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


class MailServer:
    """`with MailServer() as server:` on a port of its own.

    `refusals` maps a recipient to the answer of RCPT; `later` says how often a command is put off; `hangs_up` how often
    the server takes an e-mail and hangs up without a word.
    """

    def __init__(self, password: str = "", starttls: ssl.SSLContext | None = None, smtps: ssl.SSLContext | None = None):
        self.received: list[EmailMessage] = []
        self.refusals: dict[str, str] = {}
        self.later = {"MAIL": 0, "RCPT": 0, "DATA": 0}
        self.hangs_up = self.connections = 0
        self._smtps = smtps
        self._options = {"tls_context": starttls, "require_starttls": bool(starttls), "auth_require_tls": False}
        if password:
            self._options |= {"auth_required": True, "authenticator": self._check}
        self._password = password
        self._loop = asyncio.new_event_loop()
        self.port = 0

    def __enter__(self) -> "MailServer":
        self.start()
        return self

    def __exit__(self, *error) -> None:
        self.stop()
        self._loop.close()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Listen, on the same port as before if there was one."""
        self._server = self._loop.run_until_complete(self._listen())
        self.port = self._server.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Answer nobody any more."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._server.close()
            self._loop.run_until_complete(self._server.wait_closed())

    async def _listen(self) -> asyncio.Server:
        return await self._loop.create_server(self._greet, "127.0.0.1", self.port, ssl=self._smtps)

    def _greet(self) -> SMTP:
        self.connections += 1
        return SMTP(self, hostname="test", loop=self._loop, **self._options)

    def _check(self, server, session, envelope, mechanism: str, login: LoginPassword) -> AuthResult:
        return AuthResult(success=login.password.decode() == self._password, handled=False)

    async def handle_MAIL(self, server, session: Session, envelope: Envelope, address: str, options) -> str:  # noqa: N802
        if self._puts_off("MAIL"):
            return "550 unknown sender"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session: Session, envelope: Envelope, address: str, options) -> str:  # noqa: N802
        if self._puts_off("RCPT"):
            return "450 later"
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self._puts_off("DATA"):
            return "451 later"
        self.received.append(message_from_bytes(envelope.content, policy=policy.default))
        if self.hangs_up:
            self.hangs_up -= 1
            server.transport.abort()
        return "250 OK"

    def _puts_off(self, command: str) -> bool:
        self.later[command] -= 1
        return self.later[command] >= 0
