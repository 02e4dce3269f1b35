"""Rows of test_rankings about what lists, brackets, periods and table captions say of the placings in them."""

from __future__ import annotations

from tests.resolvers.ranking_rows import r, row

PAR, SIPAS, DDCI, PCI, PAPI, PGI = "PAR_INDEX", "SIPAS", "DDCI", "PCI", "PAPI", "PGI"
ICT, DTI, OTHER = "ICT_INDEX", "DTI", "OTHER"

LISTS = [
    # — a list goes on with the index of the line over it, not with the article's —
    row("PAPI năm 2020 của tỉnh Bình Phước xếp thứ 41.\nTrong khi đó, PCI năm 2020 của tỉnh đứng thứ 50. Một số chỉ số thành phần như sau:\n"
        "- Tiếp cận đất đai: 6,82 điểm, xếp thứ 31/63;\n- Chi phí thời gian: 7,4 điểm, xếp thứ 44/63.",
        r("Tỉnh Bình Phước", PAPI, 2020, rank=41), r("Tỉnh Bình Phước", PCI, 2020, rank=50),
        r("Tỉnh Bình Phước", PCI, 2020, component="Tiếp cận đất đai", rank=31, rank_of=63, score=6.82),
        r("Tỉnh Bình Phước", PCI, 2020, component="Chi phí thời gian", rank=44, rank_of=63, score=7.4)),
    # — members that no lexicon knows, where the line says that they are parts —
    row("DDCI năm 2021 của huyện Đầm Hà đứng thứ 4. Các chỉ số thành phần cụ thể:\n- Chi phí tuân thủ: 7,1 điểm, xếp thứ 9\n- Vai trò cấp ủy: 8,02 điểm, xếp thứ 2",
        r("Huyện Đầm Hà", DDCI, 2021, rank=4), r("Huyện Đầm Hà", DDCI, 2021, component="Chi phí tuân thủ", rank=9, score=7.1),
        r("Huyện Đầm Hà", DDCI, 2021, component="Vai trò cấp ủy", rank=2, score=8.02)),
    row("Kết quả các lĩnh vực của Chỉ số CCHC năm 2020 tỉnh Yên Bái:\n+ Huyện Văn Yên: 88,1 điểm, xếp thứ 2;\n+ Huyện Lục Yên: 87,4 điểm, xếp thứ 3.",
        r("Huyện Văn Yên", PAR, 2020, rank=2, score=88.1), r("Huyện Lục Yên", PAR, 2020, rank=3, score=87.4)),
    row("Vietnam ICT Index năm 2020 của tỉnh Hà Nam xếp thứ 30. Cụ thể các hợp phần:\n+ Hạ tầng kỹ thuật: 0,41 điểm, hạng 22;\n+ Ứng dụng CNTT: 0,38 điểm, hạng 35 (giảm 3 bậc).",
        r("Tỉnh Hà Nam", ICT, 2020, rank=30), r("Tỉnh Hà Nam", ICT, 2020, component="Hạ tầng kỹ thuật", rank=22, score=0.41),
        r("Tỉnh Hà Nam", ICT, 2020, component="Ứng dụng CNTT", rank=35, change=-3, previous_rank=32, score=0.38)),
    # — brackets that hold the places of the year before —
    row("PAPI của tỉnh Trà Vinh năm 2014 (trong ngoặc là thứ hạng năm 2013) như sau:\n- Công khai, minh bạch: 5,8 điểm, hạng 25 (31).\n- Cung ứng dịch vụ công: 7,01 điểm, hạng 18 (12).",
        r("Tỉnh Trà Vinh", PAPI, 2014, component="Công khai, minh bạch", rank=25, change=6, compared_to=2013, previous_rank=31, score=5.8),
        r("Tỉnh Trà Vinh", PAPI, 2014, component="Cung ứng dịch vụ công", rank=18, change=-6, compared_to=2013, previous_rank=12, score=7.01)),
    row("Chỉ số CCHC năm 2018 của tỉnh Sơn La gồm:\n- Cải cách thể chế: hạng 25 (31).", r("Tỉnh Sơn La", PAR, 2018, component="Cải cách thể chế", rank=25)),
    # — parts told together —
    row("PAR INDEX năm 2019 của tỉnh Bến Tre: hai lĩnh vực Cải cách tài chính công và Cải cách thể chế chỉ xếp hạng 47 và 50.",
        r("Tỉnh Bến Tre", PAR, 2019, component="Cải cách tài chính công", rank=47), r("Tỉnh Bến Tre", PAR, 2019, component="Cải cách thể chế", rank=50)),
    row("PAPI năm 2021 của tỉnh Hậu Giang xếp hạng 17. Hai nội dung giảm là “Quản trị môi trường” (3,55 điểm) và “Quản trị điện tử” (2,71 điểm).",
        r("Tỉnh Hậu Giang", PAPI, 2021, rank=17), r("Tỉnh Hậu Giang", PAPI, 2021, component="Quản trị môi trường", score=3.55),
        r("Tỉnh Hậu Giang", PAPI, 2021, component="Quản trị điện tử", score=2.71)),
    # — years told in passing end with their paragraph —
    row("Bộ Nội vụ công bố Chỉ số PAR INDEX và SIPAS năm 2019. PAR INDEX của tỉnh Bến Tre xếp hạng 29. Nhìn lại, năm 2016 tỉnh xếp thứ 58 về PAR INDEX, năm 2017 xếp thứ 52.\n"
        "Lĩnh vực Cải cách thủ tục hành chính của tỉnh đạt 96,1%, xếp hạng 9.",
        r("Tỉnh Bến Tre", PAR, 2019, rank=29), r("Tỉnh Bến Tre", PAR, 2016, rank=58), r("Tỉnh Bến Tre", PAR, 2017, rank=52),
        r("Tỉnh Bến Tre", PAR, 2019, component="Cải cách thủ tục hành chính", rank=9, score=96.1)),
    # — months and quarters over the columns of a table —
    row("Kết quả xếp hạng Bộ chỉ số phục vụ người dân, doanh nghiệp của các xã tháng 12 năm 2025, tỉnh Lào Cai:\nTT | Đơn vị | Điểm | Xếp hạng | Xếp hạng tháng 11\n"
        "1 | Sở Nội vụ | 94,72 | 1 | 3\n2 | Sở Tư pháp | 94,15 | 2 | 1",
        r("Sở Nội vụ tỉnh Lào Cai", OTHER, 2025, rank=1, change=2, previous_rank=3, score=94.72),
        r("Sở Tư pháp tỉnh Lào Cai", OTHER, 2025, rank=2, change=-1, previous_rank=1, score=94.15)),
    row("Kết quả xếp hạng Bộ chỉ số phục vụ người dân, doanh nghiệp năm 2025, tỉnh Lào Cai:\nĐơn vị | Hạng quý II | Hạng quý III\nSở Y tế | 7 | 5\nSở Tài chính | 2 | 3",
        r("Sở Y tế tỉnh Lào Cai", OTHER, 2025, rank=5, change=2, previous_rank=7), r("Sở Tài chính tỉnh Lào Cai", OTHER, 2025, rank=3, change=-1, previous_rank=2)),
    # — the field size in a caption over the first rows —
    row("Sở đã kiểm tra thực tế tại 11 đơn vị.\nXếp hạng ICT Index năm 2012 khối sở, ngành tỉnh Hà Tĩnh (2 đơn vị dẫn đầu trong tổng số 20 đơn vị)\nHạng | Đơn vị | Chỉ số\n"
        "1 | Sở Nội vụ | 0,8215\n2 | Sở Tư pháp | 0,7874",
        r("Sở Nội vụ tỉnh Hà Tĩnh", ICT, 2012, rank=1, rank_of=20, score=0.8215), r("Sở Tư pháp tỉnh Hà Tĩnh", ICT, 2012, rank=2, rank_of=20, score=0.7874)),
]  # fmt: skip

