"""Inspection in a process of its own: the worst file costs a few seconds of that process, and nothing of ours."""

import json
import signal
import subprocess
import sys
from pathlib import Path

from models.documents.inspection import antivirus
from models.documents.inspection.inspector import InspectedFile, claimed_type
from models.documents.inspection.kinds import Reason
from models.documents.inspection.names import safe_name
from models.refusal import Refused

# A file that takes long meets SECONDS_OF_WORK. This is for a machine whose other processes come first.
PATIENCE_SECONDS = 30
_ROOT = Path(__file__).parents[3]
_OVER_ITS_LIMITS = (-signal.SIGXCPU, -signal.SIGKILL)


def inspect_apart(name: str, content: bytes) -> InspectedFile:
    """The file, when it passes `inspect`, bounded in time and memory, and any antivirus. Raises Refused.

    Raises OSError where the inspection itself cannot be done, or not soon enough: the file is neither good nor bad.
    """
    claimed = claimed_type(name, content)
    _ask(claimed, content)
    antivirus.check(content)
    return InspectedFile(safe_name(name), claimed, content)


def straighten_apart(content: bytes) -> bytes:
    """What `straighten` makes of a photo, within the same bounds. Raises Refused, and OSError as above."""
    if not content:
        raise Refused(Reason.EMPTY)
    made = _ask("photo", content)
    antivirus.check(content)
    return made


def _ask(claimed: str, content: bytes) -> bytes:
    # Without our environment: the libraries that read hostile files have no need of our secrets.
    command = [sys.executable, "-m", "models.documents.inspection", claimed]
    try:
        done = subprocess.run(  # noqa: S603 (nothing that people wrote is in the command)
            command, input=content, stdout=subprocess.PIPE, cwd=_ROOT, env={}, timeout=PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError("the machine is too busy to inspect") from error
    if done.returncode:
        _refuse_for(done.returncode)
    said, _, made = done.stdout.partition(b"\n")
    verdict = json.loads(said)
    if verdict is not None:
        raise Refused(verdict.pop("reason"), **verdict)
    return made


def _refuse_for(code: int) -> None:
    if code in _OVER_ITS_LIMITS:
        raise Refused(Reason.BOMB)
    if code < 0:  # it made the reader itself crash
        raise Refused(Reason.DAMAGED)
    raise ChildProcessError(f"the inspection ended with {code}")
