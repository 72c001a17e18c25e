"""Poses and sheets as pictures: small, whole, and as they were when they were looked at."""

import pytest
from PIL import Image, ImageChops
from posing import NAMES, POSES, REFERENCES, SHEETS, drawn, on_a_phone

from bot.domain.poses import mirrored
from bot.pictures import alt_text, look, pose_picture, sheet_picture

MANY_SHAPES = ["wall", "bench", "moving", "quad", "hamstring", "open-book", "sit-to-stand"]


@pytest.mark.parametrize("name", NAMES)
class TestEveryPicture:
    def test_is_small_and_light_on_any_theme(self, name, opened):
        png = drawn(name)
        picture = opened(png)
        assert (picture.format, picture.mode, picture.width) == ("PNG", "P", look.WIDTH)
        assert picture.height <= (look.WIDTH if name in POSES else 2 * look.WIDTH)
        assert len(png) <= (12_000 if name in POSES else 40_000)
        assert max(picture.convert("RGB").getpixel((2, 2))) >= 0xF0

    def test_stays_on_its_card(self, name, opened):
        picture = opened(drawn(name)).convert("L")
        mask = picture.point(lambda grey: 255 if grey < 235 else 0)
        left, top, right, bottom = mask.getbbox()
        assert min(left, picture.width - right) >= 20
        assert min(top, picture.height - bottom) >= 10

    def test_looks_as_it_did_when_it_was_looked_at(self, name):
        """Blurred, so that an edge that moved by half a pixel is no change and a limb is one."""
        now = on_a_phone(drawn(name)).convert("L").reduce(3)
        was = Image.open(REFERENCES / f"{name}.png").convert("L").reduce(3)
        assert now.size == was.size
        assert max(ImageChops.difference(now, was).getextrema()) <= 40


def test_no_reference_is_left_over():
    assert {file.stem for file in REFERENCES.glob("*.png")} == set(NAMES)


def test_a_limb_that_moved_is_noticed():
    was = on_a_phone(drawn("bird-dog")).convert("L").reduce(3)
    now = on_a_phone(pose_picture(mirrored(POSES["bird-dog"]))).convert("L").reduce(3)
    assert max(ImageChops.difference(now, was).getextrema()) > 40


@pytest.mark.parametrize("pose", POSES.values(), ids=list(POSES))
def test_arrows_are_only_where_something_moves(pose, coloured):
    shown = any(each.arrows for each in pose.figures)
    assert bool(coloured(drawn(pose.slug), look.AMBER)) is shown


@pytest.mark.parametrize("slug", MANY_SHAPES)
def test_mirrored_is_the_mirrored_picture(slug, coloured):
    one, other = drawn(slug), pose_picture(mirrored(POSES[slug]))
    assert one != other
    assert coloured(one, look.TEAL) == pytest.approx(coloured(other, look.TEAL), rel=0.02)


def test_far_limbs_are_paler(coloured):
    assert coloured(drawn("bird-dog"), look.PALE_TEAL) > 5 * coloured(drawn("full"), look.PALE_TEAL)


def test_slips_are_ringed_and_the_right_form_is_not(coloured):
    assert coloured(drawn("slips-full"), look.RED) > 4 * 300
    assert not coloured(drawn("full"), look.RED, 8)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=list(SHEETS))
def test_a_sheet_says_in_words_what_it_shows(sheet):
    text = alt_text(sheet)
    assert len(text) <= 1024
    assert not text.endswith("…")
    for cell in sheet.cells:
        assert f"{cell.title}: {cell.below}" in text


def test_the_same_is_always_drawn_alike():
    assert pose_picture(POSES["bridge"]) == drawn("bridge")
    assert sheet_picture(SHEETS["slips-bridge"]) == drawn("slips-bridge")
