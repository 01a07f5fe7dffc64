"""Text with HTML tags, as tdlib's parser reads it: same tags, same refusals, lengths in UTF-16 units."""

import html
import re
from urllib.parse import urlsplit

from .refusal import bad

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
LINK_SCHEMES = {"http", "https", "tg"}
CHARACTER = re.compile(r"&(lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
SPACES = " \t\r\n\v"
DETECTED = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/])(?P<bot_command>/[a-zA-Z0-9_]{1,32}(?:@\w+)?)"
)


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def unescape(text: str) -> str:
    """The four named entities that Telegram knows, and numeric ones; anything else stays as written."""
    return CHARACTER.sub(lambda found: html.unescape(found[0]), text)


def parse(source: str, mode: str | None) -> tuple[str, list[dict]]:
    """Plain text and entities of what a bot wrote, or refused with Telegram's words."""
    if not mode:
        return tidy(source, detect(source, []))
    if mode.lower() != "html":
        raise bad("unsupported parse_mode")
    text, entities = Parser(source).read()
    return tidy(text, detect(text, entities))


class Parser:
    """One pass over the source; offsets in messages are bytes, offsets of entities are UTF-16 units."""

    def __init__(self, source: str) -> None:
        self.source, self.at = source, 0
        self.text, self.length = [], 0
        self.open: list[tuple[str, dict, int]] = []
        self.entities: list[dict] = []

    def read(self) -> tuple[str, list[dict]]:
        while self.at < len(self.source):
            if self.source.startswith("</", self.at):
                self.close_tag()
            elif self.source[self.at] == "<":
                self.open_tag()
            else:
                self.words()
        if self.open:
            raise self.error(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.text), self.entities

    def words(self) -> None:
        end = self.source.find("<", self.at)
        end = len(self.source) if end < 0 else end
        words = unescape(self.source[self.at : end])
        self.text.append(words)
        self.length += units(words)
        self.at = end

    def open_tag(self) -> None:
        start, self.at = self.at, self.at + 1
        name = self.take(r"[^\s>]*").lower()
        if self.at >= len(self.source):
            raise self.error("Unclosed start tag", start)
        if name not in ENTITY_OF_TAG:
            raise self.error(f'Unsupported start tag "{name}"', start)
        attributes = self.attributes(name, start)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self.error('Tag "span" must have class "tg-spoiler"', start)
        self.open.append((name, attributes, self.length))

    def attributes(self, name: str, start: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self.take(r"\s*")
            if self.take(">"):
                return found
            key = self.take(r"[^\s=>/\"']*")
            if not key and self.at < len(self.source):
                raise self.error(f'Empty attribute name in the tag "{name}"', start)
            self.take(r"\s*")
            found[key] = self.value() if self.take("=") else ""
            if self.at >= len(self.source):
                raise self.error(f'Unclosed start tag "{name}"', start)

    def value(self) -> str:
        self.take(r"\s*")
        quoted = self.take(r"\"[^\"]*\"?|'[^']*'?")
        if quoted:
            return unescape(quoted.strip(quoted[0]))
        start, token = self.at, self.take(r"[a-zA-Z0-9.-]*")
        if self.at < len(self.source) and self.source[self.at] not in SPACES + ">":
            raise self.error("Unexpected end of name token", start)
        return token.lower()

    def close_tag(self) -> None:
        start, self.at = self.at, self.at + 2
        if not self.open:
            raise self.error("Unexpected end tag", start)
        written = self.take(r"[^\s>]*")
        self.take(r"\s*")
        if not self.take(">"):
            raise self.error("Unclosed end tag", start)
        name, attributes, offset = self.open.pop()
        if written and written != name:
            raise self.error(f'Unmatched end tag, expected "</{name}>", found "</{written}>"', start)
        self.add_entity(name, attributes, offset)

    def add_entity(self, name: str, attributes: dict[str, str], offset: int) -> None:
        if self.length == offset:
            return
        entity = {"type": ENTITY_OF_TAG[name], "offset": offset, "length": self.length - offset}
        if name == "a":
            url = attributes.get("href") or cut("".join(self.text), offset, self.length)
            if urlsplit(url).scheme not in LINK_SCHEMES:
                return  # Telegram drops such a link in silence and keeps its words
            entity["url"] = url
        if name == "blockquote" and "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)

    def take(self, pattern: str) -> str:
        found = re.compile(pattern).match(self.source, self.at)
        self.at = found.end() if found else self.at
        return found[0] if found else ""

    def error(self, detail: str, position: int | None = None) -> Exception:
        if position is None:
            return bad(f"can't parse entities: {detail}")
        offset = len(self.source[:position].encode())
        head, comma, tail = detail.partition(", expected")
        return bad(f"can't parse entities: {head} at byte offset {offset}{comma}{tail}")


def cut(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le", "replace")


def detect(text: str, entities: list[dict]) -> list[dict]:
    """Adds addresses, links and commands that Telegram finds by itself outside of code and links."""
    taken = [e for e in entities if e["type"] in ("code", "pre", "text_link")]
    found = list(entities)
    for match in DETECTED.finditer(text):
        start, length = units(text[: match.start()]), units(match[0])
        if all(start + length <= e["offset"] or e["offset"] + e["length"] <= start for e in taken):
            found.append({"type": match.lastgroup, "offset": start, "length": length})
    return sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


def tidy(text: str, entities: list[dict]) -> tuple[str, list[dict]]:
    """Telegram trims both ends of a message; entities follow, those left empty go."""
    trimmed = text.strip()
    lost = units(text[: len(text) - len(text.lstrip())])
    end, kept = units(trimmed), []
    for entity in entities:
        start = max(0, entity["offset"] - lost)
        stop = min(end, entity["offset"] + entity["length"] - lost)
        if start < stop:
            kept.append(entity | {"offset": start, "length": stop - start})
    return trimmed, kept
