/** What time it is in the rehearsal, and going on to a later one with whatever is due on the way. */

import { fill, h, icon } from "./dom.js";
import { openMenu } from "./popmenu.js";
import * as server from "./server.js";
import { format, now, setServerTime } from "./times.js";

const EVERY = 10_000;
const WHILE_MOVING = 200;
const DAY = 86_400_000;

export class Clock {
  /** @param {HTMLButtonElement} button @param {(sentence: string) => void} complain */
  constructor(button, complain) {
    this.button = button;
    this.complain = complain;
    /** @type {string[]} */ this.named = [];
    button.addEventListener("click", () => this.#open());
  }

  /** Keep the time that is shown right, for as long as the page is open. */
  async watch() {
    const moving = await this.#look().catch(() => null);
    setTimeout(() => this.watch(), moving ? WHILE_MOVING : EVERY);
  }

  async #look() {
    const about = await server.clock();
    setServerTime(about.now);
    this.named = about.named;
    this.#draw(about.moving);
    return about.moving;
  }

  /** @param {{ until: string, share: number } | null} moving */
  #draw(moving) {
    const time = format(now(), "t");
    const words = moving ? `To ${format(Date.parse(moving.until), "s")}` : time;
    this.button.disabled = Boolean(moving);
    this.button.setAttribute("aria-label", moving ? `The clock moves. ${words}` : `Clock: ${words}`);
    this.button.title = format(now(), "F");
    fill(
      this.button,
      icon("clock"),
      h("span.clock-time", {}, words),
      moving && h("progress", { max: 1, value: moving.share, "aria-label": "How far" }),
    );
  }

  #open() {
    const items = [
      { label: "Tomorrow, 07:00", run: () => this.#move(tomorrowAt(7).toISOString(), false) },
      ...this.named.map((name) => ({ label: name, run: () => this.#move(name, true) })),
      {
        label: "In 7 days",
        run: () => this.#move(new Date(now() + 7 * DAY).toISOString(), false),
      },
    ];
    openMenu([{ heading: "Move the clock to", items }], this.button, "Move the clock");
  }

  /** @param {string} to @param {boolean} byName */
  async #move(to, byName) {
    try {
      await server.moveClock(to, byName);
    } catch (error) {
      this.complain(
        error instanceof server.Refused ? error.message : "The clock could not be moved. Try again.",
      );
    }
    while (await this.#look().catch(() => null)) await pause(WHILE_MOVING);
  }
}

/** @param {number} hour */
function tomorrowAt(hour) {
  const day = new Date(now() + DAY);
  day.setHours(hour, 0, 0, 0);
  return day;
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
