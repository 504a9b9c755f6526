"""Whom an article rests on: how many voices of which kind, who says what about whom, and a line for each statement."""

import re
from dataclasses import replace

from few import BROADCASTER, MINISTRY, statement

from lofted.facts import Act, Article, Claim, Firmness, Likelihood, Reading, Span, Voice, VoiceKind, Words
from lofted.present.profile import followed, sourcing
from lofted.present.relations import relations
from lofted.present.voices import COLUMNS, voices


def test_the_profile_counts_by_its_own_words():
    text = "x" * 40
    base = Claim("1", "statement", Words("it flew"), Span(0, 1), Span(0, 1), MINISTRY)
    claims = (
        base,
        replace(base, id="2", direct=True),
        replace(base, id="3", voice=replace(MINISTRY, via=BROADCASTER)),
        replace(base, id="4", voice=Voice("KCNA", VoiceKind.STATE_MEDIA)),
        replace(base, id="5", voice=Voice("an official", VoiceKind.UNNAMED_PERSON), direct=True),
        replace(base, id="6", voice=Voice("earlier reports", VoiceKind.DOCUMENT)),
        replace(base, id="7", voice=Voice("a report by Kestrel", VoiceKind.DOCUMENT)),
        replace(base, id="8", voice=BROADCASTER, direct=True),
        Claim("9", "statement", Words("it may fly"), Span(0, 1), Span(0, 1)),
    )
    assert [followed(claim) for claim in claims] == [False, True, True, True, False, False, True, False, False]
    counts = sourcing(Reading(Article(text), claims))
    assert (counts.voices, counts.named, counts.unnamed, counts.state_media) == (6, 5, 1, 1)
    assert (counts.statements, counts.direct, counts.followed, counts.voiceless) == (8, 3, 4, 1)


def test_the_map_counts_voice_act_and_target():
    text = "Norland accused Sudland of spying. Norland accused Sudland of theft. Norland said it flew high."
    spying = statement(text, "Norland", "accused", "spying", whom="Sudland", act=Act.ACCUSES)
    theft = statement(text, "Norland", "accused", "theft", whom="Sudland", act=Act.ACCUSES)
    flew = statement(text, "Norland", "said", "it flew high")
    found = relations(Reading(Article(text), (spying, theft, flew)))
    assert [(one.voice, str(one.act), one.target, one.count) for one in found] == [
        ("Norland", "accuses", "Sudland", 2),
        ("Norland", "states", None, 1),
    ]


def test_the_table_of_voices_has_one_line_a_statement(desk):
    text = "“It failed,” the Pentagon said. Moscow will respond, analysts said. \x1b[31mSBX reported a flight."
    reading = desk.review(text)
    hedged = tuple(replace(claim, likelihood=Likelihood(Firmness.LIKELY, 0.55, 0.8)) for claim in reading.claims)
    reading = replace(reading, claims=hedged)
    table, profile, mapped = voices(reading).split("\n\n")
    header, *rows = table.split("\n")
    assert re.split(r"\s{2,}", header) == list(COLUMNS)
    assert len(rows) == sum(claim.aspect == "statement" for claim in reading.claims)
    assert "likely (ICD 203: 55% to 80%)" in table
    assert profile.startswith("SOURCING\n")
    assert mapped.startswith("WHO SAYS WHAT ABOUT WHOM\n")
    for width in (None, 60, 100, 180):
        shown = voices(reading, width=width)
        assert "\x1b" not in shown
        assert "Pentagon" in shown
        assert width is None or max(map(len, shown.split("\n\n")[0].split("\n"))) <= width


def test_a_text_without_a_voice_says_so(desk):
    assert voices(desk.review("The sky was blue.")).startswith("No voice says anything.")
