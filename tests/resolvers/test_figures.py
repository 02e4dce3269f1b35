"""Texts to the figures in them: value and unit, then qualifier, range, share and what is none."""

from __future__ import annotations

import re

import pytest

from extractor.normalisers.word_lists import words
from tests.resolvers.analysed import figures_in

Wanted = list[tuple[float | int, str]]

COUNTS: list[tuple[str, Wanted]] = [
    ("tiếp nhận gần 25.000 hồ sơ", [(25000, "hồ sơ")]),
    ("đã giải quyết 1.234.567 hồ sơ", [(1234567, "hồ sơ")]),
    ("hoàn thành 24 nhiệm vụ của tỉnh giao", [(24, "nhiệm vụ")]),
    ("công nhận thêm 2 mô hình CCHC", [(2, "mô hình")]),
    ("chuyển giao được 8 lĩnh vực chuyên môn", [(8, "lĩnh vực")]),
    ("có 3 đơn vị cấp xã thực hiện", [(3, "đơn vị")]),
    ("cắt giảm 42 thủ tục", [(42, "thủ tục")]),
    ("công bố 135 thủ tục hành chính", [(135, "thủ tục hành chính")]),
    ("công bố 135 TTHC", [(135, "TTHC")]),
    ("cung cấp 987 dịch vụ công trực tuyến", [(987, "dịch vụ công trực tuyến")]),
    ("phục vụ 1.732 lượt người", [(1732, "lượt người")]),
    ("phục vụ trên 900 lượt công dân", [(900, "lượt công dân")]),
    ("khoảng 40 lượt góp ý", [(40, "lượt góp ý")]),
    ("khảo sát 450 người dân", [(450, "người dân")]),
    ("phát ra 1.150 phiếu", [(1150, "phiếu")]),
    ("tập huấn cho 86 cán bộ, công chức", [(86, "cán bộ, công chức")]),
    ("tập huấn cho 120 cán bộ, công chức, viên chức", [(120, "cán bộ, công chức, viên chức")]),
    ("khen thưởng 5 tập thể và 10 cá nhân", [(5, "tập thể"), (10, "cá nhân")]),
    ("có 22 sở, ngành tham gia", [(22, "sở, ngành")]),
    ("có 11 huyện, thị xã, thành phố đạt", [(11, "huyện, thị xã, thành phố")]),
    ("thành lập 126 tổ công nghệ số cộng đồng", [(126, "tổ công nghệ số cộng đồng")]),
    ("tổ chức 32 cuộc kiểm tra", [(32, "cuộc kiểm tra")]),
    ("đăng tải 250 tin, bài", [(250, "tin, bài")]),
    ("ban hành 18 văn bản chỉ đạo", [(18, "văn bản")]),
    ("tiếp nhận 840 hồ sơ thủ tục hành chính", [(840, "hồ sơ")]),
    ("lập giúp bà con 962 tờ khai", [(962, "tờ khai")]),
    ("ký 14 hợp đồng tư vấn", [(14, "hợp đồng")]),
    ("gửi tặng 250 tấm thiệp", [(250, "tấm thiệp")]),
    ("soạn 48 mẫu đơn, sửa 190 sổ hộ tịch", [(48, "mẫu đơn"), (190, "sổ hộ tịch")]),
    ("ghi nhận 3.310 lượt đánh giá", [(3310, "lượt đánh giá")]),
    ("cùng 640 doanh nghiệp, hợp tác xã, hộ kinh doanh", [(640, "doanh nghiệp, hợp tác xã, hộ kinh doanh")]),
    ("cắt giảm được 240 ngày làm việc ở 31 thủ tục", [(240, "ngày làm việc"), (31, "thủ tục")]),
    ("thanh tra đột xuất 14 xã, thị trấn", [(14, "xã, thị trấn")]),
    ("6 đơn vị xếp loại Tốt; 3 đơn vị xếp loại Khá", [(6, "đơn vị"), (3, "đơn vị")]),
    ("37 thôn vẫn chưa có sóng", [(37, "thôn")]),
    ("85 thủ tục thuộc 9 lĩnh vực", [(85, "thủ tục"), (9, "lĩnh vực")]),
    ("mở 6 buổi tập huấn", [(6, "buổi tập huấn")]),
    ("sắp xếp 214 biên chế dôi dư; ký số 380 văn bản", [(214, "biên chế"), (380, "văn bản")]),
    ("giảm 12 phòng, 34 đơn vị sự nghiệp", [(12, "phòng"), (34, "đơn vị sự nghiệp")]),
    ("lắp thêm 40 giường bệnh, số hóa 7.300 bệnh án", [(40, "giường bệnh"), (7300, "bệnh án")]),
    ("1.200/1.350 tiểu thương dùng mã QR", [(1200, "tiểu thương")]),
    ("35 chuyến xe đưa 1.400 công nhân về quê", [(35, "chuyến xe"), (1400, "công nhân")]),
    ("còn 407 hồ sơ trả chậm", [(407, "hồ sơ")]),
    ("10.681 doanh nghiệp tham gia", [(10681, "doanh nghiệp")]),
    ("tại 6 chung cư", [(6, "chung cư")]),
    ("nhân rộng ra 3 chợ", [(3, "chợ")]),
    ("cấp 3.500 thẻ căn cước", [(3500, "thẻ căn cước")]),
    ("kích hoạt 12.000 tài khoản định danh điện tử", [(12000, "tài khoản định danh điện tử")]),
    ("trang bị 20 máy tính", [(20, "máy tính")]),
    ("xử lý 95 phản ánh, kiến nghị", [(95, "phản ánh, kiến nghị")]),
    ("gửi 14 thư xin lỗi", [(14, "thư xin lỗi")]),
    ("tổng số 1.200 hồ sơ", [(1200, "hồ sơ")]),
    ("trong số 300 hồ sơ trễ hạn", [(300, "hồ sơ")]),
    ("mỗi ngày 20 lượt người", [(20, "lượt người")]),
    ("bình quân mỗi tháng 300 hồ sơ", [(300, "hồ sơ")]),
    ("TIẾP NHẬN 500 HỒ SƠ", [(500, "HỒ SƠ")]),
    ("tiếp nhận 05 hồ sơ", [(5, "hồ sơ")]),
    ("tăng 5 mô hình so với cùng kỳ", [(5, "mô hình")]),
    ("giảm 230 phiếu", [(230, "phiếu")]),
    ("hơn 2 triệu lượt truy cập", [(2000000, "lượt truy cập")]),
    ("gần 1,1 triệu hồ sơ", [(1100000, "hồ sơ")]),
    ("Khối huyện đã giảm 12 đơn vị sự nghiệp", [(12, "đơn vị sự nghiệp")]),
    ("Khối sở, ngành có 8 đơn vị đạt trên 90 điểm", [(8, "đơn vị")]),
    ("hơn 250 nghìn tài khoản", [(250000, "tài khoản")]),
    ("đón 2,19 triệu lượt", [(2190000, "lượt")]),
    ("tuyên truyền 2.000 tờ rơi, 15 pano", [(2000, "tờ rơi"), (15, "pano")]),
    ("tiếp 64 lượt công dân, nhận 12 đơn thư", [(64, "lượt công dân"), (12, "đơn thư")]),
]

