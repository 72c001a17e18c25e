/**
 * A list that hangs from a box (the combobox pattern): the focus stays in the box, the list follows
 * its arrow keys. Selects, the command picker, option values and mentions are all made with it.
 *
 * @typedef {{ value?: any, content: any, selected?: boolean, heading?: boolean }} Row
 */

import { fill, h, openBeside, uniqueId } from "./dom.js";

export class Listbox {
  /**
   * @param {HTMLElement} box what has the focus
   * @param {{ label: string, onchoose: (value: any) => void, multiple?: boolean, anchor?: HTMLElement }} options
   */
  constructor(box, { label, onchoose, multiple = false, anchor = box }) {
    this.box = box;
    this.anchor = anchor;
    this.onchoose = onchoose;
    /** @type {HTMLElement[]} */ this.options = [];
    /** @type {any[]} */ this.values = [];
    this.active = -1;
    this.element = h("div.listbox", {
      popover: "manual",
      role: "listbox",
      id: uniqueId("list"),
      "aria-label": label,
      "aria-multiselectable": multiple ? "true" : null,
    });
    box.setAttribute("role", box.getAttribute("role") ?? "combobox");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", this.element.id);
    box.setAttribute("aria-autocomplete", "list");
    box.addEventListener("blur", () => this.hide());
    this.element.addEventListener("pointerdown", (/** @type {Event} */ event) =>
      event.preventDefault(),
    );
  }

  get open() {
    return this.element.matches(":popover-open");
  }

  /**
   * Show these rows, in place of those before.
   * @param {Row[]} rows @param {number} [active] index among the rows that can be chosen; -1 none
   */
  show(rows, active = 0) {
    const choosable = rows.filter((row) => !row.heading);
    this.values = choosable.map((row) => row.value);
    this.options = choosable.map((row, index) => this.#option(row, index));
    fill(
      this.element,
      rows.map((row) =>
        row.heading
          ? h("div.listbox-heading", { role: "presentation" }, row.content)
          : this.options[choosable.indexOf(row)],
      ),
    );
    if (!rows.length) return this.hide();
    if (!this.element.isConnected) this.anchor.after(this.element);
    this.element.style.minWidth = `${Math.min(this.anchor.offsetWidth, innerWidth - 16)}px`;
    openBeside(this.element, this.anchor);
    this.box.setAttribute("aria-expanded", "true");
    this.#activate(Math.min(active, this.options.length - 1));
  }

  /** @param {Row} row @param {number} index */
  #option(row, index) {
    return h(
      "div.option",
      {
        role: "option",
        id: uniqueId("option"),
        "aria-selected": String(Boolean(row.selected)),
        onclick: () => this.onchoose(row.value),
        onpointermove: () => this.#activate(index, false),
      },
      row.content,
    );
  }

  hide() {
    if (this.open) this.element.hidePopover();
    this.box.setAttribute("aria-expanded", "false");
    this.box.removeAttribute("aria-activedescendant");
    this.active = -1;
  }

  /** @param {number} index @param {boolean} [scroll] */
  #activate(index, scroll = true) {
    this.options[this.active]?.classList.remove("active");
    this.active = index;
    const option = this.options[index];
    if (!option) return this.box.removeAttribute("aria-activedescendant");
    option.classList.add("active");
    if (scroll) option.scrollIntoView({ block: "nearest" });
    this.box.setAttribute("aria-activedescendant", option.id);
  }

  /**
   * Deal with a key of the box.
   * @param {KeyboardEvent} event
   * @param {{ tab?: boolean }} [options] whether Tab chooses too
   * @returns {boolean} whether it was for the list
   */
  key(event, { tab = false } = {}) {
    if (!this.open || event.isComposing) return false;
    const last = this.options.length - 1;
    const steps = {
      ArrowDown: this.active >= last ? 0 : this.active + 1,
      ArrowUp: this.active <= 0 ? last : this.active - 1,
    };
    if (event.key in steps) this.#activate(steps[/** @type {keyof typeof steps} */ (event.key)]);
    else if (event.key === "Escape") this.hide();
    else if (
      (event.key === "Enter" || (tab && event.key === "Tab" && !event.shiftKey)) &&
      this.active >= 0
    )
      this.onchoose(this.values[this.active]);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Make the first option active whose text starts so. @param {string} letters */
  seek(letters) {
    const index = this.options.findIndex((option) =>
      option.textContent?.toLowerCase().startsWith(letters.toLowerCase()),
    );
    if (index >= 0) this.#activate(index);
  }
}
