"""What a ranking is put together from: subjects, indexes, years, placings, moves, scores and cues as items."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from extractor.mention import Span
from extractor.records import Agency, Index, Unit


class Kind(Enum):
    """What an item is; the value is the label of the mentions it is read from."""

    SUBJECT = "subject"
    INDEX = "index"
    COMPONENT = "component"
    YEAR = "date"
    PLACE = "place"
    PLACES = "place_list"
    FROM_TO = "from_to"
    CHANGE = "change"
    TOP = "top"
    BOTTOM = "bottom"
    FIELD = "field"
    BOTH = "cue_both"
    SCORE = "score"
    RESPECTIVELY = "cue_respectively"
    NEXT = "cue_next"
    TARGET = "cue_target"
    NEGATION = "cue_negation"
    CONDITION = "cue_condition"
    MANY_YEARS = "cue_many_years"
    BASELINE = "cue_baseline"


PLACINGS = frozenset({Kind.PLACE, Kind.PLACES, Kind.FROM_TO, Kind.TOP, Kind.BOTTOM})


@dataclass(slots=True)
class Item:
    """One item of a sentence, with what was read from it in `values`."""

    kind: Kind
    span: Span
    rule: str
    values: dict[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who may be ranked: a unit or agency, and how strongly its place in the sentence makes it a subject.

    `strength` is 3 for a plain noun phrase, 2 for a bare noun (`huyện`), 1 for a possessor (`của
    Quảng Ninh`), 0 for a place (`tại Cần Thơ`) or somebody who acts (`Sở Nội vụ công bố`).
    """

    who: Unit | Agency
    strength: int
    named: bool = True


@dataclass(frozen=True, slots=True)
class Heading:
    """What the headline says of a ranking; it stands for what the body leaves out.

    `ministry` is the one that the headline begins with, whatever it does: a bare `Bộ` means it, and its departments
    are of no province. `planned` is the year of a plan (`Kế hoạch nâng cao các chỉ số năm 2021`): what the body aims
    at is meant for it.
    """

    index: Index | None = None
    year: int | None = None
    subject: Unit | Agency | None = None
    planned: int | None = None
    ministry: Agency | None = None
