"""Words typed by a person to the rows of the one subject they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from extractor.errors import InputError
from extractor.gazetteer.lookup import look_up
from extractor.normalisers.folding import key
from extractor.normalisers.organizations import spell_out
from extractor.panel.rows import PanelRow

_PARTS = re.compile(r"\s*[,;()]\s*")
_SHOWN = 5


def rows_of(words: str, rows: Sequence[PanelRow]) -> list[PanelRow]:
    """`Huyện Châu Thành, Đồng Tháp` to the rows of that unit, or an agency's name to those of the agency.

    A unit that kept its name when units changed in July 2025 is one here. Raises `InputError` where nothing in the
    panel has that name, with the nearest names, or where several have it.
    """
    found = _by_code(words, rows) or _by_name(words, rows)
    named = sorted({_label(row) for row in found})
    if not found:
        labels = list(dict.fromkeys(_label(row) for row in rows))
        near = get_close_matches(words, labels, n=_SHOWN, cutoff=0.4) or labels[:_SHOWN]
        raise InputError(f"{words}: not in the panel; it holds, for example: {'; '.join(near) or 'nothing'}")
    if len({(row.level, key(row.subject), key(row.province or "")) for row in found}) > 1 and len(named) > 1:
        raise InputError(f"{words}: may be {'; '.join(named[:_SHOWN])}; name its province or its type")
    return found


def _label(row: PanelRow) -> str:
    above = [part for part in (row.district, row.province) if part]
    return ", ".join([row.subject, *above])


def _by_code(words: str, rows: Sequence[PanelRow]) -> list[PanelRow]:
    wanted = {(found.entry.level, found.entry.epoch, found.entry.code) for found in look_up(words).candidates}
    return [row for row in rows if row.code and (row.level, row.epoch, row.code) in wanted]


def _by_name(words: str, rows: Sequence[PanelRow]) -> list[PanelRow]:
    name, *above = [key(spell_out(part)) for part in _PARTS.split(words) if part] or [""]
    found = [row for row in rows if key(row.subject) == name]
    return [row for row in found if all(_is_under(row, part) for part in above)]


def _is_under(row: PanelRow, part: str) -> bool:
    return any(key(above or "").endswith(part) for above in (row.district, row.province))
