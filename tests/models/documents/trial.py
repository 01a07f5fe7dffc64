"""Hostile documents brought before the inspection: what it keeps is judged by others, and its work is measured."""

from collections import Counter
from random import Random
from time import perf_counter, process_time

from models.documents.inspection.apart import inspect_apart
from models.documents.inspection.inspector import inspect
from models.refusal import Refused
from tests.models.documents.hostile import document
from tests.models.documents.judges import active_parts

SECONDS = 3


def try_documents(chance: Random, count: int, apart: int) -> Counter[str]:
    """Inspect so many, this many of them in a process of their own. How many were kept, and how many refused."""
    counts: Counter[str] = Counter()
    for number in range(count):
        name, content = document(chance)
        started = process_time()
        is_kept = passes(inspect, name, content)
        assert process_time() - started < SECONDS, (number, name)
        if is_kept:
            assert active_parts(name, content) == [], (number, name)
        if number % (count // apart) == 0:
            check_apart(name, content, is_kept)
        counts["kept" if is_kept else "refused"] += 1
    return counts


def passes(look, name: str, content: bytes) -> bool:
    try:
        look(name, content)
    except (Refused, TimeoutError):  # a machine under load lets go of it
        return False
    return True


def check_apart(name: str, content: bytes, is_kept: bool) -> None:
    started = perf_counter()
    assert is_kept or not passes(inspect_apart, name, content)
    assert perf_counter() - started < SECONDS + 10  # to start and to end a process, on a machine under load
