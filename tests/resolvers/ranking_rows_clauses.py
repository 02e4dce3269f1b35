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
    # — a part taken up again, an index taken up again, both of two —
    row("DDCI 2020: chỉ số thành phần yếu nhất của các huyện là “Tiếp cận đất đai”; ở chỉ số này, huyện Ba Chẽ dẫn đầu với 7,4 điểm.",
        r("Huyện Ba Chẽ", DDCI, 2020, component="Tiếp cận đất đai", rank=1, score=7.4)),
    row("DDCI 2020 của huyện Ba Chẽ xếp thứ 5, trong đó chỉ số “Chi phí thời gian” xếp thứ 9. Ở chỉ số này, huyện Bình Liêu đứng đầu.",
        r("Huyện Ba Chẽ", DDCI, 2020, rank=5), r("Huyện Ba Chẽ", DDCI, 2020, component="Chi phí thời gian", rank=9),
        r("Huyện Bình Liêu", DDCI, 2020, component="Chi phí thời gian", rank=1)),
    row("Chỉ số PAPI năm 2020 của tỉnh Bến Tre đạt 46,7 điểm. Ở chỉ số này, tỉnh đứng thứ 3.", r("Tỉnh Bến Tre", PAPI, 2020, rank=3, score=46.7)),
    row("Tỉnh Bến Tre xếp thứ 12 PCI 2022. Ở bảng xếp hạng PGI 2022, tỉnh xếp thứ 30. Dẫn đầu cả hai bảng xếp hạng là tỉnh Quảng Ninh.",
        r("Tỉnh Bến Tre", PCI, 2022, rank=12), r("Tỉnh Bến Tre", "PGI", 2022, rank=30), r("Tỉnh Quảng Ninh", PCI, 2022, rank=1), r("Tỉnh Quảng Ninh", "PGI", 2022, rank=1)),
    row("Tỉnh Bến Tre xếp thứ 12 PCI 2022. Hà Nội chưa vào tốp 20 ở cả hai chỉ số.", r("Tỉnh Bến Tre", PCI, 2022, rank=12)),
    # — contrasts that are no conditions, and conditions —
    row("Nếu như năm 2018, tỉnh Tây Ninh đứng thứ 41 về PCI thì năm 2019 đã vươn lên thứ 15.", r("Tỉnh Tây Ninh", PCI, 2018, rank=41), r("Tỉnh Tây Ninh", PCI, 2019, rank=15)),
    row("Nếu như về PAR INDEX 2021, huyện Dầu Tiếng đứng cuối thì ở bảng xếp hạng mức độ hài lòng, huyện này lại xếp thứ 3.",
        r("Huyện Dầu Tiếng", PAR, 2021, bottom=1), r("Huyện Dầu Tiếng", SIPAS, 2021, rank=3)),
    row("Nếu năm 2022 huyện Dầu Tiếng xếp thứ 3 về DDCI thì năm 2023 sẽ được thưởng."),
    # — places left, one year before and after —
    row("DDCI của huyện Krông Pắc: từ vị trí 14/15 năm 2020, huyện lên vị trí 9 năm 2021.",
        r("Huyện Krông Pắc", DDCI, 2020, rank=14, rank_of=15), r("Huyện Krông Pắc", DDCI, 2021, rank=9, change=5, compared_to=2020)),
    row("PCI năm 2019 của tỉnh Bình Phước xếp thứ 61, một năm sau vươn lên thứ 50.", r("Tỉnh Bình Phước", PCI, 2019, rank=61), r("Tỉnh Bình Phước", PCI, 2020, rank=50)),
    row("Theo DDCI 2022, Sở Du lịch tỉnh Phú Yên xếp thứ 18/18, trong khi một năm trước còn ở vị trí thứ 9.",
        r("Sở Du lịch tỉnh Phú Yên", DDCI, 2022, rank=18, rank_of=18, change=-9, compared_to=2021)),
    row("Huyện Kỳ Anh xếp thứ 9 DDCI 2021, thua 4 bậc so với năm 2020.", r("Huyện Kỳ Anh", DDCI, 2021, rank=9, change=-4, compared_to=2020)),
    row("So với PAR INDEX 2019, điểm của tỉnh Lào Cai tăng 1,2% nhưng thứ hạng giảm 3 bậc.", r("Tỉnh Lào Cai", PAR, change=-3, compared_to=2019)),
    row("PAR INDEX 2020 của tỉnh Lào Cai xếp thứ 9. So với năm 2019, điểm số tăng 1,2% nhưng thứ hạng giảm 3 bậc.",
        r("Tỉnh Lào Cai", PAR, 2020, rank=9, change=-3, compared_to=2019)),
    # — years: the one that heads the sentence, the one looked back on —
    row("Sở Y tế tỉnh Hà Tĩnh ban hành kế hoạch nâng Chỉ số CCHC và DDCI năm 2024.\nNăm 2023, Chỉ số CCHC của Sở xếp thứ 11/20. Chỉ số DDCI của Sở xếp thứ 15/22.",
        r("Sở Y tế tỉnh Hà Tĩnh", PAR, 2023, rank=11, rank_of=20), r("Sở Y tế tỉnh Hà Tĩnh", DDCI, 2023, rank=15, rank_of=22), title="Sở Y tế Hà Tĩnh nâng hạng các chỉ số"),
    row("Bộ Tư pháp dẫn đầu PAR INDEX 2022. Bộ Y tế từng đứng thứ 5 ở PAR INDEX 2019.\nĐối với các địa phương, Hải Phòng đứng thứ hai.",
        r("Bộ Tư pháp", PAR, 2022, rank=1), r("Bộ Y tế", PAR, 2019, rank=5), r("Thành phố Hải Phòng", PAR, 2022, rank=2)),
    # — the block whose field a size is —
    row("Với khối sở, ngành gồm 18 đơn vị, Sở Nội vụ tỉnh Bắc Giang dẫn đầu DDCI 2022. Ở khối ngành dọc, Cục Thuế tỉnh đứng cuối bảng. Khối này có 6 đơn vị tham gia.",
        r("Sở Nội vụ tỉnh Bắc Giang", DDCI, 2022, rank=1, rank_of=18), r("Cục Thuế tỉnh Bắc Giang", DDCI, 2022, rank=6, rank_of=6), title="DDCI Bắc Giang 2022"),
    # — whom the next clause is about —
    row("PCI 2010 mang đến niềm vui cho Long An: với 62,7 điểm, tỉnh xếp thứ 12.", r("Tỉnh Long An", PCI, 2010, rank=12, score=62.7)),
    row("PCI 2010: Đà Nẵng dẫn đầu. Đáng tiếc cho Long An, từ vị trí 12 lại rơi xuống vị trí 30.", r("Thành phố Đà Nẵng", PCI, 2010, rank=1), r("Tỉnh Long An", PCI, 2010, rank=30, change=-18)),
    row("Sau khi hợp nhất với Thái Bình, tỉnh Hưng Yên xác định giữ vững vị trí trong tốp 8 PCI năm 2025.", r("Tỉnh Hưng Yên", PCI, 2025, top=8, modality="target")),
    row("Xét về hạ tầng kỹ thuật của ICT Index 2012, Bộ Tài chính là đơn vị có chỉ số cao nhất; xét về ứng dụng CNTT, Bộ Xây dựng xếp thứ 7.",
        r("Bộ Tài chính", ICT, 2012, component="hạ tầng kỹ thuật", rank=1), r("Bộ Xây dựng", ICT, 2012, component="ứng dụng CNTT", rank=7)),
    # — names, heads and sections that no mention tells —
    row("Kết quả chuyển đổi số cấp xã năm 2023 của huyện Mộc Châu vừa được công bố. Xã Tân Lập xếp thứ 2/15 xã.", r("Xã Tân Lập", DTI, 2023, rank=2, rank_of=15)),
    row("DTI năm 2022 của huyện Bắc Hà xếp thứ 5. Đội sổ trong 19 xã, thị trấn là Xín Chéng Thượng.", r("Huyện Bắc Hà", DTI, 2022, rank=5)),
    row("Đoàn công tác do bà Lò Thị Mai, Phó Chủ tịch UBND huyện Mường La, dẫn đầu đã tìm hiểu cách nâng Chỉ số CCHC năm 2021."),
    row("Sở Nội vụ tỉnh Cao Bằng nhắc các đơn vị dưới 70 điểm Chỉ số CCHC năm 2021 báo cáo."),
    row("1. Hiện trạng\nNăm 2021, PCI của tỉnh Cao Bằng xếp thứ 60.\n2. Mục tiêu năm 2022\n- Đưa PCI của tỉnh vào nhóm 50.",
        r("Tỉnh Cao Bằng", PCI, 2021, rank=60), r("Tỉnh Cao Bằng", PCI, 2022, top=50, modality="target")),
    # — differences that are no scores —
    row("Về Chỉ số CCHC năm 2020, Sở Tài chính tỉnh Ninh Bình dẫn đầu, trên Sở Tư pháp đúng 0,15 điểm.", r("Sở Tài chính tỉnh Ninh Bình", PAR, 2020, rank=1), also=("score",)),
    # — groups —
    row("Trong 16 tỉnh đạt điểm PAPI 2019 cao nhất có Bến Tre và Nghệ An; Long An, Hải Dương ở nhóm trung bình cao.",
        r("Tỉnh Bến Tre", PAPI, 2019, top=16), r("Tỉnh Nghệ An", PAPI, 2019, top=16)),
    row("PCI 2022: tỉnh Quảng Nam không có tên trong 30 địa phương điều hành tốt, dù chỉ số thành phần Đào tạo lao động vẫn đứng thứ 12.",
        r("Tỉnh Quảng Nam", PCI, 2022, component="Đào tạo lao động", rank=12)),
    row("Thấp nhất về PAR INDEX 2019 là Bộ Giao thông vận tải (75,1%), kế đến là Ủy ban Dân tộc (76,2%), Y tế (77,04%).",
        r("Bộ Giao thông vận tải", PAR, 2019, bottom=1, score=75.1), r("Ủy ban Dân tộc", PAR, 2019, score=76.2), r("Bộ Y tế", PAR, 2019, score=77.04)),
    # — one year after the other, and now —
    row("SIPAS năm 2021 của tỉnh Kon Tum được công bố. Huyện Đăk Tô năm 2019 đứng thứ 8, năm 2020 thứ 5, còn lần này trượt về cuối trong số 10 huyện, thành phố.",
        r("Huyện Đăk Tô", SIPAS, 2019, rank=8), r("Huyện Đăk Tô", SIPAS, 2020, rank=5), r("Huyện Đăk Tô", SIPAS, 2021, rank=10, rank_of=10)),
    row("DDCI năm 2020 của huyện Sơn Hòa chót bảng, năm 2021 huyện đăng ký vươn lên hạng 6/9.",
        r("Huyện Sơn Hòa", DDCI, 2020, bottom=1), r("Huyện Sơn Hòa", DDCI, 2021, rank=6, rank_of=9, modality="target")),
    row("Lãnh đạo huyện Sơn Hòa hứa không để huyện đội sổ DDCI năm 2021."),
    # — parts with their places —
    row("Trong PCI 2011 của tỉnh Vĩnh Long: Tiếp cận đất đai 6/63, hơn năm 2010 ba bậc; Chi phí thời gian rơi từ 12 xuống 27; Tính minh bạch đứng thứ 4.",
        r("Tỉnh Vĩnh Long", PCI, 2011, component="Tiếp cận đất đai", rank=6, rank_of=63, change=3, compared_to=2010),
        r("Tỉnh Vĩnh Long", PCI, 2011, component="Chi phí thời gian", rank=27, rank_of=63, change=-15), r("Tỉnh Vĩnh Long", PCI, 2011, component="Tính minh bạch", rank=4, rank_of=63)),
    row("ICT Index 2019 của thành phố Cần Thơ: nếu tính riêng hạng mục hạ tầng kỹ thuật, đầu bảng lại là quận Bình Thủy.",
        r("Quận Bình Thủy", ICT, 2019, component="hạ tầng kỹ thuật", rank=1)),
    # — a group's own row in a table tells how many it has —
    row("Kết quả Chỉ số CCHC năm 2020\nSTT | Cơ quan | Điểm | Xếp hạng\nI. Khối huyện (9 đơn vị)\n1 | Huyện Cờ Đỏ | 88,1 | 1\n2 | Huyện Phong Điền | 87,4 | 2\nII. Khối quận (5 đơn vị)\n1 | Quận Ô Môn | 90,2 | 1",
        r("Huyện Cờ Đỏ", PAR, 2020, rank=1, rank_of=9, score=88.1), r("Huyện Phong Điền", PAR, 2020, rank=2, rank_of=9, score=87.4),
        r("Quận Ô Môn", PAR, 2020, rank=1, rank_of=5, score=90.2)),
]  # fmt: skip
