/**
 * One option of a command being filled in: a chip with its name, and a box for its value.
 *
 * @typedef {object} Around
 * @property {import("./store.js").Store} store
 * @property {string} channelId
 * @property {(option: any, typed: string) => Promise<{ name: string, value: any }[]>} complete
 * @property {(chip: OptionChip) => void} done a value was chosen
 * @property {(chip: OptionChip, event: KeyboardEvent) => void} key what the list did not take
 */

import { channelOptions, roleOptions, userOptions } from "./components.js";
import { h } from "./dom.js";
import { Listbox } from "./listbox.js";
import { OptionType } from "./wire.js";

const ASK_AFTER = 200;

export class OptionChip {
  /**
   * @param {any} option
   * @param {Around} around
   */
  constructor(option, around) {
    this.option = option;
    this.around = around;
    /** @type {any} */ this.chosen = undefined;
    this.timer = 0;
    this.asked = 0;
    const label = `${option.name}: ${option.description}`;
    const file = option.type === OptionType.ATTACHMENT;
    this.input = h("input", {
      type: file ? "file" : "text",
      size: 4,
      autocomplete: "off",
      spellcheck: "false",
      "aria-label": label,
      "aria-required": String(Boolean(option.required)),
      role: file ? null : "combobox",
    });
    this.element = h("label.chip", {}, h("span.chip-name", {}, option.name), this.input);
    this.list = new Listbox(this.input, {
      label,
      anchor: this.element,
      onchoose: (value) => this.#choose(value),
    });
    this.input.addEventListener("input", () => this.#typed());
    this.input.addEventListener("focus", () => this.suggest());
    this.input.addEventListener("blur", () => this.#settle());
    this.input.addEventListener(
      "keydown",
      (/** @type {KeyboardEvent} */ event) =>
        this.list.key(event, { tab: true }) || around.key(this, event),
    );
  }

  #typed() {
    this.chosen = undefined;
    this.input.size = Math.max(4, this.input.value.length);
    this.element.classList.remove("wrong");
    this.suggest();
  }

  /** Show what could be chosen. */
  async suggest() {
    if (this.option.type === OptionType.ATTACHMENT) return;
    const typed = this.chosen === undefined ? this.input.value : "";
    if (!this.option.autocomplete)
      return this.#show(
        this.#known().filter((choice) => choice.name.toLowerCase().includes(typed.toLowerCase())),
      );
    clearTimeout(this.timer);
    this.asked += 1;
    const asked = this.asked;
    this.timer = window.setTimeout(
      async () => {
        const choices = await this.around.complete(this.option, typed).catch(() => null);
        if (asked === this.asked && document.activeElement === this.input)
          this.#show(choices ?? [], choices ? "" : "Loading options failed");
      },
      typed ? ASK_AFTER : 0,
    );
  }

  /** @param {{ name: string, value: any }[]} choices @param {string} [note] */
  #show(choices, note = "") {
    const hint = {
      heading: true,
      content: [h("b", {}, this.option.name), " ", note || this.option.description],
    };
    this.list.show(
      [
        hint,
        ...choices.slice(0, 25).map((choice) => ({
          value: choice,
          selected: choice.value === this.chosen?.value,
          content: choice.name,
        })),
      ],
      this.input.value && this.chosen === undefined ? 0 : -1,
    );
  }

  /** @returns {{ name: string, value: any }[]} what can be chosen without asking the bot */
  #known() {
    const { store, channelId } = this.around;
    const context = { store, message: { channel_id: channelId } };
    const named = (/** @type {{ label: string, value: string }[]} */ options) =>
      options.map(({ label, value }) => ({ name: label, value }));
    switch (this.option.type) {
      case OptionType.BOOLEAN:
        return [
          { name: "True", value: true },
          { name: "False", value: false },
        ];
      case OptionType.USER:
        return named(userOptions(store));
      case OptionType.ROLE:
        return named(roleOptions(context));
      case OptionType.MENTIONABLE:
        return named([...userOptions(store), ...roleOptions(context)]);
      case OptionType.CHANNEL:
        return named(channelOptions(this.option, context));
      default:
        return this.option.choices ?? [];
    }
  }

  /** @param {{ name: string, value: any }} choice */
  #choose(choice) {
    this.#take(choice);
    this.list.hide();
    this.around.done(this);
  }

  /** @param {{ name: string, value: any }} choice */
  #take(choice) {
    this.chosen = choice;
    this.input.value = choice.name;
    this.input.size = Math.max(4, choice.name.length);
    this.element.classList.remove("wrong");
  }

  /** What was typed in full is as good as chosen. */
  #settle() {
    const typed = this.input.value.trim().toLowerCase();
    const same = this.#known().find(
      (choice) => choice.name.toLowerCase().replace(/^#/, "") === typed.replace(/^[#@]/, ""),
    );
    if (this.chosen === undefined && typed && same) this.#take(same);
  }

  get mustChoose() {
    return (
      [
        OptionType.BOOLEAN,
        OptionType.USER,
        OptionType.ROLE,
        OptionType.MENTIONABLE,
        OptionType.CHANNEL,
      ].includes(this.option.type) || this.option.choices?.length > 0
    );
  }

  /** @returns {any} undefined when nothing was filled in */
  value() {
    this.#settle();
    if (this.option.type === OptionType.ATTACHMENT) return undefined;
    if (this.chosen !== undefined) return this.chosen.value;
    const typed = this.input.value.trim();
    if (!typed) return undefined;
    return [OptionType.INTEGER, OptionType.NUMBER].includes(this.option.type)
      ? Number(typed.replace(",", "."))
      : typed;
  }

  /** @returns {File[]} */
  files() {
    return this.option.type === OptionType.ATTACHMENT ? [...(this.input.files ?? [])] : [];
  }

  /** @returns {string | null} what is wrong, in words */
  wrong() {
    const { option } = this;
    const value = this.value();
    const problem =
      value === undefined && !this.files().length
        ? option.required
          ? "is required"
          : null
        : this.#wrongValue(value);
    this.element.classList.toggle("wrong", Boolean(problem));
    return problem && `“${option.name}” ${problem}.`;
  }

  /** @param {any} value */
  #wrongValue(value) {
    const { option } = this;
    if (this.mustChoose && this.chosen === undefined) return "needs one of the choices";
    if (option.type === OptionType.INTEGER && !Number.isInteger(value))
      return "needs a whole number";
    if (option.type === OptionType.NUMBER && !Number.isFinite(value)) return "needs a number";
    if (value < option.min_value) return `must be at least ${option.min_value}`;
    if (value > option.max_value) return `must be at most ${option.max_value}`;
    if (option.max_length && value.length > option.max_length)
      return `must be ${option.max_length} characters or fewer`;
    return option.min_length && value.length < option.min_length
      ? `must be ${option.min_length} characters or more`
      : null;
  }
}
