"""The desk's own knowledge against authorities that share no line of code with it.

Mechanics against a numerical integration of the two-body equations, weekdays
and day counts against a printed table, zones against the days on which
governments moved their clocks, units against NIST's list.
"""

from datetime import date, datetime, timedelta
from math import atan2, hypot, pi

import pytest

from lofted.reference.clock import days_between, moved, offset, weekday_name, zone_named
from lofted.reference.mechanics import (
    Arc,
    altitude_of,
    apogee_for,
    apogee_of_least_energy,
    farthest,
    orbital_speed,
    period_at,
)
from lofted.reference.units import units

# -- mechanics: Runge-Kutta of the fourth order on x'' = -GM x / r³

GM = 398_600.4418  # km3/s2, WGS 84
RADIUS = 6_371.0  # km, mean radius (IUGG)
STEP = 4.0  # s; halving it changes no time by a millisecond
HALVINGS = 45  # of an interval of some km/s, down to a millionth of a millimetre a second
PAIRS = [  # km: apogee, ground range; steep and flat, short and half way round
    (100, 300), (550, 500), (1_000, 4_500), (2_000, 800), (3_724.9, 998), (6_648.4, 1_001.2), (7_687.5, 1_001.2),
    (1_300, 10_000), (1_000, 15_000), (20_000, 2_000), (300, 600),
]  # fmt: skip


def pull(state):
    x, y, vx, vy = state
    cube = hypot(x, y) ** 3
    return vx, vy, -GM * x / cube, -GM * y / cube


def stepped(state, step):
    def ahead(slope, share):
        return tuple(at + share * step * by for at, by in zip(state, slope, strict=True))

    one = pull(state)
    two = pull(ahead(one, 0.5))
    three = pull(ahead(two, 0.5))
    four = pull(ahead(three, 1.0))
    return tuple(
        at + step * (a + 2 * b + 2 * c + d) / 6 for at, a, b, c, d in zip(state, one, two, three, four, strict=True)
    )


def to_ground(state):
    """Fly on until the ground; the state there, the seconds it took and the highest point passed."""
    seconds, top = 0.0, hypot(*state[:2])
    while True:
        after = stepped(state, STEP)
        if hypot(*after[:2]) < RADIUS and seconds > STEP:
            break
        state, seconds = after, seconds + STEP
        top = max(top, hypot(*state[:2]))
    low, high = 0.0, STEP
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if hypot(*stepped(state, middle)[:2]) > RADIUS else (low, middle)
    return stepped(state, low), seconds + low, top - RADIUS


def launch_state(apogee, ground_range):
    """The state at the ground of the flight with that apogee and range, found by trying speeds at the apogee."""
    slow, fast = 0.0, (GM / (RADIUS + apogee)) ** 0.5  # km/s; at the speed of a circle it never comes down
    state = (0.0, RADIUS + apogee, 0.0, 0.0)
    for _ in range(HALVINGS):
        speed = (slow + fast) / 2
        nearly_a_circle = fast - speed < 1e-9 and slow == 0  # km/s
        assert not nearly_a_circle
        state, _, _ = to_ground((0.0, RADIUS + apogee, speed, 0.0))
        reached = 2 * RADIUS * atan2(state[0], state[1])
        slow, fast = (speed, fast) if 0 <= reached < ground_range else (slow, speed)
    x, y, vx, vy = state
    return -x, y, vx, -vy  # the way up is the way down, seen in a mirror


@pytest.mark.parametrize(("apogee", "ground_range"), PAIRS)
def test_an_arc_takes_as_long_as_the_equations_of_motion_say(apogee, ground_range):
    end, seconds, top = to_ground(launch_state(apogee, ground_range))
    start = launch_state(apogee, ground_range)
    flown = RADIUS * (atan2(end[0], end[1]) - atan2(start[0], start[1])) % (2 * pi * RADIUS)
    assert top == pytest.approx(apogee, rel=1e-3)
    assert flown == pytest.approx(ground_range, rel=1e-3)
    assert Arc(apogee * 1000, ground_range * 1000).seconds == pytest.approx(seconds, rel=1e-3)


def test_straight_up_agrees_with_a_fall_from_rest():
    _, down, _ = to_ground((0.0, RADIUS + 1_000.0, 0.0, 0.0))
    assert Arc(1_000_000, 0).seconds == pytest.approx(2 * down, rel=1e-3)


@pytest.mark.parametrize(("apogee", "ground_range"), PAIRS)
def test_the_apogee_for_a_time_is_the_one_that_takes_it(apogee, ground_range):
    arc = Arc(apogee * 1000, ground_range * 1000)
    assert apogee_for(arc.seconds, arc.ground_range) == pytest.approx(arc.apogee, rel=1e-6)


