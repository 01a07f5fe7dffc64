"""The columns of the index: for each offer, its value of each facet, so that all values are counted in one pass.

The bits of every commune, one after the other, are mostly zeros: at 500 000 offers, reading and crossing them took a
second. A column is what Lucene calls doc values: four bytes an offer.
"""

from array import array
from collections import Counter
from itertools import compress
from typing import Any

from peewee import BlobField, CharField, CompositeKey, IntegerField

from models.database import Table, db
from models.offers.criteria import FACETS

# Small, because a publication writes one block of each facet again.
BLOCK = 1024
BITS_OF_A_BLOCK = BLOCK // 8
WIDTH = 4
ALL = b"\xff" * BITS_OF_A_BLOCK
# For each byte of bits, whether each of its eight numbers is there.
CHOSEN = [bytes(bits >> place & 1 for place in range(8)) for bits in range(256)]


class FacetValue(Table):
    """A value of a facet, under the number that stands for it in the column."""

    facet = CharField(max_length=20)
    value = CharField(max_length=80)

    class Meta:
        indexes = ((("facet", "value"), True),)


class FacetColumn(Table):
    """The values of one facet for one block of publication numbers, four bytes each; 0 where there is no offer."""

    facet = CharField(max_length=20)
    block = IntegerField()
    ids = BlobField()

    class Meta:
        primary_key = CompositeKey("facet", "block")


def change(number: int, values: dict[str, str]) -> None:
    """Give an offer these values, one a facet, in place of those it had. Within the transaction of who publishes."""
    block, place = divmod(number, BLOCK)
    ids = _ids_of(values)
    # By the key's first column too: else every block would be read.
    rows_of_block = FacetColumn.select().where(FacetColumn.facet.in_(FACETS), FacetColumn.block == block)
    known = {row.facet: row.ids for row in rows_of_block}
    rows = []
    for facet in FACETS:
        column = array("I", known.get(facet, bytes(BLOCK * WIDTH)))
        if column[place] != ids.get(facet, 0):
            column[place] = ids.get(facet, 0)
            rows.append({"facet": facet, "block": block, "ids": column.tobytes()})
    if rows:
        insert: Any = FacetColumn.insert_many(rows)
        target = [FacetColumn.facet, FacetColumn.block]
        insert.on_conflict(conflict_target=target, preserve=[FacetColumn.ids]).execute()


def _ids_of(values: dict[str, str]) -> dict[str, int]:
    """The numbers of these values, given to those that have none yet."""
    known = _known(values)
    missing = [{"facet": facet, "value": value} for facet, value in values.items() if facet not in known]
    if missing:
        FacetValue.insert_many(missing).execute()
    return _known(values) if missing else known


def _known(values: dict[str, str]) -> dict[str, int]:
    found = FacetValue.select().where(FacetValue.facet.in_(FACETS), FacetValue.value.in_([*values.values()]))
    return {row.facet: row.id for row in found if values.get(row.facet) == row.value}


def counts(facet: str, found: int) -> dict[str, int]:
    """The values of a facet among the offers of these numbers, given as bits, and how many offers have each."""
    counted: Counter[int] = Counter()
    bits = found.to_bytes(-(-found.bit_length() // (8 * BITS_OF_A_BLOCK)) * BITS_OF_A_BLOCK, "little")
    for block, ids in _read("block, ids FROM facet_column", facet):
        chosen = bits[block * BITS_OF_A_BLOCK : (block + 1) * BITS_OF_A_BLOCK]
        column = memoryview(ids).cast("I")
        if chosen == ALL:
            counted.update(column)
        elif any(chosen):
            counted.update(compress(column, b"".join(map(CHOSEN.__getitem__, chosen))))
    return {value: counted[id] for id, value in _read("id, value FROM facet_value", facet) if id in counted}


def _read(columns: str, facet: str) -> Any:
    # Building this through the models takes longer than running it.
    return db.execute_sql(f"SELECT {columns} WHERE facet = {db.param}", (facet,))
