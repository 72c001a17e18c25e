/** What each person has not looked at yet; kept for the tab's life, so that switching people works. */

import { isNewer } from "./wire.js";

const KEY = "unread";

export class Unread {
  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.store = store;
    /** @type {{ since: string, seen: Record<string, Record<string, string>> }} */
    this.kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{"since":"","seen":{}}');
  }

  /** Everything that was there before the page was opened counts as read. */
  begin() {
    if (this.kept.since) return;
    this.kept.since = newest([...this.store.messages.values()].flat()) || "0";
    this.#keep();
  }

  /** @param {string} channelId @returns {string} the id of the last message looked at */
  lastSeen(channelId) {
    return this.#mine()[channelId] ?? this.kept.since;
  }

  /** @param {string} channelId */
  see(channelId) {
    const last = this.store.messagesIn(channelId).at(-1);
    if (!last || !isNewer(last.id, this.lastSeen(channelId))) return;
    this.#mine()[channelId] = last.id;
    this.#keep();
  }

  /** @param {string} channelId @returns {{ unread: boolean, pings: number }} */
  of(channelId) {
    const after = this.lastSeen(channelId);
    const direct = this.store.channels.get(channelId)?.type === 1;
    const unseen = this.store
      .messagesIn(channelId)
      .filter((message) => message.author.id !== this.store.me?.id && isNewer(message.id, after));
    return {
      unread: unseen.length > 0,
      pings: unseen.filter((message) => direct || this.store.isPinged(message)).length,
    };
  }

  #mine() {
    const me = this.store.me?.id ?? "";
    return (this.kept.seen[me] ??= {});
  }

  #keep() {
    sessionStorage.setItem(KEY, JSON.stringify(this.kept));
  }
}

/** @param {import("./wire.js").Message[]} messages */
function newest(messages) {
  return messages.reduce((last, message) => (isNewer(message.id, last) ? message.id : last), "");
}
