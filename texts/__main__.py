"""`python -m texts`: prints every message, with its variables and what they stand for."""

from texts.catalogue import Wording, catalogue


def page() -> str:
    """The whole catalogue."""
    return "\n\n".join(map(_entry, catalogue()))


def _entry(wording: Wording) -> str:
    return "\n".join([*(f"# ${name}: {meaning}" for name, meaning in wording.variables.items()), wording.source])


if __name__ == "__main__":
    print(page())
