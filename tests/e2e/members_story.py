"""What members' stories share: a challenge that goes on, and joining it by the form."""

from challenge_story import Behind, create

NAME = "December planks"


async def ongoing(cem, behind, *, days_ago=5, name=NAME, **options):
    """A challenge that began some days ago, followed on UTC's calendar."""
    await create(cem, **{"name": name, "zone": "UTC", **options})
    return await behind.began(days_ago, length=28, name=name)


async def join(person, challenge=None, **typed):
    """Join by the command and the form; returns what is shown then."""
    options = {"challenge": challenge} if challenge else {}
    form = await person.slash("plank join", **options)
    return await person.submit(form, **typed)


async def holds_of(behind, person, club):
    async with behind.db.read() as tx:
        return await tx.holds.of_person(person.id, club.id)


__all__ = ["Behind", "holds_of", "join", "ongoing"]