WORDED: list[tuple[str, Wanted]] = [
    ("Huyện có ba mô hình mới", [(3, "mô hình")]),
    ("công nhận hai sáng kiến", [(2, "sáng kiến")]),
    ("mười hai hồ sơ trễ hạn", [(12, "hồ sơ")]),
    ("hai mươi lăm hộ dân", [(25, "hộ dân")]),
    ("gần mười nghìn hồ sơ", [(10000, "hồ sơ")]),
    ("bốn doanh nghiệp kiến nghị", [(4, "doanh nghiệp")]),
]

MEASURES: list[tuple[str, Wanted]] = [
    ("gieo cấy 1.250 ha lúa", [(1250, "ha")]),
    ("trụ sở rộng 220 m2", [(220, "m2")]),
    ("con đường 3,4 km do dân góp sức", [(3.4, "km")]),
    ("năng suất đạt 58,5 tạ/ha", [(58.5, "tạ/ha")]),
    ("thu gom 12 tấn rác", [(12, "tấn")]),
]

PERCENTS: list[tuple[str, Wanted]] = [
    ("tỷ lệ đúng hạn đạt 99,5%", [(99.5, "%")]),
    ("hồ sơ trực tuyến đạt 87.6%", [(87.6, "%")]),
    ("100% hồ sơ được số hóa", [(100, "%")]),
    ("100 % hồ sơ được số hóa", [(100, "%")]),
    ("hồ sơ trễ hạn chiếm 0,3%", [(0.3, "%")]),
    ("khoảng 80 phần trăm hộ dân", [(80, "%")]),
    ("mức 59,3% của năm 2017", [(59.3, "%")]),
    ("trực tuyến 70%, trực tiếp 30%", [(70, "%"), (30, "%")]),
    ("20.511 hồ sơ, đạt 98,05%", [(20511, "hồ sơ"), (98.05, "%")]),
    ("cắt giảm 30% thời gian giải quyết", [(30, "%")]),
    ("tỷ lệ này là 91,5 %.", [(91.5, "%")]),
    ("PAR INDEX của tỉnh đạt 88,1%; đăng 940 tin, bài, tăng 12% so với năm 2018", [(940, "tin, bài"), (12, "%")]),
    ("Phó Giám đốc Sở Công Thương cho biết kim ngạch giảm 11,5%", [(11.5, "%")]),
    ("ước đạt 9,25%, đứng thứ 4 khu vực về tăng trưởng, dự toán vượt 16%", [(16, "%")]),
]

