/** A select menu: one choice is told at once, several when the list closes. */

import { fill, h, icon } from "./dom.js";
import { Listbox } from "./listbox.js";

/**
 * @typedef {{ value: string, label: string, description?: string | null, emoji?: any, default?: boolean }} Option
 * @param {object} select
 * @param {string} select.label its accessible name
 * @param {string} [select.placeholder]
 * @param {Option[]} select.options
 * @param {number} [select.min] @param {number} [select.max]
 * @param {boolean} [select.disabled]
 * @param {string} [select.customId]
 * @param {(values: string[]) => void} select.onchange
 * @returns {HTMLElement}
 */
export function selectBox({
  label,
  placeholder,
  options,
  min = 1,
  max = 1,
  disabled,
  customId,
  onchange,
}) {
  let chosen = options.filter((option) => option.default).map((option) => option.value);
  let told = chosen.join();
  const button = h("button.select", {
    type: "button",
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-label": label,
    disabled,
    dataset: customId ? { customId } : {},
  });
  const list = new Listbox(button, { label, multiple: max > 1, onchoose: choose });

  function choose(/** @type {string} */ value) {
    const held = chosen.includes(value);
    if (max > 1)
      chosen = held ? chosen.filter((one) => one !== value) : [...chosen, value].slice(-max);
    else chosen = held && min === 0 ? [] : [value];
    draw();
    if (max > 1) list.show(rows(), list.active);
    else close();
  }
  function close() {
    list.hide();
    if (chosen.join() === told || chosen.length < min) return;
    told = chosen.join();
    onchange(chosen);
  }
  function draw() {
    const names = options
      .filter((option) => chosen.includes(option.value))
      .map((option) => option.label);
    fill(
      button,
      h(
        "span.select-text",
        { class: names.length ? "select-text" : "select-text placeholder" },
        names.join(", ") || placeholder || "Make a selection",
      ),
      icon("chevron"),
    );
  }
  const rows = () =>
    options.map((option) => ({
      value: option.value,
      selected: chosen.includes(option.value),
      content: optionContent(option, chosen.includes(option.value)),
    }));
  const open = () =>
    list.show(
      rows(),
      Math.max(
        0,
        options.findIndex((option) => chosen.includes(option.value)),
      ),
    );

  button.addEventListener("click", () => (list.open ? close() : (button.focus(), open())));
  button.addEventListener("blur", close);
  button.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (list.open && (event.key === "Escape" || event.key === "Tab")) {
      if (event.key === "Escape") (event.stopPropagation(), event.preventDefault());
      close();
    } else if (list.open && event.key === " ") {
      event.preventDefault();
      choose(list.values[list.active]);
    } else if (!list.key(event)) {
      if (["ArrowDown", "ArrowUp"].includes(event.key)) (open(), event.preventDefault());
      else if (event.key.length === 1 && list.open) list.seek(event.key);
    }
  });
  draw();
  return h("div.select-box", {}, button);
}

/** @param {Option} option @param {boolean} chosen */
function optionContent(option, chosen) {
  return [
    option.emoji?.name && h("span.option-emoji", {}, option.emoji.name),
    h(
      "span.option-text",
      {},
      option.label,
      option.description && h("small", {}, option.description),
    ),
    chosen && icon("check"),
  ];
}
