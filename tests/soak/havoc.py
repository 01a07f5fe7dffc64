"""What goes wrong on purpose, drawn by lot: processes are killed with -9, Telegram fails and repeats itself."""

from random import Random
from threading import Event, Thread

from phone.driver import Phone
from tests.system.processes import Process

METHODS = ("sendMessage", "editMessageText", "answerCallbackQuery", "getFile", "getUpdates")
FAULTS = {
    "too_many_requests": {"retry_after": 1},
    "server_error": {},
    "drop": {},
    "lost": {},
    "late": {"seconds": 0.5},
    "hang": {"seconds": 0.5},
}
# Longer than a process takes to start: each lives long enough to do something.
MOST_PEACE = 1.5


class Havoc(Thread):
    """`with Havoc(…) as havoc:`; afterwards, everything runs again and nothing fails any more."""

    def __init__(self, phone: Phone, processes: list[Process], chance: Random) -> None:
        super().__init__()
        self.phone, self.processes, self.chance = phone, processes, chance
        self.over = Event()
        self.kills = self.faults = self.repeats = 0

    def __enter__(self) -> "Havoc":
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.over.set()
        self.join()
        with self.phone.world.lock:
            self.phone.world.faults.waiting.clear()
            self.phone.world.updates.to_duplicate = 0

    def run(self) -> None:
        while not self.over.wait(self.chance.uniform(0, MOST_PEACE) / len(self.processes)):
            self.chance.choice([self.kill, self.strike, self.strike, self.repeat, self.repeat])()

    def kill(self) -> None:
        process = self.chance.choice(self.processes)
        process.kill()
        self.over.wait(self.chance.uniform(0, 0.3))
        process.start()
        self.kills += 1

    def strike(self) -> None:
        kind = self.chance.choice(list(FAULTS))
        self.phone.fault(kind, method=self.chance.choice(METHODS), **FAULTS[kind])
        self.faults += 1

    def repeat(self) -> None:
        self.phone.duplicate_updates()
        self.repeats += 1
