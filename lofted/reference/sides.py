"""In which part of its country a place lies.

Parts of a country are told loosely, so only what lies beyond its middle on the
other side is held to be misplaced. The degrees are ours, by the map.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import Entry, Span
from lofted.reference.globe import Position


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle of a country, in degrees: what lies beyond it on one side is not on the other."""

    south: float
    north: float
    west: float
    east: float


MIDDLES = {  # country → degrees of its middle from south to north and from west to east; ours, by the map
    "russia": Middle(53.0, 60.0, 55.0, 95.0),
    "united-states": Middle(36.0, 42.0, -104.0, -88.0),
    "china": Middle(30.0, 37.0, 103.0, 110.0),
    "india": Middle(16.0, 24.0, 76.0, 79.5),
    "iran": Middle(30.0, 34.5, 51.0, 56.0),
    "japan": Middle(34.0, 38.0, 134.0, 139.0),
    "north-korea": Middle(39.0, 40.4, 126.2, 127.3),
    "south-korea": Middle(35.5, 37.0, 127.0, 128.3),
    "kazakhstan": Middle(47.0, 50.0, 65.0, 72.0),
    "pakistan": Middle(27.0, 32.0, 67.0, 71.0),
    "australia": Middle(-28.0, -20.0, 128.0, 140.0),
    "new-zealand": Middle(-42.0, -40.5, 172.0, 175.0),
    "sweden": Middle(60.0, 64.0, 14.0, 18.0),
    "norway": Middle(62.0, 66.0, 9.0, 14.0),
    "ukraine": Middle(47.8, 50.0, 29.5, 33.5),
    "israel": Middle(31.6, 32.5, 34.0, 36.0),
    "poland": Middle(51.2, 53.0, 18.0, 21.0),
    "belarus": Middle(53.0, 54.5, 26.5, 29.0),
    "turkey": Middle(38.0, 40.0, 31.0, 37.0),
    "saudi-arabia": Middle(22.0, 27.0, 42.0, 47.0),
    "iraq": Middle(32.0, 35.0, 42.5, 45.0),
    "syria": Middle(34.0, 35.8, 36.8, 38.5),
    "germany": Middle(49.5, 52.5, 9.0, 12.0),
    "vietnam": Middle(14.0, 19.0, 105.0, 108.0),
    "brazil": Middle(-20.0, -10.0, -58.0, -46.0),
}
NO_COAST = (  # provinces, prefectures, regions and states that no sea touches; ours, by the map
    "Chagang", "Ryanggang", "North Chungcheong", "Inner Mongolia", "Gansu", "Shanxi", "Sichuan", "Xinjiang",
    "Heilongjiang", "Tochigi", "Gunma", "Saitama", "Yamanashi", "Nagano", "Gifu", "Shiga", "Nara", "Amur", "Orenburg",
    "Kyzylorda", "Karaganda", "Abai", "Rajasthan", "New Mexico", "Nevada", "Semnan", "Qom", "Isfahan",
    "Qinghai", "Guizhou", "Anhui", "Tibet", "Ningxia", "Shaanxi", "Hubei", "Hunan", "Yunnan", "Henan", "Jiangxi",
    "Lviv", "Kharkiv", "Dnipropetrovsk", "Poltava", "Sumy", "Chernihiv", "Zhytomyr", "Vinnytsia", "Ternopil",
    "Ivano-Frankivsk", "Zakarpattia", "Chernivtsi", "Rivne", "Volyn", "Khmelnytskyi", "Cherkasy", "Kirovohrad",
    "Kyiv", "Fars", "Yazd", "Kerman", "Lorestan", "Markazi", "Hamadan", "Zanjan", "Qazvin", "Alborz", "Tehran",
    "Bryansk", "Kursk", "Belgorod", "Voronezh", "Saratov", "Samara", "Chelyabinsk", "Sverdlovsk", "Perm", "Tomsk",
    "Omsk", "Novosibirsk", "Kemerovo", "Irkutsk", "Transbaikal", "Tatarstan", "Udmurtia", "Bashkortostan", "Kurgan",
    "Volgograd", "Ryazan", "Tula", "Tver", "Kaluga", "Smolensk", "Oryol", "Lipetsk", "Tambov", "Penza", "Ulyanovsk",
    "Mordovia", "Ivanovo", "Yaroslavl", "Vologda", "Arizona", "Utah", "Oklahoma", "Colorado", "Nebraska", "Montana",
    "Wyoming", "Uttar Pradesh", "Madhya Pradesh", "Bihar", "Jharkhand", "Haryana", "Chhattisgarh", "North Dakota",
    "South Dakota", "East Azerbaijan", "South Khorasan", "Razavi Khorasan", "North Khorasan",
)  # fmt: skip
_NORTH = r"(?:[Tt]he\sNorth|North\sKorea|Pyongyang|the\sDPRK)['’]s\s"
_PORT = r"(?:launch(?:ing)?\s)?(?:cosmodrome|spaceport|(?:space\s)?(?:launch\s)?(?:cent(?:er|re)|site|station|base))"
_MAIN = r"(?:main|only|chief|principal|primary|central|biggest|largest)\s"
_LAUNCHES = (
    r"(?:(?:space|satellite|rocket)\s(?:launch(?:ing)?\s)?(?:cent(?:er|re)|site|station|base|ground)|"
    r"launch(?:ing)?\s(?:cent(?:er|re)|site|ground)|cosmodrome|spaceport)"
)
_MAIN_PORTS = (  # a country, and the site from which nearly all of its own satellites rise
    (r"(?:[Tt]he\sNorth|North\sKorea|Pyongyang|the\sDPRK)", "sohae"),
    (r"South\sKorea", "naro"),
    (r"Iran", "semnan"),
    (r"India", "sriharikota"),
    (r"Japan", "tanegashima"),
)
ROLES = (  # what a site is called without its name, and its id
    (rf"{_NORTH}(?:main|only|western|biggest|new)\s(?:space|satellite|rocket)\s{_PORT}", "sohae"),
    (
        rf"\b(?:main|only|western|biggest|new)\s(?:space|satellite|rocket)\s{_PORT}"
        r"(?=\sin\s(?:the\s)?[a-z-]+\s(?:of\sNorth\sKorea|of\sthe\sNorth|North\sKorea)\b)",
        "sohae",
    ),
    (rf"{_NORTH}(?:only\s|main\s|underground\s)?nuclear\stest\s(?:site|ground)", "punggye-ri"),
    (r"Russia['’]s\s(?:new(?:est)?|youngest)\s(?:cosmodrome|spaceport)", "vostochny"),
    (rf"China['’]s\s(?:new(?:est)?|youngest|coastal)\s{_PORT}", "wenchang"),
    (rf"South\sKorea['’]s\s(?:own\s)?(?:{_MAIN})?(?:space\scent(?:er|re)|spaceport)", "naro"),
    *((rf"\b{land}['’]s\s{_MAIN}{_LAUNCHES}", id) for land, id in _MAIN_PORTS),
    *((rf"\b{_MAIN}{_LAUNCHES}\s(?:of|in)\s(?:the\s)?{land}\b(?!['’])", id) for land, id in _MAIN_PORTS),
)
_FLEW_ONE = (
    r"(?:n|ese|['’]s)?\s(?:(?:new|first|second|third|spy|military|long-range|space|carrier)\s){0,2}"
    r"(?:rocket|satellite|launcher|launch\w*\sa)\b"
)
_OWN_MAIN = re.compile(
    rf"\b(?:its|(?:[Tt]he\s)?(?:country|nation)['’]s|the)\s{_MAIN}{_LAUNCHES}"
)  # of the one country told
OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


