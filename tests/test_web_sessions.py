"""People sign in with a password and scripts with a token, and each may do what the person may, for a while."""

import re
from base64 import b64encode

from desks import BROWSER, HEADER, NOW, PEOPLE, WORDS, csrf_of, signed_in

from lofted.facts.people import Rights
from lofted.web.guard import Access
from lofted.web.keys import digest, fresh_token


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
