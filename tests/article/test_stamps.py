"""Printed publication lines and their times; lines of running text give none."""

import pytest

from extractor.article.printed import line_stamps
from extractor.article.stamps import declared_time, is_clock_line, is_stamp_line, printed_stamps, without_stamp

PRINTED = [
    ("(21:26 | 08/08/2017)", [(None, "2017-08-08T21:26")]),
    ("Cập nhật ngày: 25/07/2022 22:09:11", [("updated", "2022-07-25T22:09:11")]),
    ("Thứ hai, 06/08/2020, 08:15 (GMT+7)", [(None, "2020-08-06T08:15+07:00")]),
    ("Thứ Hai, 25/02/2019, 14:30 [GMT+7]", [(None, "2019-02-25T14:30+07:00")]),
    ("Cập nhật lúc: 14:05 - 06/08/2020 (GMT+7)", [("updated", "2020-08-06T14:05+07:00")]),
    ("Ngày đăng: 06/08/2020", [("published", "2020-08-06")]),
    ("06/08/2020", [(None, "2020-08-06")]),
    ("6.8.2020", [(None, "2020-08-06")]),
    ("Đăng lúc 08h15, ngày 06-08-2020 - Lượt xem: 1.234", [("published", "2020-08-06T08:15")]),
    ("Thứ Năm, ngày 6 tháng 8 năm 2020 | 8:15 CH", [(None, "2020-08-06T20:15")]),
    ("06/08/2020 8:15:33 PM", [(None, "2020-08-06T20:15:33")]),
    ("06/08/2020 12:05 SA", [(None, "2020-08-06T00:05")]),
    ("Ngày đăng: 06/08/2020 - Cập nhật: 07/08/2020 09:00",
     [("published", "2020-08-06"), ("updated", "2020-08-07T09:00")]),
    ("Đăng ngày 8 Tháng Năm, 2024", [("published", "2024-05-08")]),
    ("Thứ năm, 05 Tháng 10 2023 09:12", [(None, "2023-10-05T09:12")]),
    ("8/25/2020 8:15 AM", [(None, "2020-08-25T08:15")]),
    ("T3, 03/01/2016 - 08:05", [(None, "2016-03-01T08:05")]),
    ("Chủ nhật, 03/01/2016", [(None, "2016-01-03")]),
    ("Thứ sáu: 15:00 ngày 09/02/2024 Theo dõi Báo Tây Ninh trên google news", [(None, "2024-02-09T15:00")]),
    ("20-03-2024 14:35 1.024 lượt xem Nghe đọc bài", [(None, "2024-03-20T14:35")]),
    ("Đọc 7331 lần Sửa lần cuối vào Thứ tư, 26 Tháng 1 2022 08:10", [("updated", "2022-01-26T08:10")]),
    ("June 13, 2018 7:15 am", [(None, "2018-06-13T07:15")]),
    ("Wednesday, 13 Jun 2018", [(None, "2018-06-13")]),
    ("07:15 13/06/18", [(None, "2018-06-13T07:15")]),
    ("Chuyên mục: Cải cách hành chính | Ngày 13/06/2018 | Xem: 21", [(None, "2018-06-13")]),
    ("Tháng Bảy 9, 2009", [(None, "2009-07-09")]),
    ("Tháng 12 25, 2011", [(None, "2011-12-25")]),
    ("17/04/2024 15:20 Xem cỡ chữ A A | Đọc bài viết", [(None, "2024-04-17T15:20")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "stamps"), PRINTED)
def test_a_publication_line_gives_its_times(line: str, stamps: list[tuple[str | None, str]]) -> None:
    found, _ = printed_stamps(line)
    assert [(stamp.kind, stamp.value) for stamp in found] == stamps
    assert is_stamp_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 19/3/2021 Ủy ban nhân Tỉnh tổ chức Hội nghị",
        "Ngày 8 tháng 5 năm 2024, UBND tỉnh họp",
        "20-10-2015 tổ chức hội nghị tổng kết công tác năm của huyện",
        "99/99/2020",
        "Số dịch vụ đạt 12/10/18 điểm",
        "may 5, 20 người",
        "Quyết định số 01/2021/QĐ-UBND",
        "Được cập nhật ngày 25/07/2022, toàn tỉnh đã có hơn 2 nghìn hồ sơ được tiếp nhận trực tuyến.",
    ],
)
def test_running_text_is_no_publication_line(line: str) -> None:
    assert not line_stamps(line)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Được gửi bởi toanpv vào Thứ 6, 23/12/2022 - 07:40", "2022-12-23T07:40"),
        ("Ngày đăng: 06/08/2020 Người đăng: Kim Lan", "2020-08-06"),
        ("Kim Lan - 06/08/2020 08:15", "2020-08-06T08:15"),
        ("Trần Khả Ái•17:20 | 15/05/2023", "2023-05-15T17:20"),
        ("Thứ Sáu, ngày 14 tháng 4 năm 2023 | Người đăng: Trần Thị Ái Vân | Lượt xem: 312", "2023-04-14"),
        ("Tác giả: Mai Thức Cập nhật lúc: 07:45:12 AM, Thứ năm, ngày 07/08/2008", "2008-08-07T07:45:12"),
    ],
)
def test_a_sender_may_stand_beside_the_time(line: str, value: str) -> None:
    assert [stamp.value for stamp in line_stamps(line)] == [value]


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2020-08-06T01:15:00Z", "2020-08-06T08:15:00+07:00"),
        ("2020-08-06T20:15:00-05:00", "2020-08-07T08:15:00+07:00"),
        ("2020-08-06T08:15:00.000+0700", "2020-08-06T08:15:00+07:00"),
        ("2020-08-06 08:15", "2020-08-06T08:15"),
        ("2020-08-06", "2020-08-06"),
        ("06/08/2020 08:15", "2020-08-06T08:15"),
        ("2020-13-40", None),
        ("hôm qua", None),
    ],
)
def test_declared_times(value: str, moment: str | None) -> None:
    assert declared_time(value) == moment


def test_a_time_behind_a_headline_is_taken_off() -> None:
    title, stamp = without_stamp("PCI Bình Định 2008: tụt 7 bậc (12/12/2008)")
    assert title == "PCI Bình Định 2008: tụt 7 bậc"
    assert stamp is not None
    assert stamp.value == "2008-12-12"
    assert without_stamp("Tổng kết Đề án (giai đoạn 2016-2020)")[1] is None


@pytest.mark.parametrize(
    ("line", "clock"),
    [("16:02 (GMT +7)", True), ("08h15", True), ("16:02 họp", False), ("25:10", False), ("Tin", False)],
)
def test_a_time_of_day_alone(line: str, clock: bool) -> None:
    assert is_clock_line(line) is clock
