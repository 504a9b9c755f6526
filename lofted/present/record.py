"""The reading as JSON for programs, with keys that stay."""

from collections.abc import Iterable

import msgspec

from lofted.facts import (
    Article,
    Claim,
    Event,
    Evidence,
    Finding,
    Likelihood,
    Moment,
    Named,
    Quantity,
    Reading,
    Span,
    Voice,
)
from lofted.present.agenda import agenda
from lofted.present.brief import compose
from lofted.present.coverage import coverage
from lofted.present.shape import (
    FORMAT,
    AgendaPart,
    ArticlePart,
    BriefPart,
    ClaimPart,
    CoveragePart,
    EntryPart,
    EventPart,
    EvidencePart,
    FindingPart,
    LikelihoodPart,
    MomentPart,
    QuantityPart,
    RecordPart,
    SpanPart,
    TargetPart,
    ValuePart,
    ViaPart,
    VoicePart,
    WordsPart,
)
from lofted.present.wanted import WORDS


def record(reading: Reading, *, one_of_many: bool = False, words: int = WORDS) -> str:
    """The reading as JSON: indented, or on one line where it is one of many; its brief under so many words."""
    written = msgspec.json.encode(record_of(reading, one_of_many=one_of_many, words=words))
    return (written if one_of_many else msgspec.json.format(written, indent=1)).decode()


def schema() -> str:
    """The JSON Schema of the record."""
    return msgspec.json.format(msgspec.json.encode(msgspec.json.schema(RecordPart)), indent=1).decode()


def record_of(reading: Reading, *, one_of_many: bool, words: int) -> RecordPart:
    """The reading in the shape of the record."""
    article, covered = reading.article, coverage(reading)
    return RecordPart(
        lofted=FORMAT,
        article=article_part(article, one_of_many=one_of_many),
        claims=[claim_part(article, claim) for claim in reading.claims],
        events=[event_part(event) for event in reading.events],
        findings=[finding_part(article, finding) for finding in reading.findings],
        brief=[BriefPart(line.sentence, ids(line.claims)) for line in compose(reading, words=words)],
        agenda=[AgendaPart(one.edtf, one.what, ids(one.claims)) for one in agenda(reading)],
        coverage=CoveragePart(
            covered.figures, covered.checked, covered.voices, covered.named, covered.direct_quotes, covered.dated
        ),
    )


def ids(claims: Iterable[Claim]) -> list[str]:
    """The claims' ids, each once."""
    return list(dict.fromkeys(claim.id for claim in claims))


def article_part(article: Article, *, one_of_many: bool) -> ArticlePart:
    """The article; where it was handed in among others, under which name."""
    return ArticlePart(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        published=article.published.isoformat() if article.published else None,
        url=article.url,
        sha256=article.sha256,
        language=article.language,
        text=article.text,
        given=article.given if one_of_many else msgspec.UNSET,
    )


def span_part(article: Article, span: Span) -> SpanPart:
    """A span with the words it quotes."""
    return SpanPart(span.start, span.end, article.quote(span))


def claim_part(article: Article, claim: Claim) -> ClaimPart:
    """One claim."""
    return ClaimPart(
        id=claim.id,
        subject=claim.subject,
        aspect=claim.aspect,
        voice=voice_part(article, claim),
        value=value_part(claim.value),
        span=span_part(article, claim.span),
    )


def voice_part(article: Article, claim: Claim) -> VoicePart:
    """The voice of a claim, with how firmly it is said."""
    voice, likelihood, target = claim.voice, claim.likelihood, claim.target
    return VoicePart(
        name=voice.name,
        kind=str(voice.kind),
        office=voice.office,
        entry=voice.entry,
        via=via_part(voice.via),
        cue=span_part(article, voice.cue) if voice.cue else None,
        likelihood=likelihood_part(likelihood),
        denied=claim.denied,
        direct=claim.direct,
        act=str(claim.act) if claim.act else None,
        mark=str(claim.mark) if claim.mark else None,
        target=TargetPart(target.name, target.entry, span_part(article, target.span)) if target else None,
    )


def likelihood_part(likelihood: Likelihood) -> LikelihoodPart:
    """The firmness."""
    return LikelihoodPart(str(likelihood.words), likelihood.low, likelihood.high)


def via_part(voice: Voice | None) -> ViaPart | None:
    """The chain of voices behind one."""
    return ViaPart(voice.name, str(voice.kind), via_part(voice.via)) if voice else None


def value_part(value: object) -> ValuePart:
    """A value by its kind."""
    match value:
        case Quantity():
            low, high = (end if abs(end) != float("inf") else None for end in (value.said.low, value.said.high))
            return QuantityPart(low, high, value.unit, value.written, value.approximate)
        case Moment():
            return moment_part(value)
        case Named():
            return EntryPart(value.entry, value.written)
    return WordsPart(str(getattr(value, "written", "")))


def moment_part(moment: Moment) -> MomentPart:
    """A moment: civil times where the zone is not named, else with their offset."""
    instants = moment.instants() if moment.zone else None
    earliest, latest = instants or (moment.start, moment.end)
    return MomentPart(
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
        edtf=moment.edtf,
        written=moment.written,
    )


def event_part(event: Event) -> EventPart:
    """One event."""
    when = moment_part(event.when) if event.when else None
    return EventPart(event.id, event.kind, when, event.where, list(event.who), ids(event.claims), event.entry)


def finding_part(article: Article, finding: Finding) -> FindingPart:
    """One finding."""
    return FindingPart(
        check=finding.check,
        verdict=str(finding.verdict),
        reason=finding.reason,
        working=list(finding.working),
        depends_on=finding.depends_on,
        would_hold_if=finding.would_hold_if,
        claims=ids(finding.claims),
        spans=[span_part(article, span) for span in finding.spans],
        evidence=[evidence_part(one) for one in finding.evidence],
    )


def evidence_part(evidence: Evidence) -> EvidencePart:
    """One piece of evidence."""
    return EvidencePart(evidence.entry, evidence.says, evidence.source, evidence.url)
