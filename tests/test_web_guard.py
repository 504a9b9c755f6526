"""Who may read and write on the web desk: by each way of being known, and against those who may not."""

import re
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Annotated

import pytest
from argon2 import PasswordHasher
from click.testing import CliRunner
from fastapi import File, UploadFile
from fastapi.testclient import TestClient
from stores import KINDS, address_of

from lofted import AskedError
from lofted.cli import lofted
from lofted.facts.people import Person, Rights
from lofted.store import opened
from lofted.store.people import FRESH, LONGEST
from lofted.web import PARTS, Settings, account, sign_in
from lofted.web import application as whole_desk
from lofted.web.gate import Guarded, put_before
from lofted.web.guard import Access, Guard, Mode, must_have_people
from lofted.web.guard.access import IDLE, LASTS, is_loopback
from lofted.web.guard.doors import name_in
from lofted.web.guard.limits import BY_ADDRESS, BY_NAME, SOURCES, WRITES, Buckets, Pace
from lofted.web.guard.shield import FORM, POLICY
from lofted.web.keys import digest, fresh, fresh_token, is_key
from lofted.web.passwords import LEAST, Passwords
from lofted.web.problems import told_by
from lofted.web.sign_in import here
from lofted.web.who import Genuine, Reading, Sourcing, Writing

NOW = datetime(2024, 11, 1, 9, 0, tzinfo=UTC)
WORDS = "a few words of her own"
BROWSER = {"Accept": "text/html,application/xhtml+xml"}
ALONE = Access()
PEOPLE = Access(host="0.0.0.0", people=True)
HEADER = Access(host="0.0.0.0", header="X-Remote-User", proxies=("10.0.0.5", "192.168.7.0/24"))


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def go(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture(scope="module")
def passwords() -> Passwords:
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))  # quick, since strength is not tested


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=KINDS)
def people(request, tmp_path):
    with address_of(request.param, tmp_path) as address, opened(address) as store:
        yield store.people


@pytest.fixture
def store(tmp_path, passwords):
    with opened(tmp_path / "desk.sqlite") as store:
        yield store


@pytest.fixture
def shared(store, passwords):
    """A store with an editor, a reader and one whom only a proxy names."""
    store.people.add("Ada Editor", Rights.EDITOR, passwords.hash(WORDS), now=NOW)
    store.people.add("Rob Reader", Rights.READER, passwords.hash("some other words again"), now=NOW)
    store.people.add("Peg Proxy", Rights.EDITOR, now=NOW)
    return store


@pytest.fixture
def serve(store, passwords, clock):
    """Makes clients of one application over the store, each a browser of its own."""

    apps: dict[Access, Guarded] = {}

    def serve(access: Access = ALONE, address: str = "", peer: str = "127.0.0.1", **headers: str) -> TestClient:
        if access not in apps:
            apps[access] = application(store, Guard(access, passwords=passwords, clock=clock))
        address = address or ("http://localhost:8000" if access.mode is Mode.LOOPBACK else "http://desk.example")
        return TestClient(apps[access], address, client=(peer, 50000), follow_redirects=False, headers=headers)

    return serve


def application(store, guard: Guard) -> Guarded:
    """A desk of a few plain pages."""
    app = Guarded()
    app.state.opened = SimpleNamespace(store=store)

    @app.get("/page")
    @app.get("/api/page")
    def page(visitor: Reading) -> dict[str, str]:
        return {"name": visitor.name, "role": visitor.role, "by": visitor.by, "csrf": visitor.csrf}

    @app.post("/write")
    @app.post("/api/write")
    async def write(visitor: Writing) -> dict[str, str]:
        return {"name": visitor.name}

    @app.post("/look")
    def look(visitor: Genuine) -> dict[str, str]:
        return {"name": visitor.name}

    @app.post("/read")
    async def read(visitor: Sourcing, file: Annotated[UploadFile | None, File()] = None) -> dict[str, int]:
        return {"size": len(await file.read()) if file else 0}

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("a fault of ours")

    put_before(app, guard)
    told_by(app)
    return app


