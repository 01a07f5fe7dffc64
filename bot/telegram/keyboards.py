"""Which of our messages still bear buttons: of those above what was typed, they go.

In memory, as far as this process knows: a button that stays opens the present screen all the same.
"""

MOST_PEOPLE = 10_000
MOST_EACH = 4


class Keyboards:
    """The messages with buttons, person by person, the latest last."""

    def __init__(self) -> None:
        self.shown: dict[int, dict[int, None]] = {}

    def note(self, telegram_id: int, message_id: int) -> None:
        """This message bears buttons now. Whoever has talked longest ago is forgotten first."""
        theirs = self.shown.pop(telegram_id, {})
        theirs.pop(message_id, None)
        self.shown[telegram_id] = theirs | {message_id: None}
        while len(self.shown[telegram_id]) > MOST_EACH:
            del self.shown[telegram_id][next(iter(self.shown[telegram_id]))]
        while len(self.shown) > MOST_PEOPLE:
            del self.shown[next(iter(self.shown))]

    def forget(self, telegram_id: int, message_id: int) -> None:
        """Its buttons are gone."""
        self.shown.get(telegram_id, {}).pop(message_id, None)

    def above(self, telegram_id: int, message_id: int) -> list[int]:
        """Those above this message."""
        return [one for one in self.shown.get(telegram_id, {}) if one != message_id]
