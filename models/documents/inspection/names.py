"""Names of files, made safe to show, to store and to send back."""

import unicodedata

MAX_LENGTH = 80
_LONGEST_EXTENSION = 10
_NAMELESS = "document"
# Signs that some system does not allow in a name. Slashes are gone with the path.
_FORBIDDEN = dict.fromkeys(map(ord, '<>:"|?*'))


def safe_name(name: str) -> str:
    """The name to display, at most 80 characters: accents and extension stay.

    The path goes, and so does what nobody sees: controls, NUL, marks that turn the direction of reading
    ("cv<U+202E>fdp.exe" reads "cvexe.pdf"), half characters that a database refuses.
    """
    base = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    visible = "".join(_seen(letter) for letter in base).translate(_FORBIDDEN)
    stem, dot, ending = " ".join(visible.split()).rstrip(". ").rpartition(".")
    if not dot or len(ending) > _LONGEST_EXTENSION:
        stem, ending = stem + dot + ending, ""
    suffix = f".{ending}" if ending else ""
    return (stem[: MAX_LENGTH - len(suffix)].strip(". ") or _NAMELESS) + suffix


def extension(name: str) -> str:
    """The extension that a system would go by: lower case, without its dot, empty when there is none."""
    return safe_name(name).rpartition(".")[2].lower() if "." in safe_name(name) else ""


def _seen(letter: str) -> str:
    category = unicodedata.category(letter)
    if category.startswith("Z") or letter in "\t\r\n":
        return " "
    return "" if category.startswith("C") else letter
