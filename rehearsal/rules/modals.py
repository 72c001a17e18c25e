"""What a modal may hold."""

from __future__ import annotations

from typing import Any

from rehearsal.rules import limits
from rehearsal.rules.components import ACTION_ROW, TEXT_DISPLAY, check_text
from rehearsal.rules.controls import SELECTS, check_choices, check_range, check_select
from rehearsal.rules.errors import Problems
from rehearsal.rules.fields import Form, bad_length
from rehearsal.rules.tree import Check, Tree

TEXT_INPUT, LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 4, 18, 19, 21, 22, 23


def check_modal(data: dict[str, Any]) -> None:
    """Refuse a modal that Discord would refuse."""
    problems = Problems()
    check_modal_form(Form(data, problems))
    problems.raise_if_any()


def check_modal_form(form: Form) -> None:
    """Note all that is wrong with a modal, wherever in a body it stands."""
    form.text("title", least=1, most=limits.MODAL_TITLE, required=True)
    form.text("custom_id", least=1, most=limits.CUSTOM_ID, required=True)
    tree = Tree(form.problems)
    for item in form.forms("components", least=1, most=limits.MODAL_ITEMS, required=True):
        tree.visit(item, ITEMS)


def _check_label(tree: Tree, form: Form) -> None:
    form.text("label", least=1, most=limits.LABEL, required=True)
    form.text("description", least=1, most=limits.LABEL_DESCRIPTION)
    with form.form("component", required=True) as component:
        if component:
            tree.visit(component, IN_LABEL)


def _check_row(tree: Tree, form: Form) -> None:
    """Check the old way of asking for text: one input, with a label of its own, in a row."""
    for child in form.forms("components", least=1, most=1, required=True):
        child.text("label", least=1, most=limits.LABEL, required=True)
        tree.visit(child, IN_ROW)


def _check_text_input(tree: Tree, form: Form) -> None:
    tree.custom_id(form)
    form.choice("style", (1, 2), required=True)
    form.text("placeholder", most=limits.TEXT_INPUT_PLACEHOLDER)
    form.truth("required")
    most = form.number("max_length", least=1, most=limits.TEXT_INPUT, default=limits.TEXT_INPUT)
    least = form.number("min_length", least=0, most=limits.TEXT_INPUT)
    if least > most:
        sentence = f"int value should be less than or equal to {most}."
        form.problems.add("min_length", "NUMBER_TYPE_MAX", sentence)
    elif form.body.get("value"):
        form.text("value", least=least, most=most)


def _check_select(tree: Tree, form: Form) -> None:
    check_select(tree, form)
    _check_required(form)
    if form.body.get("disabled"):
        sentence = "Components cannot be disabled in modals"
        form.problems.add("disabled", "COMPONENT_DISABLED_IN_MODAL", sentence)


def _check_upload(tree: Tree, form: Form) -> None:
    tree.custom_id(form)
    check_range(form, limits.UPLOADS)
    _check_required(form)


def _check_radio_group(tree: Tree, form: Form) -> None:
    tree.custom_id(form)
    form.truth("required")
    least, most = limits.RADIO_OPTIONS
    check_choices(form, 1, least=least, most=most)


def _check_checkbox_group(tree: Tree, form: Form) -> None:
    tree.custom_id(form)
    least, most = limits.CHECKBOX_OPTIONS
    least_of, most_of = check_range(form, most, default_most=most)
    count = check_choices(form, most_of, least=least, most=most)
    if 0 < count < least_of:
        form.problems.add("options", *bad_length(least_of, most))
    _check_required(form)


def _check_checkbox(tree: Tree, form: Form) -> None:
    tree.custom_id(form)
    form.truth("default")


def _check_required(form: Form) -> None:
    """Check that what must be answered does not also ask for nothing."""
    if form.truth("required", default=True) and form.body.get("min_values") == 0:
        sentence = "int value should be greater than or equal to 1."
        form.problems.add("min_values", "NUMBER_TYPE_MIN", sentence)


IN_ROW: dict[int, Check] = {TEXT_INPUT: _check_text_input}
IN_LABEL: dict[int, Check] = {
    TEXT_INPUT: _check_text_input,
    **dict.fromkeys(SELECTS, _check_select),
    FILE_UPLOAD: _check_upload,
    RADIO_GROUP: _check_radio_group,
    CHECKBOX_GROUP: _check_checkbox_group,
    CHECKBOX: _check_checkbox,
}
ITEMS: dict[int, Check] = {
    ACTION_ROW: _check_row,
    TEXT_DISPLAY: check_text,
    LABEL: _check_label,
}
