"""Signing in and the account in a real browser: without script, small, and open to everyone."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from desks import WORDS, served
from playwright.sync_api import expect, sync_playwright

from lofted.facts.people import Rights
from lofted.store import opened
from lofted.web import Access, Settings
from lofted.web.passwords import Passwords

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no chromium")
expect.set_options(timeout=30_000)  # ms; a browser on a busy machine takes its time
PHONE = {"width": 360, "height": 740}  # px


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    address = str(tmp_path_factory.mktemp("shared") / "desk.sqlite")
    with opened(address) as store:
        store.people.add("Ada Editor", Rights.EDITOR, Passwords().hash(WORDS))
    with served(Settings(address, access=Access(people=True))) as base:
        yield base


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


def grave(page):
    """What keeps people out of a page, or makes it wider than a phone."""
    found = [one["id"] for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    width = page.evaluate("document.documentElement.scrollWidth")
    return found if width <= PHONE["width"] else [*found, f"{width} px wide"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_people_from_signing_in_and_out(browser, shared, scheme):
    with browser.new_context(base_url=shared, viewport=PHONE, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto("/review")
        assert grave(page) == []
        page.get_by_label("Name").fill("Ada Editor")
        page.get_by_label("Password").fill("not the words of hers")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("not known here")
        assert grave(page) == []
        page.get_by_label("Password").fill(WORDS)
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{shared}/review")
        page.goto("/account")
        assert grave(page) == []
        page.get_by_role("button", name="Sign out").click()
        expect(page).to_have_url(f"{shared}/sign-in")
        page.goto("/account")
        expect(page).to_have_url(f"{shared}/sign-in?next=/account")


def test_a_token_is_made_and_revoked_without_script(browser, shared):
    with browser.new_context(base_url=shared, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("/account")
        page.get_by_label("Name").fill("ada editor")
        page.get_by_label("Password").fill(WORDS)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_label("What it is for").fill("<b>script</b>")
        page.get_by_role("button", name="Make a token").click()
        key = page.get_by_label("The new token").input_value()
        shown = {"Authorization": f"Bearer {key}"}
        assert context.request.get("/api/articles", headers=shown).status == 200
        page.get_by_role("button", name="Revoke <b>script</b>").click()
        expect(page.get_by_text("There is none yet.")).to_be_visible()
        assert context.request.get("/api/articles", headers=shown).status == 401
