"""The page: complete, closed to the outside, deaf to hostile text, and true to the article's words."""

import re
from base64 import b64encode
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lofted.facts import (
    THIS_ARTICLE,
    Account,
    Act,
    Article,
    Claim,
    Event,
    Evidence,
    Finding,
    Firmness,
    Flight,
    Likelihood,
    Mark,
    Moment,
    Reading,
    Span,
    Target,
    Value,
    Verdict,
    Voice,
    VoiceKind,
    Wording,
    Words,
    content_id,
)
from lofted.present.arc import arc
from lofted.present.marks import marks_of, paragraphs, trimmed
from lofted.present.page import page, web
from lofted.reference.catalogue import Catalogue
from lofted.reference.units import measure

TEXT = """SEOUL, Sept 3 – Norland fired a long-range missile on Wednesday that flew higher than any before it, \
the ministry of defence of neighbouring Sudland said.

The missile reached an altitude of 6,000 km (3,728 miles) and covered about 900 kilometres before it fell into the \
sea, the ministry said, citing radar data. It was airborne for 83 minutes, the national broadcaster SBX reported, \
quoting ministry officials.

“This beats their own mark by 700 miles,” a person familiar with the data said. The previous best, in March, stood \
at 5,600 km, according to Norland's state news agency.

Norland denied that the flight broke its pledge. An international panel that watches the pledge will probably end \
its work in April 2027, diplomats said. More than 40 states had joined the pledge.

The launch was the fourth this year; <no casualties> were reported & none were expected."""
VOID = {"meta", "link", "br", "hr", "img", "input", "line", "polyline", "rect"}
HOSTILE = (
    "<script>alert(1)</script>\" onmouseover=\"alert(2)' onfocus='x "
    "</style></bdi><img src=x onerror=alert(3)><!-- ]]> {{ 7*7 }} &lt; \u202e"
)
MINISTRY = Voice("Sudland’s ministry of defence", VoiceKind.OFFICE)
OFFICIALS = Voice("ministry officials", VoiceKind.OFFICE, via=Voice("SBX", VoiceKind.OUTLET))
INSIDER = Voice("a person familiar with the data", VoiceKind.UNNAMED_PERSON)
AGENCY = Voice("Norland’s state news agency", VoiceKind.STATE_MEDIA)
DIPLOMATS = Voice("diplomats", VoiceKind.UNNAMED_GROUP)


