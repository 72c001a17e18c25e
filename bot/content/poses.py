"""Poses, with the laws of geometry checked."""

from __future__ import annotations

from pathlib import Path

from bot.content.reading import read
from bot.content.wrong import ContentError, FieldError
from bot.domain.poses import Pose, misdrawn, points


def load_poses(folder: Path) -> tuple[Pose, ...]:
    """Read and check every pose in a folder.

    Raises:
        ContentError: a file can't be used, or there is none.
    """
    poses: list[Pose] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            poses.append(_pose(file))
        except FieldError as error:
            name = file.relative_to(folder.parent.parent).as_posix()
            raise ContentError(name, error.key, error.wrong) from None
    if not poses:
        raise ContentError(f"{folder.parent.name}/{folder.name}", "", "there is no pose")
    return tuple(poses)


def _pose(file: Path) -> Pose:
    pose = read(file, Pose)
    if pose.slug != file.stem:
        raise FieldError("slug", f"must be the file's name, {file.stem!r}")
    for span in misdrawn(pose):
        raise FieldError(
            span.joint,
            f"makes the {span.segment.value} {span.length:.1f} long, "
            f"it must be {span.segment.length:.0f}",
        )
    if any(y < 0 for _x, y in points(pose)):
        raise FieldError("", "a joint is below the floor")
    return pose
