"""What is told when a check-in does not go as drawn: each case and the reply it gets."""

import asyncio

import pytest
from challenge_story import create
from checkin_story import agree, check_in
from members_story import join

FEVER = "Fever or shivering, or feeling ill with it"


async def asked(person, score=4):
    """A check-in up to its last question."""
    form = await person.click(await agree(person), "Check in")
    return await person.submit(form, score=str(score), areas=["3 middle back"], changed="No")


async def withdrawn_before_the_last_question(ana, bot):
    shown = await asked(ana)
    await bot.app.checkins.consents.withdraw(ana.id)
    await ana.click(shown, "None of these")
    return shown


async def withdrawn_while_the_form_is_open(ana, bot):
    form = await ana.click(await agree(ana), "Check in")
    await bot.app.checkins.consents.withdraw(ana.id)
    return await ana.submit(form, score="0", changed="No")


async def withdrawn_before_taking_a_plan_back(ana, bot):
    said = await check_in(ana, 4, "3 middle back")
    await bot.app.checkins.consents.withdraw(ana.id)
    return await ana.click(said, "Leave my plan as it was")


async def withdrawn_before_asking_why(ana, bot):
    await check_in(ana, 4, "3 middle back")
    await bot.app.checkins.consents.withdraw(ana.id)
    return await ana.slash("why light")


async def closed_dms(ana, _bot):
    said = await check_in(ana, 4, "3 middle back")
    ana.close_dms()
    return await ana.click(said, "Ask me tomorrow by DM")


async def no_pain_at_all(ana, _bot):
    return await check_in(ana, 0)


async def no_pain_in_a_place(ana, _bot):
    return await check_in(ana, 0, "6 knee")


async def the_worst_there_is(ana, _bot):
    return await check_in(ana, 10, "3 middle back")


async def a_timer_under_a_stop(ana, _bot):
    today = await ana.slash("plank today")
    await check_in(ana, 2, "2 upper back", signs=[FEVER])
    return await ana.click(today, "Start timer")


async def today_s_plank_under_a_stop(ana, _bot):
    await check_in(ana, 2, "2 upper back", signs=[FEVER])
    return await ana.slash("plank today")


async def another_check_in_under_a_stop(ana, _bot):
    await check_in(ana, 2, "2 upper back", signs=[FEVER])
    return await ana.slash("checkin")


async def a_plank_along_under_a_stop(ana, _bot):
    await check_in(ana, 2, "2 upper back", signs=[FEVER])
    cem = ana.club.member("Cem", coach=True)
    await cem.slash("plankalong", **{"in": "1 minute"})
    (called,) = [each for each in ana.history() if "I'm in" in each.buttons]
    return await ana.click(called, "I'm in")


async def a_grant_taken_back_while_the_coach_looks(ana, _bot):
    cem = ana.club.member("Cem", coach=True)
    await check_in(ana, 4, "3 middle back")
    await ana.slash("privacy sharing", coach=cem)
    seen = await cem.slash("coach radar")
    assert "**Ana**: 🟠 amber today" in seen.text
    await ana.click(await ana.slash("privacy sharing"), "Stop")
    return await cem.click(seen, "Look again")


CASES = [
    (withdrawn_before_the_last_question, "I kept nothing of this, so no plan moves by itself."),
    (withdrawn_while_the_form_is_open, "I kept nothing of this, so no plan moves by itself."),
    (withdrawn_before_taking_a_plan_back, "That check-in is gone. /checkin makes a new one."),
    (withdrawn_before_asking_why, "Nothing you told me is kept"),
    (closed_dms, "Discord doesn't let me write to you. I'll ask when you next use me here."),
    (no_pain_at_all, "🟢 **Green**: no pain."),
    (no_pain_in_a_place, "🟢 **Green**: no pain."),
    (the_worst_there_is, "🔴 **Red**: 10 in the middle back"),
    (a_timer_under_a_stop, "Planks wait until somebody has had a look."),
    (today_s_plank_under_a_stop, "Planks wait until somebody has had a look."),
    (another_check_in_under_a_stop, "### Be seen today"),
    (a_plank_along_under_a_stop, "Planks wait until somebody has had a look."),
    (a_grant_taken_back_while_the_coach_looks, "0 members share their light"),
]


@pytest.mark.parametrize(("does", "reply"), CASES, ids=lambda each: getattr(each, "__name__", ""))
async def test_each_case_has_its_reply(bot, ana, cem, does, reply):
    await create(cem, zone="UTC", start="today", daily_at="")
    await join(ana)
    shown = await does(ana, bot)
    assert reply in shown.text
    assert shown.ephemeral


async def test_two_devices_at_once_keep_it_once_and_both_are_answered(bot, ana):
    phone, laptop = await asked(ana), await asked(ana)
    await asyncio.gather(ana.click(phone, "None of these"), ana.click(laptop, "None of these"))
    for shown in (phone, laptop):
        assert "🟠 **Amber**: 4 in the middle back" in shown.text
    async with bot.app.database.read() as tx:
        assert len(await tx.checkins.of_person(ana.id)) == 1


async def test_two_devices_with_two_answers_keep_both_and_the_later_counts(bot, ana):
    phone, laptop = await asked(ana), await asked(ana, score=7)
    await ana.click(phone, "None of these")
    await ana.click(laptop, "None of these")
    assert "🔴 **Red**" in laptop.text
    async with bot.app.database.read() as tx:
        assert [each.checkin.score for each in await tx.checkins.of_person(ana.id)] == [4, 7]
