"""Does that country rent the launch site, and from that one?

    >>> review("Russia rents the Vostochny Cosmodrome from Kazakhstan.")
    leased_from: conflicts. The Vostochny Cosmodrome is in Amur, Russia, and the words have it rented from Kazakhstan;
    what Russia rents from Kazakhstan is the Baikonur Cosmodrome.

    >>> review("Russia rents the Baikonur Cosmodrome from Kazakhstan.")
    leased_from: holds. Russia rents the Baikonur Cosmodrome from Kazakhstan until 2050, as the words say.

    >>> review("Kazakhstan leases Baikonur from Russia.")
    leased_from: conflicts. The Baikonur Cosmodrome is in Kyzylorda, Kazakhstan, and the words have it rented from
    Russia.

"The launch site" is the one that the sentence before names.

    >>> review("Kim was shown round Plesetsk. Russia leases the cosmodrome from Kazakhstan.")
    leased_from: conflicts. The Plesetsk Cosmodrome is in Arkhangelsk, Russia, and the words have it rented from
    Kazakhstan; what Russia rents from Kazakhstan is the Baikonur Cosmodrome.

The year to which the rent runs is asked for too.

    >>> review("Russia leases Baikonur from Kazakhstan until 2030.")
    leased_from: conflicts. Russia rents the Baikonur Cosmodrome from Kazakhstan until 2050, and the words have 2030.

Silent where no country is named as the owner, where two sites are named, and on what is planned or denied.

    >>> review("Vostochny was built so that Russia need not rent a cosmodrome from Kazakhstan.")

Source: the catalogue's sites and `leases.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.listed import last_sentence, named_lands
from lofted.reference.placing import called, in_sentence
from lofted.reference.saying import name_of
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import settled

FIELD = "places and seas"
CUES = ("rent", "lease", "leasing", "hire")

_RENTED = re.compile(r"\b(?:rent(?:s|ed|ing)?|leas(?:e|es|ed|ing)|hires?|tenant)\b")
_FROM = re.compile(
    r"\b(?:from|owned\sby|belong(?:s|ing)\sto|property\sof)\s(?:the\s)?(?:government\sof\s|neighbou?ring\s)?(?=[A-Z])"
)
_THE_SITE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:launch\s(?:site|centre|center|base)|site|cosmodrome|spaceport)\b|\b[Ii]t\b"
)
_NEED_NOT = re.compile(
    r"\b(?:not|never|no\slonger|instead|rather\sthan|unlike|without|less|independen\w+|replac\w+|wants?|would|could|offer\w*|"
    r"depend\w*|relian\w*|rely|relies|if|so\sas\sto|once|used\sto|build\w*|built)\b"
)
_UNTIL = re.compile(r"\b(?:until|till|through|up\sto|to)\s(?:the\send\sof\s)?(?P<year>20\d\d)\b")


def leased_from(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each site that is told as rented against the country in which it lies."""
    text = reading.article.text
    for sentence, _ in every_sentence(reading):
        words = text[sentence.start : sentence.end]
        rented, owner = _RENTED.search(words), _FROM.search(words)
        if not rented or not owner or not settled(words) or _NEED_NOT.search(words):
            continue
        site = site_of(words, record) or (
            site_of(last_sentence(text[: sentence.start]), record) if _THE_SITE.search(words) else None
        )
        land = next((one for span, one in named_lands(words, record) if span.start == owner.end()), None)
        if site is None or land is None:
            continue
        span = Span(
            sentence.start + min(rented.start(), owner.start()), sentence.start + max(rented.end(), owner.end())
        )
        yield from judged(site, land, words, span, record)


def site_of(words: str, record: Record) -> Entry | None:
    """The one launch site that some words name."""
    found = {
        one.id: one
        for one in record.entries("site")
        if one.columns["kind"] == "spaceport"
        for name in (one.name, *one.aliases)
        if name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def judged(site: Entry, owner: Entry, words: str, span: Span, record: Record) -> Iterator[Finding]:
    """The verdict on one site and the country from which it is told to be rented."""
    home = site.columns["country"]
    rows = [one for one in record.entries("lease") if one.verified]
    row = next((one for one in rows if one.columns["site"] == site.id), None)
    if home != owner.id:
        where = ", ".join(one for one in (site.columns["region"], name_of(home, record)) if one)
        reason = f"{called(site)} is in {where}, and the words have it rented from {owner.name}"
        meant = next((one for one in rows if one.columns["lessor"] == owner.id and one.columns["lessee"] == home), None)
        right = record.entry(meant.columns["site"]) if meant else None
        evidence = [Evidence(site.id, f"{site.name}: in {where}", site.source, site.url, site.verified)]
        if meant and right:
            reason += f"; what {name_of(home, record)} rents from {owner.name} is {in_sentence(right)}"
            evidence.append(of(meant, record))
        yield conflicts(reason=f"{reason}.", evidence=evidence, spans=[span], would_hold_if=f"in {where}")
    elif row:
        told = _UNTIL.search(words)
        fact = f"{name_of(row.columns['lessee'], record)} rents {in_sentence(site)} from {owner.name} until "
        fact += row.columns["until"]
        if told and told["year"] != row.columns["until"]:
            reason = f"{fact}, and the words have {told['year']}."
            yield conflicts(reason=reason, evidence=[of(row, record)], spans=[span], would_hold_if=row.columns["until"])
        else:
            yield holds(reason=f"{fact}, as the words say.", evidence=[of(row, record)], spans=[span])


def of(row: Entry, record: Record) -> Evidence:
    """A lease as evidence."""
    says = f"{name_of(row.columns['lessee'], record)} from {name_of(row.columns['lessor'], record)}"
    return Evidence(
        row.id, f"{says}, {row.columns['since']} to {row.columns['until']}", row.source, row.url, row.verified
    )
