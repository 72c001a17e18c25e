"""Finding a club's challenge and where it stands: what every use case begins with."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from bot.domain.planks.terms import Phase, last_day
from bot.domain.zones import zone_info
from bot.errors import UserError
from bot.storage.challenges import Challenge
from bot.storage.database import Transaction
from bot.storage.kinds import State
from bot.words import N_

GONE = N_("That challenge is gone. /challenge list shows what there is.")
NONE_YET = N_("This club has no challenge yet. A coach can start one with /challenge create.")
WHICH = N_("Which challenge? Pick one of: {names}.")
UNKNOWN = N_("I don't know a challenge called {text} here. There is: {names}.")
NAME_TAKEN = N_("This club already has a challenge called {name}. Give it another name.")
NO_NAME = N_("A challenge needs a name, such as December planks.")
STILL_GOING = N_("{name} is still going. End it first, with /challenge end.")
HAS_ENDED = N_("{name} has ended. /challenge info shows how it went.")
NOT_MADE = N_(
    "{name} isn't made yet: press Create on its card, or start anew with /challenge create."
)

MADE = (State.RUNNING, State.PAUSED, State.ENDED)
UNFINISHED = (State.RUNNING, State.PAUSED)
# A message holds no more names than this.
MOST_NAMED = 10


def today_of(challenge: Challenge, now: datetime) -> date:
    """Return the date it is where the challenge's posts appear."""
    return now.astimezone(zone_info(challenge.zone)).date()


def phase_of(challenge: Challenge, now: datetime) -> Phase:
    """Return where a challenge stands."""
    if challenge.state is State.DRAFT:
        return Phase.DRAFT
    if challenge.state is State.ENDED:
        return Phase.ENDED
    today = today_of(challenge, now)
    if today > last_day(challenge.starts_on, challenge.length):
        return Phase.OVER
    if challenge.state is State.PAUSED:
        return Phase.PAUSED
    return Phase.COMING if today < challenge.starts_on else Phase.RUNNING


async def of_club(
    tx: Transaction, challenge_id: int, club_id: int, *, lock: bool = False
) -> Challenge:
    """Return a challenge of this club, drafts too.

    Raises:
        UserError: there is none with this id here.
    """
    challenge = await tx.challenges.get(challenge_id, lock=lock)
    if challenge is None or challenge.club_id != club_id:
        raise UserError(GONE)
    return challenge


async def unfinished(tx: Transaction, challenge_id: int, club_id: int) -> Challenge:
    """Return a challenge of this club that can still be changed, locked.

    Raises:
        UserError: there is none, it was never made, or it has ended.
    """
    challenge = await of_club(tx, challenge_id, club_id, lock=True)
    if challenge.state is State.DRAFT:
        raise UserError(NOT_MADE, name=challenge.name)
    if challenge.state is State.ENDED:
        raise UserError(HAS_ENDED, name=challenge.name)
    return challenge


async def current(tx: Transaction, club_id: int, now: datetime) -> list[Challenge]:
    """Return a club's challenges that are made and not done, the newest first."""
    made = await tx.challenges.of_club(club_id, *UNFINISHED)
    return [each for each in made if not phase_of(each, now).done]


async def named(tx: Transaction, club_id: int, text: str | None, now: datetime) -> Challenge:
    """Return the challenge somebody means: by id, by name, or the only one there is.

    One that goes on comes before one that is done.

    Raises:
        UserError: there is none, or it is not clear which.
    """
    challenges = await tx.challenges.of_club(club_id, *MADE)
    if not challenges:
        raise UserError(NONE_YET)
    going = [each for each in challenges if not phase_of(each, now).done]
    found = going or challenges[:1]
    if text is not None:
        fitting = [each for each in challenges if _fits(each, text)]
        found = [each for each in fitting if each in going] or fitting[:1]
    if len(found) == 1:
        return found[0]
    names = ", ".join(each.name for each in (going or challenges)[:MOST_NAMED])
    raise UserError(UNKNOWN, text=text, names=names) if text else UserError(WHICH, names=names)


async def named_done(tx: Transaction, club_id: int, text: str | None, now: datetime) -> Challenge:
    """Return the challenge that is done and that somebody means; by default the newest.

    Raises:
        UserError: there is none, or it is still going.
    """
    challenges = await tx.challenges.of_club(club_id, *MADE)
    done = [each for each in challenges if phase_of(each, now).done]
    found = next((each for each in done if text is None or _fits(each, text)), None)
    if found is not None:
        return found
    going = await named(tx, club_id, text, now)
    raise UserError(STILL_GOING, name=going.name)


async def free_name(
    tx: Transaction, club_id: int, name: str, now: datetime, but: int | None = None
) -> str:
    """Return a name on one line that no other challenge of the club has, unless it is done.

    Raises:
        UserError: there is nothing to see in it, or it is taken.
    """
    name = " ".join(name.split())
    if not any(unicodedata.category(each)[0] in "LNPS" for each in name):
        raise UserError(NO_NAME)
    for each in await current(tx, club_id, now):
        if each.id != but and each.name.casefold() == name.casefold():
            raise UserError(NAME_TAKEN, name=name)
    return name


def _fits(challenge: Challenge, text: str) -> bool:
    return text.strip().casefold() in {str(challenge.id), challenge.name.casefold()}
