"""Someone who talks with the bot, without Telegram: every screen they see is held to what Telegram and we promise."""

import re
from html import unescape
from itertools import count

from bot.form import Upload
from bot.inbox import Event, Reply, handle
from bot.router import router
from bot.screen import HOME, MOST_CHOICES, MOST_WORDS, Button, Screen
from bot.telegram.speech import pieces
from models.conversations.conversation import TELEGRAM, Conversation
from models.conversations.draft import Draft
from models.documents.document import store, store_photo
from models.documents.inspection.inspector import MAX_SIZE, inspect
from models.documents.making.photos import straighten
from models.people.candidate import Candidate
from models.refusal import Refused
from phone.markup import parse, units
from texts import plain
from texts.languages import reading

WAYS_OUT = ("back", "cancel", "home")
# Asked for by a button that says so.
WHOLE_TEXTS = re.compile(r"offers/\d+/full")
_updates = count(1)


class Talker:
    """A person in a private chat. What they say is handled at once; `screen` is what they see afterwards."""

    def __init__(self, telegram_id: int = 700_000_001) -> None:
        self.address = str(telegram_id)
        self.reply: Reply | None = None
        self.called = ("", "")
        self.set_to = ""

    @property
    def screen(self) -> Screen:
        assert self.reply is not None, "nothing was said"
        return self.reply.screen

    @property
    def text(self) -> str:
        """The words as they are read: without tags, with ordinary spaces."""
        return parse(str(self.screen.text), "HTML")[0].replace("\u00a0", " ")

    @property
    def labels(self) -> list[str]:
        return [label.replace("\u00a0", " ") for label in map(label_of, self.screen.buttons())]

    @property
    def conversation(self) -> Conversation:
        """As it is now in the database."""
        return Conversation.get(Conversation.address == self.address)

    @property
    def answers(self) -> dict:
        """What the form that waits has kept."""
        return Draft.answers_of(self.conversation, self.conversation.path)

    def is_candidate(self, candidate: Candidate) -> "Talker":
        """Bound to this candidate, as registration or an invitation does."""
        held = Conversation.held(TELEGRAM, self.address)
        held.candidate, held.consented_at = candidate, held.created_at
        held.save()
        return self

    def says(self, words: str) -> "Talker":
        return self._does(words=words)

    def taps(self, button: str) -> "Talker":
        """Press the button with these words, or any button that ever led to this path."""
        return self._does(tap=self.path_of(button), message_id=7)

    def forges(self, path: str) -> "Talker":
        """Press a button that we may never have made."""
        return self._does(tap=path, message_id=7)

    def sends(self, name: str, content: bytes | None, size: int | None = None) -> "Talker":
        """Without content, the file was too large to be fetched."""
        return self._does(upload=upload_of(name, content, size or 0))

    def sends_photo(self, content: bytes) -> "Talker":
        """Taken with the phone."""
        return self._does(upload=Upload(store_photo(straighten(content))))

    def sends_unreadable(self) -> "Talker":
        """A sticker, a voice note, a place …"""
        return self._does()

    def repeats(self) -> "Talker":
        """Telegram delivers the last update once more."""
        return self._hears(handle(self.event))

    def path_of(self, label: str) -> str:
        known = dict(zip(self.labels, [b.path for b in self.screen.buttons()], strict=True)) if self.reply else {}
        is_path = label == "" or not label[0].isupper()
        assert label in known or is_path, f"no button {label!r}: there are {list(known)}"
        return known.get(label, label)

    @property
    def picture(self) -> bytes:
        """The image above the words."""
        assert self.screen.picture is not None, "no picture"
        return self.screen.picture()

    def _does(self, **act: object) -> "Talker":
        self.event = Event(next(_updates), self.address, called=self.called, set_to=self.set_to, **act)
        return self._hears(handle(self.event))

    def _hears(self, reply: Reply | None) -> "Talker":
        assert reply is not None
        self.reply = reply
        check(reply.screen)
        for here in Conversation.select().where(Conversation.address == self.address):  # none, once erased
            check_resting_place(here.path)
        return self


def upload_of(name: str, content: bytes | None, size: int) -> Upload:
    """What comes of a file before the step that it is sent to."""
    if content is None and size > MAX_SIZE:
        return Upload(Refused("file_too_large", limit=MAX_SIZE, size=size))
    if content is None:
        return Upload(Refused("file_not_received"))
    try:
        return Upload(store(inspect(name, content)))
    except Refused as refusal:
        return Upload(refusal)


def label_of(button: Button) -> str:
    """A button's words, without the number that they may be typed by."""
    number, _, rest = button.label.partition(". ")
    return rest if number.isdecimal() else button.label


def words_of(screen: Screen) -> list[str]:
    """What is read of it, but for what people wrote themselves: it stands between quotes, and may be long."""
    words, _ = parse(str(screen.text), "HTML")
    return [word for word in re.sub("«.*?»|“.*?”", "", words, flags=re.DOTALL).split() if re.search(r"\w", word)]


def check(screen: Screen) -> None:
    """What Telegram refuses, and what every screen of ours promises."""
    if not WHOLE_TEXTS.fullmatch(screen.path or ""):
        assert len(words_of(screen)) <= MOST_WORDS, words_of(screen)
    for piece in pieces(str(screen.text)):
        words, _ = parse(piece, "HTML")  # as strict as Telegram with tags
        assert 1 <= units(words) <= (1024 if screen.picture or screen.file else 4096)
    buttons = screen.buttons()
    for button in buttons:
        assert 1 <= len(button.path.encode()) <= 64 - screen.must_deliver, button
        assert 1 <= units(button.label) <= 200, button
        assert button.label == unescape(button.label) or "&" in unescape(button.label), f"an entity in {button}"
        router.match(button.path)  # raises where no screen is
    with reading(screen.language):
        ways_out = [plain(label) for label in WAYS_OUT]
    assert len(screen.choices) <= MOST_CHOICES, screen.choices
    assert screen.path == HOME or any(button.label in ways_out for button in buttons), "no way out"
    assert len({button.label for button in buttons}) == len(buttons), f"two buttons alike: {buttons}"


def check_resting_place(path: str) -> None:
    """Where a person stays can be shown again: it does nothing."""
    assert len(path) <= 64
    route, values = router.match(path or HOME)
    assert not route.acts, path
    assert "step" not in values, path
    assert not path.endswith("/send"), path
