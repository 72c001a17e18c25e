/**
 * What a person asked of the bot and has not been answered yet, from the press of a button to the
 * bot's answer or its silence.
 *
 * @typedef {object} Pending
 * @property {string} key
 * @property {string} channelId
 * @property {string} [messageId] the message whose component was used
 * @property {string} [customId]
 * @property {string} [command] the command's name, for a row of its own
 * @property {"waiting" | "failed"} state
 * @property {string} [reason]
 */

import { uniqueId } from "./dom.js";
import { act } from "./server.js";

const REMEMBERED = 50;

export class Interactions extends EventTarget {
  /** @param {import("./store.js").Store} store */
  constructor(store) {
    super();
    /** @type {Map<string, Pending>} by our own key */
    this.pending = new Map();
    /** @type {Map<string, string>} the bot's id of an interaction to our key */
    this.keys = new Map();
    /** @type {Map<string, string>} outcomes that came before the id was known */
    this.early = new Map();
    /** @type {Map<string, (outcome: string) => void>} */
    this.waiting = new Map();
    store.addEventListener("interaction", (event) =>
      this.#settle(/** @type {CustomEvent} */ (event).detail),
    );
    store.addEventListener("reset", () => this.#giveUp());
  }

  /**
   * Ask the bot something as a person.
   * @param {string} person @param {string} what @param {Record<string, any>} details
   * @param {Omit<Pending, "key" | "state">} about @param {Record<string, File[]>} [files]
   * @returns {Promise<string>} SUCCESS, MODAL or FAILURE, once it is known
   */
  async ask(person, what, details, about, files = {}) {
    this.#forgetFailures(about.messageId);
    const key = uniqueId("asked");
    this.#change({ ...about, key, state: "waiting" });
    try {
      const { id } = await act(person, what, details, files);
      const settled = new Promise((resolve) => this.waiting.set(key, resolve));
      this.keys.set(id, key);
      const early = this.early.get(id);
      if (early) this.#settle({ id, outcome: early });
      return await settled;
    } catch (error) {
      this.dismiss(key);
      throw error;
    }
  }

  /** @param {{ id: string, outcome: string }} detail */
  #settle({ id, outcome }) {
    const key = this.keys.get(id);
    const pending = key && this.pending.get(key);
    if (!key) {
      this.early.set(id, outcome);
      if (this.early.size > REMEMBERED) this.early.delete(this.early.keys().next().value ?? "");
      return;
    }
    if (pending && outcome === "FAILURE") this.#change({ ...pending, state: "failed" });
    else this.dismiss(key);
    this.keys.delete(id);
    this.waiting.get(key)?.(outcome);
    this.waiting.delete(key);
  }

  /** What was asked before the page lost touch, or by somebody else, is not heard of again. */
  #giveUp() {
    this.pending.clear();
    this.keys.clear();
    for (const tell of this.waiting.values()) tell("FAILURE");
    this.waiting.clear();
  }

  /** @param {string} key */
  dismiss(key) {
    const pending = this.pending.get(key);
    if (!pending) return;
    this.pending.delete(key);
    this.#tell(pending);
  }

  /** @param {string | undefined} messageId */
  #forgetFailures(messageId) {
    for (const { key, state, messageId: about } of [...this.pending.values()]) {
      if (state === "failed" && about && about === messageId) this.dismiss(key);
    }
  }

  /** @param {string} messageId @returns {Pending | undefined} the newest thing asked of that message */
  of(messageId) {
    return [...this.pending.values()].findLast((pending) => pending.messageId === messageId);
  }

  /** @param {string} channelId @returns {Pending[]} commands that have a row of their own */
  commandsIn(channelId) {
    return [...this.pending.values()].filter(
      (pending) => pending.channelId === channelId && pending.command,
    );
  }

  /** @param {Pending} pending */
  #change(pending) {
    this.pending.set(pending.key, pending);
    this.#tell(pending);
  }

  /** @param {Pending} pending */
  #tell(pending) {
    this.dispatchEvent(new CustomEvent("change", { detail: pending }));
  }
}
