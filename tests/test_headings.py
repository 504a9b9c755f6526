"""A plain text has a title and a day of publication where its first lines say nothing else."""

from datetime import date

import pytest

from lofted.read import article
from lofted.read.published import day_of, published_line


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


# Furniture


def test_a_headline_with_a_label_stays_on_top():
    assert article("Watch: rocket fails on the pad\n\nIt flew 998 km.").title == "Watch: rocket fails on the pad"
