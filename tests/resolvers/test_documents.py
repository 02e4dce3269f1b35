"""Texts to the papers they cite: type, number and symbol, then issuer, day and title."""

from __future__ import annotations

import pytest

from tests.resolvers.analysed import documents_in

Wanted = list[tuple[str, str | None, str | None]]

# One paper, in every form of number and symbol.
ONE: list[tuple[str, tuple[str, str | None, str | None]]] = [
    ("Công văn số 3632/UBND-KSTT về chỉ số", ("Công văn", "3632", "UBND-KSTT")),
    ("Công văn 4127/UBND-TH ngày 5/6", ("Công văn", "4127", "UBND-TH")),
    ("Công văn số: 12/SNV-CCHC", ("Công văn", "12", "SNV-CCHC")),
    ("Công văn hỏa tốc số 55/UBND-VX", ("Công văn", "55", "UBND-VX")),
    ("Quyết định số 06/QĐ-TTg ngày 06/01/2022", ("Quyết định", "06", "QĐ-TTg")),
    ("Quyết định 181/2003/QĐ-TTg", ("Quyết định", "181", "2003/QĐ-TTg")),
    ("quyết định số 37/2016/QĐ-UBND", ("Quyết định", "37", "2016/QĐ-UBND")),
    ("Quyết định số 1383/QĐ-UBND.HC", ("Quyết định", "1383", "QĐ-UBND.HC")),
    ("Quyết định số 12/QĐ- UBND", ("Quyết định", "12", "QĐ-UBND")),
    ("Quyết định số 12 /QĐ-UBND", ("Quyết định", "12", "QĐ-UBND")),
    ("Quyết định số 1.085/QĐ-TTg", ("Quyết định", "1.085", "QĐ-TTg")),
    ("QUYẾT ĐỊNH SỐ 12/QĐ-UBND", ("Quyết định", "12", "QĐ-UBND")),
    ("QĐ số 12/QĐ-UBND", ("Quyết định", "12", "QĐ-UBND")),
    ("Quyết định của Thủ tướng Chính phủ số 1085/QĐ-TTg", ("Quyết định", "1085", "QĐ-TTg")),
    ("quyết định 2536 của UBND huyện", ("Quyết định", "2536", None)),
    ("Quyết định 512, theo đó", ("Quyết định", "512", None)),
    ("Quyết định số 64 năm 2013 của UBND huyện", ("Quyết định", "64", None)),
    ("Nghị quyết số 76/NQ-CP của Chính phủ", ("Nghị quyết", "76", "NQ-CP")),
    ("Nghị quyết số 19-2017/NQ-CP của Chính phủ", ("Nghị quyết", "19-2017", "NQ-CP")),
    ("Nghị quyết 30c/NQ-CP", ("Nghị quyết", "30c", "NQ-CP")),
    ("Nghị quyết 30c của Chính phủ", ("Nghị quyết", "30c", None)),
    ("Nghị quyết 18-NQ/TW", ("Nghị quyết", "18", "NQ/TW")),
    ("Nghị quyết số 18 - NQ/TW, ngày 25/10/2017", ("Nghị quyết", "18", "NQ/TW")),
    ("Nghị quyết số 03/2018/NQ-HĐND của HĐND tỉnh", ("Nghị quyết", "03", "2018/NQ-HĐND")),
    ("Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP", ("Nghị quyết liên tịch", "403", "2017/NQLT-UBTVQH14-CP")),
    ("Nghị quyết 57 của Bộ Chính trị", ("Nghị quyết", "57", None)),
    ("Nghị quyết 10-NQ/ĐU của Đảng ủy", ("Nghị quyết", "10", "NQ/ĐU")),
    ("Nghị định số 61/2018/NĐ-CP", ("Nghị định", "61", "2018/NĐ-CP")),
    ("Nghị định 61 của Chính phủ", ("Nghị định", "61", None)),
    ("Nghị định 168/2024 có hiệu lực", ("Nghị định", "168", "2024")),
    ("Nghị định của Chính phủ số 61/2018/NĐ-CP", ("Nghị định", "61", "2018/NĐ-CP")),
    ("Thông tư 01/2018/TT-VPCP", ("Thông tư", "01", "2018/TT-VPCP")),
    ("Thông tư số 55/2021/TT-BCA", ("Thông tư", "55", "2021/TT-BCA")),
    ("Thông tư liên tịch số 58/2014/TTLT-BTNMT-BNV", ("Thông tư liên tịch", "58", "2014/TTLT-BTNMT-BNV")),
    ("Chỉ thị số 05-CT/TW của Bộ Chính trị", ("Chỉ thị", "05", "CT/TW")),
    ("Chỉ thị 27 của Thủ tướng", ("Chỉ thị", "27", None)),
    ("Chỉ thị 08/CT-UBND", ("Chỉ thị", "08", "CT-UBND")),
    ("Kế hoạch 187 giao Sở Nội vụ chủ trì", ("Kế hoạch", "187", None)),
    ("Nghị quyết số 60- NQ/TW ngày 12/4/2025", ("Nghị quyết", "60", "NQ/TW")),
    ("Công văn 285/CCTTHC ngày 08 tháng 9", ("Công văn", "285", "CCTTHC")),
    ("kế hoạch số 64 cuả UBND tỉnh", ("Kế hoạch", "64", None)),
    ("Kế hoạch 112/KH-UBND", ("Kế hoạch", "112", "KH-UBND")),
    ("Kế hoạch số 64 - KH/SNV", ("Kế hoạch", "64", "KH/SNV")),
    ("Kế hoạch cải cách hành chính số 45/KH-UBND", ("Kế hoạch", "45", "KH-UBND")),
    ("Kế hoạch liên tịch số 02/KHLT-CA-TP", ("Kế hoạch liên tịch", "02", "KHLT-CA-TP")),
    ("Đề án 06 của Chính phủ", ("Đề án", "06", None)),
    ("triển khai Đề án 06.", ("Đề án", "06", None)),
    ("Đề án số 02-ĐA/TU", ("Đề án", "02", "ĐA/TU")),
    ("Báo cáo số 89/BC-UBND", ("Báo cáo", "89", "BC-UBND")),
    ("báo cáo số 123/BC-UBND-NC", ("Báo cáo", "123", "BC-UBND-NC")),
    ("Báo cáo thẩm định số 18/BCTĐ-STP", ("Báo cáo", "18", "BCTĐ-STP")),
    ("Kết luận số 120-KL/TW", ("Kết luận", "120", "KL/TW")),
    ("Kết luận 14 của Bộ Chính trị", ("Kết luận", "14", None)),
    ("Hướng dẫn số 13/HD -MTTQ - BTT", ("Hướng dẫn", "13", "HD-MTTQ-BTT")),
    ("Hướng dẫn liên ngành số 07/HDLN-SNV-STC", ("Hướng dẫn liên ngành", "07", "HDLN-SNV-STC")),
    ("Tờ trình số 41/TTr-PNV của Phòng Nội vụ", ("Tờ trình", "41", "TTr-PNV")),
    ("Tờ trình 41 của UBND xã", ("Tờ trình", "41", None)),
    ("Chương trình số 86-CTr/TU", ("Chương trình", "86", "CTr/TU")),
    ("Chương trình hành động 11-CTr/HU", ("Chương trình hành động", "11", "CTr/HU")),
    ("Chương trình hành động số 08 của Tỉnh ủy", ("Chương trình hành động", "08", None)),
    ("Thông báo số 88-TB/HU ngày 2/5", ("Thông báo", "88", "TB/HU")),
    ("Thông báo kết luận số 88-TB/HU", ("Thông báo kết luận", "88", "TB/HU")),
    ("Công điện số 644/CĐ-TTg", ("Công điện", "644", "CĐ-TTg")),
    ("Quy định số 144-QĐ/TW", ("Quy định", "144", "QĐ/TW")),
    ("Quy chế số 05/QC-UBND", ("Quy chế", "05", "QC-UBND")),
    ("Quy chế phối hợp số 01/QCPH-SNV-CA", ("Quy chế", "01", "QCPH-SNV-CA")),
    ("Văn bản số 1234/UBND-NC", ("Văn bản", "1234", "UBND-NC")),
    ("Phương án số 03/PA-UBND", ("Phương án", "03", "PA-UBND")),
    ("Giấy mời số 17/GM-UBND", ("Giấy mời", "17", "GM-UBND")),
    ("Luật số 72/2025/QH15 có hiệu lực", ("Luật", "72", "2025/QH15")),
    ("Nghị quyết (số 12/NQ-HĐND)", ("Nghị quyết", "12", "NQ-HĐND")),
    ("nghị quyết 76/nq-cp của chính phủ", ("Nghị quyết", "76", "nq-cp")),
    ("Công văn số 2231/SNV-CCHC&PC", ("Công văn", "2231", "SNV-CCHC&PC")),
    ("Kế hoạch số 38/KH-BCĐTƯ", ("Kế hoạch", "38", "KH-BCĐTƯ")),
    ("Công văn số 9/UBND", ("Công văn", "9", "UBND")),
    ("Công văn số 15-CV/TU", ("Công văn", "15", "CV/TU")),
]

