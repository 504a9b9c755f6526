"""Whom a headline has speak, and what it says without the name of the paper."""

import re

from lofted.facts import Record

_VOICE_FIRST = re.compile(r"(?P<name>[^:]{2,60}):\s|(?P<says>.{2,60}?)\s(?:says?|confirms?|announces?)\s", re.I)
_VOICE_LAST = re.compile(r"(?:,\s|\s[–—-]\s)(?P<name>[^,]{2,60}?)(?:\ssays?)?$")
_OUTLET = re.compile(r"\s[–—|-]\s(?:[A-Z][\w.]{0,20}\s){0,3}[A-Z][\w.]{0,20}$")  # "… – ABC News": who prints it


def without_outlet(title: str) -> str:
    """A headline without the paper or the agency behind a dash.

    >>> without_outlet("Missile falls into sea – ABC News")
    'Missile falls into sea'
    """
    return _OUTLET.sub("", title)


def headline_voice(title: str, record: Record) -> tuple[str, str] | None:
    """The entry of the one whom a headline has speak, and the rest of the headline."""
    for pattern in (_VOICE_FIRST, _VOICE_LAST):
        match = pattern.match(title) if pattern is _VOICE_FIRST else pattern.search(title)
        name = next((one for one in match.groups() if one), "") if match else ""
        entry = record.called(name)
        if match and entry and entry.kind in ("body", "country", "outlet"):
            return entry.id, title[: match.start()] + " " + title[match.end() :]
    return None
