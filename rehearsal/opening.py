"""What a newcomer finds: a club with four people, and a conversation with the bot in it."""

from __future__ import annotations

from rehearsal.people import Club
from rehearsal.server import Rehearsal

CLUB = "Riverside Runners"
COACH = "Cem"
MEMBERS = ("Ana", "Ben", "Dee")
# In seconds, on a small machine that reads everything for the first time.
LONGEST_START = 300.0


def set_the_scene(discord: Rehearsal) -> bool:
    """Make the club and its people, unless they were kept; tells whether they are new."""
    if discord.clubs():
        return False
    club = discord.guild(CLUB, owner=COACH)
    for name in MEMBERS:
        club.member(name)
    return True


async def play_opening(discord: Rehearsal) -> None:
    """Let the people talk, and the bot answer, once it is on."""
    await discord.gateway.connected(within=LONGEST_START)
    club: Club = discord.clubs()[0]
    ana, ben, dee, cem = (club.person(name) for name in (*MEMBERS, COACH))
    general = club.channel("general")
    await cem.say("Well run, everyone. Five kilometres, and nobody got lost.", waits=False)
    sore = await ana.say(
        "Loved it. My back is sore again today though, up between the shoulder blades. "
        "It's always the day after the longer runs.",
        waits=False,
    )
    await ben.say("!backpain upper", where=general, reply_to=sore)
    await dee.say("I had that. Shaking my hands out at every song helped me.", waits=False)
    await cem.say("And make the next one shorter, Ana. Then we build up again.", waits=False)