SHAPES = [
    # — rows whose cells have lost their bars, with the places moved in brackets —
    row("Khối xã, phường (148 đơn vị): Bộ chỉ số phục vụ người dân, doanh nghiệp năm 2025, tỉnh Phú Thọ\nHạng Đơn vị Điểm (tăng, giảm so với tháng 8)\n"
        "1 Phường Vĩnh Yên 97,12 (+2)\n2 Xã Lâm Thao 96,85 (+6)\n3 Phường Nông Trang 96,40 (-2)",
        r("Phường Vĩnh Yên", OTHER, 2025, rank=1, rank_of=148, change=2, previous_rank=3, score=97.12),
        r("Xã Lâm Thao", OTHER, 2025, rank=2, rank_of=148, change=6, previous_rank=8, score=96.85),
        r("Phường Nông Trang", OTHER, 2025, rank=3, rank_of=148, change=-2, previous_rank=1, score=96.4)),
    row("Chỉ số CCHC năm 2020 của tỉnh Yên Bái xếp thứ 30.\n1 Sở Nội vụ 12,5 biên chế\n2 Sở Tư pháp 10,5 biên chế\n3 Sở Y tế 9,5 biên chế", r("Tỉnh Yên Bái", PAR, 2020, rank=30)),
    # — what is compared with, and of how many, told over the list —
    row("PCI năm 2015 của tỉnh Ninh Thuận: kết quả các chỉ số thành phần (so với năm 2014):\n1. Gia nhập thị trường: 8,61 điểm; hạng 21, tăng 19 bậc.\n2. Dịch vụ hỗ trợ doanh nghiệp: 5,50 điểm; hạng 33, không thay đổi thứ hạng.",
        r("Tỉnh Ninh Thuận", PCI, 2015, component="Gia nhập thị trường", rank=21, change=19, compared_to=2014, previous_rank=40, score=8.61),
        r("Tỉnh Ninh Thuận", PCI, 2015, component="Dịch vụ hỗ trợ doanh nghiệp", rank=33, change=0, compared_to=2014, previous_rank=33, score=5.5)),
    row("Kết quả Chỉ số PCI năm 2024 trên bảng xếp hạng 63 tỉnh, thành phố:\n* Lâm Đồng: đạt 66,91 điểm, hạng 30.\n* Bình Thuận: đạt 67,34 điểm, hạng 25.",
        r("Tỉnh Lâm Đồng", PCI, 2024, rank=30, rank_of=63, score=66.91), r("Tỉnh Bình Thuận", PCI, 2024, rank=25, rank_of=63, score=67.34)),
    row("PCI năm 2011 được công bố cho 63 tỉnh, thành phố.\n- Thưa ông, kết quả ra sao?\n- Tỉnh Nghệ An hạng 49.", r("Tỉnh Nghệ An", PCI, 2011, rank=49)),
    row("Chỉ số CCHC năm 2017 của huyện Phú Tân đạt 83,17 điểm. Trong các lĩnh vực:\n+ Cải cách tổ chức bộ máy đạt 95,00%;\n+ Xây dựng đội ngũ cán bộ đạt 91,25%;",
        r("Huyện Phú Tân", PAR, 2017, score=83.17), r("Huyện Phú Tân", PAR, 2017, component="Cải cách tổ chức bộ máy", score=95),
        r("Huyện Phú Tân", PAR, 2017, component="Xây dựng đội ngũ cán bộ", score=91.25)),
    # — parts by places, plans by years, names under the type of their block —
    row("Một số chỉ số thành phần PCI năm 2024 (điểm)\nChỉ số | Lâm Đồng | Bình Thuận\nTiếp cận đất đai | 6,41 | 6,87\nChi phí tuân thủ | 5,96 | 5,44",
        r("Tỉnh Lâm Đồng", PCI, 2024, component="Tiếp cận đất đai", score=6.41), r("Tỉnh Bình Thuận", PCI, 2024, component="Tiếp cận đất đai", score=6.87),
        r("Tỉnh Lâm Đồng", PCI, 2024, component="Chi phí tuân thủ", score=5.96), r("Tỉnh Bình Thuận", PCI, 2024, component="Chi phí tuân thủ", score=5.44)),
    row("UBND tỉnh Tây Ninh giao chỉ tiêu xếp hạng các chỉ số cho từng năm như sau:\nChỉ số | Thực hiện năm 2021 | Năm 2022 | Năm 2025\nPAR INDEX | 52 | 45 | 30\nPCI | 33 | 30 | Nhóm 20",
        r("Tỉnh Tây Ninh", PAR, 2021, rank=52), r("Tỉnh Tây Ninh", PAR, 2022, rank=45, modality="target"), r("Tỉnh Tây Ninh", PAR, 2025, rank=30, modality="target"),
        r("Tỉnh Tây Ninh", PCI, 2021, rank=33), r("Tỉnh Tây Ninh", PCI, 2022, rank=30, modality="target"), r("Tỉnh Tây Ninh", PCI, 2025, top=20, modality="target")),
    row("Kết quả xếp hạng DTI năm 2025 của UBND cấp xã, tỉnh An Giang\nHạng | Đơn vị | Điểm\nB. Khối phường (14 đơn vị)\n1 | Rạch Giá | 0,8235\n2 | Châu Đốc | 0,8011\nC. Khối xã (85 đơn vị)\n1 | Thoại Sơn | 0,7951\n2 | Chợ Mới | 0,7903",
        r("Phường Rạch Giá", DTI, 2025, rank=1, rank_of=14, score=0.8235), r("Phường Châu Đốc", DTI, 2025, rank=2, rank_of=14, score=0.8011),
        r("Xã Thoại Sơn", DTI, 2025, rank=1, rank_of=85, score=0.7951), r("Xã Chợ Mới", DTI, 2025, rank=2, rank_of=85, score=0.7903), published="2026-02-10"),
    # — a number in an index's name is no place; a unit's own province takes no place from it —
    row("Phấn đấu năm 2025, tỉnh Phú Thọ nằm trong nhóm 5 địa phương dẫn đầu cả nước về Bộ chỉ số 766, 100% xã đạt loại Khá trở lên.", r("Tỉnh Phú Thọ", OTHER, 2025, top=5, modality="target")),
    row("Chỉ số CCHC năm 2017 của huyện Phú Tân, tỉnh An Giang đạt 83 điểm, xếp thứ 5/11 huyện.", r("Huyện Phú Tân", PAR, 2017, rank=5, rank_of=11, score=83)),
    row("Phấn đấu năm 2014 không còn đơn vị xếp loại trung bình; PAR INDEX của tỉnh Nam Định nằm trong nhóm 30 tỉnh.", r("Tỉnh Nam Định", PAR, 2014, top=30, modality="target")),
    row("Phấn đấu Chỉ số CCHC năm 2018 của huyện Phú Tân nằm trong nhóm 3 đơn vị dẫn đầu tỉnh; riêng lĩnh vực Hiện đại hóa hành chính tăng ít nhất 4 bậc.",
        r("Huyện Phú Tân", PAR, 2018, top=3, modality="target"), r("Huyện Phú Tân", PAR, 2018, component="Hiện đại hóa hành chính", change=4, modality="target")),
]  # fmt: skip

