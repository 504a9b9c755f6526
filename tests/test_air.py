"""The speed of sound against the table of the U.S. Standard Atmosphere 1976."""

import pytest

from lofted.reference.air import sound

# geometric altitude in m, speed of sound in m/s, as table 1 of the standard prints them
TABLE = [(0, 340.29), (5_000, 320.55), (11_000, 295.15), (15_000, 295.07), (20_000, 295.07), (30_000, 301.71),
         (50_000, 329.80), (80_000, 282.54)]  # fmt: skip


@pytest.mark.parametrize(("altitude", "speed"), TABLE)
def test_sound_is_as_fast_as_the_standard_prints(altitude, speed):
    assert sound(altitude) == pytest.approx(speed, abs=0.02)


@pytest.mark.parametrize("altitude", [-100, 90_000])
def test_there_is_no_sound_outside_the_standard(altitude):
    with pytest.raises(ValueError, match="86 km"):
        sound(altitude)