def test_a_curve_begins_and_ends_on_the_ground_and_keeps_the_time():
    arc = Arc(7_687_500, 1_001_200)
    curve = arc.altitudes(101)
    assert curve[0][1] == pytest.approx(0, abs=1) and curve[-1][1] == pytest.approx(0, abs=1)
    assert curve[0][0] == pytest.approx(0, abs=1e-3) and curve[-1][0] == pytest.approx(arc.seconds)
    assert max(height for _, height in curve) == pytest.approx(arc.apogee)


# -- orbits: perigee and apogee in km, period in minutes, as catalogues of satellites print them

ORBITS = [  # Sputnik 1 and Vostok 1 (NSSDCA), a GPS satellite (IS-GPS-200), a geostationary one (ITU), Molniya 1-1 (NSSDCA)
    (215, 939, 96.2), (169, 315, 89.1), (20_180, 20_180, 717.97), (35_786, 35_786, 1436.07), (538, 39_300, 707.0),
]  # fmt: skip


@pytest.mark.parametrize(("perigee", "apogee", "minutes"), ORBITS)
def test_a_round_takes_as_long_as_catalogues_print(perigee, apogee, minutes):
    mean = (perigee + apogee) / 2 * 1000
    assert period_at(mean) / 60 == pytest.approx(minutes, rel=0.004)  # 15 km of datum are 0.35 per cent in low orbit
    assert altitude_of(period_at(mean)) == pytest.approx(mean)


@pytest.mark.parametrize("distance", [300e3, 1_000e3, 3_700e3, 10_000e3])
def test_the_arc_of_least_energy_reaches_no_further(distance):
    """No neighbour of the arc carries its speed as far: the two formulas are each other's turning point."""
    best = apogee_of_least_energy(distance)
    assert farthest(best, distance) == pytest.approx(distance, rel=1e-6)
    for share in (0.8, 1.25):
        assert farthest(best * share, distance) > distance


def test_a_round_at_orbital_speed_is_the_circle():
    for height in (200e3, 420e3, 35_786e3):
        assert orbital_speed(height) * period_at(height) == pytest.approx(2 * pi * (RADIUS * 1000 + height))


# -- the calendar: Reingold and Dershowitz, Calendrical Calculations, appendix C, columns R.D., weekday, Gregorian

SAMPLE = [
    (25469, "Wednesday", (70, 9, 24)), (49217, "Sunday", (135, 10, 2)), (171307, "Wednesday", (470, 1, 8)),
    (210155, "Monday", (576, 5, 20)), (253427, "Saturday", (694, 11, 10)), (369740, "Sunday", (1013, 4, 25)),
    (400085, "Sunday", (1096, 5, 24)), (434355, "Friday", (1190, 3, 23)), (452605, "Saturday", (1240, 3, 10)),
    (470160, "Friday", (1288, 4, 2)), (473837, "Sunday", (1298, 4, 27)), (507850, "Sunday", (1391, 6, 12)),
    (524156, "Wednesday", (1436, 2, 3)), (544676, "Saturday", (1492, 4, 9)), (567118, "Saturday", (1553, 9, 19)),
    (569477, "Saturday", (1560, 3, 5)), (601716, "Wednesday", (1648, 6, 10)), (613424, "Sunday", (1680, 6, 30)),
    (626596, "Friday", (1716, 7, 24)), (645554, "Sunday", (1768, 6, 19)), (664224, "Monday", (1819, 8, 2)),
    (671401, "Wednesday", (1839, 3, 27)), (694799, "Sunday", (1903, 4, 19)), (704424, "Sunday", (1929, 8, 25)),
    (708842, "Monday", (1941, 9, 29)), (709409, "Monday", (1943, 4, 19)), (709580, "Thursday", (1943, 10, 7)),
    (727274, "Tuesday", (1992, 3, 17)), (728714, "Sunday", (1996, 2, 25)), (744313, "Wednesday", (2038, 11, 10)),
    (764652, "Sunday", (2094, 7, 18)),
]  # fmt: skip


@pytest.mark.parametrize(("fixed", "weekday", "day"), SAMPLE)
def test_a_day_has_the_weekday_of_the_printed_table(fixed, weekday, day):
    assert weekday_name(date(*day)) == weekday
    assert days_between(date(1, 1, 1), date(*day)) == fixed - 1


# -- zones: what governments decreed, as told in the tz database's notes

