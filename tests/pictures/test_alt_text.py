from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.poses import load_poses
from bot.domain.planks.history import Form
from bot.domain.planks.holds import Hold
from bot.domain.planks.levels import Level
from bot.pictures import Board, BoardRow, PlanDays, Progress, ProgressDay, alt_text

POSES = load_poses(Path(__file__).parents[2] / "data" / "poses")
LONGEST = 1024


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.slug)
def test_a_pose_says_what_it_looks_like(pose):
    assert alt_text(pose) == pose.alt


def test_progress_says_its_numbers(held):
    one = held()
    days = (
        one,
        ProgressDay(one.day + timedelta(days=1), Level.KNEES),
        replace(one, day=one.day + timedelta(days=2), target=35, held=20, form=Form.BROKE),
        replace(one, day=one.day + timedelta(days=3), level=Level.FULL, target=25, form=None),
    )
    assert alt_text(Progress("November planks", days)) == (
        "November planks, 3 Nov to 6 Nov. 3 holds, 3 planned days, 1 day off. "
        "Levels: knees, full. Target from 30 s to 25 s, at most 35 s. Longest: 30 s. "
        "Form: 1 clean, 1 with broken form, 1 with form not said. The latest first: "
        "6 Nov: 30 s of 25 s. 5 Nov: 20 s of 35 s, form broke. 3 Nov: 30 s of 30 s, clean."
    )


def test_progress_without_a_hold_says_so(held):
    day = ProgressDay(held().day, Level.WALL)
    assert alt_text(Progress("Planks", (day,))) == (
        "Planks, 3 Nov to 3 Nov. 0 holds, 0 planned days, 1 day off. Levels: wall."
    )


@pytest.mark.parametrize("days", [1, 30, 875])
def test_progress_fits(years, days):
    text = alt_text(years(days))
    assert len(text) <= LONGEST
    assert len(text.split("The latest first:")[1].split(". ")) <= 10


def test_a_plan_says_every_day():
    plan = PlanDays("Gentle", (Hold(8, 3), None, Hold(8, 3), Hold(8, 3), None, Hold(130)))
    assert alt_text(plan) == (
        "Gentle: 6 days, 2 of them rest. From 3 × 8 s to 2:10, at most 2:10 in a day. "
        "Day 1: 3 × 8 s. Day 2: rest. Day 3–4: 3 × 8 s. Day 5: rest. Day 6: 2:10."
    )


def test_a_board_says_every_place():
    rows = (
        BoardRow(1, "Ana", 5, 5),
        BoardRow(1, "小明", 3, 3, "xiaoming"),
        BoardRow(3, "Ben", 4, 5),
    )
    assert alt_text(Board("Planks · week 3", rows, "16 to 22 Nov", more=1)) == (
        "Planks · week 3, 16 to 22 Nov.\n1 Ana: 5 of 5\n1 小明: 3 of 3\n3 Ben: 4 of 5\n"
        "and 1 more kept going"
    )


@given(
    st.text(max_size=300),
    st.lists(
        st.builds(BoardRow, st.integers(1, 25), st.text(max_size=99), *[st.integers(0, 7)] * 2)
    ),
    st.integers(0, 99),
)
def test_a_board_always_fits(title, rows, more):
    assert 0 < len(alt_text(Board(title, tuple(rows), more=more))) <= LONGEST


@given(
    st.text(max_size=300),
    st.lists(
        st.none() | st.builds(Hold, st.integers(1, 600), st.integers(1, 50)),
        min_size=1,
        max_size=366,
    ),
)
def test_a_plan_always_fits(title, days):
    assert 0 < len(alt_text(PlanDays(title, tuple(days)))) <= LONGEST
