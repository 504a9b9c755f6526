"""What holds of every moment: its ends, its zone, its timex, and that a date in any style reads back to itself."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lofted.extract.moments import find_moments, find_times, find_times_in
from lofted.extract.sentences import split_sentences
from lofted.facts import Article, Moment

PUBLISHED = date(2024, 11, 1)


def one(words: str, published: date | None = None) -> Moment:
    ((_, moment),) = find_moments(words, published=published)
    return moment


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("on 31 October 2024", datetime(2024, 10, 31), datetime(2024, 11, 1)),
        ("in February 2024", datetime(2024, 2, 1), datetime(2024, 3, 1)),
        ("in late August 2017", datetime(2017, 8, 16), datetime(2017, 9, 1)),
        ("in early 2022", datetime(2022, 1, 1), datetime(2022, 7, 2)),
        ("the 1990s", datetime(1990, 1, 1), datetime(2000, 1, 1)),
        ("in Q4 2023", datetime(2023, 10, 1), datetime(2024, 1, 1)),
        ("in winter 2023", datetime(2022, 12, 1), datetime(2024, 3, 1)),
        ("at 7:10 a.m. on 31 October 2024", datetime(2024, 10, 31, 7, 10), datetime(2024, 10, 31, 7, 11)),
        ("at midnight on 31 October 2024", datetime(2024, 10, 31, 23, 59), datetime(2024, 11, 1)),
        ("on the night of 31 October 2024", datetime(2024, 10, 31, 18), datetime(2024, 11, 1, 6)),
    ],
)
def test_a_moment_is_half_open(words: str, start: datetime, end: datetime) -> None:
    assert (one(words).start, one(words).end) == (start, end)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("at 7:10 a.m. KST", "Asia/Seoul"),
        ("at 7:10 a.m. Korean time", "Asia/Seoul"),
        ("at 5 p.m. ET on 3 May 2020", "America/New_York"),
        ("at 5 p.m. EST on 3 May 2020", "Etc/GMT+5"),
        ("at 0710 local time", None),
        ("at 7:10 a.m., NHK said", None),
        ("on 3 May 2020", None),
    ],
)
def test_a_zone_is_named_or_unknown(words: str, zone: str | None) -> None:
    assert one(words).zone == zone


def test_zones_that_look_like_names_stay_out_of_the_words() -> None:
    assert one("It rose at 7:10 a.m. NHK said.").written == "7:10 a.m."
    assert one("It rose at 7:10 a.m. (KST).").written == "7:10 a.m. (KST)"


def test_the_same_launch_is_one_instant_in_both_zones() -> None:
    (_, korea), (_, utc) = find_moments("It rose at 7:10 a.m. KST on Oct. 31, 2024 (2210 GMT).")
    assert korea.instants() == utc.instants()


def test_spans_quote_the_article_and_do_not_overlap() -> None:
    article = "An opening line. It flew at 7:10 a.m. on October 31, 2024, and again in 2025 and last week."
    found = list(find_moments(article[17:], 17, published=PUBLISHED))
    assert [article[span.start : span.end] for span, _ in found] == [moment.written for _, moment in found]
    assert all(first.end <= second.start for (first, _), (second, _) in pairwise(found))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("for 86 minutes", [("DURATION", "PT86M")]),
        ("a two-week voyage", [("DURATION", "P2W")]),
        ("an hour and a half", [("DURATION", "PT1H30M")]),
        ("several months", [("DURATION", "PXM")]),
        ("every two weeks", [("SET", "P2W")]),
        ("on Mondays", [("SET", "XXXX-WXX-1")]),
        ("annual drills", [("SET", "P1Y")]),
        ("last week", [("DATE", "2024-W43")]),
        ("Wednesday morning", [("TIME", "2024-10-30TMO")]),
        ("in summer 2023", [("DATE", "2023-SU")]),
        ("it is now quiet", [("DATE", "PRESENT_REF")]),
        ("a day after the test", [("DURATION", "P1D")]),
        ("in the final seconds", []),
        ("only minutes passed", [("DURATION", "PTXM")]),
        ("the third quarter", [("DATE", "2024-Q3")]),
    ],
)
def test_every_time_knows_its_timex(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.kind, found.value) for found in find_times(words, published=PUBLISHED)] == expected


def test_parts_are_what_timex_tags_apart() -> None:
    (found,) = find_times("from 2017-2019")
    assert [(part.span.start, part.value) for part in found.parts] == [(5, "2017"), (10, "2019")]


STYLES = (
    "{day:%B} {day.day}, {day.year}",
    "{day:%b}. {day.day}, {day.year}",
    "{day.day} {day:%B} {day.year}",
    "the {day.day}{th} of {day:%B}, {day.year}",
    "{day:%B} {day.day}{th}, {day.year}",
    "{day:%A}, {day:%B} {day.day}, {day.year}",
    "{day:%A}, {day.day} {day:%B} ({day.year})",
    "{day.day}-{day:%b}-{day.year}",
    "{day:%Y-%m-%d}",
    "{day:%Y/%m/%d}",
    "{day:%d.%m.%Y}",
    "{day:%a}, {day.day:02} {day:%b} {day.year}",
)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
ZONES = (  # as written, and the zone that is meant
    ("GMT", "UTC"), ("UTC", "UTC"), ("KST", "Asia/Seoul"), ("JST", "Asia/Tokyo"), ("EST", "Etc/GMT+5"),
    ("Seoul time", "Asia/Seoul"), ("Moscow time", "Europe/Moscow"), ("UTC+9", "Etc/GMT-9"), ("ET", "America/New_York"),
)  # fmt: skip


def ordinal(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@settings(deadline=None)
@given(day=DAYS, style=st.sampled_from(STYLES), published=st.one_of(st.none(), DAYS))
def test_a_date_in_any_style_reads_back_to_itself(day: date, style: str, published: date | None) -> None:
    written = style.format(day=day, th=ordinal(day.day))
    moment = one(f"It was launched on {written}, officials said.", published)
    assert (moment.edtf, moment.written, moment.relative) == (day.isoformat(), written, False)
    assert moment.start == datetime(day.year, day.month, day.day)


@settings(deadline=None)
@given(day=DAYS, hour=st.integers(0, 23), minute=st.integers(0, 59), zone=st.sampled_from(["", " KST", " GMT", " EST"]))
def test_a_clock_with_its_date_reads_back_to_itself(day: date, hour: int, minute: int, zone: str) -> None:
    half = "a.m." if hour < 12 else "p.m."
    for clock in (f"{hour:02}:{minute:02}{zone}", f"{(hour - 1) % 12 + 1}:{minute:02} {half}{zone}"):
        for words in (f"at {clock} on {day:%B} {day.day}, {day.year}", f"on {day.day} {day:%B} {day.year} at {clock}"):
            assert one(words).start == datetime(day.year, day.month, day.day, hour, minute)


@settings(deadline=None)
@given(
    day=DAYS, style=st.sampled_from(STYLES[:7]), hour=st.integers(0, 23), minute=st.integers(0, 59),
    zone=st.sampled_from(ZONES), before=st.booleans(),
)  # fmt: skip
def test_a_date_in_any_style_and_zone_reads_back(
    day: date, style: str, hour: int, minute: int, zone: tuple[str, str], before: bool
) -> None:
    written = style.format(day=day, th=ordinal(day.day))
    clock = f"{hour:02}:{minute:02} {zone[0]}"
    moment = one(f"It rose at {clock} on {written}." if before else f"It rose on {written} at {clock}.")
    assert (moment.start, moment.zone) == (datetime(day.year, day.month, day.day, hour, minute), zone[1])
    assert moment.edtf.startswith(f"{day.isoformat()}T{hour:02}:{minute:02}")


FROM_THE_TEXT = [  # with the days of the sentences before
    ("It flew on 3 May 2020. The next day it flew again.", "2020-05-03 day, 2020-05-04 day"),
    ("It flew on 3 May 2020. Two days later, it flew again.", "2020-05-03 day, 2020-05-05 day"),
    ("It flew on 3 May 2020. That night it fell.", "2020-05-03 day, 2020-05-03 part of day"),
    ("It flew in June 1998. Later that year it flew again.", "1998-06 month, 1998 year"),
    ("It flew in June 1998. The next day it flew again.", "1998-06 month,  day"),
    ("It flew on 3 May 2020. It was the first since 2 May 2018. The next day it fell.",
     "2020-05-03 day, 2018-05-02 day,  day"),
    ("It flew on 3 May 2020, not on 5 May 2020. The next day it fell.", "2020-05-03 day, 2020-05-05 day,  day"),
    ("It flew on 3 May 2020. All went well. The next day it fell.", "2020-05-03 day,  day"),
    ("It flew on 3 May 2020. The day before the vote it fell.", "2020-05-03 day,  day"),
    ("It flew on 3 May 2020. A day after the test it fell.", "2020-05-03 day, 2020-05-04 day"),
    ("They met on 3 May 2020. A day after the test it fell.", "2020-05-03 day,  day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FROM_THE_TEXT)
def test_a_time_told_from_the_text_is_worked_out_where_that_is_near_and_clear(text: str, expected: str) -> None:
    article = Article(text)
    found = (one for _, times in find_times_in(article, tuple(split_sentences(article))) for one in times)
    moments = [one.moment for one in found if one.moment]
    assert ", ".join(f"{moment.edtf} {moment.precision}" for moment in moments) == expected


@pytest.mark.parametrize(
    "unit",
    [
        "Monday, ",
        "12 12 ",
        "May ",
        "Oct. 31, ",
        "1 ",
        "two or ",
        "7-",
        "that day ",
        "(7 a.m. ",
        "In 2017 May 5 ",
        "daily ",
    ],
)
def test_hostile_text_is_read_to_its_end(unit: str) -> None:
    text = unit * (100_000 // len(unit))  # characters: a tenth of what must be read in ten seconds
    for found in find_times(text, published=PUBLISHED):
        assert 0 <= found.span.start < found.span.end <= len(text)


@settings(deadline=None)
@given(published=DAYS, back=st.integers(0, 6))
def test_a_weekday_is_the_latest_one(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    assert one(f"It flew on {day:%A}.", published).edtf == day.isoformat()


@settings(deadline=None)
@given(
    words=st.text(alphabet="0123456789 .,:/-'()apmMayFriOct weeksago", max_size=60),
    published=st.one_of(st.none(), st.dates()),
)
def test_any_words_are_survived_and_quoted(words: str, published: date | None) -> None:
    end = 0
    for span, moment in find_moments(words, published=published):
        assert end <= span.start < span.end <= len(words)
        assert words[span.start : span.end] == moment.written
        assert (moment.start is None) == (moment.end is None)
        assert moment.start is None or moment.end is None or moment.start < moment.end
        end = span.end
