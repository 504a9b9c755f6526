"""An agreement as answers tell it: its name with its verb, what happened to it in which step, its row as evidence."""

from lofted.facts import Entry, Evidence
from lofted.reference.pact_terms import the_pact

STEPS = {"opened": "was opened or signed", "in_force": "came into force", "ended": "ended"}


def subject(entry: Entry) -> tuple[str, str]:
    """An agreement at the head of a sentence, and its verb: "The Artemis Accords", "are"."""
    name = the_pact(entry)
    return name[0].upper() + name[1:], "are" if plural(entry) else "is"


def pronoun(entry: Entry) -> str:
    """It, or they."""
    return "they" if plural(entry) else "it"


def did(entry: Entry, step: str) -> str:
    """What happened to an agreement in one step, after its name."""
    return STEPS[step].replace("was ", "were ") if plural(entry) else STEPS[step]


def plural(entry: Entry) -> bool:
    """Whether an agreement's name is a plural."""
    return entry.name.endswith("Accords")


def worked(entry: Entry) -> list[str]:
    """What the row has of an agreement."""
    columns = ("kind", "binding", "opened", "in_force", "ended")
    return [f"{column.replace('_', ' ')}: {entry.columns.get(column) or 'none'}" for column in columns]


def evidence_of(entry: Entry) -> Evidence:
    """An agreement as evidence."""
    says = f"{entry.name}: {entry.columns['kind']}, opened {entry.columns['opened'] or 'never'}"
    force = f", in force {entry.columns['in_force']}" if entry.columns["in_force"] else ""
    return Evidence(entry.id, says + force, entry.source, entry.url, entry.verified)


def membership_of(row: Entry) -> Evidence:
    """A membership as evidence."""
    ordinal = f", number {row.columns['ordinal']}" if row.columns["ordinal"] else ""
    return Evidence(row.id, f"since {row.columns['since']}{ordinal}", row.source, row.url, row.verified)
