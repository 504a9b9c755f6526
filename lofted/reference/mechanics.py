"""Ballistic flight over a round Earth that does not turn, as Kepler arcs.

How high and how far fix how long: a body that coasts from the ground to the
ground moves on an ellipse with one focus at the centre of the Earth. Air, the
powered part of the flight and the turning of the Earth are left out; against
published flights the arc is right to about half a percent. An orbit is the
same ellipse, closed: how high its middle is fixes how long a round takes.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapters 1 and 6.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import acos, asin, cos, degrees, isinf, pi, sin, sqrt

EARTH_RADIUS = 6_371_000.0  # m, mean radius (IUGG)
EARTH_GM = 3.986004418e14  # m3/s2, WGS 84
SUN_AXIS = 12_352_000.0  # m; semi-major axis at which a sun-synchronous orbit lies in the equator (J2, a year)
STEPS = 60  # halvings; brings any apogee below a million kilometres to a micrometre, and a path to a thousandth


@dataclass(frozen=True, slots=True)
class Arc:
    """The free arc of an apogee and a ground range, both in m."""

    apogee: float
    ground_range: float

    @property
    def half_angle(self) -> float:
        """Half of the range as an angle at the Earth's centre, in radians."""
        return self.ground_range / EARTH_RADIUS / 2

    @property
    def top(self) -> float:
        """Distance of the apogee from the Earth's centre, in m."""
        return EARTH_RADIUS + self.apogee

    @property
    def eccentricity(self) -> float:
        """Of the ellipse, so that it meets the ground at both ends."""
        return (self.top - EARTH_RADIUS) / (self.top - EARTH_RADIUS * cos(self.half_angle))

    @property
    def semi_major(self) -> float:
        """Of the ellipse, in m."""
        return self.top / (1 + self.eccentricity)

    @property
    def seconds(self) -> float:
        """From ground to ground, in s; infinite for an endless climb.

        >>> round(Arc(apogee=7_687_500, ground_range=1_001_200).seconds)
        4973
        """
        if isinf(self.apogee):
            return self.apogee
        ground = (1 - EARTH_RADIUS / self.semi_major) / self.eccentricity
        anomaly = acos(max(-1.0, min(1.0, ground)))
        period = 2 * pi * sqrt(self.semi_major**3 / EARTH_GM)
        return period * (1 - (anomaly - self.eccentricity * sin(anomaly)) / pi)

    def altitudes(self, points: int) -> list[tuple[float, float]]:
        """The arc as (seconds since the ground, altitude in m), evenly in angle.

        >>> Arc(apogee=1_000_000, ground_range=500_000).altitudes(3)[1][1]
        1000000.0
        """
        curve = []
        last, half, axis, bent = self.anomaly_at_ground, self.seconds / 2, self.semi_major, self.eccentricity
        per_radian = sqrt(axis**3 / EARTH_GM)
        for index in range(points):
            anomaly = -last + 2 * last * index / (points - 1)
            radius = axis * (1 + bent * cos(anomaly))
            mean = anomaly + bent * sin(anomaly)
            curve.append((per_radian * mean + half, radius - EARTH_RADIUS))
        return curve

    @property
    def length(self) -> float:
        """How long the path itself is, from ground to ground, in m.

        >>> round(Arc(apogee=765_000, ground_range=3_700_000).length / 1000)
        4347
        """
        curve = self.altitudes(STEPS)
        fast = [sqrt(EARTH_GM * (2 / (EARTH_RADIUS + high) - 1 / self.semi_major)) for _, high in curve]
        return sum(
            (one + other) / 2 * (end - start)
            for (one, other), ((start, _), (end, _)) in zip(pairwise(fast), pairwise(curve), strict=True)
        )

    @property
    def anomaly_at_ground(self) -> float:
        """Eccentric anomaly at the ground, counted from the apogee, in radians."""
        ground = (1 - EARTH_RADIUS / self.semi_major) / self.eccentricity
        return pi - acos(max(-1.0, min(1.0, ground)))


def farthest(apogee: float, ground_range: float) -> float:
    """How far in m over ground the speed of an arc would carry on the arc of least energy.

    The powered part of the flight, the load and the turning of the Earth are left
    out, so that published estimates lie up to four tenths higher. Half way round
    the Earth is the most.

    >>> round(farthest(765_000, 3_700_000) / 1000)
    3700
    """
    energy = 2 - EARTH_RADIUS / Arc(apogee, ground_range).semi_major  # (speed / circular speed) squared, at the ground
    share = energy / (2 - energy)
    return EARTH_RADIUS * (pi if share >= 1 else 2 * asin(share))


def apogee_of_least_energy(ground_range: float) -> float:
    """How high in m the arc rises that reaches so far in m with the least speed.

    >>> round(apogee_of_least_energy(1_000_000) / 1000), round(apogee_of_least_energy(10_000_000) / 1000)
    (240, 1319)
    """
    half = sin(ground_range / EARTH_RADIUS / 2)
    energy = 2 * half / (1 + half)
    axis = EARTH_RADIUS / (2 - energy)
    climb = cos((pi - ground_range / EARTH_RADIUS) / 4)
    return axis * (1 + sqrt(1 + energy * (energy - 2) * climb**2)) - EARTH_RADIUS


def apogee_for(seconds: float, ground_range: float) -> float:
    """The apogee in m of the free arc that takes so many seconds.

    Found by halving; the time grows with the apogee.

    >>> round(apogee_for(4973.2, 1_001_200) / 1000)
    7687
    """
    low, high = 1.0, 1e9  # m; from the ground to beyond the Moon
    for _ in range(STEPS):
        middle = (low + high) / 2
        if Arc(middle, ground_range).seconds < seconds:
            low = middle
        else:
            high = middle
    return low


def period_at(altitude: float) -> float:
    """How long one round of an orbit takes, in s, by its mean altitude in m.

    The mean altitude is halfway between perigee and apogee.

    >>> round(period_at(420_000) / 60, 1)
    92.8
    """
    return 2 * pi * sqrt((EARTH_RADIUS + altitude) ** 3 / EARTH_GM)


def altitude_of(period: float) -> float:
    """The mean altitude in m of an orbit of which one round takes so many seconds.

    >>> round(altitude_of(86_164) / 1000)
    35793
    """
    return float((EARTH_GM * (period / (2 * pi)) ** 2) ** (1 / 3) - EARTH_RADIUS)


def orbital_speed(altitude: float) -> float:
    """The speed in m/s of a circular orbit at an altitude in m.

    >>> round(orbital_speed(420_000))
    7661
    """
    return sqrt(EARTH_GM / (EARTH_RADIUS + altitude))


def climbing_speed(apogee: float) -> float:
    """The speed at the ground, in m/s, of a body that coasts straight up to an apogee in m.

    >>> round(climbing_speed(4_475_000))
    7185
    """
    return sqrt(2 * EARTH_GM * (1 / EARTH_RADIUS - 1 / (EARTH_RADIUS + apogee)))


def sun_synchronous(altitude: float) -> float:
    """The inclination in degrees at which an orbit of this altitude in m turns with the Sun.

    The bulge of the Earth turns the plane of the orbit once a year. A circular
    orbit is meant; at most about 5,970 km.

    >>> round(sun_synchronous(500_000), 1), round(sun_synchronous(800_000), 1)
    (97.4, 98.6)
    """
    axis = EARTH_RADIUS + altitude
    return degrees(acos(max(-1.0, -((axis / SUN_AXIS) ** 3.5))))  # 3.5: seven halves, from Kepler's law and the bulge
