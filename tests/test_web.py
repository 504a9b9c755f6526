"""The pages and the API as a program asks for them: complete, escaped, and equal to what the commands say."""

import json
from datetime import UTC, datetime
from time import monotonic, sleep

import pytest
from desks import HOSTILE, filled, some_articles
from fastapi.testclient import TestClient

from lofted import Desk
from lofted.facts import Sought, Verdict
from lofted.present.record import record
from lofted.store import opened
from lofted.web import Settings, application
from lofted.web.keys import digest, fresh_token

ROOMS = (
    "/",
    "/search",
    "/dossiers",
    "/agenda",
    "/timeline",
    "/map",
    "/network",
    "/catalogue",
    "/checks",
    "/review",
    "/api",
)
PATIENCE = 60  # s for one article to be read in a process that has to start


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("web")
    given = str(folder / "desk.sqlite")
    hostile = {"id": "hostile", "title": "<script>alert(1)</script>", "published": "2024-11-01", "text": HOSTILE}
    filled(given, [*some_articles("h19", 6), *some_articles("ihs", 3), hostile], folder)
    return given


@pytest.fixture(scope="module")
def client(address):
    key = fresh_token()
    with opened(address) as store:
        store.people.make_token(digest(key), "tests", of=None, now=datetime.now(UTC))
    shown = {"Authorization": f"Bearer {key}"}
    with TestClient(application(Settings(address)), base_url="http://localhost", headers=shown) as made:
        yield made


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_opens_and_is_on_the_bar(client, room):
    answer = client.get(room)
    assert answer.status_code == 200 and "<main" in answer.text
    assert all(f'href="{each}"' in answer.text for each in ROOMS[:-1])


@pytest.mark.parametrize("room", ROOMS)
def test_no_page_asks_anything_of_the_outside(client, room):
    answer = client.get(room).text
    for name in ("src=", "<link", "@import", "url("):
        for part in answer.split(name)[1:]:
            assert "http" not in part.split(">")[0].replace("http://localhost", ""), part[:80]
    assert "<script>" not in answer and " style=" not in answer and " onclick" not in answer


def test_an_article_is_shown_with_its_findings_and_its_record_is_the_commands(client, address):
    with opened(address) as store:
        [first, *_] = store.listed(Sought(verdict=Verdict.CONFLICTS))
        reading = store.reading(first.id)
    page = client.get(f"/articles/{first.id}").text
    for finding in reading.findings:
        assert finding.check.replace("_", " ") in page or finding.reason.split("“")[0][:20] in page
    assert client.get(f"/api/articles/{first.id}").json() == json.loads(record(reading))


def test_nothing_of_an_article_becomes_markup(client):
    [hostile] = client.get("/api/articles", params={"words": "onmouseover"}).json()
    for where in (f"/articles/{hostile['id']}", "/search?words=onmouseover", "/", "/review", "/network", "/timeline"):
        page = client.get(where).text
        assert "<script>alert" not in page and "<img" not in page and "<b onmouseover" not in page, where
        assert "<style>" not in page and "49" not in page.split("{{")[0][-3:], where


def test_search_narrows_by_all_that_its_address_names(client):
    all_of = client.get("/api/articles", params={"most": 200}).json()
    assert len(all_of) == 10
    dated = client.get("/api/articles", params={"since": "2024-11-01", "until": "2024-11-01"}).json()
    assert dated and {one["published"] for one in dated} == {"2024-11-01"}
    bad = client.get("/api/articles", params={"verdict": "conflicts"}).json()
    assert 0 < len(bad) < len(all_of) and all(one["verdicts"][0][0] == "conflicts" for one in bad)
    flight = client.get("/api/articles", params={"entry": "2024-10-31-hwasong-19"}).json()
    voiced = client.get("/api/articles", params={"voice": "KCNA"}).json()
    assert len(flight) <= 10 and len(voiced) <= 10
    first = client.get("/api/articles", params={"most": 4}).json()
    second = client.get("/api/articles", params={"most": 200, "before": first[-1]["number"]}).json()
    assert [one["id"] for one in first + second] == [one["id"] for one in all_of]


def test_what_is_pasted_is_read_and_led_to(client):
    began = client.post(
        "/read", data={"text": "It flew 998 km (720 miles), NHK said.", "title": "A flight"}, follow_redirects=False
    )
    assert began.status_code == 303
    events = client.get(began.headers["location"] + "/events").text  # ends when all is over
    assert "event: over" in events and '"coming": "added"' in events
    led = client.get(began.headers["location"], follow_redirects=False)
    page = client.get(led.headers["location"])
    assert "A flight" in page.text and "720 miles" in page.text


