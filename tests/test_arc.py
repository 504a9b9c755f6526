"""The drawing of a flight shows what was told of it, and invents nothing."""

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from norland import HOSTILE, flight, norland

from lofted.facts import Account, Claim, Event, Span
from lofted.present.arc import arc
from lofted.reference.units import measure


def drawn(svg: str) -> ElementTree.Element:
    """The drawing as XML, with its name spaces gone."""
    return ElementTree.fromstring(svg.replace('xmlns="http://www.w3.org/2000/svg"', ""))


def test_the_drawing_shows_what_was_told() -> None:
    svg = drawn(arc(norland().events[0], record_flight=flight()))
    told = [text.text for text in svg.iter("text")]
    assert "6,000 km  reported" in told and "reported  83 min" in told
    assert "6,012.4 km  AGENCY" in told and "AGENCY  70.2 min" in told
    assert "free arc of the reported apogee: 65.3 min" in told
    caption = svg.findtext("desc") or ""
    assert "Drawn over the reported range of 900 km." in caption and "3 to 5 minutes" in caption


def test_the_drawing_is_xml_whatever_a_party_is_called() -> None:
    odd = "\x00]]></svg><script>" + HOSTILE
    account = Account("f", odd, measure("6012 km"), measure("900 km"), replace(measure("70 min"), written=odd))
    event = replace(norland().events[0], id=odd, claims=norland().events[0].claims[1:2])
    assert not list(drawn(arc(event, record_flight=flight(accounts=(account,)))).iter("script"))


def test_labels_of_the_drawing_keep_apart() -> None:
    many = tuple(Account("f", f"p{n}", measure(f"{6000 + n} km"), None, measure(f"{70 + n} min")) for n in range(8))
    svg = drawn(arc(norland().events[0], record_flight=flight(accounts=many)))
    for anchor in ("start", "end"):
        labels = [text for text in svg.iter("text") if text.get("text-anchor") == anchor and "p" in (text.text or "")]
        heights = sorted(float(text.attrib["y"]) for text in labels)
        assert all(after - before >= 15.9 for before, after in pairwise(heights))  # px of a line


def test_the_range_of_a_drawing_is_never_invented() -> None:
    event = norland().events[0]
    bare = replace(event, claims=tuple(event.about("apogee")))
    assert "straight up and down" in arc(bare, record_flight=None)
    assert "the range that AGENCY gave" in arc(bare, record_flight=flight())


def test_no_drawing_without_figures_or_into_orbit() -> None:
    event = norland().events[0]
    assert arc(replace(event, claims=()), record_flight=flight()) == ""
    assert arc(replace(event, kind="statement"), record_flight=flight()) == ""
    assert arc(event, record_flight=flight(kind="space")) == ""


@pytest.mark.parametrize("apogee", ["0.5 km", "1 km", ">6000 km", "90000000 km"])
@pytest.mark.parametrize("time", ["1 seconds", "83 min", "~900 hours"])
@pytest.mark.parametrize("distance", ["0 km", "1 km", ">15000 km", "40000 km"])
def test_odd_figures_are_drawn_or_left_out(apogee: str, time: str, distance: str) -> None:
    told = zip(("apogee", "flight_time", "range"), (apogee, time, distance), strict=True)
    claims = tuple(Claim(name, name, measure(figure), Span(0, 1), Span(0, 1)) for name, figure in told)
    svg = arc(Event("e", "launch", claims), record_flight=None)
    assert "nan" not in svg and "inf" not in svg
    assert svg == "" or drawn(svg).findtext("title")
    assert svg or (apogee, time) == ("0.5 km", "1 seconds")
