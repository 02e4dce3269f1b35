"""The errors of a scoring to lines of JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extractor.evaluation.differing import page_link
from extractor.evaluation.scoring import Miss


def errors_jsonl(misses: Sequence[Miss], folder: Path) -> str:
    """Errors to one JSON object a line, `page` as seen from the folder of the file."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(misses, folder))


def _rows(misses: Sequence[Miss], folder: Path) -> Iterator[dict[str, Any]]:
    for miss in misses:
        yield {
            "article": miss.article,
            "kind": miss.kind,
            "slot": miss.slot,
            "fault": miss.fault,
            "gold": miss.gold,
            "predicted": miss.predicted,
            "rule": miss.rule,
            "evidence": miss.evidence,
            "sentence": miss.sentence,
            "page": page_link(miss.page, folder),
        }
