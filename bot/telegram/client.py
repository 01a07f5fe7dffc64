"""The client of the Bot API, and what is told to Telegram once, at start."""

import asyncio
import hashlib
import hmac
import logging
import threading
import warnings
from collections.abc import Coroutine
from typing import Any, TypeVar

from telegram import Bot, BotCommand, MenuButtonCommands, Update
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from settings import Settings
from texts import plain
from texts.languages import reading

log = logging.getLogger("tremplin.telegram")

ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]
POLL_SECONDS = 25
ANSWER_SECONDS = 5
COMMANDS = ("start", "offres", "candidatures", "documents", "aide", "annuler")
# As they are typed in English; the others are the same.
IN_ENGLISH = {"offres": "offers", "candidatures": "applications", "aide": "help", "annuler": "cancel"}

T = TypeVar("T")


def open_bot(settings: Settings) -> Bot:
    """The client for the Bot API that the settings name."""
    # httpx writes each address that it calls at level INFO, and ours hold the token.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # The library reads a batch of updates as a whole, and we read them one by one: see `fetch`.
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)
    token = settings.telegram_token
    if token is None:
        raise RuntimeError("TELEGRAM_TOKEN is not set.")
    url = settings.telegram_api_url.rstrip("/")
    return Bot(
        token.get_secret_value(),
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=HTTPXRequest(connection_pool_size=64, pool_timeout=30),
        get_updates_request=HTTPXRequest(connection_pool_size=2),
    )


def readable(posted: dict[str, Any], bot: Bot) -> Update:
    """The update as Telegram gives it. One that cannot be read keeps its number only: it is passed over.

    Whatever reading raises: what a library stumbles over today would otherwise keep all that follows away for ever.
    """
    try:
        return Update.de_json(posted, bot)
    except Exception as error:
        log.error("update %s cannot be read: %s", posted["update_id"], type(error).__name__)
        return Update(posted["update_id"])


async def fetch(bot: Bot, offset: int | None) -> list[dict[str, Any]]:
    """The updates from `offset` on, at most a hundred, waited for; those before it are confirmed."""
    asked = {"offset": offset, "timeout": POLL_SECONDS, "allowed_updates": ALLOWED_UPDATES}
    updates: list[dict[str, Any]] = await bot.do_api_request(
        "getUpdates", asked, read_timeout=POLL_SECONDS + ANSWER_SECONDS
    )
    return updates


async def announce(bot: Bot) -> None:
    """Set the commands and the menu button, as people see them in a private chat, by the language of their phone."""
    commands = [BotCommand(name, plain("command", name=name)) for name in COMMANDS]
    await bot.set_my_commands(commands)
    await bot.set_my_commands(commands, language_code="fr")
    with reading("en"):
        english = [BotCommand(IN_ENGLISH.get(name, name), plain("command", name=name)) for name in COMMANDS]
    await bot.set_my_commands(english, language_code="en")
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())


async def describe(bot: Bot) -> None:
    """Set what people read of us before they start, and where a link to us is shared."""
    await bot.set_my_description(plain("bot-description"))
    await bot.set_my_short_description(plain("bot-short-description"))
    with reading("en"):
        whole, short = plain("bot-description"), plain("bot-short-description")
    await bot.set_my_description(whole, language_code="en")
    await bot.set_my_short_description(short, language_code="en")


def webhook_secret(settings: Settings) -> str:
    """What Telegram says with each update that it posts, so that nobody else can."""
    key = settings.secret_key.get_secret_value().encode()
    return hmac.new(key, b"telegram webhook", hashlib.sha256).hexdigest()


async def set_webhook(bot: Bot, settings: Settings) -> None:
    """Have updates posted to the address that the settings name."""
    await bot.set_webhook(
        settings.telegram_webhook_url or "", secret_token=webhook_secret(settings), allowed_updates=ALLOWED_UPDATES
    )


class Loop:
    """An event loop in its own thread, for those who live in threads: the webhook and the clock."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, name="telegram", daemon=True).start()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """The result of the coroutine, waited for."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()
