"""A page that was saved from the web becomes the article that stands on it."""

from datetime import date

import pytest
from handed import PAGE, one, refusal

from lofted.facts import Article, SourceError
from lofted.read import html, read


def test_a_page_becomes_an_article(write):
    found = one(write("page.html", PAGE))
    assert (found.title, found.publisher, found.published) == (
        "Rocket reaches orbit", "The Daily Orbit", date(2024, 11, 1),
    )  # fmt: skip
    assert found.language == "en"
    paragraphs = found.text.split("\n\n")
    assert len(paragraphs) == 3
    assert paragraphs[1].endswith("one satellite of about 300 kilograms into space.")


@pytest.mark.parametrize("name", ["page", "page.news", "page.xhtml"])
def test_a_page_is_known_without_its_ending(write, name):
    assert one(write(name, "\n<!-- saved -->" + PAGE)).publisher == "The Daily Orbit"


def test_a_copyright_line_or_a_date_in_the_story_dates_no_page(write):
    undated = PAGE.replace("article:published_time", "other").replace("2024-11-01T09:30:00Z", "none")
    told = undated.replace("said on Friday", "said of the flight of 2023-12-18 and of July 12, 2023")
    assert one(write("a.html", undated)).published is None
    assert one(write("b.html", told)).published is None


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><head><title>Rocket</title></head></html>",
        "<html><body></body></html>",
        "<html><body><script>let a = 1</script></body></html>",
        "<" * 1000,
        "<div>" * 5000,
        "It is no page at all",
    ],
)
def test_a_page_without_an_article_is_refused(write, page):
    assert "save" in refusal(write("a.html", page))


def test_a_page_of_too_many_tags_is_refused(write):
    assert "tags" in refusal(write("a.html", "<p>a" * (html.TAGS_MOST + 1)))


def test_a_deep_page_is_read_or_refused_without_harm(write):
    for tag in ("div", "table", "ul", "b", "section"):
        (found,) = read(write("a.html", PAGE.replace("<article>", f"<{tag}>" * 3000)))
        assert isinstance(found, Article | SourceError)
