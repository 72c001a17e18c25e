"""What a light leaves of the next run, in words. Private: it is never said where others read."""

from __future__ import annotations

from bot.domain.lights.light import Light
from bot.domain.lights.running import RunEase
from bot.domain.runs.ceiling import Ceiling
from bot.domain.runs.distances import rough_words
from bot.domain.units import Units
from bot.words import N_, _

SESSIONS = {
    Light.GREEN: N_("🟢 Two greens: nearly back, at 80 %. After this one, all of it."),
    Light.AMBER: N_("🟠 A third shorter after amber. Or repeat the week: /c25k repeat."),
    Light.RED: N_("🔴 Walked after red, or leave it out. The programme waits."),
    Light.STOP: N_("No run until what you reported has been looked at. The programme waits."),
}
RUNS = {
    Light.GREEN: N_("🟢 Two greens: next time up to **{ceiling}**, 80 % of your longest."),
    Light.AMBER: N_(
        "🟠 After amber: next time up to **{ceiling}**, a third less than your longest."
    ),
    Light.RED: N_("🔴 After red: leave the next run out, or walk if that's comfortable."),
    Light.STOP: N_("No run until what you reported has been looked at. /checkin has the button."),
}
NOT_KNOWN = {
    Light.GREEN: N_("🟢 Two greens: nearly back, so keep the next run short and easy."),
    Light.AMBER: N_("🟠 After amber: make the next run a third shorter than you would."),
}
UNTIL = N_("I suggest no run today, after what you told me. I kept nothing of it.")
SEE = N_("Why: /why light, which can undo it too.")


def session_line(ease: RunEase, *, why: bool = True) -> str | None:
    """Tell what a light changed of a programme's next run; `why` says where to read on."""
    if ease.until is not None:
        return _(UNTIL)
    if ease.light not in SESSIONS:
        return None
    said = _(SESSIONS[ease.light])
    return said if ease.light is Light.STOP or not why else f"{said} {_(SEE)}"


def ceiling_under_light(found: Ceiling, units: Units) -> str | None:
    """Tell what a light left of a ceiling; None where there is none."""
    ease = found.ease
    if ease.until is not None:
        return _(UNTIL)
    if ease.light is Light.NONE:
        return None
    if ease.light is Light.STOP:
        return _(RUNS[ease.light])
    if found.ceiling is None:
        said = _((RUNS | NOT_KNOWN)[ease.light])
        return f"{said} {_(SEE)}"
    return f"{_(RUNS[ease.light]).format(ceiling=rough_words(found.ceiling, units))} {_(SEE)}"
