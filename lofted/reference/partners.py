"""The partners of the International Space Station: how a text names them, and what each said of the years ahead."""

import re
from datetime import date

from lofted.facts import Entry, Record
from lofted.reference.days import days_in

PARTNERS = {  # party of commitments.csv → how a text names it
    "russia": r"\b(?:Russia\w*|Roscosmos|Moscow|Borisov|Rogozin|Kremlin)\b",
    "united-states": r"\b(?:NASA|United\sStates|Washington|American?s?|Nelson|White\sHouse|U\.?S\.?)(?!\w)",
    "japan": r"\b(?:Japan\w*|JAXA|Tokyo)\b",
    "esa": r"\b(?:ESA|European\sSpace\sAgency|Europe\w*)\b",
    "canada": r"\b(?:Canad\w+|CSA|Ottawa)\b",
}
AGREEMENT = "iss-intergovernmental-agreement"  # that of its partners
CALLED = {"russia": "Russia", "united-states": "the United States", "japan": "Japan", "esa": "ESA", "canada": "Canada"}
STATION = re.compile(r"\b(?:International\sSpace\sStation|ISS|space\sstation|orbiting\s(?:lab\w*|outpost))\b")
OTHER_STATIONS = re.compile(
    r"\b(?:Tiangong|Mir|Skylab|Salyut|Gateway|Starlab|Orbital\sReef|[Ll]unar\s\w*\s?station|Axiom)\b"
)


def last_words(party: str, on: date, record: Record) -> list[Entry]:
    """What a partner said up to a day of the year to which it stays, or after which it leaves; the last at the end."""
    rows = [one for one in record.entries("commitment") if one.columns["party"] == party and one.verified]
    return sorted((one for one in rows if said(one) <= on and one.columns["until"][:4].isdigit()), key=said)


def said(row: Entry) -> date:
    """The day on which a partner said it."""
    days = days_in(row.columns["said_on"])
    return days[1] if days else date.max


def until(row: Entry) -> int:
    """The year to which a partner takes part, or after which it leaves."""
    return int(row.columns["until"][:4])
