"""How the parts of a topic, and how sure we are of them, are called."""

from __future__ import annotations

from bot.domain.topics import Claim, Kind, Strength, Topic
from bot.words import N_, _

SECTIONS = {
    Kind.WHILE_RUNNING: N_("While you run"),
    Kind.HOW: N_("How to do it"),
    Kind.STRETCHES: N_("Stretches"),
    Kind.STRENGTH: N_("Strength"),
    Kind.KIT: N_("Kit"),
    Kind.KNOWN: N_("What is known"),
    Kind.SEE_SOMEONE: N_("See someone?"),
}
STRENGTHS = {
    Strength.STRONG: N_("strong evidence"),
    Strength.MODERATE: N_("fair evidence"),
    Strength.WEAK: N_("weak evidence"),
    Strength.OPINION: N_("experience"),
    Strength.NONE: N_("untested"),
}


def named(claim: Claim) -> str:
    """Return a claim with its name, if it has one, before it."""
    return f"**{_(claim.name)}.** {_(claim.text)}" if claim.name else _(claim.text)


def with_proof(topic: Topic, claim: Claim) -> str:
    """Return a claim with how well it is known and the numbers of its sources."""
    proof = _(STRENGTHS[claim.strength])
    if claim.sources:
        proof += " " + ", ".join(str(source_number(topic, each)) for each in claim.sources)
    return f"{named(claim)} *({proof})*"


def source_number(topic: Topic, source_id: str) -> int:
    """Return the number under which a source stands in the topic's list."""
    return [source.id for source in topic.sources].index(source_id) + 1
