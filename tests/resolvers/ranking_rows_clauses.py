"""More rows of test_rankings, by what stands around a placing: clauses that give it its score, its year, its field."""

from __future__ import annotations

from tests.resolvers.ranking_rows import r, row

PAR, SIPAS, DDCI, PCI, PAPI, ICT, DTI = "PAR_INDEX", "SIPAS", "DDCI", "PCI", "PAPI", "ICT_INDEX", "DTI"

CLAUSES = [
    # — a score beside a count of units: the field's, or of others —
    row("Ở nhóm 11 huyện, thành phố, huyện Mang Thít đạt 81,37 điểm, tăng 2 hạng so với năm 2020, vươn lên dẫn đầu DDCI 2021.",
        r("Huyện Mang Thít", DDCI, 2021, rank=1, rank_of=11, change=2, compared_to=2020, score=81.37, score_unit="điểm")),
    row("Sở Ngoại vụ tỉnh An Giang xếp nhất trong tổng số 19 đơn vị được chấm với 88,02 điểm về Chỉ số CCHC năm 2019.",
        r("Sở Ngoại vụ tỉnh An Giang", PAR, 2019, rank=1, rank_of=19, score=88.02, score_unit="điểm")),
    row("Năm 2024, huyện Tiên Lữ phấn đấu chỉ số DTI vào tốp 4 của tỉnh; 100% xã đạt từ 75 điểm trở lên.",
        r("Huyện Tiên Lữ", DTI, 2024, top=4, modality="target"), also=("score",)),
    row("Chỉ số CCHC năm 2018 của 17 sở đạt trung bình 80,6%; của 9 huyện đạt 77,2%."),
    # — the same index a year later, after a semicolon —
    row("Chỉ số PAPI của tỉnh Gia Lai: năm 2019 đạt 41,2 điểm, xếp thứ 50/63; năm 2020 đạt 42,6 điểm, xếp thứ 37/63.",
        r("Tỉnh Gia Lai", PAPI, 2019, rank=50, rank_of=63, score=41.2), r("Tỉnh Gia Lai", PAPI, 2020, rank=37, rank_of=63, score=42.6)),
    row("SIPAS năm 2022 của tỉnh Gia Lai đạt 80,4%; năm 2022 giải ngân vốn đầu tư công đạt 93,1%.", r("Tỉnh Gia Lai", SIPAS, 2022, score=80.4)),
    # — `đạt tỷ lệ` after a placing, and a rate of files —
    row("PAR INDEX 2020 của tỉnh Hà Nam xếp thứ 19/63 (tăng 5 bậc), đạt tỷ lệ 84,9%.", r("Tỉnh Hà Nam", PAR, 2020, rank=19, rank_of=63, change=5, score=84.9)),
    row("PAR INDEX 2020 của tỉnh Hà Nam xếp thứ 19/63, tỷ lệ hồ sơ đúng hạn đạt 98,9%.", r("Tỉnh Hà Nam", PAR, 2020, rank=19, rank_of=63), also=("score",)),
    # — places in a row, places kept, moves of each —
    row("Đà Nẵng lần thứ ba liên tiếp giữ vị trí dẫn đầu ICT Index 2011.", r("Thành phố Đà Nẵng", ICT, 2011, rank=1)),
    row("Huyện Vũ Quang dẫn đầu DDCI 2022 với 83,4 điểm, bảo vệ thành công ngôi đầu của năm 2021.",
        r("Huyện Vũ Quang", DDCI, 2022, rank=1, change=0, compared_to=2021, score=83.4)),
    row("Về DDCI 2022, huyện Can Lộc và huyện Đức Thọ giảm lần lượt 4 bậc và 1 bậc, hiện xếp thứ 8 và 9.",
        r("Huyện Can Lộc", DDCI, 2022, rank=8, change=-4), r("Huyện Đức Thọ", DDCI, 2022, rank=9, change=-1)),
    row("Về DDCI 2022, huyện Can Lộc và huyện Đức Thọ đồng hạng 5 (81,6 điểm).",
        r("Huyện Can Lộc", DDCI, 2022, rank=5, score=81.6), r("Huyện Đức Thọ", DDCI, 2022, rank=5, score=81.6)),
    # — brackets: of a rival, of the members of a last group, of a former year —
    row("Hải Phòng dẫn đầu PAR INDEX 2021 với 91,8%, trên Quảng Ninh (91,04%, vị trí thứ 2) và Thừa Thiên Huế (88,5%, vị trí thứ 4).",
        r("Thành phố Hải Phòng", PAR, 2021, rank=1, score=91.8), r("Tỉnh Quảng Ninh", PAR, 2021, rank=2, score=91.04),
        r("Tỉnh Thừa Thiên Huế", PAR, 2021, rank=4, score=88.5)),
    row("Hải Phòng dẫn đầu PAR INDEX 2021, trên Quảng Ninh (91,04%).", r("Thành phố Hải Phòng", PAR, 2021, rank=1), also=("score",)),
    row("Thấp nhất về DTI năm 2021 là Bộ Y tế (0,31 điểm, hạng 17) và Bộ Công an (hạng 18).",
        r("Bộ Y tế", DTI, 2021, rank=17, score=0.31), r("Bộ Công an", DTI, 2021, rank=18)),
    row("Trong PAPI 2018 của tỉnh Lai Châu, “Kiểm soát tham nhũng” đạt 6,1 điểm, xếp thứ 44 (năm 2017: thứ 39).",
        r("Tỉnh Lai Châu", PAPI, 2018, component="Kiểm soát tham nhũng", rank=44, change=-5, compared_to=2017, score=6.1)),
    # — the lowest of a group, and lowest without a measure named —
    row("Về SIPAS năm 2020, thấp nhất trong khối này là Sở Xây dựng tỉnh Nam Định, chỉ đạt 76,3%.", r("Sở Xây dựng tỉnh Nam Định", SIPAS, 2020, bottom=1, score=76.3)),
    row("SIPAS năm 2023 của cả nước là 82,6%. Bình Phước và Lai Châu thấp nhất cả nước, cùng dưới 78%.",
        r("Tỉnh Bình Phước", SIPAS, 2023, bottom=2), r("Tỉnh Lai Châu", SIPAS, 2023, bottom=2)),
    row("SIPAS năm 2023 của tỉnh Lai Châu đạt 80%. Tỷ lệ lao động qua đào tạo của Lai Châu thấp nhất cả nước.", r("Tỉnh Lai Châu", SIPAS, 2023, score=80)),
    row("Sở Nội vụ tỉnh Hòa Bình đối thoại với những đơn vị còn nằm cuối bảng Chỉ số CCHC năm 2020."),
    # — a region after the next placing, not after the field —
    row("PAR INDEX 2017 của tỉnh Đắk Nông đứng thứ 60 trong 63 tỉnh, thành phố, thấp nhất khu vực Tây Nguyên.", r("Tỉnh Đắk Nông", PAR, 2017, rank=60, rank_of=63)),
    # — parts of an index —
    row("DDCI năm 2022 của huyện Mai Sơn xếp thứ 4. PAR INDEX của huyện xếp thứ 3.\nỞ chỉ số thành phần “Chi phí thời gian”, huyện Mai Sơn đứng cuối bảng.",
        r("Huyện Mai Sơn", DDCI, 2022, rank=4), r("Huyện Mai Sơn", PAR, 2022, rank=3), r("Huyện Mai Sơn", DDCI, 2022, component="Chi phí thời gian", bottom=1)),
    row("Trong DDCI 2021, ở chỉ số thành phần Vai trò người đứng đầu, huyện Yên Châu xếp thứ hai.", r("Huyện Yên Châu", DDCI, 2021, component="Vai trò người đứng đầu", rank=2)),
    # — other fields where an index has been spoken of —
    row("PAR INDEX 2021 của tỉnh Nghệ An xếp thứ 18. Nghệ An có đội tuyển học sinh giỏi xếp thứ ba toàn quốc.", r("Tỉnh Nghệ An", PAR, 2021, rank=18)),
]  # fmt: skip
