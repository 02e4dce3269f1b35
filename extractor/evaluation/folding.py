"""Values to the forms in which they are compared: what the contract's scoring calls equal is equal here.

Case, spaces, dashes, quotation marks, the tone mark's place and common abbreviations do not count; the words that
do are data in `patterns/lexicons/abbreviations.yaml`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import key
from extractor.patterns_folder import patterns_folder

_SPACES = re.compile(r"\s+")
_DASHES = str.maketrans("–—‐‑−", "-----")
_MOST_SPELLINGS = 32  # a value of many ambiguous abbreviations is read in their first sense only
_ZONE = re.compile(r"(?<=\d)(?:Z|[+-]\d\d:?\d\d)$")


@dataclass(frozen=True, slots=True)
class _Table:
    """The abbreviations with their readings, and the words cut off before a date."""

    readings: Mapping[str, tuple[str, ...]]
    finder: re.Pattern[str]
    before_dates: re.Pattern[str]


@cache
def _table() -> _Table:
    path = patterns_folder() / "lexicons" / "abbreviations.yaml"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        readings = {_plain(short): tuple(map(_plain, long)) for short, long in data["abbreviations"].items()}
        leads = [_plain(word) for word in data["before_dates"]]
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise RuleError(f"{path}: no readable tables `abbreviations` and `before_dates`: {error}") from error
    # A full stop closes the abbreviation (`TP.HCM`); without one a word bound must.
    finder = re.compile(rf"(?<!\w)({_any_of(readings)})(?:\.|(?!\w))")
    return _Table(readings, finder, re.compile(rf"(?:{_any_of(leads)})[\s,:]+(?=\S)"))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _plain(text: str) -> str:
    return key(text).translate(_DASHES)


@lru_cache(maxsize=65536)
def spellings(text: str) -> frozenset[str]:
    """A text to all its readings without spaces, folded and with abbreviations spelled out.

    `UBND  TX. Gò Công` gives the one reading `ủybannhândânthịxãgòcông`; `TT` reads as two things.
    """
    table = _table()
    pieces = table.finder.split(_plain(text))
    choices = [table.readings[piece] if i % 2 else (piece,) for i, piece in enumerate(pieces)]
    if math.prod(map(len, choices)) > _MOST_SPELLINGS:
        choices = [options[:1] for options in choices]
    return frozenset(_SPACES.sub("", "".join(parts)) for parts in product(*choices))


def same_value(one: Any, other: Any) -> bool:
    """True where two values of a slot say the same: `UBND Tỉnh` and `Uỷ ban nhân dân tỉnh`, 91.43 and 91.430."""
    if isinstance(one, bool) or isinstance(other, bool) or one is None or other is None:
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-9)
    return not spellings(str(one)).isdisjoint(spellings(str(other)))


def same_date_text(one: str, other: str) -> bool:
    """True for equal expressions once leading words are cut: `ngày 19/3/2021` and `19/3/2021`."""
    return same_value(cut_date_text(one), cut_date_text(other))


def cut_date_text(text: str) -> str:
    """A date's words to those that are part of it: `đầu tháng 11` is `tháng 11`, `năm 2020` stays."""
    cut = _plain(text)
    while found := _table().before_dates.match(cut):
        cut = cut[found.end() :]
    return cut


def same_organization(one: str, other: str, unit: Mapping[str, Any] | None) -> bool:
    """True for one body named with or without its own unit: `Sở Nội vụ tỉnh Đồng Tháp` and `Sở Nội vụ`.

    Either the whole name of the unit or its proper part may be missing (`Ủy ban nhân dân huyện`).
    """
    return not _bodies(one, unit).isdisjoint(_bodies(other, unit))


def _bodies(organization: str, unit: Mapping[str, Any] | None) -> frozenset[str]:
    forms = set(spellings(organization))
    for name in _unit_names(unit):
        forms |= {form.removesuffix(name).rstrip("-,") for form in forms if form != name}
    return frozenset(forms)


def _unit_names(unit: Mapping[str, Any] | None) -> list[str]:
    """The unit's names as they may end an organization's, the longest first, without spaces."""
    name = str((unit or {}).get("name") or "")
    type_words = 2 if _plain(name).startswith(("thành phố ", "thị xã ", "thị trấn ")) else 1
    proper = " ".join(name.split()[type_words:])
    return sorted({form for text in (name, proper) if text for form in spellings(text)}, key=len, reverse=True)


def same_moment(one: str, other: str) -> bool:
    """True for the same time as precise in both; a zone that only one names does not count.

    `2022-07-25T22:09:11` is `2022-07-25T22:09:11+07:00`, but not `2022-07-25`.
    """
    if bool(_ZONE.search(one)) != bool(_ZONE.search(other)):
        one, other = _ZONE.sub("", one), _ZONE.sub("", other)
    return one.strip() == other.strip()
