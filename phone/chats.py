"""A chat with the bot: who is in it, and its messages in Telegram's own form."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field


@dataclass
class Entry:
    """A message, who wrote it, and the revision of the world at which it last changed."""

    message: dict
    by_bot: bool
    revision: int
    deleted: bool = False


@dataclass
class Chat:
    """A private chat (its id is the person's), or a group with one person in it."""

    id: int
    info: dict
    person: dict
    blocked: bool = False
    started: bool = False
    revision: int = 0
    acted: int = 0
    answered: int = 0
    entries: dict[int, Entry] = field(default_factory=dict)
    keyboard: dict | None = None
    toasts: list[dict] = field(default_factory=list)
    typing_until: float = 0.0

    def entry(self, message_id: int) -> Entry | None:
        found = self.entries.get(message_id)
        return None if found is None or found.deleted else found

    def visible(self) -> list[Entry]:
        return [entry for entry in self.entries.values() if not entry.deleted]

    def dump(self) -> dict:
        return asdict(self)

    @classmethod
    def load(cls, saved: dict) -> Chat:
        entries = {int(key): Entry(**entry) for key, entry in saved.pop("entries").items()}
        return cls(**saved, entries=entries)
