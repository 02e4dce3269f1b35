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
    containers: frozenset[str]
    container_endings: tuple[str, ...]
    container_properties: frozenset[str]
    leads: frozenset[str]
    titles: frozenset[str]
    author_names: re.Pattern[str]
    dropped: re.Pattern[str]


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
            containers=frozenset(data["containers"]),
            container_endings=tuple(data["container_endings"]),
            container_properties=frozenset(data["container_properties"]),
            leads=frozenset(data["leads"]),
            titles=frozenset(data["titles"]),
            author_names=_words_of_names(data["authors"]),
            dropped=_words_of_names(data["dropped_words"]),
        )
    except (OSError, KeyError, TypeError, yaml.YAMLError) as error:
        raise RuleError(f"{path}: the facts about portals cannot be read ({error!r})") from error


def _words_of_names(words: list[str]) -> re.Pattern[str]:
    """The words as whole parts of a class or id: `related` in `news-related`, not in `unrelated`."""
    parts = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?<![a-z0-9])(?:{parts})(?![a-z0-9])")


def _without_type(name: str) -> str:
    return re.sub(r"^(?:Tỉnh|Thành phố) ", "", name)
