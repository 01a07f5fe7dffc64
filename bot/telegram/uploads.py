"""Files that people send: fetched, inspected and stored before the step that they answer, outside any transaction."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

from telegram import Bot, Document, PhotoSize
from telegram.error import TelegramError

from bot.files import refuses_file
from bot.form import Upload
from bot.telegram.speech import RETRY_SECONDS
from models.conversations.conversation import TELEGRAM
from models.documents.document import store, store_photo
from models.documents.inspection.apart import inspect_apart, straighten_apart
from models.documents.inspection.inspector import MAX_PHOTO_SIZE, MAX_SIZE
from models.documents.inspection.kinds import Reason
from models.documents.inspection.names import extension
from models.refusal import Refused

log = logging.getLogger("tremplin.telegram")

# Photos, also those that are sent as files: they are made light, so that they may weigh more.
PHOTOS = ("jpg", "jpeg", "png", "webp")
HEIC = ("heic", "heif", "avif")
NOT_RECEIVED = Upload(Refused("file_not_received"))
# Of many at once, none is fetched: those of one person would keep everybody's updates away.
ONE_BY_ONE = Upload(Refused("one_file_at_a_time"))
FETCHES = 3
FETCH_SECONDS = 30
INSPECTIONS_AT_ONCE = 2


class Uploads:
    """Receives files. A few are inspected at once, in threads of their own: steps have theirs."""

    def __init__(self, bot: Bot, steps: ThreadPoolExecutor) -> None:
        self.bot, self.steps = bot, steps
        self.fetching: dict[str, asyncio.Task[bytes | None]] = {}
        self.inspectors = ThreadPoolExecutor(INSPECTIONS_AT_ONCE, thread_name_prefix="inspection")

    async def receive(self, address: str, sent: Document | PhotoSize) -> Upload:
        """The file, ready to be kept, or why it is refused. Raises one of UNAVAILABLE without the database."""
        name, size = getattr(sent, "file_name", None) or "", sent.file_size or 0
        is_photo = isinstance(sent, PhotoSize) or extension(name) in PHOTOS
        if extension(name) in HEIC:
            return Upload(Refused(Reason.HEIC))
        if size > (limit := MAX_PHOTO_SIZE if is_photo else MAX_SIZE):
            return Upload(Refused(Reason.TOO_LARGE, limit=limit, size=size))
        loop = asyncio.get_running_loop()
        if refusal := await loop.run_in_executor(self.steps, refuses_file, TELEGRAM, address):
            return Upload(refusal)
        content = await self._fetched(address, sent)
        if content is None:
            return NOT_RECEIVED
        return await loop.run_in_executor(self.inspectors, _inspected, None if is_photo else name, content)

    def give_up(self, address: str) -> None:
        """Fetch this person's file no longer: they are asked to send it again."""
        if fetching := self.fetching.get(address):
            log.warning("a file was given up: it kept others' updates away")
            fetching.cancel()

    async def _fetched(self, address: str, sent: Document | PhotoSize) -> bytes | None:
        fetching = self.fetching[address] = asyncio.create_task(self._fetch(sent))
        try:
            await asyncio.wait({fetching})
        finally:
            self.fetching.pop(address, None)
            fetching.cancel()
        return None if fetching.cancelled() else fetching.result()

    async def _fetch(self, sent: Document | PhotoSize) -> bytes | None:
        """Its content, asked for again when Telegram fails, or nothing when Telegram does not give it."""
        for _ in range(FETCHES):
            try:
                async with asyncio.timeout(FETCH_SECONDS / FETCHES):
                    file = await self.bot.get_file(sent.file_id)
                    return bytes(await file.download_as_bytearray())
            except (TelegramError, TimeoutError) as error:
                log.warning("a file could not be fetched: %s", type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS / 4)
        return None


def _inspected(name: str | None, content: bytes) -> Upload:
    """A file by its name, or a photo, which needs none."""
    try:
        if name is None:
            return Upload(store_photo(straighten_apart(content)))
        return Upload(store(inspect_apart(name, content)))
    except Refused as refusal:
        return Upload(refusal)
    except OSError as error:
        log.error("a file could not be inspected or stored: %s", type(error).__name__)
        return NOT_RECEIVED
