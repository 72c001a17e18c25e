/** The messages of the open channel. Only what changed is drawn again; the reader's place is kept. */

import { fill, h, icon } from "./dom.js";
import { messageArticle, showPending, snippet } from "./message.js";
import { format, sameDay } from "./times.js";
import { commandName, Flag, has, isNewer, SYSTEM } from "./wire.js";

const GROUPED_FOR = 7 * 60_000;
const NEAR_THE_END = 80;

export class Timeline {
  /**
   * @param {HTMLElement} element what scrolls
   * @param {HTMLElement} announcer a live region
   * @param {Omit<import("./message.js").Surroundings, "goTo"> & { interactions: import("./interactions.js").Interactions }} around
   */
  constructor(element, announcer, around) {
    this.element = element;
    this.announcer = announcer;
    this.around = { ...around, goTo: (/** @type {string} */ id) => this.goTo(id) };
    /** @type {Map<string, { message: any, grouped: boolean, pending: any, node: HTMLElement }>} */
    this.drawn = new Map();
    this.channelId = "";
    this.newAfter = "";
    this.intro = h("div.intro");
    this.list = h("div.messages", { role: "feed", "aria-label": "Messages" });
    this.asked = h("div.asked");
    this.end = h(
      "button.to-end",
      { type: "button", hidden: true, onclick: () => this.toEnd() },
      "Jump to the newest",
      icon("chevron"),
    );
    element.append(this.intro, this.list, this.asked, this.end);
    around.store.addEventListener("messages", (event) =>
      this.#changed(/** @type {CustomEvent} */ (event).detail),
    );
    around.interactions.addEventListener("change", (event) =>
      this.#changed(/** @type {CustomEvent} */ (event).detail),
    );
    this.list.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) =>
      this.#walk(event),
    );
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(this.list);
    element.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.atEnd = true;
  }

  /** @param {string} channelId @param {string} newAfter the last message this person has looked at @param {any} intro */
  show(channelId, newAfter, intro) {
    this.channelId = channelId;
    this.newAfter = newAfter;
    this.drawn.clear();
    this.list.setAttribute(
      "aria-label",
      `Messages in ${this.around.names.channel(channelId) ?? "this conversation"}`,
    );
    fill(this.intro, intro);
    this.#draw();
    this.toEnd();
  }

  /** @param {{ channelId: string, added?: any }} detail */
  #changed({ channelId, added }) {
    if (channelId !== this.channelId) return;
    const follow = this.atEnd || added?.author.id === this.around.store.me?.id;
    this.#draw();
    if (follow) this.toEnd();
    if (added && added.author.id !== this.around.store.me?.id) this.#announce(added);
  }

  /** @param {any} message */
  #announce(message) {
    const { store, names } = this.around;
    this.announcer.textContent = `${store.nameOf(message.author.id)}: ${snippet(message, names)}`;
  }

  #draw() {
    const messages = this.around.store.messagesIn(this.channelId);
    /** @type {Node[]} */
    const nodes = [];
    messages.forEach((message, index) => {
      const before = messages[index - 1];
      nodes.push(
        ...this.#dividers(before, message),
        this.#article(message, this.#isGrouped(before, message)),
      );
    });
    const focused = keyOf(document.activeElement, this.list);
    place(this.list, nodes);
    refocus(focused, this.list);
    if (!this.list.contains(document.activeElement)) this.#enterAt(articlesIn(this.list).at(-1));
    fill(
      this.asked,
      this.around.interactions.commandsIn(this.channelId).map((pending) => this.#askedRow(pending)),
    );
  }

  /** @param {any} before @param {any} message @returns {HTMLElement[]} */
  #dividers(before, message) {
    const mine = message.author.id === this.around.store.me?.id;
    const day = before && sameDay(Date.parse(before.timestamp), Date.parse(message.timestamp));
    const first =
      this.newAfter &&
      isNewer(message.id, this.newAfter) &&
      !mine &&
      !(before && isNewer(before.id, this.newAfter));
    return [
      ...(day
        ? []
        : [
            h(
              "div.divider",
              { role: "separator" },
              h("span", {}, format(Date.parse(message.timestamp), "D")),
            ),
          ]),
      ...(first
        ? [
            h(
              "div.divider.new",
              { role: "separator", "aria-label": "New messages" },
              h("span", {}, "New"),
            ),
          ]
        : []),
    ];
  }

  /** @param {any} before @param {any} message */
  #isGrouped(before, message) {
    return (
      Boolean(before) &&
      before.author.id === message.author.id &&
      Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUPED_FOR &&
      sameDay(Date.parse(before.timestamp), Date.parse(message.timestamp)) &&
      message.type !== 19 &&
      !commandName(message) &&
      !SYSTEM[message.type] &&
      !SYSTEM[before.type] &&
      has(before, Flag.EPHEMERAL) === has(message, Flag.EPHEMERAL)
    );
  }

  /** @param {any} message @param {boolean} grouped */
  #article(message, grouped) {
    const known = this.drawn.get(message.id);
    const kept =
      known && known.message === message && known.grouped === grouped ? known : undefined;
    const node = kept?.node ?? messageArticle(message, grouped, this.around);
    const pending = this.around.interactions.of(message.id);
    if (kept?.pending !== pending) showPending(node, pending);
    this.drawn.set(message.id, { message, grouped, pending, node });
    return node;
  }

  /** @param {import("./interactions.js").Pending} pending */
  #askedRow(pending) {
    const { store, interactions } = this.around;
    const failed = pending.state === "failed";
    return h(
      "div.asked-row",
      { role: failed ? "alert" : "status" },
      h(
        "div.reference",
        {},
        h("b", {}, store.nameOf(store.me?.id ?? "")),
        " used ",
        h("span.used-command", {}, pending.command),
      ),
      failed
        ? h(
            "p.failure",
            {},
            icon("warn"),
            "The application did not respond. ",
            h(
              "button.text-button",
              { type: "button", onclick: () => interactions.dismiss(pending.key) },
              "Dismiss",
            ),
          )
        : h("p.thinking", {}, h("span.dots", { "aria-hidden": "true" }), "Sending command…"),
    );
  }

  /** Tab enters the list at one message only; the arrow keys go on from there. @param {Element | undefined} article */
  #enterAt(article) {
    this.list.querySelector('article[tabindex="0"]')?.setAttribute("tabindex", "-1");
    article?.setAttribute("tabindex", "0");
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.element;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
    this.end.hidden = this.atEnd;
  }

  toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
    this.atEnd = true;
    this.end.hidden = true;
  }

  /** @param {string} id */
  goTo(id) {
    const node = this.drawn.get(id)?.node;
    if (!node?.isConnected) return;
    this.atEnd = false;
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
    node.classList.add("found");
    node.addEventListener("animationend", () => node.classList.remove("found"), { once: true });
  }

  /** Up and down go from message to message. @param {KeyboardEvent} event */
  #walk(event) {
    const from = /** @type {HTMLElement} */ (event.target);
    if (!from.matches("article")) return;
    const articles = articlesIn(this.list);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const to = step && articles[articles.indexOf(from) + step];
    if (!to) return;
    this.#enterAt(to);
    to.focus();
    event.preventDefault();
  }
}

/** @param {HTMLElement} list */
function articlesIn(list) {
  return [...list.querySelectorAll("article")];
}

/** Put these nodes in, leaving those that are in their place already. @param {HTMLElement} parent @param {Node[]} nodes */
function place(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node)
      parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
}

/** @param {Element | null} element @param {HTMLElement} list @returns {{ id: string, customId?: string } | null} what has the focus, in words that survive a redraw */
function keyOf(element, list) {
  const article = /** @type {HTMLElement | null} */ (element?.closest("article") ?? null);
  if (!element || !article || !list.contains(article)) return null;
  return {
    id: article.dataset.id ?? "",
    customId: /** @type {HTMLElement} */ (element).dataset.customId,
  };
}

/** @param {{ id: string, customId?: string } | null} key @param {HTMLElement} list */
function refocus(key, list) {
  if (!key || list.contains(document.activeElement)) return;
  const article = [...list.querySelectorAll("article")].find((node) => node.dataset.id === key.id);
  const inner = [
    .../** @type {NodeListOf<HTMLElement>} */ (article?.querySelectorAll("[data-custom-id]") ?? []),
  ];
  (inner.find((node) => node.dataset.customId === key.customId) ?? article)?.focus({
    preventScroll: true,
  });
}
