"""The queue of updates that wait for the bot: increasing ids, confirmed by offset, and its faults."""

from __future__ import annotations

DEFAULT_KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
MAX_BATCH = 100


class Updates:
    """Not safe by itself: every caller holds the world's lock."""

    def __init__(self) -> None:
        self.pending: list[dict] = []
        self.last_id = 100_000
        self.kinds = DEFAULT_KINDS
        self.twice: set[int] = set()
        self.to_duplicate = self.to_reorder = 0
        self.held: list[dict] = []

    def add(self, kind: str, content: dict) -> dict | None:
        """Queues an update, unless the bot did not ask for its kind."""
        if kind not in self.kinds:
            return None
        self.last_id += 1
        update = {"update_id": self.last_id, kind: content}
        if self.to_duplicate:
            self.to_duplicate -= 1
            self.twice.add(self.last_id)
        self.held.append(update)
        if len(self.held) >= self.to_reorder:
            self.release()
        return update

    def release(self) -> None:
        """Lets held updates go, the newest first when they were held to be reordered."""
        self.pending += reversed(self.held) if self.to_reorder else self.held
        self.held, self.to_reorder = [], 0

    def confirm(self, update_id: int) -> None:
        """Forgets an update; one marked as doubled stays for another delivery."""
        if update_id in self.twice:
            self.twice.discard(update_id)
            return
        self.pending = [update for update in self.pending if update["update_id"] != update_id]

    def batch(self, offset: int, limit: int) -> list[dict]:
        """What getUpdates answers: confirms what is before `offset`; a negative one keeps only the last ones."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset:
            for update in list(self.pending):
                if update["update_id"] < offset:
                    self.confirm(update["update_id"])
        return self.pending[: min(max(limit, 1), MAX_BATCH)]

    def drop(self) -> None:
        self.pending, self.held, self.twice = [], [], set()
