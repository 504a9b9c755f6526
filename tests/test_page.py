"""The page: complete, closed to the outside, deaf to hostile text, and true to the article's words."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from norland import HOSTILE, OFFICIALS, TEXT, at, claim, flight, norland

from lofted.facts import (
    Account,
    Act,
    Article,
    Claim,
    Event,
    Evidence,
    Finding,
    Flight,
    Mark,
    Reading,
    Span,
    Target,
    Verdict,
    Voice,
    VoiceKind,
    Words,
)
from lofted.present.page import page, web
from lofted.reference.catalogue import Catalogue
from lofted.reference.units import measure

VOID = {"meta", "link", "br", "hr", "img", "input", "line", "polyline", "rect"}


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


def test_a_page_of_nothing() -> None:
    walk = Walk(page(Reading(Article(""))))
    assert walk.texts["published"] == ""


def test_a_text_with_half_a_character_can_be_written() -> None:
    assert page(Reading(Article("a\ud800b"))).encode()


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
