"""Which addresses are asked at all: those of the web, and unless it is allowed, only public ones.

A name is looked up once, and the connection made to the very address that was looked at, so that the name cannot mean
something else a moment later (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import Any
from urllib.parse import urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import NameResolutionError, NewConnectionError

from engine.errors import LangwrightError

_USER = re.compile(r"//[^/?#]*@")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class NetworkError(LangwrightError):
    """An address brought nothing.

    Attributes:
        reason: the predicate of a sentence whose subject is the address.
    """

    def __init__(self, url: str, reason: str, *, code: str, remedy: str = "", **values: Any) -> None:
        super().__init__(f"{url} {reason}", remedy=remedy, code=code, url=url, **values)
        self.reason = reason


def refuse_scheme(url: str) -> str:
    """The address, if it may be asked.

    Raises:
        NetworkError: it is not http or https, or has a user's name in it.
    """
    try:
        parts = urlsplit(url)
        fine = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and not parts.username
        _ = parts.port
    except ValueError:
        fine = False
    if not fine or not url.isprintable() or " " in url:
        remedy = "Addresses begin with http:// or https:// and hold no user name."
        raise NetworkError(shown(url), "is no address that is read.", code="network.scheme", remedy=remedy)
    return url


def shown(url: str) -> str:
    """An address as messages and lists have it: not too long, and without the password that one may hold."""
    return _USER.sub("//…@", url)[:200]


def same_host(one: str, other: str) -> bool:
    """Whether two addresses are of the same scheme, host and port."""
    return _origin(one) == _origin(other)


def _origin(url: str) -> tuple[str, str, int]:
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, (parts.hostname or "").lower(), parts.port or (443 if scheme == "https" else 80)


class NotPublicError(Exception):
    """An address belongs to this machine or a private network."""


def public_addresses(host: str, port: int) -> list[str]:
    """The addresses of a host, when all of them are public.

    Raises:
        OSError: the host is not known.
        NotPublicError: one is of this machine or a private network.
    """
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for address in found:
        if not is_public(address):
            named = "" if host == address else f"{host} is "
            raise NotPublicError(f"{named}{address} belongs to this machine or a private network")
    return list(dict.fromkeys(found))


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet, also one that is wrapped in an IPv6 address."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if wrapped is not None:
            return is_public(str(wrapped))
        if ip in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


class _PublicOnly:
    """A connection to a public address alone."""

    def _new_conn(self) -> socket.socket:
        named: str = self._dns_host
        try:
            addresses = public_addresses(named, self.port)  # type: ignore[attr-defined]
        except socket.gaierror as error:
            raise NameResolutionError(named, self, error) from error  # type: ignore[arg-type]
        for last, address in enumerate(addresses, 1 - len(addresses)):
            # WORKAROUND urllib3 has no public way yet to connect to an address that was looked up before; this is where
            # it looks names up (https://github.com/urllib3/urllib3/pull/3781)
            self._dns_host = address
            try:
                return super()._new_conn()  # type: ignore[misc]
            except NewConnectionError:
                if last == 0:
                    raise
            finally:
                self._dns_host = named
        raise AssertionError  # the last address returns or raises


class _PublicConnection(_PublicOnly, HTTPConnection):
    pass


class _PublicTlsConnection(_PublicOnly, HTTPSConnection):
    pass


class PublicPool(HTTPConnectionPool):
    """Connections to public addresses."""

    ConnectionCls = _PublicConnection


class PublicTlsPool(HTTPSConnectionPool):
    """The same, encrypted."""

    ConnectionCls = _PublicTlsConnection
