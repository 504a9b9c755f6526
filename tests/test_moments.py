"""Moments: a table of what is read, what it resolves to, and what must not be read."""

from datetime import date

import pytest

from lofted.extract.moments import find_moments

FRIDAY = date(2024, 11, 1)  # the day most examples were published on
UNDATED = None
WRITTEN_DATES = [
    ("It flew on October 31, 2024.", "2024-10-31 day"),
    ("It flew on Oct. 31, 2024.", "2024-10-31 day"),
    ("It flew on Oct 31 2024.", "2024-10-31 day"),
    ("It flew on 31 October 2024.", "2024-10-31 day"),
    ("It flew on the 31st of October, 2024.", "2024-10-31 day"),
    ("It flew on October 31st, 2024.", "2024-10-31 day"),
    ("It flew on 30-Oct-2024.", "2024-10-30 day"),
    ("It flew on the third of May 2021.", "2021-05-03 day"),
    ("It flew on 2024-10-31.", "2024-10-31 day"),
    ("It flew on 2024/10/31.", "2024-10-31 day"),
    ("It flew on 10/31/2024.", "2024-10-31 day"),
    ("It flew on 31/10/2024.", "2024-10-31 day"),
    ("It flew on 31.10.2024.", "2024-10-31 day"),
    ("It flew on 03.04.2024.", "2024-04-03 day"),
    ("It flew on 10/31/98.", "1998-10-31 day"),
    ("On Wednesday, 12 July (2023), it flew.", "2023-07-12 day"),
    ("On Saturday, February 18, 2023, it flew.", "2023-02-18 day"),
    ("On February 18 (Saturday) it flew.", "XXXX-02-18 day"),
    ("The 18 December 2023 launch was its fifth.", "2023-12-18 day"),
    ("It flew on 5 May 2020, 6 June 2021 and 7 July 2022.", "2020-05-05 day, 2021-06-06 day, 2022-07-07 day"),
    ("It flew on October 31.", "XXXX-10-31 day"),
    ("The notice covers March 13-17, 2023.", "2023-03-13/2023-03-17 span"),
    ("The notice covers 13 to 17 March 2023.", "2023-03-13/2023-03-17 span"),
    ("The notice covers Dec. 30-Jan. 2, 2024.", "2023-12-30/2024-01-02 span"),
    ("It flew on March 5 and 9, 2023.", "{2023-03-05,2023-03-09} span"),
]
LEFT_OPEN = [
    ("It flew on 03/04/2024.", "[2024-03-04,2024-04-03] day"),
    ("It flew on 04/04/2024.", "2024-04-04 day"),
    ("It flew on 31 June.", "XXXX-06-XX impossible"),
    ("It flew on June 31, 2023.", "2023-06-XX impossible"),
    ("It flew on February 29, 2023.", "2023-02-XX impossible"),
    ("It flew on February 29, 2024.", "2024-02-29 day"),
    ("It flew on February 29.", "XXXX-02-29 day"),
    ("It flew on 31/31/2024.", "2024-XX-XX impossible"),
    ("It landed a day after the test.", " day"),
    ("It came days before the vote.", " day"),
    ("It flew again three weeks later.", " week"),
    ("The following month it flew again.", " month"),
    ("The previous day it had rained.", " day"),
    ("It tested more in recent weeks.", " vague"),
    ("It flew on Friday.", " day"),
    ("It flew yesterday.", " day"),
    ("It flew two weeks ago.", " week"),
]
LONGER = [
    ("It flew in September.", "XXXX-09 month"),
    ("It flew in September 2023.", "2023-09 month"),
    ("It flew in late August 2017.", "2017-08 month"),
    ("It flew in May 2017.", "2017-05 month"),
    ("It will fly May-June 2025.", "2025-05/2025-06 span"),
    ("It flew in 2017.", "2017 year"),
    ("It has flown since 2017 and will until at least 2030.", "2017 year, 2030 year"),
    ("The 2022 test failed.", "2022 year"),
    ("North Korea's 2017 launches were many.", "2017 year"),
    ("It was built in early 2022.", "2022 year"),
    ("It was built in mid-2022.", "2022 year"),
    ("Tests (2016, 2017) failed.", "2016 year, 2017 year"),
    ("It flew in 2017-2019.", "2017/2019 span"),
    ("It flew in 2017–19.", "2017/2019 span"),
    ("The programme of the 1990s ended.", "199X decade"),
    ("It began in the late '80s.", "198X decade"),
    ("It began in the mid-1960s.", "196X decade"),
    ("The rockets of the 20th century were small.", "19XX century"),
    ("It flew in the third quarter of 2023.", "2023-35 quarter"),
    ("It is due in Q1 2025.", "2025-33 quarter"),
    ("It is due in the second half of 2025.", "2025-41 half"),
    ("It flew in the spring of 2023.", "2023-21 season"),
    ("It flew in summer 2023.", "2023-22 season"),
    ("It flew in the winter of 2017-18.", "2017-24 season"),
    ("Money for fiscal 2025 is short.", "2025 fiscal year"),
]
CLOCKS = [
    ("It rose at 7:10 a.m.", "XXXX-XX-XXT07:10 minute"),
    ("It rose at 10:15pm.", "XXXX-XX-XXT22:15 minute"),
    ("It rose at 7 p.m.", "XXXX-XX-XXT19:00 hour"),
    ("It rose at 0710 local time.", "XXXX-XX-XXT07:10 minute"),
    ("It rose at 2210 GMT.", "XXXX-XX-XXT22:10Z minute"),
    ("It rose at 1430 hours.", "XXXX-XX-XXT14:30 minute"),
    ("It may rise between 0100 and 0400 UTC.", "XXXX-XX-XXT01:00Z minute, XXXX-XX-XXT04:00Z minute"),
    ("It rose at noon.", "XXXX-XX-XXT12:00 minute"),
    ("It rose at 12:05 a.m.", "XXXX-XX-XXT00:05 minute"),
    ("It rose at 8 o'clock.", "XXXX-XX-XXT08:00 hour"),
    ("It rose at 7:10 in the evening.", "XXXX-XX-XXT19:10 minute"),
    ("It rose at 07:10:32 UTC on 3 May 2020.", "2020-05-03T07:10:32Z second"),
    ("It rose at 7:10 a.m. on October 31, 2024.", "2024-10-31T07:10 minute"),
    ("It rose at 7:10 a.m. KST on October 31, 2024.", "2024-10-31T07:10+09:00 minute"),
    ("It rose on October 31, 2024, at around 7:10 a.m. (KST).", "2024-10-31T07:10+09:00 minute"),
    ("It rose at 7:10 a.m. on October 31, 2024, Seoul time.", "2024-10-31T07:10+09:00 minute"),
    ("It rose at 9:10 a.m. Pyongyang time on July 4, 2017.", "2017-07-04T09:10+08:30 minute"),
    ("It rose at 5 p.m. EDT on July 4, 2017.", "2017-07-04T17:00-04:00 hour"),
    ("It rose at 14:30 UTC+9 on 4 July 2017.", "2017-07-04T14:30+09:00 minute"),
    ("It rose on 2024-10-31T07:10+09:00.", "2024-10-31T07:10+09:00 minute"),
    ("Sent Thu, 31 Oct 2024 07:10:00 +0900.", "2024-10-31T07:10:00+09:00 second"),
    ("It rose on the morning of October 31, 2024.", "2024-10-31 part of day"),
    ("It rose in the early hours of 31 October 2024.", "2024-10-31 part of day"),
    ("It fell shortly after midnight on 3 May 2020.", "2020-05-03T00:00 minute"),
    ("The deadline is midnight on 3 May 2020.", "2020-05-03T24:00 minute"),
]
IN_BRACKETS = [
    (
        "It rose at 7:10 a.m. KST on Oct. 31, 2024 (2210 GMT Oct. 30, 2024).",
        "2024-10-31T07:10+09:00 minute, 2024-10-30T22:10Z minute",
    ),
    ("It rose at 7:10 a.m. on Oct. 31, 2024 (2210 GMT).", "2024-10-31T07:10 minute, 2024-10-30T22:10Z minute"),
    (
        "It rose at 10:15 a.m. local time (0115 GMT) on May 3, 2020.",
        "2020-05-03T10:15 minute, 2020-05-03T01:15Z minute, 2020-05-03 day",
    ),
    ("It rose at 07:12 KST (22:12 UTC on 3 May 2020).", "2020-05-04T07:12+09:00 minute, 2020-05-03T22:12Z minute"),
    ("It rose at 9 p.m. EDT on May 3, 2020 (10 a.m. KST).", "2020-05-03T21:00-04:00 hour, 2020-05-04T10:00+09:00 hour"),
]
FROM_PUBLICATION = [  # all told on Friday, 1 November 2024
    ("It flew on Wednesday.", "2024-10-30 day"),
    ("It flew on Friday.", "2024-11-01 day"),
    ("It will fly on Monday.", "2024-11-04 day"),
    ("It is scheduled for Tuesday.", "2024-11-05 day"),
    ("Talks must end by Sunday.", "2024-11-03 day"),
    ("On Tuesday, the council will vote.", "2024-11-05 day"),
    ("It flew last Friday.", "2024-10-25 day"),
    ("It flies next Friday.", "2024-11-08 day"),
    ("It flew early on Thursday.", "2024-10-31 part of day"),
    ("It flew on Wednesday morning.", "2024-10-30 part of day"),
    ("It flew late Wednesday night.", "2024-10-30 part of day"),
    ("It flew at 5:28 a.m. Seoul time on Wednesday.", "2024-10-30T05:28+09:00 minute"),
    ("It flew yesterday at noon.", "2024-10-31T12:00 minute"),
    ("It flies tomorrow.", "2024-11-02 day"),
    ("It flew on the 30th, KCNA said.", "2024-10-30 day"),
    ("It flew over the weekend, KCNA said.", "2024-10-26/2024-10-27 weekend"),
    ("It flew last week.", "2024-10-21/2024-10-27 week"),
    ("It flew earlier this week.", "2024-10-28/2024-11-03 week"),
    ("It flew last month.", "2024-10 month"),
    ("It flies next year.", "2025 year"),
    ("It flew late last year.", "2023 year"),
    ("It is due by the end of the year.", "2024 year"),
    ("It flew last December.", "2023-12 month"),
    ("It flew last December 18.", "2023-12-18 day"),
    ("It flies next May.", "2025-05 month"),
    ("It flew last summer.", "2024-22 season"),
    ("It flew three days ago.", "2024-10-29 day"),
    ("It flew two weeks ago.", "2024-10-15/2024-10-21 week"),
    ("It flew nearly a year ago.", "2023~ year"),
    ("It flew about three months ago.", "2024-08~ month"),
    ("It flew five times in the past two weeks.", "2024-10-18/2024-11-01 span"),
    ("It flew on October 30.", "2024-10-30 day"),
    ("It came days before the November 5 election.", " day, 2024-11-05 day"),
    ("It comes ahead of the upcoming March 15 vote.", "2025-03-15 day"),
    ("It last flew on March 15.", "2024-03-15 day"),
    ("It flew in late August.", "2024-08 month"),
    ("It will fly in January.", "2025-01 month"),
    ("It flew in January.", "XXXX-01 month"),
    ("It flew in February.", "2024-02 month"),
    ("It was the first since December.", "2023-12 month"),
    ("It flew on December 18.", "XXXX-12-18 day"),
]
NOTHING = [
    "It flew for 86 minutes and rose 7,000 km.",
    "It waited for two weeks, then for several months.",
    "Some 2,017 people and 2017 people came.",
    "Resolution 1718, Resolution 2397 and No. 2017 bind it.",
    "The Hwasong-17, the Hwasong 18 and the Unha-3 flew.",
    "It flew 2000 km, weighs 2010 kg and cost $2020.",
    "It may march on, and the march may go on.",
    "The sun sat in a spring of the fall.",
    "Theresa May and June Kim met a second time.",
    "The fall of the wall was the second of three.",
    "A 5-year-old saw the second stage, 1/2 of it.",
    "The score was 17:1 and 24/7 it was 9/11.",
    "It flies daily, on Mondays and every two weeks.",
    "Part 2024-13-45 and part A2017 broke.",
    "It was in its nineties, with 90s of heat.",
    "The Arab Spring is over, and now it waits.",
    "The last three tests of the first stage failed.",
    "",
]


