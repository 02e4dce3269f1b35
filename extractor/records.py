"""The contract: what the extractor says about one article, as pydantic models.

Field names and meanings are those of the contract and fixed; fields may be added. Every record
carries its `evidence` in `article.text`, the `rule` that found it and the `inferred` fields that
context gave. What is not known is `None`, never a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extractor.errors import ContractError

SCHEMA_VERSION: Literal["1"] = "1"

Level = Literal["province", "district", "commune"]
Index = Literal[
    "PAR_INDEX", "SIPAS", "DDCI", "PCI", "PAPI", "ICT_INDEX", "DTI", "PGI", "PII", "OTHER"
]  # fmt: skip
DateRole = Literal["published", "event", "assessed", "compared", "issued", "period", "deadline", "other"]
OfficialRole = Literal["chair", "speaker", "attendee", "awarder", "awardee", "author", "appointee", "other"]
ModelStatus = Literal["maintained", "launched", "recognized", "replicated", "piloted", "ended", "planned"]
Qualifier = Literal["over", "about", "under"]
Modality = Literal["fact", "target"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Evidence(_Strict):
    """Where a record stands: code-point offsets into `article.text`, end exclusive, and the words there."""

    start: int
    end: int
    text: str


class Successor(_Strict):
    """A unit that holds an older unit's territory since 1 July 2025."""

    name: str
    code: str


class Unit(_Strict):
    """A reference to an administrative unit; `code` is the statistics office's, `None` among namesakes."""

    text: str
    name: str
    level: Level
    province: str | None = None
    district: str | None = None
    code: str | None = None
    current: list[Successor] = Field(default_factory=list)


class Agency(_Strict):
    """An agency as the subject of a ranking: `Sở Nội vụ` with its full official name."""

    text: str
    name: str


class PageWarning(_Strict):
    """Something a reader of the records should know: a code for programs and a sentence for people."""

    code: str
    message: str


class _Record(_Strict):
    rule: str | None = None
    inferred: list[str] = Field(default_factory=list)
    evidence: list[Evidence] = Field(default_factory=list)


class Ranking(_Record):
    """One placing of one subject in one public-administration index for one year."""

    subject: Unit | Agency | None
    index: Index | None
    index_name: str | None = None
    component: str | None = None
    year: int | None = None
    rank: int | None = None
    rank_of: int | None = None
    top: int | None = None
    bottom: int | None = None
    scope: str | None = None
    change: int | None = None
    compared_to: int | None = None
    previous_rank: int | None = None
    score: float | None = None
    score_unit: str | None = None
    score_change: float | None = None
    score_qualifier: Qualifier | None = None
    modality: Modality = "fact"


class Date(_Record):
    """An expression that can be placed on a calendar; `value` is ISO 8601 or `first/last`, both included."""

    text: str
    value: str | None
    start: str | None
    end: str | None
    role: DateRole | None = None


class Official(_Record):
    """One person in one public post, as the article names them."""

    name: str
    honorific: str | None = None
    position: str
    former: bool = False
    organization: str | None = None
    unit: Unit | None = None
    role: OfficialRole = "other"


class Model(_Record):
    """One named reform model, initiative or way of working."""

    name: str
    quoted: bool
    unit: Unit | None = None
    organization: str | None = None
    status: ModelStatus | None = None
    year: int | None = None


class Document(_Record):
    """One cited legal or administrative paper: a number, or a law by its title."""

    type: str
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    issued: str | None = None
    title: str | None = None


class Figure(_Record):
    """One counted result: `gần 25.000 hồ sơ` is 25000, `hồ sơ`, `about`."""

    value: float | int
    value_max: float | int | None = None
    unit: str
    of: str | None = None
    qualifier: Qualifier | None = None
    period: str | None = None
    subject: str | None = None


# Each list of the contract with the record it holds, in the contract's order.
RECORD_KINDS: Mapping[str, type[BaseModel]] = {
    "rankings": Ranking,
    "dates": Date,
    "officials": Official,
    "models": Model,
    "documents": Document,
    "figures": Figure,
}


class Article(_Strict):
    """The article itself: its settled text and what the page states about it.

    `text` is the cleaned body as one NFC string: a paragraph, list item, caption or table row a
    line, lines parted by `\\n`, the cells of a table row by ` | `. `metadata_sources` says for each
    field below where in the page its value came from. `duplicate_of` is set by a run over many pages: the
    `source` of the earlier page that holds the same text.
    """

    id: str
    url: str | None = None
    source: str | None = None
    duplicate_of: str | None = None
    site: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    place: str | None = None
    language: str | None = None
    text: str = ""
    metadata_sources: dict[str, str] = Field(default_factory=dict)


class Extraction(_Strict):
    """Everything the extractor says about one article; its JSON is the contract."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: Article
    rankings: list[Ranking] = Field(default_factory=list)
    dates: list[Date] = Field(default_factory=list)
    officials: list[Official] = Field(default_factory=list)
    models: list[Model] = Field(default_factory=list)
    documents: list[Document] = Field(default_factory=list)
    figures: list[Figure] = Field(default_factory=list)
    warnings: list[PageWarning] = Field(default_factory=list)

    def records(self) -> list[Ranking | Date | Official | Model | Document | Figure]:
        """All records of the article, kind after kind, in the order of the contract."""
        return [*self.rankings, *self.dates, *self.officials, *self.models, *self.documents, *self.figures]

    def check_evidence(self) -> None:
        """Raise `ContractError` unless every record's evidence is there and says what the text says."""
        for record in self.records():
            if not record.evidence:
                raise ContractError(f"{self.article.id}: a {type(record).__name__} has no evidence: {record!r}")
            for item in record.evidence:
                if self.article.text[item.start : item.end] != item.text:
                    raise ContractError(
                        f"{self.article.id}: evidence {item.start}–{item.end} of a {type(record).__name__} "
                        f"reads {self.article.text[item.start : item.end]!r}, not {item.text!r}"
                    )
