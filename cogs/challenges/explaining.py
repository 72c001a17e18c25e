"""/why board and /why day: what one's own days count as, and the rule that says so."""

from __future__ import annotations

from collections.abc import Iterator

from discord import app_commands
from discord.ext import commands

from bot.client import CoachBot
from bot.domain.planks.days import Status
from bot.domain.planks.verdicts import Verdict
from bot.domain.reading import words_for_hold
from bot.services.boards.why import Judged, WhyBoard, WhyDay
from bot.ui.answer import answer
from bot.ui.look import card, small
from bot.ui.why import explain
from bot.words import N_, _, capital, ngettext
from cogs.challenges.board import rule_of
from cogs.challenges.group import Asked, club_of
from cogs.challenges.making import Typed, Which
from cogs.challenges.suggesting import suggest_any, suggest_past
from cogs.challenges.words import day_words, name_of

MOST_DAYS = 21
COUNTS = {
    Status.KEPT: N_("kept"),
    Status.MISSED: N_("not kept"),
    Status.NEUTRAL: N_("neutral"),
    Status.OPEN: N_("still open"),
}
RULES = {
    Verdict.REACHED: N_("You reached {asked}. Beyond it nothing more is earned."),
    Verdict.AS_ONE: N_("One hold as long as all of {asked} together counts too."),
    Verdict.FORM_BROKE: N_("You stopped as the line broke. That is the day's hold, done right."),
    Verdict.AS_ASKED_THEN: N_("You reached what the day asked when you logged it."),
    Verdict.SHORT: N_("Held, but short of {asked}, and not because form broke."),
    Verdict.NOTHING: N_("It asked {asked}, and nothing is logged."),
    Verdict.RESTED_TOO_OFTEN: N_("You rested, for the third time in seven days; two are free."),
    Verdict.OPEN: N_("It asks {asked}; your day isn't over."),
    Verdict.REST_BY_PLAN: N_("Rest, as planned."),
    Verdict.REST_TODAY: N_("You took a rest."),
    Verdict.PAUSE: N_("A pause, yours or the challenge's."),
    Verdict.AMBER: N_("Your check-in said to go easier."),
    Verdict.RED: N_("Your check-in said to rest."),
    Verdict.STOP: N_("Coaching is paused until it has been looked at."),
    Verdict.OURS: N_("My message for the day never came. That's on me."),
    Verdict.NOT_IN_PLAN: N_("The plan's last day had passed."),
}
THE_RULE = N_(
    "Kept: the day's hold reached its target, or stopped because form broke. Neutral days stand "
    "on neither side of kept / planned."
)


class ExplainingCog(commands.Cog, name=N_("Why")):
    """Why your days count as they do."""

    def __init__(self, bot: CoachBot) -> None:
        self._bot = bot

    async def cog_load(self) -> None:
        """Add the commands to the group, in which others explain other things."""
        explain(
            self._bot.tree,
            app_commands.Command(
                name="board",
                description=N_("Where your row on the latest board comes from, day by day."),
                callback=self.board,
            ),
            app_commands.Command(
                name="day",
                description=N_("What one of your days counts as, and by which rule."),
                callback=self.day,
            ),
        )

    @app_commands.describe(challenge="Which challenge, if you are in several")
    @app_commands.autocomplete(challenge=suggest_any)
    async def board(self, interaction: Asked, challenge: Which | None = None) -> None:
        """Show it, privately."""
        why = interaction.client.app.boards.why
        found = await why.board(interaction.user.id, club_of(interaction).id, challenge)
        await answer(interaction, view=card("\n".join(_board(found)), small(_rule(found))))

    @app_commands.describe(day="Which day: today, yesterday, monday, 2026-12-01")
    @app_commands.autocomplete(day=suggest_past)
    async def day(self, interaction: Asked, day: Typed | None = None) -> None:
        """Show it, privately."""
        why = interaction.client.app.boards.why
        found = await why.day(interaction.user.id, club_of(interaction).id, day)
        lines = [line for each in found for line in _day(each)]
        await answer(interaction, view=card("\n".join(lines), small(_(THE_RULE))))


def _board(why: WhyBoard) -> Iterator[str]:
    board, score = why.board, why.row.score
    if board.final:
        yield _("### {name}: your row on the final board").format(name=name_of(why.challenge))
    else:
        yield _("### {name} · week {number}: your row").format(
            name=name_of(why.challenge), number=board.number
        )
    yield _("**{kept} of {planned}** planned days kept.").format(
        kept=score.kept, planned=score.planned
    )
    if why.place is not None:
        yield _("Your place: **{place}**.").format(place=why.place)
    left_out = len(why.days) - MOST_DAYS
    if left_out > 0:
        said = ngettext(
            "{count} day before these: /why day.",
            "{count} days before these: /why day.",
            left_out,
        )
        yield said.format(count=left_out)
    yield from (_line(each) for each in why.days[-MOST_DAYS:])
    if why.replayed != score:
        yield _("A day was put right after the board closed; the board stays as it was.")


def _line(judged: Judged) -> str:
    said = _("- {day}: **{counts}**. {rule}").format(
        day=day_words(judged.lived.day), counts=_counts(judged), rule=_rule_of_day(judged)
    )
    late = _("Too late for the board before.")
    return f"{said} {late}" if judged.earlier else said


def _day(why: WhyDay) -> Iterator[str]:
    yield _("### {name} · {day}").format(
        name=name_of(why.challenge), day=day_words(why.judged.lived.day)
    )
    yield _("**{counts}**: {rule}").format(
        counts=capital(_counts(why.judged)), rule=_rule_of_day(why.judged)
    )
    if why.closed:
        yield _("A board has had this day, so only a coach can still change it.")


def _counts(judged: Judged) -> str:
    return _(COUNTS[judged.lived.status.status])


def _rule_of_day(judged: Judged) -> str:
    asked = judged.lived.asked
    return _(RULES[judged.verdict]).format(asked=words_for_hold(asked) if asked else "")


def _rule(why: WhyBoard) -> str:
    return f"{rule_of(why.board.style)} {_(THE_RULE)}"
