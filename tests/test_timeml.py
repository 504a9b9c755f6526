"""TimeML: well-formed whatever the text, the same words, every time in its tag."""

from datetime import date
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from lofted import Desk
from lofted.extract import times_of, times_told
from lofted.facts import Article, Reading
from lofted.present.timeml import timeml

FRIDAY = date(2024, 11, 1)


def read(text: str, **known: object) -> Reading:
    article = Article(text, published=FRIDAY, **known)  # type: ignore[arg-type]
    return Reading(article, times=tuple(times_of(times_told(article))))


def tags(text: str) -> list[tuple[str | None, ...]]:
    root = ElementTree.fromstring(timeml(read(text)))
    body = root.find("TEXT")
    assert body is not None
    return [(one.get("tid"), one.get("type"), one.get("value"), one.get("mod"), one.text) for one in body]


def test_every_kind_of_time_has_its_tag() -> None:
    assert tags("It flew on Wednesday for 86 minutes, more than a decade after the first; such tests are annual.") == [
        ("t1", "DATE", "2024-10-30", None, "Wednesday"),
        ("t2", "DURATION", "PT86M", None, "86 minutes"),
        ("t3", "DURATION", "P10Y", "MORE_THAN", "more than a decade"),
        ("t4", "SET", "P1Y", None, "annual"),
    ]


def test_parts_are_tagged_apart_and_do_not_nest() -> None:
    assert [value for _, _, value, _, _ in tags("It ran in 2017-2019 and takes 12 to 18 months.")] == [
        "2017", "2019", "P12M", "P18M",
    ]  # fmt: skip


def test_the_head_tells_the_article() -> None:
    root = ElementTree.fromstring(timeml(read("It flew.", title="A & B <1>", url="https://example.org/?a=1&b=2")))
    assert root.findtext("TITLE") == "A & B <1>"
    assert root.findtext("DOCID") == "https://example.org/?a=1&b=2"
    day = root.find("DCT/TIMEX3")
    assert day is not None
    assert (day.get("tid"), day.get("value")) == ("t0", "2024-11-01")


def test_the_desk_hands_the_times_on() -> None:
    reading = Desk().review("It flew on 3 May 2020 and again two days later.", published=FRIDAY)
    assert [(one.kind, one.value) for one in reading.times] == [("DATE", "2020-05-03"), ("DURATION", "P2D")]


@settings(deadline=None)
@given(text=st.text(alphabet=st.sampled_from("<>&'\"\x00\x1b\r\n \ufffe\U0001f600ab019-:Friday may2017"), max_size=80))
def test_any_text_is_well_formed_and_keeps_its_words(text: str) -> None:
    body = ElementTree.fromstring(timeml(read(text))).find("TEXT")
    assert body is not None
    kept = "".join("\ufffd" if one in "\x00\x1b\ufffe" else one for one in text)
    assert "".join(body.itertext()) == kept
