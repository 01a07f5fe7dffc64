"""No import runs in a circle, nor up a layer of models/; the picture in docs/rooms.md shows the layers as they are."""

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("models", "texts", "bot", "admin", "jobs", "phone", "demo", "scripts")
PICTURE = ROOT / "docs" / "rooms.md"
# The base of models/: files beside the folders, below all of them. From the lowest: a file imports only those before.
BASE = (
    "refusal",
    "folding",
    "selection",
    "database",
    "heartbeat",
    "questions",
    "validation",
    "journal",
    "journal_notes",
    "acts",
    "editing",
)


def layers() -> list[str]:
    """The folders of models/ as the picture names them, from the lowest to the highest."""
    drawn = re.search(r"```layers\n(.*?)```", PICTURE.read_text(encoding="utf-8"), re.DOTALL)
    assert drawn, "docs/rooms.md has no list of layers"
    return [line.split()[0].rstrip("/") for line in reversed(drawn[1].strip().splitlines())]


def modules(root: Path) -> dict[str, Path]:
    return {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path
        for room in ROOMS
        for path in sorted((root / room).rglob("*.py"))
        if "migrations" not in path.parts
    }


def imports(path: Path, name: str, known: dict[str, Path]) -> Iterator[tuple[int, str]]:
    """The modules of ours that a module imports anywhere in it, with the line."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")
            above = parts[: len(parts) - node.level + 1] if node.level else []
            source = ".".join([*above, *filter(None, [node.module])])
            for alias in node.names:
                whole = f"{source}.{alias.name}"
                yield node.lineno, whole if whole in known else source


def graph(root: Path) -> dict[str, set[str]]:
    known = modules(root)
    return {
        name: {found for _, found in imports(path, name, known) if found in known and found != name}
        for name, path in known.items()
    }


def circle(root: Path) -> list[str]:
    """The first circle of imports, or nothing."""
    try:
        TopologicalSorter(graph(root)).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def upward(root: Path, order: list[str]) -> list[str]:
    """The imports of models/ that run up, each as `file:line imports name`."""
    known = modules(root)
    return [
        f"{path.relative_to(root)}:{line} imports {found}"
        for name, path in known.items()
        if name.startswith("models.")
        for line, found in imports(path, name, known)
        if found.startswith("models.") and height(found, order) > height(name, order)
    ]


def height(module: str, order: list[str]) -> int:
    """How high a module stands: the base by its own order, then the folders by theirs."""
    part = module.split(".")[1]
    return BASE.index(part) if part in BASE else len(BASE) + order.index(part)


def test_no_import_runs_in_a_circle():
    assert circle(ROOT) == []


def test_no_import_of_models_runs_up_a_layer():
    assert upward(ROOT, layers()) == []


def test_picture_shows_every_folder_of_models_and_no_other():
    folders = {path.name for path in (ROOT / "models").iterdir() if path.is_dir() and path.name[0] not in "_."}
    assert set(layers()) == folders - {"migrations"}


def test_picture_names_every_file_of_the_base():
    files = {path.stem for path in (ROOT / "models").glob("*.py")} - {"__init__"}
    assert files == set(BASE)
    shown = re.search(r"^base +(.*)$", PICTURE.read_text(encoding="utf-8"), re.MULTILINE)
    assert shown, "docs/rooms.md does not show the base"
    assert set(shown[1].split()) == files


def test_drawn_arrows_are_those_of_the_code():
    """The diagram's arrows between rooms: each import there is, and no other."""
    drawn = set(re.findall(r"^ +(\w+) --> (\w+)$", PICTURE.read_text(encoding="utf-8"), re.MULTILINE))
    real = {
        (name.split(".")[0], found.split(".")[0])
        for name, all_found in graph(ROOT).items()
        for found in all_found
        if name.split(".")[0] != found.split(".")[0]
    }
    assert drawn == real


UP, DOWN = "from models.offers import b", "from models.people import a"


@pytest.mark.parametrize(
    ("file", "code", "told"),
    [
        ("models/people/a.py", UP, "models/people/a.py:1 imports models.offers.b"),
        ("models/people/a.py", f"def f():\n    {UP}", "models/people/a.py:2 imports models.offers.b"),
        ("models/acts.py", "import models.people.a", "models/acts.py:1 imports models.people.a"),
        ("models/offers/b.py", DOWN, None),
    ],
)
def test_import_up_a_layer_is_named(tmp_path, file, code, told):
    write(tmp_path, {"models/people/a.py": "", "models/offers/b.py": "", file: code})
    assert upward(tmp_path, ["people", "offers"]) == ([told] if told else [])


def test_circle_is_found(tmp_path):
    write(tmp_path, {"bot/a.py": "from bot import b", "bot/b.py": "from .a import c"})
    assert set(circle(tmp_path)) == {"bot.a", "bot.b"}


def write(root: Path, files: dict[str, str]) -> None:
    for name, code in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code)
