/** What a person can do; each is one request, and a refusal becomes a sentence for that person. */

import { act, Refused } from "./server.js";

const TYPING_EVERY = 8000;

export class Actions {
  /**
   * @param {import("./store.js").Store} store
   * @param {import("./interactions.js").Interactions} interactions
   * @param {(sentence: string) => void} complain
   */
  constructor(store, interactions, complain) {
    this.store = store;
    this.interactions = interactions;
    this.complain = complain;
    this.typed = 0;
  }

  get me() {
    return this.store.me?.id ?? "";
  }

  /**
   * @template T
   * @param {Promise<T>} doing
   * @returns {Promise<T | null>} null when it was refused, which has then been said
   */
  async #tell(doing) {
    try {
      return await doing;
    } catch (error) {
      this.complain(
        error instanceof Refused ? error.message : "That did not reach the server. Try again.",
      );
      return null;
    }
  }

  /** @param {string} what @param {Record<string, any>} details */
  #act(what, details) {
    return this.#tell(act(this.me, what, details));
  }

  /** @param {string} what @param {Record<string, any>} details @param {any} about @param {Record<string, File[]>} [files] */
  #ask(what, details, about, files) {
    return this.#tell(this.interactions.ask(this.me, what, details, about, files));
  }

  /** @param {string} channel @param {string} text @param {string} [replyTo] */
  say(channel, text, replyTo) {
    this.typed = 0;
    return this.#act("say", { channel, text, reply_to: replyTo });
  }

  /** @param {string} channel */
  typing(channel) {
    if (Date.now() - this.typed < TYPING_EVERY) return;
    this.typed = Date.now();
    act(this.me, "typing", { channel }).catch(() => {});
  }

  /** @param {string} channel @param {string} command @param {Record<string, any>} options @param {Record<string, File[]>} files */
  slash(channel, command, options, files) {
    return this.#ask(
      "slash",
      { channel, command, options },
      { channelId: channel, command: `/${command}` },
      files,
    );
  }

  /** @param {string} channel @param {string} command @param {Record<string, any>} options @param {string} focused @returns {Promise<{ name: string, value: any }[]>} */
  async autocomplete(channel, command, options, focused) {
    const answer = await act(this.me, "autocomplete", { channel, command, options, focused });
    return answer.choices;
  }

  /** @param {any} message @param {string} customId */
  click(message, customId) {
    return this.#ask(
      "click",
      { channel: message.channel_id, message: message.id, custom_id: customId },
      { channelId: message.channel_id, messageId: message.id, customId },
    );
  }

  /** @param {any} message @param {string} customId @param {string[]} values */
  select(message, customId, values) {
    return this.#ask(
      "select",
      { channel: message.channel_id, message: message.id, custom_id: customId, values },
      { channelId: message.channel_id, messageId: message.id, customId },
    );
  }

  /** @param {any} command @param {string} channel @param {string} target a message's id or a user's */
  menu(command, channel, target) {
    return this.#ask(
      "menu",
      { channel, command: command.name, target },
      { channelId: channel, command: command.name },
    );
  }

  /** @param {any} modal @param {Record<string, any>} values @param {Record<string, File[]>} files */
  submit(modal, values, files) {
    return this.#ask(
      "submit",
      { modal: modal.id, values },
      { channelId: modal.channel_id ?? "" },
      files,
    );
  }

  /** @param {any} message @param {string} emoji @param {boolean} on */
  react(message, emoji, on) {
    return this.#act("react", { channel: message.channel_id, message: message.id, emoji, on });
  }

  /** @param {any} message */
  remove(message) {
    return this.#act("delete", { channel: message.channel_id, message: message.id });
  }

  /** Only this person's page forgets it. @param {any} message */
  dismiss(message) {
    this.store.dismiss(message);
  }

  /** @param {string} channel @param {string} name @param {string} [message] the message it grows from */
  startThread(channel, name, message) {
    return this.#act("thread", { channel, name, message });
  }

  /** @param {string} channel a forum @param {string} name @param {string} text */
  post(channel, name, text) {
    return this.#act("post", { channel, name, text });
  }
}
