"""The tables of the six kinds of record, each with the table of its evidence.

The key of a record is its article and the place of its first evidence. It stays while a rule change alters what is
read there, and rows of one article lie together on disk, so that a load of any size stays quick.
"""

from __future__ import annotations

from typing import Any, get_args

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Table

from extractor.records import DateRole, Modality, ModelStatus, OfficialRole, Qualifier
from extractor.records import Index as IndexCode
from extractor.sinks.tables.articles import ARTICLE_KEY
from extractor.sinks.tables.columns import METADATA, flag, json, key, number, text, whole
from extractor.sinks.tables.units import UNIT


def _one_of(literal: Any) -> str:
    return ", ".join(get_args(literal))


def _records(name: str, comment: str, *slots: Column[Any]) -> Table:
    return Table(
        name,
        METADATA,
        key("article_key", "The article that says so", ForeignKey(ARTICLE_KEY), primary=True),
        key("place", "Where its first evidence stands: start-end; start-end-2 is the second of that", primary=True),
        whole("ordinal", f"Place among the article's {name}, from 0", null=False),
        text("rule", "Id of the rule that found it"),
        json("inferred", "JSON list of fields that the text does not state but context gives"),
        *slots,
        comment=comment,
    )


def _evidence(records: Table, one: str) -> Table:
    return Table(
        f"{one}_evidence",
        METADATA,
        key("article_key", "The article", primary=True),
        key("place", f"The record's place in {records.name}", primary=True),
        whole("ordinal", "Place among the record's evidence, from 0", primary=True),
        whole("start_offset", "First character in articles.text: Unicode code points from 0", null=False),
        whole("end_offset", "One past the last character: Unicode code points from 0", null=False),
        text("text", "The words there", null=False),
        ForeignKeyConstraint(["article_key", "place"], [records.c.article_key, records.c.place]),
        comment=f"Where in the article's text {records.name} stand",
        sqlite_with_rowid=False,
    )


rankings = _records(
    "rankings",
    "One placing of one subject in one public-administration index for one year",
    text("subject_text", "The subject as written"),
    text("subject_name", "Full official name of the unit or agency ranked"),
    key("unit_key", "The unit ranked; null for an agency", ForeignKey(UNIT), null=True),
    text("index_code", f"Field index: one of {_one_of(IndexCode)}"),
    text("index_name", "The index as written"),
    text("component", "The sub-index ranked, as written; index_code is then its parent"),
    whole("year", "Year assessed, not the year announced"),
    whole("rank", "Placing; 1 is best"),
    whole("rank_of", "Number of subjects compared"),
    whole("top", "n in: among the first n"),
    whole("bottom", "n in: among the last n"),
    text("scope", "The group compared, as written"),
    whole("change", "Places gained (+) or lost (-)"),
    whole("compared_to", "Year that change or score_change is counted from"),
    whole("previous_rank", "Placing in that year"),
    number("score", "Score, in score_unit"),
    text("score_unit", "Unit of score: % (per cent) or điểm (points)"),
    number("score_change", "Score gained or lost, in score_unit"),
    text("score_qualifier", f"How the score is limited: {_one_of(Qualifier)}, or null"),
    text("modality", f"One of {_one_of(Modality)}", null=False),
)
Index(None, rankings.c.unit_key, rankings.c.index_code, rankings.c.year)
Index(None, rankings.c.index_code, rankings.c.year)
ranking_evidence = _evidence(rankings, "ranking")

dates = _records(
    "dates",
    "An expression that can be placed on a calendar",
    text("text", "As written", null=False),
    text("value", "ISO 8601: a day, month, year, or first/last day, both included"),
    text("first_day", "Field start: first day, ISO 8601"),
    text("last_day", "Field end: last day, ISO 8601"),
    text("role", f"One of {_one_of(DateRole)}"),
)
Index(None, dates.c.first_day, dates.c.last_day)
date_evidence = _evidence(dates, "date")

officials = _records(
    "officials",
    "One person in one public post, as the article names them",
    text("name", "Name without honorific", null=False),
    text("honorific", "ông, bà, đồng chí, …"),
    text("position", "The office alone", null=False),
    flag("former", "Whether the post is a past one"),
    text("organization", "As written, abbreviations spelled out"),
    text("unit_text", "The unit as written"),
    key("unit_key", "The unit that the organization belongs to", ForeignKey(UNIT), null=True),
    text("role", f"Part in the event: one of {_one_of(OfficialRole)}", null=False),
)
Index(None, officials.c.name)
Index(None, officials.c.unit_key)
official_evidence = _evidence(officials, "official")

models = _records(
    "models",
    "One named reform model, initiative or way of working",
    text("name", "Name without quotation marks", null=False),
    flag("quoted", "Whether the article puts it in quotation marks"),
    text("unit_text", "The unit as written"),
    key("unit_key", "The unit that runs it", ForeignKey(UNIT), null=True),
    text("organization", "Who runs it, as written, abbreviations spelled out"),
    text("status", f"One of {_one_of(ModelStatus)}, or null"),
    whole("year", "Year of that status"),
)
Index(None, models.c.name)
Index(None, models.c.unit_key)
model_evidence = _evidence(models, "model")

documents = _records(
    "documents",
    "One cited legal or administrative paper",
    text("type", "Kind of paper, as written with a capital", null=False),
    text("number", "Before the first slash, as written"),
    text("symbol", "After the first slash"),
    text("issuer", "Who issued it"),
    text("issued", "When it was issued: ISO 8601"),
    text("title", "What it is about; of a law its title"),
)
Index(None, documents.c.number, documents.c.symbol)
document_evidence = _evidence(documents, "document")

figures = _records(
    "figures",
    "One counted result",
    number("value", "The number, counted in unit", null=False),
    text("value_written", "The number exactly as the JSON has it: 25000 is whole, 25000.0 is not", null=False),
    number("value_max", "Upper end of a range, counted in unit"),
    text("value_max_written", "The upper end exactly as the JSON has it"),
    text("unit", "What is counted, as written: hồ sơ, %, tỷ đồng", null=False),
    text("of_what", "Field of: the whole that a share is taken of"),
    text("qualifier", f"How the number is limited: {_one_of(Qualifier)}, or null"),
    text("period", "Time it was counted in: ISO 8601"),
    text("subject", "Whose result it is"),
)
Index(None, figures.c.unit)
figure_evidence = _evidence(figures, "figure")
