"""Whether a launch of which no launcher is named is tied to the right flight, or to none, and why."""

import pytest

from lofted import Desk

THE_MISSILE = "The missile launched on October 31, 2024"


def launches(text, published=None):
    return [event for event in Desk().review(text, published=published).events if event.kind == "launch"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (f"{THE_MISSILE} flew over the sea for long, KCNA said.", "“KCNA” is of the country that launched it"),
        (f"{THE_MISSILE} fell off Hokkaido after 20 hours.", "“Hokkaido” is of a party that gave an account of it"),
        (f"{THE_MISSILE} rose to 7,687.5 km.", "“7,687.5 km” can be the 7,687.5 km of KCNA"),
        (f"North Korea kept silent. {THE_MISSILE} was new.", "the article speaks of North Korea just before"),
    ],
)
def test_what_ties_a_launch_to_a_flight_is_told(words, why):
    event = launches(words)[-1]
    assert event.entry == "2024-10-31-hwasong-19"
    assert event.why[-1] == why


@pytest.mark.parametrize(
    "words",
    [
        f"{THE_MISSILE} hit a bridge.",
        f"{THE_MISSILE} by Blue Harbour rose to 7,687.5 km.",
        f"{THE_MISSILE} from Iran rose to 7,687.5 km.",
        "The spacecraft launched on October 31, 2024 rose to 7,687.5 km, KCNA said.",
        "Hezbollah's missile, launched on October 31, 2024, rose to 7,687.5 km.",
    ],
)
def test_a_day_is_not_enough_nor_anothers_missile(words):
    assert [event.entry for event in launches(words)] == [None]


def test_two_flights_that_fit_alike_are_named():
    (event,) = launches("North Korea launched a missile on July 19, 2023.")
    assert event.entry is None
    assert event.why == ("2023-07-19-unknown-srbm-a and 2023-07-19-unknown-srbm-b fit alike",)
