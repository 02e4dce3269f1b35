"""Articles to the heads of a board that only the article names, not the words beside the person."""

from __future__ import annotations

import pytest

from tests.resolvers.official_reading import officials_in

_LIST = (
    "1. Ông Lưu Xuân Hiệu - Chủ tịch UBND tỉnh, Trưởng ban;\n2. Bà Đạo Thị Sen - Giám đốc Sở Nội vụ, Phó Trưởng ban;"
)

ROWS = [
    (
        f"Chủ tịch UBND tỉnh kiện toàn Ban Chỉ đạo cải cách hành chính tỉnh, gồm 9 thành viên:\n{_LIST}",
        "Ban Chỉ đạo cải cách hành chính tỉnh",
    ),
    (f"BCĐ CCHC tỉnh gồm:\n{_LIST}\nBan Chỉ đạo họp mỗi quý một lần.", "Ban Chỉ đạo cải cách hành chính tỉnh"),
    (f"Ban Chỉ đạo chuyển đổi số và Ban Chỉ đạo cải cách hành chính được hợp nhất.\n{_LIST}", None),
    (f"Ban Chỉ đạo gồm:\n{_LIST}", None),
    (f"Ban Tổ chức lễ hội gồm:\n{_LIST}", None),
    ("Ban Chỉ đạo chuyển đổi số huyện họp. Ông Lê Văn Tấn, Trưởng ban, vắng mặt.", None),
]


@pytest.mark.parametrize(("text", "organization"), ROWS)
def test_heads_of_the_board(text: str, organization: str | None) -> None:
    heads = [o for o in officials_in(text) if "Trưởng ban" in o.position]
    assert {o.organization for o in heads} == ({organization} if organization else set())
    assert len(heads) == (2 if organization else 0)
