"""Two launches in one article, dates without a year, corrected figures: what is told of which, and what became of it."""

from datetime import datetime

import pytest

from lofted.desk import Desk
from lofted.facts import Article, Difference
from lofted.gather.completing import completed
from lofted.gather.givers import heads

MORNING = (
    "SEOUL – North Korea fired a short-range missile from Wonsan at 6:10 a.m. on Friday, South Korea's Joint Chiefs of "
    "Staff said. It flew about 300 kilometers, the chiefs said."
)
EVENING = (
    "SEOUL – North Korea fired a short-range missile from Sunan at 8:40 p.m. on Friday, South Korea's Joint Chiefs of "
    "Staff said. It flew about 700 kilometers, the chiefs said."
)
BOTH = (
    "SEOUL – North Korea fired two missiles on Friday, South Korea's Joint Chiefs of Staff said. The first left Wonsan at "
    "6:10 a.m. and flew about 300 kilometers, and the second left Sunan at 8:40 p.m. and flew about 700 kilometers."
)


def reading(text, given, at="2029-05-11T23:00+09:00", title="North Korea fires a missile"):
    """One report, read."""
    when = datetime.fromisoformat(at)
    return Desk().consider(Article(text, title=title, published=when.date(), at=when, publisher=given, given=given))


def cells(found, article):
    """The attributes and words that one article has in each dossier that it is in."""
    for one in found:
        ids = {each.id for each in one.articles if each.given == article}
        told = {(row.attribute, cell.words) for row in one.rows for cell in row.cells if cell.article in ids}
        if told:
            yield told


def test_each_figure_goes_with_its_own_launch():
    found = Desk().dossiers([reading(MORNING, "dawn"), reading(EVENING, "dusk"), reading(BOTH, "both")])
    ranges = sorted(sorted(words for name, words in told if name == "range") for told in cells(found, "both"))
    assert ranges == [["about 300 kilometers"], ["about 700 kilometers"]]
    assert not [words for told in cells(found, "both") for name, words in told if words == "two missiles"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The rocket was launched on March 3.", "2028-03-03"),
        (
            "Much was flown in 2021. Twice in that year, on March 3 and on June 9, a Hwasong-12 was launched.",
            "2021-03-03",
        ),
        ("Two years ago today North Korea launched a missile.", "2027-01-20"),
    ],
)
def test_a_day_gets_the_year_that_its_words_give_it(words, day):
    told = completed(reading(words, "one", "2029-01-20T09:00+09:00"))
    assert day in {str(claim.moment.start)[:10] for claim in told.claims if claim.moment and claim.moment.start}


def test_a_figure_that_its_voice_replaced_is_marked_and_whoever_still_has_it_named():
    later = (
        "South Korea's Joint Chiefs of Staff on Saturday put the range of Friday's missile at 340 kilometers. They had "
        "first said 300. The missile was launched from Wonsan at 6:10 a.m. on Friday, the chiefs said."
    )
    still = (
        "A missile launched from Wonsan on Friday flew about 300 kilometers, South Korea's Joint Chiefs of Staff said."
    )
    told = [
        reading(MORNING, "dawn"),
        reading(later, "later", "2029-05-12T10:00+09:00"),
        reading(still, "still", "2029-05-13T10:00+09:00"),
    ]
    found = Desk().dossiers(told)
    row = next(row for one in found for row in one.rows if row.attribute == "range" and len(row.cells) > 2)
    assert Difference.EARLY_LATER in row.judgement.kinds
    gone = next(step for one in found for step in one.history if step.cell.words == "about 300 kilometers")
    assert gone.superseded is not None and gone.superseded.words == "340 kilometers"
    assert [each.given for one in found for each in one.articles if each.id in gone.still] == ["still"]


def test_a_number_without_its_noun_counts_what_was_named_before():
    found = Desk().dossiers(
        [
            reading(
                "SEOUL – For the second time this week North Korea fired missiles, South Korea's Joint Chiefs of Staff "
                "said on Friday: at least two, at 6:10 a.m., from Wonsan.",
                "one",
            )
        ]
    )
    assert ("count", "at least two") in next(cells(found, "one"))


@pytest.mark.parametrize(
    ("words", "name"), [("Seoul’s: about 300 km, ", "Seoul"), ("It flew far: ", ""), ("NHK: 9 km", "NHK")]
)
def test_the_head_of_a_list_names_whose_it_is(words, name):
    assert heads(words) == name


def test_a_launch_with_its_own_day_is_no_recap_of_an_older_one_with_the_same_figure():
    words = "NHK said North Korea launched cruise missiles on {}, which flew 1,587 kilometers over the Yellow Sea."
    later = reading(words.format("Wednesday, May 9, 2029"), "Lantern Post", title="Cruise missiles again")
    recap = reading(words.format("February 26, 2025"), "Lantern Post", title="Cruise missiles again")
    desk = Desk()
    assert [one.entry for one in desk.dossiers([later])] == [None]
    assert [one.entry for one in desk.dossiers([recap])] == ["2025-02-26-unknown-cruise"]