# Several papers in a sentence, one paper several times.
SEVERAL: list[tuple[str, Wanted]] = [
    ("Nghị định 29 và 178 của Chính phủ", [("Nghị định", "29", None), ("Nghị định", "178", None)]),
    ("Nghị định 59 và 69 của Chính phủ", [("Nghị định", "59", None), ("Nghị định", "69", None)]),
    ("Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị", [("Nghị quyết", n, None) for n in ("57", "59", "66", "68")]),
    ("các Nghị quyết số 57-NQ/TW, 59-NQ/TW và 68-NQ/TW", [("Nghị quyết", n, "NQ/TW") for n in ("57", "59", "68")]),
    ("các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND", [("Quyết định", "12", "QĐ-UBND"), ("Quyết định", "13", "QĐ-UBND")]),
    (
        "Nghị định số 61/2018/NĐ-CP và số 107/2021/NĐ-CP",
        [("Nghị định", "61", "2018/NĐ-CP"), ("Nghị định", "107", "2021/NĐ-CP")],
    ),
    (
        "Quyết định số 1015/QĐ-TTg ngày 30/8/2022, số 06/QĐ-TTg ngày 06/01/2022",
        [("Quyết định", "1015", "QĐ-TTg"), ("Quyết định", "06", "QĐ-TTg")],
    ),
    (
        "Kế hoạch số 5/KH-UBND, Công văn số 6/UBND-NC và Chỉ thị 7",
        [("Kế hoạch", "5", "KH-UBND"), ("Công văn", "6", "UBND-NC"), ("Chỉ thị", "7", None)],
    ),
    ("Đề án 06 (Quyết định số 06/QĐ-TTg)", [("Đề án", "06", None), ("Quyết định", "06", "QĐ-TTg")]),
    (
        "Quyết định số 06/QĐ-TTg ngày 06/01/2022. Theo Quyết định số 06, nay Quyết định 06 đã xong.",
        [("Quyết định", "06", "QĐ-TTg")],
    ),
    ("Chỉ thị 05 được học tập. Chỉ thị số 05-CT/TW nêu rõ.", [("Chỉ thị", "05", "CT/TW")]),
    ("Nghị định 61/2018 quy định. Nghị định số 61/2018/NĐ-CP nêu.", [("Nghị định", "61", "2018/NĐ-CP")]),
    (
        "Quyết định số 15/QĐ-UBND về kế hoạch năm, sửa đổi theo số 18/QĐ-UBND",
        [("Quyết định", "15", "QĐ-UBND"), ("Quyết định", "18", "QĐ-UBND")],
    ),
    ("triển khai (số 20/KH-UBND)", [("Kế hoạch", "20", "KH-UBND")]),
    ("Chương trình hành động số 08-CTr/TU; Chương trình số 08-CTr/TU", [("Chương trình hành động", "08", "CTr/TU")]),
    (
        "Thông báo số 12/TB-UBND và Thông báo số 12/TB-VP",
        [("Thông báo", "12", "TB-UBND"), ("Thông báo", "12", "TB-VP")],
    ),
]