def test_files_are_read_under_their_names_and_what_cannot_be_is_named(client):
    files = [
        ("files", ("report.txt", b"The missile flew 1,000 km.", "text/plain")),
        ("files", ("archive.zip", b"PK\x03\x04" + bytes(200), "application/zip")),
    ]
    began = client.post("/read", files=files, follow_redirects=False)
    client.get(began.headers["location"] + "/events")
    page = client.get(began.headers["location"]).text
    assert "archive.zip" in page and "could not be read" in page and "/tmp" not in page


def test_reading_is_handed_in_watched_and_stopped_by_the_api(client):
    text = "\n\n".join(f"The missile flew {number} km ({number} miles), NHK said." for number in range(2, 3000))
    made = client.post("/api/articles", json={"text": text}).json()
    assert made["state"] in ("waiting", "reading")
    stopped = client.delete(f"/api/readings/{made['id']}").json()
    assert stopped["state"] == "stopped"
    after = client.post("/api/articles", json={"text": "It flew 1,001 km (622 miles)."}).json()
    until = monotonic() + PATIENCE
    while monotonic() < until and client.get(f"/api/readings/{after['id']}").json()["state"] != "done":
        sleep(0.1)
    done = client.get(f"/api/readings/{after['id']}").json()
    assert done["state"] == "done" and done["outcomes"][0]["coming"] == "added"


def test_a_decision_is_kept_shown_and_taken_out_of_the_queue(client):
    [item, *_] = client.get("/api/review").json()
    given = {"target": item["id"], "article": item["article"], "choice": "reject", "reason": "a slip of the desk's"}
    assert client.post("/api/decisions", json=given).status_code == 200
    assert item["id"] not in {
        one["id"] for one in client.get("/api/review").json() if one["article"] == item["article"]
    }
    assert "a slip of the desk&#39;s" in client.get(f"/articles/{item['article']}").text


def test_a_dossier_by_its_id_its_flight_and_an_article_is_one(client):
    [one, *_] = [each for each in client.get("/api/dossiers").json() if each["entry"]]
    whole = client.get(f"/api/dossiers/{one['id']}").json()
    assert whole["id"] == one["id"] and len(whole["articles"]) >= one["articles"]
    assert client.get(f"/api/dossiers/{one['entry']}").json()["id"] == one["id"]
    page = client.get(f"/dossiers/{one['id']}").text
    assert all(
        row["attribute"].replace("_", " ") in page or row["cells"][0]["value"]["written"] in page
        for row in whole["matrix"]
    )


def test_an_older_version_is_shown_as_it_was_and_leads_to_the_newer(tmp_path):
    given = str(tmp_path / "desk.sqlite")
    old = {"url": "https://example.org/a", "published": "2024-11-01", "text": "It flew 998 km (620 miles), NHK said."}
    filled(given, [old], tmp_path)
    filled(given, [{**old, "text": "It flew 1,001 km (622 miles), NHK said."}], tmp_path)
    with TestClient(application(Settings(given)), base_url="http://localhost") as client:
        [listed] = client.get("/api/articles").json()
        first, last = (one["article"] for one in client.get(f"/api/articles/{listed['id']}/versions").json())
        page = client.get(f"/articles/{first}").text
        assert last == listed["id"] and "998 km" in page and f'href="/articles/{last}">A newer version' in page
        assert "A newer version" not in client.get(f"/articles/{last}").text
        assert "-It flew 998 km" in client.get(f"/articles/{last}/versions").text


def test_the_feed_and_the_calendar_are_what_their_readers_take(client):
    from xml.etree import ElementTree

    from icalendar import Calendar

    feed = ElementTree.fromstring(client.get("/feed.atom").content)
    space = "{http://www.w3.org/2005/Atom}"
    assert feed.tag == f"{space}feed" and feed.findall(f"{space}entry")
    assert all(
        one.find(f"{space}id").text and one.find(f"{space}updated").text for one in feed.findall(f"{space}entry")
    )
    assert Calendar.from_ical(client.get("/agenda.ics").text).name == "VCALENDAR"


@pytest.mark.parametrize(
    "where", ["/articles/nix", "/dossiers/nix", "/flights/nix", "/checks/nix", "/catalogue/nix", "/nix", "/reading/nix"]
)
def test_what_is_not_there_is_told_in_a_sentence(client, where):
    answer = client.get(where)
    assert answer.status_code == 404 and "<h1>That cannot be answered</h1>" in answer.text
    if not where.startswith("/reading"):
        told = client.get(f"/api{where}")
        assert told.status_code == 404 and told.json()["detail"]


def test_every_page_answers_the_desk_that_has_nothing(tmp_path):
    with TestClient(application(Settings(str(tmp_path / "new.sqlite"))), base_url="http://localhost") as client:
        assert {client.get(room).status_code for room in (*ROOMS, "/feed.atom", "/agenda.ics")} == {200}
        assert len(Desk().checks) == len(client.get("/api/checks").json())
