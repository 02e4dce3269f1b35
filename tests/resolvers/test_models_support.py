"""Texts to models by what else the text says: the same words are a model in one article and none in another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.resolvers.analysed import models_in

PRIVATE = (
    "Quanh hồ có hơn ba mươi điểm bán hàng, đông nhất là cuối tuần. Chị Thoa thuê hai thợ, trả công theo ngày, trừ tiền "
    "nhà còn dư chút ít để nuôi hai con ăn học. Hôm mưa, chị ngồi đan áo, nghe mưa gõ trên mái tôn và nhớ nhà. Năm ngoái "
    "chị lỗ, năm nay đã khá hơn nhờ khách quen giới thiệu cho nhau."
)
PUBLIC = (
    "Sáng 12/4, UBND huyện họp đánh giá công tác cải cách hành chính quý I. Tỷ lệ hồ sơ trả đúng hạn đạt 98%, cao hơn "
    "cùng kỳ năm trước. Các xã còn thiếu máy quét, đường truyền chậm, một số công chức chưa quen việc mới. Lãnh đạo huyện "
    "yêu cầu từng xã cử người giúp bà con nộp hồ sơ qua mạng ngay tại nơi ở."
)
BODIES_ONLY = (
    "Chiều qua, đoàn của Huyện ủy về thăm vùng trồng cây dược liệu. Đường vào bản mới được trải đá, xe con đi lại được cả "
    "mùa mưa. Bà con phấn khởi vì thương lái vào tận nơi thu mua, giá cao hơn năm trước. Tối đến, đội văn nghệ của bản "
    "múa xòe bên bếp lửa, khách và chủ cùng nắm tay nhau nhảy đến khuya."
)

# Bare names: words of public service in the article or beside the name, else nothing.
BARE = [
    (PRIVATE, "Chị mở quán theo dạng mới, gọi là mô hình trà tự chọn bên hồ.", []),
    (PRIVATE, "Anh Bảo theo mô hình xưởng nhỏ tại nhà đã năm năm.", []),
    (PRIVATE, "Thợ trong làng đắp mô hình voi cao 2,5 m.", []),
    (PRIVATE, "Cửa hàng bày mô hình xe cắt đôi trên kệ.", []),
    (PRIVATE, "Phường cũng có mô hình hẹn giờ trả hồ sơ tại nhà.", ["hẹn giờ trả hồ sơ tại nhà"]),
    (PUBLIC, "Xã Tân Lập duy trì mô hình ghế ngồi chờ có nước uống.", ["ghế ngồi chờ có nước uống"]),
    (PUBLIC, "Phòng trưng bày có mô hình trụ sở mới tỷ lệ 1/100.", []),
    (PUBLIC, "Giữa sân là mô hình cổng làng bằng tre.", []),
    (PUBLIC, "Xã áp dụng mô hình đón tiếp tại cổng nhưng ít người biết.", ["đón tiếp tại cổng"]),
    (PUBLIC, "Mô hình đón tiếp tại cổng rất được lòng dân.", ["đón tiếp tại cổng"]),
    (PUBLIC, "Mô hình nhận trả tại nhà cho hiệu quả thấy rõ.", ["nhận trả tại nhà"]),
    (PUBLIC, "Mô hình có 3 bước, mỗi bước một người lo.", []),
    (PUBLIC, "Mô hình mở rộng lên 12 thôn trong quý II.", []),
    (PUBLIC, "Mô hình trả lời được 61,3% câu hỏi.", []),
    (BODIES_ONLY, "Mô hình ủ men lá theo lối cũ được nhiều nhà học.", []),
    (BODIES_ONLY, "Nhờ chính quyền, cán bộ giúp vốn, mô hình ủ men lá theo lối cũ sống lại.", []),
]

# A bare name in lower case must tell of serving people, in an article about it too.
GENERAL = [
    (PUBLIC, "Cũng trong năm, huyện có mô hình dẫn dụ chim yến.", []),
    (PUBLIC, "Cũng trong năm, huyện có mô hình ba gần (gần dân, gần việc).", ["ba gần"]),
    (PUBLIC, "Huyện áp dụng mô hình chấm điểm cán bộ hằng tuần.", ["chấm điểm cán bộ hằng tuần"]),
    (PUBLIC, "Mô hình văn phòng dùng chung giúp giảm biên chế.", []),
    (PUBLIC, "Mô hình trưởng ban dân vận đồng thời là chủ tịch Mặt trận được khen.", []),
    (PUBLIC, "Huyện tập huấn về mô hình quản trị mới, mô hình đánh giá theo kết quả công việc.", []),
    (PUBLIC, "Đại biểu góp ý mô hình hội đồng nhân dân phường.", []),
    (PUBLIC, "Mô hình xã thông minh gồm ba trụ cột.", ["xã thông minh"]),
    (PUBLIC, "Công an cảnh báo mô hình “hụi online” biến tướng.", []),
]

# In quotation marks: a public text is enough, but not after words that mark many things.
QUOTED = [
    (PRIVATE, "Một hãng chạy mô hình “xe ghép” đi Nha Trang.", []),
    (PRIVATE, "Nhóm kỹ sư đặt tên mô hình “Sếu” cho máy dịch thơ.", []),
    (PRIVATE, "Chợ có phương thức “mua trước, trả sau” cho khách.", []),
    (PRIVATE, "Sáng kiến “Túi giấy thay túi ni lông” của chị được khách khen.", []),
    (BODIES_ONLY, "Hội Phụ nữ xã ra mắt mô hình “Bếp ấm mùa đông”.", ["Bếp ấm mùa đông"]),
    (BODIES_ONLY, "Kẻ gian dùng phương thức “việc nhẹ lương cao” để dụ người.", []),
    (BODIES_ONLY, "Học sinh nội trú dự thi công trình “Máy đảo chè tự động”.", []),
    (PUBLIC, "Xã làm theo phương thức “một việc, một đầu mối”.", ["một việc, một đầu mối"]),
    (PUBLIC, "Huyện đoàn nhận công trình “Bảng tra cứu bằng mã QR”.", ["Bảng tra cứu bằng mã QR"]),
    (PUBLIC, "Kẻ gian dùng phương thức “gửi đường dẫn giả” để chiếm đoạt tiền.", []),
]

NOTHING = (
    "Trời trở lạnh từ đầu tuần, ngoài đồng vắng người qua lại. Mấy hàng cây ven đường rụng lá, lũ trẻ nhặt về đốt sưởi. "
    "Buổi chiều có gió, khói bếp bay là là trên mái ngói. Cụ Tám bảo năm nay rét muộn, ai cũng mong nắng lên cho ấm, "
    "vài nhà còn chưa kịp may thêm áo."
)

# In an article that says nothing of service: who runs it and the name itself decide.
RUN_BY = [
    (NOTHING, "Phường Thuận Hưng lại chọn mô hình “Ghế chờ có số”.", ["Ghế chờ có số"]),
    (NOTHING, "Quán cà phê ở phường Thuận Hưng chọn mô hình “Ghế bập bênh”.", []),
    (NOTHING, "Phường Thuận Hưng áp dụng mô hình gọi điện mời dân nhận kết quả.", ["gọi điện mời dân nhận kết quả"]),
    (NOTHING, "Xã Phú Hữu triển khai mô hình ủ men lá theo lối cũ.", []),
    (NOTHING, "mô hình Trà chiều tiểu thương do UBND tỉnh Đồng Tháp khởi xướng.", ["Trà chiều tiểu thương"]),
    (NOTHING, "mô hình Trà chiều tiểu thương do Công ty Hoa Mai khởi xướng.", []),
    (NOTHING, "Thị xã Đông Triều có cách làm “Năm phút chào ngày mới”.", ["Năm phút chào ngày mới"]),
    (NOTHING, "“Thư ngỏ cuối năm” là sáng kiến được xã Thuận Hạnh duy trì.", ["Thư ngỏ cuối năm"]),
    (NOTHING, "“Thư ngỏ cuối năm” là sáng kiến được chị Hoa duy trì.", []),
    (NOTHING, "Chị có cách làm “Năm phút chào ngày mới”.", []),
    (BODIES_ONLY, "Sáng kiến “Tờ khai mẫu cỡ lớn” treo ngay cửa.", ["Tờ khai mẫu cỡ lớn"]),
    (BODIES_ONLY, "Sáng kiến “Giỏ mây đựng trà” treo ngay cửa.", []),
]

# Where a bare name ends and where it may begin, with the name that is read.
ENDS = [
    ("Nổi bật là mô hình cấp giấy khai sinh lưu động.", ["cấp giấy khai sinh lưu động"]),
    ("Đây là mô hình thiết thực, gần dân.", []),
    ("Xã có mô hình ký số hộ người dân tại 6 thôn.", ["ký số hộ người dân"]),
    ("Xã có mô hình ký số hộ người dân tại ba điểm.", ["ký số hộ người dân"]),
    ("mô hình trả kết quả tại nhà cho người già, người bệnh.", ["trả kết quả tại nhà cho người già, người bệnh"]),
    ("mô hình trả kết quả tại nhà nếu người dân có yêu cầu.", ["trả kết quả tại nhà"]),
    ("mô hình họp trực tuyến cấp 2,5 của phường.", ["họp trực tuyến cấp 2,5"]),
]


def _rows() -> Iterator[tuple[str, list[list[str]]]]:
    content = (Path(__file__).parent / "model_rows.txt").read_text("utf-8")
    for block in content.split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        if lines:
            yield lines[0], [[cell.strip() for cell in line.split(" | ")] for line in lines[1:]]


@pytest.mark.parametrize(("sentence", "wanted"), list(_rows()))
def test_row(sentence: str, wanted: list[list[str]]) -> None:
    found = models_in(sentence)
    assert [model.name for model in found] == [name for name, _ in wanted]
    units = [model.unit.name if model.unit else "–" for model in found]
    assert [unit for unit, (_, asked) in zip(units, wanted, strict=True) if asked != "*"] == [
        asked for _, asked in wanted if asked != "*"
    ]


@pytest.mark.parametrize(("article", "sentence", "wanted"), BARE + GENERAL + QUOTED + RUN_BY)
def test_the_article_decides(article: str, sentence: str, wanted: list[str]) -> None:
    assert [model.name for model in models_in(f"{article}\n{sentence}")] == wanted


@pytest.mark.parametrize(("sentence", "wanted"), ENDS)
def test_where_a_bare_name_begins_and_ends(sentence: str, wanted: list[str]) -> None:
    assert [model.name for model in models_in(sentence)] == wanted
