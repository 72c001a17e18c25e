"""What is said about a pose, wherever it is shown."""

from __future__ import annotations

from bot.domain.poses import Pose
from bot.domain.routines import Routine, Turn
from bot.domain.topics import Source, Strength
from bot.pictures import dose_words
from bot.words import N_, _

STOP_IF = N_("Stop if it hurts sharply, spreads down an arm or leg, or you feel faint.")
SIDES = {1: N_("first side"), 2: N_("other side")}
STRENGTHS = {
    Strength.STRONG: N_("strong evidence"),
    Strength.MODERATE: N_("fair evidence"),
    Strength.WEAK: N_("weak evidence"),
    Strength.OPINION: N_("experience"),
    Strength.NONE: N_("untested"),
}


def steps(pose: Pose) -> str:
    """Number how it is done."""
    return "\n".join(f"{number}. {_(step)}" for number, step in enumerate(pose.steps, start=1))


def feel(pose: Pose) -> str:
    """Say where it is felt."""
    where = _(pose.feel)
    return _("You feel: {where}").format(where=where[0].lower() + where[1:])


def source_line(source: Source | None) -> str:
    """Say where it comes from."""
    if source is None:
        return _("How it's done is common practice; nobody has tested it by itself.")
    return _("Source: {source}").format(source=linked(source))


def linked(source: Source) -> str:
    """Return a source with a link to its publisher."""
    year = f", {source.year}" if source.year else ""
    return f"[{source.title}]({source.link}), {source.who}{year}"


def known(routine: Routine) -> str:
    """Say how well a routine is known to do anything, and from where."""
    proof = _(STRENGTHS[routine.known.strength])
    said = f"{_(routine.known.text)} ({proof})"
    return "\n".join([said, *(linked(source) for source in routine.sources)])


def listed(walked: tuple[Turn, ...]) -> str:
    """List a routine's poses, as its sheet shows them."""
    once = [turn for turn in walked if turn.side in {None, 1}]
    return "\n".join(
        f"{number}. {_(turn.pose.title)} · {dose_words(turn.dose)}"
        for number, turn in enumerate(once, start=1)
    )
