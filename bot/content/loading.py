"""Loading all content, or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.clock import utc_now
from bot.content.checks import check_emergency
from bot.content.examples import load_examples
from bot.content.plans import load_plans
from bot.content.poses import load_poses
from bot.content.programmes import load_programmes
from bot.content.reading import read
from bot.content.routines import load_routines
from bot.content.signs import load_keywords, load_signs
from bot.content.topics import load_topics
from bot.content.wrong import ContentError, FieldError
from bot.domain.emergency import Emergency
from bot.domain.planks.plans import Plan
from bot.domain.poses import Pose
from bot.domain.programmes.programme import Programme
from bot.domain.routines import Routine
from bot.domain.signs import Sign
from bot.domain.topics import Topic
from bot.domain.triage.likeness import Example


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read."""

    topics: tuple[Topic, ...]
    emergency: Emergency
    plans: tuple[Plan, ...]
    poses: tuple[Pose, ...]
    signs: Mapping[str, Sign]
    programmes: tuple[Programme, ...]
    keywords: Mapping[str, str]
    examples: tuple[Example, ...]
    routines: tuple[Routine, ...]

    def programme(self, slug: str) -> Programme:
        """Return one that the start has made sure of."""
        return next(each for each in self.programmes if each.slug == slug)


def load(folder: Path, today: date | None = None) -> Content:
    """Read and check every file; `today` is for dates that must not lie in the future.

    Raises:
        ContentError: a file is missing or can't be used.
    """
    today = today or utc_now().date()
    topics = load_topics(folder, today)
    poses = load_poses(folder / "poses")
    signs = load_signs(folder / "signs.yaml")
    return Content(
        topics=topics,
        emergency=_emergency(folder, today),
        plans=load_plans(folder / "plans"),
        poses=poses,
        routines=load_routines(folder / "routines", poses),
        signs=signs,
        programmes=load_programmes(folder / "programmes"),
        keywords=load_keywords(folder / "keywords.yaml"),
        examples=load_examples(folder / "triage", signs),
    )


def _emergency(folder: Path, today: date) -> Emergency:
    file = folder / "emergency.yaml"
    try:
        emergency = read(file, Emergency)
        check_emergency(emergency, today)
    except FieldError as error:
        name = file.relative_to(folder.parent).as_posix()
        raise ContentError(name, error.key, error.wrong) from None
    return emergency
