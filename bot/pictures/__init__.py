"""Pictures: plain numbers and words in, a small PNG out, and the same in words beside it.

Importing this draws nothing and loads no drawing library; the first picture does.
"""

from __future__ import annotations

from bot.pictures.amounts import dose as dose_words
from bot.pictures.boards import board_card
from bot.pictures.bodymap import body_alt, body_map
from bot.pictures.data import (
    Board,
    BoardRow,
    Cell,
    PlanDays,
    Progress,
    ProgressDay,
    Sheet,
    Timeline,
)
from bot.pictures.describing import alt_text
from bot.pictures.pain import AreaLine, PainChart, pain_chart
from bot.pictures.painreport import AreaRow, PainReport, pain_report
from bot.pictures.plans import plan_chart
from bot.pictures.poses import pose_picture
from bot.pictures.progress import progress_chart
from bot.pictures.rendering import Pictures
from bot.pictures.runs import RunChart, run_chart
from bot.pictures.sessions import timeline
from bot.pictures.sheets import routine_sheet, sheet_picture, slips_sheet

__all__ = [
    "AreaLine",
    "AreaRow",
    "Board",
    "BoardRow",
    "Cell",
    "PainChart",
    "PainReport",
    "Pictures",
    "PlanDays",
    "Progress",
    "ProgressDay",
    "RunChart",
    "Sheet",
    "Timeline",
    "alt_text",
    "board_card",
    "body_alt",
    "body_map",
    "dose_words",
    "pain_chart",
    "pain_report",
    "plan_chart",
    "pose_picture",
    "progress_chart",
    "routine_sheet",
    "run_chart",
    "sheet_picture",
    "slips_sheet",
    "timeline",
]
