/** One message, as its reader sees it. */

import { avatar, h, icon, plural } from "./dom.js";
import { components, failureLine } from "./components.js";
import { embedCard } from "./embed.js";
import { attachments } from "./media.js";
import { markdown } from "./render.js";
import { format, stamp } from "./times.js";
import { commandName, Flag, has, SYSTEM } from "./wire.js";

const SNIPPET = 120;

/**
 * @typedef {object} Surroundings
 * @property {import("./store.js").Store} store
 * @property {import("./render.js").Names} names
 * @property {import("./actions.js").Actions} actions
 * @property {(id: string) => void} goTo scrolls to another message
 */

/** @param {any} message @param {boolean} grouped under the author's line of the message before @param {Surroundings} around */
export function messageArticle(message, grouped, around) {
  const { store, names } = around;
  const name = store.nameOf(message.author.id);
  const time = Date.parse(message.timestamp);
  const system = SYSTEM[message.type];
  const classes = [
    "message",
    grouped && "grouped",
    store.isPinged(message) && "pinged",
    has(message, Flag.EPHEMERAL) && "private",
  ].filter(Boolean);
  return h(
    "article",
    {
      class: classes.join(" "),
      tabindex: -1,
      "aria-label": `${name}, ${stamp(time)}`,
      dataset: { testid: "message", id: message.id },
    },
    above(message, around),
    grouped
      ? h("time.hover-time", { datetime: message.timestamp }, format(time, "t"))
      : h(
          "button.author-avatar",
          {
            type: "button",
            tabindex: -1,
            "aria-hidden": "true",
            dataset: { user: message.author.id },
          },
          avatar({ id: message.author.id, name, bot: message.author.bot }),
        ),
    h(
      "div.message-main",
      {},
      !grouped && header(message, name, time),
      system ? h("p.system", {}, system(message)) : content(message, names),
      body(message, around),
      below(message, around),
    ),
  );
}

/** @param {any} message @param {string} name @param {number} time */
function header(message, name, time) {
  return h(
    "header",
    {},
    h(
      "button.author",
      {
        type: "button",
        tabindex: -1,
        dataset: { user: message.author.id, bot: message.author.bot ? "" : undefined },
      },
      name,
    ),
    message.author.bot && h("span.tag", {}, "APP"),
    h("time", { datetime: message.timestamp, title: format(time, "F") }, stamp(time)),
    has(message, Flag.SILENT) &&
      h("span.silent", { title: "Sent without a notification" }, "silent"),
  );
}

/** The line over a message: what it answers. @param {any} message @param {Surroundings} around */
function above(message, { store, names, goTo }) {
  const command = commandName(message);
  const asker = message.interaction_metadata?.user ?? message.interaction?.user;
  if (command && asker) {
    return h(
      "div.reference",
      {},
      avatar({ id: asker.id, name: store.nameOf(asker.id) }),
      h("b", {}, store.nameOf(asker.id)),
      " used ",
      h("span.used-command", {}, message.type === 20 ? `/${command}` : command),
    );
  }
  if (message.type !== 19 && !message.referenced_message) return null;
  const answered = message.referenced_message;
  if (!answered) return h("div.reference", {}, h("i", {}, "The message this answers was deleted"));
  const name = store.nameOf(answered.author.id);
  return h(
    "button.reference",
    { type: "button", "aria-label": `In reply to ${name}`, onclick: () => goTo(answered.id) },
    avatar({ id: answered.author.id, name, bot: answered.author.bot }),
    h("b", {}, name),
    " ",
    h("span.snippet", {}, snippet(answered, names)),
  );
}

/** A message in a few plain words. @param {any} message @param {import("./render.js").Names} names */
export function snippet(message, names) {
  const text =
    message.content ||
    firstText(message.components) ||
    message.embeds?.[0]?.title ||
    message.embeds?.[0]?.description;
  if (!text) return message.attachments?.length ? "Sent a file" : "Sent a message";
  return markdown(text, names).textContent?.replace(/\s+/g, " ").slice(0, SNIPPET) ?? "";
}

