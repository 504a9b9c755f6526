"""Bytes become the words that were meant, in whatever encoding they came, and nothing unseen stays among them."""

import pytest
from handed import PAGE, one

from lofted.read import article
from lofted.read.encoding import decode, tidy


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
