"""What people say, judged: where each of the sayings of `tests/search/sayings.toml` leads.

Of the third that nobody tunes on, only the figures are printed.
"""

from collections.abc import Iterator

from bot.sayings import guessed, heard
from tests.bench.report import Row
from tests.search.judge import Heard, judge_sayings
from tests.search.judged import SEARCH, sayings

RIGHT = 0.95
DOUBTED = "doubted"


def rows() -> Iterator[Row]:
    for part, figures in judged().items():
        right, distress, found = figures.right, figures.distress, figures.found
        figure = (
            f"{right.good} of {right.of} right, {len(figures.searched)} searched, "
            f"distress {distress.good}/{distress.of}, searches {found.good}/{found.of}"
        )
        reached = right.ratio >= RIGHT and not figures.searched and distress.ratio == 1
        is_goal = part == "tuned on"
        yield Row(f"sayings: {part}", figure, "at least 95 %" if is_goal else "told only", reached or not is_goal)


def judged() -> dict[str, Heard]:
    """The figures of what may be tuned on, and of what is set aside."""
    said = sayings()
    return judge_sayings(said, {one.words: led(one.words) for one in said})


def led(words: str) -> str:
    """The family that these words lead to, outside forms; DOUBTED where we ask whether one searches."""
    said = heard(words) or guessed(words)
    if said is None:
        return SEARCH
    return DOUBTED if said.or_search else said.family
