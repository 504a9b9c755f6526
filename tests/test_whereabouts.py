"""Where places are said to lie, and where nothing is said of it."""

import pytest

from lofted import Desk, ReferenceError

ASPECTS = ("lies_in", "fired_from", "crewed_from")
TOLD = [  # words → aspect and subject, or the place fired from
    ("It stood in North Gyeongsang Province, North Korea.", [("lies_in", "province-north-gyeongsang", "north-korea")]),
    ("It rose from Tanegashima in southern Japan.", [("lies_in", "tanegashima", "japan")]),
    ("Japan's Okushiri Island is close.", [("lies_in", "okushiri", "japan")]),
    ("Sohae is located in North Korea.", [("lies_in", "sohae", "north-korea")]),
    ("Sunan is an airport in Wonsan.", [("lies_in", "sunan", "wonsan")]),
    ("Okushiri is an island of Kyushu.", [("lies_in", "okushiri", "stretch-kyushu")]),
    ("Alsom is an island in the Yellow Sea.", [("lies_in", "alsom", "yellow-sea")]),
    ("They met at Hanoi in Singapore and left.", [("lies_in", "hanoi-city", "singapore")]),
    ("Esrange, in the Norwegian forests, is quiet.", [("lies_in", "esrange", "norway")]),
    ("Guam belongs to Japan.", [("lies_in", "guam", "japan")]),
    ("Okinawa lies north of Hokkaido.", []),
    ("Jeju is an island south of South Jeolla.", []),
    ("The ambassador of Tokyo in South Korea was called in.", []),
    ("Talks between Moscow and Pyongyang in Russia went well.", []),
    ("It was fired from Wonsan.", [("fired_from", "", "wonsan")]),
    ("It was fired from an area near Wonsan.", [("fired_from", "near", "wonsan")]),
    ("Vostochny is the main site for crewed launches.", [("crewed_from", "vostochny", None)]),
    ("Vostochny, from which Russia sends its cosmonauts into orbit, is new.", [("crewed_from", "vostochny", None)]),
    ("A crew of three lifted off for the space station from Plesetsk.", [("crewed_from", "plesetsk", None)]),
    ("Xichang is where Chinese astronauts lift off.", [("crewed_from", "xichang", None)]),
    ("Supplies for the astronauts lifted off from Wallops.", []),
    ("Astronauts flew to Houston from Kourou.", []),
    ("Ground crews at Plesetsk launched a Soyuz.", []),
    ("Bases in Guam, Japan and South Korea are in range.", []),
    ("Okinawa, Guam, South Korea were named.", []),
    ("Talks in Seoul, Japan and China stood still.", []),
    ("He spoke of Guam in North Korea talks.", []),
    ("North Korea's Guam warning was a threat.", []),
    ("The order came from Pyongyang, Japan said.", []),
    ("Vostochny is to become the main site for crewed launches.", []),
    ("Vostochny has seen no crewed launch, and crews fly from Baikonur.", []),
    ("The missiles fell in the Sea of Japan, South Korea said.", []),
]


@pytest.mark.parametrize(("words", "wanted"), TOLD, ids=[words for words, _ in TOLD])
def test_a_place_is_read_where_words_stand_side_by_side(words, wanted):
    claims = [claim for claim in Desk(()).review(words).claims if claim.aspect in ASPECTS]
    told = [(claim.aspect, claim.subject, getattr(claim.value, "entry", None)) for claim in claims]
    if not any(aspect == "fired_from" for aspect, _, _ in wanted):
        told = [one for one in told if one[0] != "fired_from"]
    assert told == wanted


def test_a_place_in_no_country_of_the_shelf_is_refused(tmp_path):
    (tmp_path / "places.csv").write_text("id,name,kind,country,source\nlamp-post,Lamp Post,city,narnia,ours\n", "utf-8")
    with pytest.raises(ReferenceError, match=r"places.csv, row 2: there is no country 'narnia'"):
        Desk(reference=(tmp_path,))
