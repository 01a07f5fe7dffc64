"""How a rule says no."""


class Refused(Exception):
    """A rule refused the act and nothing changed. `reason` names the sentence (`refused-<reason>`), `facts` fill it."""

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts


class Unreachable(Exception):
    """The thing does not exist, or not for this person: the two are never told apart."""
