"""No word that people see stands outside Fluent: neither in the code nor in the templates."""

import ast
import re
from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes

from tests.texts.messages import ROOT, code, templates

FRENCH_SIGNS = re.compile(r"[À-ÖØ-öø-ÿŒœ’«»…]")
FRENCH_WORDS = re.compile(
    r"\b(aucune?|au|aux|ce|cette|dans|de|des|du|est|et|la|le|les|mes|mon|ne|nous|ou|par|pas|pour|que|qui|sa|ses|son|sont|"
    r"sur|un|une|vos|votre|vous)\b"
)
LABEL = re.compile(r"[A-Z][a-z]+( [a-z]+)*")
# Names, not words: of us, of headers and settings, of columns that the library knows.
NAMES = {"Tremplin", "Lax", "From", "To", "Subject", "Date", "Procfile", "Port", "Pages"}
# Files that hold French on purpose: what people type, and the signs of typography; and what operators read, in English.
FOR_OPERATORS = {"admin/figures.py"} | {f"scripts/{name}.py" for name in ("backup", "journal", "restore")}
FOR_MACHINES = {
    "admin/openweb/help.py",
    "admin/openweb/maps.py",
    "admin/openweb/posts.py",
    "bot/screen.py",
    "bot/times.py",
    "bot/words.py",
    "texts/languages.py",
    *FOR_OPERATORS,
}
SEEN_ATTRIBUTES = re.compile(r'\b(?:aria-label|title|alt|placeholder|data-label)="([^"]*)"')
CUT = " …"


def is_french(words: str) -> bool:
    """Whether this looks like words for people: French signs, two French words, or a label."""
    if words == CUT:
        return False
    return bool(
        FRENCH_SIGNS.search(words)
        or len(FRENCH_WORDS.findall(words)) > 1
        or (LABEL.fullmatch(words.strip(" ,.:")) and words.strip() not in NAMES)
    )


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every string but docstrings and the names of types."""
    unsaid = {id(node) for outer in ast.walk(tree) for part in unsaid_in(outer) for node in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unsaid:
            yield node.lineno, node.value


def unsaid_in(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node
    for name in ("annotation", "returns"):
        if (types := getattr(node, name, None)) is not None:
            yield types


def french_in(tree: ast.AST) -> list[tuple[int, str]]:
    return [(line, words) for line, words in literals(tree) if is_french(words)]


def seen_in(template: nodes.Template) -> Iterator[str]:
    """What a template says by itself: between its tags, in the attributes that are read, in the strings it puts."""
    html = "".join(data.data if isinstance(data, nodes.TemplateData) else "\0" for data in outputs(template))
    yield from SEEN_ATTRIBUTES.findall(html)
    yield from re.findall(r">([^<>]+)<", html)


def outputs(template: nodes.Template) -> Iterator[nodes.Node]:
    for output in template.find_all(nodes.Output):
        yield from output.nodes


def words_of(template: nodes.Template) -> list[str]:
    """The words that stand in a template, and the strings of its expressions that are French."""
    stand = [word for seen in seen_in(template) for word in re.findall(r"[^\W\d_]{2,}", seen)]
    put = [constant.value for constant in template.find_all(nodes.Const) if isinstance(constant.value, str)]
    return [word for word in stand if word != "Tremplin"] + [words for words in put if is_french(words)]


def test_no_french_stands_in_the_code():
    found = [
        f"{path.relative_to(ROOT)}:{line} {words}"
        for path, tree in code()
        if str(path.relative_to(ROOT)) not in FOR_MACHINES
        for line, words in french_in(tree)
    ]
    assert not found


def test_no_word_stands_in_the_templates():
    assert not [f"{where} {word}" for where, template in templates() for word in words_of(template)]


@pytest.mark.parametrize(
    "line",
    [
        'flash("C’est enregistré.")',
        'title = "Candidature acceptée"',
        'label = "Nom"',
        'label = "Premier jour"',
        'label = "Il faut le nom de la commune"',
        'label = f"Inscription de {name}, le {day}"',
    ],
)
def test_french_in_the_code_is_found(line):
    assert french_in(ast.parse(line))


@pytest.mark.parametrize(
    "line", ['"""Le nom de la commune."""', 'log.info("notices by chat: %s")', 'x = "btn btn-primary"', 'y = "offers"']
)
def test_what_is_no_french_for_people_is_let_alone(line):
    assert not french_in(ast.parse(line))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Bonjour {{ name }}</p>",
        "<p>{{ name }}, ans</p>",
        '<a aria-label="Pages">{{ x }}</a>',
        '<td data-label="Offre {{ x }}">{{ x }}</td>',
        '<p>{{ name or "Aucune" }}</p>',
        '{% set title = "Accueil" %}<p>{{ title }}</p>',
        "{% if x %}<b>Oui</b>{% endif %}",
    ],
)
def test_word_in_a_template_is_found(html):
    assert words_of(Environment().parse(html))


@pytest.mark.parametrize(
    "html", ['<p class="lead two">{{ text("hello", name=name) }}</p>', "<title>{{ title }} – Tremplin</title>"]
)
def test_what_says_nothing_in_a_template_is_let_alone(html):
    assert not words_of(Environment().parse(html))
