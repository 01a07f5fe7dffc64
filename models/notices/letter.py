"""Several deliveries to one person that leave as one message, and meet one end."""

from datetime import timedelta

from models.database import transaction
from models.notices.delivery import Delivery


class LostClaim(Exception):
    """Another sender holds a part of what was about to leave."""


class Letter:
    """What becomes of the message becomes of each of its deliveries, all or none."""

    def __init__(self, deliveries: list[Delivery]) -> None:
        self.deliveries = deliveries

    @property
    def may_have_arrived(self) -> bool:
        """Whether an earlier call may have carried it."""
        return any(one.may_have_arrived for one in self.deliveries)

    @property
    def is_in_doubt(self) -> bool:
        """Whether it begins with "Rappel", once noted as leaving."""
        return any(one.in_doubt > 0 for one in self.deliveries)

    def mark_sending(self) -> bool:
        """Note that it is leaving, just before the call. False when our claim ran out on any of it: none is noted."""
        try:
            with transaction():
                if not all(one.mark_sending() for one in self.deliveries):
                    raise LostClaim
        except LostClaim:
            return False
        return True

    def mark_sent(self) -> None:
        """It has arrived."""
        with transaction():
            for one in self.deliveries:
                one.mark_sent()

    def retry(self, failure: str, after: timedelta = timedelta(0)) -> None:
        """It surely did not arrive."""
        with transaction():
            for one in self.deliveries:
                one.retry(failure, after)

    def mark_uncertain(self, failure: str) -> None:
        """Nobody knows whether it arrived."""
        with transaction():
            for one in self.deliveries:
                one.mark_uncertain(failure)

    def fail(self, failure: str) -> None:
        """It will never arrive by this channel."""
        with transaction():
            for one in self.deliveries:
                one.fail(failure)

    def give_up(self, failure: str) -> None:
        """It will never arrive."""
        with transaction():
            for one in self.deliveries:
                one.give_up(failure)
