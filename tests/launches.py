"""Invented articles on launches that took place: what several papers tell of one, and what stands apart from it."""

from datetime import datetime

from lofted.facts import Article

LAUNCH = "North Korea fired a missile on April 2, 2024. {voice} said it flew {range}."
ARTICLES = [
    (
        "wire", "2024-10-31T07:50+09:00", "Ferry Wire", "North Korea launches long-range missile",
        "SEOUL – North Korea fired a long-range ballistic missile toward the East Sea on Thursday morning, South Korea's "
        "Joint Chiefs of Staff said. The missile was launched from the Pyongyang area at about 7:10 a.m., the chiefs said "
        "in a message to the press, and flew on a steep path for a long time before it came down. They gave no figures "
        "and said that the allies were going through the data of several radars together.",
    ),
    (
        "copy", "2024-10-31T08:40+09:00", "Lakeside Post", "Missile fired before breakfast",
        "SEOUL (Ferry Wire) – North Korea fired a long-range ballistic missile toward the East Sea on Thursday morning, "
        "South Korea's Joint Chiefs of Staff said. The missile was launched from the Pyongyang area at about 7:10 a.m., "
        "the chiefs said in a message to the press, and flew on a steep path for a long time before it came down. "
        "Readers on our lake saw nothing of it.",
    ),
    (
        "tokyo", "2024-10-31T12:30+09:00", "Cape Herald", "Missile was up for 86 minutes",
        "TOKYO – The missile that North Korea launched on Thursday reached an altitude of more than 7,000 km and flew "
        "for about 86 minutes, Japan's defence ministry said, citing its own radars. It flew a distance of about 1,000 km, "
        "the ministry said.",
    ),
    (
        "american", "2024-10-30T23:30-04:00", "Prairie Ledger", "North Korean missile goes higher than ever",
        "North Korea launched a missile on Wednesday evening, Eastern time, that reached an altitude of more than 4,350 "
        "miles (7,000 km), Japan's defense ministry said. It beat the previous record by roughly 1,000 miles.",
    ),
    (
        "kcna", "2024-11-01T06:30+09:00", "KCNA", "Hwasongpho-19 launched",
        "Pyongyang, November 1 (KCNA) -- The missile Hwasongpho-19 was launched on October 31. The missile reached an "
        "altitude of 7,687.5 km and flew a distance of 1,001.2 km for 5,156 seconds, KCNA said.",
    ),
    (
        "digest", "2024-11-01T09:30+09:00", "Pier Digest", "The North names its missile",
        "KCNA said on Friday that the Hwasong-19 launched on October 31 reached an altitude of 7,687.5 km and flew for "
        "5,156 seconds. It is the largest of its kind.",
    ),
    (
        "blog", "2024-11-02T10:00+00:00", "Slow Orbit", "Two heights and one flight",
        "Japan's defence ministry said that the Hwasong-19 of October 31 reached an altitude of more than 7,000 km. KCNA "
        "said that it reached an altitude of 7,687.5 km. It beat the record of 2023 by 1,039 km.",
    ),
    (
        "year", "2025-10-31T09:00+09:00", "Cape Herald", "A year since the long flight",
        "On October 31, 2024 North Korea launched the Hwasong-19. KCNA said that it reached an altitude of 7,687.5 km. "
        "It has not flown since.",
    ),
    (
        "earlier", "2023-12-18T12:00+09:00", "Cape Herald", "North Korea fires ICBM after short-range missile",
        "North Korea launched an intercontinental ballistic missile on Monday, Japan's defence ministry said. The missile "
        "reached an altitude of more than 6,000 km and flew for about 73 minutes, the ministry said.",
    ),
    (
        "council", "2024-11-05T09:00+00:00", "Cape Herald", "Harbour council meets on dredging",
        "The harbour council met on Monday and agreed on a budget for dredging. Two members voted against it.",
    ),
]  # fmt: skip


def article(given, published, publisher, title, text):
    """An article as a line of JSON tells it."""
    at = datetime.fromisoformat(published)
    return Article(text, title, publisher, at.date(), sha256=given, given=given, at=at)
