"""`python -m phone`: the pretend Telegram, its page and its mailbox, until it is stopped."""

import asyncio
import os
import signal
from pathlib import Path

from .server import Server, Settings


def from_environment() -> Settings:
    state = os.environ.get("PHONE_STATE")
    return Settings(
        host=os.environ.get("PHONE_HOST", "127.0.0.1"),
        port=int(os.environ.get("PHONE_PORT", "8081")),
        smtp_port=int(os.environ.get("PHONE_SMTP_PORT", "8025")),
        state=Path(state) if state else None,
        flood=int(os.environ.get("PHONE_FLOOD", "0")),
    )


async def main() -> None:
    server = await Server(from_environment()).start()
    if not server.world.chats:
        server.world.add_person("Amina", last_name="Benali")
        server.world.add_person("Yanis", last_name="Petit")
    print(f"Phone: {server.url}  Mails: {server.url}/mails  SMTP port: {server.smtp_port}", flush=True)
    stopped = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    await stopped.wait()
    await server.stop()


asyncio.run(main())
