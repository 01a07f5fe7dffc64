"""The rooms of the house import one way only, and no file names the machine it was written on."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = {"models", "texts", "bot", "admin", "jobs", "phone", "demo", "scripts", "web", "deployment", "tests"}
TELEGRAM_DOOR = re.compile(r"bot/telegram(\.py|/\w+\.py)$")
LIBRARIES_NOT_FOR_MODELS = re.compile(r"(telegram|apscheduler|flask\w*)$")
FORBIDDEN = {
    "models": ROOMS - {"models"},
    "phone": ROOMS - {"phone"},
    "deployment": ROOMS - {"deployment", "models"},
    "texts": ROOMS - {"texts", "models"},
    "bot": ROOMS - {"bot", "texts", "models", "deployment"},
    "admin": ROOMS - {"admin", "texts", "models", "deployment"},
    "jobs": ROOMS - {"jobs", "bot", "texts", "models", "deployment"},
    "settings": ROOMS,
}
FORBIDDEN_ELSEWHERE = {"jobs", "tests"}
UNCHECKED = {"tests", "var"}


def culprits(root: Path) -> list[str]:
    """The imports that break a rule, each as `file:line imports name`."""
    return [
        f"{path.relative_to(root)}:{line} imports {name}"
        for path in sorted(root.rglob("*.py"))
        if is_checked(path.relative_to(root))
        for line, name in imports(path, root)
        if is_wrong(path.relative_to(root), name)
    ]


def is_checked(file: Path) -> bool:
    return room_of(file) not in UNCHECKED and not file.parts[0].startswith(".")


def room_of(file: Path) -> str:
    return file.parts[0].removesuffix(".py")


def imports(path: Path, root: Path) -> Iterator[tuple[int, str]]:
    """Everything imported, with its line: also inside functions, relative, or by name at run time."""
    package = path.relative_to(root).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *filter(None, [node.module])])
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)
        elif name := imported_at_run_time(node):
            yield node.lineno, name


def imported_at_run_time(node: ast.AST) -> str | None:
    match node:
        case ast.Call(func=ast.Name(id="__import__" | "import_module"), args=[ast.Constant(value=str(name)), *_]):
            return name
        case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(name)), *_]):
            return name
    return None


def is_wrong(file: Path, name: str) -> bool:
    top, room, where = name.partition(".")[0], room_of(file), file.as_posix()
    if room == "models" and LIBRARIES_NOT_FOR_MODELS.match(top.lower()):
        return True
    if top == "telegram":
        return not TELEGRAM_DOOR.match(where)
    return top in FORBIDDEN.get(room, FORBIDDEN_ELSEWHERE)


def test_rooms_import_one_way():
    assert not culprits(ROOT)


@pytest.mark.parametrize(
    ("file", "code", "name"),
    [
        ("models/offers.py", "from texts import text", "texts.text"),
        ("models/offers.py", "import flask_admin", "flask_admin"),
        ("models/offers.py", "from flask.views import View", "flask.views.View"),
        ("models/offers.py", "def later():\n    import apscheduler.job", "apscheduler.job"),
        ("models/people.py", "from telegram import Bot", "telegram.Bot"),
        ("models/people.py", "import importlib\nimportlib.import_module('bot.router')", "bot.router"),
        ("texts/__init__.py", "import bot.screen", "bot.screen"),
        ("bot/screens/home.py", "from admin.access import ScopedView", "admin.access.ScopedView"),
        ("bot/screens/home.py", "from telegram import Update", "telegram.Update"),
        ("bot/screens/telegram.py", "from telegram import Update", "telegram.Update"),
        ("bot/router.py", "from ..jobs import leader", "jobs.leader"),
        ("phone/server.py", "from models.people import Candidate", "models.people.Candidate"),
        ("phone/server.py", "from bot import router", "bot.router"),
        ("phone/server.py", "import telegram.ext", "telegram.ext"),
        ("admin/access.py", "from bot.router import screen", "bot.router.screen"),
        ("admin/access.py", "from jobs.leader import lead", "jobs.leader.lead"),
        ("jobs/delivery.py", "import telegram", "telegram"),
        ("jobs/delivery.py", "import admin", "admin"),
        ("web.py", "from jobs import leader", "jobs.leader"),
        ("demo/__main__.py", "from jobs import leader", "jobs.leader"),
        ("tools/later.py", "import tests.conftest", "tests.conftest"),
        ("settings.py", "import models", "models"),
    ],
)
def test_culprit_is_named(tmp_path, file, code, name):
    write(tmp_path / file, code)
    assert culprits(tmp_path) == [f"{file}:{len(code.splitlines())} imports {name}"]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("models/offers.py", "from models.people import Candidate\nfrom settings import settings"),
        ("models/offers.py", "from .people import Candidate"),
        ("texts/__init__.py", "from models.wording import Wording"),
        ("bot/telegram.py", "from telegram import Bot\nfrom bot.router import step"),
        ("bot/telegram/door.py", "import telegram"),
        ("bot/screens/home.py", "from ..screen import Screen\nfrom bot.telegram import send"),
        ("phone/server.py", "from phone.markup import parse\nfrom .state import State\nimport aiohttp"),
        ("jobs/delivery.py", "from bot.telegram import send"),
        ("tests/bot/test_router.py", "import telegram, admin, jobs"),
    ],
)
def test_what_is_allowed_names_nobody(tmp_path, file, code):
    write(tmp_path / file, code)
    assert culprits(tmp_path) == []


def write(path: Path, code: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code)


# Each with a letter in brackets, so that this file does not name them itself.
PLACES_OF_ONE_MACHINE = r"/[w]ork/(?:main|shared)|/[t]mp/(?:trial|team)|/[h]ome/\w+/|/[r]oot/|/[o]pt/"
PACKAGE_HOSTS = r"[p]ypi\.org|[p]ythonhosted\.org|[n]pmjs\.org|-[-]index-url|-[-]extra-index|-[-]find-links"


def machine_words(text: str) -> list[str]:
    return re.findall(rf"(?<![\w.])(?:{PLACES_OF_ONE_MACHINE})|{PACKAGE_HOSTS}", text)


def tracked_texts() -> Iterator[tuple[str, str]]:
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        try:
            yield name, (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue


def test_no_tracked_file_names_this_machine_or_a_package_host():
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("Only git knows which files are ours, and this is no checkout.")
    found = {name: words for name, text in tracked_texts() if (words := machine_words(text))}
    assert found == {}


@pytest.mark.parametrize(
    ("pieces", "found"),
    [
        (["cd ", "/work", "/main"], ["/work" + "/main"]),
        (["cd ", "/home", "/me/x"], ["/home" + "/me/"]),
        (["https://", "pypi", ".org/simple"], ["pypi" + ".org"]),
        (["pip install -", "-index-url x"], ["-" + "-index-url"]),
        (["pip-compile --no-emit", "-index-url"], []),
        (["https://tremplin.example", "/home", "/offers/"], []),
        (["bot/screens", "/home", ".py"], []),
    ],
)
def test_names_of_machines_and_hosts_are_found(pieces, found):
    assert machine_words("".join(pieces)) == found