HOUR = 60  # minutes
CLOCKS = [  # zone, civil time there, minutes ahead of UTC
    ("Asia/Pyongyang", (2015, 8, 14, 12, 0), 9 * HOUR),
    ("Asia/Pyongyang", (2015, 8, 15, 0, 30), 8 * HOUR + 30),
    ("Asia/Pyongyang", (2017, 7, 4, 9, 10), 8 * HOUR + 30),
    ("Asia/Pyongyang", (2018, 5, 4, 23, 0), 8 * HOUR + 30),
    ("Asia/Pyongyang", (2018, 5, 5, 0, 30), 9 * HOUR),
    ("Asia/Pyongyang", (2024, 10, 31, 7, 10), 9 * HOUR),
    ("Asia/Seoul", (2017, 7, 4, 9, 40), 9 * HOUR),
    ("Asia/Tokyo", (2024, 10, 31, 7, 11), 9 * HOUR),
    ("America/New_York", (2024, 10, 30, 18, 10), -4 * HOUR),
    ("America/New_York", (2024, 11, 5, 12, 0), -5 * HOUR),
    ("America/Los_Angeles", (2024, 11, 5, 23, 1), -8 * HOUR),
    ("Europe/Moscow", (2014, 10, 25, 12, 0), 4 * HOUR),
    ("Europe/Moscow", (2022, 4, 20, 15, 12), 3 * HOUR),
    ("Asia/Kolkata", (2023, 8, 23, 18, 4), 5 * HOUR + 30),
    ("Asia/Tehran", (2022, 7, 1, 12, 0), 4 * HOUR + 30),
    ("Asia/Tehran", (2024, 7, 1, 12, 0), 3 * HOUR + 30),
    ("Asia/Almaty", (2024, 2, 29, 12, 0), 6 * HOUR),
    ("Asia/Almaty", (2024, 3, 1, 12, 0), 5 * HOUR),
]


@pytest.mark.parametrize(("zone", "civil", "minutes"), CLOCKS)
def test_a_clock_stood_where_its_government_put_it(zone, civil, minutes):
    assert offset(datetime(*civil), zone) == timedelta(minutes=minutes)


def test_pyongyang_and_seoul_were_half_an_hour_apart_for_less_than_three_years():
    def apart(*utc):
        there, here = (moved(datetime(*utc), zone="UTC", to=zone) for zone in ("Asia/Pyongyang", "Asia/Seoul"))
        return here - there

    none, half = timedelta(), timedelta(minutes=30)
    assert [apart(2015, 8, 14, 14, 59), apart(2015, 8, 14, 15, 0)] == [none, half]
    assert [apart(2018, 5, 4, 14, 59), apart(2018, 5, 4, 15, 0)] == [half, none]


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("KST", "Asia/Seoul"),
        ("Pyongyang time", "Asia/Pyongyang"),
        ("Moscow time", "Europe/Moscow"),
        ("EST", "Etc/GMT+5"),
        ("PDT", "Etc/GMT+7"),
        ("IST", "Asia/Kolkata"),
        ("GMT", "UTC"),
        ("UTC+9", "Etc/GMT-9"),
    ],
)
def test_a_name_for_a_clock_means_its_zone(name, zone):
    assert zone_named(name) == zone


# -- units: NIST Special Publication 811 (2008), appendix B.8, typed in by hand; seven digits, or exact

NIST = {
    "mile": 1.609344e3, "nautical mile": 1.852e3, "foot": 3.048e-1, "yard": 9.144e-1, "inch": 2.54e-2,
    "light year": 9.46073e15, "astronomical unit": 1.495979e11, "pound": 4.535924e-1, "ounce": 2.834952e-2,
    "short ton": 9.071847e2, "long ton": 1.016047e3, "metric ton": 1.0e3, "knot": 5.144444e-1, "mph": 4.4704e-1,
    "km/h": 2.777778e-1, "square mile": 2.589988e6, "square foot": 9.290304e-2, "hectare": 1.0e4, "gallon": 3.785412e-3,
    "barrel": 1.589873e-1, "hour": 3.6e3, "day": 8.64e4, "minute": 6.0e1, "liter": 1.0e-3,
}  # fmt: skip
DIGITS = 4e-7  # share; the table is printed to seven digits


@pytest.mark.parametrize("name", sorted(NIST))
def test_a_unit_is_as_large_as_nist_says(name):
    assert units()[name].per == pytest.approx(NIST[name], rel=DIGITS)


def test_a_ton_of_force_is_a_tonne_under_standard_gravity():
    assert units()["tons of thrust"].per == pytest.approx(1000 * 9.80665)  # m/s2, NIST SP 811, B.8


def test_an_acre_is_that_of_the_international_foot():
    assert units()["acre"].per == pytest.approx(43_560 * 0.3048**2)  # square feet; the survey foot ended in 2022
