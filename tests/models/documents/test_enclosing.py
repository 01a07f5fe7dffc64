"""Papers of an offer: joined by its employer, read by all who see it, gone when they are taken out (P13)."""

from datetime import timedelta

import pytest

from models.database import at, now
from models.documents import storage
from models.documents.document import StoredFile, store, sweep_files
from models.documents.enclosing import MOST, enclose, take_out
from models.documents.enclosure import Enclosure
from models.documents.inspection.inspector import inspect
from models.journal import Entry
from models.refusal import Unreachable
from tests.acts import everything, refused
from tests.cast import Cast
from tests.files import pdf


def stored(name: str = "Fiche.pdf", text: str = "Fiche de poste") -> StoredFile:
    return store(inspect(name, pdf(text)))


def test_paper_is_joined_and_journalled(cast: Cast):
    enclosure = enclose(cast.chloe, cast.offer, stored())
    assert [one.name for one in Enclosure.of(cast.offer)] == ["Fiche.pdf"]
    assert storage.exists(enclosure.key)
    last = Entry.select().order_by(Entry.id.desc()).get()
    assert (last.verb, last.subject_kind, last.subject_id) == ("add", "enclosure", enclosure.id)


def test_same_file_is_found_again_and_its_copy_goes(cast: Cast):
    first, again = enclose(cast.chloe, cast.offer, stored()), stored()
    assert enclose(cast.chloe, cast.offer, again) == first
    assert not storage.exists(again.key)
    assert storage.exists(first.key)


def test_fourth_paper_is_refused(cast: Cast):
    for number in range(MOST):
        enclose(cast.chloe, cast.offer, stored(text=str(number)))
    before = everything()
    with refused("too_many_enclosures"):
        enclose(cast.chloe, cast.offer, stored(text="de trop"))
    assert everything() == before


@pytest.mark.parametrize("who", ["bruno", "driss", "team"])
def test_only_its_employer_joins_and_takes_out(cast: Cast, who: str):
    kept = enclose(cast.chloe, cast.offer, stored())
    before = everything()
    for attempt in (
        lambda: enclose(getattr(cast, who), cast.offer, stored()),
        lambda: enclose(getattr(cast, who), cast.offer, stored(text="autre")),
        lambda: take_out(getattr(cast, who), kept),
    ):
        with refused("not_yours"):
            attempt()
    assert everything() == before
    assert storage.exists(kept.key)


def test_paper_that_is_taken_out_goes_from_where_files_are(cast: Cast):
    kept = enclose(cast.chloe, cast.offer, stored())
    take_out(cast.chloe, kept)
    assert Enclosure.of(cast.offer) == []
    assert not storage.exists(kept.key)
    with pytest.raises(Unreachable):
        take_out(cast.chloe, kept)


def test_sweeping_spares_what_an_offer_has(cast: Cast):
    kept, of_nobody = enclose(cast.chloe, cast.offer, stored()), stored(text="autre")
    with at(now() + timedelta(days=3)):
        assert sweep_files() == 1
    assert storage.exists(kept.key)
    assert not storage.exists(of_nobody.key)


def test_number_of_a_paper_that_is_gone_is_never_given_again(cast: Cast):
    gone = enclose(cast.chloe, cast.offer, stored())
    take_out(cast.chloe, gone)
    assert enclose(cast.chloe, cast.offer, stored(text="autre")).id > gone.id
