"""What became of the notices of a batch: said in the log, and counted."""

import logging
from collections import Counter

from metrics import NOTICES
from models.conversations.conversation import EMAIL

log = logging.getLogger("tremplin.jobs")


def count(channel: str, outcomes: Counter[str]) -> None:
    """Of the notices that a sender took by this channel, how many met each outcome."""
    for outcome, number in outcomes.items():
        NOTICES.labels(channel, outcome).inc(number)
    told = ", ".join(f"{number} {outcome}" for outcome, number in sorted(outcomes.items()))
    log.info("notices by %s: %s", "e-mail" if channel == EMAIL else "chat", told)
