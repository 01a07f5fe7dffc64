"""The page of the states is the table of moves."""

import subprocess
import sys
from pathlib import Path

import pytest

from models.applications.application import PENDING
from models.applications.moves import MOVES
from scripts.states import FACTS, diagram, page

ROOT = Path(__file__).parents[2]


def test_page_is_drawn_from_the_table():
    drawn = subprocess.run(
        [sys.executable, "-m", "scripts.states"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    kept = (ROOT / "docs" / "states.md").read_text(encoding="utf-8")
    assert kept == drawn.stdout, "Draw it again: python -m scripts.states > docs/states.md"


@pytest.mark.parametrize("verb", MOVES)
def test_every_verb_has_its_line_and_its_arrows(verb: str):
    move = MOVES[verb]
    (line,) = [line for line in page().splitlines() if line.startswith(f"| `{verb}` |")]
    assert all(f"`{need.name}`" in line for need in move.needs)
    arrows = len(PENDING) if verb == "reopen" else len(move.before)
    assert diagram(move.fact).count(f": {verb}\n") == arrows
    assert move.fact in FACTS
