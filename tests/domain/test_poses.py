from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.content import ContentError
from bot.content.poses import load_poses
from bot.domain.planks.levels import Level
from bot.domain.poses import Arm, Bench, Pose, Segment, mirrored, misdrawn, points, spans

FOLDER = Path(__file__).parents[2] / "data" / "poses"
POSES = load_poses(FOLDER)
# Half a drawn line, and the half unit that points are rounded by.
TOUCHES = 2.5


def pose(slug):
    return next(each for each in POSES if each.slug == slug)


def test_every_level_of_the_ladder_has_a_pose():
    assert {each.slug for each in POSES} >= set(Level)


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: pose.slug)
class TestEveryPose:
    def test_has_the_limbs_of_a_body(self, pose):
        assert not list(misdrawn(pose))

    def test_stands_on_the_floor(self, pose):
        heights = [y for _x, y in points(pose)]
        assert 0 <= min(heights) <= TOUCHES

    def test_mirrored_twice_is_itself(self, pose):
        assert mirrored(mirrored(pose)) == pose

    def test_mirrored_has_the_same_lengths(self, pose):
        assert [each.length for each in spans(mirrored(pose))] == [
            pytest.approx(each.length) for each in spans(pose)
        ]
        assert mirrored(pose).head[0] == -pose.head[0]

    def test_keeps_clear_of_the_wall_and_the_bench(self, pose):
        if pose.wall is not None:
            assert all(x <= pose.wall for x, _y in points(pose))
        if pose.bench:
            assert pose.bench.left < pose.arm.elbow[0] < pose.arm.hand[0] < pose.bench.right
            assert pose.arm.elbow[1] - pose.bench.top <= TOUCHES

    def test_can_be_read_aloud_and_sent(self, pose):
        assert pose.alt.endswith(".")
        assert len(pose.alt) <= 1024


@pytest.mark.parametrize("slug", ["wall", "bench", "knees", "full", "moving"])
def test_the_line_of_a_plank_is_straight(slug):
    """From shoulder to knee nobody bends more than the width of a drawn line."""
    (ax, ay), (bx, by), (cx, cy) = pose(slug).shoulder, pose(slug).hip, pose(slug).leg.knee
    area = abs((cx - ax) * (by - ay) - (bx - ax) * (cy - ay))
    assert area / ((cx - ax) ** 2 + (cy - ay) ** 2) ** 0.5 <= TOUCHES


@given(st.sampled_from(POSES), st.integers(2, 40), st.integers(0, 1))
def test_a_hand_that_is_too_far_away_is_found(pose, off, axis):
    hand = list(pose.arm.hand)
    hand[axis] += off if hand[axis] >= pose.arm.elbow[axis] else -off
    longer = replace(pose, arm=Arm(pose.arm.elbow, tuple(hand)))
    stretched = next(each for each in spans(longer) if each.joint == "arm.hand").length
    found = [each.joint for each in misdrawn(longer)]
    assert ("arm.hand" in found) is (stretched > Segment.FOREARM.length + 1.2)


def test_only_a_foreshortened_segment_may_be_short():
    short = replace(pose("full"), arm=Arm((30, 2), (33, 2)))
    assert [each.joint for each in misdrawn(short)] == ["arm.hand"]
    assert not list(misdrawn(replace(short, foreshortened=frozenset({Segment.FOREARM}))))


def test_mirrored_turns_what_stands_around_too():
    assert mirrored(pose("wall")).wall == -24
    assert mirrored(pose("bench")).bench == Bench(left=-54, right=-17, top=34)
    assert [each.end for each in mirrored(pose("moving")).arrows] == [(58, 29)]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            "hand: [49, 2]", "hand: [60, 2]", "arm.hand: makes the forearm 30.0", id="arm"
        ),
        pytest.param("slug: full", "slug: other", "slug: must be the file's name", id="slug"),
        pytest.param("head:", "haed:", "haed: unknown key", id="unknown key"),
        pytest.param("[42, 20]", "[42]", "head: ", id="half a point"),
        pytest.param("toe: [-40, 2]", "toe: [-45, -2]", "below the floor", id="floor"),
        pytest.param("alt: >-", "note: >-", "unknown key", id="no alt text"),
    ],
)
def test_a_file_that_cannot_stay_names_its_key(tmp_path, old, new, said):
    folder = tmp_path / "data" / "poses"
    folder.mkdir(parents=True)
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
