"""Poses, with the laws of geometry and of the body checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.content.reading import read
from bot.content.wrong import ContentError, FieldError
from bot.domain.figures import Figure, misdrawn
from bot.domain.finding import squeeze
from bot.domain.joints import impossible
from bot.domain.poses import Pose


def load_poses(folder: Path) -> tuple[Pose, ...]:
    """Read and check every pose in a folder.

    Raises:
        ContentError: a file can't be used, or there is none.
    """
    poses: list[Pose] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            poses.append(_pose(file, poses))
        except FieldError as error:
            raise ContentError(_name(file), error.key, error.wrong) from None
    if not poses:
        raise ContentError(f"{folder.parent.name}/{folder.name}", "", "there is no pose")
    _check_easier(folder, poses)
    return tuple(poses)


def _pose(file: Path, before: Sequence[Pose]) -> Pose:
    pose = read(file, Pose)
    if pose.slug != file.stem:
        raise FieldError("slug", f"must be the file's name, {file.stem!r}")
    for key, figure in _figures(pose):
        check_figure(key, figure)
    taken = {squeeze(name): other.slug for other in before for name in other.names}
    for name in pose.names:
        if other := taken.get(squeeze(name)):
            raise FieldError("aliases", f"{name!r} is a name of {other} already")
    return pose


def check_figure(key: str, figure: Figure) -> None:
    """Check one figure, which stands under a key.

    Raises:
        FieldError: no body looks like that.
    """
    for span in misdrawn(figure):
        raise FieldError(
            f"{key}.{span.joint}",
            f"makes the {span.segment.value} {span.length:.1f} long, "
            f"it must be {span.segment.length:.0f}",
        )
    for joint, wrong in impossible(figure):
        raise FieldError(f"{key}.{joint}", wrong)


def _figures(pose: Pose) -> Iterator[tuple[str, Figure]]:
    for at, figure in enumerate(pose.figures):
        yield f"figures[{at}]", figure
    for at, fault in enumerate(pose.faults):
        yield f"faults[{at}].figure", fault.figure


def _check_easier(folder: Path, poses: Sequence[Pose]) -> None:
    known = {pose.slug for pose in poses}
    for pose in poses:
        easier = pose.easier.pose
        if easier == pose.slug or (easier is not None and easier not in known):
            name = _name(folder / f"{pose.slug}.yaml")
            raise ContentError(name, "easier.pose", f"there is no other pose {easier!r}")


def _name(file: Path) -> str:
    return file.relative_to(file.parents[2]).as_posix()
