"""What is known of one cell while the panel is made: its statements, its decisions and what looks wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractor.panel.cells import Cell, Statement
from extractor.panel.deciding import Decision, Vote
from extractor.panel.scores import Score
from extractor.panel.subjects import Subject

# The fields of a row that are decided one by one; unit and qualifier go with the score, the baseline with the change.
FIELDS = ("rank", "rank_of", "top", "bottom", "score", "change", "previous_rank")

# Those that are compared with each other: one index, component, field, year and level under one roof.
Group = tuple[str, str, str | None, str | None, int, str]


@dataclass(frozen=True, slots=True)
class Heard:
    """A statement with the number of the source it counts for and the fields that are impossible, by code."""

    statement: Statement
    source: int
    faults: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a reader should look at: a code (their meanings stand in the sheet `about`), numbers, the votes."""

    code: str
    field: str
    detail: str
    votes: tuple[Vote, ...] = ()


@dataclass(slots=True)
class Result:
    """One cell with what is said of it and what was decided; `derived` where another year's article gives its rank."""

    cell: Cell
    subject: Subject
    heard: Sequence[Heard]
    decisions: dict[str, Decision] = field(default_factory=dict)
    flags: list[Flag] = field(default_factory=list)
    derived: bool = False

    @property
    def group(self) -> Group:
        """Those it is compared with."""
        return group_of(self.cell, self.subject)

    def number(self, name: str) -> int | None:
        """The value decided of a field that counts places."""
        decision = self.decisions.get(name)
        return decision.value if decision and isinstance(decision.value, int) else None

    @property
    def score(self) -> Score | None:
        """The score decided."""
        decision = self.decisions.get("score")
        return decision.value if decision and isinstance(decision.value, Score) else None

    def votes(self, name: str) -> tuple[Vote, ...]:
        """The votes for the value decided of a field."""
        decision = self.decisions.get(name)
        return decision.chosen.votes if decision and decision.chosen else ()

    def all_votes(self) -> tuple[Vote, ...]:
        """Every vote for where the subject stands, chosen or not: of the first field that is spoken of."""
        first = next((self.decisions[name] for name in FIELDS if name in self.decisions), None)
        return tuple(vote for variant in first.variants for vote in variant.votes) if first else ()

    def flag(self, code: str, name: str, detail: str, votes: Sequence[Vote] = ()) -> None:
        """Add a flag once."""
        if not any(flag.code == code and flag.field == name and flag.detail == detail for flag in self.flags):
            self.flags.append(Flag(code, name, detail, tuple(votes)))


def group_of(cell: Cell, subject: Subject) -> Group:
    """A cell to those it is compared with: the districts of the province, in the same index and year."""
    return cell.index, cell.name, cell.component, cell.part, cell.year, subject.field
