"""Whose a figure is, whatever an article calls the one who gave it, and what is told of another launch."""

from datetime import datetime

import pytest

from lofted.desk import Desk
from lofted.facts import Article
from lofted.gather.outcomes import outcome_in

LEAD = "SEOUL – North Korea launched a Hwasong-18 missile from Sunan at 10:00 a.m. on Wednesday, South Korea's Joint Chiefs "


def cells(text, title="North Korea launches a missile", day="2023-07-12T14:00+09:00"):
    """The cells of one report, as attribute, voice and words."""
    desk = Desk()
    at = datetime.fromisoformat(day)
    article = Article(text, title=title, published=at.date(), at=at, publisher="Ferry Wire", given="one")
    found = desk.dossiers([desk.consider(article)])
    return {(cell.attribute, cell.voice, cell.words) for one in found for row in one.rows for cell in row.cells}


def test_a_sentence_that_opens_with_an_office_is_of_that_office():
    found = cells(
        "North Korea launched a Hwasong-18 missile on Wednesday, the defence ministry in Tokyo said.\n\n"
        "The ministry's first figures are a height of about 6,000 kilometres and a flight of about 74 minutes."
    )
    assert {voice for attribute, voice, _ in found if attribute in ("apogee", "flight_time")} == {
        "Japan's Defense Ministry"
    }


def test_an_official_of_a_named_body_speaks_for_it():
    found = cells(
        "An official of the Harbour Secretariat reported that the missile launched on 12 July had flown for 74 minutes."
    )
    assert ("flight_time", "Harbour Secretariat", "74 minutes") in found


def test_a_comparison_with_another_month_is_not_of_this_flight():
    found = cells(f"{LEAD}of Staff said. The longest flight so far, in March of last year, took 71 minutes.")
    assert not [words for attribute, _, words in found if attribute == "flight_time"]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("No object has entered orbit.", "failure"),
        ("All objectives were met.", "success"),
        ("Everything had gone to plan.", "success"),
        ("Nobody says that the missile blew up.", None),
        ("The pressure of twenty years had failed.", None),
        ("It came two weeks after a longer one failed in flight.", None),
        ("A year ago the rocket blew up.", None),
    ],
)
def test_how_a_flight_ended(words, verdict):
    told = outcome_in(words)
    assert (told[0] if told else None) == verdict
