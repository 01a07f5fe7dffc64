"""The one way to say no, in Telegram's own form."""

REASONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
}


class Refusal(Exception):
    """A request that Telegram refuses: HTTP status, description, and sometimes `parameters`."""

    def __init__(self, code: int, detail: str = "", **parameters: object) -> None:
        self.code = code
        self.description = f"{REASONS[code]}: {detail}" if detail else REASONS[code]
        self.parameters = parameters
        super().__init__(self.description)

    def answer(self) -> dict:
        body = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad(detail: str) -> Refusal:
    return Refusal(400, detail)