def told(words: str, published: date | None) -> str:
    return ", ".join(f"{moment.edtf} {moment.precision}" for _, moment in find_moments(words, published=published))


@pytest.mark.parametrize(("words", "expected"), [*WRITTEN_DATES, *LEFT_OPEN, *LONGER, *CLOCKS, *IN_BRACKETS])
def test_words_are_read_without_a_day_of_publication(words: str, expected: str) -> None:
    assert told(words, UNDATED) == expected


@pytest.mark.parametrize(("words", "expected"), FROM_PUBLICATION)
def test_words_are_resolved_from_the_day_of_publication(words: str, expected: str) -> None:
    assert told(words, FRIDAY) == expected


@pytest.mark.parametrize("words", NOTHING)
@pytest.mark.parametrize("published", [UNDATED, FRIDAY])
def test_ordinary_words_are_no_moments(words: str, published: date | None) -> None:
    assert told(words, published) == ""


@pytest.mark.parametrize(("words", "published"), [(words, UNDATED) for words, _ in [*WRITTEN_DATES, *LONGER, *CLOCKS]])
def test_nothing_is_relative_that_its_own_words_fix(words: str, published: date | None) -> None:
    assert not any(moment.relative for _, moment in find_moments(words, published=published))


@pytest.mark.parametrize("words", [words for words, expected in FROM_PUBLICATION if "XXXX" not in expected])
def test_what_the_day_of_publication_fixed_is_relative(words: str) -> None:
    assert all(moment.relative for _, moment in find_moments(words, published=FRIDAY))


def test_a_month_or_a_word() -> None:
    assert told("It may fly in May.", FRIDAY) == "2025-05 month"
    assert told("May 5, 2020 was the day.", FRIDAY) == "2020-05-05 day"
    assert told("In March it will march.", FRIDAY).endswith("month")