# Laws, codes and ordinances by title.
LAWS: list[tuple[str, list[str]]] = [
    ("Luật Bảo hiểm y tế và các văn bản kèm theo", ["Luật Bảo hiểm y tế"]),
    ("theo Luật Tổ chức chính quyền địa phương năm 2015", ["Luật Tổ chức chính quyền địa phương năm 2015"]),
    ("thi hành Luật Cán bộ, công chức và Luật Viên chức", ["Luật Cán bộ, công chức", "Luật Viên chức"]),
    ("quy định của Luật Đất đai 2024 về bồi thường", ["Luật Đất đai 2024"]),
    ("Luật Phòng, chống tham nhũng (sửa đổi) được thông qua", ["Luật Phòng, chống tham nhũng (sửa đổi)"]),
    ("luật bảo hiểm xã hội có hiệu lực", ["luật bảo hiểm xã hội"]),
    ("Bộ luật Dân sự năm 2015 quy định", ["Bộ luật Dân sự năm 2015"]),
    ("Pháp lệnh Ưu đãi người có công với cách mạng", ["Pháp lệnh Ưu đãi người có công với cách mạng"]),
    ("Luật Căn cước được tuyên truyền", ["Luật Căn cước"]),
    ("Luật Đất đai năm 2013. Theo Luật Đất đai, người dân được cấp sổ.", ["Luật Đất đai năm 2013"]),
    ("Luật Thủ đô có nhiều điểm mới", ["Luật Thủ đô"]),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức",
        ["Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức"],
    ),
]

