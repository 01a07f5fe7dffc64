"""What the team says that people mean: over the synonyms of the file, which stand where the team says nothing."""

from typing import Any

from peewee import BooleanField, CharField, IntegerField

from models.acts import act
from models.database import Choice, Table
from models.editing import keep, opened
from models.offers.index.bitmaps import known
from models.offers.index.ranking import title_token
from models.offers.index.stems import stems
from models.offers.index.terms import LONGEST_PHRASE, Stems, synonyms
from models.offers.kinds import Domain
from models.people.staff import Staff
from models.refusal import Refused
from models.validation import checked_text

LONGEST_SAID = 60
LONGEST_MEANT = 300


class Synonym(Table):
    """An expression, and the titles or the field of work that it means; a hidden one means nothing."""

    said = CharField(max_length=LONGEST_SAID)
    call = CharField(max_length=LONGEST_SAID, unique=True)
    means = CharField(max_length=LONGEST_MEANT, default="")
    domain = Choice(Domain, null=True)
    hidden = BooleanField(default=False)
    revision = IntegerField(default=0)

    def __str__(self) -> str:
        return str(self.said)

    def check(self) -> None:
        """Whether it says something that can be found. Raises Refused."""
        self.said = checked_text(self.said, "synonym_missing", LONGEST_SAID)
        said = tuple(stems(self.said))
        if not said or len(said) > LONGEST_PHRASE:
            raise Refused("synonym_missing")
        self.call = " ".join(said)[:LONGEST_SAID]
        meant = [one.strip() for one in checked_text(self.means, None, LONGEST_MEANT).split(",") if one.strip()]
        self.means = ", ".join(meant)
        if not meant and not self.domain and not self.hidden:
            raise Refused("synonym_meaning")
        for one in meant:
            _check_meaning(said, one)
        if Synonym.select().where(Synonym.call == self.call, Synonym.id != (self.id or 0)).exists():
            raise Refused("synonym_taken")


@act
def write_synonym(by: Staff, synonym: Synonym | None, seen: int | None = None, **values: Any) -> Synonym:
    """Keep a synonym, new or known: the team's business. Raises Refused."""
    by.check_oversees()
    kept = opened(Synonym, synonym, seen, values)
    kept.check()
    keep(by, kept)
    return kept


def _check_meaning(said: Stems, meant: str) -> None:
    """Titles have its words, today or in what the file says; and it is not said of itself, straight or in a circle."""
    titles = tuple(stems(meant))
    back = synonyms().get(titles)
    if titles == said or (back is not None and said in back.titles):
        raise Refused("synonym_loop", meant=meant)
    told = {stem for meaning in synonyms().values() for title in meaning.titles for stem in title}
    missing = [stem for stem in titles if stem not in told]
    if not titles or known({title_token(stem) for stem in missing}) != {title_token(stem) for stem in missing}:
        raise Refused("synonym_unknown", meant=meant)
