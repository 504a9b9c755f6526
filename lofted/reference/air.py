"""The speed of sound by altitude, after the U.S. Standard Atmosphere 1976.

Mach 1 is no fixed speed: it falls with the temperature of the air, from 340
m/s on the ground to 295 m/s between 11 and 20 km, and rises again above.
Heights are geometric, up to 86 km, above which the standard gives no speed of
sound that aircraft could be held to.

Source: U.S. Standard Atmosphere 1976 (NOAA, NASA and U.S. Air Force), table 4 and equation 50.
"""

from itertools import pairwise
from math import sqrt

GAMMA_R = 1.4 * 287.053  # m2/(s2 K); ratio of specific heats 1.4 times the gas constant of air
EARTH = 6_356_766.0  # m; the radius the standard uses to turn heights into geopotential heights
TOP = 84_852.1  # geopotential m; 86 km, rounded up
LAYERS = (
    (0, 288.15),
    (11_000, 216.65),
    (20_000, 216.65),
    (32_000, 228.65),
    (47_000, 270.65),
    (51_000, 270.65),
    (71_000, 214.65),
    (TOP, 186.946),
)  # geopotential m, K


def temperature(altitude: float) -> float:
    """The temperature in K at a geometric altitude in m; raises ValueError above 86 km.

    >>> round(temperature(15_000), 2)
    216.65
    """
    height = EARTH * altitude / (EARTH + altitude)
    for (bottom, warm), (top, cold) in pairwise(LAYERS):
        if bottom <= height <= top:
            return warm + (cold - warm) * (height - bottom) / (top - bottom)
    raise ValueError(f"the standard atmosphere ends at 86 km; {altitude} m was asked for")


def sound(altitude: float) -> float:
    """The speed of sound in m/s at a geometric altitude in m; raises ValueError above 86 km.

    >>> round(sound(0), 1), round(sound(15_000), 1), round(sound(50_000), 1)
    (340.3, 295.1, 329.8)
    """
    return sqrt(GAMMA_R * temperature(altitude))