MONEY: list[tuple[str, Wanted]] = [
    ("kinh phí 2,5 tỷ đồng", [(2.5, "tỷ đồng")]),
    ("tiết kiệm 120 triệu đồng", [(120, "triệu đồng")]),
    ("phụ cấp 100 ngàn đồng/tháng", [(100, "ngàn đồng/tháng")]),
    ("thu nhập trên 120 triệu đồng/ha", [(120, "triệu đồng/ha")]),
    ("lệ phí 50.000 đồng", [(50000, "đồng")]),
    ("vốn 1,2 triệu USD", [(1.2, "triệu USD")]),
    ("thu ngân sách 3.450 tỷ đồng", [(3450, "tỷ đồng")]),
    ("thu ngân sách 500 tỷ.", [(500, "tỷ")]),
    ("tổng vốn 12 nghìn tỷ đồng", [(12, "nghìn tỷ đồng")]),
    ("mỗi giải 2 triệu đồng", [(2, "triệu đồng")]),
    ("hỗ trợ 15.000 đồng/hồ sơ", [(15000, "đồng/hồ sơ")]),
    ("thu nhập 62 triệu đồng/người/năm", [(62, "triệu đồng/người/năm")]),
    ("đầu tư 1 tỷ 250 triệu đồng", [(1250, "triệu đồng")]),
    ("ủng hộ 2 triệu 400 nghìn đồng", [(2400, "nghìn đồng")]),
]

# No figure: names and orders, time, places, papers, scales.
NONE = [
    "dịch vụ công trực tuyến mức độ 3, mức độ 4",
    "dịch vụ công mức 3 và 4",
    "xếp thứ 4 huyện",
    "xếp hạng thứ 4/12 huyện, thành phố",
    "hạng 3/15 huyện, thị, thành phố",
    "nằm trong top 10 tỉnh",
    "tăng 8 bậc so với năm 2020",
    "đạt 91,43 điểm",
    "ngày 25/7 huyện Châu Thành họp",
    "ngày 20 huyện Châu Thành họp",
    "tháng 6 huyện Châu Thành họp",
    "năm 2021 huyện Thanh Bình đạt",
    "6 tháng đầu năm",
    "trong 15 ngày làm việc",
    "rút từ 15 ngày xuống 7 ngày",
    "trong 5 năm qua",
    "45 phút mỗi cuộc",
    "ông 65 tuổi",
    "quý 2 xã họp",
    "Điều 5 nội dung",
    "khoản 2 điều 3",
    "số 25 đường Lê Lợi",
    "tổ 3 phường họp",
    "ấp 4 xã Tân Phú",
    "quận 1 thành phố",
    "lớp 5 trường làng",
    "trực 24/7",
    "chính quyền địa phương 2 cấp",
    "hai cấp, ba cấp",
    "một số hồ sơ",
    "một trong những mô hình",
    "Bảng khối sở, ngành có 19 đơn vị. Ngôi đầu thuộc về Sở Y tế",
    "Trong danh sách 15 sở, ngành được chấm chỉ số",
    "ở cuối danh sách 7 chi cục",
    "Khối địa phương gồm 12 huyện, thành phố",
    "là một trong 5 xã có bước nhảy xa nhất",
    "mỗi tuần ra quân hai buổi",
    "hàng nghìn hồ sơ",
    "nhiều hồ sơ, văn bản",
    "gọi 1022",
    "điện thoại 0277.3851.234",
    "Quyết định số 15/QĐ-UBND",
    "Kế hoạch số 64 của UBND tỉnh",
    "Công điện 644 văn bản",
    "iso 9001",
    "thứ hai hồ sơ được nhận",
    "thứ ba xã họp",
    "gấp 2,3 lần",
    "63 tỉnh, thành phố",
    "trong 9 quận, huyện của thành phố",
    "lần thứ 2 hội nghị được mở",
    "khóa 3 lớp",
    "nhóm 2 nội dung",
    "mô hình “3 không” và “5 tại chỗ”",
    "3 đồng chí dự họp",
    "năm hồ sơ",
    "version 2.0",
    "đứng thứ 58 trên 63 địa phương",
    "hạng 7 trong tổng số 18 huyện",
    "ba mô hình này",
    "hai cách làm nói trên",
    "nhóm 3 đơn vị dẫn đầu",
    "hai đơn vị cuối bảng",
    "nêu hai việc: sửa trụ sở và tập huấn",
    "ba nguyên nhân sau",
    "trực ở xã hai buổi một tuần",
    "mất 2 buổi",
    "cách trung tâm huyện 42 km",
    "giải quyết trong 7 ngày làm việc",
    "chấm theo 8 lĩnh vực",
    "34 tỉnh, thành phố có điểm cầu",
    "lãnh đạo hai sở cùng ký",
    "Ban Chỉ đạo 35 tỉnh họp",
    "12 huyện, thành phố: xem bảng",
]


