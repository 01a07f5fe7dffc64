"""What became of notices is counted and said."""

from collections import Counter

import pytest
from prometheus_client import REGISTRY

from jobs.outcomes import count
from models.conversations.conversation import EMAIL, TELEGRAM


@pytest.mark.parametrize(("channel", "way"), [(EMAIL, "e-mail"), (TELEGRAM, "chat")])
def test_outcomes_are_counted_and_said(caplog, channel: str, way: str):
    def counted() -> float:
        return REGISTRY.get_sample_value("tremplin_notices_total", {"channel": channel, "outcome": "sent"}) or 0

    caplog.set_level("INFO")
    before = counted()
    count(channel, Counter({"sent": 3, "blocked": 1}))
    assert counted() == before + 3
    assert f"notices by {way}: 1 blocked, 3 sent" in caplog.text
