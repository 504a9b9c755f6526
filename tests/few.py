"""A few facts made by hand: a record of a few entries, and statements whose words stand in a text."""

from dataclasses import dataclass, replace

from lofted.facts import Act, Claim, Entry, Flight, Span, Target, Voice, VoiceKind, Words, content_id

MINISTRY = Voice("Norland’s foreign ministry", VoiceKind.OFFICE)
BROADCASTER = Voice("SBX", VoiceKind.OUTLET)


@dataclass(frozen=True)
class Few:
    """A record of a few entries and no flight."""

    held: tuple[Entry, ...]

    def flights(self) -> tuple[Flight, ...]:
        return ()

    def flight(self, id: str | None) -> Flight | None:
        return next((one for one in self.flights() if one.id == id), None)

    def entry(self, id: str | None) -> Entry | None:
        return next((one for one in self.held if one.id == id), None)

    def entries(self, kind: str) -> tuple[Entry, ...]:
        return tuple(one for one in self.held if one.kind == kind)

    def called(self, name: str) -> Entry | None:
        return next((one for one in self.held if name in (one.name, *one.aliases)), None)


def statement(text: str, name: str, cue: str, said: str, *, whom: str = "", kind: str = "office", **more: object):
    """A statement read by hand: its voice, its cue and its words stand in the text."""

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    voice = Voice(name, VoiceKind(kind), cue=at(cue) if cue else None)
    made = Claim(content_id(text, said), "statement", Words(said), at(said), Span(0, len(text)), voice, act=Act.STATES)
    target = Target(whom, at(whom)) if whom else None
    return replace(made, target=target, **more)