def token_of(page) -> str:
    """The token that stands in a form of a page."""
    return re.search(r'name="csrf" value="([^"]+)"', page.text)[1]


def signed_in(client: TestClient, name: str = "Ada Editor", password: str = WORDS, **more: str):
    """Fill in the form as a browser does."""
    csrf = token_of(client.get("/sign-in"))
    return client.post("/sign-in", data={"name": name, "password": password, "csrf": csrf, **more}, headers=BROWSER)


def csrf_of(client: TestClient) -> str:
    return client.get("/page").json()["csrf"]


# -- the store: people, sessions, tokens


def test_people_are_kept_and_capitals_do_not_matter(people):
    assert not people
    people.add("  Ada   Editor ", Rights.EDITOR, "hash", now=NOW)
    assert people and [one.name for one in people] == ["Ada Editor"]
    assert people.get("ADA editor") == Person("Ada Editor", Rights.EDITOR, "hash", NOW)
    assert people.get("Bob") is None and people.get("") is None and people.get("\0") is None
    with pytest.raises(AskedError, match="already"):
        people.add("ada editor", Rights.READER)
    with pytest.raises(AskedError, match="there is: Ada Editor"):
        people.give_role("Bob", Rights.READER)


@pytest.mark.parametrize("name", ["", "  ", "a\0b", "a\u202eb", "x" * (LONGEST + 1), "\ud800"])
def test_what_cannot_be_read_is_no_name(people, name):
    with pytest.raises(AskedError, match="a name has 1 to"):
        people.add(name, Rights.READER)


