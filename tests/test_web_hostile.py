"""What other sites, forged keys and guessed names get of a web desk that people share: nothing."""

import re

import pytest
from desks import HEADER, NOW, PEOPLE, WORDS, csrf_of, signed_in, token_of
from fastapi.testclient import TestClient

from lofted.web.guard import Access
from lofted.web.guard.shield import POLICY
from lofted.web.keys import digest, fresh, is_key
from lofted.web.sign_in import here


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
