"""`python -m bot`: fetches updates, or keeps the webhook registered where updates are posted to the pages instead."""

import asyncio
import signal

import logs
from bot.telegram.polling import run
from deployment import open_deployment
from settings import settings


async def main() -> None:
    """Run until told to stop; what is under way is finished first."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await run(settings(), stop)


if __name__ == "__main__":
    logs.set_up()
    open_deployment()
    asyncio.run(main())
