"""What processes say of themselves: machines can read it, and nothing in it is about people."""

import ast
import json
import logging
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from logs import JsonLines, TextLines, formatter, scrubbed
from settings import settings

ROOT = Path(__file__).parents[1]
WORDS = "Amina Diallo, amina.diallo@mail.example, 06 12 34 56 78"

# What may be given to a log: kinds of errors, numbers of rows, counts, our own words. Look twice before you add one.
HARMLESS = {
    *("type(error).__name__", "kind.__name__", "where", "''.join(traceback.format_tb(trace))"),
    *("delivery.notice_id", "posted['update_id']", "update.update_id", "number"),
    *("code", "name", "count", "changed", "clock.jump", "FROZEN_SECONDS"),
    *("account or '-'", "network(TOLD)", "event", "result", "documents", "files"),
    *("attempts.forget_old()", "session.forget_ended()"),
    *("matched.offers", "matched.searches"),
    *("told", "'e-mail' if channel == EMAIL else 'chat'"),
    *("trouble", "outcome", "keep(head).written()", "broken"),
}


def record(message: str = "leading", *arguments: object, error: Exception | None = None) -> logging.LogRecord:
    told = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("tremplin.jobs", logging.WARNING, "file.py", 1, message, arguments, told)


def raised() -> Exception:
    words = WORDS
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def test_machines_are_told_in_json_a_line_each():
    line = JsonLines().format(record("two\nlines of %s", "œuf"))
    assert "\n" not in line
    told = json.loads(line)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", told.pop("at"))
    assert told == {"level": "warning", "logger": "tremplin.jobs", "message": "two\nlines of œuf"}


def test_people_are_told_in_words():
    assert TextLines().format(record("leading")) == "WARNING tremplin.jobs leading"


@pytest.mark.parametrize("lines", [TextLines, JsonLines])
def test_error_is_told_by_its_kind_and_place_without_its_message(lines):
    said = record("failed", error=raised())
    said.exc_text = f"another formatter was here: {WORDS}"
    line = lines().format(said)
    assert "ValueError" in line
    assert "in raised" in line
    assert "Amina" not in line


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("to amina.diallo@mail.example: no", "to [e-mail] no"),
        ("call 0612345678 or +33 6 12 34 56 78, 06.12.34.56.78", "call [phone] or [phone], [phone]"),
        ("GET /invitations/7-abcDEF?x=1", "GET /invitations/[code]?x=1"),
        ("Error handling request /reset/3-99-abc", "Error handling request /reset/[code]"),
        ("https://api.telegram.org/bot123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe", None),
        ("notice 1234567890 at 2026-03-02T08:00:00.123456", "notice 1234567890 at 2026-03-02T08:00:00.123456"),
    ],
)
def test_what_a_library_tells_of_people_is_held_back(text, left):
    assert scrubbed(text) == (left or "https://api.telegram.org/bot[token]/getMe")


@pytest.mark.parametrize("lines", [TextLines, JsonLines])
def test_library_that_warns_is_not_told_what_it_fills_in(lines):
    for message, *arguments in (("refused %s", WORDS), (f"never retrieved\nfuture: <Task exception={WORDS}>",)):
        said = record(message, *arguments, error=raised())
        said.name = "asyncio"
        line = lines().format(said)
        assert message.split()[0] in line
        assert "Amina" not in line
        assert "mail.example" not in line


@pytest.mark.parametrize(
    ("asked", "terminal", "chosen"),
    [
        ("", True, TextLines),
        ("", False, JsonLines),
        ("json", True, JsonLines),
        ("text", False, TextLines),
    ],
)
def test_settings_choose_and_else_whether_somebody_looks(environment, monkeypatch, asked, terminal, chosen):
    environment.setenv("LOG_FORMAT", asked)
    settings.cache_clear()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    assert type(formatter()) is chosen


def test_a_process_speaks_so_and_its_libraries_only_warn(environment):
    environment.setenv("LOG_FORMAT", "json")
    speak = (
        "import logging, logs; logs.set_up()\n"
        "logging.getLogger('tremplin.bot').info('one')\n"
        "logging.getLogger('library').info('two')\n"
        "logging.getLogger('library').warning('three')\n"
    )
    done = subprocess.run([sys.executable, "-c", speak], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [json.loads(line)["message"] for line in done.stderr.splitlines()] == ["one", "three"]


def test_gunicorn_speaks_so_too():
    conf = runpy.run_path(str(ROOT / "gunicorn.conf.py"))
    assert conf["logconfig_dict"]["loggers"]["gunicorn.error"]["handlers"] == []
    assert "accesslog" not in conf, "addresses of pages and of people"


def said() -> Iterator[tuple[str, str]]:
    """What each call of a log in our rooms gives it."""
    for room in ("admin", "bot", "jobs", "models", "texts", "web.py", "deployment.py"):
        for path in [ROOT / room] if room.endswith(".py") else sorted((ROOT / room).rglob("*.py")):
            for call in ast.walk(ast.parse(path.read_text())):
                if isinstance(call, ast.Call) and re.fullmatch(r"log(ging)?\.\w+", ast.unparse(call.func)):
                    yield from ((f"{path.relative_to(ROOT)}:{call.lineno}", ast.unparse(one)) for one in given(call))


def given(call: ast.Call) -> list[ast.expr]:
    """The arguments, but a message that is plain words and the name of a logger."""
    if ast.unparse(call.func) == "logging.getLogger":
        return []
    first, *others = call.args
    plain = isinstance(first, ast.Constant)
    return [*([] if plain else [first]), *others, *(keyword.value for keyword in call.keywords)]


def test_nothing_about_people_is_given_to_a_log():
    assert {where: what for where, what in said() if what not in HARMLESS} == {}
    assert len(list(said())) > 30
