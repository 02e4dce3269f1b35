"""Names of public bodies and posts with their abbreviations spelled out; the table is data in `patterns/lexicons/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import CAPITAL_LETTERS, SMALL_LETTERS, fold
from extractor.patterns_folder import patterns_folder

_SPACES = re.compile(r"\s+")
# `HĐND-UBND` spelled out, and what typists leave in `Thông tin- Truyền thông`.
_LAME_DASH = re.compile(r"\s+([-–])(?=\S)|(?<=\S)([-–])\s+")
_SPACE_BEFORE_MARK = re.compile(r" ([,.;)])")
_BRACKETS = re.compile(rf"\s*\(\s*[^(){SMALL_LETTERS}]{{2,20}}\s*\)")
_NAME_OR_END = rf"(?=\s*\.?\s*[{CAPITAL_LETTERS}\d]|\s*\.?$)"


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of abbreviations: the regular expression that finds them and what each stands for."""

    finder: re.Pattern[str]
    readings: Mapping[str, str]

    def spell_out(self, words: str) -> str:
        # A space after each: `TP.Huế` has none, and more than one are made one in the end.
        return self.finder.sub(lambda found: f"{self.readings[_key(found[1])]} ", words)


def _key(words: str) -> str:
    return re.sub(r"\s*([^\w\s])\s*", r"\1", _SPACES.sub(" ", fold(words)))


@cache
def _tables() -> dict[str, _Table]:
    path = patterns_folder() / "lexicons" / "organization_abbreviations.yaml"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        return {
            "words": _table(data["organization_words"], r"(?![\w&])"),
            "units": _table(data["organization_unit_words"], rf"(?!\w)\.?{_NAME_OR_END}"),
            "posts": _table(data["position_words"], r"\.?(?!\w)"),
        }
    except (OSError, yaml.YAMLError, KeyError, AttributeError) as error:
        raise RuleError(f"{path}: no readable tables of abbreviations: {error!r}; mend the file") from error


def _table(entries: Mapping[str, str], end: str) -> _Table:
    alternatives = "|".join(_pattern(short) for short in _longest_first(entries))
    finder = re.compile(rf"(?<![\w&])({alternatives}){end}")
    return _Table(finder, {_key(short): long for short, long in entries.items()})


def _longest_first(entries: Iterable[str]) -> list[str]:
    return sorted(entries, key=len, reverse=True)


def _pattern(short: str) -> str:
    pieces = re.findall(r"\w+|[^\w\s]|\s+", short)
    return "".join(
        r"\s+" if piece.isspace() else piece if piece.isalnum() else rf"\s*{re.escape(piece)}\s*" for piece in pieces
    )


@lru_cache(maxsize=8192)
def spell_out(organization: str) -> str:
    """A body's name as written to the name without abbreviations: `UBND TP. Huế` → `Ủy ban nhân dân thành phố Huế`.

    A bracket that only holds the abbreviation goes: `Ủy ban nhân dân (UBND) huyện`.
    """
    tables = _tables()
    words = _BRACKETS.sub("", organization)
    words = tables["units"].spell_out(tables["words"].spell_out(words))
    words = _LAME_DASH.sub(lambda found: f" {found[1] or found[2]} ", _SPACES.sub(" ", words))
    return _SPACE_BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", words)).strip()


@lru_cache(maxsize=8192)
def spell_out_post(position: str) -> str:
    """A post as written to the post with abbreviations spelled out: `Q. Giám đốc` → `Quyền Giám đốc`."""
    words = _tables()["posts"].spell_out(position)
    return _SPACES.sub(" ", words).strip()
