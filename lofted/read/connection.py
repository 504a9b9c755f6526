"""A connection to the very address that was checked, and a clock over all of it.

A name is looked up once. Each of its addresses is checked, and the connection
goes to one of those, so no second look-up can lead elsewhere. Every wait for
bytes is cut at the time that the whole may take, so that a server which sends
a byte a second is no worse than one that sends none.
"""

import io
import socket
import ssl
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection
from ipaddress import IPv4Address, IPv6Address, ip_address
from time import monotonic
from typing import Any

from lofted.facts import SourceError
from lofted.read.source import shown

WAIT = 10.0  # s for one answer of the network; slow news sites answer within 3
ADDRESSES_MOST = 4  # addresses of one name that are tried; big sites have more than enough


@dataclass(frozen=True, slots=True)
class Clock:
    """When the whole must be done, on the clock that only goes forward."""

    deadline: float

    def left(self) -> float:
        """Seconds that the next wait may take; TimeoutError when there are none."""
        left = self.deadline - monotonic()
        if left <= 0:
            raise TimeoutError("the time for the whole is over")
        return min(left, WAIT)


class TimedStream(io.RawIOBase):
    """The bytes that a socket sends, each wait cut by the clock."""

    def __init__(self, line: socket.socket, clock: Clock) -> None:
        self.line, self.clock = line, clock

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what there is, within the time left."""
        self.line.settimeout(self.clock.left())
        return self.line.recv_into(buffer)

    def close(self) -> None:
        """Close the stream and the line."""
        super().close()
        self.line.close()


class TimedSocket:
    """A socket as http.client uses one, under the clock.

    http.client closes it while the answer is still read from its stream, so
    once there is a stream, that one closes the line.
    """

    def __init__(self, line: socket.socket, clock: Clock) -> None:
        self.line, self.clock, self.streams = line, clock, 0

    def sendall(self, content: bytes) -> None:
        """Send, within the time left."""
        self.line.settimeout(self.clock.left())
        self.line.sendall(content)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """The line as a stream, as http.client asks for it."""
        self.streams += 1
        return io.BufferedReader(TimedStream(self.line, self.clock))

    def close(self) -> None:
        """Close the line once no stream reads from it."""
        if not self.streams:
            self.line.close()


def connected(scheme: str, host: str, port: int, *, clock: Clock, allow_private: bool) -> HTTPConnection:
    """A connection to a host, by a checked address; OSError or SourceError where there is none."""
    problem: OSError = OSError("the name has no address")
    for family, address in checked(host, port, allow_private=allow_private):
        line = socket.socket(family, socket.SOCK_STREAM)
        try:
            line.settimeout(clock.left())
            line.connect(address)
            if scheme == "https":
                line.settimeout(clock.left())
                line = trust().wrap_socket(line, server_hostname=host)
        except OSError as why:
            line.close()
            problem = why
            continue
        connection = HTTPConnection(host, port)
        connection.sock = TimedSocket(line, clock)
        return connection
    raise problem


def checked(host: str, port: int, *, allow_private: bool) -> list[tuple[socket.AddressFamily, Any]]:
    """The addresses of a name; SourceError where one of them is not public."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for *_, address in found:
        if not allow_private and not is_public(str(address[0])):
            raise SourceError(
                f"{shown(host)}: leads to {address[0]}, an address that is not on the public internet; "
                "allow private addresses if you mean it, or save the page and hand in the file."
            )
    return [(family, address) for family, _, _, _, address in found[:ADDRESSES_MOST]]


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, with what is wrapped in it.

    >>> is_public("93.184.216.34"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    one = ip_address(address.partition("%")[0])
    return all(plainly_public(each) for each in (one, *wrapped(one)))


def plainly_public(one: IPv4Address | IPv6Address) -> bool:
    """Whether an address belongs to the open network and to nothing set apart."""
    special = one.is_multicast or one.is_reserved or one.is_unspecified or one.is_loopback or one.is_link_local
    return one.is_global and not special


def wrapped(one: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 address carries inside."""
    if isinstance(one, IPv4Address):
        return []
    inner = [one.ipv4_mapped, one.sixtofour, *(one.teredo or ())]
    return [each for each in inner if each is not None]


@cache
def trust() -> ssl.SSLContext:
    """The certificates that are trusted: the system's, and Mozilla's list for systems without one."""
    import certifi  # comes with trafilatura

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
