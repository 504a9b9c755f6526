"""How a sentence calls a party of a launch."""

from lofted.facts import Entry

SECOND_HAND = "institute"  # the kind of party that repeats what others measured; no country speaks through it


def spoken_name(party: Entry, country: Entry | None) -> str:
    """A party as a sentence has it: initials for an outlet, an office with its country where its name does not tell.

    "KCNA", "Japanese Ministry of Defense", "Joint Chiefs of Staff (South Korea)".
    """
    if party.columns["kind"] != "office":
        return min((name for name in (party.name, *party.aliases) if name[:1].isupper()), key=len)
    known = country is None or any(name in party.name for name in (country.name, *country.aliases))
    return party.name if known or country is None else f"{party.name} ({country.name})"
