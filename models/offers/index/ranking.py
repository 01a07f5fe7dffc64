"""How well offers answer what was typed: their titles first, then what they only speak of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from operator import and_, or_

from models.offers.index.terms import GENERIC, Stems, Term

# The number of bands: titles that have the words, titles that mean them, titles or fields that answer in part, texts
# that speak of it.
BANDS = 4
SPOKEN_OF = 3

Bits = Mapping[str, int]


def title_token(stem: str) -> str:
    """What stands for a word of a title. No word looks like it."""
    return f"title:{stem}"


def employer_token(stem: str) -> str:
    """What stands for a word of an employer's name."""
    return f"employer:{stem}"


def domain_token(domain: str) -> str:
    """What stands for a field of work."""
    return f"domain:{domain}"


def tokens_of(terms: Iterable[Term]) -> set[str]:
    """All that must be known of the index to rank by these terms."""
    found: set[str] = set()
    for term in terms:
        for typed in term.typed:
            found.update((*typed, *map(employer_token, typed)))
        found.update(title_token(stem) for title in term.titles for stem in title)
        found.update(map(domain_token, term.domains))
    return found


def having(groups: Iterable[Iterable[str]], bits: Bits) -> int:
    """The offers that have one token, or more, of each group."""
    return reduce(and_, (reduce(or_, (bits.get(token, 0) for token in group)) for group in groups))


def bands(terms: Sequence[Term], among: int, bits: Bits) -> tuple[int, ...]:
    """The offers that answer, of those `among`, as bits in BANDS bands that share none.

    First those whose title has every term, then those whose title means them in other words, but for those that name
    their employer. Then those where one answers by its title, its field of work or its employer, and the others are
    spoken of. Last, those that only speak of all.
    """
    if not terms:
        return (among, 0, 0, 0)
    named = [_with_all(term.typed, employer_token, bits) for term in terms]
    titled = [_with_all(term.titles, title_token, bits) for term in terms]
    said = [_with_all(set(term.typed).intersection(term.titles) or term.titles, title_token, bits) for term in terms]
    fields = [_of_fields(term, bits) for term in terms]
    # A job is no employer's name: who looks for a gardener does not mean all that Les Jardins du Lac offer.
    related = [field | (title or name) for field, title, name in zip(fields, titled, named, strict=True)]
    spoken = [_with_all(term.typed, str, bits) for term in terms]
    for place, name in enumerate(_whole_names(named)):
        titled[place] |= name
        said[place] |= name
        related[place] |= name
    first = among & reduce(and_, said)
    second = among & reduce(and_, titled) & ~first
    told = reduce(and_, (one | other for one, other in zip(related, spoken, strict=True)))
    # That it is for some "agent" makes no offer answer for "agent d'accueil".
    telling = [one for one, term in zip(related, terms, strict=True) if term.words not in GENERIC] or related
    third = among & told & reduce(or_, telling) & ~first & ~second
    fourth = among & reduce(and_, spoken) & ~first & ~second & ~third
    return first, second, third, fourth


def _whole_names(named: Sequence[int]) -> list[int]:
    """For each term, the offers of the employers whose name it makes with those beside it: "mairie", "de Libourne"."""
    whole = [0] * len(named)
    for place in range(len(named) - 1):
        both = named[place] & named[place + 1]
        if both:
            whole[place] = whole[place] & both or both
            whole[place + 1] = both
    return whole


def _of_fields(term: Term, bits: Bits) -> int:
    return reduce(or_, (bits.get(domain_token(domain), 0) for domain in term.domains), 0)


def _with_all(alternatives: Iterable[Stems], token: Callable[[str], str], bits: Bits) -> int:
    """The offers that have all the tokens of one of the alternatives."""
    every = (reduce(and_, (bits.get(token(stem), 0) for stem in stems)) for stems in alternatives if stems)
    return reduce(or_, every, 0)
