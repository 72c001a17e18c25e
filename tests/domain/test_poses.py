"""Poses as they are written: bodies that could be, standing where they should."""

from math import dist
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.content import ContentError
from bot.content.poses import load_poses
from bot.domain import figures
from bot.domain.figures import (
    Arm,
    Arrow,
    Bench,
    Leg,
    Segment,
    View,
    joints,
    misdrawn,
    points,
    spans,
    trunk,
)
from bot.domain.joints import impossible, turned
from bot.domain.planks.levels import Level
from bot.domain.poses import Pose, mirrored

FOLDER = Path(__file__).parents[2] / "data" / "poses"
POSES = load_poses(FOLDER)
FIGURES = [
    pytest.param(figure, id=f"{pose.slug}-{at}")
    for pose in POSES
    for at, figure in enumerate([*pose.figures, *(fault.figure for fault in pose.faults)])
]
# Half a drawn line, and the half unit that points are rounded by.
TOUCHES = 2.5
ASKED_FOR = {
    "the thread's": {"childs-pose", "chest-to-thighs", "happy-baby", "cat-cow", "rocking"},
    "six for the legs": {
        "calf-straight", "calf-bent", "quad", "hip-flexor", "hamstring", "figure-four"
    },
    "half a sun salutation": {"sun-salutation"},
    "core and hips": {
        "dead-bug", "bird-dog", "side-plank-knees", "bridge", "side-leg-raise", "curl-up"
    },
    "every level of the ladder": set(Level),
}  # fmt: skip


def pose(slug):
    return next(each for each in POSES if each.slug == slug)


def figure(slug):
    return pose(slug).figures[-1]


@pytest.mark.parametrize("slugs", ASKED_FOR.values(), ids=list(ASKED_FOR))
def test_there_is_every_pose_that_people_ask_for(slugs):
    assert {each.slug for each in POSES} >= slugs


@pytest.mark.parametrize("figure", FIGURES)
class TestEveryFigure:
    def test_has_the_limbs_of_a_body(self, figure):
        assert not list(misdrawn(figure))

    def test_bends_as_bodies_do_and_rests_where_it_says(self, figure):
        assert not list(impossible(figure))

    def test_rests_on_the_floor(self, figure):
        if figure.view is not View.ABOVE:
            heights = [y for _x, y in (*points(figure), *trunk(figure))]
            assert 1 <= min(heights) <= 4.5

    def test_mirrored_twice_is_itself(self, figure):
        assert figures.mirrored(figures.mirrored(figure)) == figure

    def test_mirrored_has_the_same_lengths(self, figure):
        other = figures.mirrored(figure)
        assert [each.length for each in spans(other)] == [
            pytest.approx(each.length) for each in spans(figure)
        ]
        assert other.head[0] == -figure.head[0]

    def test_keeps_clear_of_the_wall_and_touches_it(self, figure):
        if figure.wall is not None:
            rightmost = max(x for x, _y in points(figure))
            assert rightmost <= figure.wall
            assert figure.wall - rightmost <= 2.2 + TOUCHES


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.slug)
class TestEveryPose:
    def test_says_what_rests_on_the_floor(self, pose):
        for each in pose.figures:
            assert each.on_floor or each.view is not View.SIDE or pose.slug == "rocking"

    def test_its_standing_feet_do_not_move_between_positions(self, pose):
        """What rests on the floor in two positions rests in the same place, or has slid there."""
        if pose.slug == "chest-to-thighs" or len(pose.figures) == 1:
            return
        first, *later = pose.figures
        for each in later:
            for joint in set(first.on_floor) & set(each.on_floor) - {"hip", "head"}:
                assert dist(joints(first)[joint], joints(each)[joint]) <= 1.5, joint

    def test_can_be_read_aloud_and_sent(self, pose):
        assert pose.alt.endswith(".")
        assert len(pose.alt) <= 1024
        for text in (pose.cue, pose.feel, pose.avoid, pose.easier.text, *pose.steps):
            assert text[0].isupper()
            assert text.endswith((".", "?"))

    def test_its_words_say_that_something_moves_where_an_arrow_does(self, pose):
        shown = any(each.arrows for each in pose.figures)
        assert shown is ("arrow" in pose.alt)

    def test_its_words_count_its_positions(self, pose):
        counted = {1: "Somebody", 2: "Two positions", 3: "Three positions"}
        assert pose.alt.startswith(counted[len(pose.figures)])

    def test_never_says_what_is_wrong_with_somebody_s_body(self, pose):
        text = " ".join([pose.alt, pose.cue, *pose.steps, pose.feel, pose.avoid]).casefold()
        assert not [word for word in ("disc", "slipped", "!", "must ") if word in text]


@pytest.mark.parametrize("slug", ["wall", "bench", "knees", "full", "moving"])
def test_the_line_of_a_plank_is_straight(slug):
    """From shoulder to knee nobody bends more than the width of a drawn line."""
    drawn = figure(slug)
    (ax, ay), (bx, by), (cx, cy) = drawn.shoulder, drawn.hip, drawn.leg.knee
    area = abs((cx - ax) * (by - ay) - (bx - ax) * (cy - ay))
    assert area / ((cx - ax) ** 2 + (cy - ay) ** 2) ** 0.5 <= TOUCHES


def test_the_bridge_ends_in_one_line_and_its_slip_does_not():
    right, slip = figure("bridge"), pose("bridge").faults[0].figure
    assert abs(turned(right.shoulder, right.hip, right.leg.knee)) <= 5
    assert slip.midback is not None


@pytest.mark.parametrize("slug", ["wall", "bench", "full", "side", "side-plank-knees"])
def test_elbows_of_a_plank_are_under_or_before_the_shoulders(slug):
    drawn = figure(slug)
    if slug != "wall":
        assert abs(drawn.arm.elbow[0] - drawn.shoulder[0]) <= TOUCHES