LOOKALIKES = [
    # — a score told before its index, of nothing else —
    row("Với kết quả đạt 91,87%, tăng 2,1% so với năm 2022, chỉ số PAR INDEX năm 2023 của tỉnh Sơn La xếp thứ 21/63.", r("Tỉnh Sơn La", PAR, 2023, rank=21, rank_of=63, score=91.87, compared_to=2022)),
    row("Đạt 88,5%, chỉ số cải cách hành chính năm 2023 của tỉnh Sơn La xếp thứ 21/63.", r("Tỉnh Sơn La", PAR, 2023, rank=21, rank_of=63, score=88.5)),
    # — what has been reached of targets, and facts under a heading that speaks of them —
    row("Kết quả thực hiện mục tiêu về thứ hạng các chỉ số của tỉnh Bình Định:\nChỉ số | Năm 2022 | Năm 2023\nPAR INDEX | 25 | 20\nPCI | 21 | 15",
        r("Tỉnh Bình Định", PAR, 2023, rank=20, change=5, compared_to=2022, previous_rank=25), r("Tỉnh Bình Định", PCI, 2023, rank=15, change=6, compared_to=2022, previous_rank=21)),
    row("Phấn đấu thực hiện tốt mục tiêu cải cách hành chính\n- Năm 2022, chỉ số PAR INDEX tỉnh Quảng Trị xếp thứ 25/63, tăng 5 bậc.",
        r("Tỉnh Quảng Trị", PAR, 2022, rank=25, rank_of=63, change=5, previous_rank=30)),
    row("Mục tiêu năm 2023\n- PCI của tỉnh Gia Lai: đạt từ 66 điểm trở lên, tăng ít nhất 10 bậc so với năm 2022.\n- DTI: đứng trong tốp 45 cả nước.",
        r("Tỉnh Gia Lai", PCI, 2023, change=10, compared_to=2022, score=66, modality="target"), r("Tỉnh Gia Lai", DTI, 2023, top=45, modality="target")),
    # — rows that are in the order of something else —
    row("Chỉ số PAR INDEX năm 2024 của tỉnh Vĩnh Phúc đứng thứ 8/63. Tỷ lệ giải ngân vốn đầu tư công:\n1 Phường Vĩnh Yên 97,12\n2 Phường Phúc Yên 95,40\n3 Xã Tam Dương 93,10",
        r("Tỉnh Vĩnh Phúc", PAR, 2024, rank=8, rank_of=63)),
    # — a group's size ends with its group —
    row("Kết quả xếp hạng Chỉ số CCHC năm 2021, tỉnh Bắc Giang\nTT | Đơn vị | Điểm | Hạng\nA. Khối sở, ngành (19 đơn vị)\n1 | Sở Nội vụ | 92,5 | 1\nB. Khối cơ quan trung ương\n1 | Sở Tư pháp | 91,2 | 1",
        r("Sở Nội vụ tỉnh Bắc Giang", PAR, 2021, rank=1, rank_of=19, score=92.5), r("Sở Tư pháp tỉnh Bắc Giang", PAR, 2021, rank=1, score=91.2)),
    # — the month in which something was announced, a threshold, two kinds of provinces —
    row("Chỉ số phục vụ người dân, doanh nghiệp năm 2024 của tỉnh Lào Cai đạt 90 điểm. Chỉ số PCI năm 2023 của tỉnh đứng thứ 20 cả nước. Tháng 5/2024, tỉnh được VCCI công bố tăng 3 bậc, xếp thứ 17.",
        r("Tỉnh Lào Cai", OTHER, 2024, score=90), r("Tỉnh Lào Cai", PCI, 2023, rank=20), r("Tỉnh Lào Cai", PCI, 2023, rank=17, change=3, previous_rank=20)),
    row("Các xã có điểm PAR Index năm 2023 đạt 80 điểm trở lên gồm xã Phù Linh (85,2 điểm), xã Minh Phú (84,1 điểm).", r("Xã Phù Linh", PAR, 2023, score=85.2), r("Xã Minh Phú", PAR, 2023, score=84.1)),
    row("Kết quả chỉ số DTI năm 2025 của 28 tỉnh và 6 thành phố: tỉnh Phú Thọ xếp thứ 7.", r("Tỉnh Phú Thọ", DTI, 2025, rank=7)),
    # — the best at a part, and who publishes —
    row("DDCI năm 2020: huyện Tiểu Cần cao nhất ở “Tính minh bạch” (8,41 điểm), thành phố Trà Vinh cao nhất ở “Chi phí thời gian” (8,16 điểm).",
        r("Huyện Tiểu Cần", DDCI, 2020, component="Tính minh bạch", rank=1, score=8.41), r("Thành phố Trà Vinh", DDCI, 2020, component="Chi phí thời gian", rank=1, score=8.16)),
    row("PCI năm 2010 của Bình Định giảm.\nTheo Phòng Thương mại và Công nghiệp Việt Nam (VCCI), năm 2010 Bình Định đạt 60,37 điểm, xếp thứ 20/63.", r("Tỉnh Bình Định", PCI, 2010, rank=20, rank_of=63, score=60.37)),
    row("Tỉnh Ninh Bình phấn đấu PAR INDEX năm 2026 nằm trong nhóm 10/34 tỉnh, thành phố dẫn đầu; SIPAS đạt từ 86% trở lên, tăng ít nhất 3 bậc.",
        r("Tỉnh Ninh Bình", PAR, 2026, top=10, rank_of=34, modality="target"), r("Tỉnh Ninh Bình", SIPAS, 2026, change=3, score=86, modality="target")),
]  # fmt: skip

