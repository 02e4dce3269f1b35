"""An irrelevant text to as many others as wanted: other provinces, places in leagues, numbers, years and surnames.

`Nam Định đứng thứ 3 với 31 điểm` may become `Cà Mau đứng thứ 17 với 64 điểm`; the same seed gives the same text.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

_HERE = Path(__file__).parent
PROVINCES = (_HERE / "provinces.txt").read_text("utf-8").splitlines()
SURNAMES = (_HERE / "surnames.txt").read_text("utf-8").splitlines()
_PROVINCE = re.compile("|".join(re.escape(name) for name in sorted(PROVINCES, key=len, reverse=True)))
_SURNAME = re.compile(rf"\b(?:{'|'.join(SURNAMES)})(?= [A-ZĐÂĂÊÔƠƯÀ-Ỹ])")
_PLACE = re.compile(r"(?<=thứ |ạng )\d{1,2}(?![\d.,/])")
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d.,/-])")
_NUMBER = re.compile(r"(?<![\w.,/:-])[1-9]\d{1,2}(?![\w.,/:-])(?! ?(?:tháng|giờ))")


def variant(body: str, seed: str) -> str:
    """`body` with its provinces, places, numbers, years and surnames drawn anew from `seed`, paragraphs at times moved."""
    draw = random.Random(seed)
    others = dict(zip(PROVINCES, draw.sample(PROVINCES, len(PROVINCES)), strict=True))
    body = _PROVINCE.sub(lambda match: others[match[0]], body)
    body = _SURNAME.sub(lambda _: draw.choice(SURNAMES), body)
    body = _YEAR.sub(lambda _: str(draw.randint(2004, 2024)), body)
    body = _NUMBER.sub(lambda match: str(draw.randint(10 ** (len(match[0]) - 1), 10 ** len(match[0]) - 1)), body)
    body = _PLACE.sub(lambda _: str(draw.randint(1, 63)), body)
    return body if " | " in body else _moved(body, draw)


def _moved(body: str, draw: random.Random) -> str:
    title, *paragraphs = body.split("\n")
    if draw.random() < 0.5:
        draw.shuffle(paragraphs)
    return "\n".join([title, *paragraphs])
