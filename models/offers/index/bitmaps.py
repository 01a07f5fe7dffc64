"""The index of offers: for each token, the numbers of those that have it, as bits of a whole number.

What has two tokens is then `one & other`, however many offers there are: SQLite's and PostgreSQL's own full-text
indexes took several times as long to cross two frequent tokens, and are not the same on both.
A token's bits are kept in blocks of numbers, so that a publication writes little.
"""

from collections.abc import Collection, Iterable
from typing import Any, Self

from peewee import BlobField, CharField, CompositeKey, IntegerField

from models.database import AdvisoryLock, Table, db, hold, transaction
from models.offers.index.kept import IndexVersion, kept

BLOCK = 8192
BYTES = BLOCK // 8

Row = tuple[str, int, int, bytes]


class Posting(Table):
    """The offers of one block of numbers that have a token, a bit each; `start` bytes of zeros before are left out."""

    token = CharField(max_length=80)
    block = IntegerField()
    start = IntegerField()
    bits = BlobField()

    class Meta:
        primary_key = CompositeKey("token", "block")

    @classmethod
    def packed(cls, token: str, block: int, numbers: int) -> Self:
        """The row for these bits."""
        trimmed = numbers.to_bytes(BYTES, "little").rstrip(b"\0")
        bits = trimmed.lstrip(b"\0")
        start = len(trimmed) - len(bits)
        return cls(token=token, block=block, start=start, bits=bits)

    def numbers(self) -> int:
        """The bits of the row, the lowest for the first number of its block."""
        return int.from_bytes(self.bits, "little") << 8 * self.start


def change(number: int, gone: Collection[str], come: Collection[str]) -> None:
    """Take tokens from an offer and give it others."""
    block, place = divmod(number, BLOCK)
    with transaction():
        # Bits are read, changed and written: two writers at once would each lose the other's.
        hold(AdvisoryLock.PUBLICATION)
        rows = Posting.select().where(Posting.block == block, Posting.token.in_([*gone, *come]))
        known = {row.token: row.numbers() for row in rows}
        fewer = {token: known.get(token, 0) & ~(1 << place) for token in gone}
        more = {token: known.get(token, 0) | 1 << place for token in come}
        _write(block, fewer | more)
        IndexVersion.renew()


def _write(block: int, changed: dict[str, int]) -> None:
    emptied = [token for token, numbers in changed.items() if not numbers]
    Posting.delete().where(Posting.block == block, Posting.token.in_(emptied)).execute()
    rows = [Posting.packed(token, block, numbers).__data__ for token, numbers in changed.items() if numbers]
    if rows:
        insert: Any = Posting.insert_many(rows)
        target, kept = [Posting.token, Posting.block], [Posting.start, Posting.bits]
        insert.on_conflict(conflict_target=target, preserve=kept).execute()


def read(tokens: Collection[str]) -> dict[str, int]:
    """The numbers of the offers that have each of these tokens, as bits; a token that none has is left out."""
    if not tokens:
        return {}
    # Before the rows: those that come with the next version may be kept under this one, never the other way round.
    version = IndexVersion.now()
    if version is None:
        return _joined(_read(tokens))
    found = kept.of(version, tokens)
    if missing := [token for token in tokens if token not in found]:
        read_now = _joined(_read(missing))
        come = {token: read_now.get(token, 0) for token in missing}
        kept.keep(version, come)
        found |= come
    return {token: bits for token, bits in found.items() if bits}


def known(tokens: Collection[str]) -> set[str]:
    """Those of these tokens that some offer has."""
    if not tokens:
        return set()
    marks = ", ".join([db.param] * len(tokens))
    select = f"SELECT DISTINCT token FROM posting WHERE token IN ({marks})"  # noqa: S608 (marks, no values)
    return {token for (token,) in db.execute_sql(select, tuple(tokens))}


def _read(tokens: Collection[str]) -> Iterable[Row]:
    # Building this through the models takes longer than running it.
    marks = ", ".join([db.param] * len(tokens))
    select = f"SELECT token, block, start, bits FROM posting WHERE token IN ({marks}) ORDER BY token, block"  # noqa: S608 (marks, no values)
    rows: Iterable[Row] = db.execute_sql(select, tuple(tokens))
    return rows


def _joined(rows: Iterable[Row]) -> dict[str, int]:
    """The blocks of each token, end to end."""
    whole: dict[str, bytearray] = {}
    for token, block, start, bits in rows:
        ends = whole.setdefault(token, bytearray())
        ends += bytes(block * BYTES + start - len(ends))
        ends += bits
    return {token: int.from_bytes(bits, "little") for token, bits in whole.items()}
