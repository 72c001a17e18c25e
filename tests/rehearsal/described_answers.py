"""Answers of the stand-in's, held against Discord's own description of its API."""

import json
import re
from functools import cache
from pathlib import Path

from rehearsal.rules.openapi import find_openapi
from rehearsal.rules.schemas import Checks

FILE = find_openapi(Path(__file__).parent)
DEFERRED = {5, 6}  # with_response tells of these as well, which the description leaves out


@cache
def described():
    return Described(FILE) if FILE else None


class Described:
    """What Discord's file says of each route's answers."""

    def __init__(self, path):
        document = json.loads(path.read_text(encoding="utf-8"))
        self.checks = Checks(document["components"]["schemas"])
        self.compiled = {}
        self.routes = [
            (method, re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template))), answers)
            for template, operations in sorted(
                document["paths"].items(), key=lambda item: item[0].count("{")
            )
            for method, operation in operations.items()
            if (answers := operation.get("responses") if isinstance(operation, dict) else None)
        ]

    def problems(self, method, path, status, body):
        """What is wrong with an answer: nothing, unless it is a success."""
        if status >= 300 or is_deferred(body):
            return []
        for known, pattern, answers in self.routes:
            if known == method.lower() and pattern.fullmatch(path):
                return self._held_against(pattern, answers, status, body)
        return ["there is no such route"]

    def _held_against(self, pattern, answers, status, body):
        if str(status) not in answers:
            return [f"{status} is not among {sorted(answers)}"]
        content = answers[str(status)].get("content", {})
        if not content or body is None:
            return [] if not content else ["there is no body"]
        key = pattern.pattern, status, id(answers)
        if key not in self.compiled:
            self.compiled[key] = self.checks.check(content["application/json"]["schema"])
        return self.compiled[key](body)


def is_deferred(body):
    return isinstance(body, dict) and body.get("resource", {}).get("type") in DEFERRED
