"""A process says that it lives, and how long ago that was is known."""

from datetime import timedelta

from models.heartbeat import BOT, JOBS, Heartbeat, ages, beat


def test_last_beat_of_each_process_counts(database, clock):
    assert ages() == {}
    beat(BOT)
    clock.shift(60)
    beat(JOBS)
    beat(JOBS)
    clock.shift(1)
    assert ages() == {BOT: timedelta(seconds=61), JOBS: timedelta(seconds=1)}
    assert Heartbeat.select().count() == 2
