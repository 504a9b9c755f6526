"""Reading: what was handed in comes out as articles, and what cannot be read is named and does no harm."""

import gzip
import io
import json
import os
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from handed import BODY, PAGE, STORY, one, refusal

from lofted.facts import Article, SourceError
from lofted.read import article, encoding, folder, read, source

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


# What holds for everything


def test_reading_twice_gives_the_same(write):
    for name, content in (("a.txt", STORY), ("a.html", PAGE), ("a.jsonl", json.dumps({"text": STORY}))):
        path = write(name, content)
        assert list(read(path)) == list(read(path))


def test_long_texts_take_no_long(write):
    for line in ("x", "a\n", "(reporting by ", "Click here to \n", "<", "{", '"', "1 November 2024\n", "\u200b a"):
        list(read(write("a.txt", line * (1_000_000 // len(line)))))
