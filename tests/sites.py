"""A site on loopback that does whatever a server may do to its reader."""

import gzip
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

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
        with suppress(OSError):  # the reader hung up, as it should
            super().handle()


@contextmanager
def site_on_loopback() -> Iterator[str]:
    """The address of the site, which stops with the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
