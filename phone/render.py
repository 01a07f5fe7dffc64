"""Text and entities as HTML that is safe on a page."""

import html

from .markup import cut

RENDERED = {
    "bold": ("<strong>", "</strong>"),
    "italic": ("<em>", "</em>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
}


def render(text: str, entities: list[dict]) -> str:
    """Safe HTML for the page: every word escaped, only the tags that we write."""
    data = text.encode("utf-16-le")
    pieces, closing, at = [], [], 0

    def words_until(stop: int) -> None:
        nonlocal at
        pieces.append(html.escape(data[at * 2 : stop * 2].decode("utf-16-le", "replace")))
        at = stop

    for entity in [*entities, {"type": "end", "offset": len(data) // 2, "length": 0}]:
        while closing and closing[-1][0] <= entity["offset"]:
            words_until(closing[-1][0])
            pieces.append(closing.pop()[1])
        words_until(entity["offset"])
        stop = entity["offset"] + entity["length"]
        if entity["length"] and (not closing or stop <= closing[-1][0]):
            opening, end_tag = tags(entity, cut(text, entity["offset"], stop))
            pieces.append(opening)
            closing.append((stop, end_tag))
    return "".join(pieces)


def tags(entity: dict, words: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in RENDERED:
        return RENDERED[kind]
    if kind == "bot_command":
        return f'<button type="button" class="command" data-say="{html.escape(words)}">', "</button>"
    target = {"url": words, "email": f"mailto:{words}", "text_link": entity.get("url", "")}[kind]
    return f'<a href="{html.escape(target)}" target="_blank" rel="noopener noreferrer">', "</a>"
