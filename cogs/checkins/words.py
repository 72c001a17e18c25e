"""Pain, areas, lights and what they mean, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.checkins.areas import Area
from bot.domain.checkins.checkin import Changed, CheckIn, Moment
from bot.domain.lights.deciding import Cause
from bot.domain.lights.light import Light
from bot.domain.lights.nudges import Because
from bot.domain.planks.holds import Hold
from bot.domain.planks.prescription import Prescription
from bot.domain.reading import words_for_hold
from bot.pictures import amounts
from bot.words import N_, _

LIGHTS = {
    Light.GREEN: N_("🟢 **Green**"),
    Light.AMBER: N_("🟠 **Amber**"),
    Light.RED: N_("🔴 **Red**"),
    Light.STOP: N_("⛔ **Stop**"),
}
CHANGED = {
    Changed.NO: N_("running unchanged"),
    Changed.LITTLE: N_("running a little changed"),
    Changed.YES: N_("it changed how you ran"),
}
CAUSES = {
    Cause.FLAG: N_("one of the signs you ticked is better looked at"),
    Cause.SCORE: N_("0 to 2 is green, 3 to 5 amber, 6 to 10 red"),
    Cause.SHARP: N_("sharp pain is red, whatever its number"),
    Cause.CHANGED: N_("pain that changes how you run is red, whatever its number"),
    Cause.CHANGED_A_LITTLE: N_("a small change in how you run is amber at least"),
    Cause.RISING: N_("it rose by two or more at the last two check-ins"),
    Cause.SETTLED: N_("back to usual by the morning is green"),
    Cause.MOSTLY_SETTLED: N_("mostly settled by the morning is amber"),
    Cause.NOT_SETTLED: N_("not settled by the morning is red"),
    Cause.ABOVE_USUAL: N_("a morning more than 2 above your usual is red"),
}
KEPT_MEANS = {
    Light.GREEN: N_("Carry on with your plan."),
    Light.AMBER: N_(
        "Repeat this week's distance or cut the next run by a third. Your next plank is one level "
        "easier and a third shorter."
    ),
    Light.RED: N_(
        "Two days without planks, which cost you nothing, then half. Skip the next run, or walk "
        "if that's comfortable."
    ),
}
SHOWN_MEANS = {
    Light.GREEN: N_("Carry on as you planned."),
    Light.AMBER: N_(
        "Repeat this week's distance or cut the next run by a third. Make the next plank one "
        "level easier and a third shorter."
    ),
    Light.RED: N_(
        "Leave planks for two days, then take half. Skip the next run, or walk if that's "
        "comfortable."
    ),
}
WATCH = {
    Light.AMBER: N_(
        "Pain that settles by morning is usually all right to work with; pain that climbs is not."
    ),
    Light.RED: N_("If the next one is red too, a physio is the better coach for it."),
}
BORROWED = N_("A rule borrowed from tendon research. Not a diagnosis.")
SEEN = {
    Because.SIX_WEEKS: N_(
        "This has gone on for six weeks. Most people feel clearly better by then, so please book "
        "a physio or GP now. It's what they are for."
    ),
    Because.TWO_REDS: N_("Two reds within a week: a physio or GP is worth a call."),
    Because.FLARES: N_(
        "Red for the third time in eight weeks, with better weeks between: a physio can help to "
        "find what sets it off."
    ),
    Because.NO_FALL: N_(
        "Four weeks, and not clearly less. That's a good time to let a physio or GP have a look."
    ),
    Because.AMBER_WEEKS: N_("Amber for three weeks: a physio can find out what keeps it there."),
    Because.NIGHT: N_("It wakes you at night. That is worth telling a physio or GP."),
    Because.PAINKILLERS: N_(
        "Painkillers twice in a week so that you can run: they hide what your body says. Ask a "
        "pharmacist or physio before the next run."
    ),
}
NOBODY = N_("Only you see this.")


def areas_words(areas: Sequence[Area]) -> str:
    """Name areas in a sentence.

    >>> areas_words([Area.NECK, Area.CENTRAL_BACK, Area.KNEE])
    'neck, middle back and knee'
    """
    names = [_(area.label) for area in areas]
    if len(names) < 2:  # noqa: PLR2004  one, or none
        return "".join(names)
    return _("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def pain_words(checkin: CheckIn) -> str:
    """Tell a check-in: how much, and where."""
    if not checkin.score:
        return _("no pain")
    if not checkin.areas:
        return str(checkin.score)
    return _("{score} in the {areas}").format(score=checkin.score, areas=areas_words(checkin.areas))


def told_words(checkin: CheckIn) -> str:
    """Tell a check-in with what it did to running, where that was asked."""
    if checkin.moment is Moment.MORNING or not checkin.score:
        return pain_words(checkin)
    return f"{pain_words(checkin)}, {_(CHANGED[checkin.changed])}"


def light_line(light: Light, checkin: CheckIn) -> str:
    """Say the light, and of what."""
    return f"{_(LIGHTS[light])}: {told_words(checkin)}."


def plank_line(coming: Prescription) -> str:
    """Tell the next plank as it is asked now."""
    return _("Your next plank, {day}: {asked} ({level}).").format(
        day=amounts.day(coming.day),
        asked=words_for_hold(Hold(coming.seconds, coming.sets)),
        level=_(coming.level.label),
    )


def causes(checkin: CheckIn, cause: Cause) -> Iterator[str]:
    """Say by which part of the rule a light came about."""
    yield _("You said: {told}.").format(told=told_words(checkin))
    yield _("The rule: {rule}.").format(rule=_(CAUSES[cause]))
