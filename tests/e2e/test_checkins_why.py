"""/why light over the wire: what was told, by which rule, what it moves, and back again."""

from challenge_story import create
from checkin_story import check_in
from members_story import join


async def test_without_check_ins_there_is_nothing_to_explain(ana):
    assert "no light moves a plan of yours" in (await ana.slash("why light")).text


async def test_a_light_is_replayed_with_its_rule_and_what_it_moves(ana, ben, cem):
    await create(cem, zone="UTC", start="today", daily_at="")
    await join(ana)
    await ana.slash("c25k start", week=1)
    await check_in(ana, 1, "6 knee")
    await check_in(ana, 4, "3 middle back", signs=["It woke me at night"])
    why = await ana.slash("why light")
    assert why.ephemeral
    assert "🟠 **Amber**: 4 in the middle back, running unchanged." in why.text
    assert "With it: It woke me at night." in why.text
    assert "**The rule** (version 1): 0 to 2 is green, 3 to 5 amber, 6 to 10 red." in why.text
    assert "Put through the rule again just now: the same." in why.text
    assert "One level down and 30 % less, by amber" in why.text
    assert "Your next run: 🟠 A third shorter after amber" in why.text
    back = await ana.click(why, "Leave my plan as it was")
    assert "Your plan is as it was" in back.text
    why = await ana.slash("why light")
    assert "Nothing: you left your plan as it was." in why.text
    assert "Go easier after all" in why.buttons
    picked = await ana.select(why, why.selects[0]["options"][1]["label"])
    assert "🟢 **Green**: 1 in the knee" in picked.text
    assert "by amber" not in picked.text
    assert "no light moves" in (await ben.slash("why light")).text