def test_a_session_is_over_when_its_time_is(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("ada", "d", "secret", now=NOW, lasts=LASTS)
    assert people.session("d", now=NOW).csrf == "secret"
    assert people.session("other", now=NOW) is None
    assert people.session("d", now=NOW + LASTS) is None


def test_an_idle_session_is_over_and_a_used_one_goes_on(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("Ada", "d", "secret", now=NOW, lasts=LASTS)
    for hours in (11, 22, 33):
        assert people.session("d", now=NOW + timedelta(hours=hours), idle=IDLE)
    assert people.session("d", now=NOW + timedelta(hours=46), idle=IDLE) is None
    assert people.session("d", now=NOW + timedelta(hours=46))


def test_when_a_key_was_used_is_noted_now_and_then(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("Ada", "d", "secret", now=NOW, lasts=LASTS)
    people.session("d", now=NOW + FRESH / 2)
    assert people.session("d", now=NOW + FRESH / 2).seen == NOW
    people.session("d", now=NOW + FRESH)
    assert people.session("d", now=NOW + FRESH).seen == NOW + FRESH


def test_roles_count_at_once_and_a_new_password_ends_the_sessions(people):
    people.add("Ada", Rights.EDITOR, "old", now=NOW)
    people.sign_in("Ada", "d", "secret", now=NOW, lasts=LASTS)
    people.give_role("Ada", Rights.READER)
    assert people.session("d", now=NOW).person.role is Rights.READER
    people.give_hash("Ada", "the same anew", was="old")
    people.give_hash("Ada", "of what was before", was="old")
    assert people.session("d", now=NOW) and people.get("Ada").hash == "the same anew"
    people.give_password("Ada", "new")
    assert people.session("d", now=NOW) is None and people.get("Ada").hash == "new"


def test_who_is_removed_is_gone_with_every_key(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("Ada", "d", "secret", now=NOW, lasts=LASTS)
    people.make_token("t", "script", of="Ada", now=NOW)
    people.remove("Ada")
    assert people.session("d", now=NOW) is None and people.token("t", now=NOW) is None
    assert not people and people.tokens(every=True) == []


def test_sessions_that_are_over_are_forgotten(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("Ada", "one", "s", now=NOW, lasts=LASTS)
    people.sign_in("Ada", "two", "s", now=NOW + LASTS, lasts=LASTS)
    assert people.session("one", now=NOW) is None and people.session("two", now=NOW)
    people.sign_out("two")
    assert people.session("two", now=NOW) is None


def test_tokens_are_kept_by_their_digest_and_revoked_by_their_number(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    made = people.make_token("t", "script", of="ada", now=NOW)
    people.make_token("u", "of the desk", of=None, now=NOW)
    assert people.token("t", now=NOW) == made
    assert people.token("t", now=NOW).used == NOW
    assert [one.label for one in people.tokens(of="Ada")] == ["script"]
    assert [one.label for one in people.tokens()] == ["of the desk"]
    people.revoke(made.number)
    assert people.token("t", now=NOW) is None
    with pytest.raises(AskedError, match="no token"):
        people.revoke(made.number)


# -- passwords


@pytest.mark.parametrize("password", ["short", "x" * (LEAST - 1), "ab" * LEAST, "a" * 1001])
def test_a_weak_password_is_refused(passwords, password):
    with pytest.raises(AskedError):
        passwords.hash(password)


def test_a_password_is_the_same_from_any_keyboard(passwords):
    person = Person("Ada", Rights.EDITOR, passwords.hash("caf\u00e9 at the corner"))
    assert passwords.fits(person, "cafe\u0301 at the corner")
    assert not passwords.fits(person, "cafe at the corner")
    assert not passwords.fits(Person("Peg", Rights.EDITOR), "the password of nobody")
    assert not passwords.fits(person, "\ud800" * 20)


def test_a_hash_is_made_anew_where_its_parameters_are_outdated(people, passwords):
    people.add("Ada", Rights.EDITOR, passwords.hash(WORDS))
    stronger = Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    before = people.get("Ada").hash
    assert stronger.check(people, "ada", "wrong words altogether") is None
    assert people.get("Ada").hash == before
    assert stronger.check(people, "ada", WORDS)
    assert people.get("Ada").hash != before and "t=2" in people.get("Ada").hash
    assert stronger.check(people, "ada", WORDS)


def test_a_name_that_nobody_has_takes_a_hash_too(monkeypatch, people, passwords):
    verified = []
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(PasswordHasher, "verify", lambda *asked: verified.append(asked) or False)
    people.add("Ada", Rights.EDITOR, hasher.hash(WORDS))
    people.add("Peg", Rights.EDITOR)
    for name in ("Ada", "nobody", "Peg", ""):
        assert Passwords(hasher).check(people, name, "any words at all") is None
    assert len(verified) == 4


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


def test_the_api_of_this_machine_is_written_with_a_token(serve, store):
    client = serve()
    csrf = csrf_of(client)
    assert client.get("/api/page").status_code == 200
    refused = client.post("/api/write", headers={"X-CSRF-Token": csrf})
    assert refused.status_code == 401 and "lofted token make" in refused.json()["detail"]
    key = fresh_token()
    store.people.make_token(digest(key), "script", of=None, now=NOW)
    assert client.post("/api/write", headers={"Authorization": f"Bearer {key}"}).json() == {"name": "you"}


# -- people with passwords


def test_a_browser_is_led_to_sign_in_and_back(serve, shared):
    client = serve(PEOPLE)
    led = client.get("/page?a=1&b=2", headers=BROWSER)
    assert led.status_code == 303
    assert led.headers["location"] == "/sign-in?next=/page%3Fa%3D1%26b%3D2"
    form = client.get(led.headers["location"])
    wanted = re.search(r'name="next" value="([^"]+)"', form.text)[1].replace("&amp;", "&")
    assert signed_in(client, next=wanted).headers["location"] == "/page?a=1&b=2"
    seen = client.get("/page").json()
    assert (seen["name"], seen["role"], seen["by"]) == ("Ada Editor", "editor", "session")
    assert client.get("/sign-in").headers["location"] == "/"


def test_a_program_is_told_and_not_led(serve, shared):
    client = serve(PEOPLE)
    refused = client.get("/api/page", headers=BROWSER)
    assert refused.status_code == 401 and refused.headers["www-authenticate"] == "Bearer"
    assert "token" in refused.json()["detail"]
    assert client.get("/page").headers["www-authenticate"].startswith("Basic")
    assert client.post("/write", headers=BROWSER).status_code == 401


def test_an_editor_writes_and_a_reader_does_not(serve, shared):
    editor, reader = serve(PEOPLE), serve(PEOPLE)
    signed_in(editor)
    signed_in(reader, "rob reader", "some other words again")
    assert editor.post("/write", data={"csrf": csrf_of(editor)}).json() == {"name": "Ada Editor"}
    assert reader.get("/page").json()["role"] == "reader"
    refused = reader.post("/write", data={"csrf": csrf_of(reader)})
    assert refused.status_code == 403 and "may read here and not write" in refused.text
    assert reader.post("/look", data={"csrf": csrf_of(reader)}).status_code == 200
    shared.people.give_role("Rob Reader", Rights.EDITOR)
    assert reader.post("/write", data={"csrf": csrf_of(reader)}).status_code == 200
    shared.people.remove("Ada Editor")
    assert editor.get("/page").status_code == 401


def test_a_refused_browser_sees_a_page(serve, shared):
    client = serve(PEOPLE)
    signed_in(client, "Rob Reader", "some other words again")
    answer = client.post("/write", data={"csrf": csrf_of(client)}, headers=BROWSER)
    assert answer.status_code == 403 and "<h1>" in answer.text and "Rob Reader may read" in answer.text


def test_signing_out_ends_the_session_for_good(serve, shared):
    client = serve(PEOPLE)
    signed_in(client)
    key = client.cookies["lofted"]
    assert client.post("/sign-out").status_code == 403
    assert client.post("/sign-out", data={"csrf": csrf_of(client)}).headers["location"] == "/sign-in"
    assert "lofted" not in client.cookies
    assert client.get("/page", headers={"Cookie": f"lofted={key}"}).status_code == 401


def test_sessions_end_by_time(serve, shared, clock):
    client = serve(PEOPLE)
    signed_in(client)
    clock.go(hours=11)
    assert client.get("/page").status_code == 200
    clock.go(hours=13)
    assert client.get("/page").status_code == 401
    alone = serve(Access(people=True))
    signed_in(alone)
    clock.go(days=29)
    assert alone.get("/page").status_code == 200
    clock.go(days=1)
    assert alone.get("/page").status_code == 401


def test_a_password_is_changed_with_the_current_one(serve, shared, clock):
    here, elsewhere = serve(PEOPLE), serve(PEOPLE)
    signed_in(here)
    signed_in(elsewhere)
    before = here.cookies["lofted"]

    def change(current, new, again=None):
        told = {"current": current, "new": new, "again": again or new, "csrf": csrf_of(here)}
        return here.post("/account/password", data=told)

    assert "another one" in change("not the words she has", "quite another sentence").text
    assert "differ" in change(WORDS, "quite another sentence", "quite another word").text
    assert "A password has" in change(WORDS, "short").text
    assert change(WORDS, "quite another sentence").headers["location"] == "/account?changed=1"
    assert here.cookies["lofted"] != before
    assert here.get("/account?changed=1").status_code == 200
    assert elsewhere.get("/page").status_code == 401
    assert signed_in(elsewhere).status_code == 403
    assert signed_in(elsewhere, password="quite another sentence").status_code == 303


def test_tokens_are_shown_once_and_revoked(serve, shared):
    client, script = serve(PEOPLE), serve(PEOPLE)
    signed_in(client)
    made = client.post("/account/tokens", data={"label": "a <b>script</b>", "csrf": csrf_of(client)})
    key = re.search(r"lofted_[\w-]{43}", made.text)[0]
    assert "a &lt;b&gt;script&lt;/b&gt;" in made.text and made.headers["cache-control"] == "no-store"
    assert key not in client.get("/account").text
    bearer = {"Authorization": f"Bearer {key}"}
    assert script.get("/api/page", headers=bearer).json()["by"] == "token"
    assert script.post("/api/write", headers=bearer).json() == {"name": "Ada Editor"}
    assert script.post("/account/tokens", data={"label": "more"}, headers=bearer).status_code == 403
    assert script.get("/account", headers=bearer).status_code == 403
    shared.people.give_role("Ada Editor", Rights.READER)
    assert script.post("/api/write", headers=bearer).status_code == 403
    number = shared.people.tokens(of="Ada Editor")[0].number
    client.post(f"/account/tokens/{number}/revoke", data={"csrf": csrf_of(client)})
    assert script.get("/api/page", headers=bearer).status_code == 401
    assert "is not known" in script.get("/api/page", headers=bearer).text


def test_nobody_revokes_the_tokens_of_another(serve, shared):
    shared.people.make_token("t", "hers", of="Ada Editor", now=NOW)
    reader = serve(PEOPLE)
    signed_in(reader, "Rob Reader", "some other words again")
    number = shared.people.tokens(of="Ada Editor")[0].number
    assert reader.post(f"/account/tokens/{number}/revoke", data={"csrf": csrf_of(reader)}).status_code == 403
    assert shared.people.tokens(of="Ada Editor")


def test_a_calendar_shows_its_token_as_a_password_and_only_reads(serve, shared):
    key = fresh_token()
    shared.people.make_token(digest(key), "calendar", of="Ada Editor", now=NOW)
    basic = {"Authorization": "Basic " + b64encode(f"any:{key}".encode()).decode()}
    client = serve(PEOPLE)
    assert client.get("/page", headers=basic).json()["by"] == "token"
    assert client.post("/write", headers=basic).status_code == 401
    other = {"Authorization": "Basic " + b64encode(f"Ada Editor:{WORDS}".encode()).decode()}
    assert client.get("/page", headers=other).status_code == 401
    assert client.get("/page", headers={"Authorization": "Basic ?"}).status_code == 401


def test_a_token_of_a_desk_without_people_opens_no_other(serve, shared):
    shared.people.make_token(digest("lofted_old"), "old", of=None, now=NOW)
    bearer = {"Authorization": "Bearer lofted_old"}
    assert serve(PEOPLE).get("/api/page", headers=bearer).status_code == 401
    assert serve(HEADER, peer="10.0.0.5").get("/api/page", headers=bearer).status_code == 401


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


# -- a hostile turn


@pytest.mark.parametrize("cookie", ["", "x", fresh(), "x" * 43, "'; DROP TABLE sessions; --", "\xe4" * 43, "a" * 4000])
def test_a_forged_cookie_opens_nothing(serve, shared, cookie):
    client = serve(PEOPLE)
    assert client.get("/page", headers={"Cookie": f"lofted={cookie}".encode("latin-1")}).status_code == 401


def test_the_digest_of_a_key_opens_nothing(serve, shared):
    client = serve(PEOPLE)
    signed_in(client)
    kept = digest(client.cookies["lofted"])
    assert shared.people.session(kept, now=NOW)
    assert serve(PEOPLE).get("/page", headers={"Cookie": f"lofted={kept}"}).status_code == 401


@pytest.mark.parametrize("access", [Access(), PEOPLE, HEADER], ids=lambda access: access.mode)
def test_a_form_without_its_token_or_with_that_of_another_does_nothing(serve, shared, access):
    def visitor():
        client = serve(
            access,
            peer="10.0.0.5" if access.header else "127.0.0.1",
            **({access.header: "Peg Proxy"} if access.header else {}),
        )
        return signed_in(client) and client if access.people else client

    mine, other = visitor(), visitor()
    stolen, own = csrf_of(other), csrf_of(mine)
    assert stolen != own
    for told in ({}, {"csrf": ""}, {"csrf": stolen}, {"csrf": own[:-1]}, {"csrf": "ä"}, {"crsf": own}):
        assert mine.post("/write", data=told).status_code == 403
    assert mine.post("/write", json={"csrf": own}).status_code == 403
    assert mine.post("/write", content=f"csrf={own}", headers={"Content-Type": "text/plain"}).status_code == 403
    assert mine.post(f"/write?csrf={own}").status_code == 403
    assert mine.post("/write", data={"a": "1"}, files={"csrf": ("a", own.encode())}).status_code == 403
    assert mine.post("/write", data={"csrf": own}, files={"file": ("a", b"b")}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://desk.example:8001"},
        {"Origin": "http://desk.example.elsewhere.example"},
        {"Origin": "http://[desk.example"},
        {"Origin": "file://desk.example"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://elsewhere.example"},
    ],
    ids=str,
)
def test_a_form_of_another_site_does_nothing(serve, shared, headers):
    client = serve(PEOPLE)
    signed_in(client)
    refused = client.post("/write", data={"csrf": csrf_of(client)}, headers=headers)
    assert refused.status_code == 403 and "another site" in refused.text


def test_a_form_of_our_own_site_does_its_work(serve, shared):
    client = serve(PEOPLE)
    signed_in(client)
    ours = {"Origin": "http://desk.example", "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"}
    assert client.post("/write", data={"csrf": csrf_of(client)}, headers=ours).status_code == 200


def test_another_site_may_link_here_and_load_nothing(serve):
    cross = {"Sec-Fetch-Site": "cross-site"}
    assert serve().get("/page", headers={**cross, "Sec-Fetch-Mode": "navigate"}).status_code == 200
    for mode in ("no-cors", "cors", "websocket"):
        assert serve().get("/page", headers={**cross, "Sec-Fetch-Mode": mode}).status_code == 403


def test_signing_in_for_somebody_else_from_another_site_is_refused(serve, shared):
    client = serve(PEOPLE)
    fields = {"name": "Ada Editor", "password": WORDS}
    assert client.post("/sign-in", data=fields).status_code == 403
    fields["csrf"] = token_of(client.get("/sign-in"))
    assert client.post("/sign-in", data=fields, headers={"Origin": "https://elsewhere.example"}).status_code == 403
    assert serve(PEOPLE).post("/sign-in", data=fields).status_code == 403
    assert client.post("/sign-in", data=fields).status_code == 303


def test_a_session_that_was_put_there_before_is_not_the_one_after(serve, shared):
    theirs, victim = serve(PEOPLE), serve(PEOPLE)
    signed_in(theirs, "Rob Reader", "some other words again")
    planted = theirs.cookies["lofted"]
    form = victim.get("/sign-in")
    form_cookie = victim.cookies["lofted-form"]
    answer = victim.post(
        "/sign-in",
        data={"name": "Ada Editor", "password": WORDS, "csrf": token_of(form)},
        headers={"Cookie": f"lofted={planted}; lofted-form={form_cookie}"},
    )
    given = re.search(r"lofted=([\w-]{43});", answer.headers["set-cookie"])[1]
    assert given != planted and is_key(given)
    assert theirs.get("/page").status_code == 401


@pytest.mark.parametrize(
    "next",
    [
        "//elsewhere.example",
        "https://elsewhere.example/",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "/\t/elsewhere.example",
        "/\n/elsewhere.example",
        " //elsewhere.example",
        "",
        "elsewhere.example",
        "/sign-out",
        "/a\r\nSet-Cookie: x=1",
    ],
)
def test_no_way_leads_from_the_form_to_another_site(serve, shared, next):
    assert here(next) == "/"
    assert signed_in(serve(PEOPLE), next=next).headers["location"] == "/"


def test_an_address_with_other_letters_is_led_to():
    assert here("/search?words=Zoë&a=%C3%A4") == "/search?words=Zo%C3%AB&a=%C3%A4"


@pytest.mark.parametrize("name", ["Ada Editor", "nobody", "Peg Proxy", "", "<script>alert(1)</script>", "\0"])
def test_a_wrong_password_is_told_alike_for_every_name(serve, shared, name):
    answer = signed_in(serve(PEOPLE), name, "not the words of anybody")
    assert answer.status_code == 403
    assert "This name with this password is not known here." in answer.text
    assert "<script>alert" not in answer.text and "not the words of anybody" not in answer.text
    assert "set-cookie" not in answer.headers


def test_a_person_without_a_password_signs_in_with_none(serve, shared):
    for password in ("", "the password of nobody"):
        assert signed_in(serve(PEOPLE), "Peg Proxy", password).status_code == 403


def test_a_name_is_tried_so_often(serve, shared, clock):
    for number in range(BY_NAME.burst):
        assert signed_in(serve(PEOPLE, peer=f"203.0.113.{number}"), password="not the words of hers").status_code == 403
    client = serve(PEOPLE, peer="198.51.100.7")
    refused = signed_in(client, "ADA editor")
    assert refused.status_code == 429 and refused.headers["retry-after"] == "60"
    clock.go(seconds=60)
    assert signed_in(client).status_code == 303


def test_an_address_tries_so_often_whatever_names_it_has(serve, shared, clock):
    client = serve(PEOPLE, peer="203.0.113.7", **{"X-Forwarded-For": "1.2.3.4"})
    told = [
        signed_in(client, f"name {number}", "words of nobody at all").status_code
        for number in range(BY_ADDRESS.burst + 1)
    ]
    assert told == [403] * BY_ADDRESS.burst + [429]
    assert signed_in(serve(PEOPLE, peer="203.0.113.8")).status_code == 303


def test_whoever_knows_the_password_is_not_kept_out_by_using_it(serve, shared):
    for _ in range(BY_ADDRESS.burst + BY_NAME.burst):
        assert signed_in(serve(PEOPLE)).status_code == 303


def test_writes_and_sources_are_counted_by_visitor(serve, shared, clock):
    client = serve(PEOPLE)
    signed_in(client)
    csrf = {"csrf": csrf_of(client)}
    told = [client.post("/read", data=csrf).status_code for _ in range(SOURCES.burst + 1)]
    assert told == [200] * SOURCES.burst + [429]
    clock.go(seconds=SOURCES.every)
    assert client.post("/read", data=csrf).status_code == 200
    clock.go(hours=1)
    told = [client.post("/write", data=csrf).status_code for _ in range(WRITES.burst + 1)]
    assert told == [200] * WRITES.burst + [429]
    other = serve(PEOPLE)
    signed_in(other, "Rob Reader", "some other words again")
    assert other.post("/look", data={"csrf": csrf_of(other)}).status_code == 200


def test_the_buckets_stay_few_whoever_comes(clock):
    buckets = Buckets(Pace(1, 60), clock, most=100)
    for number in range(1000):
        buckets.take(f"203.0.113.{number}")
    assert len(buckets) == 100
    clock.go(days=-1)
    assert buckets.take("203.0.113.999") <= 60


def test_a_huge_body_is_refused_whatever_length_it_tells(serve):
    client = serve()
    csrf = csrf_of(client)
    assert client.post("/write", content=b"x" * (FORM + 1)).status_code == 413

    def pieces():
        for _ in range(FORM // 2**20 + 1):
            yield b"x" * 2**20

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/write", content=pieces(), headers=headers).status_code == 413
    for told in ("-1", "1e9", "٣", "9" * 30, "0x10"):
        answer = client.post("/write", content=b"", headers={"Content-Length": told.encode()})
        assert answer.status_code in (400, 413)
    file = {"file": ("a.txt", b"x" * (FORM + 1))}
    assert client.post("/read", data={"csrf": csrf}, files=file).json() == {"size": FORM + 1}
    assert client.post("/write", data={"csrf": csrf, "text": "x" * (FORM // 2)}).status_code == 200


def test_every_answer_says_what_a_browser_may_do(serve, shared):
    client = TestClient(serve(PEOPLE).app, "http://desk.example", raise_server_exceptions=False, follow_redirects=False)
    statuses = set()
    for path, host in (
        ("/sign-in", "desk.example"),
        ("/page", "desk.example"),
        ("/nowhere", "desk.example"),
        ("/broken", "desk.example"),
        ("/page", ""),
    ):
        answer = client.get(path, headers={"Host": host})
        statuses.add(answer.status_code)
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert "camera=()" in answer.headers["permissions-policy"]
        assert answer.headers["cache-control"]
    assert statuses == {200, 401, 404, 500, 400}
    page = client.get("/sign-in").text
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page)


def test_cookies_are_for_no_script_and_no_other_site(serve, shared):
    client = serve(PEOPLE)
    for cookie in signed_in(client).headers.get_list("set-cookie"):
        assert "; HttpOnly; SameSite=Lax" in cookie and "Path=/;" in cookie and "Secure" not in cookie
    safe = serve(Access(host="0.0.0.0", people=True, https=True), "https://desk.example")
    cookies = signed_in(safe).headers.get_list("set-cookie")
    assert any(cookie.startswith("__Host-lofted=") for cookie in cookies)
    assert all(cookie.startswith("__Host-lofted") and cookie.endswith("; Secure") for cookie in cookies)
    plain = {"Cookie": f"lofted={safe.cookies['__Host-lofted']}"}
    assert (
        serve(Access(host="0.0.0.0", people=True, https=True), "https://desk.example")
        .get("/page", headers=plain)
        .status_code
        == 401
    )
    csrf = csrf_of(safe)
    assert safe.post("/write", data={"csrf": csrf}, headers={"Origin": "http://desk.example"}).status_code == 403
    assert safe.post("/write", data={"csrf": csrf}, headers={"Origin": "https://desk.example"}).status_code == 200


def test_a_desk_with_names_answers_to_them_alone(serve, shared):
    access = Access(host="0.0.0.0", people=True, names=("Desk.Example",))
    assert serve(access).get("/sign-in").status_code == 200
    assert serve(access, "http://elsewhere.example").get("/sign-in").status_code == 421


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


# -- the commands


def run(tmp_path, *words: str, given: str = ""):
    return CliRunner().invoke(lofted, [*words, "--store", str(tmp_path / "desk.sqlite")], input=given)


def test_people_are_added_listed_changed_and_removed(tmp_path):
    added = run(tmp_path, "people", "add", "Ada Editor", "--role", "editor", "--password-stdin", given=f"{WORDS}\n")
    assert added.exit_code == 0 and "editor" in added.stdout and "served anew" in added.stderr
    assert run(tmp_path, "people", "add", "Rob", "--no-password").exit_code == 0
    assert "already" in run(tmp_path, "people", "add", "ADA editor", "--no-password").stderr
    assert "Rob  (no password)" in run(tmp_path, "people", "list").stdout
    run(tmp_path, "people", "role", "Rob", "editor")
    assert run(tmp_path, "people", "list").stdout.count("editor") == 2
    asked = run(tmp_path, "people", "password", "Rob", given="quite another sentence\nquite another sentence\n")
    assert asked.exit_code == 0 and "quite another" not in asked.output
    with opened(tmp_path / "desk.sqlite") as store:
        assert Passwords().check(store.people, "rob", "quite another sentence")
    run(tmp_path, "people", "remove", "Rob")
    assert "Rob" not in run(tmp_path, "people", "list").stdout
    for words in (("remove", "Rob"), ("role", "Rob", "reader"), ("password", "Rob")):
        refused = run(tmp_path, "people", *words)
        assert refused.exit_code == 2 and "nobody called 'Rob'" in refused.stderr
    assert "15 to 1000" in run(tmp_path, "people", "add", "Bo", "--password-stdin", given="short\n").stderr


def test_tokens_are_made_listed_and_revoked(tmp_path):
    key = run(tmp_path, "token", "make", "my script").stdout.strip()
    with opened(tmp_path / "desk.sqlite") as store:
        assert store.people.token(digest(key), now=NOW).label == "my script"
    run(tmp_path, "people", "add", "Ada", "--no-password")
    assert "--for" in run(tmp_path, "token", "make", "another").stderr
    assert run(tmp_path, "token", "make", "another", "--for", "ada").stdout.startswith("lofted_")
    told = run(tmp_path, "token", "list").stdout
    assert "my script  of the desk" in told and "another  of Ada" in told and key not in told
    assert run(tmp_path, "token", "revoke", "1").exit_code == 0
    assert run(tmp_path, "token", "revoke", "1").exit_code == 2
    assert "my script" not in run(tmp_path, "token", "list").stdout
