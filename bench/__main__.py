"""Run every benchmark, or those that are named: python -m bench [answers pictures ...]."""

from __future__ import annotations

import argparse
import asyncio

from bench import answers, boards, jobs, memory, nudges, pictures, runs, triage

EVERY = {
    "answers": answers.main,
    "boards": boards.main,
    "jobs": jobs.main,
    "memory": memory.main,
    "pictures": pictures.main,
    "nudges": nudges.main,
    "runs": runs.main,
    "triage": triage.main,
}

parser = argparse.ArgumentParser(prog="bench")
parser.add_argument("which", nargs="*", help=f"some of {', '.join(EVERY)}; all if none")
parser.add_argument("--nudges", type=int, default=nudges.NUDGES, help="so many due in one minute")
asked = parser.parse_args()
for name in asked.which or EVERY:
    asyncio.run(nudges.main(asked.nudges) if name == "nudges" else EVERY[name]())
