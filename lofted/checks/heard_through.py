"""Is a view told as a news agency's own, or a party's word heard through an agency of another country?

    >>> review("The Associated Press said that the timing of the launch was deliberate.")
    heard_through: open. Associated Press is a news agency: whether the view is its own, or of somebody whom it quotes,
    only its report shows (“the timing of the launch was deliberate”).

    >>> review("The Associated Press said that the missile flew for 86 minutes.")

    >>> review("Some observers suspect that the timing of the launch was deliberate.")

What a weapon is made for, told as the word of an office that a foreign agency quotes, may be the agency's own
description.

    >>> review("South Korea's defence ministry, quoted by Japan's Kyodo, said the missile was designed to fly low.")
    heard_through: open. Whether those quoted said it, or Kyodo News wrote it, only its report shows (“designed to fly
    low”).

Silent where the agency itself quotes somebody, as in "citing officials", on media of a state, which have its views, and
on agencies that quote an office of their own country.

Source: the catalogue's outlets, with their kind and country; the words of views are ours.
"""

import re
from collections.abc import Iterator

from lofted.checking import leaves_open
from lofted.facts import Entry, Finding, Reading, Span
from lofted.reference.subjects import row_evidence
from lofted.reference.whose_names import lands, outlet_names
from lofted.reference.wording import sentences

FIELD = "who says it"
CUES = ("said", "says", "called", "calls", "quoted", "cited", "according to")

_SAYS = (
    r"(?:\s(?:news\s)?agency)?\s(?:has\s|also\s)?(?:said|says|called|calls|concluded|argued|argues|believes|thinks|considers|described|"
    r"judged)\s(?:on\s\w+\s)?(?:that\s)?"
)
_VIEW = re.compile(  # what is nobody's to see, but somebody's to judge
    r"\b(?:deliberate(?:ly)?|on\spurpose|intentional(?:ly)?|meant\s(?:to|as|for)|intended\s(?:to|as|for)|aimed\sat|timed\sto|"
    r"designed\sto\s(?:send|show|draw|press|provoke|influence|attract|warn|put|divert|distract)|a\s(?:message|signal|warning|bluff|"
    r"provocation|show\sof\sforce)|no\saccident|no\scoincidence|provocative|reckless|propaganda|exaggerated|faked?)\b"
)
_PASSES_ON = re.compile(
    r"\b(?:cit(?:ed|es|ing)|quot(?:ed|es|ing)|according\sto|analysts?|experts?|officials?|observers?|diplomats?|sources?|what)\b|[“”\"]"
)
_MADE_FOR = re.compile(
    r"\b(?:designed|built|made|developed|meant|intended)\s(?:to|for)\s(?:[\w-]+\s){0,5}[\w-]+|"
    r"\bcapable\sof\s(?:[\w-]+\s){0,5}[\w-]+"
)
_THROUGH = (
    r"(?P<land>[A-Z]\w+(?:\s[A-Z]\w+)?)['’]s\s(?P<office>(?:[a-z]+\s){0,2}(?:ministry|military|government|army|office|JCS|Joint\sChiefs"
    r"(?:\sof\sStaff)?|Joint\sChiefs)),?\s(?:as\s)?(?:quoted|cited)\sby\s(?:(?:[A-Z]\w+(?:['’]s)?|the)\s){0,3}?(?:news\sagency\s)?$"
)


def heard_through(reading: Reading) -> Iterator[Finding]:
    """Look for views of news agencies, and for what foreign agencies pass on of what weapons are made for."""
    text = reading.article.text
    pattern, named = outlet_names()
    names, _ = lands()
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        if not any(cue in words for cue in CUES):
            continue
        for match in pattern.finditer(words):
            row = named[match[0]]
            if row.kind != "outlet" or row.columns["kind"] != "news agency":
                continue
            found = own_view(words, match) or passed_on(words, match, row, names)
            if found:
                place = Span(sentence.start + match.start(), sentence.start + found.end())
                yield judged(row, words[found.start() : found.end()], place, view=found.re is not _MADE_FOR)
                return


def own_view(words: str, name: re.Match[str]) -> re.Match[str] | None:
    """Where an agency is told to say what is somebody's view."""
    says = re.compile(_SAYS).match(words, name.end())
    if says is None or _PASSES_ON.search(words):
        return None
    view = _VIEW.search(words, says.end())
    return re.compile(r"[^.;]+").match(words, says.end()) if view else None


def passed_on(words: str, name: re.Match[str], row: Entry, names: dict[str, str]) -> re.Match[str] | None:
    """Where an agency of one country is told to quote an office of another on what a weapon is made for."""
    through = re.search(_THROUGH, words[: name.start()])
    home = names.get(through["land"]) if through else None
    return _MADE_FOR.search(words, name.end()) if home and home != row.columns["country"] else None


def judged(row: Entry, told: str, place: Span, *, view: bool) -> Finding:
    """That only the agency's own report shows whose words they are."""
    whole = told.rstrip(" ,")
    if view:
        reason = (
            f"{row.name} is a news agency: whether the view is its own, or of somebody whom it quotes, only its report"
        )
        reason += f" shows (“{whole}”)."
    else:
        reason = f"Whether those quoted said it, or {row.name} wrote it, only its report shows (“{whole}”)."
    return leaves_open(reason=reason, evidence=[row_evidence(row, f"{row.name}: {row.columns['kind']}")], spans=[place])
