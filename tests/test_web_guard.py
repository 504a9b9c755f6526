"""Who may read and write on the web desk: on this machine, behind a proxy, and of a whole desk that is shared."""

import re

import pytest
from desks import BROWSER, HEADER, NOW, PEOPLE, WORDS, csrf_of, signed_in, token_of
from fastapi.testclient import TestClient

from lofted import AskedError
from lofted.facts.people import Rights
from lofted.store import opened
from lofted.store.people import LONGEST
from lofted.web import PARTS, Settings, account, sign_in
from lofted.web import application as whole_desk
from lofted.web.guard import Access, must_have_people
from lofted.web.guard.access import is_loopback
from lofted.web.guard.doors import name_in
from lofted.web.keys import digest, fresh_token
from lofted.web.passwords import Passwords

# -- a desk on this machine


def test_on_this_machine_anyone_is_the_editor(serve):
    client = serve()
    seen = client.get("/page").json()
    assert (seen["name"], seen["role"], seen["by"]) == ("you", "editor", "loopback")
    assert client.get("/page").json()["csrf"] == seen["csrf"]
    assert client.post("/write", data={"csrf": seen["csrf"]}).json() == {"name": "you"}
    assert client.post("/write", headers={"X-CSRF-Token": seen["csrf"]}).status_code == 200


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8000", "http://[::1]:8000", "http://LOCALHOST", "http://localhost.:80"]
)
def test_this_machine_has_some_names(serve, address):
    assert serve(address=address).get("/page").status_code == 200


@pytest.mark.parametrize(
    "address", ["http://elsewhere.example:8000", "http://localhost.elsewhere.example", "http://127.0.0.1.nip.example"]
)
def test_a_name_that_was_bound_anew_is_refused(serve, address):
    assert serve(address=address).get("/page").status_code == 421


@pytest.mark.parametrize("host", ["", "local host", "localhost@elsewhere.example", "localhost:80:80", "localhost/x"])
def test_a_host_that_is_none_is_refused(serve, host):
    assert serve().get("/page", headers={"Host": host}).status_code == 400


def test_a_proxy_before_a_desk_without_people_is_refused(serve):
    for name in ("X-Forwarded-For", "Forwarded", "X-Real-IP"):
        answer = serve().get("/page", headers={name: "203.0.113.9"})
        assert answer.status_code == 403 and "no people" in answer.text


def test_the_api_of_this_machine_is_written_with_a_token(serve, kept):
    client = serve()
    csrf = csrf_of(client)
    assert client.get("/api/page").status_code == 200
    refused = client.post("/api/write", headers={"X-CSRF-Token": csrf})
    assert refused.status_code == 401 and "lofted token make" in refused.json()["detail"]
    key = fresh_token()
    kept.people.make_token(digest(key), "script", of=None, now=NOW)
    assert client.post("/api/write", headers={"Authorization": f"Bearer {key}"}).json() == {"name": "you"}


# -- a reverse proxy that names the visitors


def test_a_trusted_proxy_names_the_visitor(serve, shared):
    proxy = serve(HEADER, peer="192.168.7.9", **{"X-Remote-User": "peg proxy"})
    seen = proxy.get("/page").json()
    assert (seen["name"], seen["role"], seen["by"]) == ("Peg Proxy", "editor", "header")
    assert proxy.post("/write", data={"csrf": seen["csrf"]}).status_code == 200
    other = serve(HEADER, peer="10.0.0.5").get("/page", headers={"X-Remote-User": "Zoë".encode()}).json()
    assert (other["name"], other["role"]) == ("Zoë", "reader")
    assert proxy.get("/sign-in").headers["location"] == "/"
    assert "known by the proxy" in proxy.get("/account").text


def test_nobody_else_names_the_visitor(serve, shared):
    for peer in ("10.0.0.6", "127.0.0.1", "testclient"):
        answer = serve(HEADER, peer=peer).get(
            "/page", headers={"X-Remote-User": "Peg Proxy", "X-Forwarded-For": "10.0.0.5"}
        )
        assert answer.status_code == 403 and "proxy alone" in answer.text


@pytest.mark.parametrize("told", [[], [""], ["  "], ["a\tb\x01"], ["x" * (LONGEST + 1)]])
def test_a_proxy_that_names_nobody_lets_nobody_in(serve, shared, told):
    client = serve(HEADER, peer="10.0.0.5")
    assert client.get("/page", headers=[("X-Remote-User", one) for one in told]).status_code == 401


