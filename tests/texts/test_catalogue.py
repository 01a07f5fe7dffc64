"""The catalogue lists every message, and says what each of its variables stands for."""

import subprocess
import sys

import pytest

from tests.texts.messages import PATTERNS, ROOT, WRITTEN, variables_of
from texts import catalogue, languages

FILE = """\
### $day: a day

# $name: the first name
hello = Hello { $name }, { $day }
goodbye = { hello } Goodbye { $unknown }
    .short = Bye { $day }

## A group
## $count: how many

many = { $count ->
    [one] one
   *[other] { $count }
}

## Another group

few = { $count } { $day }
"""


@pytest.fixture
def english(tmp_path, monkeypatch):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "words.ftl").write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    return {wording.name: wording for wording in catalogue.catalogue("en")}


def test_comment_declares_for_its_message_its_group_or_its_file(english):
    assert english["hello"].variables == {"name": "the first name", "day": "a day"}
    assert english["many"].variables == {"count": "how many"}


def test_declaration_ends_with_its_message_or_its_group(english):
    assert english["goodbye"].variables == {"name": "", "day": "a day", "unknown": ""}
    assert english["few"].variables == {"count": "", "day": "a day"}


def test_source_is_the_message_as_it_is_written_without_its_comment(english):
    assert english["hello"].source == "hello = Hello { $name }, { $day }"
    assert english["goodbye"].source.endswith("    .short = Bye { $day }")


def test_every_variable_is_declared():
    undeclared = [
        f"{wording.name}: ${name}"
        for wording in catalogue.catalogue()
        for name, meaning in wording.variables.items()
        if not meaning
    ]
    assert not undeclared


def test_every_message_is_listed_with_all_its_variables():
    listed = {wording.name: set(wording.variables) for wording in catalogue.catalogue()}
    assert listed.keys() == {message.id.name for message in WRITTEN}
    for name in PATTERNS:
        assert variables_of(name) <= listed[name.partition(".")[0]], name


def test_no_variable_is_declared_for_nothing():
    for message in WRITTEN:
        if message.comment:
            parts = [name for name in PATTERNS if name.partition(".")[0] == message.id.name]
            used = set().union(*map(variables_of, parts))
            assert set(catalogue._declared(message.comment.content)) <= used, message.id.name


def test_catalogue_is_printed():
    printed = subprocess.run([sys.executable, "-m", "texts"], capture_output=True, text=True, cwd=ROOT, check=True)
    assert "# $company: the employer\nsent-to-referent = " in printed.stdout
    assert printed.stdout.count(" = ") > 300
