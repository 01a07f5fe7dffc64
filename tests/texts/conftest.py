"""A language beside French."""

import shutil

import pytest

from texts import languages
from texts.languages import FRENCH, reading

ESPERANTO = """\
back = Reen
hello = Saluton { $name }: bonvenon.
day = { $distance ->
    [0] hodiaŭ
   *[other] la { $number }-a de { $month }{ $year }
}
"""


@pytest.fixture
def esperanto(tmp_path, monkeypatch):
    """A language of three messages beside French."""
    shutil.copytree(languages.FOLDER / FRENCH, tmp_path / FRENCH)
    (tmp_path / "eo").mkdir()
    (tmp_path / "eo" / "words.ftl").write_text(ESPERANTO, encoding="utf-8")
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    languages.reload()
    with reading("eo"):
        yield "eo"
    monkeypatch.undo()
    languages.reload()