def test_forearms_rest_on_the_bench():
    drawn = figure("bench")
    assert drawn.bench.left < drawn.arm.elbow[0] < drawn.arm.hand[0] < drawn.bench.right
    assert drawn.arm.elbow[1] - drawn.bench.top <= TOUCHES


def test_who_sits_sits_on_the_chair():
    seated = pose("sit-to-stand").figures[0]
    assert seated.bench.left < seated.hip[0] < seated.bench.right
    assert seated.hip[1] - seated.bench.top == pytest.approx(2.2, abs=1)


def test_hands_rest_on_the_desk():
    for drawn in pose("desk-cat").figures:
        assert drawn.bench.left < drawn.arm.hand[0] < drawn.bench.right
        assert drawn.arm.hand[1] - drawn.bench.top == pytest.approx(2.2, abs=1)


@given(st.sampled_from(POSES), st.integers(2, 40), st.integers(0, 1))
def test_a_hand_that_is_too_far_away_is_found(pose, off, axis):
    drawn = pose.figures[0]
    hand = list(drawn.arm.hand)
    hand[axis] += off if hand[axis] >= drawn.arm.elbow[axis] else -off
    longer = replace(drawn, arm=Arm(drawn.arm.elbow, tuple(hand), drawn.arm.root))
    stretched = next(each for each in spans(longer) if each.joint == "arm.hand").length
    found = [each.joint for each in misdrawn(longer)]
    assert ("arm.hand" in found) is (stretched > Segment.FOREARM.length + 1.2)


def test_only_a_foreshortened_segment_may_be_short():
    short = replace(figure("full"), arm=Arm((30, 2), (33, 2)))
    assert [each.joint for each in misdrawn(short)] == ["arm.hand"]
    assert not list(misdrawn(replace(short, foreshortened=frozenset({Segment.FOREARM}))))


STANDING = replace(figure("march"), far_leg=None, far_arm=None, on_floor=(), arrows=())


@pytest.mark.parametrize(
    ("changes", "joint"),
    [
        pytest.param({"leg": Leg((-8, 30), (8, 11), (19, 11))}, "leg.knee", id="knee"),
        pytest.param({"arm": Arm((4, 66), (-14, 60))}, "arm.elbow", id="elbow"),
        pytest.param({"leg": Leg((0, 29), (0, 4), (-11, 4))}, "leg.ankle", id="foot"),
        pytest.param({"leg": Leg((-24, 53), (-24, 28), (-13, 28))}, "leg.hip", id="hip"),
        pytest.param({"head": (-11, 79)}, "head", id="neck"),
        pytest.param({"on_floor": ("leg.toe",)}, "leg.toe", id="a foot in the air"),
        pytest.param({"on_floor": ("far_leg.toe",)}, "far_leg.toe", id="a foot there is not"),
        pytest.param({"grips": (("arm.hand", "leg.toe"),)}, "arm.hand", id="a grip on air"),
        pytest.param({"leg": Leg((0, 29), (0, 4), (11, -1))}, "leg.toe", id="through the floor"),
        pytest.param({"arm": Arm((20, 66), (20, 47), (20, 83))}, "arm.root", id="shoulders"),
    ],
)
def test_what_no_body_does_is_found(changes, joint):
    assert not list(impossible(STANDING))
    assert joint in [each.joint for each in impossible(replace(STANDING, **changes))]


def test_mirrored_turns_what_stands_around_too():
    turned_round = [mirrored(pose(slug)).figures[-1] for slug in ("wall", "bench", "moving")]
    assert turned_round[0].wall == -24
    assert turned_round[1].bench == Bench(left=-54, right=-17, top=34)
    assert turned_round[2].arrows == (Arrow((58, 13), (58, 29)),)
    strap = mirrored(pose("hamstring")).figures[0].strap
    assert strap[0][0] == -figure("hamstring").strap[0][0]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("hand: [49, 2]}", "hand: [60, 2]}", "arm.hand: makes the forearm", id="arm"),
        pytest.param("slug: full", "slug: other", "slug: must be the file's name", id="slug"),
        pytest.param("shoulder:", "sholder:", "sholder: unknown key", id="unknown key"),
        pytest.param("alt: >-", "note: >-", "unknown key", id="no alt text"),
        pytest.param("pose: knees", "pose: toes", "easier.pose: there is no other", id="easier"),
        pytest.param("leg.toe]", "leg.knee]", "leg.knee: is at", id="a knee on the floor"),
        pytest.param("leg.toe]", "leg.tow]", "leg.tow: is not drawn", id="no such joint"),
    ],
)
def test_a_file_that_cannot_stay_names_its_key(tmp_path, old, new, said):
    folder = tmp_path / "data" / "poses"
    folder.mkdir(parents=True)
    for slug in ("full", "knees", "bench", "wall"):
        (folder / f"{slug}.yaml").write_text((FOLDER / f"{slug}.yaml").read_text())
    text = (FOLDER / "full.yaml").read_text()
    assert old in text
    (folder / "full.yaml").write_text(text.replace(old, new))
    with pytest.raises(ContentError) as caught:
        load_poses(folder)
    assert str(caught.value).startswith("data/poses/full.yaml: ")
    assert said in str(caught.value)


def test_no_pose_at_all_is_said(tmp_path):
    with pytest.raises(ContentError, match="there is no pose"):
        load_poses(tmp_path)


def test_a_pose_can_be_kept_by_its_content():
    assert {POSES[0]: 1}[replace(POSES[0])] == 1
    assert isinstance(POSES[0], Pose)
