"""Keyboards under messages, with the limits of Telegram."""

from urllib.parse import urlsplit

from .markup import LINK_SCHEMES
from .refusal import bad

MAX_BUTTONS, MAX_PER_ROW, MAX_DATA_BYTES = 100, 8, 64
ACTIONS = {"url", "callback_data"}
DECORATIONS = {"text"}
REPLY_KINDS = {
    "keyboard": {"keyboard", "resize_keyboard", "one_time_keyboard", "is_persistent", "input_field_placeholder"},
    "remove_keyboard": {"remove_keyboard", "selective"},
    "force_reply": {"force_reply", "input_field_placeholder", "selective"},
}
REPLY_BUTTON = {"text", "request_contact"}


def checked_inline(markup: dict | None) -> dict | None:
    """The inline keyboard as sent back in a message; None when it has no button."""
    if markup is None:
        return None
    if "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    refuse_unknown(markup, {"inline_keyboard"}, "reply markup")
    rows = [row for row in checked_rows(markup["inline_keyboard"]) if row]
    for row in rows:
        for button in row:
            check_inline_button(button)
    return {"inline_keyboard": rows} if rows else None


def checked_reply(markup: dict) -> dict:
    """A keyboard that replaces the typing field's, its removal, or a forced reply."""
    kind = next((kind for kind in REPLY_KINDS if kind in markup), None)
    if kind is None:
        raise bad("object expected as reply markup")
    refuse_unknown(markup, REPLY_KINDS[kind], "reply markup")
    if kind == "keyboard":
        for row in checked_rows(markup["keyboard"]):
            for button in row:
                check_text(button, "keyboard button")
                refuse_unknown(button, REPLY_BUTTON, "keyboard button")
    return markup


def checked_rows(rows: object) -> list[list[dict]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    if sum(map(len, rows)) > MAX_BUTTONS or any(len(row) > MAX_PER_ROW for row in rows):
        raise bad("reply markup is too long")
    return rows


def check_inline_button(button: object) -> None:
    check_text(button, "inline keyboard button")
    refuse_unknown(button, ACTIONS | DECORATIONS, "inline keyboard button")
    actions = ACTIONS & button.keys()
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad("can't parse inline keyboard button: exactly one action is expected")
    if "url" in button:
        check_url(button["url"])
    else:
        check_data(button["callback_data"])


def check_data(data: object) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= MAX_DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")


def check_text(button: object, noun: str) -> None:
    if not isinstance(button, dict):
        raise bad(f"can't parse {noun}: {noun.capitalize()} must be an Object")
    if "text" not in button:
        raise bad(f"can't parse {noun}: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad(f'can\'t parse {noun}: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad(f"{noun} text must be non-empty")


def check_url(url: object) -> None:
    if not isinstance(url, str) or urlsplit(url).scheme not in LINK_SCHEMES or not urlsplit(url).netloc:
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def refuse_unknown(given: dict, known: set[str], noun: str) -> None:
    unknown = sorted(given.keys() - known)
    if unknown:
        raise bad(f'unknown field "{unknown[0]}" in {noun}')
