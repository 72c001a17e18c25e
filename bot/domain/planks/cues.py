"""What a coach would say: a cue a day, the common faults, and who should take care."""

from __future__ import annotations

from dataclasses import dataclass

from bot.words import N_

# How the hold is done where it is measured (evidence 4.1); the last two are trainers' opinion.
CUES = (
    N_("Put your elbows right under your shoulders."),
    N_("Lay your forearms side by side, hands apart."),
    N_("Make one line from your head to your heels."),
    N_("Look at the floor between your hands, neck long."),
    N_("Breathe. Count aloud if you catch yourself holding it."),
    N_("Set your feet as wide as your hips."),
    N_("Keep your hips level: neither sagging nor up in the air."),
    N_("Stop when the line breaks. That is your time."),
    N_("Push the floor away, shoulders far from your ears."),
    N_("Squeeze your bum and draw your ribs towards your hips."),
)


def cue_of(number: int) -> str:
    """Return the cue of a challenge's or a member's day, counted from 1.

    >>> cue_of(1) == cue_of(1 + len(CUES))
    True
    """
    return CUES[(number - 1) % len(CUES)]


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong in a plank, and what puts it right; `stops` if the hold ends with it."""

    seen: str
    cue: str
    stops: bool = False


# Evidence 4.2.
FAULTS = (
    Fault(
        N_("Hips sag and the low back hollows"),
        N_("That's your time. Tuck your tail and squeeze your bum; next set on your knees."),
        stops=True,
    ),
    Fault(N_("Bum up in the air"), N_("Lower it until ears, hips and heels make one line.")),
    Fault(N_("Head hangs, or looks ahead"), N_("Look at your thumbs and make your neck long.")),
    Fault(
        N_("Shoulders up at the ears, shoulder blades sticking out"),
        N_("Push the floor away."),
    ),
    Fault(N_("Holding your breath"), N_("Talk, or count aloud.")),
    Fault(N_("Elbows ahead of the shoulders"), N_("Bring your elbows back under them.")),
    Fault(N_("Shaking"), N_("That's fine, until the line breaks.")),
    Fault(
        N_("The low back hurts, which is not the same as hard work"),
        N_("Stop, and take an easier level next time."),
        stops=True,
    ),
)

# Shown before joining, never asked and never stored (evidence 4.3: weak sources and sense).
CHECKLIST = (
    N_(
        "High blood pressure that isn't under control, heart disease, glaucoma or a problem with "
        "the retina, a hernia, or an operation on belly, eye or heart lately: ask your doctor "
        "first. A hard hold raises the pressure while it lasts."
    ),
    N_(
        "Pregnant, or a baby lately: take the wall or the bench. Stop if your belly domes along "
        "its middle, or if you leak or feel heavy down there, and see a pelvic-health physio."
    ),
    N_("A sore shoulder or wrist: take the wall or the bench."),
    N_(
        "Back pain that runs down a leg: leave planks out for now. Lying on your back or kneeling, "
        "moving arms and legs slowly, may suit you better."
    ),
    N_("Thin bones: a straight plank is usually all right; leave out what rounds your back."),
)