def test_a_name_in_a_header_is_utf8():
    assert name_in("Zoë".encode().decode("latin-1")) == "Zoë"
    assert name_in("\xff\xfe") == name_in("Zo\u0308") == ""


def test_two_names_are_none(serve, shared):
    client = serve(HEADER, peer="10.0.0.5")
    assert client.get("/page", headers=[("X-Remote-User", "Ada Editor"), ("X-Remote-User", "Rob")]).status_code == 403


def test_a_proxy_tells_addresses_only_when_it_is_trusted():
    access = Access(header="x", proxies=("10.0.0.0/8",))
    passed = {"x-forwarded-for": "1.2.3.4, 203.0.113.9, 10.0.0.7"}
    assert access.caller("10.0.0.5", passed) == "203.0.113.9"
    assert access.caller("198.51.100.1", passed) == "198.51.100.1"
    assert access.caller("10.0.0.5", {}) == "10.0.0.5"
    assert access.caller("2001:db8:1:2:3::4", {}) == access.caller("2001:db8:1:2::9", {}) == "2001:db8:1:2::/64"
    assert access.caller("::ffff:203.0.113.9", {}) == "203.0.113.9"
    assert access.called("10.0.0.5", {"host": "127.0.0.1", "x-forwarded-host": "desk.example"}) == "desk.example"
    assert access.called("8.8.8.8", {"host": "127.0.0.1", "x-forwarded-host": "desk.example"}) == "127.0.0.1"


# -- the whole desk


OPEN = {"/static/{name}", "/sign-in"}  # what anybody may ask for
ROUTES = [
    (method, route.path)
    for part in (*PARTS, account, sign_in)
    for route in part.router.routes
    for method in sorted(route.methods)
    if route.path not in OPEN
]


def test_every_page_asks_who_comes_and_every_form_whether_it_may(tmp_path, passwords):
    address = str(tmp_path / "desk.sqlite")
    with opened(address) as store:
        store.people.add("Rob Reader", Rights.READER, Passwords().hash(WORDS))
    with TestClient(whole_desk(Settings(address, access=PEOPLE)), follow_redirects=False) as client:
        for method, path in ROUTES:
            assert client.request(method, re.sub(r"{[^}]*}", "1", path)).status_code == 401, (method, path)
        assert signed_in(client, "Rob Reader").status_code == 303
        shown = {"X-CSRF-Token": token_of(client.get("/account"))}
        for method, path in ROUTES:
            if method not in ("GET", "HEAD"):
                address = re.sub(r"{[^}]*}", "1", path)
                assert client.request(method, address).status_code == 403, (method, path)
                mine = path.startswith(("/account", "/sign-out"))
                assert mine or client.request(method, address, headers=shown).status_code == 403, (method, path)
    assert len(ROUTES) > 20


def test_nobody_sees_a_page_of_a_shared_desk_unknown(tmp_path):
    with TestClient(
        whole_desk(Settings(str(tmp_path / "desk.sqlite"), access=PEOPLE)), follow_redirects=False
    ) as client:
        for path in ("/", "/search", "/review", "/account", "/feed.atom", "/api/articles", "/api"):
            assert client.get(path).status_code == 401
            assert client.get(path, headers=BROWSER).status_code == (401 if path.startswith("/api/") else 303)
        assert client.get("/sign-in").status_code == 200
        assert client.post("/read", data={"text": "It flew 998 km."}).status_code == 401


def test_a_desk_with_names_answers_to_them_alone(serve, shared):
    access = Access(host="0.0.0.0", people=True, names=("Desk.Example",))
    assert serve(access).get("/sign-in").status_code == 200
    assert serve(access, "http://elsewhere.example").get("/sign-in").status_code == 421


# -- where it may listen


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_without_people_it_listens_on_this_machine(host):
    assert is_loopback(host)
    must_have_people(Access(host=host))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "192.168.1.4", "desk.example", "localhost.elsewhere.example"])
def test_without_people_it_listens_nowhere_else(host):
    with pytest.raises(AskedError, match="lofted people add NAME --role editor"):
        must_have_people(Access(host=host))
    must_have_people(Access(host=host, people=True))
    must_have_people(Access(host=host, header="X-Remote-User", proxies=("10.0.0.5",)))


def test_a_header_is_believed_from_somebody():
    with pytest.raises(AskedError, match="needs --trust-proxy"):
        must_have_people(Access(header="X-Remote-User"))
    with pytest.raises(AskedError, match="takes an address or a network"):
        must_have_people(Access(header="X-Remote-User", proxies=("the proxy",)))
