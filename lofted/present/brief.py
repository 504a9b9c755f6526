"""The reading in four to eight sentences and few words, each sentence citing the words it rests on.

A sentence names the voice, keeps the hedge, and quotes where it can; it never
turns what somebody said into what is so. What stands in quotation marks is the
article's; behind a colon it is the speaker's own. No sentence is cut to fit:
where words are short, there are fewer or shorter sentences.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from lofted.facts import THIS_ARTICLE, Act, Article, Claim, Finding, Reading, Span, Verdict
from lofted.present.agenda import Date, agenda
from lofted.present.coverage import coverage
from lofted.present.disagreements import denials
from lofted.present.launches import listed, told_event, told_figures
from lofted.present.naming import capital, is_plural, surname, voiced
from lofted.present.places import paragraph, place, shortened, statements
from lofted.present.profile import heard
from lofted.present.quoting import first_sentence, inner, shorter
from lofted.present.statements import sentence, weight
from lofted.present.wanted import WORDS

FEWEST, MOST = 4, 8  # sentences of a brief; the design's measure
SHARE = 4  # a sentence takes no more than a fourth of the words, so that four can be told
SHORTEST = 14  # words that a statement may have however short the brief is
CITED = 4  # places behind a sentence; few have more voices
WORDED = 40  # characters of a date in words
TELLING = 4  # words; a statement of fewer tells a reader nothing
HELD = 200  # statements that are held against each other for denials; the time grows with their square
LOOKED_AT = 60  # statements that are weighed for the brief; the first of a long article tell what it is about
EVENT, FIGURES, DOUBT, DENIAL, VOICED, AHEAD, COVERED = range(7)  # the order in which a brief tells
_PLAIN_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_LETTER = re.compile(r"[A-Za-z]")  # a vague date without one, as "01:19", is hardly a date
_PLACE = re.compile(r"\s*\[¶[\d, ¶]{1,40}\]$")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the brief, where its words stand, and the claims it rests on."""

    sentence: str
    span: Span | None
    claims: tuple[Claim, ...] = ()
    order: int = VOICED

    @property
    def length(self) -> int:
        """Its words, with the place."""
        return len(self.sentence.split())

    @property
    def bare(self) -> str:
        """The sentence without the places at its end."""
        return _PLACE.sub("", self.sentence)


def compose(reading: Reading, *, words: int = WORDS) -> tuple[Line, ...]:
    """The brief in fewer than so many words: the event, its figures, what does not fit, who says what, what comes."""
    chosen: list[Line] = []
    for one in chain(candidates(reading, words=words), quoted_sentences(reading, chosen, words=words)):
        room = words - 1 - sum(line.length for line in chosen)
        if one.length <= room and len(chosen) < MOST and one.sentence not in [line.sentence for line in chosen]:
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda line: (line.order, line.span or Span(0, 0))))


def candidates(reading: Reading, *, words: int) -> Iterator[Line]:
    """The sentences there could be, those first that a reader would miss most."""
    launches = [event for event in reading.events if event.kind == "launch"][:1]
    events = [told for event in launches if (told := told_event(reading.article, event))]
    figures = [line(reading, FIGURES, *told) for told in told_figures(reading.article, launches)]
    wrong = list(doubts(reading, Verdict.CONFLICTS, words=words))
    unsure = list(doubts(reading, Verdict.DEPENDS, words=words))
    denied = list(told_denials(reading, words=words))
    voices = told_voices(reading, [*figures, *denied], words=words)
    yield from (line(reading, EVENT, *told) for told in events)
    yield from figures[:1]
    yield from wrong[:1]
    yield from denied[:1]
    yield from take(voices, 1)
    yield from wrong[1:2]
    yield from take(voices, 1)
    yield from unsure[:1]
    yield from [] if wrong or unsure else left_open(reading)
    yield from told_coverage(reading)
    yield from take(voices, 1)
    yield from told_agenda(reading)
    yield from [*figures[1:], *denied[1:]]
    yield from voices


