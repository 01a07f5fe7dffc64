"""English is whole: whatever a candidate or a passer-by reads, no message falls back to French."""

from hashlib import sha256

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Pattern

from models.conversations.conversation import CONSENT_VERSION
from tests.texts.messages import PATTERNS, Walk
from tests.texts.readers import for_all, for_staff_only
from texts import plain
from texts.languages import FOLDER, reading

BODY = [
    entry
    for file in sorted((FOLDER / "en").glob("*.ftl"))
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
]
MESSAGES = [entry for entry in BODY if isinstance(entry, Message)]
ENGLISH: dict[str, Pattern] = {one.id.name: one.value for one in MESSAGES if one.value} | {
    f"{one.id.name}.{attribute.id.name}": attribute.value for one in MESSAGES for attribute in one.attributes
}
# A language counts in its own way; of these, each says as many as it needs.
COUNTED = {"number", "count", "days", "distance"}


def test_no_line_of_english_is_lost():
    assert not [entry for entry in BODY if isinstance(entry, Junk)]


def test_no_message_is_written_twice():
    assert len(MESSAGES) == len({one.id.name for one in MESSAGES})


def test_all_that_candidates_and_passers_by_read_is_said_in_english():
    assert sorted(for_all() - ENGLISH.keys()) == []


def test_nothing_is_said_in_english_alone():
    assert sorted(ENGLISH.keys() - PATTERNS.keys()) == []


@pytest.mark.parametrize(
    "name",
    ["notice-registration-to-read.mail", "question-reason.label", "clock-job", "gate-rule", "application-state"],
)
def test_what_only_staff_read_may_stay_french(name):
    assert name in for_staff_only()


@pytest.mark.parametrize(
    "name",
    ["home-hired", "refused-cv-missing", "notice-new-offers.mail", "archive-table", "stop-mails-title", "open-none"],
)
def test_what_candidates_read_is_never_of_staff_only(name):
    assert name in for_all()


@pytest.mark.parametrize("name", ENGLISH)
def test_english_has_the_variables_and_the_variants_of_french(name):
    ours, french = Walk(ENGLISH[name]), Walk(PATTERNS[name])
    assert ours.variables <= french.variables
    for variable in ours.variants.keys() - COUNTED:
        assert sorted(ours.variants[variable]) == sorted(french.variants[variable])


# As in French (test_texts.py), whoever agreed in English agreed to these words.
AGREED_TO = {"2026-11d": "72d8b13b79f99a9a", "2026-11e": "44451fdcf3642786"}


def test_text_that_people_agree_to_in_english_has_a_version_of_its_own():
    whole = ("kept", "privacy-text-what", "privacy-text-who", "privacy-text-rights", "welcome", "not-now-text")
    with reading("en"):
        invited = [plain("invitation", name="Ada", establishment="Ici", referent=by) for by in ("", "Bruno")]
        words = "".join([*map(plain, whole), *invited])
    assert AGREED_TO[CONSENT_VERSION] == sha256(words.encode()).hexdigest()[:16]
