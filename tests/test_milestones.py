"""Deeds in space: their data, who is told to have done them, and what comes home is no missile."""

from datetime import date

import pytest

from lofted import Desk
from lofted.facts import Verdict
from lofted.reference.catalogue import catalogue
from lofted.reference.milestones import deed_in, deeds, milestones, span_of
from lofted.reference.voyages import voyages


def found(text, check, published=None):
    return [one for one in Desk().review(text, published=published).findings if one.check == check]


def test_every_deed_is_counted_from_one_in_the_order_of_its_dates():
    for deed in deeds():
        rows = [row for row in milestones(catalogue(), deed) if row.done and row.place("country")]
        usual = [row.place("country")[0] for row in rows]
        assert not usual or usual[0] == 1, deed.id
        assert usual == sorted(usual), deed.id


def test_every_deed_but_one_that_leaves_its_scope_open_has_rows_of_its_own():
    told = {entry.columns["deed"] for entry in catalogue().entries("milestone")}
    assert {deed.id for deed in deeds() if not deed.scope} == told


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("land softly on the Moon", "moon-landing"),
        ("achieve a soft landing on the lunar surface", "moon-landing"),
        ("land people on the Moon", "moon-people"),
        ("bring back rocks from the Moon", "moon-samples"),
        ("return samples from the far side of the Moon", "far-side-samples"),
        ("touch down near the lunar south pole", "moon-south-pole"),
        ("dock two satellites", "docking"),
        ("orbit a satellite on its own rocket", "satellite-own-rocket"),
        ("walk in space", "country-spacewalk"),
        ("reach the orbit of Mars", "mars-orbit"),
        ("shoot down a satellite", "anti-satellite"),
    ],
)
def test_a_deed_is_known_by_its_words(words, deed):
    assert getattr(deed_in(words, kind="country"), "id", None) == deed


@pytest.mark.parametrize(
    "words", ["land a rover on the Moon", "sign the Outer Space Treaty", "ban such tests", "land a jet"]
)
def test_other_words_tell_of_no_deed_of_the_shelf(words):
    assert deed_in(words, kind="country") is None


def test_a_date_is_the_days_it_leaves_open():
    assert span_of("2024") == (date(2024, 1, 1), date(2024, 12, 31))
    assert span_of("1972-12-11") == (date(1972, 12, 11),) * 2


def test_every_voyage_has_a_craft_that_came_back_after_it_left():
    for craft, one in voyages(catalogue()).items():
        satellite = catalogue().entry(craft)
        assert satellite is not None and satellite.kind == "satellite"
        assert one.landed is None or one.landed.isoformat() >= satellite.columns["launched"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("China was the fourth country to send a person into space on its own rocket.", Verdict.CONFLICTS),
        ("China is the third country to send people into space on its own rocket.", Verdict.HOLDS),
        ("India touched down on the Moon on August 23, 2023, the fourth country to do so.", Verdict.HOLDS),
        ("India touched down on the Moon on August 23, 2023, the fifth nation to achieve the feat.", Verdict.CONFLICTS),
        ("Svetlana Savitskaya was the first woman in space.", Verdict.CONFLICTS),
        ("Svetlana Savitskaya was the first woman to walk in space.", Verdict.HOLDS),
        ("Japan was the third country to put a satellite into orbit.", Verdict.DEPENDS),
        ("Israel was the eighth nation to place a satellite into orbit with its own launcher.", Verdict.HOLDS),
    ],
)
def test_a_place_in_a_count_is_held_against_the_shelf(text, verdict):
    assert [one.verdict for one in found(text, "milestone")] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "India hopes to become the third country to land on the Moon.",
        "Japan failed to become the fourth country to land on the Moon.",
        "Turkey wants to be the sixth country to land on the Moon.",
        "Was India the third country to land on the Moon? It was not.",
        "Christina Koch is the first woman to fly around the Moon.",
        "She is the first woman of colour in space.",
        "Kalpana Chawla, the first woman of Indian origin in space, died in 2003.",
        "France became the 20th country to sign the Artemis Accords on the Moon.",
    ],
)
def test_what_is_planned_or_narrower_is_left_alone(text):
    assert not any(one.verdict is Verdict.CONFLICTS for one in found(text, "milestone"))


@pytest.mark.parametrize(
    "text",
    [
        "The crew splashed down off Florida on Thursday.",
        "Yang Liwei landed on Thursday.",
        "On Sunday the astronauts landed in Kazakhstan.",
        "The lander touched down on the Moon on Friday.",
        "Their capsule landed in the steppe at 8:47 a.m. on Monday.",
        "The plane landed in Seoul on Friday.",
    ],
)
def test_who_comes_home_is_no_missile(text):
    assert not Desk().review(text, published="2024-11-02").events


@pytest.mark.parametrize("text", ["The missile landed in the sea on Thursday.", "It landed on Thursday."])
def test_what_falls_into_the_sea_is_one(text):
    assert Desk().review(text, published="2024-11-02").events
