"""Whether the machine's clock runs on, or was set anew: a timetable made before would wait for hours that have been."""

from time import monotonic, time

# More than any correction that is made little by little.
JUMP_SECONDS = 2.0


class SteadyClock:
    """Compares the clock on the wall, which people set, with the one that only counts."""

    def __init__(self) -> None:
        self._apart = time() - monotonic()

    @property
    def jump(self) -> float:
        """By how many seconds the clock was set forward or back since we began. Small corrections are none."""
        jump = time() - monotonic() - self._apart
        return jump if abs(jump) > JUMP_SECONDS else 0.0
