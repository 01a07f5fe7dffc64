"""The languages in which we speak with people."""

FRENCH = "fr"
LANGUAGES = (FRENCH, "en")


def spoken(code: str) -> str:
    """The language of ours for a phone that is set to this one: "en-GB" is English; what we do not speak is French."""
    begins = code.lower().partition("-")[0]
    return begins if begins in LANGUAGES else FRENCH
