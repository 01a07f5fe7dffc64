"""A crowd at once loses nothing and doubles nothing."""

from pathlib import Path

import pytest

from phone.driver import Phone
from tests.cast import Cast
from tests.system.crowd import are_served_once_each_and_in_order


@pytest.mark.timeout(240)
# SQLite is for one machine that serves few.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_200_people_at_once_are_served_once_each_and_in_order(
    cast: Cast, phone: Phone, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    are_served_once_each_and_in_order(200, cast, phone, environment, tmp_path / "posts.log")
