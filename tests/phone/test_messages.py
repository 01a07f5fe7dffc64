"""A message that Telegram refuses, the phone refuses, with the same status and the same words."""

import pytest

from tests.phone.keyboards import key, keys

LONG_MARKUP = "Bad Request: reply markup is too long"
BUTTON = "Bad Request: can't parse inline keyboard button: "


def html(text):
    return {"text": text, "parse_mode": "HTML"}


def parse_error(detail):
    return f"Bad Request: can't parse entities: {detail}"


REFUSED_MESSAGES = {
    "no text": ({}, "Bad Request: message text is empty"),
    "blank text": ({"text": " \n "}, "Bad Request: message text is empty"),
    "only empty tags": (html("<b></b>"), "Bad Request: message text is empty"),
    "too long": ({"text": "a" * 4097}, "Bad Request: message is too long"),
    "too long in UTF-16": ({"text": "😀" * 2049}, "Bad Request: message is too long"),
    "unknown parameter": ({"text": "un", "colour": 1}, 'Bad Request: unknown parameter "colour"'),
    "unknown mode": ({"text": "un", "parse_mode": "Word"}, "Bad Request: unsupported parse_mode"),
    "unknown tag": (html("<h1>un</h1>"), parse_error('Unsupported start tag "h1" at byte offset 0')),
    "less-than sign": (html("é < 3"), parse_error('Unsupported start tag "" at byte offset 3')),
    "unclosed tag": (html("<b>un"), parse_error('Can\'t find end tag corresponding to start tag "b"')),
    "unfinished tag": (html("un <b"), parse_error("Unclosed start tag at byte offset 3")),
    "unfinished attribute": (html('<a href="x'), parse_error('Unclosed start tag "a" at byte offset 0')),
    "bad nesting": (
        html("<b><i>un</b></i>"),
        parse_error('Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
    ),
    "lone end tag": (html("un</b>"), parse_error("Unexpected end tag at byte offset 2")),
    "unfinished end tag": (html("<b>un</b"), parse_error("Unclosed end tag at byte offset 5")),
    "bare attribute value": (
        html("<a href=http://exemple.fr>un</a>"),
        parse_error("Unexpected end of name token at byte offset 8"),
    ),
    "span without its class": (
        html("<span>un</span>"),
        parse_error('Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ),
    "button without text": (keys([{"callback_data": "a"}]), BUTTON + 'Can\'t find field "text"'),
    "button with blank text": (
        keys([key(text=" ")]),
        "Bad Request: inline keyboard button text must be non-empty",
    ),
    "button without action": (
        keys([{"text": "Oui"}]),
        BUTTON + "Text buttons are unallowed in the inline keyboard",
    ),
    "button with two actions": (
        keys([key(url="https://exemple.fr")]),
        BUTTON + "exactly one action is expected",
    ),
    "button with unknown field": (keys([key(hue=1)]), 'Bad Request: unknown field "hue" in inline keyboard button'),
    "empty data": (keys([key(callback_data="")]), "Bad Request: BUTTON_DATA_INVALID"),
    "65 bytes of data": (keys([key(callback_data="é" * 33)]), "Bad Request: BUTTON_DATA_INVALID"),
    "bad link": (
        keys([{"text": "Lien", "url": "exemple"}]),
        "Bad Request: inline keyboard button URL 'exemple' is invalid: Wrong HTTP URL",
    ),
    "9 buttons in a row": (keys([key()] * 9), LONG_MARKUP),
    "101 buttons": (keys(*[[key()]] * 101), LONG_MARKUP),
    "unreadable keyboard": (
        {"text": "un", "reply_markup": "{"},
        "Bad Request: can't parse reply_markup JSON object",
    ),
    "keyboard as a list": ({"text": "un", "reply_markup": []}, "Bad Request: object expected as reply markup"),
    "unknown keyboard": (
        {"text": "un", "reply_markup": {"buttons": []}},
        "Bad Request: object expected as reply markup",
    ),
    "answer to nothing": (
        {"text": "un", "reply_parameters": {"message_id": 999}},
        "Bad Request: message to be replied not found",
    ),
}


@pytest.mark.parametrize("case", REFUSED_MESSAGES)
def test_bad_message_is_refused_and_nobody_sees_it(call, amina, case):
    params, description = REFUSED_MESSAGES[case]
    answer = {"ok": False, "error_code": 400, "description": description}
    assert call("sendMessage", chat_id=amina.id, **params) == (400, answer)
    assert amina.messages == []


ACCEPTED_MESSAGES = {
    "4096 characters": {"text": "a" * 4096},
    "4096 once parsed": html("<b>" + "&lt;" * 4096 + "</b>"),
    "64 bytes of data": keys([key(callback_data="a" * 64)]),
    "100 buttons": keys(*[[key()] * 5] * 20),
    "8 buttons in a row": keys([key()] * 8),
    "keyboard as words": {"text": "un", "reply_markup": '{"inline_keyboard": []}'},
    "number as words": {"text": "un", "protect_content": "true"},
}


@pytest.mark.parametrize("case", ACCEPTED_MESSAGES)
def test_message_at_the_limit_is_sent(call, amina, case):
    assert call("sendMessage", chat_id=amina.id, **ACCEPTED_MESSAGES[case])[0] == 200
    assert len(amina.messages) == 1
