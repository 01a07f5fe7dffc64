"""One update, one transaction: who it is from, what it asks, and the screen that answers."""

import logging
import traceback
from dataclasses import dataclass, replace

from bot import hearing, screens
from bot.files import made_for
from bot.form import Upload
from bot.responding import LONGEST_PATH, respond
from bot.router import Visitor
from bot.screen import HOME, Screen, chosen
from logs import incident
from metrics import STEPS
from models.acts import act, current
from models.clock.ahead import follow
from models.conversations.conversation import TELEGRAM, Conversation, set_reachable
from models.conversations.unsaid import owe
from models.conversations.update import Update
from models.database import UNAVAILABLE, connection, is_busy, now, transaction
from models.notices.delivery import CLAIM, Delivery, DeliveryState, Priority
from models.notices.notice import Kind, Notice
from models.people.activity import note_activity
from models.people.language import spoken
from models.validation import clean
from texts.languages import reading

log = logging.getLogger("tremplin.bot")


@dataclass(frozen=True)
class Event:
    """What happened in a conversation: `number` is the channel's own, `address` is who speaks there.

    Exactly one of `tap`, `words`, `upload`, `reachable` is set; none is a thing that we cannot read, such as a sticker.
    `made` is what a press needed made before its step; `set_to`, the language that their phone is set to, if known.
    """

    number: int
    address: str
    tap: str | None = None
    words: str | None = None
    upload: Upload | None = None
    reachable: bool | None = None
    message_id: int | None = None
    channel: str = TELEGRAM
    made: Upload | None = None
    called: tuple[str, str] = ("", "")
    set_to: str = ""

    @property
    def kind(self) -> str:
        """Which of them is set."""
        kinds = ("tap", "words", "upload", "reachable")
        return next((kind for kind in kinds if getattr(self, kind) is not None), "other")


@dataclass(frozen=True)
class Reply:
    """What to say, in place of which message, and the delivery that stands for it until it has arrived.

    `again`: the answer to a repeat. It answers the update of that `number` in this conversation.
    """

    screen: Screen
    conversation: Conversation
    number: int
    replaces: int | None = None
    delivery: Delivery | None = None
    again: bool = False

    @property
    def is_late(self) -> bool:
        """Whether a screen was owed to this person already, or may be: until one has surely arrived."""
        return self.again or self.conversation.unsaid_since is not None


def handle(event: Event) -> Reply | None:
    """Handle an update once: a repeat changes nothing and is answered with the present screen.

    Raises one of UNAVAILABLE when the database cannot be reached, or is held by others: the update then comes again.
    """
    with STEPS.labels(event.kind).time(), connection():
        try:
            follow()
            return _attempt(event)
        except Exception as error:
            if is_busy(error):
                raise
            # Where the database is what broke, this fails too, and the update waits for it.
            return _broken(event, _report(error))


def still_wanted(reply: Reply) -> bool:
    """Whether a reply that comes late is said: a result always, a screen only while nothing newer was handled.

    The screen is owed from now on: words are no answer to it, and the clock says it if we cannot.
    """
    if reply.delivery is not None:
        return True
    with connection():
        return owe(reply.conversation, reply.number)


def owed_screen(waiting: Conversation) -> Screen | None:
    """What to say to whoever waits for a screen: theirs to say who asks first, nothing once they were shown another."""
    with connection(), transaction():
        conversation = Conversation.locking(Conversation.id == waiting.id).get_or_none()
        if conversation is None or conversation.unsaid_since != waiting.unsaid_since:
            return None
        visitor = Visitor(conversation)
        with reading(visitor.language):
            screen = replace(hearing.said_late(visitor), new_message=True)
        Conversation.update(unsaid_since=now()).where(Conversation.id == conversation.id).execute()
        return screen


def _prepared(event: Event) -> Event:
    path = event.tap if event.tap is not None else _typed_path(event)
    return replace(event, made=made_for(event.channel, event.address, path[:LONGEST_PATH])) if path else event


def _typed_path(event: Event) -> str | None:
    """The path of the button whose words or number were typed, if it is one that needs something made."""
    words = clean(event.words or "")
    here = Conversation.get_or_none(Conversation.channel == event.channel, Conversation.address == event.address)
    return chosen(words, here.choices) if words and here else None


