"""How a desk is reached: from where it may be, by which names, and how its visitors are known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cached_property
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from lofted.facts import AskedError
from lofted.facts.people import Rights

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})  # the names of this machine for itself
LASTS = timedelta(days=30)  # a session; OWASP ASVS 4.0, 3.3.2: sign in anew after 30 days
IDLE = timedelta(hours=12)  # without a page, on a desk that is reached from elsewhere; ASVS 3.3.2 at level 2
SITE = 64  # bits of an IPv6 address that one household or office has; whoever has them has the rest too

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


class Mode(StrEnum):
    """How visitors are known: one on this machine, people with passwords, or a reverse proxy that names them."""

    LOOPBACK = "loopback"
    PEOPLE = "people"
    HEADER = "header"


@dataclass(frozen=True)
class Access:
    """How a desk is reached, as it was told to serve.

    `host` is where it listens, `people` whether its store has any, `header` and
    `proxies` which header names a visitor and from which addresses or networks
    it is believed, `https` whether browsers reach it so, `names` to which names
    it answers (any, if none is given and it is not a desk of this machine
    alone), and `role` what somebody may do whom the header names and the store
    does not know.
    """

    host: str = "127.0.0.1"
    people: bool = False
    header: str = ""
    proxies: tuple[str, ...] = ()
    https: bool = False
    names: tuple[str, ...] = ()
    role: Rights = Rights.READER

    @property
    def mode(self) -> Mode:
        """How visitors are known."""
        return Mode.HEADER if self.header else Mode.PEOPLE if self.people else Mode.LOOPBACK

    @property
    def idle(self) -> timedelta | None:
        """How long a session may be idle; None where only this machine reaches the desk."""
        return IDLE if self.https or self.proxies or not is_loopback(self.host) else None

    @cached_property
    def answers_to(self) -> frozenset[str]:
        """The names of the desk; none are any. A desk without people answers to those of this machine alone."""
        return LOOPBACK if self.mode is Mode.LOOPBACK else frozenset(bare(name) for name in self.names)

    @cached_property
    def trusted(self) -> tuple[Network, ...]:
        """From where a header is believed; AskedError where that is no address."""
        try:
            return tuple(ip_network(one, strict=False) for one in self.proxies)
        except ValueError as problem:
            raise AskedError(f"--trust-proxy takes an address or a network, such as 10.0.0.5: {problem}.") from problem

    def trusts(self, peer: str) -> bool:
        """Whether what this address says of others is believed."""
        address = address_in(peer)
        return address is not None and any(address in network for network in self.trusted)

    def caller(self, peer: str, headers: Mapping[str, str]) -> str:
        """The address that a request came from, as far as proxies that are trusted tell; of IPv6 the network."""
        hops = [peer, *reversed(headers.get("x-forwarded-for", "").split(","))]
        known = next((hop.strip() for hop in hops if hop.strip() and not self.trusts(hop.strip())), peer)
        address = address_in(known)
        if isinstance(address, IPv6Address):
            return str(ip_network((address, SITE), strict=False))
        return str(address or known[:SITE])

    def called(self, peer: str, headers: Mapping[str, str]) -> str:
        """The name and port by which the desk was asked: the Host header, or what a trusted proxy passed on of it."""
        passed = headers.get("x-forwarded-host", "") if self.trusts(peer) else ""
        return passed or headers.get("host", "")


def address_in(words: str) -> Address | None:
    """The address that words are; of an IPv4 address within IPv6, that."""
    try:
        address = ip_address(words)
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def bare(host: str) -> str:
    """A host without its port, in small letters; empty where it is none.

    >>> bare("Desk.example:8000"), bare("[::1]:8000"), bare("a@b")
    ('desk.example', '::1', '')
    """
    name, bracket, port = (
        host.lower().removeprefix("[").partition("]") if host[:1] == "[" else host.lower().partition(":")
    )
    port = port.removeprefix(":") if bracket == "]" else port
    plain = all(sign.isalnum() or sign in "-._:" for sign in name) and (port.isdigit() or not port)
    return name.removesuffix(".") if plain else ""


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches what listens there.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0"), is_loopback("")
    (True, True, False, False)
    """
    address = address_in(host)
    return host.lower() == "localhost" or (address is not None and address.is_loopback)


def must_have_people(access: Access) -> None:
    """Refuse to listen beyond this machine without people, and to believe a header from anyone; raises AskedError."""
    if access.header and not access.trusted:
        raise AskedError(
            f"--trust-header {access.header} needs --trust-proxy with the address of the proxy that sets it; "
            "else anyone could send it."
        )
    if access.mode is Mode.LOOPBACK and not is_loopback(access.host):
        raise AskedError(
            "the desk has no people yet, so it listens on this machine alone and not on "
            f"{access.host or 'every address'}; add an editor with `lofted people add NAME --role editor`, "
            "or let a reverse proxy name the visitors, with --trust-header and --trust-proxy."
        )
