"""`make run`: sets everything up on this machine and starts it, until Ctrl-C.

With a TELEGRAM_TOKEN, the real bot. Without one, a demo that reaches nobody: made-up people, a pretend
Telegram and its mailbox, on loopback only.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from multiprocessing import Process
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from dotenv import dotenv_values
from honcho.environ import parse_procfile
from honcho.manager import Manager

from settings import settings

DEMO = Path("var/demo")
UNFINISHED = Path("var/demo-unfinished")
PHONE_PORT = 8081
MAIL_PORT = 8025
PHONE = f"http://127.0.0.1:{PHONE_PORT}"
SIGN_INS = """\
Sign in with the password demo-tremplin-2026 as
  equipe@demo.example      the platform's team
  referent@demo.example    a referent
  employeur@demo.example   an employer
On the phone, come back as candidat@demo.example, a candidate: the code is in the mails.
"""


def main() -> int:
    """Run until stopped. Answers 0 after Ctrl-C, or the code of what failed."""
    os.umask(0o077)  # what is made here is for whoever runs it alone
    os.environ |= {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "PYTHONUNBUFFERED": "1"}
    os.environ["LOG_FORMAT"] = given("LOG_FORMAT") or "text"
    if given("TELEGRAM_TOKEN"):
        return run_real_bot()
    return run_demo()


def run_real_bot() -> int:
    port = settings().port
    refuse_taken(port)
    migrate()
    listen = settings().listen
    pages = f"http://{'127.0.0.1' if listen.is_unspecified else listen}:{port}"
    return run(["web", "bot", "jobs"], [pages], f"Pages  {settings().public_url}\n")


def run_demo() -> int:
    os.environ |= demo_environment() | kept_in(DEMO)
    port = settings().port
    refuse_taken(port, PHONE_PORT, MAIL_PORT)
    if not DEMO.exists():
        fill_demo()
    migrate()
    pages = f"http://127.0.0.1:{port}"
    addresses = f"Pages  {pages}\nPhone  {PHONE}\nMails  {PHONE}/mails\n\n{SIGN_INS}"
    return run(["phone", "web", "bot", "jobs"], [pages, PHONE], addresses)


def given(name: str) -> str | None:
    """The value of a setting where it is needed before the settings can be read."""
    return os.environ.get(name, dotenv_values(".env").get(name))


def demo_environment() -> dict[str, str]:
    """The settings of the demo. They win over `.env`, so that a demo never writes to anything real."""
    return {
        "DEMO": "1",
        "TELEGRAM_TOKEN": "1:demo",
        "TELEGRAM_API_URL": PHONE,
        "TELEGRAM_BOT_URL": f"{PHONE}/tremplin_demo_bot",
        "TELEGRAM_WEBHOOK_URL": "",
        "SMTP_URL": f"smtp://127.0.0.1:{MAIL_PORT}",
        "BOUNCES_IMAP_URL": "",
        "CLAMD_URL": "",
        "SENTRY_DSN": "",
        "SECRET_KEY": "",
        "JOURNAL_KEY": "",
        "PUBLIC_URL": f"http://127.0.0.1:{given('PORT') or 8000}",
        "LISTEN": "127.0.0.1",
        "TRUSTED_PROXIES": "",
        "QUIET_HOURS": "0,0",  # whoever tries it at night is answered
        "UNDO_WINDOW": "30",  # long enough to try it; an answer reaches the phone while its visitor still looks
    }


def kept_in(folder: Path) -> dict[str, str]:
    return {
        "DATABASE_URL": f"sqlite:///{folder}/tremplin.db",
        "STORAGE_URL": f"{folder}/files",
        "JOURNAL_NOTES": f"{folder}/journal-notes",
        "PHONE_STATE": f"{folder}/phone.json",
    }


def refuse_taken(*ports: int) -> None:
    """End here, in one sentence, when another program listens on one of the ports."""
    for port in ports:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if probe.connect_ex(("127.0.0.1", port)) == 0 or not can_bind(probe, port):
                sys.exit(f"Port {port} is taken by another program: stop that one, then `make run` again.")


def can_bind(probe: socket.socket, port: int) -> bool:
    try:
        probe.bind(("127.0.0.1", port))
    except OSError:
        return False
    return True


def fill_demo() -> None:
    """Made in a folder of its own that is renamed when whole: one stopped half-way is made again."""
    print("Filling the demo database, the first time only.", flush=True)
    shutil.rmtree(UNFINISHED, ignore_errors=True)
    UNFINISHED.mkdir(parents=True)
    call("models.migrations", kept_in(UNFINISHED))
    call("demo", kept_in(UNFINISHED))
    UNFINISHED.rename(DEMO)


def migrate() -> None:
    Path("var").mkdir(exist_ok=True)
    call("models.migrations")


def call(module: str, environment: dict[str, str] | None = None) -> None:
    command = [sys.executable, "-m", module]
    done = subprocess.run(command, env=os.environ | (environment or {}), check=False)  # noqa: S603 (our own)
    if done.returncode:
        sys.exit(done.returncode)


def run(names: list[str], addresses: list[str], text: str) -> int:
    """Start these lines of the Procfile, tell `text` once the addresses answer, stop all when one stops."""
    lines = parse_procfile(Path("Procfile").read_text()).processes | {"phone": "python -m phone"}
    manager = Manager()
    for name in names:
        manager.add_process(name, lines[name])
    # A process, not a thread: the manager forks.
    Process(target=announce, args=(addresses, text), daemon=True).start()
    manager.loop()
    return 0 if manager.returncode in (130, 143) else manager.returncode


def announce(addresses: list[str], text: str) -> None:
    while not all(answers(address) for address in addresses):
        time.sleep(0.2)
    print(f"\nTremplin is ready. Ctrl-C stops it.\n\n{text}", flush=True)


def answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5):  # noqa: S310 (on this machine)
            return True
    except HTTPError as error:
        return error.code < 500
    except OSError:
        return False


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
