"""Dying on purpose at a named step, so that tests can see what is left behind.

Inert unless `FAIL_AT` names a step: `sent`, or `day.post:sent` for one kind of job. The process
is killed outright at it, as by `kill -9` or a loss of power; nothing is closed or written first.

The steps of a job: `claiming` (it is taken, not yet committed), `claimed` (committed, nothing
done), `sending` (before Discord is asked), `sent` (Discord has it, we have not written it down),
`booking` (it is written down, the next is not yet booked), `finishing` (the next is booked too,
not yet committed), `finished` (committed).
"""

from __future__ import annotations

import logging
import os
import signal

logger = logging.getLogger(__name__)
STEPS = ("claiming", "claimed", "sending", "sent", "booking", "finishing", "finished")

_armed: str | None = None


def arm(step: str | None) -> None:
    """Die at a step, from now on; None for never."""
    global _armed  # noqa: PLW0603  one process dies once
    _armed = step


def reach(step: str, kind: str) -> None:
    """Be at a step of a job of some kind."""
    if _armed is not None and _armed in {step, f"{kind}:{step}"}:
        logger.warning("Dying at %s of %s, as FAIL_AT asks", step, kind)
        os.kill(os.getpid(), signal.SIGKILL)
