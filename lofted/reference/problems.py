"""What can be wrong with a row of the shelf, and how bad it is."""

from dataclasses import dataclass

SEVERE, DOUBTFUL = "cannot be so", "should be looked at"
EXPLAINED = "does not fit, and the row says why"  # a party's own figures, kept as it gave them
DIFFERING = "parties differ"  # two parties' figures for one flight, side by side
UNPROVEN = "not verified"
GRADES = (SEVERE, DOUBTFUL, EXPLAINED, DIFFERING, UNPROVEN)  # the order in which problems are told
FAULTS = (SEVERE, DOUBTFUL)  # the grades with which a row does not stand up; the others are facts about its source


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not stand up, in which file, at which row."""

    grade: str
    file: str
    row: str
    says: str

    def __str__(self) -> str:
        return f"{self.file}, {self.row}: {self.says}"
