"""The words of tables and numbered lists: what a heading names, what a cell says of a move, what a caption promises."""

from __future__ import annotations

import re

from extractor.normalisers.word_lists import words
from extractor.resolvers.rankings.cues import any_of

HEADING_NAME = re.compile(any_of("heading_names"))
HEADING_RANK = re.compile(any_of("heading_ranks"))
HEADING_SCORE = re.compile(rf"{any_of('heading_scores')}|%")
HEADING_CHANGE = re.compile("|".join(re.escape(word) for word in words("ranking_cues", "heading_changes")))
OVER_ROWS = re.compile(any_of("heading_ranks", "heading_scores", "caption_ranks"))
HEADING_OWN = re.compile(any_of("heading_own"))
PERIOD_BEFORE = re.compile(any_of("heading_periods_before"))
PERIOD = re.compile(rf"{any_of('heading_periods')}\s+(?:thứ\s+)?(\d{{1,2}}|[ivx]{{1,4}})(?![\w/])")
HEADING_DONE = re.compile(any_of("heading_done"))
SAYS_PLANNED = re.compile(rf"{any_of('heading_done', 'target_leads')}|^(?:nhóm|tốp|top)\s+\d")
HEADING_GRADE = re.compile(any_of("heading_grades"))
HEADING_PART = re.compile(any_of("heading_parts"))
CAPTION_RANKS = re.compile(any_of("heading_ranks", "caption_ranks"))
UNMOVED = re.compile(any_of("cells_unmoved"))
DOWN = re.compile(rf"{any_of('cells_down')}|[▼↓]")
MOVED = re.compile(rf"({any_of('cells_up', 'cells_down')}|[▲↑▼↓])\s*(\d{{1,2}})(?:\s*(?:bậc|hạng))?")
HEADING_NUMBER = re.compile(any_of("heading_numbers"))
NUMBERED_AS_PLACED = re.compile(any_of("numbered_as_placed"))
NUMBERED_ON = re.compile(any_of("numbered_on"))
NUMBERED_OTHERWISE = re.compile(any_of("numbered_otherwise"))