def at(words: str, text: str = TEXT) -> Span:
    """Where these words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def claim(words: str, aspect: str, value: Value, voice: Voice = THIS_ARTICLE, **more: object) -> Claim:
    """A claim at the first place where these words stand."""
    span = at(words)
    made = Claim(content_id(aspect, span), aspect, value, span, span, voice)
    return replace(made, **more)  # type: ignore[arg-type]


def norland() -> Reading:
    """An invented report on an invented launch, read by hand."""
    miles = Wording(at("3,728 miles"), measure("3728 miles"))
    kilometres = Wording(at("6,000 km"), measure("6000 km"))
    apogee = claim("6,000 km (3,728 miles)", "apogee", measure("6000 km"), MINISTRY, wordings=(kilometres, miles))
    distance = claim("about 900 kilometres", "range", measure("~900 km"), MINISTRY)
    time = claim("83 minutes", "flight_time", measure("83 min"), OFFICIALS, likelihood=Likelihood(Firmness.REPORTED))
    margin = claim("700 miles", "record_margin", measure("700 miles"), INSIDER, direct=True)
    before = claim("5,600 km", "apogee", measure("5600 km"), AGENCY, subject="earlier")
    day = Moment(datetime(2025, 9, 3), datetime(2025, 9, 4), "day", "2025-09-03", "Wednesday", relative=True)
    launched = claim("Wednesday", "launch_date", day, MINISTRY)
    end = Moment(datetime(2027, 4, 1), datetime(2027, 5, 1), "month", "2027-04", "April 2027")
    likely = Likelihood(Firmness.LIKELY, 0.55, 0.8)
    ending = claim("April 2027", "planned_end", end, DIPLOMATS, likelihood=likely)
    states = claim("More than 40 states", "membership", Words("40 states"))
    denial = claim(
        "Norland denied that the flight broke its pledge.",
        "statement",
        Words("the flight broke its pledge"),
        denied=True,
    )
    highest = claim("flew higher than any before it", "rank", Words("highest"), MINISTRY)
    fourth = claim("fourth this year", "count", Words("fourth"))
    claims = (launched, highest, apogee, distance, time, margin, before, denial, ending, states, fourth)
    event = Event("e1", "launch", (launched, apogee, distance, time, margin), when=day, entry="2025-09-03-norland")
    source = Evidence("kepler", "Kepler arcs over a round Earth", "Bate, Mueller and White (1971), ch. 6", "")
    row = Evidence(
        "panel", "The panel’s mandate", "United Nations", "https://example.org/mandate?a=1&b=2", verified=False
    )
    findings = (
        Finding(Verdict.HOLDS, "6,000 km is 3,728 miles.", (apogee,), (apogee.span, at("3,728 miles")),
                ("3,728 mi × 1.609344 = 5,999.6 km",), check="unit_pair"),
        Finding(Verdict.CONFLICTS, "83 minutes is longer than the 67 to 72 minutes that such a flight takes.",
                (apogee, distance, time), (), ("apogee 5,950 to 6,050 km, range 850 to 950 km",
                "free arc: T(1 − (E − e sin E)/π) = 65.4 to 66.4 min", "powered flight adds 2.7 to 4.6 min"),
                (source,), would_hold_if="the apogee were about 7,300 km", check="flight_time"),
        Finding(Verdict.CONFLICTS, "6,000 km less 5,600 km is 400 km, which is 249 miles, not 700 miles.",
                (margin, before, apogee), (), ("6,000 km − 5,600 km = 400 km", "400 km ÷ 1.609344 = 249 mi"),
                check="record_margin"),
        Finding(Verdict.DEPENDS, "Wednesday is September 3 in Seoul; in UTC the launch was still on September 2.",
                (launched,), depends_on="the zone", check="weekday"),
        Finding(Verdict.OPEN, "Nothing on the shelf says when the panel ends.", (ending,), evidence=(row,),
                check="term"),
        Finding(Verdict.HOLDS, "No flight on record was higher.", (highest,), check="rank"),
    )  # fmt: skip
    bytes_ = sha256(TEXT.encode()).hexdigest()
    article = Article(
        TEXT, "Norland missile flies higher than ever, neighbour says", "The Example Courier", date(2025, 9, 4),
        "https://example.org/news/1", bytes_,
    )  # fmt: skip
    return Reading(article, claims, (event,), findings)


def flight(**more: object) -> Flight:
    """An invented flight on record, as three parties told it."""
    accounts = (
        Account("f", "agency", measure("6012.4 km"), measure("902.1 km"), measure("4211 seconds"), source="s"),
        Account("f", "japan-mod", measure(">6000 km"), measure("~900 km"), measure("~83 min"), source="s"),
        Account("f", "cns", measure("6012 km"), measure("902 km"), source="s"),
    )
    day = Moment(datetime(2025, 9, 3), datetime(2025, 9, 4), "day", "2025-09-03", "2025-09-03", "Asia/Seoul")
    made = Flight("2025-09-03-norland", "ballistic", "norland", "x", "ICBM", day, accounts=accounts)
    return replace(made, **more)  # type: ignore[arg-type]


class Walk(HTMLParser):
    """Reads the page as a browser would, and notes what stands where."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {"published": "", "style": "", "script": ""}
        self.depth: int | None = None
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs), f"an attribute stands twice in {tag}"
        assert not (tag == "a" and "a" in self.open), "a link inside a link"
        if dict(attrs).get("id") == "article":
            self.depth = len(self.open)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if self.depth == len(self.open):
            self.depth = None

    def handle_data(self, data: str) -> None:
        if self.depth is not None:
            self.texts["published"] += data
        elif self.open and self.open[-1] in self.texts:
            self.texts[self.open[-1]] += data

    def all(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def shelf(held: Flight) -> Catalogue:
    """A record that holds one flight."""
    return Catalogue({}, {}, (held,))


@pytest.fixture(scope="module")
def walk() -> Walk:
    return Walk(page(norland(), shelf(flight())))


def test_the_text_stands_as_published(walk: Walk) -> None:
    assert walk.texts["published"] == TEXT


def test_ids_are_single_and_links_inside_lead_somewhere(walk: Walk) -> None:
    ids = walk.all("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in walk.all("href") if link.startswith("#")} <= set(ids)
    for name in ("aria-labelledby", "aria-describedby"):
        assert {id for value in walk.all(name) for id in value.split()} <= set(ids)


def test_every_finding_can_be_reached(walk: Walk) -> None:
    reading = norland()
    reached = {link for link in walk.all("href") if link.startswith("#f")}
    assert {f"#f{number}" for number in range(1, len(reading.findings) + 1)} <= reached
    shown = [attrs["class"] for tag, attrs in walk.tags if tag == "article" and (attrs["id"] or "").startswith("f")]
    verdicts = [str(look).split()[1] for look in shown]
    assert verdicts == ["conflicts", "conflicts", "depends", "open", "holds", "holds"]


def test_nothing_leads_outside_but_the_sources(walk: Walk) -> None:
    for name in ("src", "srcset", "action", "data", "poster", "background", "style", "formaction", "xlink:href"):
        assert walk.all(name) == []
    assert not any(tag in ("link", "base", "iframe", "object", "embed", "img") for tag, _ in walk.tags)
    outside = {link for link in walk.all("href") if not link.startswith("#")}
    assert outside == {"https://example.org/news/1", "https://example.org/mandate?a=1&b=2"}
    assert "url(" not in walk.texts["style"] and "@import" not in walk.texts["style"]
    assert not re.search(r"fetch|XMLHttp|import\(|innerHTML|eval|https?:", walk.texts["script"])


def test_the_policy_names_the_style_and_the_script(walk: Walk) -> None:
    policy = next(attrs["content"] for tag, attrs in walk.tags if attrs.get("http-equiv"))
    assert policy is not None and policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        named = b64encode(sha256(walk.texts[name].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{named}'" in policy
    assert "unsafe" not in policy
    assert not [name for _, attrs in walk.tags for name in attrs if name.startswith("on")]


def hostile() -> Reading:
    """The invented report with hostile words in every place that holds words."""
    base = norland()
    voice = Voice(HOSTILE, VoiceKind.OFFICE, via=Voice(HOSTILE, VoiceKind.OUTLET), cue=Span(0, 20))
    worst = Claim("c" + HOSTILE, HOSTILE, Words(HOSTILE), Span(0, 60), Span(0, 60), voice)
    more = Claim(
        "q", "apogee", replace(measure("6000 km"), written=HOSTILE, unit="m"), Span(30, 90), Span(0, 99), voice
    )
    count = Claim("n", "count", replace(measure("6000 km"), written=HOSTILE, unit=HOSTILE), Span(5, 8), Span(0, 99))
    said = Claim("s", "statement", Words(HOSTILE), Span(2, 40), Span(0, 60), voice, act=Act.ACCUSES, mark=Mark.DISTANCE)
    claims = (worst, more, count, replace(said, target=Target(HOSTILE, Span(3, 9), HOSTILE)))
    evidence = tuple(
        Evidence(HOSTILE, HOSTILE, HOSTILE, url)
        for url in (
            HOSTILE,
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            'https://x.org/" onclick="alert(1)',
            "data:x",
        )
    )
    finding = Finding(Verdict.CONFLICTS, HOSTILE, claims, (), (HOSTILE,), evidence, HOSTILE, HOSTILE, HOSTILE)
    article = replace(
        base.article, text=HOSTILE * 2, title=HOSTILE, publisher=HOSTILE, url="javascript:alert(1)", language=HOSTILE,
        sha256=HOSTILE,
    )  # fmt: skip
    return Reading(article, claims, (Event(HOSTILE, "launch", claims, entry=HOSTILE),), (finding,))


def test_hostile_words_stay_words() -> None:
    reading = hostile()
    account = Account(
        "f", HOSTILE, measure("6012 km"), None, replace(measure("70 min"), written=HOSTILE), source=HOSTILE
    )
    walk = Walk(page(reading, shelf(flight(id=HOSTILE, accounts=(account,)))))
    assert walk.texts["published"] == reading.article.text
    assert [tag for tag, _ in walk.tags].count("script") == 1
    assert not [tag for tag, _ in walk.tags if tag == "img"]
    assert not [name for _, attrs in walk.tags for name in attrs if name.startswith("on")]
    assert all(link.startswith("#") for link in walk.all("href"))


def test_a_statement_shows_its_chain_and_its_mark_without_the_script() -> None:
    said = claim("the flight broke its pledge", "statement", Words("the flight broke its pledge"), OFFICIALS,
                 act=Act.STATES, mark=Mark.SUPPORT, target=Target("Norland", at("Norland")))  # fmt: skip
    source = page(replace(norland(), claims=(*norland().claims, said)))
    shown = source[source.index('<details class="saying support">') :].split("</details>")[0]
    steps = re.findall(r"<li><bdi>([^<]*)</bdi>", shown)
    assert steps == ["this article", "SBX", "ministry officials"]
    assert "△" in shown and "support" in shown and "Norland" in shown
    tagged = [
        attrs for tag, attrs in Walk(source).tags if tag == "a" and "support" in (attrs.get("class") or "").split()
    ]
    assert tagged and all("is-support" in (attrs["aria-describedby"] or "") for attrs in tagged)
    plain = page(norland())
    assert '<details class="saying plain">' in plain and "△ support" not in re.sub(r"<[^>]*>", "", plain)


@pytest.mark.parametrize("address", ["http://a.org/x", "HTTPS://a.org/?q=1&r=2"])
def test_a_web_address_is_linked(address: str) -> None:
    assert web(address) == address


@pytest.mark.parametrize(
    "address",
    ["", None, "javascript:alert(1)", " https://a.org", "https:/a.org", "ftp://a.org", "//a.org", "https://a b"],
)
def test_any_other_address_is_not(address: str | None) -> None:
    assert web(address) is None


words = st.text("ab \n<&é\U0001f680", max_size=60)
ends = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


@given(words, ends)
def test_pieces_put_together_are_the_text(text: str, ends: list[tuple[int, int]]) -> None:
    claims = tuple(
        Claim(str(index), "statement", Words("x"), Span(*sorted(pair)), Span(*sorted(pair)))
        for index, pair in enumerate(ends)
    )
    marks = marks_of(Reading(Article(text), claims=claims))
    told = tuple(paragraphs(text, marks, {trimmed(text, claim.span).start for claim in claims}))
    assert "".join("".join(piece.text for piece in part.pieces) + part.gap for part in told) == text
    for mark in marks:
        under = [piece for part in told for piece in part.pieces if mark in piece.marks]
        assert all(mark.span.covers(Span(piece.start, piece.start + len(piece.text))) for piece in under)
        marked = "".join(piece.text for piece in under)
        assert marked.split() == text[mark.span.start : mark.span.end].split() or "\n" in text
        assert "".join(marked.split()) == "".join(text[mark.span.start : mark.span.end].split())


def test_overlapping_words_wear_the_look_of_the_shortest() -> None:
    reading = norland()
    told = tuple(paragraphs(TEXT, marks_of(reading)))
    looks = {piece.text: piece.shown.look for part in told for piece in part.pieces if piece.shown}
    assert looks["6,000 km ("] == looks[")"] == "conflicts"
    assert looks["3,728 miles"] == "holds"
    assert looks["April 2027"] == "open"
    assert looks["Norland denied that the flight broke its pledge."] == "words"


def test_a_page_of_nothing() -> None:
    walk = Walk(page(Reading(Article(""))))
    assert walk.texts["published"] == ""


def test_a_text_with_half_a_character_can_be_written() -> None:
    assert page(Reading(Article("a\ud800b"))).encode()


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


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2.2."""

    def light(colour: str) -> float:
        if len(colour) == 4:
            colour = "#" + "".join(digit * 2 for digit in colour[1:])
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_every_ink_is_legible_on_every_ground(walk: Walk) -> None:
    schemes = re.findall(r":root \{([^}]*)\}", walk.texts["style"])
    assert len(schemes) == 3  # light, dark and print
    seen: dict[str, str] = {}
    for scheme in schemes:
        seen |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", scheme))
        for ink in ("ink", "quiet", "link", "conflicts", "depends", "open", "holds", "distance", "support"):
            for ground in ("paper", "raised"):
                assert contrast(seen[ink], seen[ground]) >= 4.5, (ink, ground)  # WCAG 2.2 AA
        for ground in ("target", "conflicts-tint", "depends-tint"):
            assert contrast(seen["ink"], seen[ground]) >= 4.5
        assert contrast(seen["conflicts"], seen["conflicts-tint"]) >= 4.5
        assert contrast(seen["depends"], seen["depends-tint"]) >= 4.5
