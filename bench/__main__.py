"""`make bench`: every benchmark, one after another."""

from __future__ import annotations

import asyncio

from bench import answers

asyncio.run(answers.main())
