"""Reading: what was handed in comes out as articles, and what cannot be read is named and does no harm."""

import gzip
import io
import json
import os
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from lofted.facts import Article, SourceError
from lofted.read import article, encoding, folder, html, lines, read, source
from lofted.read.encoding import decode, tidy
from lofted.read.furniture import furniture, labels, without_furniture
from lofted.read.published import day_of, published_line

STORY = "Rocket reaches orbit\n\nThe rocket lifted off at 07:10 and flew for 86 minutes.\n\nIt carried one satellite."
BODY = "The rocket lifted off at 07:10 and flew for 86 minutes.\n\nIt carried one satellite."
PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Rocket reaches orbit - The Daily Orbit</title>
<meta property="og:title" content="Rocket reaches orbit"><meta property="og:site_name" content="The Daily Orbit">
<meta property="article:published_time" content="2024-11-01T09:30:00Z"></head><body><nav>Home World Space</nav>
<article><h1>Rocket reaches orbit</h1>
<p>The rocket lifted off at 07:10 local time on Thursday and flew for 86 minutes, the space agency said.</p>
<p>It reached 7,000 kilometres, a record, and carried one satellite of <b>about 300</b> kilograms into space.</p>
<p>Advertisement</p><p>Officials said on Friday that a second flight would follow before the end of the year.</p>
</article><footer>Copyright 2031 The Daily Orbit</footer></body></html>"""


def one(given, **options):
    """The only thing that a source yields, which must be an article."""
    (found,) = read(given, **options)
    assert isinstance(found, Article), found
    return found


def refusal(given, **options):
    """The message of the only thing that a source yields, which must be an error."""
    (found,) = read(given, **options)
    assert isinstance(found, SourceError), found
    assert str(found).endswith(".")
    return str(found)


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return write


# Plain text


def test_a_text_file_becomes_an_article(write):
    path = write("story.txt", STORY)
    found = one(path)
    assert (found.title, found.text, found.given) == ("Rocket reaches orbit", BODY, str(path))
    assert found.sha256 == sha256(STORY.encode()).hexdigest()
    assert found.published is None and found.publisher is None


def test_text_in_memory_is_read_like_a_file(write):
    assert article(STORY).text == one(write("a.txt", STORY)).text
    assert article(STORY).id == one(write("a.txt", STORY)).id
    assert article(BODY, title="Another").title == "Another"


@pytest.mark.parametrize("name", ["story", "story.md", "story.TXT", "story.news", "story.text"])
def test_endings_that_say_nothing_are_plain_text(write, name):
    assert one(write(name, STORY)).text == BODY


@pytest.mark.parametrize(
    "first",
    [
        "The rocket lifted off at 07:10.",
        "By Ann Lee",
        "1 November 2024",
        "Officials listed three flights:",
        "SEOUL, Nov 1 (Agency) - " + "the rocket flew and " * 12,
    ],
)
def test_what_is_no_title_stays_in_the_text(first):
    found = article(f"{first}\n\nIt flew 998 km.")
    assert found.title == ""
    assert found.text.endswith("It flew 998 km.")


@pytest.mark.parametrize("first", ["Why did the rocket fail?", "Missile flies towards U.S.", "# Rocket reaches orbit"])
def test_titles_may_ask_and_end_in_an_abbreviation(first):
    assert article(f"{first}\n\nIt flew 998 km.").title == first.lstrip("# ")


def test_a_first_line_without_a_blank_line_is_no_title():
    assert article("The rocket flew\nand fell into the sea.").title == ""


def test_a_title_that_is_known_is_not_read_twice():
    found = article("Rocket reaches orbit\n\nIt flew 998 km.", title="Rocket reaches orbit")
    assert (found.title, found.text) == ("Rocket reaches orbit", "It flew 998 km.")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 1 November 2024", date(2024, 11, 1)),
        ("Published on Friday, Nov. 1, 2024 at 7:10 a.m. ET", date(2024, 11, 1)),
        ("Posted: 1st November 2024, 09:30 GMT", date(2024, 11, 1)),
        ("2024-11-01", date(2024, 11, 1)),
        ("2024-11-01T09:30:00Z", date(2024, 11, 1)),
        ("Updated: 2 November 2024", None),
        ("1/11/2024", None),
        ("November 2024", None),
        ("31 November 2024", None),
        ("On 1 November 2024 the rocket flew 998 km", None),
        ("Date: 1 November 2024 was the day on which the rocket flew", None),
    ],
)
def test_a_line_dates_an_article_only_if_it_says_nothing_else(line, day):
    assert published_line(line) == day
    found = article(f"Rocket reaches orbit\n\nBy Ann Lee\n{line}\n\nIt flew 998 km.")
    assert found.published == day
    assert (line in found.text) == (day is None)


def test_a_date_far_below_or_after_a_sentence_dates_nothing():
    assert article("Rocket flies\n\nIt flew 998 km.\n\n1 November 2024\n\nIt fell.").published is None


def test_the_date_that_is_handed_in_wins():
    assert article("Title\n\n2024-11-01\n\nIt flew.", published=date(2024, 10, 31)).published == date(2024, 10, 31)


def test_day_of_takes_figures_only_where_one_order_is_possible():
    assert day_of("31/10/2024") == day_of("10/31/2024") == date(2024, 10, 31)
    assert day_of("5.5.2024") == date(2024, 5, 5)
    assert day_of("") is day_of("yesterday") is day_of("0000-00-00") is day_of("9" * 5000) is None


# Encodings


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_told_apart(write, name):
    text = "“We saw it,” she said – the rocket’s apogee was 6,000 km. It was seen in Köln and in the café."
    assert one(write("a.txt", text.encode(name))).text == text


def test_statistics_tell_other_code_pages():
    text = "Ракета поднялась на высоту шести тысяч километров и упала в море, сообщило агентство в пятницу. " * 5
    assert decode(text.encode("cp1251")) == text


def test_a_declared_encoding_is_heard(write):
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Officials", "Официально, officials")
    assert "Официально" in one(write("a.html", page.encode("cp1251"))).text


def test_broken_bytes_in_utf8_spoil_nothing_else(write):
    content = "It flew 998 km – “high”, he said.".encode() + b" \xff And it fell."
    assert one(write("a.txt", content)).text == "It flew 998 km – “high”, he said. \ufffd And it fell."


def test_mojibake_is_kept_as_it_came():
    broken = "the rocketâ€™s flight of 998 km"
    assert article(broken).text == broken


def test_letters_keep_the_form_they_came_in():
    assert article("Ko\u0308ln and K\u00f6ln, ﬁve km²").text == "Ko\u0308ln and K\u00f6ln, ﬁve km²"


def test_what_nobody_sees_goes_and_lines_end_alike():
    assert tidy("\ufeffOne\r\nTwo\rThree\u2028Four\x00\x07 7,\u200b000 km\u202e\n \t\nFive ") == (
        "One\nTwo\nThree\nFour 7,000 km\n\nFive"
    )
    assert tidy("half \ud800 a pair") == "half \ufffd a pair"


@pytest.mark.parametrize("name", ["hex", "zlib", "rot13", "idna", "unicode_escape", "no-such", "\x00", "undefined", ""])
def test_an_odd_declared_encoding_does_no_harm(name):
    assert decode(b"caf\xe9 998 km", declared=name) == "café 998 km"


# What is refused


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x00\x00", b"Advertisement\n\nShare\n"])
def test_nothing_is_refused(write, content):
    assert "a.txt" in refusal(write("a.txt", content))


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"%PDF-1.7\n1 0 obj << /Type /Catalog >>", "a PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"{\\rtf1\\ansi It flew 998 km.}", "RTF"),
        (gzip.compress(b"It flew 998 km."), "gzip"),
        (bytes(range(256)) * 8, "binary"),
        (b'<?xml version="1.0"?><rss><channel/></rss>', "XML"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.news", "a"])
def test_what_is_no_text_is_named_for_what_it_is(write, content, named, name):
    assert named in refusal(write(name, content))


def test_what_is_not_there_is_said_so(tmp_path):
    assert "no such file" in refusal(tmp_path / "gone.txt")
    assert "no such file" in refusal("The rocket flew 998 km.")
    for odd in ("", "a\0b", "x" * 5000, "ftp://example.org/a.txt", "file:///etc/hostname"):
        assert len(refusal(odd)) < 500


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said_so(write):
    path = write("a.txt", STORY)
    path.chmod(0)
    assert "permission" in refusal(path)


def test_files_and_texts_above_the_caps_are_refused(write, monkeypatch):
    path = write("a.txt", STORY)
    with path.open("r+b") as stream:
        stream.truncate(source.FILE_LARGEST + 1)  # sparse: takes no room
    assert f"{source.FILE_LARGEST:,}" in refusal(path)
    monkeypatch.setattr(encoding, "TEXT_LONGEST", 100)
    assert "100 of one article" in refusal(write("b.txt", STORY))
    assert one(write("c.txt", "It flew 998 km.")).text == "It flew 998 km."


def test_memory_refuses_what_a_file_would():
    for text in ("", " \n ", "\ufeff"):
        with pytest.raises(SourceError):
            article(text)


# Pages


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


# JSON Lines


def test_every_line_is_an_article(write):
    rows = [
        {"id": "a", "text": STORY, "title": "Kim &amp; the rocket", "published": "2024-11-01", "publisher": "Orbit"},
        {"id": 7, "text": BODY, "outlet": "Agency", "url": "https://example.org/7", "published": None},
        {"text": BODY, "published": "2024-11-02T03:04:05Z", "url": "https://example.org/8"},
        {"text": STORY},
    ]
    content = "\n".join(json.dumps(row) for row in rows[:3]) + "\r\n\n" + json.dumps(rows[3])
    path = write("corpus.jsonl", content)
    first, second, third, fourth = read(path, published=date(2024, 10, 31))
    assert (first.given, first.title, first.published, first.publisher) == (
        "a", "Kim & the rocket", date(2024, 11, 1), "Orbit",
    )  # fmt: skip
    assert first.text.startswith("Rocket reaches orbit"), "a title that differs leaves the text alone"
    assert (second.given, second.publisher, second.url) == ("7", "Agency", "https://example.org/7")
    assert second.published == date(2024, 10, 31)
    assert (third.given, third.published) == ("https://example.org/8", date(2024, 11, 2))
    assert (fourth.given, fourth.title) == (f"{path}, line 5", "Rocket reaches orbit")
    assert fourth.sha256 == sha256(json.dumps(rows[3]).encode()).hexdigest()


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('{"text": "It flew', "not JSON"),
        ('["It flew"]', "not an object"),
        ("998", "not an object"),
        ('{"title": "Rocket"}', "has no text"),
        ('{"text": ""}', "has no text"),
        ('{"text": ["It flew"]}', "text holds a list"),
        ('{"text": "It flew.", "title": 7}', "title holds a int"),
        ("[" * 200_000, "nested too deeply"),
        ('{"text": ' + "9" * 10_000 + "}", "line 2"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(write, line, named):
    good = json.dumps({"text": BODY})
    first, problem, last = read(write("a.jsonl", f"{good}\n{line}\n{good}\n"))
    assert first.text == last.text == BODY
    assert "a.jsonl, line 2" in str(problem) and named in str(problem)
    assert len(str(problem)) < 500


def test_a_date_that_is_not_understood_is_named_and_the_article_read(write):
    found, problem = read(write("a.jsonl", json.dumps({"text": BODY, "published": "1/11/2024"})))
    assert (found.text, found.published) == (BODY, None)
    assert "without its date" in str(problem) and "1/11/2024" in str(problem)


def test_an_overlong_line_is_passed_over(write, monkeypatch):
    monkeypatch.setattr(lines, "LINE_LONGEST", 200)
    good = json.dumps({"text": "It flew."})
    first, problem, last = read(write("a.jsonl", f"{good}\n{'x' * 999}\n{good}"))
    assert first.text == last.text == "It flew."
    assert "line 2" in str(problem) and "200 bytes" in str(problem)


def test_half_a_pair_and_controls_in_json_do_no_harm(write):
    found = one(write("a.jsonl", '{"text": "It flew \\ud800 \\u0000 998 km."}'))
    assert found.text.encode("utf-8")


def test_lines_in_utf16_or_binary_are_refused(write):
    assert "UTF-8" in refusal(write("a.jsonl", json.dumps({"text": BODY}).encode("utf-16")))
    assert "PDF" in refusal(write("b.jsonl", b"%PDF-1.7"))
    assert "empty" in refusal(write("c.jsonl", b"\n\n"))


def test_one_json_document_is_read_too(write):
    assert one(write("a.json", json.dumps({"text": STORY}, indent=1))).text == BODY
    first, problem, last = read(write("b.json", json.dumps([{"text": STORY}, 7, {"text": BODY}])))
    assert first.text == last.text == BODY and "item 2" in str(problem)
    row = json.dumps({"text": BODY})
    assert [each.text for each in read(write("c.json", f"{row}\n{row}"))] == [BODY, BODY]
    assert "not JSON" in refusal(write("d.json", "{"))


# Folders and standard input


def test_a_folder_reads_the_good_and_names_the_bad(write, tmp_path):
    write("b/two.txt", BODY)
    write("a.txt", STORY)
    write("b/empty.txt", b"")
    write("c.html", PAGE)
    write("d.jsonl", json.dumps({"text": BODY}))
    write("e.pdf", b"%PDF-1.7")
    write("picture.png", b"\x89PNG")
    write(".hidden.txt", BODY)
    found = list(read(tmp_path))
    named = [each.given or "" if isinstance(each, Article) else str(each) for each in found]
    wanted = ["a.txt", "b/empty.txt", "b/two.txt", "c.html", "d.jsonl", "e.pdf"]
    assert len(named) == len(wanted)
    assert all(str(Path(name)) in said for name, said in zip(wanted, named, strict=True))
    assert [isinstance(each, SourceError) for each in found] == [False, True, False, False, False, True]


def test_an_empty_folder_and_a_large_one_are_named(write, tmp_path, monkeypatch):
    assert "no file that can be read" in refusal(tmp_path)
    for number in range(4):
        write(f"{number}.txt", BODY)
    monkeypatch.setattr(folder, "FILES_MOST", 3)
    *articles, problem = read(tmp_path)
    assert len(articles) == 3 and "more than 3 files" in str(problem)


def test_a_link_to_its_own_folder_does_not_go_round(write, tmp_path):
    write("a.txt", STORY)
    try:
        (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    assert one(tmp_path).text == BODY


@pytest.mark.parametrize("content", [STORY, json.dumps({"text": STORY}), PAGE])
def test_standard_input_is_told_by_what_it_holds(monkeypatch, content):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert one("-").title == "Rocket reaches orbit"


def test_a_pipe_is_told_by_what_it_holds(monkeypatch):
    outlet, inlet = os.pipe()
    os.write(inlet, (json.dumps({"text": STORY}) + "\n").encode() * 2)
    os.close(inlet)
    with open(outlet, encoding="utf-8") as stream:  # noqa: PTH123  (a descriptor has no path)
        monkeypatch.setattr(sys, "stdin", stream)
        assert [each.text for each in read("-")] == [BODY, BODY]


# Furniture


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "ADVERTISEMENT", "  Story continues below  ", "* Share this article *", "No time to read?",
        "Get a summary", "Read more: Rocket fails on the pad", "RELATED: What an apogee is", "More:Why rockets fail?",
        "Click here to read more.", "Sign up for our newsletter.", "Sign up for the daily briefing", "-end-", "###",
        "Subscribe to our channel for more.", "Follow us on X @dailyorbit", "Read more about the launch site",
        "(Reporting by Ann Lee; Editing by Bo Kim)", "(Additional reporting by Ann Lee in Oslo)",
        "Reporting by Ann Lee; Editing by Bo Kim", "© 2024 The Daily Orbit. All rights reserved.",
        "We use cookies to improve this site.", "Get the news in your inbox every day", "[Read more]", "Slideshow (4 images)",
    ],
)  # fmt: skip
def test_furniture_goes(line):
    assert furniture(line)
    assert without_furniture(f"It flew 998 km.\n\n{line}\n\nIt fell.") == "It flew 998 km.\n\nIt fell."


@pytest.mark.parametrize(
    "line",
    [
        "Read more about it in the annex, the agency said.",
        "“Click here to see the launch,” the page of the agency said.",
        "Sign up and inspections follow: that is what the treaty says of new members.",
        "Share of launches that failed: 3 of 23.",
        "The next article of the treaty bars such tests.",
        "Next, the missile flew over Hokkaido.",
        "Reporting by the agency was patchy, analysts said.",
        "Advertisement of the launch window began on 30 October.",
        "The ministry published it. Related: the treaty's third article bars such tests.",
        "More than 6,000 km.", "More: it flew 998 km.", "Watch officers saw it rise to 6,000 km.", "It ends.",
        "A photo released by state media shows the missile on its launcher.",
        "We use cookies of propellant, the engineer told the paper.",
        "Subscribers to the theory say it flew 998 km.", "Space Diplomacy", "Related work", "Sources and sharing",
    ],
)  # fmt: skip
def test_words_of_the_article_stay(line):
    text = f"It flew 998 km.\n\n{line}\n\nIt fell."
    assert without_furniture(text) == text


def test_the_headline_under_a_label_goes_with_it():
    text = "It fell.\n\nPrevious Article\n\nStorm nears the coast\n\nNext Article\n\nRouble falls again"
    assert without_furniture(text) == "It fell."
    assert without_furniture("Related\n\nIt fell into the sea.") == "It fell into the sea."


def test_a_headline_with_a_label_stays_on_top():
    assert article("Watch: rocket fails on the pad\n\nIt flew 998 km.").title == "Watch: rocket fails on the pad"


def test_blank_lines_between_paragraphs_stay_one():
    assert (
        without_furniture("One.\n\nAdvertisement\n\nShare\n\nTwo.\nThree.\n\nFour.") == "One.\n\nTwo.\nThree.\n\nFour."
    )


def test_every_label_is_furniture_itself():
    known = labels()
    assert known.whole and known.within
    assert all(furniture(words) for words in known.whole)
    assert all(furniture(words) for rows in known.openings.values() for words, _ in rows)


# What holds for everything


def test_reading_twice_gives_the_same(write):
    for name, content in (("a.txt", STORY), ("a.html", PAGE), ("a.jsonl", json.dumps({"text": STORY}))):
        path = write(name, content)
        assert list(read(path)) == list(read(path))


def test_long_texts_take_no_long(write):
    for line in ("x", "a\n", "(reporting by ", "Click here to \n", "<", "{", '"', "1 November 2024\n", "\u200b a"):
        list(read(write("a.txt", line * (1_000_000 // len(line)))))
