"""The desk in a real browser: from a pasted report to a corrected dossier, by keys alone, without script, small, dark."""

import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from desks import HOSTILE, filled, served, some_articles
from playwright.sync_api import expect, sync_playwright

from lofted.web import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no chromium")

PAGES = (
    "/", "/search?words=missile", "/dossiers", "DOSSIER", "ARTICLE", "FLIGHT", "/agenda", "/timeline", "/map", "/network",
    "/catalogue?kind=site", "/catalogue/kcna", "/checks", "/checks/weekday", "/review", "/api", "/nowhere",
)  # fmt: skip
SLOW = 30_000  # ms; a browser on a busy machine takes its time
expect.set_options(timeout=SLOW)
CLOCKS = "North Korea launched a Hwasong-19 missile at 7:10 a.m. KST on October 31, 2024, the South's military said."
PHONE = {"width": 360, "height": 740}  # px


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("browser")
    address = str(folder / "desk.sqlite")
    hostile = {"id": "hostile", "title": "<script>alert(1)</script>", "published": "2024-11-01", "text": HOSTILE}
    clocks = {"id": "clocks", "title": "A launch by two clocks", "published": "2024-11-01", "text": CLOCKS}
    filled(address, [*some_articles("h19", 8), hostile, clocks], folder)
    with served(Settings(address)) as base:
        yield base


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def open_page(browser, desk):
    contexts = []

    def opened(**wanted):
        context = browser.new_context(base_url=desk, **wanted)
        context.set_default_timeout(SLOW)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def places(browser, desk):
    """Where the pages are whose addresses follow from what is kept."""
    page = browser.new_page(base_url=desk)
    page.goto("/dossiers")
    dossier = page.locator("table a").first.get_attribute("href")
    page.goto("/search?verdict=conflicts")
    article = page.locator(".articles a").first.get_attribute("href")
    page.goto(dossier)
    flight = page.locator('a[href^="/flights/"]').first.get_attribute("href")
    page.close()
    return {"DOSSIER": dossier, "ARTICLE": article, "FLIGHT": flight}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_people_out_of_a_page(open_page, places, scheme):
    page = open_page(color_scheme=scheme)
    found = {}
    for where in PAGES:
        page.goto(places.get(where, where))
        grave = [one for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
        found |= {where: [(one["id"], one["nodes"][0]["html"][:200]) for one in grave]} if grave else {}
    assert not found


def test_pages_fit_a_phone(open_page, places):
    page = open_page(viewport=PHONE)
    wide = []
    for where in PAGES:
        page.goto(places.get(where, where))
        width = page.evaluate("document.documentElement.scrollWidth")
        wide += [(where, width)] if width > PHONE["width"] else []
    assert not wide


def test_from_a_pasted_report_to_a_corrected_dossier(open_page):
    page = open_page()
    page.goto("/")
    page.get_by_label("Paste a report").fill(
        "Tidal Post: missile reached 7,100 km\n\nPYONGYANG – North Korea launched a Hwasong-19 missile on October 31, "
        "2024. It reached an altitude of 7,100 km (4,912 miles), Japan's defence ministry said."
    )
    page.get_by_label("What you know of it").or_(page.get_by_text("What you know of it")).first.click()
    page.get_by_label("Day of publication").fill("2024-11-01")
    page.get_by_role("button", name="Read", exact=True).click()
    page.wait_for_url(re.compile(r"/articles/"))
    page.locator("a.mark.conflicts").first.click()
    panel = page.locator("#working")
    expect(panel).to_be_visible()
    expect(panel).to_contain_text("4,912 miles")
    deciding = panel.locator("dl.claim:has-text('highest point (apogee)') + .decide")
    deciding.locator("summary").click()
    deciding.get_by_label("Stands instead").fill("7,000 km")
    deciding.get_by_label("Why").fill("a slip of the paper's")
    deciding.get_by_role("button", name="Correct").click()
    page.wait_for_url(re.compile(r"/articles/"))
    expect(page.get_by_text("a slip of the paper's").first).to_be_attached()
    page.get_by_role("link", name="What others say of the same event").click()
    expect(page.locator("#matrix")).to_contain_text("corrected by you")


def test_a_finding_is_opened_and_left_by_keys_alone(open_page, places):
    page = open_page()
    page.goto(places["ARTICLE"])
    page.keyboard.press("j")
    expect(page.locator("#working")).to_be_visible()
    expect(page.locator("#working")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#working")).to_be_hidden()
    assert page.evaluate("document.activeElement.classList.contains('mark')")


def test_the_queue_is_gone_through_by_keys_alone(open_page):
    page = open_page()
    page.goto("/review")
    waiting = page.locator(".queue .finding")
    before, first = waiting.count(), waiting.first.get_attribute("id")
    expect(waiting.first).to_have_attribute("aria-current", "true")
    page.keyboard.press("n")
    page.keyboard.type("seen")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.wait_for_load_state()
    expect(page.locator(f"#{first}")).to_have_count(0)
    assert waiting.count() == before - 1


def test_a_mark_has_an_address_that_opens_it(open_page, places):
    page = open_page()
    page.goto(places["ARTICLE"])
    mark = page.locator("a.mark.conflicts").first.get_attribute("id")
    other = open_page()
    other.goto(f"{places['ARTICLE']}#{mark}")
    expect(other.locator("#working")).to_be_visible()


def test_all_is_read_and_decided_without_script(open_page, places):
    page = open_page(java_script_enabled=False)
    for where in PAGES:
        page.goto(places.get(where, where))
        expect(page.locator("h1")).to_be_visible()
    page.goto(places["ARTICLE"])
    page.locator("a.mark.conflicts").first.click()
    expect(page.locator(".finding:target, .card:target")).to_be_visible()
    page.goto("/")
    page.get_by_label("Paste a report").fill("It flew 1,002 km (623 miles), NHK said.")
    page.get_by_role("button", name="Read", exact=True).click()
    for _ in range(100):
        if "/articles/" in page.url:
            break
        page.wait_for_timeout(300)
        page.goto(page.url)
    expect(page.locator("#text")).to_contain_text("1,002 km")


def test_times_are_told_by_other_clocks_with_and_without_script(open_page, places):
    page = open_page(timezone_id="America/New_York")
    page.goto("/search?words=clocks")
    page.locator(".articles a").first.click()
    text = page.locator("#article")
    expect(text).not_to_contain_text("UTC")
    page.get_by_role("link", name="in UTC").click()
    expect(text).to_contain_text("22:10 UTC")
    page.get_by_role("button", name="by your own clock").click()
    expect(text).to_contain_text("(America/New_York)")
    plain = open_page(java_script_enabled=False)
    plain.goto(page.url.split("?")[0].split("#")[0] + "?times=utc")
    expect(plain.locator("#article")).to_contain_text("22:10 UTC")


def test_a_hostile_article_does_nothing(open_page):
    page = open_page()
    spoken, asked, refused = [], [], []
    page.on("dialog", lambda one: (spoken.append(one.message), one.dismiss()))
    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: refused.append(one.text) if "Content Security Policy" in one.text else None)
    page.goto("/search?words=onmouseover")
    page.locator(".articles a").first.click()
    base = page.url.split("/articles")[0]
    for mark in page.locator("a.mark").all()[:10]:
        mark.hover()
        mark.click()
    for where in ("/", "/review", "/timeline", "/network", "/dossiers"):
        page.goto(where)
    assert not spoken and not refused
    assert all(one.startswith(base) for one in asked), [one for one in asked if not one.startswith(base)]
    assert page.title() != "taken"


def test_a_printed_article_has_its_text_and_its_findings_and_no_buttons(open_page, places):
    page = open_page()
    page.goto(places["ARTICLE"])
    page.emulate_media(media="print")
    expect(page.locator("#text")).to_be_visible()
    expect(page.locator("#findings .finding").first).to_be_visible()
    assert not [one for one in page.locator("button, nav, .top").all() if one.is_visible()]
