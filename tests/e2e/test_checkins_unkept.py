"""What becomes of check-ins where nobody says who keeps them."""

from running import running_bot

from rehearsal import Rehearsal


async def test_without_an_operator_s_name_nothing_can_be_kept():
    async with Rehearsal() as discord, running_bot(discord) as bot:
        await discord.quiet()
        ana = discord.guild("Hill Runners").member("Ana")
        shown = await ana.slash("checkin")
        assert "keep nothing of it" in shown.text
        assert shown.buttons == ["Show me the light, keep nothing", "No thanks"]
        assert bot.app.checkins.policy.mode == "light-only"