def take(lines: Iterator[Line], most: int) -> Iterator[Line]:
    """The next few of some lines."""
    for _, one in zip(range(most), lines, strict=False):
        yield one


def line(reading: Reading, order: int, told: str, claims: tuple[Claim, ...]) -> Line:
    """A sentence with the places of its claims behind it."""
    return Line(f"{told} {cited(reading.article, claims)}", claims[0].span, claims, order)


def cited(article: Article, claims: tuple[Claim, ...]) -> str:
    """The paragraphs that claims stand in, as a reader finds them: "[¶2, ¶5]"."""
    numbers = sorted({paragraph(article, claim.span) for claim in claims})
    if len(numbers) == 1:
        return place(article, claims[0].span)
    return f"[{', '.join(f'¶{number}' for number in numbers[:CITED])}]"


def doubts(reading: Reading, verdict: Verdict, *, words: int) -> Iterator[Line]:
    """The findings of a verdict, each in one sentence: the reason in its own words, and what would help."""
    for finding in reading.findings:
        if finding.verdict is verdict and finding.claims:
            forms = [line(reading, DOUBT, told, finding.claims) for told in told_finding(reading.article, finding)]
            yield next((form for form in forms if form.length <= words // SHARE), forms[-1])


def told_finding(article: Article, finding: Finding) -> Iterator[str]:
    """A finding in one sentence, in full and ever shorter."""
    voice = voiced(article, finding.claims[0].voice)
    gives = "give" if is_plural(finding.claims[0].voice) else "gives"
    reason, head = finding.reason.rstrip("."), heading(finding.reason)
    if finding.verdict is Verdict.CONFLICTS:
        tail = f"; it would hold {heading(finding.would_hold_if)}" if finding.would_hold_if else ""
        lead = f"Not everything that {voice} {gives} fits"
    else:
        on = heading(finding.depends_on or "a reading")
        on = "a row that nobody has verified" if on.startswith("the row ") else on
        tail, lead = "", f"What {voice} {gives} depends on {on}"
    yield from (f"{lead}: {told}." for told in (f"{reason}{tail}", f"{head}{tail}", head))


def heading(reason: str) -> str:
    """The first part of a reason, which is a sentence by itself; what stands behind it is detail.

    >>> heading("86 minutes and 7,000 km do not fit together: such a flight takes 75.6 minutes.")
    '86 minutes and 7,000 km do not fit together'
    """
    return re.split(r"[:;]\s|\.\s(?=[A-Z])|, (?:which|since|and the)\s", reason, maxsplit=1)[0].rstrip(".")


def left_open(reading: Reading) -> Iterator[Line]:
    """What no answer could have gone against, where the shelf has something to say, or nobody can be asked."""
    for finding in reading.findings:
        if finding.verdict is not Verdict.OPEN or not finding.claims:
            continue
        first, reason = finding.claims[0], heading(finding.reason)
        if finding.evidence:
            voice = voiced(reading.article, first.voice)
            gives = "give" if is_plural(first.voice) else "gives"
            leads = f"{voice} leaves a day open" if first.moment else f"What {voice} {gives} stays open"
            yield line(reading, DOUBT, capital(f"{leads}: {reason}."), finding.claims)
        elif not first.voice.kind.named:
            yield line(reading, DOUBT, f"{reason}.", finding.claims)


def told_denials(reading: Reading, *, words: int) -> Iterator[Line]:
    """What one voice says and another denies, in one sentence."""
    most = max(SHORTEST, words // SHARE) // 2
    for said, denial in denials(list(statements(reading))[:HELD]):
        one, other = (sentence(claim, reading.article, most=most) for claim in (said, denial))
        if one and other and said.act is not Act.DENIES:
            named = voiced(reading.article, denial.voice)
            rest = f"{named}{other[len(named) :]}" if other.lower().startswith(named.lower()) else other
            yield line(reading, DENIAL, f"{one.removesuffix('.')}, but {rest}", (said, denial))


def told_voices(reading: Reading, told: list[Line], *, words: int) -> Iterator[Line]:
    """One statement of each voice, those first that tell most; then the next of each."""
    article, most = reading.article, max(SHORTEST, words // SHARE - SHORTEST // 2)
    used = [claim for one in told for claim in one.claims]
    waiting = [claim for claim in list(statements(reading))[:LOOKED_AT] if claim.voice.name != THIS_ARTICLE.name]
    waiting = [claim for claim in waiting if not any(claim.span.meets(other.span) for other in used)]
    turn: Counter[str] = Counter()
    ranked: list[tuple[int, float, Line]] = []
    for claim in sorted(waiting, key=lambda claim: -weight(claim, article)):
        one = sentence(claim, article, most=most) if len(claim.value.written.split()) >= TELLING else None
        if one:
            turn[surname(claim.voice)] += 1
            ranked.append((turn[surname(claim.voice)], -weight(claim, article), line(reading, VOICED, one, (claim,))))
    kept: list[Span] = []
    for _, _, made in sorted(ranked, key=lambda each: each[:2]):
        if not any(made.claims[0].span.meets(span) for span in kept):
            kept.append(made.claims[0].span)
            yield made


def told_agenda(reading: Reading) -> Iterator[Line]:
    """The dates ahead, in one sentence."""
    dates = [date for date in agenda(reading) if _PLAIN_DATE.fullmatch(date.edtf) or _LETTER.search(told_date(date))]
    claims = tuple(claim for date in dates for claim in date.claims)
    if claims:
        one = len({claim.voice.name for claim in claims}) == 1
        who = voiced(reading.article, claims[0].voice) if one else THIS_ARTICLE.name
        days = listed(list(dict.fromkeys(map(told_date, dates)))[:4])  # dates; more do not fit a sentence
        looks = "look" if one and is_plural(claims[0].voice) else "looks"
        yield line(reading, AHEAD, f"{capital(who)} {looks} ahead to {days}.", claims)


def told_date(date: Date) -> str:
    """A day, a month or a year ahead; anything vaguer in the article's words."""
    moment = date.claims[0].moment
    return date.edtf if _PLAIN_DATE.fullmatch(date.edtf) or not moment else f"“{shortened(moment.written, WORDED)}”"


def told_coverage(reading: Reading) -> Iterator[Line]:
    """That nothing could be checked, where that is so, and how many voices are unnamed."""
    covered = coverage(reading)
    if covered.checked == 0:
        voices = heard(reading)
        unnamed = sum(not one.voice.kind.named for one in voices)
        count = {0: "No figure", 1: "Not the one figure"}.get(covered.figures, f"None of the {covered.figures} figures")
        tail = f"; {unnamed} of its {len(voices)} voices {'is' if unnamed == 1 else 'are'} unnamed" if unnamed else ""
        yield Line(f"{count} of this article can be checked{tail}.", None, (), COVERED)


def quoted_sentences(reading: Reading, lines: list[Line], *, words: int) -> Iterator[Line]:
    """Sentences of the article that hold claims, quoted, while a brief is too short; `lines` grows meanwhile."""
    used = {claim.sentence for one in lines for claim in one.claims}
    for claim in reading.claims:
        if len(lines) >= FEWEST:
            return
        if claim.sentence not in used:
            used.add(claim.sentence)
            quote = first_sentence(" ".join(reading.article.quote(claim.sentence).split()))
            quote = shorter(quote, max(SHORTEST, words // SHARE))
            if len(quote.split()) >= TELLING and (quote[0].isupper() or quote[0].isdigit()):
                yield line(reading, VOICED, f"This article says: “{inner(quote)}”.", (claim,))
