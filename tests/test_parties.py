"""What each party said: whose figure it is, what has replaced it, and what two reports tell of one thing."""

from datetime import date
from pathlib import Path

import pytest

from lofted import Desk
from lofted.facts import Figure, Interval, ReferenceError, Verdict, Voice, VoiceKind, compare
from lofted.memory import Remembered
from lofted.reference.bearing import borrowed, same_digits
from lofted.reference.catalogue import catalogue
from lofted.reference.details import details_of, figure_in
from lofted.reference.spokesmen import speaks_for
from lofted.reference.tallies import nuclear_tests
from lofted.reference.units import measure
from lofted.told.rivals import differ, moved

SALVO = "2024-05-30-kn-25"


def found(text, check, *, published="2024-11-02", before="", before_published="2024-11-01"):
    desk = Desk(memory=Remembered())
    if before:
        desk.review(before, published=before_published)
    return [one for one in desk.review(text, published=published).findings if one.check == check]


def test_a_country_speaks_for_its_offices_and_nobody_speaks_through_an_institute():
    shelf = catalogue()
    chiefs, institute = shelf.entry("rok-jcs"), shelf.entry("cns")
    seoul = Voice("Seoul", VoiceKind.OFFICE, entry="south-korea")
    assert speaks_for(seoul, chiefs, launched_by="north-korea")
    assert not speaks_for(Voice("Tokyo", VoiceKind.OFFICE, entry="japan"), chiefs, launched_by="north-korea")
    assert not speaks_for(Voice("Washington", VoiceKind.OFFICE, entry="united-states"), institute, launched_by="")
    assert not speaks_for(seoul, None, launched_by="north-korea")


def test_state_media_without_a_name_are_those_of_the_country_that_launched():
    media = Voice("state media", VoiceKind.STATE_MEDIA)
    agency = catalogue().entry("kcna")
    assert speaks_for(media, agency, launched_by="north-korea")
    assert not speaks_for(media, agency, launched_by="iran")


@pytest.mark.parametrize(("published", "early", "so_far"), [(None, True, False), ("2024-05-30", False, True)])
def test_an_early_figure_is_one_only_when_a_later_one_is_known(published, early, so_far):
    shelf = catalogue()
    day = date.fromisoformat(published) if published else None
    first = next(iter(details_of(shelf.flight(SALVO), "missiles", "", shelf, published=day)))
    assert (first.superseded, first.for_now) == (early, so_far)


@pytest.mark.parametrize("cell", ["dozens", "about", "-3", "ten missiles", "one hundred"])
def test_a_number_that_is_none_is_refused(cell):
    with pytest.raises(ReferenceError, match="no number of missiles"):
        figure_in(cell, "missiles")


def test_a_row_with_a_number_that_is_none_is_refused(tmp_path: Path):
    header = "flight,party,what,place,figure,superseded,note,source,url,status"
    row = f"{SALVO},kcna,missiles,,lots,,,ours,,verified"
    (tmp_path / "details.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    with pytest.raises(ReferenceError, match=r"details\.csv, row 2"):
        Desk(reference=(tmp_path,))


@pytest.mark.parametrize("more", [(0, 0), (5, 0), (0, 5), (50, 50)])
def test_a_total_in_wider_words_is_judged_no_harder(more):
    total = Figure(Interval(5, 5), Interval(4, 5))
    order = [Verdict.CONFLICTS, Verdict.DEPENDS, Verdict.HOLDS]
    narrow = Figure(Interval(7, 7), Interval(7, 7))
    wide = Figure(Interval(7 - more[0], 7 + more[1]), Interval(7 - more[0], 7 + more[1]))
    assert order.index(compare(wide, total)) >= order.index(compare(narrow, total))


def test_two_figures_are_two_statements_whichever_comes_first():
    pairs = [("~3000 km", ">3500 km"), ("45 min", "~47 min"), (">6000 km", "6045 km"), ("1000 km", "4500 km")]
    for one, other in pairs:
        assert differ(measure(one), measure(other)) == differ(measure(other), measure(one))
    assert not moved(measure("~1000 km"), measure("1001.2 km"))
    assert not same_digits(measure("1000 km"), measure("1000 s"))


def test_a_figure_without_a_party_is_borrowed_from_nobody():
    reading = Desk().review("North Korea fired a Hwasong-19 on October 31, 2024. It flew for 86 minutes.")
    event = next(event for event in reading.events if event.entry)
    claim = next(event.about("flight_time"))
    assert borrowed(claim, [], [], event) == []


def test_another_country_between_a_number_and_its_launcher_takes_the_number():
    text = "North Korea has carried out six nuclear tests since 2006, and Pakistan has carried out two nuclear tests."
    assert [one.verdict for one in found(text, "number_so_far", published="2020-05-05")] == [Verdict.HOLDS]
    assert len(nuclear_tests("north-korea", catalogue())) == len(["2006", "2009", "2013", "2016", "2016", "2017"])


def test_a_report_without_a_day_has_no_total_so_far():
    assert not found("North Korea has tested two ICBMs this year.", "number_so_far", published=None)


def test_figures_of_one_place_are_set_side_by_side_and_of_two_are_not():
    before = "North Korea fired a missile on April 2, 2031. It fell 200 km west of Rishiri Island."
    near, far = (
        f"North Korea fired a missile on April 2, 2031. It fell 300 km west of {isle}." for isle in ("Rishiri", "Rebun")
    )
    unlike = found(f"{near[:-1]}, the coast guard said.", "voices_differ", before=before)
    assert [one.verdict for one in unlike] == [Verdict.DEPENDS] and "that report itself said 200 km" in unlike[0].reason
    assert not found(f"{far[:-1]}, the coast guard said.", "voices_differ", before=before)
