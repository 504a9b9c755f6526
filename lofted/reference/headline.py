"""Whom a headline has speak, and what it says without the name of the paper."""

import re

from lofted.facts import Entry, Record

SPEAKERS = ("body", "country", "outlet")  # kinds of entry that can speak

_VOICE_FIRST = re.compile(r"(?P<name>[^:]{2,60}):\s|(?P<says>.{2,60}?)\s(?:says?|confirms?|announces?)\s", re.I)
_VOICE_LAST = re.compile(r"(?:[,:]\s|\s[–—-]\s)(?P<name>[^,]{2,60}?)(?:\ssays?)?$")
_OUTLET = re.compile(r"\s[–—|-]\s(?P<name>[^–—|]{2,60})$")  # "… – ABC News": who prints it, and not who says it


def without_outlet(title: str, record: Record) -> str:
    """A headline without the paper or the agency behind a dash, if the shelf knows it."""
    match = _OUTLET.search(title)
    entry = record.called(match["name"]) if match else None
    return title[: match.start()] if match and entry and entry.kind == "outlet" else title


def headline_voice(title: str, record: Record) -> tuple[str, str] | None:
    """The entry of the one whom a headline has speak, and the rest of the headline; None where it names nobody.

    "Tokyo: …", "…, Tokyo says" and "Pentagon confirms …" name a voice; "Iran: …" names what it is about.
    """
    for pattern in (_VOICE_FIRST, _VOICE_LAST):
        match = pattern.match(title) if pattern is _VOICE_FIRST else pattern.search(title)
        name = next((one for one in match.groups() if one), "") if match else ""
        entry = record.called(name)
        if match and entry and entry.kind in SPEAKERS and not names_topic(match, entry):
            return entry.id, title[: match.start()] + " " + title[match.end() :]
    return None


def names_topic(match: re.Match[str], entry: Entry) -> bool:
    """Whether a country before a colon is what the headline is about; a capital is a government that speaks."""
    name = match["name"]
    return entry.kind == "country" and match.start() == 0 and name is not None and name not in entry.columns["capital"]
