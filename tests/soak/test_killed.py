"""At every step of every form, the bot is killed at each of the three instants."""

from itertools import repeat

import pytest

from phone.driver import Phone
from tests.cast import Cast
from tests.system.killing import INSTANTS, WAYS, Kill, goes
from tests.system.processes import running


@pytest.mark.timeout(300)
@pytest.mark.parametrize("killed", INSTANTS)
@pytest.mark.parametrize("name", WAYS)
def test_every_form_goes_on_where_it_was(
    name: str, killed: Kill, cast: Cast, phone: Phone, deployed: dict[str, str]
) -> None:
    with running("bot", deployed) as bot:
        goes(WAYS[name], repeat(killed), cast, phone, bot)
