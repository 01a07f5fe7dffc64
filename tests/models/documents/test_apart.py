"""Inspection in a process of its own: the same verdicts, and bounds that nothing in a file can move."""

import subprocess
import sys

import pytest

from models.documents.inspection import apart
from models.documents.inspection.__main__ import MEMORY
from models.documents.inspection.apart import inspect_apart
from models.documents.inspection.inspector import MAX_SIZE, inspect
from models.documents.inspection.kinds import Looks, Reason
from models.refusal import Refused
from tests import files


def refusal(name: str, content: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        inspect_apart(name, content)
    return caught.value


@pytest.mark.parametrize("ending", ["pdf", "doc", "docx", "odt", "rtf"])
def test_good_file_passes_as_it_does_among_us(ending):
    content = getattr(files, ending)()
    assert inspect_apart(f"../cv\u202e.{ending}", content) == inspect(f"cv.{ending}", content)


def test_bad_file_is_refused_with_the_same_reason_and_facts():
    found = refusal("cv.pdf", files.png())
    assert (found.reason, found.facts) == (Reason.MISMATCH, {"looks": Looks.IMAGE})


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("cv.pdf", b"", Reason.EMPTY),
        ("cv.pdf", b"%" * (MAX_SIZE + 1), Reason.TOO_LARGE),
        ("cv.exe", files.exe(), Reason.NOT_ACCEPTED),
    ],
)
def test_what_needs_no_reading_starts_no_process(monkeypatch, name, content, reason):
    monkeypatch.setattr(apart, "subprocess", None)
    assert refusal(name, content).reason == reason


def test_machine_too_busy_is_no_fault_of_the_file(monkeypatch):
    monkeypatch.setattr(apart, "PATIENCE_SECONDS", 0.001)
    with pytest.raises(TimeoutError):
        inspect_apart("cv.pdf", files.pdf())


CHILD = "from models.documents.inspection import __main__ as child; child.check = lambda *given: {}; child.main()"


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (f"bytearray({MEMORY})", Reason.BOMB),  # more than it may hold
        ("any(iter(int, 1))", Reason.BOMB),  # for ever
        ("__import__('os').abort()", Reason.DAMAGED),  # the reader itself crashes
    ],
)
def test_child_is_held_to_its_limits(monkeypatch, fault, reason):
    starts(monkeypatch, fault)
    assert refusal("cv.pdf", files.pdf()).reason == reason


def test_child_that_sleeps_is_ended(monkeypatch):
    starts(monkeypatch, "__import__('time').sleep(99)")
    monkeypatch.setattr(apart, "PATIENCE_SECONDS", 0.5)
    with pytest.raises(TimeoutError):
        inspect_apart("cv.pdf", files.pdf())


def test_child_knows_no_secret_of_ours(monkeypatch, capfd):
    monkeypatch.setenv("SOME_KEY", "secret")
    starts(monkeypatch, "print(dict(__import__('os').environ), file=__import__('sys').stderr) or {}")
    inspect_apart("cv.pdf", files.pdf())
    assert "secret" not in capfd.readouterr().err


def test_fault_of_ours_is_no_fault_of_the_file_and_is_told_without_its_words(monkeypatch, capfd):
    starts(monkeypatch, "int('secret')")
    with pytest.raises(ChildProcessError):
        inspect_apart("cv.pdf", files.pdf())
    told = capfd.readouterr().err
    assert "ValueError" in told
    assert "secret" not in told.replace("int('secret')", "")


def starts(monkeypatch, fault: str) -> None:
    """The process that inspects does this in place of reading the file."""
    run = subprocess.run
    monkeypatch.setattr(
        apart.subprocess, "run", lambda command, **how: run([sys.executable, "-c", CHILD.format(fault), "pdf"], **how)
    )
