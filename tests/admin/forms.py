"""The forms of a page, as a browser reads and sends them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from werkzeug.datastructures import MultiDict

# What no page says again.
SECRET = ("csrf_token", "seen", "password", "again", "current")


@dataclass
class PageForm:
    """Where it is sent, what it would send, and what each of its fields is."""

    method: str
    action: str
    values: MultiDict[str, str] = field(default_factory=MultiDict)
    kinds: dict[str, str] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)

    def typed(self) -> dict[str, list[str]]:
        """What people put in it."""
        return {name: values for name, values in self.values.lists() if name not in SECRET and any(values)}


class Reader(HTMLParser):
    """Collects the forms of the main part of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[PageForm] = []
        self.is_main, self.area, self.select = False, "", ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = {name: value or "" for name, value in attributes}
        if tag == "main":
            self.is_main = True
        elif tag == "form" and self.is_main:
            self.forms.append(PageForm(given.get("method", "get"), given.get("action", "")))
        elif self.is_main and self.forms:
            self.read_field(tag, given)

    def read_field(self, tag: str, given: dict[str, Any]) -> None:
        form, name = self.forms[-1], given.get("name", "")
        if tag in ("input", "textarea", "select"):
            form.kinds[name] = given.get("type", tag)
        if tag == "input" and (given.get("type") not in ("checkbox", "radio") or "checked" in given):
            form.values.add(name, given.get("value", "on"))
        elif tag == "textarea":
            self.area = name
            form.values.add(name, "")
        elif tag == "select":
            self.select = name
            form.options[name] = []
        elif tag == "option" and self.select:
            form.options[self.select].append(given.get("value", ""))
            if "selected" in given:
                form.values.add(self.select, given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self.is_main = False
        self.area, self.select = "" if tag == "textarea" else self.area, "" if tag == "select" else self.select

    def handle_data(self, data: str) -> None:
        if self.area:
            values = self.forms[-1].values.getlist(self.area)
            values[-1] = (values[-1] + data).replace("\r\n", "\n").removeprefix("\n")
            self.forms[-1].values.setlist(self.area, values)


def form_in(page: str) -> PageForm:
    """The form to fill in that this page has."""
    reader = Reader()
    reader.feed(page)
    found = [form for form in reader.forms if form.method == "post" and form.typed().keys() | form.kinds.keys()]
    assert found, "this page has no form"
    return found[0]