/** @param {any[]} list @returns {string} */
function firstText(list) {
  for (const component of list ?? []) {
    const text = component.content ?? firstText(component.components);
    if (text) return text;
  }
  return "";
}

/** @param {any} message @param {import("./render.js").Names} names */
function content(message, names) {
  if (has(message, Flag.LOADING))
    return h("p.thinking", {}, h("span.dots", { "aria-hidden": "true" }), "is thinking…");
  const edited =
    message.edited_timestamp &&
    h("span.edited", { title: format(Date.parse(message.edited_timestamp), "F") }, "(edited)");
  const text = message.content && markdown(message.content, names);
  if (text && edited)
    (text.lastElementChild?.matches("p") ? text.lastElementChild : text).append(" ", edited);
  return [text, !text && edited && h("p", {}, edited)];
}

/** @param {any} message @param {Surroundings} around */
function body(message, { store, names, actions }) {
  const v2 = has(message, Flag.COMPONENTS_V2);
  const context = {
    message,
    store,
    names,
    click: (/** @type {string} */ customId) => actions.click(message, customId),
    choose: (/** @type {string} */ customId, /** @type {string[]} */ values) =>
      actions.select(message, customId, values),
  };
  return [
    !v2 && attachments(message.attachments ?? []),
    (message.embeds ?? []).map((/** @type {any} */ embed) => embedCard(embed, names)),
    message.components?.length > 0 &&
      h("div", { class: v2 ? "layout" : "components" }, components(message.components, context)),
    h("div.outcome"),
  ];
}

/**
 * Show in a message what was asked by its components and is not answered yet, or never will be.
 * @param {HTMLElement} article @param {import("./interactions.js").Pending | undefined} pending
 */
export function showPending(article, pending) {
  const waiting = pending?.state === "waiting" ? pending.customId : null;
  for (const node of article.querySelectorAll("button[data-custom-id]")) {
    const busy = /** @type {HTMLElement} */ (node).dataset.customId === waiting;
    if (busy) node.setAttribute("aria-busy", "true");
    else node.removeAttribute("aria-busy");
  }
  const outcome = article.querySelector(".outcome");
  outcome?.replaceChildren(...(pending?.state === "failed" ? [failureLine()] : []));
}

/** What hangs under a message. @param {any} message @param {Surroundings} around */
function below(message, { store, names, actions }) {
  const thread = store.channels.get(message.thread?.id ?? message.id);
  return [
    message.reactions?.length > 0 &&
      h(
        "div.reactions",
        {},
        message.reactions.map((/** @type {any} */ reaction) =>
          reactionButton(message, reaction, actions),
        ),
      ),
    thread &&
      thread.id !== message.channel_id &&
      h(
        "button.thread-link",
        { type: "button", onclick: () => names.openChannel(thread.id) },
        icon("thread"),
        h("b", {}, thread.name),
        " See thread",
      ),
    has(message, Flag.EPHEMERAL) &&
      h(
        "p.only-you",
        {},
        icon("eye"),
        "Only you can see this · ",
        h(
          "button.text-button",
          { type: "button", onclick: () => actions.dismiss(message) },
          "Dismiss message",
        ),
      ),
  ];
}

/** @param {any} message @param {any} reaction @param {import("./actions.js").Actions} actions */
function reactionButton(message, reaction, actions) {
  const name = reaction.emoji.name;
  return h(
    "button.reaction",
    {
      type: "button",
      "aria-pressed": String(Boolean(reaction.me)),
      "aria-label": `${name}: ${plural(reaction.count, "reaction")}`,
      dataset: { customId: `reaction ${name}` },
      onclick: () => actions.react(message, name, !reaction.me),
    },
    h("span", {}, name),
    h("span.count", {}, reaction.count),
  );
}
