"""What a site puts around an article goes, and the words of the article stay."""

import pytest

from lofted.read.furniture import furniture, labels, without_furniture


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


def test_blank_lines_between_paragraphs_stay_one():
    assert (
        without_furniture("One.\n\nAdvertisement\n\nShare\n\nTwo.\nThree.\n\nFour.") == "One.\n\nTwo.\nThree.\n\nFour."
    )


def test_every_label_is_furniture_itself():
    known = labels()
    assert known.whole and known.within
    assert all(furniture(words) for words in known.whole)
    assert all(furniture(words) for rows in known.openings.values() for words, _ in rows)
