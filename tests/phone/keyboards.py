"""Messages with buttons under them."""


def keys(*rows):
    return {"text": "un", "reply_markup": {"inline_keyboard": list(rows)}}


def key(**more):
    return {"text": "Oui", "callback_data": "yes"} | more
