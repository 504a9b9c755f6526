"""Which spots lie in which sea, in bands of latitude.

The bands are ours, by the map, and rough: they tell the open sea from the land
and the ocean beyond it, not one bay from another.
"""

from lofted.reference.areas import Area
from lofted.reference.globe import Position

# sea → bands: degrees from south to north, and the shores to the west and to the east
BANDS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "sea-of-japan": (
        (34.3, 36.0, 128.6, 132.8),  # degrees; Korea to San'in
        (36.0, 37.5, 129.0, 136.7),  # degrees; Korea to Noto
        (37.5, 39.0, 128.2, 139.4),  # degrees; Korea to Niigata
        (39.0, 41.0, 127.3, 140.0),  # degrees; Korea to Akita and Aomori
        (41.0, 42.8, 129.6, 140.4),  # degrees; Korea to the south of Hokkaido
        (42.8, 45.6, 130.5, 141.8),  # degrees; Primorye to the west of Hokkaido
        (45.6, 51.0, 135.0, 142.3),  # degrees; Primorye to Sakhalin
    ),
    "yellow-sea": (
        (31.5, 34.5, 119.5, 126.6),  # degrees; Jiangsu to Jeolla
        (34.5, 37.2, 119.0, 126.7),  # degrees; Shandong to Chungcheong
        (37.2, 40.0, 120.5, 125.6),  # degrees; Liaodong to Pyongan
    ),
}
NEAREST: dict[str, tuple[tuple[float, float, float, float], ...]] = {  # what of an ocean lies nearest to these seas
    "pacific-ocean": (
        (24.0, 31.0, 128.0, 150.0),  # degrees; east of the Ryukyus
        (31.0, 34.0, 131.0, 150.0),  # degrees; off Kyushu and Shikoku
        (34.0, 37.0, 136.0, 150.0),  # degrees; off Kii, Izu and Boso
        (37.0, 42.0, 141.0, 150.0),  # degrees; off the north of Honshu
        (42.0, 50.0, 142.0, 160.0),  # degrees; off Hokkaido and the Kurils
    ),
}


def lies_in(sea: str, spot: Position) -> bool:
    """Whether a spot lies in a sea; False also where the shelf has no bands of it.

    >>> lies_in("sea-of-japan", Position(42.2, 137.1)), lies_in("sea-of-japan", Position(42.2, 142.0))
    (True, False)
    """
    return any(
        south <= spot.latitude <= north and west <= spot.longitude <= east
        for south, north, west, east in BANDS.get(sea, ())
    )


def away_from(sea: str, spot: Position) -> float | None:
    """How far a spot lies from the nearest waters of a sea, in metres; None where the shelf has no bands of it.

    >>> round(away_from("sea-of-japan", Position(37.97, 124.65)) / 1000)
    258
    """
    bands = [
        Area(south, west, north, east).distance(spot) for south, north, west, east in (BANDS | NEAREST).get(sea, ())
    ]
    return min(bands, default=None)
