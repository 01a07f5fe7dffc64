"""Search at 1 000 000 offers: beside tantivy on the same tokens, and by whole sentences on both databases.

A sentence is read, widened where nothing answers, and its first page found and counted.
"""

from collections.abc import Iterator
from functools import partial
from random import Random

from models.offers.index import search
from models.offers.reading.sentence import read_sentence
from models.offers.reading.widening import widened
from models.organisations import places
from tests.bench import both, offers
from tests.bench.report import Row, p95, seconds
from tests.bench.search import PAGE, Tantivy, compare, data, queries

OFFERS = 1_000_000
GOAL = 0.030
SENTENCES = 200
CONTRACTS = ("apprentissage", "stage", "CDI", "CDD", "")
LEADS = ("je cherche", "bonjour je voudrais", "")


def rows(size: int = OFFERS) -> Iterator[Row]:
    folder = data(size)
    for kind in both.KINDS:
        with both.database(kind, folder / "offers.db"):
            if kind == "SQLite":
                yield from compare(Tantivy(folder / "tantivy"), queries(size))
            yield understood(kind, list(sentences(size)))


def understood(kind: str, said: list[str]) -> Row:
    """Each sentence for the first time: nothing of it was read before."""
    find(said[0])
    slowest = p95([seconds(partial(find, sentence)) for sentence in said[1:]])
    name = f"search: a sentence, p95, {kind}"
    return Row(name, f"{slowest * 1000:.1f} ms", f"{GOAL * 1000:.0f} ms", slowest <= GOAL)


def find(sentence: str) -> None:
    read = read_sentence(sentence)
    found = widened(read.criteria)
    if found is not None:
        assert search.page(found.criteria, limit=PAGE).total


def sentences(size: int) -> Iterator[str]:
    """One or two words of an offer that exists, with a contract and a town as people say them."""
    chance = Random(5)
    for number in range(SENTENCES):
        offer = offers.entry(chance.randint(1, size))
        words = chance.sample([word for word in offer.title.split() if len(word) > 3] or ["vendeur"], 1)
        words += chance.sample([word for word in offer.text.split() if len(word) > 3], number % 2)
        town = f"à {places.commune(offer.commune).name}" if number % 3 else ""
        yield " ".join(filter(None, (chance.choice(LEADS), *words, chance.choice(CONTRACTS), town)))
