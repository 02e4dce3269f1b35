from __future__ import annotations

from typing import Any

import pytest

from extractor.panel.part_fields import part_field
from tests.panel.made import unit

PROVINCE = unit(level="province", name="Tỉnh Lào Cai", code="10", province=None)

# The evidence stands between the brackets.
ROWS: list[tuple[str, dict[str, Any], str | None]] = [
    ("[Lào Cai xếp thứ 14/63] tỉnh, thành phố", {"rank_of": 63, "scope": "tỉnh, thành phố"}, None),
    ("xếp thứ 14/63 cả nước; [đứng thứ tư trong 14 tỉnh] miền núi phía Bắc.", {"rank_of": 14}, "miền núi phía Bắc"),
    ("[Lào Cai đứng thứ 5] trong 14 tỉnh vùng trung du và miền núi phía Bắc.", {}, "trung du và miền núi phía Bắc"),
    ("[Quảng Bình xếp thứ 3] toàn quốc và dẫn đầu khu vực Bắc Trung Bộ.", {}, None),
    ("[Quảng Bình xếp thứ 3 toàn quốc và dẫn đầu] khu vực Bắc Trung Bộ.", {}, "Bắc Trung Bộ"),
    ("[Vĩnh Long đứng thứ ba] ở Đồng bằng sông Cửu Long, sau Đồng Tháp.", {}, "Đồng bằng sông Cửu Long"),
    ("Trong khu vực Bắc Trung Bộ và duyên hải miền Trung, [Huế đứng thứ hai], sau Đà Nẵng.", {}, "Bắc Trung Bộ và duyên hải miền Trung"),
    ("[Yên Bái xếp thứ 25] cả nước và đứng thứ 5 trong 14 tỉnh vùng trung du.", {}, None),
    ("[Hà Giang đứng thứ 7/14].", {"rank_of": 14}, "14 tỉnh"),
    ("[Hà Giang đứng thứ 4/6].", {"rank_of": 6}, None),
    ("[Hà Giang đứng thứ 7]; vùng Tây Bắc còn nghèo.", {}, None),
    ("[Huyện xếp thứ ba] vùng sâu.", {"subject": unit()}, None),
    ("[Huyện xếp thứ ba]", {"subject": unit(), "scope": "khối huyện, thành phố"}, None),
    ("[Huyện xếp thứ ba]", {"subject": unit(), "scope": "các huyện thuộc cụm thi đua số 2"}, "cụm thi đua số 2"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "values", "part"), ROWS)
def test_the_smaller_field(marked: str, values: dict[str, Any], part: str | None) -> None:
    start, end, text = marked.index("["), marked.index("]") - 1, marked.replace("[", "").replace("]", "")
    evidence = [{"start": start, "end": end, "text": text[start:end]}]
    assert part_field({"subject": PROVINCE, "evidence": evidence, **values}, text) == part
