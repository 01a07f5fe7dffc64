"""Entities as Telegram counts them, and HTML that is safe whatever was written."""

import pytest

from phone.markup import parse, units
from phone.render import render

PARSED = [
    ("<b>un</b> deux", "un deux", [("bold", 0, 2)]),
    ("😀 <i>un</i>", "😀 un", [("italic", 3, 2)]),
    ("  <b>un</b>  ", "un", [("bold", 0, 2)]),
    ("<b>un <i>deux</i></b>", "un deux", [("bold", 0, 7), ("italic", 3, 4)]),
    ("&lt;b&gt; &amp; &quot;&#233;&quot; &nbsp;", '<b> & "é" &nbsp;', []),
    ("<B>un</b >", "un", [("bold", 0, 2)]),
    ("<span class='tg-spoiler'>un</span>", "un", [("spoiler", 0, 2)]),
    ("<blockquote expandable>un</blockquote>", "un", [("expandable_blockquote", 0, 2)]),
    ('<a href="https://exemple.fr?a=1&amp;b=2">un</a>', "un", [("text_link", 0, 2)]),
    ('<a href="javascript:alert(1)">un</a>', "un", []),
    ("/aide https://exemple.fr.", "/aide https://exemple.fr.", [("bot_command", 0, 5), ("url", 6, 18)]),
    ("<code>/aide</code>", "/aide", [("code", 0, 5)]),
]


@pytest.mark.parametrize(("source", "text", "entities"), PARSED)
def test_tags_become_entities(source, text, entities):
    plain, found = parse(source, "HTML")
    assert plain == text
    assert [(e["type"], e["offset"], e["length"]) for e in found] == entities


def test_plain_text_keeps_its_signs():
    assert parse("<b>un</b> &amp;", None)[0] == "<b>un</b> &amp;"


def test_emoji_counts_for_two():
    assert units("é😀") == 3


def test_rendered_words_are_escaped():
    source = '<b>&lt;script&gt;</b> <a href="https://exemple.fr/&quot;onclick=&quot;x">&lt;i&gt;</a>'
    rendered = render(*parse(source, "HTML"))
    assert rendered == (
        "<strong>&lt;script&gt;</strong> "
        '<a href="https://exemple.fr/&quot;onclick=&quot;x" target="_blank" rel="noopener noreferrer">&lt;i&gt;</a>'
    )


def test_nested_tags_are_rendered_in_order():
    assert render(*parse("<b>un <i>deux</i></b> trois", "HTML")) == "<strong>un <em>deux</em></strong> trois"


def test_overlapping_entities_never_break_the_page():
    crossed = [{"type": "bold", "offset": 0, "length": 3}, {"type": "italic", "offset": 2, "length": 3}]
    assert render("abcde", crossed) == "<strong>abc</strong>de"
