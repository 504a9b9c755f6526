"""Distances and directions on the Earth."""

import pytest

from lofted.reference.globe import Position, apart, called

LONDON, NEW_YORK = Position(51.47, -0.46), Position(40.64, -73.78)  # Heathrow and Kennedy airports


def test_airports_lie_as_far_apart_as_their_tables_say():
    assert LONDON.distance(NEW_YORK) == pytest.approx(5_554e3, rel=0.006)  # the ellipsoid is at most 0.6 per cent off


def test_a_distance_is_the_same_both_ways_and_none_to_itself():
    assert LONDON.distance(NEW_YORK) == pytest.approx(NEW_YORK.distance(LONDON))
    assert LONDON.distance(LONDON) == 0


@pytest.mark.parametrize(("north", "east", "wind"), [(1, 0, "north"), (0, 1, "east"), (-1, -1, "southwest")])
def test_a_direction_has_the_name_of_its_wind(north, east, wind):
    bearing = Position(0, 0).bearing(Position(north, east))
    assert called(bearing) == wind
    assert apart(bearing, wind) < 1


def test_the_date_line_is_no_edge():
    assert called(Position(0, 179).bearing(Position(0, -179))) == "east"
