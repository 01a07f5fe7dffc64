"""The open web speaks English as a whole: no page falls back to French in its middle."""

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Pattern

from tests.texts.messages import PATTERNS, Walk, sayings
from tests.texts.test_named import messages_of
from texts.languages import FOLDER

BODY = [
    entry
    for file in sorted((FOLDER / "en").glob("*.ftl"))
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
]
MESSAGES = [entry for entry in BODY if isinstance(entry, Message)]
ENGLISH: dict[str, Pattern] = {one.id.name: one.value for one in MESSAGES if one.value} | {
    f"{one.id.name}.{attribute.id.name}": attribute.value for one in MESSAGES for attribute in one.attributes
}


def said() -> set[str]:
    """What open pages say, and what that borrows."""
    here = [saying for saying in sayings() if "openweb" in saying.where or saying.where.startswith("texts/criteria.py")]
    names = {name for saying in here for name in messages_of(saying)} | {"day"}
    return names | {borrowed for name in names for borrowed in Walk(PATTERNS[name]).borrowed}


def test_no_line_of_english_is_lost():
    assert not [entry for entry in BODY if isinstance(entry, Junk)]


def test_all_that_open_pages_say_is_said_in_english():
    assert not said() - ENGLISH.keys()


@pytest.mark.parametrize("name", ENGLISH)
def test_english_has_the_variables_and_the_variants_of_french(name):
    ours, french = Walk(ENGLISH[name]), Walk(PATTERNS[name])
    assert ours.variables <= french.variables
    for variable in ours.variants.keys() - {"number", "count", "days", "distance"}:
        assert sorted(ours.variants[variable]) == sorted(french.variants[variable])
