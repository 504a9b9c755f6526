"""The article as TimeML: its text with a TIMEX3 tag around every time, for programs that reason about times.

TimeML 1.2.1, https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from lofted.facts import Article, Reading, Time
from lofted.present.safe import NOT_XML

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
FIRST = 1  # the number of the first time; t0 is the day of publication


def timeml(reading: Reading, *, declared: bool = True) -> str:
    """One TimeML document; `declared` puts the XML declaration above it.

    >>> from lofted.facts import Article, Reading, Span, Time
    >>> text = "It flew in 2017."
    >>> print(timeml(Reading(Article(text), times=(Time(Span(11, 15), "DATE", "2017"),)), declared=False), end="")
    <TimeML>
    <TEXT>It flew in <TIMEX3 tid="t1" type="DATE" value="2017">2017</TIMEX3>.</TEXT>
    </TimeML>
    """
    text = f"<TEXT>{''.join(body(reading))}</TEXT>"
    lines = ["<TimeML>", *head(reading.article), text, "</TimeML>", ""]
    return (DECLARATION if declared else "") + "\n".join(lines)


def head(article: Article) -> Iterator[str]:
    """What is known of the article: its id, its day of publication, its title."""
    if article.given or article.url:
        yield f"<DOCID>{plain(article.given or article.url or '')}</DOCID>"
    if article.published:
        day = article.published.isoformat()
        yield (
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false" '
            f'functionInDocument="PUBLICATION_TIME">{day}</TIMEX3></DCT>'
        )
    if article.title:
        yield f"<TITLE>{plain(article.title)}</TITLE>"


def body(reading: Reading) -> Iterator[str]:
    """The text in pieces, the times among them tagged."""
    text, end = reading.article.text, 0
    for number, time in enumerate(reading.times, FIRST):
        yield plain(text[end : time.span.start])
        yield tagged(time, plain(text[time.span.start : time.span.end]), number)
        end = time.span.end
    yield plain(text[end:])


def tagged(time: Time, words: str, number: int) -> str:
    """One time in its tag."""
    mod = f" mod={quoteattr(time.mod)}" if time.mod else ""
    return f'<TIMEX3 tid="t{number}" type={quoteattr(time.kind)} value={quoteattr(time.value)}{mod}>{words}</TIMEX3>'


def plain(words: str) -> str:
    """Words as XML takes them: escaped, with a replacement character for what XML cannot write."""
    return escape(NOT_XML.sub("\ufffd", words), {"\r": "&#13;"})
