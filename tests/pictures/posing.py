"""Poses and sheets as they are drawn, once for all tests; and the references they had.

Run by hand to draw the references anew, all or some; then look at every one of them:
    .venv/bin/python tests/pictures/posing.py [name ...]
"""

import sys
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from bot.content.poses import load_poses
from bot.content.routines import load_routines
from bot.domain.routines import turns
from bot.pictures import pose_picture, routine_sheet, sheet_picture, slips_sheet
from bot.pictures.palette import palette

DATA = Path(__file__).parents[2] / "data"
REFERENCES = Path(__file__).parent / "references" / "poses"
PHONE = 390

POSES = {pose.slug: pose for pose in load_poses(DATA / "poses")}
ROUTINES = {each.slug: each for each in load_routines(DATA / "routines", POSES.values())}
SHEETS = {
    f"routine-{slug}": routine_sheet(each.title, "about 5 minutes", turns(each, POSES))
    for slug, each in ROUTINES.items()
} | {f"slips-{slug}": slips_sheet(pose) for slug, pose in POSES.items() if pose.faults}
NAMES = [*POSES, *SHEETS]


@cache
def drawn(name):
    """The PNG of a pose or a sheet."""
    return pose_picture(POSES[name]) if name in POSES else sheet_picture(SHEETS[name])


def on_a_phone(png):
    """A picture as large as a phone shows it."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    return picture.resize((PHONE, picture.height * PHONE // picture.width), Image.LANCZOS)


def draw(names):
    """Keep references as they are drawn now."""
    REFERENCES.mkdir(parents=True, exist_ok=True)
    for name in names:
        small = on_a_phone(drawn(name)).quantize(palette=palette(), dither=Image.Dither.NONE)
        small.save(REFERENCES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    draw(sys.argv[1:] or NAMES)
