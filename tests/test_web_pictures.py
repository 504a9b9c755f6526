"""The pictures of the pages in docs: taken from the examples, and never of a page that says something else by now.

`make pictures` takes them anew, with what each page says; here the pages are held against that.
"""

import json
import os
import shutil
from hashlib import sha256

import pytest
from desks import ROOT, served
from playwright.sync_api import sync_playwright

from lofted import Desk
from lofted.facts import SourceError
from lofted.keeping import add
from lofted.store import opened
from lofted.web import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no chromium")

FOLDER = ROOT / "docs" / "pages"
TAKE = os.environ.get("LOFTED_PICTURES") == "take"
FLIGHT = "2024-10-31-hwasong-19"
PAGES = {  # the name of each picture and the page it is of; none depends on the day
    "front": "/",
    "dossier": f"/dossiers/{FLIGHT}",
    "flight": f"/flights/{FLIGHT}",
    "timeline": "/timeline?year=2024",
    "agenda": "/agenda?year=2024",
    "map": "/map",
    "network": "/network",
    "search": "/search?words=missile&verdict=conflicts",
    "catalogue": "/catalogue?kind=site",
    "check": "/checks/flight_time",
    "review": "/review",
}
SIZE = {"width": 1180, "height": 900}  # px; what a reader sees first


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    address = str(tmp_path_factory.mktemp("pictures") / "desk.sqlite")
    with opened(address) as store:
        for source in sorted((ROOT / "examples").glob("[a-z]*")):
            assert not [one for one in add(Desk(), store, source) if isinstance(one, SourceError)]
    with served(Settings(address)) as base:
        yield base


@pytest.fixture(scope="module")
def page(desk):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        made = browser.new_page(base_url=desk, viewport=SIZE)
        yield made
        browser.close()


def test_every_picture_is_of_what_its_page_says(page):
    told = {}
    for name, where in {**PAGES, "article": None}.items():
        if where is None:
            page.goto("/search?words=86 minutes")
            page.locator(".articles a").first.click()
            page.locator("a.mark.conflicts").first.click()
        else:
            page.goto(where)
        words = " ".join(page.locator("#main").inner_text().split())
        assert words, name
        told[name] = sha256(words.encode()).hexdigest()
        if TAKE:
            FOLDER.mkdir(exist_ok=True)
            page.screenshot(path=FOLDER / f"{name}.png")
    if TAKE:
        (FOLDER / "told.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    known = json.loads((FOLDER / "told.json").read_text("utf-8"))
    changed = [name for name in told if told[name] != known.get(name)]
    assert not changed, (
        f"these pages say something else than their pictures; take them anew with `make pictures`: {changed}"
    )
    assert {one.stem for one in FOLDER.glob("*.png")} == set(told)
