"""Pictures: plain numbers and words in, a small PNG out, and the same in words beside it.

Importing this draws nothing and loads no drawing library; the first picture does.
"""

from __future__ import annotations

from bot.pictures.boards import board_card
from bot.pictures.bodymap import body_alt, body_map
from bot.pictures.data import Board, BoardRow, PlanDays, Progress, ProgressDay
from bot.pictures.describing import alt_text
from bot.pictures.plans import plan_chart
from bot.pictures.poses import pose_picture
from bot.pictures.progress import progress_chart
from bot.pictures.rendering import Pictures

__all__ = [
    "Board",
    "BoardRow",
    "Pictures",
    "PlanDays",
    "Progress",
    "ProgressDay",
    "alt_text",
    "board_card",
    "body_alt",
    "body_map",
    "plan_chart",
    "pose_picture",
    "progress_chart",
]