def against(where: Position, country: str, wind: str) -> str:
    """The side on which a place lies, where it lies beyond the middle from a wind that is told; else nothing.

    >>> against(Position(39.66, 124.71), "north-korea", "northeast")
    'west'
    >>> against(Position(39.66, 124.71), "north-korea", "northwest")
    ''
    """
    middle = MIDDLES.get(country)
    if middle is None:
        return ""
    beyond = {
        "north": where.latitude < middle.south,
        "south": where.latitude > middle.north,
        "east": where.longitude < middle.west,
        "west": where.longitude > middle.east,
    }
    return next((OPPOSITE[side] for side, is_so in beyond.items() if is_so and side in wind), "")


def shoreless(place: Entry) -> str:
    """The region of a place, where it has none that a sea touches; else nothing."""
    regions = re.split(r"\sand\s", place.columns.get("region") or place.columns.get("within") or "")
    return " and ".join(regions) if all(one in NO_COAST for one in regions) else ""


def by_role(words: str, start: int, text: str = "") -> Iterator[tuple[str, Span]]:
    """The ids of the sites that a sentence calls by what they are, and where: "the North's nuclear test site".

    "Its main launch site" is that of the one country of a text that has one.

    >>> [id for id, _ in by_role("India's main spaceport lies on the west coast.", 0)]
    ['sriharikota']
    >>> [id for id, _ in by_role("It rose from its main launch site.", 0, "Iran launched a satellite.")]
    ['semnan']
    """
    for pattern, id in ROLES:
        for match in re.finditer(pattern, words):
            yield id, Span(start + match.start(), start + match.end())
    own = _OWN_MAIN.search(words)
    told = {id for land, id in _MAIN_PORTS if re.search(rf"\b{land}", text)} if own else set()
    if len(told) > 1:  # "A North Korean rocket …, South Korea said"
        told = {id for land, id in _MAIN_PORTS if re.search(rf"\b{land}{_FLEW_ONE}", text)}
    if own and len(told) == 1:
        yield told.pop(), Span(start + own.start(), start + own.end())
