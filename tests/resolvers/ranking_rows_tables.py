"""Rows of test_rankings about tables whose rows are indexes or years, and whose columns are subjects."""

from __future__ import annotations

from tests.resolvers.ranking_rows import r, row

PAR, SIPAS, DDCI, PCI, PAPI = "PAR_INDEX", "SIPAS", "DDCI", "PCI", "PAPI"

TABLES = [
    row("Các chỉ số năm 2022 của tỉnh Hòa Bình\nChỉ số | Năm 2021 | Năm 2022 | Tăng/giảm\nPCI | 62/63 | 56/63 | +6\nPAPI | 40/63 | 45/63 | -5",
        r("Tỉnh Hòa Bình", PCI, 2022, rank=56, rank_of=63, change=6, compared_to=2021),
        r("Tỉnh Hòa Bình", PAPI, 2022, rank=45, rank_of=63, change=-5, compared_to=2021)),
    row("Sở Nội vụ tổng hợp thứ hạng các chỉ số của tỉnh Yên Bái như sau:\nSTT | Tên chỉ số | 2022 | 2023\n1 | PAR INDEX | 27 | 22\n2 | SIPAS | 14 | 9",
        r("Tỉnh Yên Bái", PAR, 2023, rank=22, change=5, compared_to=2022), r("Tỉnh Yên Bái", SIPAS, 2023, rank=9, change=5, compared_to=2022)),
    row("So sánh chỉ số năm 2024 của hai tỉnh\nNội dung | Bình Dương | Bình Phước\nPAR INDEX (%) | 90,14 | 84,27\nXếp hạng PAR INDEX | 11 | 52\n"
        "SIPAS (%) | 86,31 | 81,05\nXếp hạng SIPAS | 13 | 55",
        r("Tỉnh Bình Dương", PAR, 2024, rank=11, score=90.14, score_unit="%"), r("Tỉnh Bình Phước", PAR, 2024, rank=52, score=84.27, score_unit="%"),
        r("Tỉnh Bình Dương", SIPAS, 2024, rank=13, score=86.31, score_unit="%"), r("Tỉnh Bình Phước", SIPAS, 2024, rank=55, score=81.05, score_unit="%")),
    row("Chỉ số PCI của tỉnh Kon Tum qua các năm\nNăm | Điểm | Xếp hạng\n2021 | 58,95 | 61\n2022 | 64,89 | 41",
        r("Tỉnh Kon Tum", PCI, 2021, rank=61, score=58.95, score_unit="điểm"), r("Tỉnh Kon Tum", PCI, 2022, rank=41, score=64.89, score_unit="điểm")),
    row("Chỉ số CCHC cấp xã năm 2023 của huyện Cai Lậy, tỉnh Tiền Giang\nXã | Điểm | Hạng\nTam Bình | 93,1 | 1\nPhú Cường | 81,4 | 15",
        r("Xã Tam Bình", PAR, 2023, rank=1, score=93.1, score_unit="điểm"), r("Xã Phú Cường", PAR, 2023, rank=15, score=81.4, score_unit="điểm")),
    # — numbered lists —
    row("Kết quả xếp hạng Chỉ số CCHC năm 2022 của các sở, ngành tỉnh Hà Nam như sau:\n1. Sở Tài chính: 92,5 điểm\n2. Sở Nội vụ: 91,2 điểm\n3. Sở Y tế: 90 điểm",
        r("Sở Tài chính tỉnh Hà Nam", PAR, 2022, rank=1, score=92.5, score_unit="điểm"), r("Sở Nội vụ tỉnh Hà Nam", PAR, 2022, rank=2, score=91.2, score_unit="điểm"),
        r("Sở Y tế tỉnh Hà Nam", PAR, 2022, rank=3, score=90.0, score_unit="điểm")),
    row("Thứ hạng DDCI năm 2022 khối địa phương tỉnh Phú Yên (9 đơn vị), từ cao xuống thấp: 1. Tuy Hòa, 2. Sông Cầu, 3. Tuy An.",
        r("Thành phố Tuy Hòa", DDCI, 2022, rank=1, rank_of=9), r("Thị xã Sông Cầu", DDCI, 2022, rank=2, rank_of=9), r("Huyện Tuy An", DDCI, 2022, rank=3, rank_of=9)),
    row("Chỉ số CCHC năm 2021 của các huyện, tỉnh Lào Cai:\n1. Huyện Bảo Thắng (93,1)\n2. Huyện Bát Xát (92,8)\n3. Thị xã Sa Pa (90,2)",
        r("Huyện Bảo Thắng", PAR, 2021, rank=1, score=93.1), r("Huyện Bát Xát", PAR, 2021, rank=2, score=92.8), r("Thị xã Sa Pa", PAR, 2021, rank=3, score=90.2)),
    row("Để nâng hạng Chỉ số CCHC năm 2023 của tỉnh Hà Nam:\n1. Sở Nội vụ tham mưu kế hoạch;\n2. Sở Tài chính bố trí kinh phí;\n3. Sở Y tế phối hợp."),
    row("Danh sách đơn vị được tặng bằng khen về Chỉ số CCHC năm 2023 của tỉnh Hà Nam: 1. Sở Nội vụ; 2. Sở Tài chính; 3. Sở Y tế."),
    row("Ba đơn vị cuối bảng xếp hạng CCHC năm 2023 của tỉnh Hà Nam chưa nộp báo cáo: 1. Sở Nội vụ; 2. Sở Tài chính; 3. Sở Y tế."),
    row("Kế hoạch sử dụng đất năm 2022 của tỉnh Hòa Bình\nChỉ tiêu | Năm 2021 | Năm 2022\nĐất lúa | 30.100 | 29.800\nĐất rừng | 12/63 | 13/63"),
]  # fmt: skip
