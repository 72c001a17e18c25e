"""What a person fills into a slash command."""

from types import SimpleNamespace

import pytest

from rehearsal.rules.options import Refused, check_options


def option(kind, name="it", **fields):
    return {"type": kind, "name": name, "description": "It"} | fields


def command(*options):
    return {"type": 1, "name": "plank", "description": "Planks", "options": list(options)}


WALL = [{"name": "Wall", "value": 1}, {"name": "Bench", "value": 2}]


@pytest.mark.parametrize(
    ("wanted", "given", "sent"),
    [
        pytest.param(option(3), "1:15", "1:15", id="a text"),
        pytest.param(option(3, min_length=1, max_length=4), "1:15", "1:15", id="a text of four"),
        pytest.param(
            option(3, autocomplete=True), "anything", "anything", id="more than is suggested"
        ),
        pytest.param(option(4), 5, 5, id="a whole number"),
        pytest.param(option(4), "5", 5, id="a whole number as typed"),
        pytest.param(option(4, min_value=1, max_value=10), 10, 10, id="the most there may be"),
        pytest.param(option(10), "5.2", 5.2, id="a number as typed"),
        pytest.param(option(10), 5, 5.0, id="a whole number where any will do"),
        pytest.param(option(5), False, False, id="false"),
        pytest.param(option(5), "True", True, id="true as typed"),
        pytest.param(option(6), "7", "7", id="a person's id"),
        pytest.param(option(7), 7, "7", id="a channel's id as a number"),
        pytest.param(option(8), SimpleNamespace(id=7), "7", id="a role itself"),
        pytest.param(option(9), "7", "7", id="somebody or some role"),
        pytest.param(option(11), "7", "7", id="a file"),
        pytest.param(option(4, choices=WALL), "Bench", 2, id="a choice by its name"),
        pytest.param(option(4, choices=WALL), 1, 1, id="a choice by its value"),
    ],
)
def test_sent(wanted, given, sent):
    filled = check_options(command(wanted), {"it": given})
    assert filled == [{"name": "it", "type": wanted["type"], "value": sent}]


@pytest.mark.parametrize(
    ("wanted", "given", "sentence"),
    [
        pytest.param(option(3, required=True), None, "it: this option is required.", id="nothing"),
        pytest.param(
            option(3, required=True), "", "it: this option is required.", id="an empty text"
        ),
        pytest.param(option(3), 5, "it: this is a text.", id="a number for a text"),
        pytest.param(
            option(3, max_length=3), "1:15", "it: between 0 and 3 characters.", id="a text too long"
        ),
        pytest.param(
            option(3, min_length=5),
            "1:15",
            "it: between 5 and 6000 characters.",
            id="a text too short",
        ),
        pytest.param(
            option(3), "x" * 6001, "it: between 0 and 6000 characters.", id="a text of 6001"
        ),
        pytest.param(
            option(4), "five", "it: five is not a whole number.", id="a word for a number"
        ),
        pytest.param(option(4), 1.5, "it: 1.5 is not a whole number.", id="half a number"),
        pytest.param(option(4), True, "it: this is a number.", id="a truth for a number"),
        pytest.param(
            option(4, min_value=1, max_value=10), 0, "it: between 1 and 10.", id="too few"
        ),
        pytest.param(
            option(10, max_value=10), 10.5, f"it: between -{2**53} and 10.", id="too many"
        ),
        pytest.param(
            option(10), float("nan"), f"it: between -{2**53} and {2**53}.", id="not a number"
        ),
        pytest.param(
            option(4), 2**53, f"it: between -{2**53 - 1} and {2**53 - 1}.", id="far too many"
        ),
        pytest.param(option(5), "yes", "it: true or false.", id="yes for true"),
        pytest.param(option(6), "Ana", "it: pick one from the list.", id="a name for a person"),
        pytest.param(option(7), True, "it: pick one from the list.", id="a truth for a channel"),
        pytest.param(
            option(4, choices=WALL), "Knees", "it: pick one of Wall, Bench.", id="no such choice"
        ),
    ],
)
def test_refused(wanted, given, sentence):
    with pytest.raises(Refused) as refused:
        check_options(command(wanted), {"it": given})
    assert str(refused.value) == sentence


LOG = option(1, "log", options=[option(3, "held", required=True), option(3, "note")])
COACH = option(2, "coach", options=[option(1, "reset")])


def test_what_is_left_out_is_not_sent():
    assert check_options(command(option(3)), {}) == []


def test_options_go_in_the_order_of_the_command():
    both = command(option(3, "a"), option(3, "b"))
    assert [one["name"] for one in check_options(both, {"b": "2", "a": "1"})] == ["a", "b"]


def test_a_subcommand_holds_its_options():
    filled = check_options(command(LOG, COACH), {"held": "1:15"}, path=("log",))
    held = {"name": "held", "type": 3, "value": "1:15"}
    assert filled == [{"name": "log", "type": 1, "options": [held]}]


def test_a_group_holds_its_subcommand():
    filled = check_options(command(LOG, COACH), {}, path=("coach", "reset"))
    reset = {"name": "reset", "type": 1, "options": []}
    assert filled == [{"name": "coach", "type": 2, "options": [reset]}]


@pytest.mark.parametrize(
    ("path", "given", "sentence"),
    [
        pytest.param((), {}, "/plank needs a subcommand: log, coach.", id="no subcommand"),
        pytest.param(("coach",), {}, "/plank coach needs a subcommand: reset.", id="half a path"),
        pytest.param(("run",), {}, "/plank has no subcommand run.", id="an unknown subcommand"),
        pytest.param(
            ("log",), {"weight": 1}, "/plank log has no option weight.", id="an unknown option"
        ),
    ],
)
def test_paths_that_lead_nowhere(path, given, sentence):
    with pytest.raises(Refused) as refused:
        check_options(command(LOG, COACH), given, path=path)
    assert str(refused.value) == sentence


def test_while_typing_nothing_is_required_and_what_is_typed_goes_as_it_is():
    both = command(
        option(3, "topic", required=True, max_length=3), option(4, "area", required=True)
    )
    filled = check_options(both, {"topic": "back p"}, focused="topic")
    assert filled == [{"name": "topic", "type": 3, "value": "back p", "focused": True}]
    filled = check_options(both, {"topic": "back"}, focused="area")
    assert filled == [
        {"name": "topic", "type": 3, "value": "back"},
        {"name": "area", "type": 4, "value": "", "focused": True},
    ]
