"""Articles a second into a panel: made-up articles about real districts, a tenth of them copies, boilerplate shared."""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from typing import Any

from extractor.gazetteer.table import Entry, load_gazetteer
from extractor.panel.building import build
from extractor.panel.laying_out import panel_tables

_COUNT = 20_000
_COPIES = 0.1
_STARTS = ["b", "c", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "ph", "t", "th", "tr", "v", "x"]
_ENDS = ["a", "ai", "an", "anh", "ao", "ay", "âu", "em", "ên", "iên", "o", "oa", "ong", "ông", "u", "ương", "ưu"]
_WORDS = [start + end for start in _STARTS for end in _ENDS]
_BOILERPLATE = "Hội nghị diễn ra với sự tham dự đông đủ của lãnh đạo các phòng ban chuyên môn và các xã thị trấn."


def made(count: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """So many articles, the same for the same seed."""
    chance = random.Random(seed)
    districts = [entry for entry in load_gazetteer().of_level("district") if entry.epoch == "63" and entry.code]
    originals: list[dict[str, Any]] = []
    for number in range(count):
        if originals and chance.random() < _COPIES:
            yield _copy(chance.choice(originals), f"c{number}")
            continue
        one = _article(f"a{number}", districts, chance)
        if len(originals) < 1000:
            originals.append(one)
        yield one


def _copy(one: dict[str, Any], name: str) -> dict[str, Any]:
    text = f"{one['article']['text']}\nXem thêm."
    return {**one, "article": {**one["article"], "id": name, "source": name, "text": text}}


def _article(name: str, districts: list[Entry], chance: random.Random) -> dict[str, Any]:
    text = " ".join(chance.choices(_WORDS, k=250)) + f".\n{_BOILERPLATE}\n"
    rankings = []
    for _ in range(chance.randint(0, 3)):
        entry, year, rank = chance.choice(districts), chance.randint(2012, 2024), chance.randint(1, 12)
        words = f"Năm {year}, {entry.full_name} xếp thứ {rank}/12, {chance.choice(_WORDS)} {name}."
        evidence = [{"start": len(text), "end": len(text) + len(words), "text": words}]
        unit = {"name": entry.full_name, "level": "district", "code": entry.code}
        rankings.append({"subject": unit, "index": "PAR_INDEX", "year": year, "rank": rank, "rank_of": 12,
                         "score": 100.0 - rank, "score_unit": "%", "evidence": evidence})  # fmt: skip
        text += words + "\n"
    return {"article": {"id": name, "source": name, "published": "2025-01-01", "text": text}, "rankings": rankings}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _COUNT
    extractions = list(made(count))
    start, cpu = time.perf_counter(), time.process_time()
    tables = panel_tables(build(extractions))
    spent, worked = time.perf_counter() - start, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = {table.name: len(table.rows) for table in tables}
    print(f"{count:,} articles in {spent:.1f} s, {worked:.1f} s of a core: {count / worked:,.0f} a second and core")
    print(f"peak {peak:,.0f} MB, articles included; rows {rows}")


if __name__ == "__main__":
    main()
