"""Which Monday, and March of which year: what tense, terms and the text around a date decide."""

from datetime import date

import pytest

from lofted import Desk
from lofted.extract.moments import find_times_in
from lofted.extract.sentences import split_sentences
from lofted.facts import Article

FRIDAY = date(2024, 11, 1)

AHEAD = [  # all name the coming Monday
    "The council meets Monday.",
    "Envoys are meeting in Vienna on Monday.",
    "The launch was postponed to Monday.",
    "The launch was delayed until Monday by wind.",
    "By Monday, ships must leave the area.",
    "Crews have until 9 a.m. EST Monday to leave.",
    "Seoul expects a launch by midnight Monday.",
    "He gave the envoys until late Monday.",
    "The agency could launch on Monday.",
    "The window opens Monday.",
    "The window runs from 6 to 10 a.m. PST Monday.",
    "The planned launch on Monday is drawing protests.",
    "It is preparing a test for Monday.",
    "The Monday deadline stands.",
    "The council has scheduled a session Monday.",
    "Voters will decide in Monday's election.",
    "Monday's talks are to open at noon.",
]
BACK = [  # all name the latest Monday
    "Until Monday, officials had not confirmed the launch.",
    "By Monday, three rockets had flown.",
    "Officials will discuss Monday's launch in New York.",
    "The ministry said Monday's test failed.",
    "When the alarm rang on Monday, people ran.",
    "On Monday, when engineers set aside the plans, the mast stood.",
    "The rocket would have flown on Monday but for the wind.",
    "Japan says the rocket that flew Monday broke up.",
    "Envoys who left on Monday have not returned.",
    "The satellite, launched Monday, is in orbit.",
    "The end of the planned talks on Monday had been foreseen.",
    "She plans to speak, but in a note on Monday she wrote otherwise.",
    "He called off the talks, planned for Vienna, in a letter on Monday.",
    "On Monday, the minister vowed that none would fly.",
    "Kim threatened to test more in a speech on Monday.",
    "Speaking Monday on Meet the Envoy, she said no.",
]
YEARS = [  # told on 1 November 2024, then on no known day
    ("In 2017, it flew on July 4 and July 28.", "2017, 2017-07-04, 2017-07-28", "2017, 2017-07-04, 2017-07-28"),
    ("It flew on July 4 and again on Nov. 29, 2017.", "2017-07-04, 2017-11-29", "2017-07-04, 2017-11-29"),
    ("It ran between Dec. 20 and Jan. 5, 2018.", "2017-12-20, 2018-01-05", "2017-12-20, 2018-01-05"),
    ("It flew on July 4, 2017. Another followed on July 28.", "2017-07-04, XXXX-07-28", "2017-07-04, XXXX-07-28"),
    ("It flew on Dec. 20, 2017. Another followed on Jan. 5.", "2017-12-20, XXXX-01-05", "2017-12-20, XXXX-01-05"),
    ("It flew in 2017. On July 4 of that year it rose.", "2017, 2017-07-04", "2017, 2017-07-04"),
    ("It flew on Dec. 18 last year.", "2023-12-18", "XXXX-12-18"),
    ("The treaty of 1968 was reviewed on Aug. 5.", "1968, XXXX-08-05", "1968, XXXX-08-05"),
    ("It was the first since Dec. 18, 2023, and came on Oct. 31.", "2023-12-18, 2024-10-31", "2023-12-18, XXXX-10-31"),
    ("In March 2021 it flew. On the 25th it flew again.", "2021-03, 2021-03-25", "2021-03, 2021-03-25"),
    ("It flew on July 4 and, in 2017, on none.", "2024-07-04, 2017", "XXXX-07-04, 2017"),
    ("The February test failed.", "2024-02", "XXXX-02"),
    ("“In 2003, it had few,” he said on Oct. 28.", "2003, 2024-10-28", "2003, XXXX-10-28"),
    ("It flew on July 4, 2017. On Friday, July 28, it flew again.", "2017-07-04, 2017-07-28", "2017-07-04, 2017-07-28"),
    ("They will vote in January; the council sits in March.", "2025-01, 2025-03", "XXXX-01, XXXX-03"),
    ("Kim watches a drill in December.", "XXXX-12", "XXXX-12"),
    ("The first since January 9.", "2024-01-09", "XXXX-01-09"),
]


def told(text: str, published: date | None) -> str:
    article = Article(text, published=published)
    found = (one for _, times in find_times_in(article, tuple(split_sentences(article))) for one in times)
    return ", ".join(one.moment.edtf for one in found if one.moment and one.moment.edtf)


@pytest.mark.parametrize("text", AHEAD)
def test_a_sentence_may_look_ahead_to_a_weekday(text: str) -> None:
    assert "2024-11-04" in told(text, FRIDAY)


@pytest.mark.parametrize("text", BACK)
def test_a_sentence_may_look_back_to_a_weekday(text: str) -> None:
    assert "2024-10-28" in told(text, FRIDAY)


@pytest.mark.parametrize(("text", "dated", "undated"), YEARS)
def test_a_year_comes_from_the_text_before_the_calendar(text: str, dated: str, undated: str) -> None:
    assert (told(text, FRIDAY), told(text, None)) == (dated, undated)


def test_a_dateline_stands_in_for_the_day_of_publication() -> None:
    assert told("SEOUL, Oct. 31, 2024 (Agency) -- It flew Thursday.", None) == "2024-10-31, 2024-10-31"
    assert told("SEOUL, Oct. 31, 2024 (Agency) -- It flew Tuesday.", FRIDAY) == "2024-10-31, 2024-10-29"
    assert told("In Seoul on Oct. 31, 2024, it was said that it flew Thursday.", None) == "2024-10-31"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("It last showed the vehicle on March 15.", "2024-03-15"),
        ("It will show the vehicle on March 15.", "2025-03-15"),
        ("Americans vote on November 5.", "2024-11-05"),
    ],
)
def test_an_undated_article_is_dated_by_its_launch_and_the_tense(words: str, day: str) -> None:
    launch = "North Korea launched a Hwasong-19 ICBM on October 31, which flew 1,001 km and rose 7,687.5 km."
    claims = Desk().review(f"{launch} {words}").claims
    assert [claim.moment.edtf for claim in claims if claim.moment] == ["2024-10-31", day]
