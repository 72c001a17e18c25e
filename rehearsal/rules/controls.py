"""What a person can press or pick from: buttons and selects, in messages and in modals."""

from __future__ import annotations

from rehearsal.rules import limits
from rehearsal.rules.emoji import is_emoji
from rehearsal.rules.fields import Form, bad_length
from rehearsal.rules.tree import Check, Tree

LINK, PREMIUM = 5, 6
STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 3, 5, 6, 7, 8
_DEFAULTS = {
    USER_SELECT: ("user",),
    ROLE_SELECT: ("role",),
    MENTIONABLE_SELECT: ("user", "role"),
    CHANNEL_SELECT: ("channel",),
}


def check_button(tree: Tree, form: Form) -> None:
    """Check a button: its style says which fields it needs and which it may not have."""
    style = form.choice("style", limits.BUTTON_STYLES, required=True)
    form.text("label", most=limits.BUTTON_LABEL)
    form.truth("disabled")
    check_emoji(form)
    if style == LINK:
        _check_link(form)
    elif style == PREMIUM:
        _check_premium(form)
    elif style is not None:
        _check_press(tree, form)
    if style not in {None, PREMIUM} and not (form.body.get("label") or form.has("emoji")):
        form.missing("label")


def _check_link(form: Form) -> None:
    form.link("url", ("http", "https", "discord"), most=limits.BUTTON_URL, required=True)
    if form.has("custom_id"):
        code = "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"
        form.problems.add("custom_id", code, "A custom id and url cannot both be specified")


def _check_premium(form: Form) -> None:
    form.snowflake("sku_id", required=True)
    for key in ("custom_id", "label", "url", "emoji"):
        if form.has(key):
            sentence = f"A premium button cannot have the field {key}"
            form.problems.add(key, "BUTTON_COMPONENT_PREMIUM_FIELD", sentence)


def _check_press(tree: Tree, form: Form) -> None:
    if form.has("url"):
        code = "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"
        form.problems.add("url", code, "A custom id and url cannot both be specified")
    if form.body.get("custom_id"):
        tree.custom_id(form)
    else:
        code = "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"
        form.problems.add("custom_id", code, "A custom id is required")


def check_emoji(form: Form) -> None:
    """Check the emoji on a button or an option: one of Unicode by name, or one's own by id."""
    with form.form("emoji") as emoji:
        if emoji is None:
            return
        emoji.snowflake("id")
        emoji.truth("animated")
        name = emoji.text("name", most=limits.EMOJI_NAME)
        if not emoji.has("id") and not is_emoji(name):
            form.problems.add("name", "COMPONENT_INVALID_EMOJI", "Invalid emoji")


def check_range(form: Form, most: int, *, default_most: int = 1) -> tuple[int, int]:
    """Check how few and how many values may be picked; return both."""
    least_of = form.number("min_values", least=0, most=most, default=1)
    most_of = form.number("max_values", least=1, most=most, default=max(default_most, least_of))
    if least_of > most_of:
        sentence = f"int value should be less than or equal to {most_of}."
        form.problems.add("min_values", "NUMBER_TYPE_MAX", sentence)
    return least_of, most_of


def check_choices(form: Form, most_of: int, *, least: int, most: int, emoji: bool = False) -> int:
    """Check the options to pick from; return how many there are."""
    values: set[str] = set()
    count = chosen = 0
    for option in form.forms("options", least=least, most=most, required=True):
        count += 1
        option.text("label", least=1, most=limits.SELECT_TEXT, required=True)
        value = option.text("value", least=1, most=limits.SELECT_TEXT, required=True)
        option.text("description", most=limits.SELECT_TEXT)
        chosen += option.truth("default")
        if emoji:
            check_emoji(option)
        if value in values:
            code = "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"
            form.problems.add("value", code, "The specified option value is already used")
        values.add(value)
    if chosen > most_of:
        sentence = "The specified number of default values exceeds the specified maximum values"
        form.problems.add("options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", sentence)
    return count


def check_select(tree: Tree, form: Form) -> None:
    """Check a select, whatever it lets a person pick."""
    tree.custom_id(form)
    form.text("placeholder", most=limits.PLACEHOLDER)
    form.truth("disabled")
    form.truth("required")
    least_of, most_of = check_range(form, limits.SELECT_OPTIONS)
    kind = form.body["type"]
    if kind == STRING_SELECT:
        most = limits.SELECT_OPTIONS
        count = check_choices(form, most_of, least=1, most=most, emoji=True)
        if 0 < count < most_of:  # there must be as many to pick as may be picked
            form.problems.add("options", *bad_length(most_of, most))
    else:
        _check_defaults(form, kind, least_of, most_of)


def _check_defaults(form: Form, kind: int, least_of: int, most_of: int) -> None:
    count = 0
    for value in form.forms("default_values", most=limits.SELECT_OPTIONS):
        count += 1
        value.snowflake("id", required=True)
        value.choice("type", _DEFAULTS[kind], required=True)
    if count and not least_of <= count <= most_of:
        form.problems.add("default_values", *bad_length(least_of, most_of))
    if kind == CHANNEL_SELECT:
        form.values("channel_types", most=limits.SELECT_OPTIONS)


SELECTS: dict[int, Check] = dict.fromkeys((STRING_SELECT, *_DEFAULTS), check_select)
