"""Mentions that say one another's parents: `xã Tân Phú, huyện Châu Thành (Đồng Tháp)` and shared ones in lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.resolvers.units.reading import Reading

_RANK = {"commune": 0, "district": 1, "province": 2}
_PARENT = re.compile(r",? ?(?:(?:thuộc|trực thuộc|của|ở|tại|nằm trong)(?: địa bàn)? | ?\(|, ?| - | – |-)?")
_SIBLING = re.compile(r"(?: ?\([^()\n]{1,40}\))?(?:, và | và |, |; | cùng | - | – |/)(?:các )?")


def parent_links(readings: Sequence[Reading], text: str) -> dict[int, list[int]]:
    """For each reading the numbers of the readings that name its parents, the nearest first.

    A parent follows its child after a comma, a bracket, a hyphen or `thuộc`, `của`; children in a
    list share the parent that follows the last of them.
    """
    links: dict[int, list[int]] = {}
    for at in range(len(readings) - 2, -1, -1):
        here, after = readings[at], readings[at + 1]
        between = text[here.mention.end : after.mention.start]
        if len(between) > 50:
            continue
        if _RANK[after.level] > _RANK[here.level] and _names_parent(between, after):
            links[at] = [at + 1, *links.get(at + 1, [])]
        elif after.level == here.level and at + 1 in links and _SIBLING.fullmatch(between):
            links[at] = links[at + 1]
    return links


def _names_parent(between: str, after: Reading) -> bool:
    if between == " ":
        return "type" in after.mention.parts or after.level == "province"
    return bool(between) and bool(_PARENT.fullmatch(between))
