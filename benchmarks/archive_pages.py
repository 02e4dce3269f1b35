"""Made-up portal pages, as many as are asked for and no two alike: for runs over whole archives."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

_PROVINCES = ("Đồng Tháp", "An Giang", "Bắc Giang", "Quảng Ninh", "Thanh Hóa", "Nghệ An", "Lâm Đồng", "Cà Mau")
_DISTRICTS = ("Thanh Bình", "Tân Hồng", "Cao Lãnh", "Châu Thành", "Yên Thế", "Quảng Xương", "Đức Trọng", "U Minh")
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ")
_MIDDLES = ("Văn", "Thị", "Minh", "Thanh", "Quốc", "Ngọc", "Hữu", "Xuân")
_GIVEN = ("Hùng", "Lan", "Tuấn", "Hạnh", "Nghĩa", "Phúc", "Dũng", "Mai", "Sơn", "Thủy")
_POSTS = ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")
_INDEXES = ("Chỉ số cải cách hành chính", "Chỉ số hài lòng của người dân", "Chỉ số chuyển đổi số")
_OFFICES = ("Sở Nội vụ", "Sở Tài chính", "Văn phòng Ủy ban nhân dân tỉnh", "Sở Thông tin và Truyền thông")
_MODELS = ("Ngày thứ Bảy vì dân", "Chính quyền thân thiện", "Trả kết quả tại nhà", "Không chờ, không hẹn")
_TASKS = (
    "rà soát thủ tục rườm rà, cắt giảm thời gian đi lại của người dân",
    "số hóa giấy tờ còn lưu trong kho, để các phòng ban dùng chung",
    "cử cán bộ trẻ xuống tận ấp hướng dẫn bà con nộp hồ sơ qua mạng",
    "công khai đường dây nóng, trả lời phản ánh trong ba ngày làm việc",
    "đo sự hài lòng ngay tại quầy, chấm điểm từng bộ phận mỗi tuần",
    "gắn trách nhiệm người đứng đầu với kết quả xếp loại cuối năm",
)
_SENTENCES = (
    "Theo kết quả công bố ngày {day}, huyện {district} xếp hạng thứ {rank}/{field} huyện, thành phố về {index} "
    "năm {year}, {moved} so với năm {before}.",
    "{post} Ủy ban nhân dân huyện {district} {person} cho biết, địa phương đã {task}.",
    "Trong {months} tháng đầu năm {now}, bộ phận một cửa tiếp nhận {files} hồ sơ, giải quyết đúng hạn {share}%.",
    "Huyện cũng duy trì mô hình “{model}” tại {places} xã, theo Quyết định số {number}/QĐ-UBND ngày {day}.",
    "Phát biểu tại hội nghị, ông {person}, Giám đốc {office} tỉnh {province}, đề nghị các xã tiếp tục {task}.",
    "Tỉnh {province} đạt {score} điểm, tăng {places} bậc, phấn đấu đến năm {goal} nằm trong nhóm 10 tỉnh dẫn đầu.",
    "Lần này đoàn kiểm tra ghi lại {places} việc chưa xong, hẹn trở lại sau {months} tuần để xem từng nơi đã {task}.",
    "Bà {person} ở tổ {places} kể rằng trước đây phải đi lại {months} lần, nay ngồi nhà vẫn nhận được giấy tờ.",
)
# Everyday words, strung together at random, so that pages share little wording, as pages of many writers do.
_EVERYDAY = """
bà con trong ấp kể chuyện mùa nước nổi chiếc xuồng nhỏ chở sách qua kênh buổi chiều nắng nhạt quán cà phê đầu ngõ
người thợ hồ sửa lại mái nhà cũ bức tường vàng hàng cau xanh tiếng trẻ đùa vang sân đình cây cầu gỗ lắc lư con
đường làng trải nhựa phẳng ruộng lúa chín thơm gió thổi nhẹ chợ phiên đông vui gánh hàng rong chậu mai trước hiên
lớp học ghép vùng cao cô giáo trẻ áo dài trắng bếp lửa hồng ấm nước chè xanh câu hò đêm trăng bến đò vắng khách
ông lão đan lưới mẻ cá đầy khoang vườn cam trĩu quả rẫy ngô non suối chảy rì rào bậc đá rêu phong nếp nhà sàn
"""
_WORDS = _EVERYDAY.split()
_PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>{title} - Cổng thông tin {province}</title></head>
<body><div class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li>
<li><a href="/van-ban">Văn bản</a></li><li><a href="/lien-he">Liên hệ</a></li></ul></div>
<div class="content"><h1>{title}</h1><div class="date">Ngày đăng: {stamp}</div>
<div class="detail">{paragraphs}<p style="text-align:right"><b>{author}</b></p></div></div>
<div class="footer"><p>Cơ quan chủ quản: Ủy ban nhân dân tỉnh {province}</p>
<p>Số lượt truy cập: {hits}</p></div></body></html>
"""


def pages(count: int, seed: int = 11) -> Iterator[tuple[str, str]]:
    """Addresses and HTML of so many pages, the same for the same seed."""
    for number in range(count):
        rng = random.Random(f"{seed}/{number}")
        yield f"https://kho.example.vn/tin/{number:07d}.html", _page(rng, number)


def _page(rng: random.Random, number: int) -> str:
    day = datetime(2015, 1, 1) + timedelta(minutes=rng.randrange(5_000_000))
    province = rng.choice(_PROVINCES)
    sentences = [_sentence(rng, day, province) for _ in range(rng.randint(2, 4))]
    sentences += [_told(rng) for _ in range(rng.randint(5, 9))]
    rng.shuffle(sentences)
    split = rng.randint(2, len(sentences) - 2)
    paragraphs = [" ".join(sentences[:split]), " ".join(sentences[split:])]
    return _PAGE.format(
        title=f"Huyện {rng.choice(_DISTRICTS)} với {rng.choice(_INDEXES).lower()}: {rng.choice(_TASKS).split(',')[0]}",
        province=province,
        stamp=f"{day:%d/%m/%Y %H:%M}",
        paragraphs="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        author=_person(rng),
        hits=f"{number + 1:,}",
    )


def _sentence(rng: random.Random, day: datetime, province: str) -> str:
    year = day.year - 1
    return rng.choice(_SENTENCES).format(
        day=f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/{year}",
        district=rng.choice(_DISTRICTS),
        province=province,
        rank=rng.randint(1, 12),
        field=12,
        index=rng.choice(_INDEXES),
        year=year,
        before=year - 1,
        now=day.year,
        goal=day.year + rng.randint(1, 5),
        moved=f"{rng.choice(('tăng', 'giảm'))} {rng.randint(1, 9)} bậc",
        post=rng.choice(_POSTS),
        person=_person(rng),
        office=rng.choice(_OFFICES),
        task=rng.choice(_TASKS),
        model=rng.choice(_MODELS),
        months=rng.randint(2, 11),
        files=f"{rng.randint(1, 99)}.{rng.randint(0, 999):03d}",
        share=f"{rng.randint(85, 99)},{rng.randint(1, 9)}",
        score=f"{rng.randint(60, 95)},{rng.randint(10, 99)}",
        number=rng.randint(10, 4000),
        places=rng.randint(2, 19),
    )


def _told(rng: random.Random) -> str:
    return " ".join(rng.choices(_WORDS, k=rng.randint(12, 28))).capitalize() + "."


def _person(rng: random.Random) -> str:
    return f"{rng.choice(_FAMILIES)} {rng.choice(_MIDDLES)} {rng.choice(_GIVEN)}"
