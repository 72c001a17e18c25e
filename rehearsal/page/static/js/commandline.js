/**
 * A command being filled in, in place of the text box: its name, its chips, and room for more options.
 *
 * @typedef {object} Around
 * @property {import("./store.js").Store} store
 * @property {string} channelId
 * @property {import("./actions.js").Actions} actions
 * @property {() => void} send
 * @property {() => void} leave
 */

import { h } from "./dom.js";
import { Listbox } from "./listbox.js";
import { OptionChip } from "./options.js";

export class CommandLine {
  /**
   * @param {import("./picker.js").Pick} pick
   * @param {Around} around
   */
  constructor(pick, around) {
    this.pick = pick;
    this.around = around;
    /** @type {OptionChip[]} */ this.chips = [];
    this.rest = h("input.rest", {
      type: "text",
      autocomplete: "off",
      "aria-label": `More options of /${pick.path}`,
      role: "combobox",
    });
    this.more = new Listbox(this.rest, {
      label: "More options",
      onchoose: (option) => this.#add(option).input.focus(),
    });
    this.element = h(
      "div.command-line",
      { role: "group", "aria-label": `Command /${pick.path}` },
      h("span.command-name", {}, `/${pick.path}`),
      this.rest,
    );
    for (const option of pick.options.filter((one) => one.required)) this.#add(option);
    this.rest.addEventListener("focus", () => this.#suggest());
    this.rest.addEventListener("input", () => this.#suggest());
    this.rest.addEventListener(
      "keydown",
      (/** @type {KeyboardEvent} */ event) =>
        this.more.key(event, { tab: Boolean(this.rest.value) }) || this.#restKey(event),
    );
    this.#count();
  }

  get left() {
    return this.pick.options.filter((option) => !this.chips.some((chip) => chip.option === option));
  }

  #count() {
    this.rest.value = "";
    this.rest.placeholder = this.left.length ? `+${this.left.length} optional` : "";
  }

  #suggest() {
    const typed = this.rest.value.trim().toLowerCase();
    const rows = this.left
      .filter((option) => option.name.includes(typed))
      .map((option) => ({
        value: option,
        content: h("span.option-text", {}, option.name, h("small", {}, option.description)),
      }));
    this.more.show(
      rows.length ? [{ heading: true, content: "Options" }, ...rows] : [],
      typed ? 0 : -1,
    );
  }

  /** @param {any} option @returns {OptionChip} */
  #add(option) {
    const { store, channelId, actions } = this.around;
    /** @type {OptionChip} */
    const chip = new OptionChip(option, {
      store,
      channelId,
      complete: () =>
        actions.autocomplete(
          channelId,
          this.pick.path,
          { ...this.values(), [option.name]: chip.input.value },
          option.name,
        ),
      done: () => this.#next(chip),
      key: (_, event) => this.#chipKey(chip, event),
    });
    this.chips.push(chip);
    this.rest.before(chip.element);
    this.#count();
    return chip;
  }

  /** @param {OptionChip} chip */
  #next(chip) {
    const empty = this.chips
      .slice(this.chips.indexOf(chip) + 1)
      .find((one) => one.value() === undefined && !one.files().length);
    (empty?.input ?? this.rest).focus();
  }

  /** @param {OptionChip} chip @param {KeyboardEvent} event */
  #chipKey(chip, event) {
    if (event.key === "Backspace" && !chip.input.value) {
      event.preventDefault();
      if (!chip.option.required) this.#remove(chip);
      else if (chip === this.chips[0]) this.around.leave();
      else this.chips[this.chips.indexOf(chip) - 1].input.focus();
    } else this.#key(event);
  }

  /** @param {OptionChip} chip */
  #remove(chip) {
    this.chips = this.chips.filter((one) => one !== chip);
    chip.element.remove();
    this.#count();
    (this.chips.at(-1)?.input ?? this.rest).focus();
  }

  /** @param {KeyboardEvent} event */
  #restKey(event) {
    if (event.key === "Backspace" && !this.rest.value) {
      event.preventDefault();
      const last = this.chips.at(-1);
      if (last) last.input.focus();
      else this.around.leave();
    } else this.#key(event);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter") (event.preventDefault(), this.around.send());
    if (event.key === "Escape") (event.preventDefault(), this.around.leave());
  }

  focus() {
    (this.chips[0]?.input ?? this.rest).focus();
  }

  /** @returns {Record<string, any>} what was filled in */
  values() {
    return Object.fromEntries(
      this.chips
        .map((chip) => [chip.option.name, chip.value()])
        .filter(([, value]) => value !== undefined),
    );
  }

  /** @returns {Record<string, File[]>} */
  files() {
    return Object.fromEntries(
      this.chips
        .map((chip) => [chip.option.name, chip.files()])
        .filter(([, files]) => files.length),
    );
  }

  /** @returns {string | null} the first thing that is wrong, its box focused */
  wrong() {
    const problems = this.chips
      .map((chip) => ({ chip, problem: chip.wrong() }))
      .filter((one) => one.problem);
    problems[0]?.chip.input.focus();
    return problems[0]?.problem ?? null;
  }
}
