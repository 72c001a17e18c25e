/** What can be done with a message or a person: by right click, long press, key, or the small bar over a message. */

import { ask } from "./ask.js";
import { h, icon, openBeside } from "./dom.js";
import { CommandType, Flag, has } from "./wire.js";

const EMOJI = ["👍", "❤️", "😂", "🎉", "💪", "🏃", "👀", "✅"];
const LONG_PRESS = 500;

/**
 * @typedef {{ label: string, icon?: string, danger?: boolean, run: () => void }} Item
 * @typedef {{ heading?: string, items: Item[] }} Group
 */

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

  /** @param {any} message @param {any} at @returns {Group[]} */
  #groups(message, at) {
    const { store, actions, reply } = this.around;
    const mine = message.author.id === store.me?.id;
    const channel = store.channels.get(message.channel_id);
    if (!channel || has(message, Flag.EPHEMERAL))
      return [
        {
          items: [{ label: "Dismiss message", icon: "close", run: () => actions.dismiss(message) }],
        },
      ];
    const apps = store.commandsFor(CommandType.MESSAGE, channel);
    return [
      {
        items: [
          { label: "Add reaction", icon: "react", run: () => this.#emoji(message, at) },
          { label: "Reply", icon: "reply", run: () => reply(message) },
          ...(channel.type === 0 && !store.channels.has(message.id)
            ? [{ label: "Create thread", icon: "thread", run: () => startThread(actions, message) }]
            : []),
        ],
      },
      {
        heading: "Apps",
        items: apps.map((command) => ({
          label: command.name,
          run: () => actions.menu(command, channel.id, message.id),
        })),
      },
      {
        items: mine
          ? [
              {
                label: "Delete message",
                icon: "trash",
                danger: true,
                run: () => actions.remove(message),
              },
            ]
          : [],
      },
    ];
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
    if (!target || !id || !channel) return;
    const { store, actions, mention } = this.around;
    const apps = store.commandsFor(CommandType.USER, channel);
    openMenu(
      [
        {
          heading: store.nameOf(id),
          items: [{ label: "Mention", icon: "at", run: () => mention(id) }],
        },
        {
          heading: "Apps",
          items: apps.map((command) => ({
            label: command.name,
            run: () => actions.menu(command, channel.id, id),
          })),
        },
      ],
      target,
      "Person menu",
    );
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

/**
 * @param {Group[]} groups @param {Element | { x: number, y: number }} at
 * @param {string} label @param {string} [look]
 */
export function openMenu(groups, at, label, look = "") {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const menu = h(
    "div.menu",
    { class: `menu ${look}`, popover: "auto", role: "menu", "aria-label": label },
    groups
      .filter((group) => group.items.length)
      .map((group) =>
        h(
          "div.menu-group",
          { role: "group", "aria-label": group.heading },
          group.heading && h("div.menu-heading", { "aria-hidden": "true" }, group.heading),
          group.items.map((item) => menuItem(item, () => menu.hidePopover())),
        ),
      ),
  );
  menu.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => walk(event, menu));
  menu.addEventListener("toggle", (/** @type {ToggleEvent} */ event) => {
    if (event.newState !== "closed") return;
    if (menu.contains(document.activeElement) || document.activeElement === document.body)
      before?.focus?.();
    menu.remove();
  });
  document.body.append(menu);
  openBeside(menu, at);
  menu.querySelector("button")?.focus();
}

/** @param {Item} item @param {() => void} close */
function menuItem(item, close) {
  return h(
    "button",
    {
      type: "button",
      role: "menuitem",
      tabindex: -1,
      class: item.danger ? "danger" : null,
      onclick: () => (close(), item.run()),
    },
    h("span", {}, item.label),
    item.icon && icon(item.icon),
  );
}

/** @param {KeyboardEvent} event @param {HTMLElement} menu */
function walk(event, menu) {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  const to = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (event.key === "Tab") menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
