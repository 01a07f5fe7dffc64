"""The cast, for the claims about the rules."""

from tests.cast import cast

__all__ = ["cast"]
