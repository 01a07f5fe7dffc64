"""The menu: groups with names for the team, a list for others; by keyboard, without script, on a narrow phone."""

import re

import pytest

from admin.views import GROUPS
from tests.cast import Cast


def menu(browser, page: str = "/") -> str:
    return browser.get(page).text.partition("<nav")[2].partition("</nav>")[0]


def test_team_finds_every_page_in_a_group_with_a_name(cast: Cast, sign_in):
    said = menu(sign_in(cast.team))
    assert len(re.findall(r"<summary[^>]*>[A-ZÀ-Ý][^<]+</summary>", said)) == said.count("<details") == len(GROUPS)
    outside = re.sub(r"<details.*?</details>", "", said, flags=re.DOTALL)
    assert outside.count("<a ") == 1, "the first page alone stands outside"
    for endpoint in ("tickets", "webinars", "announcements", "broadcasts", "clock", "synonyms", "accounts"):
        assert f'href="/{endpoint}/"' in said, endpoint


@pytest.mark.parametrize("who", ["bruno", "chloe"])
def test_who_finds_little_has_a_plain_list(cast: Cast, sign_in, who: str):
    said = menu(sign_in(getattr(cast, who)))
    assert "<details" not in said
    assert 5 <= said.count("<a ") <= 10
    assert "broadcasts" not in said


def test_group_of_the_page_is_marked_and_so_is_the_page(cast: Cast, sign_in):
    said = menu(sign_in(cast.team), "/tickets/")
    assert re.findall(r'aria-current="true">([^<]+)<', said) == ["Messages et aide", "Questions à l’équipe"]
