"""Addresses: a page is fetched, and whatever a hostile server does ends soon and in one plain sentence."""

import socket
import time

import pytest
from sites import Server, site_on_loopback

from lofted.facts import Article, SourceError
from lofted.read import address, connection, read
from lofted.read.connection import is_public


@pytest.fixture(scope="module")
def site():
    with site_on_loopback() as found:
        yield found


@pytest.fixture
def hasty(monkeypatch):
    monkeypatch.setattr(address, "WHOLE", 1.0)
    monkeypatch.setattr(connection, "WAIT", 0.6)


def fetched(url):
    found = list(read(url, allow_private=True))
    assert all(isinstance(each, Article) for each in found), found
    return found


def refusal(url, **options):
    started = time.monotonic()
    (found,) = read(url, **{"allow_private": True, **options})
    assert isinstance(found, SourceError), found
    assert time.monotonic() - started < 4
    assert len(str(found)) < 600
    return str(found)


@pytest.mark.parametrize("name", ["page", "untyped", "packed", "moved"])
def test_a_page_is_fetched(site, name):
    (found,) = fetched(f"{site}/{name}")
    assert "86 minutes" in found.text
    assert found.given == f"{site}/{name}"
    assert found.url == f"{site}/page" if name == "moved" else found.url == f"{site}/{name}"


def test_text_and_lines_are_fetched_in_their_encoding(site):
    (found,) = fetched(f"{site}/text")
    assert (found.title, found.text) == ("Rocket reaches orbit", "The rocket flew for 86 minutes – a record.")
    assert len(fetched(f"{site}/lines")) == 2


def test_the_site_is_told_who_asks_and_for_what(site):
    fetched(f"{site}/page")
    assert "Lofted" in Server.seen["User-Agent"]
    assert Server.seen["Host"] == site.removeprefix("http://")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone", "no such page"), ("forbidden", "refuses programs"), ("failing", "HTTP 503"), ("pdf", "application/pdf"),
        ("bomb", "unpacks to more than"), ("brotli", "packed as br"), ("spoiled", "cannot be unpacked"),
        ("announced", "larger than"), ("endless", "larger than"), ("short", "broke off"), ("cut", "broke off"), ("loop", "more than 5 times"),
        ("to-file", "only http and https"), ("nonsense", "failed"),
    ],
)  # fmt: skip
def test_what_cannot_be_had_is_said_so(site, name, said):
    message = refusal(f"{site}/{name}")
    assert said in message


@pytest.mark.parametrize("name", ["hanging", "dripping"])
def test_a_slow_server_is_left(site, hasty, name):
    assert "in time" in refusal(f"{site}/{name}")


def test_private_addresses_are_refused_unless_allowed(site):
    for url in (site, "http://localhost:1/", "http://[::1]:1/", "http://[::ffff:127.0.0.1]:1/", "http://0.0.0.0:1/",
                "http://169.254.169.254/latest", "http://10.1.2.3/", "http://2130706433:1/"):  # fmt: skip
        assert "not on the public internet" in refusal(url, allow_private=False), url


def test_a_redirect_is_checked_again(site, monkeypatch):
    asked = []
    port = int(site.rsplit(":", 1)[1])

    def look_up(host, *_, **__):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1" if host == "news.example" else host, port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(connection, "is_public", lambda one: one == "127.0.0.1" or is_public(one))
    message = refusal("http://news.example/to-private", allow_private=False)
    assert "10.0.0.1" in message and "not on the public internet" in message
    assert asked == ["news.example", "10.0.0.1"], "each name is looked up once, so what is checked is what is used"


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    def look_up(*_, **__):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 80)) for each in ("93.184.216.34", "192.168.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert "192.168.0.1" in refusal("http://news.example/", allow_private=False)


@pytest.mark.parametrize(
    "one",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1",
        "2002:7f00:1::", "64:ff9b::7f00:1",
    ],
)  # fmt: skip
def test_no_special_address_is_public(one):
    assert not is_public(one)
    assert is_public("8.8.8.8") and is_public("2606:4700:4700::1111")


@pytest.mark.parametrize(
    "url",
    [
        "http://", "http:///page", "https://user:secret@example.org/", "http://exa mple.org/", "http://example.org:99999/",
        "http://[::1/", "ftp://example.org/", "file:///etc/hostname", "http://example.org/a\r\nX: y", "gopher://a/",
        "http://" + "a" * 300 + ".org/", "http://example.org/" + "a" * 9000, "http://a..b/", "http://\u2100.org/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_before_any_look_up(monkeypatch, url):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("was looked up"))
    message = refusal(url)
    assert "secret" not in message


def test_a_site_that_is_not_there_is_said_so(monkeypatch):
    def look_up(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert "no such site" in refusal("https://nowhere.example/")


def test_a_closed_port_is_said_so():
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port = line.getsockname()[1]
    assert "nothing answers" in refusal(f"http://127.0.0.1:{port}/")


def test_a_server_without_a_certificate_is_not_trusted(site):
    assert "secure connection" in refusal(site.replace("http:", "https:") + "/page")


def test_letters_beyond_ascii_are_written_as_servers_want_them(site):
    assert "no such page" in refusal(f"{site}/raketé?q=hö h".replace(" ", "%20"))
