"""A bot that only replies, with python-telegram-bot, Flask and gunicorn as ours: `gunicorn tests.bench.bare:app`."""

from functools import cache
from threading import Lock

from flask import Flask, request
from telegram.request import HTTPXRequest

from bot.telegram.client import Loop
from settings import settings
from tests.bench import step
from tests.bench.deployment import PATH

app = Flask("bare")
making = Lock()


@app.get("/health")
def health() -> str:
    return "alive"


@app.post(PATH)
def receive() -> str:
    with making:
        loop, reply = bot()
    loop.run(reply(request.get_json()))
    return ""


@cache
def bot() -> tuple[Loop, step.Step]:
    """Made at the first update: threads do not survive the fork that made this process."""
    loop, client = Loop(), HTTPXRequest(connection_pool_size=64, pool_timeout=30)
    return loop, loop.run(step.bare_step(f"{settings().telegram_api_url}/bot", client))