def counted(text: str) -> Wanted:
    return [(figure.value, figure.unit) for figure in figures_in(text)]


@pytest.mark.parametrize(("text", "wanted"), COUNTS + WORDED + MEASURES + PERCENTS + MONEY)
def test_value_and_unit(text: str, wanted: Wanted) -> None:
    assert counted(text) == wanted


@pytest.mark.parametrize("text", NONE)
def test_no_figure(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("gần 25.000 hồ sơ", "about"),
        ("khoảng 1.100 hồ sơ", "about"),
        ("xấp xỉ 300 hồ sơ", "about"),
        ("hơn 1.150 phiếu", "over"),
        ("trên 24.000 hồ sơ", "over"),
        ("ít nhất 70% hộ", "over"),
        ("dưới 5% hồ sơ", "under"),
        ("chưa đến 10 hồ sơ", "under"),
        ("không quá 200 triệu đồng", "under"),
        ("có 10 hồ sơ", None),
    ],
)
def test_qualifier(text: str, wanted: str | None) -> None:
    assert [figure.qualifier for figure in figures_in(text)] == [wanted]


@pytest.mark.parametrize(
    ("text", "value", "most", "unit"),
    [
        ("đạt từ 60% đến 65%", 60, 65, "%"),
        ("đạt 60-65%", 60, 65, "%"),
        ("đạt từ 60 đến 65%", 60, 65, "%"),
        ("mỗi ngày 50 - 60 lượt người", 50, 60, "lượt người"),
        ("từ 18 đến 21 triệu đồng", 18, 21, "triệu đồng"),
        ("từ 5 hồ sơ đến 7 hồ sơ", 5, 7, "hồ sơ"),
    ],
)
def test_range(text: str, value: int, most: int, unit: str) -> None:
    assert [(f.value, f.value_max, f.unit) for f in figures_in(text)] == [(value, most, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        ("giải quyết 95/100 hồ sơ", 95, "hồ sơ", "100 hồ sơ"),
        ("có 12/39 xã, thị trấn đạt", 12, "xã, thị trấn", "39 xã, thị trấn"),
        ("20.511/20.918 hồ sơ đúng hạn", 20511, "hồ sơ", "20.918 hồ sơ"),
        ("17/30 quận, huyện, thị xã", 17, "quận, huyện, thị xã", "30 quận, huyện, thị xã"),
        ("100% thủ tục hành chính", 100, "%", "thủ tục hành chính"),
    ],
)
def test_share(text: str, value: int, unit: str, of: str) -> None:
    assert [(f.value, f.unit, f.of) for f in figures_in(text)] == [(value, unit, of)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Từ đầu năm 2022 đến nay, huyện tiếp nhận 7.000 hồ sơ.", "2022-01-01/2022-07-25"),
        ("Năm 2021, xã tiếp nhận 7.000 hồ sơ.", "2021"),
        ("Xã tiếp nhận 7.000 hồ sơ.", None),
    ],
)
def test_period_of_the_sentence(text: str, period: str | None) -> None:
    assert [figure.period for figure in figures_in(text)] == [period]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Quý I, huyện đã tiếp nhận gần 25.000 hồ sơ.", "tiếp nhận"),
        ("trong đó giải quyết trước hạn và đúng hạn 812 hồ sơ", "giải quyết trước hạn và đúng hạn"),
        ("huyện nhận trực tuyến 7.000 hồ sơ", "nhận trực tuyến"),
        ("Ủy ban nhân dân xã có 3 mô hình", None),
        ("đã chi trả 12 tỷ đồng", None),
    ],
)
def test_what_was_done_with_papers(text: str, subject: str | None) -> None:
    assert [figure.subject for figure in figures_in(text)] == [subject]


def test_every_counted_noun_is_called_by_its_first_syllable() -> None:
    heads = set(words("figures", "figure_heads"))
    assert [noun for noun in words("figures", "figure_units") if re.split(r"[\s,-]", noun)[0] not in heads] == []


def test_a_figure_told_twice_is_one_record() -> None:
    (figure,) = figures_in("Xã tiếp nhận 18.450 hồ sơ.\nTiếp nhận 18.450 hồ sơ trong năm.")
    assert len(figure.evidence) == 2
    assert len(figures_in("Có 2 mô hình ở xã. Huyện có 2 mô hình.")) == 2
