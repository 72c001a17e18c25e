/** What went wrong with the bot: rules of Discord's that it broke, requests that failed, its own log. */

import { fill, h, icon } from "./dom.js";
import { errors } from "./server.js";
import { format } from "./times.js";

const EVERY = 2000;
const KEPT = 200;

/** @typedef {{ id: number, at: string, level: string, source: string, text: string }} Entry */

export class ErrorPanel {
  /** @param {HTMLElement} element @param {HTMLButtonElement} button */
  constructor(element, button) {
    this.element = element;
    this.button = button;
    /** @type {Entry[]} */ this.entries = [];
    this.last = 0;
    this.seen = 0;
    this.list = h("ol.errors");
    fill(
      element,
      h(
        "header",
        {},
        h("h2", {}, "The bot’s errors"),
        h(
          "button.icon-button",
          { type: "button", "aria-label": "Close errors", onclick: () => this.toggle(false) },
          icon("close"),
        ),
      ),
      this.list,
    );
    button.addEventListener("click", () => this.toggle(element.hidden));
    element.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
    this.#draw();
  }

  /** Look for news now and then, for as long as the page is looked at. */
  async watch() {
    if (!document.hidden) await this.#look().catch(() => {});
    setTimeout(() => this.watch(), EVERY);
  }

  async #look() {
    const { entries } = await errors(this.last);
    if (!entries.length) return;
    this.last = entries.at(-1).id;
    this.entries = [...this.entries, ...entries].slice(-KEPT);
    this.#draw();
  }

  /** @param {boolean} open */
  toggle(open) {
    this.element.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    document.body.classList.toggle("with-errors", open);
    if (!open && this.element.contains(document.activeElement)) this.button.focus();
    this.#draw();
  }

  #draw() {
    if (!this.element.hidden) this.seen = this.last;
    const fresh = this.entries.filter(
      (entry) => entry.id > this.seen && entry.level === "error",
    ).length;
    fill(this.button, icon("panel"), fresh > 0 && h("span.badge", {}, fresh));
    this.button.setAttribute(
      "aria-label",
      fresh ? `The bot’s errors, ${fresh} new` : "The bot’s errors",
    );
    fill(
      this.list,
      [...this.entries].reverse().map(entryItem),
      !this.entries.length &&
        h("p.empty", {}, "Nothing so far. What the bot gets wrong shows up here."),
    );
  }
}

/** @param {Entry} entry */
function entryItem({ at, level, source, text }) {
  return h(
    "li.error",
    { class: `error ${level}` },
    h(
      "small",
      {},
      icon(level === "error" ? "warn" : "file"),
      `${source} · ${format(Date.parse(at), "T")}`,
    ),
    h("pre", {}, text),
  );
}
