"""Free words read as a search: what was understood is said, what was not is asked (P01 to P05)."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.router import Visitor
from bot.sayings import Saying
from bot.screen import HOME, Button, Screen, numbered
from bot.screens.searches import MOST_LETTERS, VALUES, keeping, offers, results_of
from bot.screens.turning import to_applications, to_referent
from models.offers.criteria import PLACE, Criteria
from models.offers.index import search
from models.offers.reading.english import read_in
from models.offers.reading.sentence import Reading
from models.offers.reading.tokens import Mends
from models.offers.reading.widening import Widened, widened
from models.offers.searches import Search
from models.organisations import places
from texts import plain, text
from texts.criteria import begin, either
from texts.languages import language


def search_for(visitor: Visitor, words: str) -> Screen:
    """Any free words are a search, read as a sentence; where nothing answers, it is widened and says so."""
    read = read_in(language(), words)
    if read.namesakes:
        return _which_town(visitor, read)
    others = _otherwise(visitor, words, read)
    found = widened(read.criteria) if not read.is_empty else None
    if found is None:
        return _nothing_found(visitor, read, others)
    wanted = Search.of(visitor.conversation, found.criteria)
    if found.changed:
        others += keeping(visitor, Search.of(visitor.conversation, read.criteria), plain("tell-me-of-offers"))
    return results_of(visitor, wanted, said=[*_understood(read), *_told(read.criteria, found)], others=others)


def _otherwise(visitor: Visitor, words: str, read: Reading) -> list[Button]:
    """The other reading, in one press: as it was typed, where it was mended; mended, where that was in doubt."""
    if not read.mended and not read.doubted:
        return []
    other = read_in(language(), words, Mends.ALL if read.doubted else Mends.NONE).criteria
    if other == Criteria() or other == read.criteria:
        return []
    meant = [meant for _, meant in read.doubted] or [typed for typed, _ in read.mended]
    label = begin(plain("search-as-typed", words=" ".join(meant)), MOST_LETTERS)
    return [Button(label, f"searches/{Search.of(visitor.conversation, other).id}")]


def unclear(visitor: Visitor, words: str) -> Screen | None:
    """Said of oneself or of us, it seems, and not understood: it can be searched all the same.

    Nothing where a title has one of the words: then it is searched.
    """
    criteria = read_in(language(), words, Mends.NONE).criteria
    if criteria != Criteria(words=criteria.words) or search.has_title_word(criteria.words):
        return None
    choices = [Button(plain("being-helped"), "help"), to_applications(), to_referent()]
    if criteria.words:
        label = begin(plain("search-as-typed", words=criteria.words), MOST_LETTERS)
        choices.insert(0, Button(label, f"searches/{Search.of(visitor.conversation, criteria).id}"))
    return Screen(text("not-clear"), numbered(choices), path=HOME, back=HOME)


def search_or(visitor: Visitor, words: str, said: Saying) -> Screen | None:
    """A job is named, and something else seems to be said: the person tells which they mean."""
    criteria = read_in(language(), words, Mends.NONE).criteria
    if criteria == Criteria():
        return None
    label = begin(plain("search-as-typed", words=words), MOST_LETTERS)
    choices = [
        Button(label, f"searches/{Search.of(visitor.conversation, criteria).id}"),
        Button(plain("said-family", family=said.family), said.opens),
    ]
    return Screen(text("search-or-said"), numbered(choices), path=HOME, back=HOME)


def results_for(visitor: Visitor, criteria: Criteria) -> Screen:
    """The offers that answer these criteria; where none does, it is widened and says so."""
    found = widened(criteria) or Widened(criteria)
    return results_of(visitor, Search.of(visitor.conversation, found.criteria), said=_told(criteria, found))


def _which_town(visitor: Visitor, read: Reading) -> Screen:
    """Several large towns have this name: the person says which one they mean."""
    others = replace(read.criteria, commune=())
    choices = [
        Button(
            plain("town-in", town=town.name, department=places.department(town.department).name),
            f"searches/{Search.of(visitor.conversation, others.adding('commune', town.code)).id}",
        )
        for town in read.namesakes[:VALUES]
    ]
    return Screen(text("which-town", town=read.namesakes[0].name), numbered(choices), back="offers")


def _nothing_found(visitor: Visitor, read: Reading, others: Sequence[Button]) -> Screen:
    """What was looked for and what else can be done, one press each: nobody is left before an empty list."""
    if read.is_empty:
        words = Markup("\n").join([*_understood(read), text("search-not-understood")])
        return replace(offers(visitor), text=words, path="offers")
    wanted = Search.of(visitor.conversation, read.criteria)
    return results_of(visitor, wanted, said=_understood(read), others=others)


def _understood(read: Reading) -> list[Markup]:
    """What was mended, doubted or left out of what was typed."""
    mended = [text("search-mended", typed=begin(typed, 30), meant=meant) for typed, meant in read.mended[:1]]
    doubted = [text("search-doubted", meant=meant) for _, meant in read.doubted[:1]]
    unmeasured = [text("search-unmeasured", town=town) for town in read.unmeasured[:1]]
    return [
        *mended,
        *doubted,
        *unmeasured,
        *(text("search-left-out", words=begin(words, 40)) for words in read.left_out[:1]),
    ]


def _told(wanted: Criteria, found: Widened) -> list[Markup]:
    """What was changed to find something."""
    before = {
        "place": lambda: either(wanted, PLACE),
        "words": lambda: wanted.words,
        "time": lambda: either(wanted, "time"),
        "level": lambda: either(wanted, "level"),
        "nature": lambda: either(wanted, "nature"),
    }
    return [text("search-widened", what=what, before=begin(before[what](), 40)) for what in found.changed[:2]]
