"""The facts about portals in `patterns/sites.yaml`, read once and ready to ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import fold
from extractor.patterns_folder import patterns_folder


@dataclass(frozen=True, slots=True)
class Sites:
    """What is known of portals: whose domain and dateline it is, where a template keeps the article."""

    domains: dict[str, str]
    datelines: dict[str, str]
    provinces: dict[str, str]


@cache
def sites() -> Sites:
    """The shipped facts about portals; a `RuleError` names the file where they cannot be read."""
    path = patterns_folder() / "sites.yaml"
    try:
        data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        domains = dict(data["domains"])
        return Sites(
            domains=domains,
            datelines=dict(data["datelines"]),
            provinces={fold(_without_type(name)): name for name in domains.values()},
        )
    except (OSError, KeyError, TypeError, yaml.YAMLError) as error:
        raise RuleError(f"{path}: the facts about portals cannot be read ({error!r})") from error


def _without_type(name: str) -> str:
    return re.sub(r"^(?:Tỉnh|Thành phố) ", "", name)
