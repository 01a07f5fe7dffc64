"""Who calls, when a proxy stands between: it alone is believed, and only where the settings name it."""

import logging
from collections.abc import Callable, Iterable
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from settings import settings

log = logging.getLogger("tremplin.security")

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def believe_listed_proxies(app: Flask) -> None:
    """Read what a listed proxy says of who calls, and of HTTPS. Whoever else says so is taken for themselves."""
    if settings().public_url.startswith("https://") and not settings().trusted_proxies:
        log.warning(
            "PUBLIC_URL is https and TRUSTED_PROXIES names nobody: all visitors seem to come from the proxy, and share "
            "one limit of attempts to sign in. Name the proxy in TRUSTED_PROXIES."
        )
    app.wsgi_app = TrustedProxies(app.wsgi_app, settings().trusted_proxies)  # type: ignore[method-assign]


class TrustedProxies:
    """The application, behind the nearest proxy where a call comes from one of these."""

    def __init__(self, app: Wsgi, trusted: Iterable[IPv4Network | IPv6Network]) -> None:
        self._app, self._behind_proxy = app, ProxyFix(app, x_for=1, x_proto=1)
        self._trusted = tuple(trusted)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        app = self._behind_proxy if self._trusts(environ.get("REMOTE_ADDR", "")) else self._app
        return app(environ, start_response)

    def _trusts(self, caller: str) -> bool:
        try:
            address = ip_address(caller)
        except ValueError:
            return False
        # A socket that listens on both families says 10.0.0.1 as ::ffff:10.0.0.1.
        address = getattr(address, "ipv4_mapped", None) or address
        return any(address in network for network in self._trusted)