def _attempt(event: Event, again: bool = True) -> Reply | None:
    try:
        return _answer(_prepared(event))
    except UNAVAILABLE:
        # A connection that was cut: nothing was done, so it can be done again.
        if not again:
            raise
        return _attempt(event, again=False)


@act
def _answer(event: Event) -> Reply | None:
    is_new = Update.is_new(event.channel, event.number)
    if not is_new and not _is_known(event):
        nobody = Conversation(channel=event.channel, address=event.address)
        return Reply(screens.erased(), nobody, event.number, again=True)
    conversation = Conversation.held(event.channel, event.address, spoken(event.set_to))
    if event.reachable is not None:
        set_reachable(event.channel, event.address, event.reachable)
        return None
    visitor = Visitor(conversation, event.made, event.called)
    with reading(visitor.language):
        if not is_new:
            return _repeated(visitor, event)
        if conversation.candidate is not None:
            note_activity(conversation.candidate)
        screen = respond(visitor, event.tap, event.words, event.upload)
    is_new_message = screen.new_message and not _says_the_same(conversation, event, screen)
    _remember(conversation, event, screen)
    replaces = None if is_new_message else event.message_id
    return Reply(screen, conversation, event.number, replaces, _delivery_of(visitor, screen))


def _is_known(event: Event) -> bool:
    """Whether we keep a conversation with this person: whoever was erased by this very update has none any more."""
    here = (Conversation.channel == event.channel) & (Conversation.address == event.address)
    return bool(Conversation.select().where(here).exists())


def _says_the_same(conversation: Conversation, event: Event, screen: Screen) -> bool:
    """Whether a press is refused as the last one was, with the same ways on: one such message is enough."""
    is_refused_press = event.tap is not None and screen.not_found and bool(screen.choices)
    return is_refused_press and (screen.path, screen.choices_read()) == (conversation.path, conversation.choices)


def _repeated(visitor: Visitor, event: Event) -> Reply | None:
    """The present screen once more, unless newer ones were shown since: an old question would stand below them."""
    conversation = visitor.conversation
    if conversation.last_update not in (None, event.number):
        return None
    return Reply(replace(hearing.present(visitor), new_message=True), conversation, event.number, again=True)


def _broken(event: Event, incident: str) -> Reply:
    """What is said where we failed: nothing of the step is kept, but that it was handled."""
    with transaction():
        Update.is_new(event.channel, event.number)
        conversation = Conversation.held(event.channel, event.address, spoken(event.set_to))
        here = conversation.path or HOME
        with reading(Visitor(conversation).language):
            screen = replace(screens.broken(incident, event.tap or here), path=here)
        _remember(conversation, event, screen)
    return Reply(screen, conversation, event.number)


def _remember(conversation: Conversation, event: Event, screen: Screen) -> None:
    """Where the person is and what they can choose: typed words are read against it, in any process."""
    present = {
        "path": screen.path or HOME,
        "choices": screen.choices_read(),
        "results": conversation.results,
        "reachable": True,
        "last_update": event.number,
    }
    Conversation.update(**present).where(Conversation.id == conversation.id).execute()


def _delivery_of(visitor: Visitor, screen: Screen) -> Delivery | None:
    """A notice already claimed by us: if we are killed before we have said it, the clock says it after a while."""
    candidate = visitor.conversation.candidate
    if not screen.must_deliver or candidate is None:
        return None
    notice = Notice.create(kind=Kind.RESULT, candidate=candidate, facts=screen.to_facts(), act=current().id)
    claimed = {"state": DeliveryState.SENDING, "attempts": 1, "claimed_until": now() + CLAIM}
    return Delivery.queue(notice, visitor.conversation.channel, Priority.ANSWER, **claimed)


def _report(error: Exception) -> str:
    """Log a failure under a number that the person can give. Its message stays out: it can hold what people wrote."""
    number = incident()
    where = "".join(traceback.format_tb(error.__traceback__))
    log.error("incident %s: %s\n%s", number, type(error).__name__, where)
    return number
