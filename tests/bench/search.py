"""Search at 100 000 offers on SQLite, against tantivy on the same tokens."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

import tantivy

from models.offers.criteria import FACETS, Criteria
from models.offers.index import search
from models.offers.index.ranking import title_token
from models.offers.index.search import Searchable
from tests.bench import offers
from tests.bench.data import kept, opened
from tests.bench.report import Row, at_most, p95, side_by_side

OFFERS = 100_000
PAGE = 20
EVERY_ONE = 10_000_000
TIMES = 5
SHAPES = (
    ("domain",),
    ("domain", "region"),
    ("nature", "department", "level"),
    ("company",),
    ("region", "level"),
    ("commune",),
    ("word",),
    ("word", "word"),
    ("word", "word", "word"),
    ("word", "domain"),
    ("word", "domain", "region"),
    ("reference",),
)
QUERIES_OF_A_SHAPE = 20


class Tantivy:
    """The same tokens in tantivy: its queries are made from them, one a band, its results are ordered by number."""

    def __init__(self, folder: Path):
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("number", stored=True, indexed=True, fast=True)
        builder.add_text_field("tokens", tokenizer_name="whitespace", index_option="basic")
        self.schema = builder.build()
        folder.mkdir(exist_ok=True)
        self.index = tantivy.Index(self.schema, str(folder))
        self.searcher = self.index.searcher()

    def fill(self) -> None:
        """With the offers of the open database."""
        writer = self.index.writer(200_000_000, 1)
        for number, names in Searchable.select().order_by(Searchable.number).tuples().iterator():
            writer.add_document(tantivy.Document(number=number, tokens=[names]))
        writer.commit()
        writer.wait_merging_threads()

    def queries(self, criteria: Criteria) -> list[tantivy.Query]:
        """One for each band: titles that have every word, titles that have one, and texts."""
        facets = [(tantivy.Occur.Must, self.any_of(group)) for group in criteria.groups()]
        words = [stem for term in criteria.terms() for stem in term.typed[0]]
        if not words:
            return [tantivy.Query.boolean_query(facets)]
        said = [(tantivy.Occur.Must, self.any_of([word])) for word in words]
        titles = [title_token(word) for word in words]
        whole = tantivy.Query.boolean_query([(tantivy.Occur.Must, self.any_of([title])) for title in titles])
        part = self.any_of(titles)
        return [
            tantivy.Query.boolean_query([*facets, (tantivy.Occur.Must, whole)]),
            tantivy.Query.boolean_query([*facets, *said, (tantivy.Occur.Must, part), (tantivy.Occur.MustNot, whole)]),
            tantivy.Query.boolean_query([*facets, *said, (tantivy.Occur.MustNot, part)]),
        ]

    def any_of(self, tokens: Iterable[str]) -> tantivy.Query:
        terms = [tantivy.Query.term_query(self.schema, "tokens", token) for token in tokens]
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])

    def page(self, criteria: Criteria, limit: int) -> list[int]:
        numbers: list[int] = []
        *answers, spoken = self.queries(criteria)
        for query in (*answers, spoken):
            if len(numbers) == limit or numbers and query is spoken:
                break
            found = self.searcher.search(
                query, limit - len(numbers), count=False, order_by_field="number", order=tantivy.Order.Desc
            )
            numbers += [number for number, _ in found.hits]
        return numbers

    def count(self, criteria: Criteria) -> int:
        words = [[stem] for term in criteria.terms() for stem in term.typed[0]]
        every = [(tantivy.Occur.Must, self.any_of(group)) for group in (*criteria.groups(), *words)]
        return self.searcher.search(tantivy.Query.boolean_query(every), 1, count=True).count


def rows(size: int = OFFERS) -> Iterator[Row]:
    folder = data(size)
    with opened(folder / "offers.db"):
        yield from compare(Tantivy(folder / "tantivy"), queries(size))


def data(size: int = OFFERS) -> Path:
    """The folder with the offers in both: `offers.db` and `tantivy`."""
    return kept(f"offers-{size}", offers.SOURCES, partial(make, size=size))


def compare(peer: Tantivy, asked: list[Criteria]) -> Iterator[Row]:
    same = sum(is_same(peer, criteria) for criteria in asked)
    yield Row("search: same pages and counts", f"{same} of {len(asked)} queries", "all", same == len(asked))
    pages = [side_by_side(pages_of(peer, criteria), TIMES) for criteria in asked]
    yield from compared("search: page of 20", pages)
    counts = [side_by_side(counts_of(peer, criteria), TIMES) for criteria in asked]
    yield from compared("search: count up to 1000", counts)


def compared(name: str, taken: list[dict[str, float]]) -> Iterator[Row]:
    ours, theirs = ([each[whose] for each in taken] for whose in ("ours", "theirs"))
    yield at_most(f"{name}, p50", median(ours), median(theirs), 1.5, of="tantivy")
    yield at_most(f"{name}, p95", p95(ours), p95(theirs), 1, of="tantivy")


def pages_of(peer: Tantivy, criteria: Criteria) -> dict:
    return {"ours": lambda: page(criteria), "theirs": lambda: peer.page(criteria, PAGE)}


def page(criteria: Criteria) -> list[int]:
    return [hit.number for hit in search.page(criteria, limit=PAGE).hits]


def counts_of(peer: Tantivy, criteria: Criteria) -> dict:
    return {"ours": lambda: search.count(criteria), "theirs": lambda: peer.count(criteria)}


def is_same(peer: Tantivy, criteria: Criteria) -> bool:
    pages = {name: act() for name, act in pages_of(peer, criteria).items()}
    return pages["ours"] == pages["theirs"] and search.count(criteria, cap=EVERY_ONE) == peer.count(criteria)


def queries(size: int) -> list[Criteria]:
    """As people ask: the words and facets come from offers that exist, so the frequent ones come often."""
    chance = Random(2)
    return [query(shape, offers.entry(chance.randint(1, size)), chance) for shape in SHAPES * QUERIES_OF_A_SHAPE]


def query(shape: tuple[str, ...], offer: search.Entry, chance: Random) -> Criteria:
    words = chance.sample([word for word in offer.text.split() if len(word) > 3], shape.count("word"))
    if "reference" in shape:
        words.append(offer.reference)
    return Criteria(" ".join(words), **{name: (getattr(offer, name),) for name in shape if name in FACETS})


def make(folder: Path, size: int) -> None:
    offers.make(folder / "offers.db", size)
    with opened(folder / "offers.db"):
        Tantivy(folder / "tantivy").fill()
