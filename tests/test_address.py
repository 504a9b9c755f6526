"""Addresses: a page is fetched, and whatever a hostile server does ends soon and in one plain sentence."""

import contextlib
import gzip
import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from lofted.facts import Article, SourceError
from lofted.read import address, connection, read
from lofted.read.connection import is_public

STORY = "Rocket reaches orbit\n\nThe rocket flew for 86 minutes – a record."
PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Rocket</title></head><body><article>'
    + "<p>The rocket flew for 86 minutes and reached 7,000 kilometres, the space agency said on Thursday.</p>"
    + "<p>It carried one satellite of some 300 kilograms, and fell into the sea east of the islands.</p>"
    + "</article></body></html>"
)


class Server(BaseHTTPRequestHandler):
    """A site with one page for each thing that may happen."""

    seen: ClassVar[dict[str, str]] = {}

    def do_GET(self):
        name = self.path.strip("/").split("?")[0].replace("-", "_") or "page"
        getattr(self, f"page_{name}", self.page_gone)()

    def log_message(self, *_):
        pass

    def answer(self, content, kind="text/html; charset=utf-8", status=200, **headers):
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def page_page(self):
        Server.seen = dict(self.headers)
        self.answer(PAGE.encode())

    def page_text(self):
        self.answer(STORY.encode("cp1252"), "text/plain; charset=windows-1252")

    def page_untyped(self):
        self.answer(PAGE.encode(), "")

    def page_lines(self):
        self.answer((json.dumps({"text": STORY}) + "\n").encode() * 2, "application/x-ndjson")

    def page_packed(self):
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def page_cut(self):
        self.answer(gzip.compress(PAGE.encode())[:-20], Content_Encoding="gzip")

    def page_bomb(self):
        self.answer(gzip.compress(b"a" * 30_000_000), Content_Encoding="gzip")

    def page_brotli(self):
        self.answer(b"\x00", Content_Encoding="br")

    def page_spoiled(self):
        self.answer(b"no gzip", Content_Encoding="gzip")

    def page_pdf(self):
        self.answer(b"%PDF-1.7", "application/pdf")

    def page_gone(self):
        self.answer(b"gone", status=404)

    def page_forbidden(self):
        self.answer(b"no", status=403)

    def page_failing(self):
        self.answer(b"no", status=503)

    def page_announced(self):
        self.answer(b"a", Content_Length="1000000000")

    def page_short(self):
        self.answer(PAGE.encode(), Content_Length=str(len(PAGE) + 99))

    def page_endless(self):
        self.answer(b"")
        for _ in range(4000):
            self.wfile.write(b"a" * 65_536)

    def page_dripping(self):
        self.answer(b"")
        for _ in range(100):
            self.wfile.write(b"a")
            time.sleep(0.1)

    def page_hanging(self):
        time.sleep(5)

    def page_moved(self):
        self.answer(b"", status=302, Location="/page")

    def page_loop(self):
        self.answer(b"", status=301, Location="/loop")

    def page_to_file(self):
        self.answer(b"", status=302, Location="file:///etc/hostname")

    def page_to_private(self):
        self.answer(b"", status=302, Location="http://10.0.0.1/admin")

    def page_nonsense(self):
        self.wfile.write(b"\x00\x01\x02\r\n\r\n")

    def handle(self):
        with contextlib.suppress(OSError):  # the reader hung up, as it should
            super().handle()


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join(5)


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
