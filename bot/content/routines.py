"""Routines, of poses that there are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.content.reading import read
from bot.content.wrong import ContentError, FieldError
from bot.domain.poses import Pose
from bot.domain.routines import Routine


def load_routines(folder: Path, poses: Iterable[Pose]) -> tuple[Routine, ...]:
    """Read and check every routine in a folder.

    Raises:
        ContentError: a file can't be used, or there is none.
    """
    known = {pose.slug for pose in poses}
    routines: list[Routine] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            routines.append(_routine(file, known))
        except FieldError as error:
            name = file.relative_to(folder.parent.parent).as_posix()
            raise ContentError(name, error.key, error.wrong) from None
    if not routines:
        raise ContentError(f"{folder.parent.name}/{folder.name}", "", "there is no routine")
    return tuple(routines)


def _routine(file: Path, known: set[str]) -> Routine:
    routine = read(file, Routine)
    if routine.slug != file.stem:
        raise FieldError("slug", f"must be the file's name, {file.stem!r}")
    for at, part in enumerate(routine.parts):
        if part.pose not in known:
            raise FieldError(f"parts[{at}].pose", f"there is no pose {part.pose!r}")
    sources = {source.id for source in routine.sources}
    if routine.known.strength.needs_source and not routine.known.sources:
        raise FieldError("known.sources", "missing, for it needs some")
    if set(routine.known.sources) != sources:
        raise FieldError("sources", "must be those that `known` cites")
    return routine
