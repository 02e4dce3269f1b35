"""The words around a ranking's items, from patterns/lexicons/ranking_cues.yaml, as patterns over folded text."""

from __future__ import annotations

import re

from extractor.normalisers.folding import CAPITAL_LETTERS
from extractor.normalisers.word_lists import words
from extractor.records import Agency, Index, Unit


def any_of(*names: str) -> str:
    """The words of the lists as one alternative of a pattern, the longest first, at word bounds."""
    listed = sorted(
        {word for name in names for word in words("ranking_cues", name)}, key=lambda word: (-len(word), word)
    )
    return rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in listed)})(?!\w)"


def may_be_ranked(index: str, subject: Unit | Agency) -> bool:
    """False where an index does not rank such subjects: PCI and PAPI rank provinces only, DDCI never a province."""
    level = subject.level if isinstance(subject, Unit) else "agency"
    if index in _PROVINCES_ONLY:
        return level == "province"
    return index not in _NO_PROVINCES or level != "province"


def _before(*names: str, then: str = r"\s*$") -> re.Pattern[str]:
    return re.compile(any_of(*names) + then)


_COUNT = rf"(?:(?:{any_of('link_counts')}|\d+)\s+)?"

DOUBTFUL_ACRONYMS = frozenset(words("ranking_cues", "doubtful_acronyms"))
ELSEWHERE = {word: re.compile(any_of(f"elsewhere_{word}")) for word in ("pci", "papi", "dti", "pgi", "pii")}
AT_LEAST = re.compile(any_of("at_least"))
KEPT_FROM = re.compile(rf"\s*{any_of('kept_from')}\s*")
AND_UP = re.compile(rf"(?<=trở lên)|(?:\s*/\s*\d+)?(?:\s+{any_of('scope_wholes')})?\s+trở lên(?!\w)")
FROM_ON = re.compile(r"\s*trở lên\s+(?:gồm|có|là)(?!\w)")
IF_LIKE = _before("if_like")
ALIKE = frozenset(words("ranking_cues", "alike"))
STILL = re.compile(rf"\s*(?:{any_of('still')}\s*)*")
ONLY_BEFORE = re.compile(rf"[\s,]*(?:{any_of('only_before')}\s*)+(?:{any_of('still')}\s*)*")
TIED = re.compile(rf"{any_of('tied')}(?:\s+{any_of('tied_steps')})*\s*$")
RIVAL = _before("rival_leads", then=r"\s+(?:(?:các|cả|chỉ)\s+)?$")
PLACE = _before("place_leads", then=r"\s+(?:các\s+)?$")
GIVEN_TO = _before("given_to", then=r"\s+$")
AS_A_WHOLE = re.compile(r"(?:^|[,;]\s*)toàn\s+$")
WHOLE_PLACED = re.compile(r"\s+(?:đạt|xếp|đứng|được|vươn|phấn đấu|quyết tâm|đặt mục tiêu|nằm|lọt|vào|lên)\s")
MADE_OF = re.compile(rf"\(\s*(?:\w+\s+){{0,2}}?{any_of('made_of')}(?!\w)")
OWNER = _before("owner_leads", then=r"\s+(?:các\s+)?$")
TOPIC = _before("topic_leads", then=r"\s+$")
SENTENCE_TOPIC = re.compile(rf"\W*(?:{any_of('topic_turns_to')}\s+)*{any_of('topic_places')}\s+")
TOPIC_OF_INDEX = re.compile(rf",\s+{any_of('topics_of_index')}")
TOPIC_ENDS = re.compile(rf"\s*(?::|,\s*(?:{any_of('topic_turns')}))")
ACTS = re.compile(rf"\s*(?:\([^)]*\)\s*)?(?:{any_of('act_leads')}\s*)*{any_of('acts')}")
BASELINE_YEAR = re.compile(r"so với (?:cùng kỳ )?(?:năm )?(?:19|20)\d\d")
SETS_TARGET = re.compile(
    rf"\s*(?:{any_of('act_leads')}\s*)*{any_of('sets')}\s+(?:các\s+)?{any_of('target_leads', 'keeps')}"
)
UNIT_BODY_BEFORE = re.compile(rf"{any_of('unit_bodies')}\s+$")
NEVER_RANKED = re.compile(rf"^{any_of('never_ranked')}")
LOCAL_BOARD = re.compile(rf"^{any_of('local_boards')}")
CENTRAL = re.compile(rf"^(?!{any_of('local_boards')}){any_of('central_bodies')}")
PROVINCIAL = re.compile(rf"^{any_of('provincial_bodies')}")
ZONE = re.compile(rf"{any_of('bodies_with_names')}\s*(?:cửa khẩu\s*)?$")
OWN_AREA = re.compile(r"\skhu vực\s")
# `yêu cầu Văn phòng Bộ, Vụ Pháp chế rà soát`: those who are told to do something.
TOLD = re.compile(rf"{any_of('telling_verbs')}\s[^.;:]*$")
JOINED = re.compile(r"\w\s?[-–]\s?$")  # `Đồng Đăng - Lạng Sơn`
# `Cục Hàng không Việt Nam`, `Ban Quản lý Khu kinh tế Đông Nam`: no province belongs to the name.
NAMED_BODY = re.compile(
    rf" Việt Nam$| [Kk]hu vực |[Kk]hu (?:kinh tế|công nghiệp|công nghệ cao)(?: cửa khẩu)? [{CAPITAL_LETTERS}]"
)
DISTRICT = re.compile(rf"^{any_of('district_bodies')}")
LIST_GAP = re.compile(
    rf"^[\s,;:–-]*(?:{any_of('list_joints')}|,)?\s*(?:là\s+)?(?:{any_of('link_counts')})?\s*(?:{any_of('list_types')})?[\s:,]*$"
)
LINK = re.compile(rf"(?:{any_of('links')}|:)\s*{_COUNT}(?:{any_of('link_types')})?[\s:]*$")
RELATIVE = re.compile(any_of("relative_words"))
POST_INDEX = re.compile(
    rf"^[^;.]{{0,60}}?(?:{any_of('index_leads')}|^\s*)[\s“\"]*(?:{any_of('index_heads')})?"
    r"\s*(?:chỉ số|bảng xếp hạng|bảng|xếp hạng)?\s*$"
)
CLAUSE_BREAK = re.compile(rf";|{any_of('clause_breaks')}")
_THAN = r"(?:\s*(?:so với\s+)?(?:cùng kỳ\s+)?năm\s+(?:\d{4}|trước|ngoái)(?:\s+(?:đó|liền kề))?)?"
LOSS = re.compile(rf"{any_of('losses')}{_THAN}\s*(?:{any_of('measure_steps')})?\s*$")
GAIN = re.compile(rf"{any_of('gains')}{_THAN}\s*(?:{any_of('measure_steps')})?\s*$")
STEPS = re.compile(rf"\s*(?:{any_of('measure_steps')}\s*)*")
BOUNDS = tuple(f"{word} " for name in ("over", "under") for word in words("ranking_cues", name))
GROUP_SCORED = re.compile(
    rf"{any_of('group_leads')}\s+{any_of('groups')}(?:\s+{any_of('group_steps')})*"
    rf"\s+(?:(?:đạt|điểm)\s+)*{any_of('over', 'under')}\s*$"
)
GROUP_BELOW = re.compile(rf"{any_of('groups')}\s+(?:nào\s+)?{any_of('over', 'under')}\s*$")
NOT_ITS_SCORE = re.compile(
    rf"{any_of('not_its_score')}\s*(?:cả nước|chung|là|đạt|của|tối thiểu|ít nhất|khoảng|trên)?\s*$"
)
SHARE = _before("shares", then=r"[^;.]{0,70}$")
OF_FILES = re.compile(any_of("handled", "of_files"))
# `giải quyết trước và đúng hạn 99,1%`: a share of files, no score.
HANDLED = _before("handled", then=r"[^,;.]{0,24}$")
SHARE_OF_PLACED = re.compile(
    rf"[\s),]*(?:{any_of('share_leads')}\s*)*{any_of('shares')}\s*(?:{any_of('over', 'about')}\s*)?"
)
# `Kết quả chung: Chỉ số của tỉnh đạt 88%` tells its own.
MEAN = _before("means", then=r"(?:[^,;:]{0,40}|[^,;:]{0,20}:\s*)$")
COUNTED = re.compile(rf"^\s*(?:số\s+)?{any_of('counted_nouns')}")
OVER, NEARLY, UNDER = _before("over"), _before("about"), _before("under")
BRACKET_OPENS = re.compile(r"\s*(?:\((?:\s*[\d.,]+\s*(?:%|điểm)?\s*[,;:–-]?)?\s*)?$")
GOING_ON = re.compile(rf"{any_of('going_on')}\s*$|{any_of('in_a_row')}[^,;.]{{0,24}}$")
MEASURED = _before("measured_by", then=r"[^;.]{0,50}$")
MET_TARGET = _before("met_targets")
GROUP = re.compile(
    rf"{any_of('group_leads')}\s+{any_of('groups')}(?:,?\s+{any_of('groups')})*(?:\s+{any_of('group_steps')})*"
    r"(?:\s*(?:có|đạt)?\s+(?:tổng\s+|số\s+)?(?:điểm|chỉ số|kết quả|giá trị)(?:\s+số)?)?"
    r"(?:\s+(?:cao|thấp|tốt) nhất\s+(?:và|hoặc))?\s*$"
)
IN_GENERAL = re.compile(
    rf"(?:(?:^|[,;:]\s*|{any_of('group_leads')}\s+){any_of('groups')}|{any_of('leader_leads')}\s+{any_of('leader_nouns')})\s*$"
)
CHANGES_HANDS = re.compile(rf"(?<!không ){any_of('changes_hands')}")
WHICHEVER = re.compile(
    rf"{any_of('groups')}\s+(?:\w+\s+){{0,2}}?{any_of('which_words')}(?:(?![,;]\s+{any_of('exceptions')}|\svà\s)[^.])*$"
)
# `quán quân ba năm liền trước đó, lần này về nhì`: what somebody was.
FORMERLY = re.compile(rf"\s*(?:(?!(?:so|từ|hơn|thay|cao|thấp)\s|\d)\w+\s+){{0,5}}?{any_of('formerly')}\s*,")
COMPARED = re.compile(r"(?<!\w)(?:so với|so|hơn|thay vì)\s+(?:\w+\s+){0,2}$")
BEYOND = _before("beyond")
ASKED = re.compile(rf"{any_of('which_words')}[^,;.]*$")
COUNTS = _before("counts")
RANK_WORD = _before("rank_words", then=r"[^.;]{0,30}$")
COUNTED_UNITS = re.compile(
    rf"(?:(?<![\d,./])(?!(?:19|20)\d\d\s)\d+(?:\s*/\s*\d+|\s*%(?:\s+số)?)?|{any_of('group_counts')})\s+{any_of('groups')}(?:,\s+{any_of('groups')})*(?:(?!\blà\b)[^,;.:])*?"
    rf"{any_of('group_verbs')}(?:(?!\blà\b)[^,;.:])*$"
)
AFTER_YEARS = re.compile(
    r"sau\s+(?:(?:\d+|nhiều|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+năm[^,;(]{0,20}|một\s+năm\s(?:chỉ\s|phải\s|tụt\s)?)$"
)
AIMS_FIRST = re.compile(r"[\W\d]*(?:phấn đấu|mục tiêu|chỉ tiêu)")
SHARE_AIMED = re.compile(r"\d\s*%")
KEPT_PLACE = re.compile(rf"(?<!đã ){any_of('holds')}(?:\s+\w+){{0,2}}?\s+(?:ngôi|vị trí|thứ|hạng)(?!\w)")
TARGET_LEAD = re.compile(any_of("target_leads"))
DIRECT_INDEX = re.compile(
    r"^\s*(?:cả nước|toàn quốc|toàn tỉnh)?\s*(?:về|ở)\s+(?:kết quả\s+)?(?:(?:các|cả|hai|ba|bộ)\s+)*(?:chỉ số\s+)?$"
)
COUNTED_LEADERS = re.compile(
    rf"(?:^|[,;:]\s*|\s)(?:{any_of('group_counts')}|\d+)\s+{any_of('groups')}(?:,?\s+\w+){{0,3}}\s*$"
)
ONE_OF = re.compile(rf"{any_of('into_group')}\s*$")
DISTANCE = _before("distances", then=r"[^,;:.]{0,50}$")
APPOSED = re.compile(rf"\s*(?:\([^()]*\)\s*)?,\s*(?:{any_of('groups')}(?:\s+cấp\s+\w+)?\s+)?(?:được\s+|đã\s+)?")
PARTS_COMPARED = re.compile(rf"(?:^\s*|[,;:.]\s*|(?:là|những|các)\s+){any_of('parts_compared')}\s+(?:có|đạt)[^,;.]*$")
NO_AGENCY_AFTER = re.compile(rf"\s+{any_of('no_agency_after')}")
SCOPE_OF = _before("groups", then=r"\s+$")
AFTER_EXTREME = re.compile(
    rf"\s*(?:trong (?:tổng số )?\d+ [^\d.;]{{2,30}}?"
    rf"|(?:{any_of('compared_in')}\s+)+{any_of('compared_groups')}[^,;.\d]{{0,24}}?)?"
    r"\s*(?:là\s|(?:với|đạt|\(|,(?: với| chỉ| chỉ đạt)?)\s*\d)"
)
EVER = re.compile(
    rf"\s*,?\s*(?:(?:của|mà)\s+(?:\w+\s+){{1,5}}?)?(?:{any_of('ever')}"
    rf"|{any_of('ever_leads')}\s+(?:(?:vòng|suốt|số|cả|gần|hơn|khoảng)\s+)*"
    rf"(?:\d+|{any_of('group_counts', 'ever_counts')})\s+(?:năm|kỳ|lần|thập kỷ|thập niên|nhiệm kỳ)(?!\w))"
)
APART = re.compile(rf"{any_of('apart')}\s+[^,;.()]*$")
LED_BY = _before("led_by", then=r"\s+$")
MARKED = re.compile(r"(?<!\w)được\s[^,;.]{0,40}?chấm(?:\s+(?:điểm|mức|ở mức|tới|cho))?\s*(?:trên|hơn|gần)?\s*$")
THOUGH = re.compile(r"\s+thì(?!\w)")
MARKS = re.compile(r"(?<!\w)chấm\s*$")
FOR_SOMEBODY = re.compile(r"\s+cho(?!\w)")
TO_PART = re.compile(
    rf"\s*(?:{any_of('handing_over')}|thuộc)\s+(?:các\s+|những\s+)?{any_of('parts_compared', 'part_words')}"
)
OF_SCALE = re.compile(r"/\s*(?:1[1-9]|[235]\d)(?!\d)")  # PGI is told out of forty
OF_TEN = re.compile(r"/\s*10(?!\d)")
PARTS_FOLLOW = re.compile(rf"{any_of('part_words')}|(?<!\w)(?:các|từng|những|\d+)\s+(?:trục|chỉ số)(?!\w)")
PARTS_COUNTED = re.compile(
    rf"(?:{any_of('group_counts')}|(?<!\d)\d|những|các)\s+(?:{any_of('part_words')}|chỉ số)(?!\w)[^;.]*$"
)
# `Thấp nhất là thanh toán trực tuyến`, where nobody follows that could be placed.
IS_SOMETHING = re.compile(r"\s*là\s+(?!\d|(?:hơn|trên|gần|với|đạt)\s)")
PART_HAS = re.compile(rf"[”\"\s]*(?:(?:này|vẫn|cũng|lại|{any_of('still')})\s+)*(?:có|đạt)\s+(?:\w+\s+){{0,5}}")
OF_PLACES = re.compile(r"(?<!\w)(?:vị trí|vị thứ|hạng|thứ|bậc)(?!\w)")
OF_RANKS = re.compile(r"(?<!\w)(?:vị trí|vị thứ|hạng|bậc|thứ \d+)(?!\w)")
PLACE_NOUN = re.compile(r"(?:ngôi|vị trí|thứ hạng|hạng|quán quân|á quân)(?!\w)")
HANDS_OVER = re.compile(rf"\s+{any_of('handing_over')}(?!\w)")
GIVES_UP = re.compile(rf"{any_of('giving_up')}(?:\s+(?:lại|mất|luôn))?(?:\s+\w+){{0,2}}?\s*$")
TO_TAKER = re.compile(rf"\s*(?:[^,;.()]{{0,30}}?\s)?{any_of('to_takers')}\s*(?:{any_of('groups')})?\s*")
GIVES_UP_LATER = re.compile(
    r"[^;.]{0,40}?(?:nhường|trao)\s+(?:lại\s+)?(?:vị trí|ngôi vị|ngôi|danh hiệu|thứ hạng)\s+(?:này|ấy|đó|trên)"
    rf"\s+{any_of('to_takers')}\s*"
)
CLAUSE_ENDS = re.compile(r"\s*(?:[.,;]|$)")
SHARED_WITH = re.compile(r"(?:\s*\([^()]*\))?\s*(?:cùng\s+)?với\s+")
TIED_AT = re.compile(rf"(?<!\w)(?:đồng|cùng)\s+(?:{any_of('tied_steps')}\s+)*(?:hạng|thứ|vị trí|xếp|đứng)")
BRACKETED = re.compile(r"\([^()]*\)")
TO_NEXT = re.compile(rf"(?:\s|{any_of('together', 'before_placing', 'to_placing', 'next_steps')})*")
TO_WINNER = re.compile(rf"(?:\s|,|{any_of('before_placing', 'winner_steps')})*")
IS_JUDGED = re.compile(rf"\s*(?:{any_of('before_placing', 'still')}\s+)*được\s+(?:(?:{any_of('judges')}|,|và)\s+)*$")
PARTS_JUDGED = re.compile(
    rf"{any_of('parts_compared', 'part_words')}\s+(?:{any_of('before_placing', 'still')}\s+)*được[^,;.]*$"
)
MEAN_OF_ALL = re.compile(
    rf"{any_of('means')}(?:(?!\d[.,]\d|\d\s?%)[^;]){{0,100}}$|khối\s+[^;:.\d]{{2,30}}\s(?:là|đạt)\s*$"
)
RANKED_IN = re.compile(rf"{any_of('placed_in')}\s+(?:các\s+)?{any_of('rank_tables')}\s+(?:về\s+)?$")
TO_PLACING = re.compile(rf"\s*(?:{any_of('to_placing')}\s*)*")
NOW_PLACED = re.compile(rf",\s*{any_of('now')}(?:\s+{any_of('to_placing')})*")  # `Thiết chế pháp lý, hiện đứng thứ 61`
GOES_ON = re.compile(rf"\s*(?:{any_of('goes_on')}\s*)*")
ONLY_SCORES = re.compile(rf"(?:\s|{any_of('goes_on', 'score_steps')})*")
OF_EACH = re.compile(
    rf"{any_of('all_of_them')}\s+(?:{any_of('group_verbs')}\s+)?{any_of('over', 'under', 'bounds')}\s*$"
)
POINTS = re.compile(r"(?<!\w)(?:đạt|có|được)\s+(?:số\s+|tổng\s+)?điểm(?:\s+số)?\s*$")
OF_ADMINISTRATION = re.compile(any_of("administration"))
WHOLE_COUNTRY = re.compile(rf"\s*(?:trong\s+)?{any_of('scope_wholes')}|\s*(?:cả|toàn)\s")
PLANS_TO_RAISE = re.compile(rf"{any_of('planned')}[^.;]*?{any_of('raising')}")
IMPROVING = re.compile(any_of("planned", "raising"))
ALL_INDEXES = re.compile(any_of("all_indexes"))
PLANS = re.compile(any_of("planned"))
PLANNED = re.compile(rf"{any_of('planned')}[^,;]{{0,40}}năm\s+20\d\d")
NO_NAMES = frozenset(words("ranking_cues", "no_names"))
NOWADAYS = re.compile(rf"(?:[,;]|\s(?=(?:và|còn|nhưng)\s))\s*(?:{any_of('turns')}\s+)?{any_of('nowadays')}")
THIS_TIME = re.compile(any_of("this_time"))
RISEN_FROM = re.compile(rf"[^;.]{{0,40}}?,?\s*(?:{any_of('risen')}\s+)+từ\b")
WHEN_PLACED = re.compile(r"[”\"]?\s*,?\s*(?:khi|lúc)\s")
RESULTS_OF = _before("results_of")
SINCE = _before("since")
UNTIL = _before("until")
UNTIL_LATER = re.compile(rf"[^,]*,\s*(?:và\s+)?{any_of('until')}\s*")
DONE = re.compile(any_of("done"))
IS_DONE = re.compile(any_of("is_done"))
SINCE_YEAR = re.compile(rf"{any_of('since')}\s+(?:\w+\s+){{0,4}}?năm\s+(?:19|20)\d\d")
TASKS = re.compile(rf"{any_of('tasks')}[^,;.]{{0,30}}$")
POST_LEADS = re.compile(
    rf"(?<!\w)do\s+(?:một\s+|các\s+)?(?:đồng chí\s+)?(?:phó\s+)?{any_of('leading_posts')}[^,;.]{{0,40}}$"
)
LED_BY_PERSON = re.compile(rf"(?<!\w)do\s+(?:các\s+)?{any_of('honorifics')}\s[^;.:]{{2,90}}$")
ASIDE = _before("asides", then=r"\s+(?:chỉ số\s+)?$")
LEADING_GROUP = _before("leading_groups", then=r"(?:\s+(?:có|đạt)\s+(?:số\s+)?(?:điểm|chỉ số|kết quả)(?:\s+số)?)?\s*$")
LISTED_PART = re.compile(r"(?:^|[,;:]\s*|\)\s*[,;]\s*|(?<!\w)và\s+)[“\"]?([^\W\d_][^,;:.()\d“”\"]{2,60}?)[”\"]?\s*$")
PART_TAIL = re.compile(rf"(?:\s*(?:{any_of('to_placing', 'still')}))+\s*$")
COUNTED_TOP = re.compile(rf"(?:top|tốp|nhóm)\s+(?:{any_of('group_counts')}|\d+)\s+{any_of('groups')}")
COUNTED_MEMBERS = re.compile(
    rf"(?:^|[,;:]\s*)(?:{any_of('group_counts')}|\d+)\s+{any_of('groups')}(?:\s+\w+){{0,3}}?\s+{any_of('into_group')}\s*$"
)
COUNTED_GROUP = re.compile(rf"(?:{any_of('group_counts')}|\d+)\s+{any_of('groups')}")
INTO_GROUP = _before("into_group", then=r"\s+(?:được\s+)?$")
COMPOUND = _before("field_compounds")
OWN_VERB = re.compile(any_of("own_verbs"))
NOW = re.compile(rf"{any_of('now')}\s*$")
OF_FIELD = re.compile(r"\s*/\s*\d|(?:\s*trở lên)?\s+(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?\d")
YEAR_WORD = re.compile(r"\snăm\s+(?:19|20)\d\d(?!\d)")
EACH_YEAR = _before("each_year", then=r"(?:\s+\w+){0,2}\s*$")
BEFORE_THAT = re.compile(rf"\W*{any_of('before_that')}")
HAPPENED = re.compile(any_of("happened"))
TARGET_UNDONE = re.compile(
    rf"(?:{any_of('contrasts')}|[,;]\s*(?:và\s+)?{any_of('outcomes')})(?!\s+(?:{any_of('still_aimed')}))"
)
ORDER_OF_EVENTS = re.compile(rf"{any_of('event_orders')}\s*$")
REACH = re.compile(r"(?<!đạt )(?<!lên )tới\s*$")
ACHIEVES = re.compile(rf"{any_of('achieves')}\s*(?:trên|hơn|gần|từ|khoảng)?\s*$")
TOGETHER = re.compile(any_of("together"))
BEFORE_PLACING = any_of("before_placing", "to_placing")
ONLY_NAMES = re.compile(rf"(?:\s|,|{any_of('list_joints', 'still', 'list_leads')})*")
CONTRAST = re.compile(
    rf"\s*{any_of('contrast_leads')}(?:(?!{any_of('supposed')})[^.;])*?(?<!\w)thì\s+(?!{any_of('supposed')}){any_of('contrast_turns')}"
    rf"(?!(?:\s\w+){{0,3}}?\s{any_of('supposed')})"
)
RESULT_OF = _before("results", then=r"\s+(?:mức độ\s+)?$")
RESULT_FOR = re.compile(rf"\s+{any_of('result_fields')}")
HANDS_TO_NAME = re.compile(rf"[^;.:()]{{0,60}}?\s{any_of('handing_over')}\s+(?=[{CAPITAL_LETTERS}])")
HANDS_TO_A_NAME = re.compile(rf"\s+(?:lần lượt\s+)?{any_of('handing_over')}\s+(?=[{CAPITAL_LETTERS}])")
CONTEST = re.compile(any_of("contests"))
SUPPORT = re.compile(any_of("index_support"))
ABOUT_PART = _before("about_part")
PAPER_ABOUT = re.compile(rf"{any_of('papers')}[^,;.]*\svề\s+(?:việc\s+)?$")
PARTS_ALSO_OF: dict[str, tuple[Index, ...]] = {
    "PCI": ("DDCI", "PGI"),  # the competitiveness of districts is measured by the parts of PCI
    "PAPI": ("OTHER",),  # `công khai, minh bạch` is also what one-stop shops get points for
    "ICT_INDEX": ("OTHER",),
}
PART = re.compile(rf"{any_of('part_words')}|[\"“]\s*$")
_PROVINCES_ONLY = frozenset(word.upper() for word in words("ranking_cues", "indexes_of_provinces"))
_NO_PROVINCES = frozenset(word.upper() for word in words("ranking_cues", "indexes_without_provinces"))
IN_POINTS = frozenset(word.upper() for word in words("ranking_cues", "indexes_in_points"))
PUBLISHES = re.compile(r"(?<!\w)công bố(?!\w)")
TO_COME = re.compile(any_of("to_come"))
OF_SERVICE = re.compile(r"(?<!\w)(?:phục vụ|766)(?!\w)")
WITH_OWN_PARTS = frozenset(word.upper() for word in words("ranking_cues", "indexes_with_own_parts"))

YEAR_AFTER = re.compile(any_of("years_after"))
YEAR_BEFORE = re.compile(any_of("heading_years_before"))
