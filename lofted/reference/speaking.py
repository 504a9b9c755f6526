"""Whose account of a launch a voice speaks, and how a sentence calls a party."""

from lofted.facts import Entry, Voice, VoiceKind

SECOND_HAND = "institute"  # the kind of party that repeats what others measured; no country speaks through it


def speaks_for(voice: Voice, party: Entry | None, *, launched_by: str) -> bool:
    """Whether a voice is a party of a launch, or speaks for it.

    A country speaks for its offices and its state media; state media without a
    name are those of the country that launched.
    """
    if party is None:
        return False
    country, kind = party.columns.get("country", ""), party.columns["kind"]
    if voice.entry is None and voice.kind is VoiceKind.STATE_MEDIA:
        return kind == VoiceKind.STATE_MEDIA and country == launched_by
    return bool(voice.entry) and voice.entry in ((party.id,) if kind == SECOND_HAND else (party.id, country))


def spoken_name(party: Entry, country: Entry | None) -> str:
    """A party as a sentence has it: initials for an outlet, an office with its country where its name does not tell.

    "KCNA", "Japanese Ministry of Defense", "Joint Chiefs of Staff (South Korea)".
    """
    if party.columns["kind"] != "office":
        return min((name for name in (party.name, *party.aliases) if name[:1].isupper()), key=len)
    known = country is None or any(name in party.name for name in (country.name, *country.aliases))
    return party.name if known or country is None else f"{party.name} ({country.name})"
