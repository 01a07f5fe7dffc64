"""What concerns security, in a log of its own: who by number, from which network, how it ended. Nothing of people."""

import logging
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from flask import request

log = logging.getLogger("tremplin.security")

# A log shows where many attempts come from, not who made them.
TOLD = {4: 24, 6: 48}
# One home has one IPv4 address, and a whole /64 of IPv6.
COUNTED = {4: 32, 6: 64}


def note(event: str, account: int | None, result: str, **facts: object) -> None:
    """Write one line. `facts` are numbers and names of our own, never what someone typed."""
    told = "".join(f" {name}={fact}" for name, fact in facts.items())
    log.info("%s account=%s network=%s result=%s%s", event, account or "-", network(TOLD), result, told)


def place() -> str:
    """Where the request comes from, as attempts are counted."""
    return network(COUNTED)


def network(lengths: dict[int, int]) -> str:
    address = caller()
    return str(ip_network(f"{address}/{lengths[address.version]}", strict=False)) if address else "-"


def caller() -> IPv4Address | IPv6Address | None:
    """The address that calls; an IPv4 one that is told as IPv6 is itself. None on a socket that has no addresses."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
