/** What can be done with a message or a person: by right click, long press, key, or the small bar over a message. */

import { ask } from "./ask.js";
import { h, icon } from "./dom.js";
import { openMenu } from "./popmenu.js";
import { ChannelType, CommandType, Flag, has } from "./wire.js";

const EMOJI = ["👍", "❤️", "😂", "🎉", "💪", "🏃", "👀", "✅"];
const LONG_PRESS = 500;

export class MessageMenu {
  /**
   * @param {HTMLElement} root where messages are
   * @param {{ store: import("./store.js").Store, actions: import("./actions.js").Actions, reply: (message: any) => void, mention: (id: string) => void }} around
   */
  constructor(root, around) {
    this.around = around;
    this.bar = this.#makeBar();
    root.addEventListener(
      "pointerover",
      (event) => event.pointerType === "mouse" && this.#hover(event),
    );
    root.addEventListener("focusin", (event) => this.#hover(event));
    root.addEventListener(
      "pointerleave",
      () => this.bar.matches(":focus-within") || this.bar.remove(),
    );
    root.addEventListener("contextmenu", (event) => this.#openAt(event, event));
    root.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("click", (event) => this.#person(event));
    this.#longPress(root);
  }

  #makeBar() {
    const button = (
      /** @type {string} */ label,
      /** @type {string} */ name,
      /** @type {(message: any, at: Element) => void} */ run,
    ) =>
      h(
        "button",
        {
          type: "button",
          tabindex: -1,
          "aria-label": label,
          title: label,
          onclick: (/** @type {any} */ event) =>
            this.current && run(this.current, event.currentTarget),
        },
        icon(name),
      );
    return h(
      "div.toolbar",
      { role: "toolbar", "aria-label": "Message actions" },
      button("Add reaction", "react", (message, at) => this.#emoji(message, at)),
      button("Reply", "reply", (message) => this.around.reply(message)),
      button("More", "more", (message, at) => this.open(message, at)),
    );
  }

  /** @param {Event} event */
  #hover(event) {
    const article = articleOf(event);
    const message = article && this.#messageOf(article);
    if (!message || has(message, Flag.EPHEMERAL | Flag.LOADING)) return;
    this.current = message;
    if (this.bar.parentElement !== article) article.append(this.bar);
  }

  /** @param {HTMLElement} article */
  #messageOf(article) {
    return [...this.around.store.messages.values()]
      .flat()
      .find((message) => message.id === article.dataset.id);
  }

  /** @param {Event} event @param {{ x: number, y: number } | null} at */
  #openAt(event, at) {
    const article = articleOf(event);
    const target = /** @type {HTMLElement} */ (event.target);
    if (!article || target.closest("a, textarea, input")) return;
    const message = this.#messageOf(article);
    if (!message) return;
    event.preventDefault();
    this.open(message, at ?? article);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const onArticle = /** @type {HTMLElement} */ (event.target).matches("article");
    if (
      event.key === "ContextMenu" ||
      (event.shiftKey && event.key === "F10") ||
      (onArticle && event.key === "Enter")
    )
      this.#openAt(event, null);
  }

  /** @param {HTMLElement} root */
  #longPress(root) {
    let timer = 0;
    const stop = () => clearTimeout(timer);
    root.addEventListener("pointerdown", (event) => {
      stop();
      if (event.pointerType === "touch")
        timer = window.setTimeout(() => this.#openAt(event, event), LONG_PRESS);
    });
    for (const end of ["pointerup", "pointercancel", "pointermove"])
      root.addEventListener(end, stop);
  }

  /** @param {any} message @param {Element | { x: number, y: number }} at */
  open(message, at) {
    openMenu(this.#groups(message, at), at, "Message menu");
  }

  /** @param {any} message @param {any} at @returns {import("./popmenu.js").Group[]} */
  #groups(message, at) {
    const { store, actions, reply } = this.around;
    const dismiss = {
      label: "Dismiss message",
      icon: "close",
      run: () => actions.dismiss(message),
    };
    if (has(message, Flag.EPHEMERAL)) return [{ items: [dismiss] }];
    const channel = store.channels.get(message.channel_id);
    const items = [
      { label: "Add reaction", icon: "react", run: () => this.#emoji(message, at) },
      { label: "Reply", icon: "reply", run: () => reply(message) },
    ];
    const grow = {
      label: "Create thread",
      icon: "thread",
      run: () => startThread(actions, message),
    };
    const remove = {
      label: "Delete message",
      icon: "trash",
      danger: true,
      run: () => actions.remove(message),
    };
    return [
      {
        items:
          channel?.type === ChannelType.TEXT && !store.channels.has(message.id)
            ? [...items, grow]
            : items,
      },
      this.#apps(CommandType.MESSAGE, channel, message.id),
      ...this.#about(message.author.id, channel),
      { items: message.author.id === store.me?.id ? [remove] : [] },
    ];
  }

  /** What can be done with a person. @param {string} id @param {any} channel */
  #about(id, channel) {
    const { store, mention } = this.around;
    const items = [{ label: `Mention ${store.nameOf(id)}`, icon: "at", run: () => mention(id) }];
    return [{ items }, this.#apps(CommandType.USER, channel, id)];
  }

  /** The bot's commands on a message or a person. @param {number} type @param {any} channel @param {string} target */
  #apps(type, channel, target) {
    const { store, actions } = this.around;
    const items = store.commandsFor(type, channel).map((command) => ({
      label: command.name,
      run: () => actions.menu(command, channel.id, target),
    }));
    return { heading: "Apps", items };
  }

  /** @param {any} message @param {Element | { x: number, y: number }} at */
  #emoji(message, at) {
    const react = (/** @type {string} */ emoji) => this.around.actions.react(message, emoji, true);
    openMenu(
      [{ items: EMOJI.map((emoji) => ({ label: emoji, run: () => react(emoji) })) }],
      at,
      "Add reaction",
      "emoji",
    );
  }

  /** A click on a name or its picture. @param {Event} event */
  #person(event) {
    const target = /** @type {HTMLElement | null} */ (
      /** @type {HTMLElement} */ (event.target).closest("[data-user]")
    );
    const article = articleOf(event);
    const message = article && this.#messageOf(article);
    const channel = message && this.around.store.channels.get(message.channel_id);
    const id = target?.dataset.user;
    if (target && id && channel) openMenu(this.#about(id, channel), target, "Person menu");
  }
}

/** @param {import("./actions.js").Actions} actions @param {any} message */
async function startThread(actions, message) {
  const values = await ask({
    title: "Create thread",
    confirm: "Create thread",
    fields: [{ name: "name", label: "Thread name", value: message.content.slice(0, 40) }],
  });
  if (values) await actions.startThread(message.channel_id, values.name, message.id);
}

/** @param {Event} event @returns {HTMLElement | null} */
function articleOf(event) {
  return /** @type {HTMLElement} */ (event.target).closest("article.message");
}
