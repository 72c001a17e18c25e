from pathlib import Path

import pytest

from rehearsal.rules.errors import ApiError
from rehearsal.rules.openapi import OpenApi, find_openapi

FILE = find_openapi(Path(__file__).parent)


@pytest.fixture(scope="session")
def openapi():
    if FILE is None:
        pytest.skip("Discord's OpenAPI file is not here; set DISCORD_OPENAPI to its path")
    return OpenApi(FILE)


@pytest.fixture
def described(request):
    """Tell what Discord's file says against a request; without it the test ends here, skipped."""
    return lambda *sent: request.getfixturevalue("openapi").problems(*sent)


def _flat(tree, place=()):
    for key, below in tree.items():
        if key == "_errors":
            yield from (" ".join([".".join(place) or "-", error["code"]]) for error in below)
        else:
            yield from _flat(below, (*place, key))


@pytest.fixture
def refusal():
    """Tell, in one line a problem, what a check refuses; nothing if it does not."""

    def refusal(check, *args, **kwargs):
        try:
            check(*args, **kwargs)
        except ApiError as refused:
            return list(_flat(refused.errors)) if refused.errors else [f"- {refused.code}"]
        return []

    return refusal