LISTED_ASIDE = [
    # — the index of service to people and businesses —
    row("Theo Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 10/2025, phường An Xuyên đứng đầu tỉnh Cà Mau. "
        "Xét theo từng nhóm chỉ tiêu, phường Giá Rai dẫn đầu về thanh toán trực tuyến, còn xã Trần Văn Thời đứng nhất về mức độ hài lòng.",
        r("Phường An Xuyên", OTHER, 2025, rank=1), r("Phường Giá Rai", OTHER, 2025, component="thanh toán trực tuyến", rank=1),
        r("Xã Trần Văn Thời", OTHER, 2025, component="mức độ hài lòng", rank=1)),
    row("Chỉ số CCHC (PAR INDEX) năm 2024 của tỉnh Đồng Nai xếp thứ 10. Theo Bộ chỉ số phục vụ người dân, doanh nghiệp năm 2025, tỉnh đứng thứ 4.\n"
        "Trong tháng 12/2025, phường Trấn Biên đạt 96,2 điểm, dẫn đầu 95 xã, phường.",
        r("Tỉnh Đồng Nai", PAR, 2024, rank=10), r("Tỉnh Đồng Nai", OTHER, 2025, rank=4),
        r("Phường Trấn Biên", OTHER, 2025, rank=1, rank_of=95, score=96.2)),
    # — whom a bracket tells of —
    row("DTI năm 2024: tỉnh Hưng Yên (gồm Hưng Yên và Thái Bình trước sắp xếp) đạt 0,7468 điểm, xếp thứ 9/34.", r("Tỉnh Hưng Yên", DTI, 2024, rank=9, rank_of=34, score=0.7468)),
    row("PAPI năm 2019: ba tỉnh (gồm Bến Tre, Long An và Trà Vinh) cùng nằm trong nhóm 16 tỉnh cao nhất.",
        r("Tỉnh Bến Tre", PAPI, 2019, top=16), r("Tỉnh Long An", PAPI, 2019, top=16), r("Tỉnh Trà Vinh", PAPI, 2019, top=16)),
    # — the size of a region is not that of the country —
    row("PCI năm 2024 của Đắk Nông xếp thứ 34/63. Trong 5 tỉnh Tây Nguyên, Đắk Nông xếp thứ hai. Quán quân cả nước là Hải Phòng.",
        r("Tỉnh Đắk Nông", PCI, 2024, rank=34, rank_of=63), r("Tỉnh Đắk Nông", PCI, 2024, rank=2, rank_of=5), r("Thành phố Hải Phòng", PCI, 2024, rank=1, rank_of=63)),
    # — a place one falls short of —
    row("Với PGI năm 2024, tỉnh Đắk Nông đạt 24,87 điểm, xếp thứ 31/63, chỉ kém vị trí thứ 30 vỏn vẹn 0,03 điểm.", r("Tỉnh Đắk Nông", PGI, 2024, rank=31, rank_of=63, score=24.87)),
    # — one index after another, each with its own aim —
    row("Năm 2026, tỉnh Quảng Ninh đặt mục tiêu nằm trong tốp 5 về PAR INDEX và SIPAS, DTI tăng ít nhất 2 bậc.",
        r("Tỉnh Quảng Ninh", PAR, 2026, top=5, modality="target"), r("Tỉnh Quảng Ninh", SIPAS, 2026, top=5, modality="target"), r("Tỉnh Quảng Ninh", DTI, 2026, change=2, modality="target")),
    row("Tỉnh Cao Bằng đăng ký phấn đấu thu ngân sách tăng 15%, giảm hộ nghèo từ 3 đến 4%, chỉ số PCI năm 2012 tăng ít nhất 5 bậc.", r("Tỉnh Cao Bằng", PCI, 2012, change=5, modality="target")),
    row("Năm 2025, xã Hậu Lộc phấn đấu 90% hồ sơ được nộp trực tuyến; điểm Bộ chỉ số phục vụ người dân, doanh nghiệp nằm trong tốp 50 xã, phường.",
        r("Xã Hậu Lộc", OTHER, 2025, top=50, modality="target")),
    row("Năm 2026, tỉnh Đồng Nai phấn đấu SIPAS tăng tối thiểu 5 bậc; Bộ chỉ số phục vụ người dân, doanh nghiệp giữ vững vị trí thứ 4.",
        r("Tỉnh Đồng Nai", SIPAS, 2026, change=5, modality="target"), r("Tỉnh Đồng Nai", OTHER, 2026, rank=4, change=0, previous_rank=4, modality="target")),
    row("Năm 2025, tỉnh Đồng Nai phấn đấu SIPAS tăng 5 bậc; PCI đã giữ vững vị trí thứ 4.",
        r("Tỉnh Đồng Nai", SIPAS, 2025, change=5, modality="target"), r("Tỉnh Đồng Nai", PCI, 2025, rank=4, change=0, previous_rank=4)),
]  # fmt: skip