# No paper with a number, no law's title.
NONE = [
    "UBND tỉnh ban hành kế hoạch năm 2021",
    "Kế hoạch 2021-2025 được thông qua",
    "Kế hoạch 5 năm của tỉnh",
    "kế hoạch 6 tháng cuối năm",
    "Kế hoạch 100 ngày cao điểm",
    "báo cáo 2 lần mỗi năm",
    "hướng dẫn 15 hộ dân làm hồ sơ",
    "thông báo 3 ngày trước cuộc họp",
    "quyết định 3 vấn đề quan trọng",
    "công bố 12 thủ tục theo quyết định công bố",
    "theo quyết định của UBND tỉnh",
    "đề án 1 triệu ha lúa",
    "các Nghị quyết của Trung ương",
    "Nghị quyết Trung ương 6 khóa XII",
    "Nghị quyết Đại hội XIII của Đảng",
    "xếp thứ 4/12 HUYỆN",
    "ngày 12/5/2021 UBND huyện họp",
    "trực 24/7 trong tuần",
    "điện thoại 02773.851.234",
    "gọi tổng đài 1022",
    "mã hồ sơ 000.00.04.H20-210305-0012",
    "chấp hành pháp luật",
    "Luật sư Trần Văn B tư vấn",
    "Luật này quy định rõ",
    "kỷ luật 3 cán bộ",
    "Hội Luật gia tỉnh",
    "tốc độ 60 km/h",
    "thu nhập 120 triệu đồng/ha",
    "78/79 đơn vị đạt",
    "tiêu chuẩn ISO 9001:2015",
    "Bộ phận Một cửa số 5 đường Trần Phú",
    "chương trình 135 hỗ trợ vùng khó khăn",
    "Kế hoạch 2 xã được phê duyệt",
    "Kế hoạch 12 tháng của năm",
    "Báo cáo 35 hồ sơ trễ hạn",
    "báo cáo số liệu 12 tháng",
    "văn bản hướng dẫn",
    "Tờ trình đã được gửi",
]


def cited(text: str) -> Wanted:
    return [(paper.type, paper.number, paper.symbol) for paper in documents_in(text)]


@pytest.mark.parametrize(("text", "wanted"), ONE)
def test_one_paper(text: str, wanted: tuple[str, str | None, str | None]) -> None:
    assert cited(text) == [wanted]


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_several_papers(text: str, wanted: Wanted) -> None:
    assert cited(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), LAWS)
def test_laws_by_title(text: str, wanted: list[str]) -> None:
    found = documents_in(text)
    assert [law.title for law in found] == wanted
    assert all(law.number is None for law in found)


@pytest.mark.parametrize("text", NONE)
def test_no_paper(text: str) -> None:
    assert cited(text) == []


DETAILS: list[tuple[str, str | None, str | None, str | None]] = [
    (
        "Kế hoạch số 187/KH-UBND ngày 09/4/2018 của UBND tỉnh Nghệ An về kiểm tra công vụ",
        "Ủy ban nhân dân tỉnh Nghệ An",
        "2018-04-09",
        "kiểm tra công vụ",
    ),
    ("Công văn số 3632/UBND-KSTT về việc nâng cao chỉ số.", None, None, "nâng cao chỉ số"),
    (
        "Quyết định số 06/QĐ-TTg, ngày 06 tháng 01 năm 2022 của Thủ tướng Chính phủ",
        "Thủ tướng Chính phủ",
        "2022-01-06",
        None,
    ),
    ("Nghị quyết số 76/NQ-CP của Chính phủ ngày 15/7/2021", "Chính phủ", "2021-07-15", None),
    (
        "UBND tỉnh Nghệ An đã ban hành Kế hoạch số 12/KH-UBND về chuyển đổi số.",
        "Ủy ban nhân dân tỉnh Nghệ An",
        None,
        "chuyển đổi số",
    ),
    ("Đề án 06 của tỉnh", None, None, None),
]


@pytest.mark.parametrize(("text", "issuer", "issued", "title"), DETAILS)
def test_issuer_day_and_title(text: str, issuer: str | None, issued: str | None, title: str | None) -> None:
    (paper,) = documents_in(text)
    assert (paper.issuer, paper.issued, paper.title) == (issuer, issued, title)


def test_type_from_the_symbol_is_inferred() -> None:
    (paper,) = documents_in("thực hiện theo số 20/KH-UBND")
    assert (paper.type, paper.inferred) == ("Kế hoạch", ["type"])


def test_a_law_beside_a_decree_counts_by_its_title() -> None:
    found = documents_in("Theo Luật Bảo hiểm y tế và Nghị định số 02/2025/NĐ-CP, người dân được hỗ trợ.")
    assert [(paper.type, paper.number) for paper in found] == [("Luật", None), ("Nghị định", "02")]
    (law,) = documents_in("Luật Đất đai số 31/2024/QH15 có hiệu lực")
    assert (law.type, law.number, law.symbol) == ("Luật", "31", "2024/QH15")
