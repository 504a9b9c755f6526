"""Every line of JSON is an article, and a broken one is named and passed over."""

import json
from datetime import date
from hashlib import sha256

import pytest
from handed import BODY, STORY, one, refusal

from lofted.read import lines, read


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
