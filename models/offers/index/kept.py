"""The bits of tokens that were read already, kept in the process for as long as nothing of the index changes.

Contracts, regions and common words are asked for again and again: at a million offers, the bits of each are a hundred
kilobytes in a hundred rows.
"""

from collections import OrderedDict
from collections.abc import Collection
from secrets import token_hex
from threading import Lock
from typing import Any

from peewee import CharField, IntegerField

from models.database import Table, db

ROOM = 48_000_000
_OF_A_TOKEN = 200  # bytes, besides its bits


class IndexVersion(Table):
    """What tells one content of the index from another. Drawn by lot: that of a change undone never comes again."""

    id = IntegerField(primary_key=True)
    value = CharField(max_length=16)

    @classmethod
    def renew(cls) -> None:
        """Within the transaction that changes the index."""
        insert: Any = cls.insert(id=1, value=token_hex(8))
        insert.on_conflict(conflict_target=[cls.id], preserve=[cls.value]).execute()

    @classmethod
    def now(cls) -> str | None:
        """That of the index as it is; None as long as nothing was published."""
        row = db.execute_sql("SELECT value FROM index_version WHERE id = 1").fetchone()
        return row[0] if row else None


class Kept:
    """Bits by token, of one version of the index, at most `room` bytes of them: those unused for longest go first."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._size = room, 0
        self._version: str | None = None
        self._bits: OrderedDict[str, int] = OrderedDict()
        # Steps run in several threads.
        self._turn = Lock()

    def of(self, version: str, tokens: Collection[str]) -> dict[str, int]:
        """The bits that are kept of these tokens; those of another version are forgotten."""
        with self._turn:
            if version != self._version:
                self._bits.clear()
                self._version, self._size = version, 0
            found = {token: self._bits[token] for token in tokens if token in self._bits}
            for token in found:
                self._bits.move_to_end(token)
            return found

    def keep(self, version: str, bits: dict[str, int]) -> None:
        """Keep these, read after this version was: nothing, where another one came in between."""
        with self._turn:
            if version != self._version:
                return
            for token in bits.keys() - self._bits.keys():
                self._bits[token] = bits[token]
                self._size += _weight(bits[token])
            while self._size > self._room:
                _, oldest = self._bits.popitem(last=False)
                self._size -= _weight(oldest)


def _weight(numbers: int) -> int:
    return _OF_A_TOKEN + numbers.bit_length() // 8


kept = Kept()
